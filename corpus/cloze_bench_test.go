package corpus_test

import (
	"testing"

	"galley/corpus"
)

// BenchmarkCloze asks what is expected in a gap whose neighbours were met before, and about one word.
func BenchmarkCloze(b *testing.B) {
	l, err := corpus.Open("de")
	if err != nil {
		b.Fatal(err)
	}
	w := corpus.Window{100, 101, 102, 103, 104, 105, 106, 107, 108, 109}
	for b.Loop() {
		gap := l.Cloze.Gap(&w)
		gap.Affinity(110)
	}
}
