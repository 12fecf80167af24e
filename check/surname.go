package check

import (
	"slices"
	"unicode/utf8"

	"galley/corpus"
)

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
