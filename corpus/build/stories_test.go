package main

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

func TestStorySentences(t *testing.T) {
	for text, want := range map[string]page{
		"":                                   nil,
		"Wer da? Ich, <i>Delfador</i>!":      {{"wer", "da"}, {"ich", "delfador"}},
		"«Non!» Il a fui…\nC’est fini.":      {{"non"}, {"il", "a", "fui"}, {"c", "est", "fini"}},
		"The 3 orcs: they flee.\n\n<header>": {{"the", "orcs", "they", "flee"}},
	} {
		if got := storySentences(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// catalog is a compiled catalogue of GNU gettext with the texts "" (the head), "Hail!" and "Who?", in German.
const catalog = "\xde\x12\x04\x95\x00\x00\x00\x00\x03\x00\x00\x00\x1c\x00\x00\x00\x34\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x00\x00\x00\x00\x4c\x00\x00\x00\x05\x00\x00\x00\x4d\x00\x00\x00\x04\x00\x00\x00\x53\x00\x00\x00" +
	"\x0d\x00\x00\x00\x58\x00\x00\x00\x05\x00\x00\x00\x66\x00\x00\x00\x04\x00\x00\x00\x6c\x00\x00\x00" +
	"\x00Hail!\x00Who?\x00Language: de\n\x00Heil!\x00Wer?\x00"

func TestReadStories(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(stories()[1].dir(root), "usr/share/games/wesnoth/1.16/locale/de/LC_MESSAGES")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "wesnoth-x.mo"), []byte(catalog), 0o644); err != nil {
		t.Fatal(err)
	}
	for locale, want := range map[string][]string{
		"de": {"story wesnoth-x.mo Hail!: Heil!", "story wesnoth-x.mo Who?: Wer?"},
		"fr": nil,
	} {
		var got []string
		err := readStories(root, language{locale: locale}, func(name, text string) { got = append(got, name+": "+text) })
		if (err != nil) != (want == nil) || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %v, want %q", locale, got, err, want)
		}
	}
}
