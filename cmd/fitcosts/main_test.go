package main

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"galley/corpus"
)

const root = "../../corpus"

func open(t *testing.T, tag corpus.Lang) *corpus.Language {
	t.Helper()
	l, err := corpus.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestEndingsAreFresh learns the endings of two pairs of languages anew and compares them with the table.
func TestEndingsAreFresh(t *testing.T) {
	data, err := os.ReadFile(root + "/costs/endings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range [][2]corpus.Lang{{"es", "fr"}, {"fr", "it"}} {
		pairs, held, err := readTranslations(root, pair[0], pair[1])
		if err != nil {
			t.Fatal(err)
		}
		if len(held) == 0 {
			t.Errorf("%s: no translation is kept apart", pair)
		}
		want := endingsOf(open(t, pair[0]), open(t, pair[1]), pairs)
		slices.Sort(want)
		var got []string
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, string(pair[1]+" "+pair[0]+" ")) {
				got = append(got, strings.TrimSuffix(line, "\n"))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the table has %d lines that are not the %d learnt now: run make costs", pair, len(got), len(want))
		}
	}
}

// TestCostsAreFresh holds that the shipped costs explain a small sample of misspellings nearly as well as costs that are fitted to that very
// sample, and better than those the fit sets out from.
func TestCostsAreFresh(t *testing.T) {
	var writers []*writer
	var all [][]misspelling
	texts, err := readTexts(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []corpus.Lang{"fr", "pt"} {
		w := newWriter(open(t, tag))
		for _, source := range []corpus.Lang{"en", "es"} {
			_, held, err := readTranslations(root, source, tag)
			if err != nil {
				t.Fatal(err)
			}
			w.learn(source, held)
		}
		writers = append(writers, w)
		m := generate(w, texts, 400)
		all = append(all, m[:min(len(m), 800)])
	}
	shipped := valuesOf(&writers[0].l.Costs)[:fittedNumbers]
	first := begin()
	for _, w := range writers {
		w.l.Costs = first
	}
	samples, _ := samplesOf(writers, all)
	likelihood := func(numbers []float64) float64 {
		sum := 0.
		for _, s := range samples {
			_, logarithm := s.probabilities(numbers)
			sum += logarithm
		}
		return sum / float64(len(samples))
	}
	start := valuesOf(&first)[:fittedNumbers]
	refitted := slices.Clone(start)
	maximise(samples, refitted, start)
	a, b, c := likelihood(start), likelihood(shipped), likelihood(refitted)
	if t.Logf("mean ln P of %d: start %.3f, shipped %.3f, fitted to them %.3f", len(samples), a, b, c); b < c-.04 || b < a+.04 {
		t.Error("the shipped costs are not those of such misspellings: run make costs")
	}
}

// TestGenerate holds that misspellings are the same in every run, of every kind, and no words.
func TestGenerate(t *testing.T) {
	w := newWriter(open(t, "it"))
	_, held, err := readTranslations(root, "es", "it")
	if err != nil {
		t.Fatal(err)
	}
	w.learn("es", held)
	first, second := generate(w, nil, 1500), generate(w, nil, 1500)
	if !slices.Equal(first, second) {
		t.Error("two runs differ")
	}
	kinds := map[string]bool{}
	for _, m := range first {
		kinds[m.kind] = true
		if w.accepted(m.written) || m.written == m.meant {
			t.Errorf("%+v is no misspelling", m)
		}
	}
	for _, k := range w.kinds() {
		if !kinds[k.name] {
			t.Errorf("no misspelling of the kind %q", k.name)
		}
	}
}

func TestSolve(t *testing.T) {
	x := solve([][]float64{{0, 2, 4}, {3, 1, 5}})
	if math.Abs(x[0]-1) > 1e-9 || math.Abs(x[1]-2) > 1e-9 {
		t.Errorf("solution %v, want 1, 2", x)
	}
}
