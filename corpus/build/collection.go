package main

import (
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// sentences is a collection of English sentences from reviews, news, stories, encyclopaedias and talk, or a machine's translations of them.
// They show what manuals seldom have: past tenses, years, persons.
func sentences(registry, name, version, dir string) folder {
	return folder{pack{registry, name, version, "MIT", "running text"}, dir}
}

// readCollection yields the sentences of a language's collection, each with a name that it has in all languages: the digest of the
// English sentence. It yields nothing for a language without a collection.
func readCollection(root string, lang language, yield func(name, sentence string)) error {
	if lang.collection == (folder{}) {
		return nil
	}
	dir := filepath.Join(lang.collection.pack.dir(root), lang.collection.path)
	files, err := filepath.Glob(filepath.Join(dir, "doc-*.json"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s: no sentences", dir)
	}
	for _, file := range files { // in the order of their names
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var samples []sample
		if err := json.Unmarshal(data, &samples); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for _, s := range samples {
			yield("sentence "+s.name, s.text)
		}
	}
	return nil
}

// sample is a sentence of a collection: in English the text, in other languages a pair of the text and the digest of the English one.
type sample struct{ text, name string }

func (s *sample) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		if err := json.Unmarshal(data, &s.text); err != nil {
			return err
		}
		digest := md5.Sum([]byte(s.text))
		s.name = hex.EncodeToString(digest[:])
		return nil
	}
	pair := [2]*string{&s.text, &s.name}
	return json.Unmarshal(data, &pair)
}
