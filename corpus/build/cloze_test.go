package main

import (
	"math/rand/v2"
	"testing"

	"galley/corpus"
)

// TestCompileCloze trains on sentences whose first word says what the last one is, with others between: words side by side say nothing.
func TestCompileCloze(t *testing.T) {
	const classes = 16
	random := rand.New(rand.NewPCG(1, 2))
	text := []corpus.Class{corpus.Boundary}
	for range 4000 {
		subject := corpus.Class(10 + random.IntN(2))
		text = append(text, subject, corpus.Class(12+random.IntN(2)), corpus.Class(12+random.IntN(2)), subject+4, corpus.Boundary)
	}
	data := compileCloze(text, classes)
	cloze, err := corpus.OpenCloze(data, classes)
	if err != nil {
		t.Fatal(err)
	}
	for _, subject := range []corpus.Class{10, 11} {
		var w corpus.Window
		copy(w[:], []corpus.Class{0, 0, subject, 12, 13})
		gap := cloze.Gap(&w)
		if right, wrong, never := gap.Affinity(subject+4), gap.Affinity(25-subject), gap.Affinity(12); right < 1 || wrong > -1 || never > -1 {
			t.Errorf("behind %d: %.2f nats for what follows it, %.2f for what follows the other, %.2f for what never ends a sentence", subject, right, wrong, never)
		}
	}
}
