package check

import (
	"context"
	"testing"
)

// TestRendered holds that a word of both languages is known by what it would mean: where it stands for another word, that word suits the
// place better.
func TestRendered(t *testing.T) {
	rendered := func(from, to Lang, text, word string, fact int) float32 {
		t.Helper()
		doc := &Document{Text: text, Source: from, Target: to, Segments: []Segment{{Span: Span{0, len(text)}}}}
		var c Checker
		tokens, err := c.Read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, token := range tokens {
			if f := token.Reading.Features; f != nil && token.Text == word {
				return f[fact]
			}
		}
		t.Fatalf("%s: not judged", word)
		return 0
	}
	for _, test := range []struct {
		from, to    Lang
		word        string
		right, left string
	}{
		{"en", "it", "in", "Nel 1960 vivevano in Italia.", "La fabbrica chiuse in 1960."},
		{"en", "de", "was", "Er weiß nicht, was das ist.", "Sie was eine gute Frau."},
	} {
		for _, fact := range []int{fRendered, fGapRendered, fGapOdds} {
			right, left := rendered(test.from, test.to, test.right, test.word, fact), rendered(test.from, test.to, test.left, test.word, fact)
			if left < 1 || left < right+1 {
				t.Errorf("%s: %g where it was left, %g where it is right (fact %d)", test.word, left, right, fact)
			}
		}
	}
}
