package check

import (
	"strings"
	"testing"
)

func TestBeginsSentence(t *testing.T) {
	for _, c := range []struct {
		text string // the word in question is "Wort", "**" is markup
		want bool
	}{
		{"Wort", true},
		{"Das Wort", false},
		{"Er geht. Wort", true},
		{"Er geht. 3 Wort", false},
		{"Er geht. – Wort", true},
		{"Er geht – Wort", false},
		{"Er sagt: Wort", false},
		{"Er sagt: „Wort folgt.“", true},
		{"Er sagt: „Das Wort folgt.“", false},
		{"Il dit : «\u00a0Wort suit.\u00a0»", true},
		{"Er sagt „nichts“ Wort", false},
		{"Er sagt: „‚Wort‘ folgt.“", true},
		{"Er sagt: „‚Nichts‘ Wort folgt.“", false},
		{"Er geht (Wort folgt)", true},
		{"Er geht (er) Wort", false},
		{"Pero ¿Wort?", true},
		{"Pero ¡Wort!", true},
		{"Er geht. **Wort** folgt", true},
		{"Er **geht** Wort", false},
		{"Er geht **Wort**", false},
		{"Er sagt: „**Wort** folgt.“", true},
	} {
		segment := Segment{Span: Span{0, len(c.text)}}
		for at := 0; ; at += 2 {
			n := strings.Index(c.text[at:], "**")
			if n < 0 {
				break
			}
			at += n
			segment.Protected = append(segment.Protected, Span{at, at + 2})
		}
		tokens := tokenize(c.text, []Segment{segment})
		for i := range tokens {
			if tokens[i].Text == "Wort" {
				if got := beginsSentence(tokens, i); got != c.want {
					t.Errorf("%q: got %v, want %v", c.text, got, c.want)
				}
			}
		}
	}
}
