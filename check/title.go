package check

import (
	"slices"
	"unicode/utf8"

	"galley/corpus"
)

// titleJoint is how frequent a word of the source language is at least that joins the words of a title, in decibels.
const titleJoint = 50

// wholeTitle returns the foreign title that a passage is the middle of, or else the passage. The words of a title stay or are translated
// together, so it is as probable a leftover as its words are on average: of the Opificio delle Pietre Dure, "delle Pietre" alone is none.
func wholeTitle(tokens []Token, p Passage, from, to int) Passage {
	first, last := &tokens[p.From], &tokens[p.To-1]
	if first.Evidence.Shape != lowerCase || last.Evidence.Shape == lowerCase || first.Evidence.Source.Decibels() < titleJoint ||
		p.From == from || !titleWord(tokens, p.From-1, p.From) {
		return p
	}
	title := p
	for title.From > from && titleWord(tokens, title.From-1, title.From) {
		title.From--
	}
	for title.To < to && titleWord(tokens, title.To, title.To-1) {
		title.To++
	}
	title.Kind, title.Confidence = Term, 0
	words := 0.
	for i := title.From; i < title.To; i++ {
		if tokens[i].Kind == Word {
			title.Confidence += tokens[i].Reading.Probability[Leftover]
			words++
		}
	}
	title.Confidence /= words
	return title
}

// titleWord reports whether the token at i is a capitalised word that the target language does not have, beside its neighbour.
func titleWord(tokens []Token, i, neighbour int) bool {
	t, n := &tokens[i], &tokens[neighbour]
	return t.Kind == Word && t.Evidence.Shape != lowerCase && !t.Evidence.InTarget && t.Quote == n.Quote
}

// What a surname may consist of at the most: letters of a word in lower case ("van", "de los"), and words.
const (
	particleLetters  = 3
	mostSurnameWords = 4
)

// withoutSurnames leaves out the phrases that begin a surname: what stands behind a given name elsewhere in the document, as "van der Poel"
// does in "Mathieu van der Poel".
func withoutSurnames(all []Passage, tokens []Token) []Passage {
	return slices.DeleteFunc(all, func(p Passage) bool {
		return p.Kind == Phrase && inFullName(tokens, surname(tokens, p.From))
	})
}

// surname returns the words from the token at i on that may be a surname: particles and the capitalised word behind them.
func surname(tokens []Token, i int) []Token {
	for k := i; k < len(tokens) && k < i+mostSurnameWords && tokens[k].Kind == Word; k++ {
		switch {
		case tokens[k].Evidence.Shape != lowerCase:
			if k == i {
				return nil
			}
			return tokens[i : k+1]
		case utf8.RuneCountInString(tokens[k].Text) > particleLetters:
			return nil
		}
	}
	return nil
}

// inFullName reports whether a surname stands anywhere behind a given name.
func inFullName(tokens, surname []Token) bool {
	if len(surname) == 0 {
		return false
	}
	for i := 1; i+len(surname) <= len(tokens); i++ {
		given := &tokens[i-1]
		if given.Kind == Word && given.Evidence.Names&corpus.GivenName != 0 && given.Sentence == tokens[i].Sentence && given.End < tokens[i].Start &&
			slices.EqualFunc(tokens[i:i+len(surname)], surname, func(a, b Token) bool { return a.Text == b.Text }) {
			return true
		}
	}
	return false
}
