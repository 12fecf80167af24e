package check

import (
	"math"
	"strings"

	"galley/corpus"
)

// What is asked of a phrase that is translated word by word: words at most, choices of each that are looked at, and how probable
// the choices must be together, if neighbours are left out of account.
const (
	mostPhraseWords   = 4
	phraseChoices     = 6
	phraseProbability = .67
)

// phraseTranslations returns how a phrase is translated, by its own entry or word by word.
func (p *Pass) phraseTranslations(from, to int, phrase string) []string {
	if found := p.languages.target.Translate(p.languages.source, phrase); found != nil {
		return p.inCase(found, from)
	}
	text, probability := p.wordByWord(from, to)
	if probability < phraseProbability {
		return nil
	}
	return p.inCase([]string{text}, from)
}

// wordByWord returns the most probable translation of a phrase that has the words in the same order, where words that often stand beside each
// other are preferred (Viterbi), and how probable its words are without regard to their neighbours.
func (p *Pass) wordByWord(from, to int) (string, float64) {
	if to-from > mostPhraseWords {
		return "", 0
	}
	c := p.languages.target.Context
	type step struct {
		text   string
		class  corpus.Class
		score  float64 // of the best way here
		before int     // the choice before, on that way
		all    float64 // logarithm of the sum of all ways here
	}
	columns := [][]step{{{class: contextClass(c, p.Tokens, from, -1)}}}
	for i := from; i < to; i++ {
		e := p.Tokens[i].Evidence
		choices, before := p.choices(p.languages.source, i, false), p.before(e)
		last := columns[len(columns)-1]
		var column []step
		for _, choice := range choices[:min(len(choices), phraseChoices)] {
			if strings.Contains(choice.Text, " ") {
				continue
			}
			s := step{text: before + choice.Text + e.After, class: c.ClassOf(choice.Text), score: math.Inf(-1), all: math.Inf(-1)}
			for k, b := range last {
				own := choice.Score + p.languages.beside(c.Affinity(b.class, s.class))
				s.all = addLogarithms(s.all, b.all+own)
				if score := b.score + own; score > s.score {
					s.score, s.before = score, k
				}
			}
			column = append(column, s)
		}
		if column == nil {
			return "", 0
		}
		columns = append(columns, column)
	}
	behind := contextClass(c, p.Tokens, to-1, 1)
	best, most, all := 0, math.Inf(-1), math.Inf(-1)
	for k, s := range columns[len(columns)-1] {
		own := p.languages.beside(c.Affinity(s.class, behind))
		all = addLogarithms(all, s.all+own)
		if score := s.score + own; score > most {
			best, most = k, score
		}
	}
	var words []string
	for i := len(columns) - 1; i > 0; i-- {
		words = append([]string{columns[i][best].text}, words...)
		best = columns[i][best].before
	}
	return strings.Join(words, " "), math.Exp(most - all)
}

// beside returns what the affinity of two words is worth: half of what a gap is, which has words on both sides.
func (l *languages) beside(affinity float64) float64 { return l.choosing[cGap] / 2 * affinity }

// addLogarithms returns the logarithm of the sum of two numbers, given theirs.
func addLogarithms(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
