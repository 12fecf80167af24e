package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// Translations returns how the tokens of a foreign phrase are translated, in the letter case of the place, the best first. It returns
// nil rather than a guess.
func (p *Pass) Translations(from, to int) []string {
	words := make([]string, 0, to-from)
	for _, t := range p.Tokens[from:to] {
		if t.Kind != Word {
			return nil
		}
		words = append(words, t.Evidence.Word)
	}
	found := p.languages.target.Translate(p.languages.source, strings.Join(words, " "))
	if found == nil && len(words) == 1 && p.languages.english != nil && p.Tokens[from].Evidence.Source.Decibels() == 0 {
		found = p.languages.target.Translate(p.languages.english, words[0])
	}
	if len(words) == 1 {
		found = withoutEcho(found, words[0])
		p.sortByContext(found, from)
	}
	return inCase(found, &p.Tokens[from])
}

// rankCost is what a place further down in the dictionary costs a translation, in nats.
const rankCost = 1.0

// sortByContext puts those translations first that suit the neighbours of the token they would replace.
func (p *Pass) sortByContext(found []string, i int) {
	score := map[string]float64{}
	for rank, f := range found {
		first, _, _ := strings.Cut(f, " ")
		last := f[strings.LastIndexByte(f, ' ')+1:]
		left, _ := affinities(p.languages.target.Context, p.Tokens, i, first)
		_, right := affinities(p.languages.target.Context, p.Tokens, i, last)
		score[f] = float64(left+right) - rankCost*float64(rank)
	}
	slices.SortStableFunc(found, func(a, b string) int { return cmp.Compare(score[b], score[a]) })
}

// withoutEcho leaves out a translation that is the word itself.
func withoutEcho(found []string, word string) []string {
	var kept []string
	for _, f := range found {
		if lowered(f) != lowered(word) {
			kept = append(kept, f)
		}
	}
	return kept
}

// inCase writes suggestions with a capital where the token at their place begins a sentence with one.
func inCase(words []string, t *Token) []string {
	shaped := make([]string, len(words))
	for i, w := range words {
		shaped[i] = w
		if t.First && t.Evidence.Shape != lowerCase {
			shaped[i] = capitalised(w)
		}
	}
	return shaped
}

func capitalised(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// Corrections returns the target words that a misspelt token may have been meant to be, in its letter case, the best first.
func (p *Pass) Corrections(t *Token) []string {
	e := t.Evidence
	var words []string
	for i, c := range e.Candidates {
		if i > 0 && c.Score() < e.Candidates[0].Score()-scoreMargin {
			break
		}
		if word := shapedLike(c, e); word != e.Word {
			words = append(words, e.Before+word+e.After)
		}
	}
	return words
}

// scoreMargin is how much less probable than the best a candidate may be and still be suggested, in nats.
const scoreMargin = 6

// shapedLike writes a candidate in the letter case of the word it replaces, or in the one that the lexicon asks for.
func shapedLike(c corpus.Candidate, e *Evidence) string {
	switch {
	case e.Shape == upperCase, !c.Compound && c.Entry.Has(corpus.Upper) && !c.Entry.Has(lowerCase|titleCase):
		return strings.ToUpper(c.Word)
	case e.Shape != lowerCase, !c.Compound && c.Entry.Has(titleCase) && !c.Entry.Has(lowerCase):
		return capitalised(c.Word)
	}
	return c.Word
}
