package check

import "testing"

func TestEndMark(t *testing.T) {
	for text, want := range map[string]string{ // of the last word
		"Tutt*":                "*",
		"Tutt* gli amic*.":     "*",
		"amig@, sim":           "",
		"Caro amig@!":          "@",
		"*Tutti*":              "",
		"*quasi tutti*":        "",
		"* tutt*":              "*",
		"2 * tutt*":            "*",
		"tutti *":              "",
		"tutti**":              "",
		"tutt*, *quasi tutti*": "",
	} {
		tokens := tokenize(text, []Segment{{Span: Span{0, len(text)}}})
		last := 0
		for i := range tokens {
			if tokens[i].Kind == Word {
				last = i
			}
		}
		if got := endMark(tokens, last); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
