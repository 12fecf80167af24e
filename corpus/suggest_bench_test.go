package corpus_test

import (
	"testing"

	"galley/corpus"
)

// BenchmarkSuggest looks for what was meant by misspelt words.
func BenchmarkSuggest(b *testing.B) {
	for tag, words := range map[corpus.Lang][]string{
		"de": {"gestrn", "Hafnearbeiter", "Diplomatistisch", "Erkläriones", "Puigdemont", "Zelenskyj"},
		"fr": {"mainteant", "enregistrada", "autorisación", "génético", "Puigdemont", "Zelenskyj"},
	} {
		l, err := corpus.Open(tag)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(string(tag), func(b *testing.B) {
			for b.Loop() {
				for _, w := range words {
					l.Suggest("es", w, 4)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(words)), "µs/word")
		})
	}
}
