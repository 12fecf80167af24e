package main

import (
	"fmt"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"
)

// bitext is sentences of one language beside those of another, as numbers of their words.
type bitext struct {
	from, to *vocabulary
	pairs    []sentencePair
	seen     map[string]bool
	places   places
}

type sentencePair struct{ from, to []int32 }

// What is read of parallel text to learn translations in all their forms from: sentences of so many words, of which one may not be longer
// than the other than so many times.
const (
	sentenceWords = 30
	unequalLength = 2.5
)

// pairSentences pairs the sentences of pages that have as many paragraphs in both languages, where paragraphs have as many sentences.
func pairSentences(from, to map[string]page) *bitext {
	b := &bitext{from: newVocabulary(), to: newVocabulary(), seen: map[string]bool{}, places: places{}}
	for _, name := range slices.Sorted(maps.Keys(from)) {
		f, t := from[name], to[name]
		if len(f) != len(t) {
			continue
		}
		for i := range f {
			n, m := len(f[i]), len(t[i])
			key := strings.Join(f[i], " ")
			if n == 0 || m == 0 || n > sentenceWords || m > sentenceWords || float64(max(n, m)) > 2+unequalLength*float64(min(n, m)) ||
				slices.Equal(f[i], t[i]) || b.seen[key] {
				continue
			}
			b.seen[key] = true
			b.pairs = append(b.pairs, sentencePair{b.from.numbers(f[i]), b.to.numbers(t[i])})
		}
	}
	return b
}

// reversed returns the same sentences with the languages swapped.
func (b *bitext) reversed() *bitext {
	r := &bitext{from: b.to, to: b.from, places: b.places}
	for _, p := range b.pairs {
		r.pairs = append(r.pairs, sentencePair{p.to, p.from})
	}
	return r
}

// How words are aligned: rounds of estimation, the probability that a word stands for none of the other sentence, and how strongly words
// are held to the diagonal.
const (
	alignRounds    = 5
	alignNothing   = .08
	diagonal       = 4.
	leastPosterior = .003
)

// rows holds for each word of the first language the probability of each word of the second.
type rows []map[int32]float32

// normalise divides counts by their sum in each row. They are summed in one order, so that the same texts give the same bytes.
func normalise(counts rows) {
	for _, row := range counts {
		total := float32(0)
		for _, t := range slices.Sorted(maps.Keys(row)) {
			total += row[t]
		}
		for t := range row {
			row[t] /= total
		}
	}
}

// places holds, for sentences of two lengths, how probable it is by the places alone that each word of the first stands for each of the
// second.
type places map[[2]int][]float64

// at returns the probabilities for the j-th of m words, one for each of n.
func (p places) at(n, j, m int) []float64 {
	all := p[[2]int{n, m}]
	if all == nil {
		all = make([]float64, n*m)
		for k := range m {
			total := 0.
			for i := range n {
				all[k*n+i] = math.Exp(-diagonal * math.Abs((float64(i)+.5)/float64(n)-(float64(k)+.5)/float64(m)))
				total += all[k*n+i]
			}
			for i := range n {
				all[k*n+i] *= (1 - alignNothing) / total
			}
		}
		p[[2]int{n, m}] = all
	}
	return all[j*n : (j+1)*n]
}

// estimate estimates the translations of words by the model of Dyer, Chahuneau and Smith (A Simple, Fast, and Effective
// Reparameterization of IBM Model 2, NAACL 2013) with fixed numbers for the places.
func (b *bitext) estimate() rows {
	var table rows
	posterior := make([]float64, sentenceWords)
	for range alignRounds {
		counts := make(rows, len(b.from.words))
		for _, p := range b.pairs {
			for j, t := range p.to {
				b.posterior(table, p, j, posterior)
				for i, s := range p.from {
					if posterior[i] < leastPosterior {
						continue
					}
					if counts[s] == nil {
						counts[s] = map[int32]float32{}
					}
					counts[s][t] += float32(posterior[i])
				}
			}
		}
		normalise(counts)
		table = counts
	}
	return table
}

// posterior sets how probable it is that each word of the first sentence stands for the j-th of the second.
func (b *bitext) posterior(table rows, p sentencePair, j int, out []float64) {
	t, total := p.to[j], 0.
	for i, place := range b.places.at(len(p.from), j, len(p.to)) {
		if out[i] = place; table != nil {
			out[i] *= float64(table[p.from[i]][t])
		}
		total += out[i]
	}
	nothing := alignNothing / float64(len(b.to.words))
	if table == nil {
		nothing = alignNothing
	}
	for i := range p.from {
		out[i] /= total + nothing
	}
}

// learnt is how often words of one language stood for words of another.
type learnt struct {
	from, to *vocabulary
	counts   []map[int32]float64 // for each word of the first language
	totals   []float64           // how often the words of the first language stood anywhere
}

// leastAgreed is how sure the two directions must be together that two words stand for each other, to be counted.
const leastAgreed = .2

// align counts how often words stand for each other where both directions agree (Liang, Taskar and Klein, Alignment by Agreement,
// NAACL 2006, at the end of the estimation only).
func (b *bitext) align() *learnt {
	back := b.reversed()
	there, here := b.estimate(), back.estimate()
	l := &learnt{from: b.from, to: b.to, counts: make([]map[int32]float64, len(b.from.words)), totals: make([]float64, len(b.from.words))}
	var forward, backward [sentenceWords][sentenceWords]float64
	for k, p := range b.pairs {
		for j := range p.to {
			b.posterior(there, p, j, forward[j][:])
		}
		for i := range p.from {
			back.posterior(here, back.pairs[k], i, backward[i][:])
		}
		for i, s := range p.from {
			l.totals[s]++
			for j, t := range p.to {
				if both := math.Sqrt(forward[j][i] * backward[i][j]); both >= leastAgreed {
					if l.counts[s] == nil {
						l.counts[s] = map[int32]float64{}
					}
					l.counts[s][t] += both
				}
			}
		}
	}
	return l
}

// readSentences returns the sentences of a language's manuals, stories and collection by the names of their pages, which are the same in all
// languages.
func readSentences(root string, lang language) (map[string]page, error) {
	pages := map[string]page{}
	for _, m := range lang.manuals[:2] {
		dir := filepath.Join(m.pack.dir(root), m.path)
		n := 0
		last := ""
		err := readHTML(dir, func(path, paragraph string) {
			if path != last {
				last, n = path, 0
			}
			name, err := filepath.Rel(dir, path)
			if err != nil {
				return
			}
			n++
			key := fmt.Sprintf("%s %d", name, n)
			pages[key] = storySentences(paragraph)
		})
		if err != nil {
			return nil, err
		}
	}
	add := func(name, text string) { pages[name] = storySentences(text) }
	if err := readStories(root, lang, add); err != nil {
		return nil, err
	}
	return pages, readCollection(root, lang, add)
}

// reversed returns the same with the languages swapped.
func (l *learnt) reversed() *learnt {
	r := &learnt{from: l.to, to: l.from, counts: make([]map[int32]float64, len(l.to.words))}
	for s, row := range l.counts {
		for t, count := range row {
			if r.counts[t] == nil {
				r.counts[t] = map[int32]float64{}
			}
			r.counts[t][int32(s)] += count
		}
	}
	return r
}
