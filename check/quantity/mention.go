package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortestPart is how many bytes of a number word are found inside another word as well; shorter ones only at its beginning.
const shortestPart = 5

// Mentions reports whether a text holds a word for one of the quantity's values, perhaps inside another word: "Achtzehnjährige", "two-thirds".
func (r *Reader) Mentions(text string, q Quantity) bool {
	text = strings.ToLower(text)
	for _, v := range q.Values {
		_, power := r.named[named{scale, v}]
		for _, form := range r.spelt[v] {
			if r.tag == "it" && len(form) > shortestPart {
				form = strings.TrimRight(form, "aeiou") // tredicenne
			}
			for rest := text; ; {
				i := strings.Index(rest, form)
				if i < 0 {
					break
				}
				before, _ := utf8.DecodeLastRuneInString(rest[:i])
				if power && !r.one(rest[:i]) {
					rest = rest[i+len(form):]
					continue // "thousands" are no thousand
				}
				if len(form) >= shortestPart || len(form) >= 3 && !unicode.IsLetter(before) {
					return true
				}
				rest = rest[i+len(form):]
			}
		}
	}
	return false
}

// one reports whether a text ends with a word that says one: "d'un " in front of "millier".
func (r *Reader) one(text string) bool {
	const separators = " -'’\u00a0"
	text = strings.TrimRight(text, separators)
	return r.One(strings.TrimLeft(text[max(strings.LastIndexAny(text, separators), 0):], separators))
}
