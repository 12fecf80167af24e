package corpus_test

import (
	"os"
	"path/filepath"
	"testing"

	"galley/corpus"
)

// BenchmarkClozeCold opens a cloze and asks what is expected in a gap.
func BenchmarkClozeCold(b *testing.B) {
	data, err := os.ReadFile(filepath.Join("lang", "de", "cloze.bin"))
	if err != nil {
		b.Fatal(err)
	}
	l, err := corpus.Open("de")
	if err != nil {
		b.Fatal(err)
	}
	w := corpus.Window{100, 101, 102, 103, 104, 105, 106, 107, 108, 109}
	for b.Loop() {
		c, err := corpus.OpenCloze(data, l.Context.Classes())
		if err != nil {
			b.Fatal(err)
		}
		c.Gap(&w)
	}
}

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
