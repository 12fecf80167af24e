package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many bytes a number word has at least that is found inside another word as well, and one that is found at all; between them it is found
// at the beginning of German and Dutch words.
const (
	shortestPart = 5
	shortestForm = 3
)

// Mentions reports whether a text holds a word for one of the quantity's values, perhaps inside another word: "Achtzehnjährige", "two-thirds".
func (r *Reader) Mentions(text string, q Quantity) bool {
	text = strings.ToLower(text)
	for _, v := range q.Values {
		_, power := r.named[named{scale, v}]
		for _, form := range r.spelt[v] {
			if r.tag == "it" && len(form) > shortestPart {
				form = strings.TrimRight(form, "aeiou") // tredicenne
			}
			for at := 0; ; {
				i := strings.Index(text[at:], form)
				if i < 0 {
					break
				}
				i += at
				at = i + len(form)
				if power && !r.one(text[:i]) {
					continue // "thousands" are no thousand
				}
				if from, to := wordAround(text, i, at); r.holds(text[from:to], form, i == from, v) {
					return true
				}
			}
		}
	}
	return false
}

// wordAround returns the letters on both sides of a part of a text.
func wordAround(text string, from, to int) (start, end int) {
	isOther := func(c rune) bool { return !unicode.IsLetter(c) }
	start, end = strings.LastIndexFunc(text[:from], isOther)+1, len(text)
	if start > 0 {
		_, size := utf8.DecodeRuneInString(text[start-1:])
		start += size - 1
	}
	if i := strings.IndexFunc(text[to:], isOther); i >= 0 {
		end = to + i
	}
	return start, end
}

// holds reports whether a word that has the one for a number in it, perhaps at its beginning, says that number: it is no number of its own, as
// "fourteen" is, and short ones begin compounds only, as "tre" does not begin "treno".
func (r *Reader) holds(word, form string, begins bool, v float64) bool {
	if word == form {
		return len(form) >= shortestForm
	}
	if e, ok := r.find(word, number, hundred, ordinal, stem); ok {
		return slices.Contains(e.values, v)
	}
	if r.fuses() {
		if s, _, ok := r.fused(word); ok {
			return s.value() == v
		}
	}
	return len(form) >= shortestPart || len(form) >= shortestForm && begins && (r.tag == "de" || r.tag == "nl")
}

// one reports whether a text ends with a word that says one: "d'un " in front of "millier".
func (r *Reader) one(text string) bool {
	const separators = " -'’\u00a0"
	text = strings.TrimRight(text, separators)
	return r.One(strings.TrimLeft(text[max(strings.LastIndexAny(text, separators), 0):], separators))
}
