package report

import (
	"fmt"
	"strings"
	"unicode"
)

// Visible makes text safe and honest to show on one line of a terminal: white space that breaks lines becomes a space, and a
// character that is not seen, or that steers the terminal (controls, changes of writing direction), becomes "<U+202E>". The joiner
// inside emoji and the joiners of Arabic and Indic scripts stay.
func Visible(s string) string {
	if !strings.ContainsFunc(s, hidden) {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case r == '\t', r == '\n', r == '\v', r == '\f', r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
			out.WriteByte(' ')
		case hidden(r):
			fmt.Fprintf(&out, "<U+%04X>", r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// hidden reports whether a terminal must not get r as it is. Private characters are among them: they look different everywhere.
func hidden(r rune) bool {
	const zeroWidthNonJoiner, zeroWidthJoiner = '\u200c', '\u200d'
	if r == zeroWidthNonJoiner || r == zeroWidthJoiner {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp)
}
