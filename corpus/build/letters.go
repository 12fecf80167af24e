package main

import (
	"math"
	"slices"

	"galley/corpus"
)

// compileLetters makes the trigram model of a language's words that corpus.Letters reads: after the letters of the model, for each
// two letters the cost of each third. Each word counts once, so that the model says what words look like and not which are frequent.
func compileLetters(l *lexicon) []byte {
	counts := map[rune]int{}
	var words []string
	for w, e := range l.words {
		if e.Known() && e.Decibels() > 0 {
			words = append(words, w)
			for _, r := range w {
				counts[r]++
			}
		}
	}
	slices.Sort(words)
	var letters []rune
	for r := range counts {
		letters = append(letters, r)
	}
	slices.SortFunc(letters, func(a, b rune) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return int(a - b)
	})
	letters = letters[:min(len(letters), corpus.ModelLetters-2)]
	rank := map[rune]int{}
	for i, r := range letters {
		rank[r] = i + 2
	}
	const n = corpus.ModelLetters
	tri := make([]float64, n*n*n)
	bi := make([]float64, n*n)
	uni := make([]float64, n)
	total := 0.
	for _, w := range words {
		a, b := 0, 0
		step := func(c int) {
			tri[(a*n+b)*n+c]++
			bi[b*n+c]++
			uni[c]++
			total++
			a, b = b, c
		}
		for _, r := range w {
			c, ok := rank[r]
			if !ok {
				c = 1
			}
			step(c)
		}
		step(0)
	}
	data := make([]byte, 0, n*4+n*n*n)
	for _, r := range letters {
		data = append(data, byte(r), byte(r>>8))
	}
	for len(data) < 2*n {
		data = append(data, 0)
	}
	for a := range n {
		for b := range n {
			sum, sumB := 0., 0.
			for c := range n {
				sum += tri[(a*n+b)*n+c]
				sumB += bi[b*n+c]
			}
			for c := range n {
				pu := (uni[c] + .1) / (total + .1*n)
				pb := (bi[b*n+c] + 10*pu) / (sumB + 10)
				pt := (tri[(a*n+b)*n+c] + 10*pb) / (sum + 10)
				data = append(data, byte(min(255, math.Round(-math.Log(pt)*corpus.CostUnits))))
			}
		}
	}
	return data
}
