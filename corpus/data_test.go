package corpus_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"galley/corpus"
)

// notCompiled are the files of a language that the generator does not make.
func notCompiled() []string { return []string{"clean.txt", "provenance.json"} }

// TestDataIsAsGenerated holds that the data files are those whose checksums the generator recorded.
func TestDataIsAsGenerated(t *testing.T) {
	languages, err := corpus.About()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range languages {
		compareChecksums(t, filepath.Join("lang", string(p.Tag)), p.SHA256)
	}
	var names corpus.Provenance
	data, err := os.ReadFile(filepath.Join("names", "provenance.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &names); err != nil {
		t.Fatal(err)
	}
	compareChecksums(t, "names", names.SHA256)
}

// compareChecksums compares the files of a directory with their recorded checksums.
func compareChecksums(t *testing.T, directory string, recorded map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(directory)
	if err != nil {
		t.Fatal(err)
	}
	missing := maps.Clone(recorded)
	for _, entry := range entries {
		if slices.Contains(notCompiled(), entry.Name()) {
			continue
		}
		path := filepath.Join(directory, entry.Name())
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:]); got != recorded[entry.Name()] {
			t.Errorf("%s: checksum %s, recorded is %q", path, got, recorded[entry.Name()])
		}
		delete(missing, entry.Name())
	}
	for name := range missing {
		t.Errorf("%s: recorded, but not there", filepath.Join(directory, name))
	}
}

// TestDataFitsIntoTheProgram holds that all data stays below 40 MB.
func TestDataFitsIntoTheProgram(t *testing.T) {
	total := int64(0)
	for _, directory := range []string{"lang", "names"} {
		err := filepath.WalkDir(directory, func(_ string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			info, err := entry.Info()
			if err != nil {
				return err
			}
			total += info.Size()
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if total > 40_000_000 {
		t.Errorf("the data has %d bytes", total)
	}
}

// TestEveryLanguageIsShipped holds that the directories and the shipped languages are the same, each with what galley needs to know.
func TestEveryLanguageIsShipped(t *testing.T) {
	entries, err := os.ReadDir("lang")
	if err != nil {
		t.Fatal(err)
	}
	var directories []corpus.Lang
	for _, entry := range entries {
		directories = append(directories, corpus.Lang(entry.Name()))
	}
	if !slices.Equal(directories, corpus.Languages()) {
		t.Errorf("directories %q, shipped languages %q", directories, corpus.Languages())
	}
	languages, err := corpus.About()
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range languages {
		if p.Tag != corpus.Languages()[i] || p.Name != p.Tag.Name() || p.Licence == "" || p.Words == 0 || len(p.Packages) == 0 {
			t.Errorf("provenance of %s is incomplete: %+v", p.Tag, p)
		}
		for _, pack := range p.Packages {
			if pack.Registry == "" || pack.Name == "" || pack.Version == "" || pack.Licence == "" || pack.Use == "" {
				t.Errorf("provenance of %s: package %+v is incomplete", p.Tag, pack)
			}
		}
	}
}

// TestDictionariesAreSorted holds what [corpus.Dictionary.Get] relies on: headwords in lower case in the order of their bytes, each once, and
// what belongs to them, in Unicode's composed form.
func TestDictionariesAreSorted(t *testing.T) {
	others := len(corpus.Languages()) * (len(corpus.Languages()) - 1)
	for pattern, want := range map[string]int{"from-*.tsv": others, "learnt-*.tsv": others, "forms.tsv": len(corpus.Languages())} {
		paths, err := filepath.Glob(filepath.Join("lang", "*", pattern))
		if err != nil {
			t.Fatal(err)
		}
		if len(paths) != want {
			t.Errorf("%d files %s, want %d", len(paths), pattern, want)
		}
		for _, path := range paths {
			dictionaryIsSorted(t, path)
		}
	}
}

func dictionaryIsSorted(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	previous := ""
	number := 0
	for headword, texts := range corpus.Dictionary(data).All() {
		number++
		line := headword + "\t" + strings.Join(texts, "\t")
		switch {
		case headword == "" || len(texts) == 0 || slices.Contains(texts, ""):
			t.Errorf("%s:%d: %q: want a headword and what belongs to it", path, number, line)
		case headword <= previous:
			t.Errorf("%s:%d: %q comes behind %q", path, number, headword, previous)
		case corpus.Fold(headword) != headword:
			t.Errorf("%s:%d: the headword %q is not in lower case", path, number, headword)
		case !norm.NFC.IsNormalString(line):
			t.Errorf("%s:%d: %q is not composed", path, number, line)
		}
		previous = headword
	}
	if lines := bytes.Count(data, []byte("\n")); number != lines {
		t.Errorf("%s: %d entries can be read of %d", path, number, lines)
	}
}

// TestQuantityWordsAreSorted holds that the lines are sorted, unique and composed, and that no form is empty.
func TestQuantityWordsAreSorted(t *testing.T) {
	for _, tag := range corpus.Languages() {
		previous := ""
		for w := range corpus.QuantityWords(tag) {
			line := w.Form + "\t" + w.Role + "\t" + w.Value
			switch {
			case w.Form == "" || w.Role == "" || w.Value == "":
				t.Errorf("%s: %q is incomplete", tag, line)
			case line <= previous:
				t.Errorf("%s: %q comes behind %q", tag, line, previous)
			case corpus.Fold(w.Form) != w.Form || !norm.NFC.IsNormalString(w.Form):
				t.Errorf("%s: %q is not in lower case or not composed", tag, w.Form)
			}
			previous = line
		}
		if previous == "" {
			t.Errorf("%s: no words", tag)
		}
	}
}

func TestOpenUnknownLanguage(t *testing.T) {
	_, err := corpus.Open("xx")
	if err == nil || !strings.Contains(err.Error(), `"xx"`) || !strings.Contains(err.Error(), "de, en, es, fr, it, nl, pt") {
		t.Errorf("error %v, want one that names the language and those there are", err)
	}
}

// BenchmarkOpen opens the data of a language, which must take less than 5 ms.
func BenchmarkOpen(b *testing.B) {
	for _, tag := range corpus.Languages() {
		b.Run(string(tag), func(b *testing.B) {
			for b.Loop() {
				if _, err := corpus.Open(tag); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
