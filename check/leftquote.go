package check

import (
	"fmt"
	"slices"

	"galley/corpus"
)

// What a quotation must have to be left in the language of the original for sure: titles are shorter, or have more capitals.
const (
	shortestLeftQuote = 3 // words
	shortestSpeech    = 8 // words that begin with a capital, in languages whose titles have no other
	foreignQuoteShare = .5
)

// LeftQuotes returns the quotations that the translation has word for word as the original, in the language of that: somebody's words, which were
// not translated. What the original itself quotes in another language stays, and so do titles and what is explained beside it.
func (p *Pass) LeftQuotes() []Finding {
	a := p.Alignment
	source := quotesOf(a.Tokens)
	if len(source.runs) == 0 {
		return nil
	}
	var findings []Finding
	for _, r := range quotesOf(p.Tokens).runs {
		if !r.opened || !r.closed || r.words < shortestLeftQuote || p.glossed(r) {
			continue
		}
		pair := a.targetPairs[r.from]
		k := slices.IndexFunc(source.runs, func(s quoting) bool {
			return s.opened && s.closed && a.sourcePairs[s.from] == pair && sameWordsIn(a.Tokens[s.from:s.to], p.Tokens[r.from:r.to])
		})
		if k < 0 || !a.saidInSource(source.runs[k]) || !p.foreignQuote(r) {
			continue
		}
		place := Span{a.Tokens[source.runs[k].from-1].Start, a.Tokens[source.runs[k].to].End}
		findings = append(findings, Finding{
			Span: Span{p.Tokens[r.from].Start, p.Tokens[r.to-1].End}, Severity: Major, Confidence: leftQuoteConfidence, Related: []Place{p.Place(place)},
			Message:  fmt.Sprintf("%s quotation in %s article: it was not translated", p.Source.Name(), withArticle(p.Target.Name())),
			Evidence: []string{"the original has it in the same words, in its own language"},
		})
	}
	return findings
}

// leftQuoteConfidence is how probable it is that a quotation in the words of the original should have been translated.
const leftQuoteConfidence = .8

// glossed reports whether a quotation of the document stands in brackets or before some: one of the two explains the other.
func (p *Pass) glossed(r quoting) bool {
	before, behind := r.from-2, r.to+1
	return before >= 0 && isMark(p.Tokens[before].Text, "([") || behind < len(p.Tokens) && isMark(p.Tokens[behind].Text, "([")
}

// sameWordsIn reports whether two passages have the same words in the same order.
func sameWordsIn(a, b []Token) bool {
	word := func(t Token) bool { return t.Kind != Word }
	a, b = slices.DeleteFunc(slices.Clone(a), word), slices.DeleteFunc(slices.Clone(b), word)
	return slices.EqualFunc(a, b, func(s, t Token) bool { return lowered(s.Text) == lowered(t.Text) })
}

// saidInSource reports whether a quotation of the original is something said, in its own language: in lower case but for the first word, with a
// capital there only where titles have more of them, or where it is too long for one.
func (a *Alignment) saidInSource(r quoting) bool {
	own, words, capital := 0, 0, false
	for _, t := range a.Tokens[r.from:r.to] {
		if t.Kind != Word {
			continue
		}
		words++
		switch shape := corpus.Shape(t.Text); {
		case words == 1:
			capital = shape != lowerCase
		case shape != lowerCase && t.Text != "I":
			return false
		}
		if t.Evidence.InTarget {
			own++
		}
	}
	return own == words && (!capital || a.languages.target.Tag == "en" || words >= shortestSpeech)
}

// foreignQuote reports whether half of the words of a quotation or more are none of the target language.
func (p *Pass) foreignQuote(r quoting) bool {
	foreign, words := 0., 0.
	for _, t := range p.Tokens[r.from:r.to] {
		if t.Kind == Word {
			words++
			if !t.Evidence.InTarget {
				foreign++
			}
		}
	}
	return foreign >= foreignQuoteShare*words
}
