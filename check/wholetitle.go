package check

import (
	"math"

	"galley/corpus"
)

// titleJoint is how frequent a word of the source language is at least that joins the words of a title, in decibels.
const titleJoint = 50

// wholeTitle returns the foreign title that a passage is the middle or the beginning of, or else the passage. The words of a title stay or are
// translated together, so it is as probable a leftover as its words are on average, by the geometric mean: of the Opificio delle Pietre Dure,
// "delle Pietre" alone is none, nor is "Los" of Los Niños.
func wholeTitle(tokens []Token, p Passage, from, to int) Passage {
	first, last := &tokens[p.From], &tokens[p.To-1]
	joined := p.To > p.From+2 && titleWord(tokens, p.From, p.From) && titleWord(tokens, p.To-1, p.To-1) && joint(&tokens[p.From+1])
	if !joined && first.Evidence.Source.Decibels() < titleJoint {
		return p
	}
	middle := first.Evidence.Shape == lowerCase && last.Evidence.Shape != lowerCase && p.From > from && titleWord(tokens, p.From-1, p.From)
	article := p.To == p.From+1 && p.To < to && first.Evidence.Shape == corpus.Title && first.Evidence.InTarget &&
		titleWord(tokens, p.To, p.From) && tokens[p.To].Evidence.InSource
	if !joined && !middle && !article {
		return p
	}
	title := p
	for title.From > from && titleWord(tokens, title.From-1, title.From) {
		title.From--
	}
	for title.To < to && titleWord(tokens, title.To, title.To-1) {
		title.To++
	}
	title.Kind = Term
	words, logarithms := 0., 0.
	for i := title.From; i < title.To; i++ {
		if tokens[i].Kind == Word {
			logarithms += math.Log(tokens[i].Reading.Probability[Leftover])
			words++
		}
	}
	title.Confidence = math.Exp(logarithms / words)
	return title
}

// joint reports whether a token is a word in lower case that joins the words of a title.
func joint(t *Token) bool {
	return t.Kind == Word && t.Evidence.Shape == lowerCase && t.Evidence.Source.Decibels() >= titleJoint
}

// titleWord reports whether the token at i is a capitalised word that the target language does not have, beside its neighbour.
func titleWord(tokens []Token, i, neighbour int) bool {
	t, n := &tokens[i], &tokens[neighbour]
	return t.Kind == Word && t.Evidence.Shape != lowerCase && !t.Evidence.InTarget && t.Quote == n.Quote
}
