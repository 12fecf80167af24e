package check

import "testing"

func TestQuotedPassages(t *testing.T) {
	for _, c := range []struct {
		text  string
		words []int
	}{
		{`"We will never sell the boats," she said.`, []int{6}},
		{`He read "Night Ferry" aloud.`, nil},
		{`She called it "a kind of letter" again.`, nil}, // a short part of a sentence
		{`« Nous ne vendrons rien. » Elle partit. « Jamais de la vie ! »`, []int{4, 4}},
		{`"It was late`, nil},
		{"", nil},
	} {
		doc := &Document{Text: c.text, Segments: []Segment{{Span: Span{0, len(c.text)}}}}
		tokens := tokenize(doc.Text, doc.Segments)
		a := &Alignment{Original: doc, Tokens: tokens, Source: sentences(tokens)}
		for i := range a.Source {
			a.Pairs = append(a.Pairs, Pair{SourceFrom: i, SourceTo: i + 1})
		}
		var got []int
		for _, q := range a.quotedPassages() {
			got = append(got, q.words)
		}
		if len(got) != len(c.words) {
			t.Errorf("%q: words %d, want %d", c.text, got, c.words)
			continue
		}
		for i := range got {
			if got[i] != c.words[i] {
				t.Errorf("%q: words %d, want %d", c.text, got, c.words)
			}
		}
	}
}
