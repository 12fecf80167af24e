package check_test

import (
	"context"
	"strings"
	"testing"

	"galley/check"
	"galley/corpus"
)

// newAligner returns what pairs a document with its original, nil if they cannot be compared.
func newAligner() func(*testing.T, *check.Document) *check.Alignment {
	var a *check.Alignment
	checker := &check.Checker{Rules: []*check.Rule{{Name: "aligned", Run: func(p *check.Pass) { a = p.Alignment }}}}
	return func(t *testing.T, doc *check.Document) *check.Alignment {
		t.Helper()
		a = nil
		if _, err := checker.Check(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		return a
	}
}

// TestSentences holds what belongs to a sentence: the marks that close it do, also behind a space.
func TestSentences(t *testing.T) {
	text := "« Elle est partie. » Il reste (pour l'instant.) \"Où ?\" Voilà."
	doc := prose(text, "de", "fr")
	doc.Original = prose("„Sie ist gegangen.“ Er bleibt (vorerst.) „Wo?“ Das war es.", "", "")
	var got []string
	for _, s := range newAligner()(t, doc).Target {
		got = append(got, text[s.Start:s.End])
	}
	want := "« Elle est partie. »|Il reste (pour l'instant.)|\"Où ?\"|Voilà."
	if strings.Join(got, "|") != want {
		t.Errorf("sentences %q, want %q", got, want)
	}
}

func FuzzAlignment(f *testing.F) {
	for pair, articles := range plantedPairs(f) {
		source, target, _ := strings.Cut(pair, "-")
		f.Add(articles[0].Text, articles[0].Original, languageNumber(source), languageNumber(target))
	}
	f.Add("Eins. Zwei. Drei.\n\nVier.", "Four.\nThree. Two.\nOne. Five.", uint8(0), uint8(1))
	f.Add("« ». \" ) ] » .", "x", uint8(3), uint8(2))
	aligned := newAligner()
	f.Fuzz(func(t *testing.T, text, original string, source, target uint8) {
		if len(text) > 1<<13 || len(original) > 1<<13 {
			return
		}
		doc := parsed(text, "text")
		if doc == nil {
			return
		}
		languages := corpus.Languages()
		doc.Source, doc.Target = languages[int(source)%len(languages)], languages[int(target)%len(languages)]
		doc.Original = parsed(original, "text")
		if doc.Original == nil || doc.Source == doc.Target {
			return
		}
		a := aligned(t, doc)
		if a == nil {
			return
		}
		inSource, at := make([]int, len(a.Source)), 0
		for _, p := range a.Pairs {
			if p.TargetFrom != at || p.TargetTo < at || p.SourceTo < p.SourceFrom || p.SourceFrom == p.SourceTo && p.TargetFrom == p.TargetTo {
				t.Fatalf("%+v: not in the order of the document", a.Pairs)
			}
			at = p.TargetTo
			for i := p.SourceFrom; i < p.SourceTo; i++ {
				inSource[i]++
			}
		}
		if at != len(a.Target) {
			t.Fatalf("%+v: %d sentences of %d are paired", a.Pairs, at, len(a.Target))
		}
		for i, n := range inSource {
			if n != 1 {
				t.Fatalf("%+v: sentence %d of the original is in %d pairs", a.Pairs, i, n)
			}
		}
		sentences(t, a.Source, a.Tokens)
	})
}

// sentences holds that sentences are the tokens of a text one after the other.
func sentences(t *testing.T, all []check.Sentence, tokens []check.Token) {
	t.Helper()
	at := 0
	for _, s := range all {
		if s.From != at || s.To <= s.From || s.Start != tokens[s.From].Start || s.End != tokens[s.To-1].End || s.Segment != tokens[s.From].Segment {
			t.Fatalf("%+v: not the tokens from %d on", s, at)
		}
		at = s.To
	}
	if at != len(tokens) {
		t.Fatalf("%d tokens of %d are in sentences", at, len(tokens))
	}
}
