package corpus

import (
	"cmp"
	"math"
	"slices"

	"github.com/agnivade/levenshtein"
)

// Candidate is a word that may have been meant by an unknown one.
type Candidate struct {
	Word     string  // in lower case
	Entry    Entry   // of the word, or of the last part of a compound
	Compound bool    // the lexicon accepts the word only as a compound
	Decibels int     // frequency of the word; for a compound that text does not have, an estimate from its rarest part
	Slips    Slips   // that make what was written of the word
	Cost     float64 // of the slips, in nats
	Score    float64 // ranks candidates: ln P(word), weighed, and ln P(written | word), in nats
	Distance int     // Levenshtein distance in letters
}

const nats = math.Ln10 / 10 // in a decibel

const (
	farLetters = 6     // letters of a word for which is looked far at least
	maxSteps   = 60000 // bounds the work for one word
	leastLeft  = 3.2   // of the budget, in nats, for another slip to be looked for: the time goes into the many that nearly use it up
)

// Suggest returns the words of the lexicon that may have been meant by a word it does not know, the best first, at most n. It looks
// as far as the word is long: one edit in a short word, two in a longer one. The word may have an ending of the source language; another
// ending of the target language only if no likely word is found otherwise.
// Candidates are ranked by the noisy channel of Kernighan, Church and Gale (A Spelling Correction Program Based on a Noisy Channel
// Model, COLING 1990).
func (l *Language) Suggest(source Lang, word string, n int) []Candidate {
	return l.suggest(source, word, n, false)
}

// Candidates returns what Suggest does, and words with another ending whatever else is found: what the costs are fitted to.
func (l *Language) Candidates(source Lang, word string, n int) []Candidate {
	return l.suggest(source, word, n, true)
}

// suggest looks for words with another ending always, or only if nothing likely is found before.
func (l *Language) suggest(source Lang, word string, n int, always bool) []Candidate {
	var buf [MaxWord]uint8
	labels, ok := l.suggestLabels(buf[:0], word)
	if !ok {
		return nil
	}
	if len(labels) < 3 {
		return nil
	}
	lower := Fold(word)
	s := l.newSearch(labels, l.endings(source, lower))
	defer l.done(s)
	s.slipped()
	if always || !s.likely() {
		s.otherEndings()
	}
	s.ranked = s.ranked[:0]
	for _, c := range s.found {
		c.Distance = Distance(lower, c.Word)
		s.ranked = append(s.ranked, c)
	}
	slices.SortFunc(s.ranked, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Distance, b.Distance), cmp.Compare(a.Word, b.Word))
	})
	return slices.Clone(s.ranked[:min(n, len(s.ranked))])
}

// Distance returns the Levenshtein distance of two words in letters: how many must be put in, left out or replaced.
func Distance(a, b string) int { return levenshtein.ComputeDistance(a, b) }

// unlettered is the label of a letter that the language does not have.
const unlettered = 255

func (l *Language) suggestLabels(buf []uint8, word string) ([]uint8, bool) {
	for _, r := range Fold(word) {
		if len(buf) == MaxWord {
			return buf, false
		}
		label := uint8(0)
		if r <= lastLetter {
			label = l.labels[r]
		}
		if label == 0 {
			label = unlettered
		}
		buf = append(buf, label)
	}
	return buf, true
}
