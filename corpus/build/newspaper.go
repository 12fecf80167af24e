package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// macMorpho is a newspaper of 1994 with a part of speech for each word: Aluísio and others, An Account of the Challenge of Tagging a Reference
// Corpus for Brazilian Portuguese, PROPOR 2003.
func macMorpho() folder {
	const commit = "5db857e6f7df11eabb5e5665836db9ec8df07e28"
	return folder{pack{"github", "nltk/nltk_data/packages/corpora/mac_morpho.zip", commit, "CC-BY-4.0", "running text"}, "mac_morpho"}
}

// readNewspaper yields the sentences of a language's newspaper; none for a language without one.
func readNewspaper(root string, lang language, yield func(sentence string)) error {
	if lang.newspaper == (folder{}) {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(lang.newspaper.pack.dir(root), lang.newspaper.path, "*.txt"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s: %w", lang.newspaper.pack.Name, fs.ErrNotExist)
	}
	for _, file := range files { // in the order of their names
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		text, err := charmap.ISO8859_1.NewDecoder().String(string(data))
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		untagged(strings.Fields(text), yield)
	}
	return nil
}

// untagged yields the sentences of a text, each of whose words has its part of speech behind a low line.
func untagged(tagged []string, yield func(sentence string)) {
	contracting := []string{"ART", "PROADJ", "PROSUB", "PROPESS", "PRO-KS-REL"}
	var words []string
	joins, verb := false, false
	for _, t := range tagged {
		i := strings.LastIndexByte(t, '_')
		if i < 0 {
			continue
		}
		word, tag := t[:i], t[i+1:]
		switch last := len(words) - 1; {
		case joins && verb:
			words[last] += "-" + word
		case joins && slices.Contains(contracting, strings.TrimSuffix(tag, "|+")):
			words[last] = contracted(words[last], word)
		default:
			words = append(words, word)
		}
		joins, verb = strings.HasSuffix(tag, "|+"), strings.HasPrefix(tag, "V")
		if strings.ContainsAny(word, ".!?") && word == tag {
			yield(strings.Join(words, " "))
			words = words[:0]
		}
	}
	yield(strings.Join(words, " "))
}

// contracted writes a Portuguese preposition and the article or pronoun behind it as one word: "em" and "a" as "na".
func contracted(preposition, word string) string {
	first := preposition[:len(preposition)-1]
	switch lower(preposition) {
	case "de":
		return first + word
	case "em":
		return strings.Map(func(r rune) rune { return r + 'n' - 'e' }, preposition[:1]) + word
	case "por":
		return preposition[:1] + "el" + word
	case "a":
		if strings.HasPrefix(word, "a") {
			return map[string]string{"a": "à", "A": "À"}[preposition] + word[1:]
		}
		return preposition + word
	}
	return preposition + " " + word
}
