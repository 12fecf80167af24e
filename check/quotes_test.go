package check

import (
	"strings"
	"testing"
)

func TestQuotedPassages(t *testing.T) {
	for _, c := range []struct {
		text  string
		words []int
	}{
		{`"We will never sell the boats," she said.`, []int{6}},
		{`He read "Night Ferry" aloud.`, nil},
		{`She called it "a kind of letter" again.`, []int{4}},
		{`"Yes," she said, "we sold the boats."`, []int{5}}, // one sentence
		{`There are more of them," he said.`, nil},          // no opening mark
		{`“We sold the boats", she said.`, []int{4}},        // marks of two kinds
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
		a.number(0)
		var got []int
		for _, q := range a.quotedPassages(quotesOf(tokens)) {
			if q.whole {
				got = append(got, q.words)
			}
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

func TestQuotesOf(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // what is quoted, with bars between
	}{
		{`„Die Brücke hält“, sagte sie.`, `Die Brücke hält`},
		{`Il dit : « Le pont tient. » Elle rit.`, `Le pont tient.`},
		{`»Die Brücke hält«, sagte sie.`, `Die Brücke hält`},
		{`"Il ponte tiene”, disse. “Bene”, rispose.`, `Il ponte tiene|Bene`},
		{`"Once they say, "All is well," we sail," he said.`, `Once they say, "All is well," we sail,`},
		{`A 24" screen, "Night Ferry" and a 3" nail.`, `Night Ferry`},
		{`He left. There are more of them," she said.`, `There are more of them,`},
		{`She said: "There are more`, `There are more`},
		{`""`, ``},
		{`"`, ``},
	} {
		tokens := tokenize(c.text, []Segment{{Span: Span{0, len(c.text)}}})
		var got []string
		for _, r := range quotesOf(tokens).runs {
			got = append(got, c.text[tokens[r.from].Start:tokens[r.to-1].End])
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q, want %q", c.text, strings.Join(got, "|"), c.want)
		}
	}
}
