package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// suspended returns the text of the word at i, with the hyphen before or behind it if that stands for a part that it shares with another
// word: "Ein- und Ausgang", "Textilindustrie und -handel".
func suspended(tokens []Token, i int) string {
	t := &tokens[i]
	if i+1 < len(tokens) && hyphenAt(&tokens[i+1], t.End) {
		return t.Text + "-"
	}
	first, _ := utf8.DecodeRuneInString(t.Text)
	if i > 1 && unicode.IsLower(first) && hyphenAt(&tokens[i-1], t.Start-len(tokens[i-1].Text)) && tokens[i-2].End < tokens[i-1].Start {
		return "-" + t.Text
	}
	return t.Text
}

// hyphenAt reports whether a token is a hyphen that begins at an offset.
func hyphenAt(t *Token, start int) bool {
	r, size := utf8.DecodeRuneInString(t.Text)
	return t.Start == start && size == len(t.Text) && isHyphen(r)
}

// suspendedPart returns the evidence of a word with a hyphen at its beginning or end. What a compound begins with may have a linking element,
// and what one ends with has lost its capital.
func (l *languages) suspendedPart(word string, search func(*Evidence)) *Evidence {
	part := strings.Trim(word, "-")
	e := *l.examine(part, func(*Evidence) {})
	at := strings.Index(word, part)
	e.Before, e.After = word[:at]+e.Before, e.After+word[at+len(part):]
	if !e.InTarget {
		e.InTarget = e.Target.Known() && e.Shape != corpus.Mixed || l.target.IsPart(e.Lower, at == 0)
	}
	if !e.InTarget {
		search(&e)
	}
	return &e
}
