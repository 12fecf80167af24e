package input

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// addText adds text of Markdown or HTML. Character references are protected, together with the word that one is part of
// ("M&auml;rz"), and so are the backslashes of Markdown's escapes.
func (b *builder) addText(start, stop int, backslashes bool) {
	text := b.text[:stop]
	for i := start; i < stop; {
		switch {
		case text[i] == '&':
			n, inWord := reference(text[i:])
			if n == 0 {
				i++
				continue
			}
			from, to := i, i+n
			if inWord {
				from, to = wordStart(text, start, from), wordEnd(text, to)
			}
			b.add(start, from, false)
			b.add(from, to, true)
			start, i = to, to
		case backslashes && text[i] == '\\' && i+1 < stop && isPunctuation(text[i+1]):
			b.add(start, i, false)
			b.add(i, i+1, true)
			start, i = i+1, i+2
		default:
			i++
		}
	}
	b.add(start, stop, false)
}

// longestReference is the length in bytes of "&CounterClockwiseContourIntegral;", the longest character reference of HTML.
const longestReference = 33

// reference returns the length of the character reference at the start of s, 0 if there is none, and whether it stands for a
// character of words: a letter, an accent, a soft hyphen or a joiner.
func reference(s string) (n int, inWord bool) {
	end := strings.IndexByte(s[:min(len(s), longestReference)], ';')
	if end < 0 || s[0] != '&' || strings.ContainsFunc(s[1:end], func(r rune) bool { return r != '#' && !isAlphanumeric(r) }) {
		return 0, false
	}
	text := html.UnescapeString(s[:end+1])
	// A known name that an unknown one starts with is replaced too, which leaves its semicolon.
	if text == s[:end+1] || strings.HasSuffix(text, ";") && text != ";" {
		return 0, false
	}
	r, _ := utf8.DecodeRuneInString(text)
	return end + 1, isWordRune(r)
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u00AD' || r == '\u200C' || r == '\u200D'
}

// wordStart returns the offset, not before limit, at which the word starts that stops at the given offset.
func wordStart(text string, limit, offset int) int {
	return limit + len(strings.TrimRightFunc(text[limit:offset], isWordRune))
}

// wordEnd returns the offset at which the word stops that goes on at the given offset.
func wordEnd(text string, offset int) int {
	for offset < len(text) {
		if r, size := utf8.DecodeRuneInString(text[offset:]); isWordRune(r) {
			offset += size
		} else if n, inWord := reference(text[offset:]); inWord {
			offset += n
		} else {
			break
		}
	}
	return offset
}

// isPunctuation reports whether a backslash before c is an escape in Markdown.
func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7F && !isAlphanumeric(rune(c))
}
