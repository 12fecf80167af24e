package main

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"galley/check"
	"galley/check/gold"
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
		{"en", "the| Supreme Court on Monday said", "Supreme Court"},
		{"en", "the| Bureau of Labor Statistics said", "Bureau of Labor Statistics"},
	} {
		source := open(t, test.language)
		before, _, _ := strings.Cut(test.text, "|")
		got := strings.Join(titleAt(source, strings.Fields(strings.Replace(test.text, "|", "", 1)), len(strings.Fields(before))), " ")
		if got != test.want {
			t.Errorf("%s: title %q, want %q", test.text, got, test.want)
		}
	}
}

// TestRestored holds that a title is put back where it was translated, and not where the translation keeps it.
func TestRestored(t *testing.T) {
	var checker check.Checker
	g, err := newGenerator(&checker)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ original, text, want string }{
		{
			"On Monday the Ministry of Justice sued the company.", "Am Montag verklagte das Justizministerium die Firma.",
			"Am Montag verklagte das Ministry of Justice die Firma.",
		},
		{"He works for the Supreme Court, she said.", "Er arbeitet am Gerichtshof, sagte sie.", "Er arbeitet am Supreme Court, sagte sie."},
		{
			"She asked the Supreme Court on Monday.", "Sie fragte den Obersten Gerichtshof am Montag.",
			"Sie fragte den Supreme Court am Montag.",
		},
		{"On Monday the Ministry of Justice sued the company.", "Am Montag verklagte das Ministry of Justice die Firma.", ""},
		{"On Monday the ministry sued the company.", "Am Montag verklagte das Ministerium die Firma.", ""},
	} {
		a := gold.Article{ID: "a", Source: "en", Target: "de", Original: test.original, Text: test.text}
		tokens, err := checker.Read(context.Background(), a.Document(false))
		if err != nil {
			t.Fatal(err)
		}
		var words []int
		for i, token := range tokens {
			if token.Kind == check.Word {
				words = append(words, i)
			}
		}
		m := g.restored(rand.New(rand.NewPCG(1, 1)), a, tokens, words, strings.Fields(a.Original))
		got := ""
		if m.text != "" {
			got = a.Text[:m.Start] + m.text + a.Text[m.End:]
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
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
