package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type pieceKind uint8

const (
	sign   pieceKind = iota // any other character
	word                    // letters, in lower case; or the sign of a currency, of percent or of degrees
	digits                  // digits with the separators between them
	vulgar                  // a fraction in one character
)

// piece is a part of a text between spaces. A hyphen, apostrophe, slash or full stop between letters is none: it separates as a space does.
type piece struct {
	start, end int
	kind       pieceKind
	text       string
}

// split appends the pieces of a text.
func (r *Reader) split(pieces []piece, text string) []piece {
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case c >= '0' && c <= '9':
			end := r.numeralEnd(text, at)
			pieces = append(pieces, piece{at, end, digits, text[at:end]})
			at = end
		case isWordRune(c):
			end := at + size
			for end < len(text) {
				if next := text[end]; next < utf8.RuneSelf { // most letters are plain ones
					if next == '%' || !isWordRune(rune(next)) {
						break
					}
					end++
					continue
				}
				next, n := utf8.DecodeRuneInString(text[end:])
				if !isWordRune(next) && !unicode.IsMark(next) || next == '%' {
					break
				}
				end += n
			}
			pieces = append(pieces, piece{at, end, word, strings.ToLower(text[at:end])})
			at = end
		case vulgarValue(c) > 0:
			pieces = append(pieces, piece{at, at + size, vulgar, text[at : at+size]})
			at += size
		case unicode.IsSpace(c) || c == '\u00ad' || c == '\u200b':
			at += size
		default:
			if !separates(c, text, at, at+size) {
				pieces = append(pieces, piece{at, at + size, sign, text[at : at+size]})
			}
			at += size
		}
	}
	return pieces
}

// separates reports whether a character stands between two letters and is no more than a space.
func separates(c rune, text string, start, end int) bool {
	switch c {
	case '-', '‐', '‑', '\'', '’', '.', '/':
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return false
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '$' || c == '%'
	}
	return unicode.IsLetter(c) || unicode.Is(unicode.Sc, c) || c == '°' || c == '²' || c == '³'
}

// vulgarValue returns the value of a character that is a fraction, and 0 for any other.
func vulgarValue(c rune) float64 {
	switch c {
	case '½':
		return .5
	case '¼':
		return .25
	case '¾':
		return .75
	case '⅓':
		return 1. / 3
	case '⅔':
		return 2. / 3
	}
	return 0
}

// numeralEnd returns the end of the numeral that begins at a digit: groups of digits with one separator between each two.
func (r *Reader) numeralEnd(text string, start int) int {
	end := digitsEnd(text, start)
	spaced := end-start <= 3 && text[start] != '0'
	for end < len(text) {
		c, size := utf8.DecodeRuneInString(text[end:])
		next := digitsEnd(text, end+size)
		if next == end+size {
			break // no digit follows
		}
		switch {
		case c == '.' || c == ',' || c == '·':
			spaced = false
		case spaced && next-end-size == 3 && r.isGroupSpace(c):
		default:
			return end
		}
		end = next
	}
	return end
}

// isGroupSpace reports whether a character other than comma and full stop may separate thousands. English does not write a common space there.
func (r *Reader) isGroupSpace(c rune) bool {
	switch c {
	case '\u00a0', '\u202f', '\u2009', '\'', '’':
		return true
	}
	return c == ' ' && r.tag != "en"
}

func digitsEnd(text string, at int) int {
	for at < len(text) && text[at] >= '0' && text[at] <= '9' {
		at++
	}
	return at
}
