package main

import (
	"strings"
	"testing"

	"galley/check"
	"galley/corpus"
)

func TestTitleAt(t *testing.T) {
	for _, test := range []struct {
		language check.Lang
		text     string // the word before the title has a bar behind it
		want     string
	}{
		{"en", "the| Department of Justice said", "Department of Justice"},
		{"es", "según el| Ministerio de Cultura, que", "Ministerio de Cultura"},
		{"en", "near| Barack Obama himself", ""},
		{"en", "the| department of justice", ""},
		{"en", "it ended.| Justice was done", ""},
		{"en", "the New| Court said", ""},
		{"de", "die| Regierung sagte", ""},
	} {
		source := open(t, test.language)
		before, _, _ := strings.Cut(test.text, "|")
		got := strings.Join(titleAt(source, strings.Fields(strings.Replace(test.text, "|", "", 1)), len(strings.Fields(before))), " ")
		if got != test.want {
			t.Errorf("%s: title %q, want %q", test.text, got, test.want)
		}
	}
}

func TestTranslatesAny(t *testing.T) {
	source, target := open(t, "en"), open(t, "de")
	title := []string{"Ministry", "of", "Justice"}
	for word, want := range map[string]bool{"Ministerium": true, "Justizministerium": true, "von": false, "Klage": false} {
		if got := translatesAny(source, target, word, title); got != want {
			t.Errorf("%s translates %v: %v", word, title, got)
		}
	}
	if !keepsAny("das Ministry", title) || keepsAny("das Ministerium of", title) {
		t.Error("what a translation keeps is mistaken")
	}
}

func open(t *testing.T, tag check.Lang) *corpus.Language {
	t.Helper()
	l, err := corpus.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
