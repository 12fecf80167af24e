package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"galley/check"
)

func TestPatternFind(t *testing.T) {
	tests := []struct {
		pattern, file string
		lang          check.Lang // empty: no match
		partner       string     // with the tag "xx"
	}{
		{"content/{lang}/**/*.md", "content/de/a.md", "de", "content/xx/a.md"},
		{"content/{lang}/**/*.md", "site/content/de-AT/b/c/a.md", "de", "site/content/xx/b/c/a.md"},
		{"content/{lang}/**/*.md", "discontent/de/a.md", "", ""},
		{"content/{lang}/**/*.md", "content/images/a.md", "", ""},
		{"content/{lang}/**/*.md", "content/de/a.txt", "", ""},
		{"*.{lang}.md", "x/y/a.b.pt-BR.md", "pt", "x/y/a.b.xx.md"},
		{"*.{lang}.md", "a.PT_br.md", "pt", "a.xx.md"},
		{"*.{lang}.md", "a.el.md", "", ""},
		{"article_{lang}.txt", "article_it.txt", "it", "article_xx.txt"},
		{"article_{lang}.txt", "my_article_it.txt", "", ""},
		{"{lang}/*.{lang}.md", "nl/a.nl.md", "nl", "xx/a.xx.md"},
		{"{lang}/*.{lang}.md", "nl/a.de.md", "", ""},
		{"./{lang}.md", "de.md", "de", "xx.md"},
		{"a?/{lang}.md", "ab/de.md", "de", "ab/xx.md"},
		{"a+(b)/{lang}.md", "a+(b)/de.md", "de", "a+(b)/xx.md"},
		{"a.{lang}.md", "a-de-md", "", ""},
	}
	for _, test := range tests {
		p, err := newPattern(test.pattern)
		if err != nil {
			t.Fatal(err)
		}
		tags, lang, ok := p.find(test.file)
		if ok != (test.lang != "") || lang != test.lang {
			t.Errorf("%s: %s is %q, %t; want %q", test.pattern, test.file, lang, ok, test.lang)
		}
		if got := retagged(test.file, tags, "xx"); ok && got != test.partner {
			t.Errorf("%s: %s beside %s, want %s", test.pattern, test.file, got, test.partner)
		}
	}
}

func TestByLayout(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, file := range []string{
		"a.en.md", "a.de.md", "de/b.de.md", "en/b.en.md", "de/c.md", "en-US/c.md", "en-GB/c.md", "en.txt", "de.txt", "d-de.txt", "d-en.txt",
		"de.md/e.txt", "f.de", "f.en", "x/de/y/de/g.md", "x/en/y/de/g.md", "h.de.jsonl", "h.en.jsonl",
	} {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		file      string
		originals []string
	}{
		{"a.de.md", []string{"a.en.md"}},
		{"./a.de.md", []string{"a.en.md"}},
		{"a.en.md", nil},
		{"de/b.de.md", []string{"en/b.en.md"}},
		{"de/c.md", []string{"en-GB/c.md", "en-US/c.md"}},
		{"de.txt", []string{"en.txt"}},
		{"d-de.txt", []string{"d-en.txt"}},
		{"de.md/e.txt", nil},
		{"f.de", nil},
		{"x/de/y/de/g.md", []string{"x/en/y/de/g.md"}},
		{"h.de.jsonl", nil},
		{"-", nil},
		{"", nil},
		{"/", nil},
	}
	for _, test := range tests {
		got := newPartners("en", "de", "en").usual(slashed(test.file))
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if !slices.Equal(got, test.originals) {
			t.Errorf("%s: originals %q, want %q", test.file, got, test.originals)
		}
	}
}

// FuzzPattern holds that no pattern and no path panics, and that a file never is its own original.
func FuzzPattern(f *testing.F) {
	f.Add("content/{lang}/**/*.md", "content/de/a.md")
	f.Add("{lang}{lang}", "dede")
	f.Add("{lang}/../de.md", "de.md")
	f.Add("*.{lang}", "/de/.pt-BR")
	f.Fuzz(func(t *testing.T, text, file string) {
		partners := newPartners("en", "de", "en")
		if originals := partners.usual(slashed(file)); slices.Contains(originals, file) {
			t.Errorf("%q: original %q", file, originals)
		}
		p, err := newPattern(text)
		if err != nil {
			return
		}
		if tags, lang, ok := p.find(file); ok && lang != "en" {
			if originals := partners.beside(file, tags); slices.Contains(originals, file) {
				t.Errorf("%q, %q: original %q", text, file, originals)
			}
		}
	})
}
