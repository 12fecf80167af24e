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
	if texts := p.listedTranslations(strings.Join(words, " ")); texts != nil {
		return p.inCase(texts, from)
	}
	if to-from > 1 {
		return p.phraseTranslations(from, to, strings.Join(words, " "))
	}
	t := &p.Tokens[from]
	choices := p.Choices(from)
	var texts []string
	for _, c := range choices {
		if c.Score < choices[0].Score-choiceMargin {
			break
		}
		text := p.inCase([]string{p.before(t.Evidence) + c.Text + t.Evidence.After}, from)[0]
		if !slices.Contains(texts, text) && len(texts) < mostSuggestions {
			texts = append(texts, text)
		}
	}
	return texts
}

// choiceMargin is how much less probable than the first a translation may be and still be suggested, in nats.
const choiceMargin = 4

// listedTranslations returns what the glossary wants for a term of the source language; nil if it does not have that.
func (p *Pass) listedTranslations(term string) []string {
	if p.terms == nil {
		return nil
	}
	var texts []string
	for _, t := range p.terms.translations(lowered(term)) {
		if !slices.Contains(texts, t.text) {
			texts = append(texts, t.text)
		}
	}
	return withoutEcho(texts, term)
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
func (p *Pass) inCase(words []string, at int) []string {
	if p.Tokens[at].Evidence.Shape == lowerCase || !beginsSentence(p.Tokens, at) {
		return words
	}
	shaped := make([]string, len(words))
	for i, w := range words {
		shaped[i] = capitalised(w)
	}
	return shaped
}

// beginsSentence reports whether the word at i is the first of its sentence, or of a quotation, bracket, question or exclamation in one, which
// may be a sentence of its own. Markup does not count.
func beginsSentence(tokens []Token, i int) bool {
	t := &tokens[i]
	for k := i - 1; k >= 0 && tokens[k].Sentence == t.Sentence; k-- {
		switch before := &tokens[k]; {
		case t.Quote != 0 && before.Quote != t.Quote, before.Kind == Other && strings.ContainsAny(before.Text, openingMarks):
			return true
		case !before.markup():
			return t.First
		}
	}
	return true
}

// openingMarks are the marks that a sentence inside another may begin behind, besides those of quotation.
const openingMarks = "([¿¡"

func capitalised(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// Corrections returns the target words that the misspelt token at i may have been meant to be, in its letter case: those that are most
// probable by themselves and among the words beside them first.
func (p *Pass) Corrections(i int) []string {
	t := &p.Tokens[i]
	e := t.Evidence
	type correction struct {
		text  string
		score float64
	}
	target := p.languages.target
	gap := p.gapAt(i)
	var found []correction
	for k, c := range e.Candidates {
		if k > 0 && c.Score < e.Candidates[0].Score-scoreMargin {
			break
		}
		if word := shapedLike(c, e); word != e.Word {
			score := c.Score + target.Costs.Gap*gap.Affinity(target.Context.ClassOf(word))
			found = append(found, correction{e.Before + word + e.After, score})
		}
	}
	slices.SortStableFunc(found, func(a, b correction) int { return cmp.Compare(b.score, a.score) })
	words := make([]string, len(found))
	for k, c := range found {
		words[k] = c.text
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
