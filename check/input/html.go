package input

import (
	"sort"
	"strings"

	"galley/check"
)

// htmlReader adds the text of HTML to the segments of a builder.
type htmlReader struct {
	*builder
	opaque string        // the open element whose text is not checked; empty if there is none
	open   []openElement // the open elements that have a kind
}

// openElement is an element whose end tag has not come yet.
type openElement struct {
	name    string
	outside check.SegmentKind // the kind of the text around it
}

// block adds a block of HTML, which consists of lines.
func (h *htmlReader) block(lines []check.Span) {
	if len(lines) == 0 {
		return
	}
	source, base := mask(h.text, lines), lines[0].Start
	for i := 0; i < len(source); {
		if h.opaque != "" {
			end := i + closing(source[i:], h.opaque)
			h.add(base+i, base+end, true)
			i = end
		}
		next := len(source)
		if n := strings.IndexByte(source[i:], '<'); n >= 0 {
			next = i + n
		}
		h.addLines(base+i, base+next, lines)
		i = next
		if i == len(source) {
			break
		}
		if n := declaration(source[i:]); n > 0 {
			i += n
		} else if t, ok := parseTag(source[i:]); ok {
			h.tag(t, base+i, lines)
			i += t.length
		} else {
			h.addLines(base+i, base+i+1, lines)
			i++
		}
	}
	h.reset()
}

// tag adds the tag at the offset.
func (h *htmlReader) tag(t tag, offset int, lines []check.Span) {
	if h.opaque != "" && !(t.closing && t.name == h.opaque) {
		return
	}
	h.opaque = ""
	if !isInline(t.name) {
		h.end()
	}
	if kind, ok := kindOf(t.name); ok {
		last := len(h.open) - 1
		if !t.closing {
			h.open = append(h.open, openElement{t.name, h.kind})
			h.kind = kind
		} else if last >= 0 && h.open[last].name == t.name {
			h.kind = h.open[last].outside
			h.open = h.open[:last]
		}
	}
	if !t.closing && !t.empty && isOpaque(t.name) {
		h.opaque = t.name
	}
	if t.name == "img" {
		for _, s := range t.texts {
			h.caption(func() { h.addLines(offset+s.Start, offset+s.End, lines) })
		}
	}
}

// caption makes a segment of its own of what add adds; the text around it is parted.
func (b *builder) caption(add func()) {
	b.end()
	kind := b.kind
	b.kind = check.Caption
	add()
	b.end()
	b.kind = kind
}

// reset ends a block. Elements that are still open are taken for closed, lest one forgotten end tag change the rest of the text.
func (h *htmlReader) reset() {
	h.end()
	if len(h.open) > 0 {
		h.kind = h.open[0].outside
	}
	h.open, h.opaque = nil, ""
}

// addLines adds the part of the text that lies in the lines.
func (h *htmlReader) addLines(start, stop int, lines []check.Span) {
	first := sort.Search(len(lines), func(i int) bool { return lines[i].End > start })
	for _, l := range lines[first:] {
		if l.Start >= stop {
			break
		}
		h.addText(max(start, l.Start), min(stop, l.End), false)
	}
}

// isOpaque reports whether an element holds no text to check.
func isOpaque(element string) bool {
	switch element {
	case "code", "kbd", "pre", "samp", "script", "style", "svg", "var":
		return true
	}
	return false
}

// isInline reports whether text goes on before and after the tags of an element. All other tags end a segment.
func isInline(element string) bool {
	switch element {
	case "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q",
		"s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr":
		return true
	}
	return false
}

// kindOf returns the kind of the text inside an element if the element gives it one.
func kindOf(element string) (kind check.SegmentKind, ok bool) {
	switch element {
	case "h1", "h2", "h3", "h4", "h5", "h6", "title":
		return check.Heading, true
	case "caption", "figcaption":
		return check.Caption, true
	case "blockquote":
		return check.Quote, true
	}
	return check.Prose, false
}
