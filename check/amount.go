package check

import (
	"slices"
	"strings"

	"galley/check/quantity"
)

// amount is a quantity of a text at its place.
type amount struct {
	quantity.Quantity
	Span
	whole    Span   // with its unit or currency
	text     string // as it stands
	pair     int    // number of the pair of sentences it stands in
	sentence int    // number of its sentence
	enclosed bool   // stands in brackets
	answered bool   // the other text has it too
	firm     bool   // by more than a word that need not be a number
}

// proves reports whether the amount would be missed if the other text had none like it.
func (a *amount) proves() bool { return !a.Loose && (a.Digits || a.Kind == quantity.Month) }

// telling reports whether the amount is rare enough to be looked for in another sentence: small numbers in words are everywhere.
func (a *amount) telling() bool {
	return !a.Loose && (a.Digits || a.Kind == quantity.Month || a.Values[0] > 12)
}

// year reports whether the amount may be a year.
func (a *amount) year() bool { return a.Scale == 1 && a.Values[0] >= 1000 && a.Values[0] < 2100 }

// one reports whether the amount is a one, which other languages write as an article or not at all.
func (a *amount) one() bool { return a.Kind != quantity.Month && slices.Contains(a.Values, 1) }

// amounts reads the quantities of some sentences.
func amounts(r *quantity.Reader, text string, sentences []Sentence, tokens []Token, pair, from, to int) []amount {
	var all []amount
	for i := from; i < to; i++ {
		s := sentences[i]
		for _, q := range r.Read(text[s.Start:s.End]) {
			span := Span{s.Start + q.Start, s.Start + q.End}
			if protected(tokens[s.From:s.To], span) {
				continue
			}
			open := strings.LastIndexAny(text[s.Start:span.Start], "([")
			enclosed := open >= 0 && !strings.ContainsAny(text[s.Start+open:span.Start], ")]")
			from, to := q.Whole()
			whole := Span{s.Start + from, s.Start + to}
			all = append(all, amount{Quantity: q, Span: span, whole: whole, text: text[span.Start:span.End], pair: pair, sentence: i, enclosed: enclosed})
		}
	}
	return all
}

// protected reports whether a span lies in a token that is not running text.
func protected(tokens []Token, s Span) bool {
	i, _ := slices.BinarySearchFunc(tokens, s.Start, func(t Token, at int) int { return t.End - at - 1 })
	return i < len(tokens) && tokens[i].Kind == Protected && tokens[i].Overlaps(s)
}
