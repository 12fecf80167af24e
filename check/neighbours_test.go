package check

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"galley/corpus"
)

var tag = regexp.MustCompile(`<[^>]*>`)

// TestWindowAt holds that a window ends with the sentence, that markup is no part of it, and that it is as wide as a cloze wants.
func TestWindowAt(t *testing.T) {
	for _, test := range []struct{ text, word, want string }{
		{"Er kam. Sie sah ihn, und er siegte.", "ihn", "0 0 0 Sie sah | , und er siegte 0"},
		{"Er kam. Sie sah ihn, und er siegte.", "kam", "0 0 0 0 Er | 0 0 0 0 0"},
		{"Sie sah <b>ihn</b> und er siegte.", "ihn", "0 0 0 Sie sah | und er siegte 0 0"},
		{"eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", "sechs", "eins zwei drei vier fünf | sieben acht neun zehn elf"},
		{"Hallo", "Hallo", "0 0 0 0 0 | 0 0 0 0 0"},
	} {
		var tags []Span
		for _, m := range tag.FindAllStringIndex(test.text, -1) {
			tags = append(tags, Span{m[0], m[1]})
		}
		tokens := tokenize(test.text, []Segment{{Span: Span{0, len(test.text)}, Protected: tags}})
		at := slices.IndexFunc(tokens, func(t Token) bool { return t.Text == test.word })
		var names []string
		for j := range tokens {
			tokens[j].Evidence = &Evidence{Class: corpus.FirstWord + corpus.Class(len(names))}
			names = append(names, tokens[j].Text)
		}
		window := windowAt(tokens, at)
		var got []string
		for place, class := range window {
			if place == corpus.ClozeReach {
				got = append(got, "|")
			}
			switch class {
			case corpus.Boundary:
				got = append(got, "0")
			case corpus.Comma:
				got = append(got, ",")
			default:
				got = append(got, names[class-corpus.FirstWord])
			}
		}
		if line := strings.Join(got, " "); line != test.want {
			t.Errorf("%q, %s: %s, want %s", test.text, test.word, line, test.want)
		}
	}
}
