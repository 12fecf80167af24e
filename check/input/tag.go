package input

import (
	"strings"

	"galley/check"
)

// tag is a start or end tag of HTML. Offsets count from its "<".
type tag struct {
	name    string       // in lower case
	closing bool         // </name>
	empty   bool         // <name/>
	texts   []check.Span // the values of the attributes "alt" and "title", in their order
	length  int
}

// parseTag reads the tag at the start of s, which starts with "<". A tag that does not end takes the rest of s.
func parseTag(s string) (t tag, ok bool) {
	i := 1
	if t.closing = strings.HasPrefix(s[i:], "/"); t.closing {
		i++
	}
	name := upTo(s, i, htmlSpace+"/>")
	t.name = strings.ToLower(s[i:name])
	if t.name == "" || t.name[0] < 'a' || t.name[0] > 'z' {
		return t, false
	}
	for i = name; ; {
		t.empty = false
		for i < len(s) && strings.IndexByte(htmlSpace+"/", s[i]) >= 0 {
			t.empty = s[i] == '/'
			i++
		}
		if i == len(s) || s[i] == '>' {
			t.length = min(i+1, len(s))
			return t, true
		}
		// The first byte is always part of the name, even a "=".
		end := upTo(s, i+1, htmlSpace+"/>=")
		attribute := strings.ToLower(s[i:end])
		i = end
		value := check.Span{Start: past(s, i, htmlSpace)}
		if value.Start == len(s) || s[value.Start] != '=' {
			continue
		}
		value.Start = past(s, value.Start+1, htmlSpace)
		if quote := s[value.Start:min(value.Start+1, len(s))]; quote == `"` || quote == "'" {
			value.Start++
			value.End = upTo(s, value.Start, quote)
			i = min(value.End+1, len(s))
		} else {
			value.End = upTo(s, value.Start, htmlSpace+">")
			i = value.End
		}
		if attribute == "alt" || attribute == "title" {
			t.texts = append(t.texts, value)
		}
	}
}

const htmlSpace = " \t\n\f\r"

// upTo returns the offset, from i, of the first byte of s that is in the set, or the length of s.
func upTo(s string, i int, set string) int {
	if n := strings.IndexAny(s[i:], set); n >= 0 {
		return i + n
	}
	return len(s)
}

// past returns the offset, from i, of the first byte of s that is not in the set, or the length of s.
func past(s string, i int, set string) int {
	for i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
		i++
	}
	return i
}

// declaration returns the length of the comment, declaration or processing instruction at the start of s, 0 if there is none.
func declaration(s string) int {
	for _, d := range [...]struct{ start, end string }{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<!", ">"}, {"<?", "?>"}} {
		if strings.HasPrefix(s, d.start) {
			if n := strings.Index(s, d.end); n >= 0 {
				return n + len(d.end)
			}
			return len(s)
		}
	}
	return 0
}

// closing returns the offset of the end tag of an element in s, or the length of s. What looks like other tags is skipped, as the
// text of a script may.
func closing(s, element string) int {
	for i := 0; ; i += 2 {
		n := strings.Index(s[i:], "</")
		if n < 0 {
			return len(s)
		}
		i += n
		if name := s[i+2:]; len(name) >= len(element) && strings.EqualFold(name[:len(element)], element) {
			return i
		}
	}
}

// mask returns the text from the first line to the last with what lies between the lines (the marker of a block quotation) blank.
func mask(text string, lines []check.Span) string {
	base := lines[0].Start
	b := []byte(text[base:lines[len(lines)-1].End])
	for i, l := range lines[1:] {
		for gap := lines[i].End; gap < l.Start; gap++ {
			b[gap-base] = ' '
		}
	}
	return string(b)
}
