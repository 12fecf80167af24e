package check

import (
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// When a word that ends in digits is a word and a number, and not a name or a code ("area51", "mp3", "es2020"): so many digits at least, and
// without an original that says so, so many letters at least, and how often numbers stand behind the word in running text at least, in decibels.
// The marked texts have no such word, so the probability is set by hand.
const (
	numberDigits      = 2
	numberLetters     = 3
	numberFrequency   = 50
	numberProbability = .9
)

// wordAndNumber parts the token at i if it is a target word that a number was written to without a space: the original has the number by
// itself, or numbers stand behind this word often.
func (p *Pass) wordAndNumber(i int) (word, number string, ok bool) {
	t := &p.Tokens[i]
	e := t.Evidence
	word = strings.TrimRight(e.Word, digits)
	number = e.Word[len(word):]
	letters := utf8.RuneCountInString(word)
	if len(number) < numberDigits || letters < 2 || e.Parts {
		return "", "", false
	}
	shape, target := corpus.Shape(word), p.languages.target
	entry := target.Look(word)
	if !entry.Fits(shape) || shape != lowerCase && (shape != titleCase || p.languages.names.Look(word) != 0) {
		return "", "", false
	}
	if p.originalNumber(i, number) {
		return word, number, true
	}
	behind := target.Context.Affinity(target.Context.ClassOf(word), corpus.Numeral) / natsPerDecibel
	return word, number, letters >= numberLetters && float64(entry.Decibels())+behind >= numberFrequency
}

// originalNumber reports whether the sentences that the token at i translates have a number by itself.
func (p *Pass) originalNumber(i int, number string) bool {
	if p.Alignment == nil {
		return false
	}
	for k, pair := range p.Alignment.sourcePairs {
		if t := &p.Alignment.Tokens[k]; pair == p.Alignment.targetPairs[i] && t.Kind == Number && t.Text == number {
			return true
		}
	}
	return false
}

func endsInNumber(word string) bool { return strings.TrimRight(word, digits) != word }
