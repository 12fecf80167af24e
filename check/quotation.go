package check

import (
	"strings"
	"unicode/utf8"
)

// quoteMarks maps an opening quotation mark to the marks that may close it.
const quoteMarks = "„“” “”“ «» »« ‚‘’ ‘’‘ \"\""

// longestQuote is how many tokens may stand between two marks that are taken for a pair.
const longestQuote = 120

// markQuotes gives each quotation of a segment a number and marks the tokens inside.
func (t *tokenizer) markQuotes(tokens []Token) {
	closes := map[int]bool{} // the marks that close a quotation: several may open one too
	for i := range tokens {
		if tokens[i].Kind != Other || closes[i] {
			continue
		}
		open, size := utf8.DecodeRuneInString(tokens[i].Text)
		if size != len(tokens[i].Text) {
			continue
		}
		closing := closingMarks(open)
		if closing == "" {
			continue
		}
		for j := i + 1; j < len(tokens) && j-i <= longestQuote; j++ {
			if tokens[j].Kind == Other && !closes[j] && strings.Contains(closing, tokens[j].Text) {
				closes[j] = true
				t.quote++
				for k := i + 1; k < j; k++ {
					tokens[k].Quote = t.quote
				}
				break
			}
		}
	}
}

func closingMarks(open rune) string {
	if !strings.ContainsRune(quoteMarks, open) {
		return ""
	}
	for pair := range strings.FieldsSeq(quoteMarks) {
		if r, size := utf8.DecodeRuneInString(pair); r == open {
			return pair[size:]
		}
	}
	return ""
}
