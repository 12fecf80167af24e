package hunspell

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// condition is what an affix asks of the word that it is put on: one class for each character at that end of the word.
type condition []class

// class is a set of characters, or with negated all others.
type class struct {
	runes   []rune
	negated bool
}

func (c class) has(r rune) bool { return slices.Contains(c.runes, r) != c.negated }

// parseCondition reads characters, dots and bracketed classes: [abc], [^abc].
func parseCondition(text string) (condition, error) {
	var cond condition
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		switch runes[i] {
		case '.':
			cond = append(cond, class{negated: true})
		case '[':
			end := slices.Index(runes[i:], ']')
			if end < 0 {
				return nil, fmt.Errorf("condition %q: no ] after [", text)
			}
			c := class{runes: runes[i+1 : i+end]}
			if len(c.runes) > 0 && c.runes[0] == '^' {
				c = class{runes: c.runes[1:], negated: true}
			}
			cond = append(cond, c)
			i += end
		default:
			cond = append(cond, class{runes: runes[i : i+1]})
		}
	}
	if len(cond) == 1 && cond[0].negated && len(cond[0].runes) == 0 {
		return nil, nil
	}
	return cond, nil
}

func (c condition) matchesStart(word string) bool {
	for _, class := range c {
		r, size := utf8.DecodeRuneInString(word)
		if size == 0 || !class.has(r) {
			return false
		}
		word = word[size:]
	}
	return true
}

func (c condition) matchesEnd(word string) bool {
	for _, class := range slices.Backward(c) {
		r, size := utf8.DecodeLastRuneInString(word)
		if size == 0 || !class.has(r) {
			return false
		}
		word = word[:len(word)-size]
	}
	return true
}
