package check_test

import (
	"context"
	"testing"

	"galley/check"
	"galley/rules"
)

// BenchmarkCheck checks all planted articles with a new checker, as a run of galley over many files does. It reports words per second.
func BenchmarkCheck(b *testing.B) {
	var docs []*check.Document
	for _, articles := range plantedPairs(b) {
		for _, a := range articles {
			docs = append(docs, a.Document(false))
		}
	}
	words := 0
	for b.Loop() {
		checker := &check.Checker{Rules: rules.All()} // one that has seen no word yet
		for _, doc := range docs {
			result, err := checker.Check(context.Background(), doc)
			if err != nil {
				b.Fatal(err)
			}
			words += result.Words
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkFirstCheck checks one article with a new checker, as a run of galley over one file does.
func BenchmarkFirstCheck(b *testing.B) {
	doc := plantedPairs(b)["es-de"][0].Document(false)
	for b.Loop() {
		checker := &check.Checker{Rules: rules.All()}
		if _, err := checker.Check(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
}
