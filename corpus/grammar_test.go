package corpus_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"galley/corpus"
)

func TestGrammar(t *testing.T) {
	text, err := os.ReadFile("grammar.tsv")
	if err != nil {
		t.Fatal(err)
	}
	features := []corpus.Feature{
		corpus.InflectedName, corpus.DerivedName, corpus.FirstPerson, corpus.ReportingVerb, corpus.ReportingConjunction,
		corpus.Coordinator, corpus.Elided, corpus.Preposition, corpus.Victory, corpus.Defeat,
	}
	previous := ""
	for line := range strings.Lines(string(text)) {
		key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		tag, feature, _ := strings.Cut(key, " ")
		if !corpus.Lang(tag).Shipped() || !slices.Contains(features, corpus.Feature(feature)) {
			t.Errorf("%q: no feature of a shipped language", key)
		}
		if key <= previous {
			t.Errorf("%q stands behind %q", key, previous)
		}
		previous = key
		if got := corpus.Lang(tag).Grammar(corpus.Feature(feature)); strings.Join(got, "\t") != rest {
			t.Errorf("%s: got %q, want %q", key, got, rest)
		}
	}
	for _, tag := range corpus.Languages() {
		if tag.Grammar(corpus.InflectedName) == nil || tag.Grammar(corpus.DerivedName) == nil {
			t.Errorf("%s: no endings of names", tag)
		}
	}
	if got := corpus.Lang("de").Grammar(corpus.ReportingConjunction); got != nil {
		t.Errorf("German conjunctions that only report: %q, want none", got)
	}
}
