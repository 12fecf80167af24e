package check

import (
	"fmt"
)

// What an original must show to be doubted: words, words in lower case, and sentences on the shorter side.
const (
	sameWords        = 5
	languageWords    = 8
	anotherSentences = 3
)

// ownAccepted is the share of an original's words in lower case that its language accepts; below it, the language is asked for.
const ownAccepted = .8

// corresponding is the score from which on two sentences correspond beyond doubt, in nats.
const corresponding = 2

// strange says why the original cannot be that of the document by its language: it is empty if it can. Half of the work is done only where
// there is doubt.
func (a *Alignment) strange(r *reading, doc *Document, id *identifier) (reason string, err error) {
	if n := countWords(a.Tokens); n == 0 {
		return "the original has no words", nil
	} else if n >= sameWords && sameText(a.Tokens, r.tokens) {
		return "the original and the translation are the same text", nil
	}
	if own, words := acceptance(a.Tokens); words < languageWords || own >= ownAccepted {
		return "", nil
	}
	if script := foreignScript(a.Original.Text); script != "" {
		return fmt.Sprintf("the original is in %s script", script), nil
	}
	language, reason, err := id.language(a.Original, a.Tokens)
	switch {
	case err != nil || language == r.source:
		return "", err
	case reason != "":
		return "the original: " + reason, nil
	case language != r.target:
		return fmt.Sprintf("the original is in %s, not in %s", language.Name(), r.source.Name()), nil
	}
	if translation, _, err := id.language(doc, r.tokens); err != nil || translation == r.source {
		return fmt.Sprintf("the original is in %s and the translation in %s: they are swapped", language.Name(), r.source.Name()), err
	}
	return fmt.Sprintf("the original is in %s, the language of the translation", language.Name()), nil
}

func countWords(tokens []Token) int {
	n := 0
	for i := range tokens {
		if tokens[i].Kind == Word {
			n++
		}
	}
	return n
}

// sameText reports whether two texts have the same tokens.
func sameText(a, b []Token) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Text != b[i].Text {
			return false
		}
	}
	return true
}

// acceptance returns the share of the words in lower case that their own language accepts, and how many there are.
func acceptance(tokens []Token) (share float64, words int) {
	accepted := 0
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word && t.Evidence.Shape == lowerCase {
			words++
			if t.Evidence.InTarget {
				accepted++
			}
		}
	}
	return float64(accepted) / float64(max(words, 1)), words
}

// another says that the original is another article: too few sentences correspond. It is empty if there is no reason to think so; a text
// of which only a part was translated is no other article.
func (a *Alignment) another() string {
	total, source, target := 0., 0, 0
	for _, p := range a.Pairs {
		total += p.Score
		if p.Score >= corresponding {
			source += p.SourceTo - p.SourceFrom
			target += p.TargetTo - p.TargetFrom
		}
	}
	shorter := min(len(a.Source), len(a.Target))
	if shorter < anotherSentences || total > 0 || 4*min(source, target) >= shorter {
		return ""
	}
	return fmt.Sprintf("the original is another article: %d of %d sentences correspond", target, len(a.Target))
}

// doubted is the score, in nats, below which all pairs together do not show that a text is the translation of another.
const doubted = -3

// doubtful reports whether the original and the document have so little in common that a difference between them proves nothing. One sentence
// may be translated so freely, or stand beside the wrong one.
func (a *Alignment) doubtful() bool {
	total := 0.
	for _, p := range a.Pairs {
		total += p.Score
	}
	return total < doubted
}
