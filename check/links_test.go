package check

import (
	"slices"
	"testing"
)

func TestLinkKeys(t *testing.T) {
	for _, c := range []struct {
		text, key string
		kind      linkKind
	}{
		{"https://en.wikipedia.org/wiki/Tide", "wikipedia.org/wiki/Tide", webLink},
		{"http://www.Wikipedia.org/wiki/Tide/", "wikipedia.org/wiki/Tide", webLink},
		{"https://example.org/pt-BR/a?lang=de&x=1", "example.org/a/x=1", webLink},
		{"www.example.org", "example.org", webLink},
		{"mailto:Desk@Example.org", "desk@example.org", mailLink},
		{"@Salt", "@salt", handleLink},
		{"#Harbour-Debatte", "#harbour", hashtagLink},
		{"{name}", "{name}", placeholderLink},
		{"%s", "%s", placeholderLink},
		{"tides.pdf", "tides.pdf", fileLink},
		{"`tide  now`", "tide  now", codeLink},
		{"harbour", "", webLink},
	} {
		l := newLink(c.text)
		if l.key != c.key || c.key != "" && l.kind != c.kind {
			t.Errorf("%q: %s %q, want %s %q", c.text, l.kind, l.key, c.kind, c.key)
		}
	}
}

func TestLinkTargets(t *testing.T) {
	for token, want := range map[string][]string{
		"](https://a.example/b_(c) \"Title\")": {"https://a.example/b_(c)"},
		`<a href="/x/y"><img src='p.png'>`:     {"/x/y", "p.png"},
		"<https://a.example>":                  {"https://a.example"},
		"<em>":                                 nil,
		"**":                                   nil,
		"@salt":                                {"@salt"},
	} {
		var got []string
		for _, s := range targets(token) {
			got = append(got, token[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", token, got, want)
		}
	}
}

func TestContainsWord(t *testing.T) {
	for _, c := range []struct {
		text, part string
		want       bool
	}{
		{"see a.example.", "a.example", true},
		{"see a.example/b", "a.example", false},
		{"the #tide-debatte", "#tide", true},
		{"the #tides", "#tide", false},
		{"xx@salt, @salt", "@salt", true},
		{"", "a", false},
		{"a", "", false},
	} {
		if got := containsWord(c.text, c.part); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.part, c.text, got, c.want)
		}
	}
}
