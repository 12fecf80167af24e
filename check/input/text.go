package input

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check"
	"galley/check/textfile"
)

// parseText reads a file of plain text, which is one article.
func parseText(name string, r io.Reader) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		text, err := readArticle(name, r)
		if err != nil {
			yield(nil, err)
			return
		}
		segments, err := paragraphs(text)
		if err != nil {
			yield(nil, &textfile.Error{Name: name, Err: err})
			return
		}
		yield(&check.Document{Name: name, Text: text, Segments: segments}, nil)
	}
}

// maxLines is the number of lines of the longest text. Millions of short ones would take far more memory than they have bytes.
const maxLines = 1 << 18

// paragraphs returns the segments of plain text: every line is one, except that the lines of a paragraph that was wrapped to a
// fixed width are joined. A line between blank lines that looks like a heading is a [check.Heading].
func paragraphs(text string) ([]check.Segment, error) {
	if strings.Count(text, "\n")+strings.Count(text, "\r") > maxLines {
		return nil, fmt.Errorf("more than %d lines, which is no article", maxLines)
	}
	var segments []check.Segment
	var block []line // the lines since the last blank one
	for start := 0; start < len(text); {
		stop, next := lineEnd(text, start)
		l := newLine(text, start, stop)
		if l.width > 0 {
			block = append(block, l)
		} else if len(block) > 0 {
			segments = appendBlock(segments, block, true)
			block = block[:0]
		}
		start = next
	}
	// A heading stands above something, so the last block holds none.
	return appendBlock(segments, block, false), nil
}

// appendBlock appends the segments of a block of lines between blank ones.
func appendBlock(segments []check.Segment, block []line, headings bool) []check.Segment {
	if headings && len(block) == 1 && block[0].isHeading() {
		return append(segments, check.Segment{Span: block[0].Span, Kind: check.Heading})
	}
	width := wrapWidth(block)
	for first := 0; first < len(block); {
		last, runsOn := first, false
		for ; last+1 < len(block) && block[last].isFull(block[last+1], width); last++ {
			runsOn = runsOn || block[last].runsOn(block[last+1])
		}
		if !runsOn {
			for _, l := range block[first:last] {
				segments = append(segments, check.Segment{Span: l.Span})
			}
			first = last
		}
		segments = append(segments, check.Segment{Span: check.Span{Start: block[first].Start, End: block[last].End}})
		first = last + 1
	}
	return segments
}

// line is a line of text without the white space around it.
type line struct {
	check.Span
	text  string
	width int // in code points
}

func newLine(text string, start, stop int) line {
	start, stop = trim(text, start, stop)
	s := text[start:stop]
	return line{check.Span{Start: start, End: stop}, s, utf8.RuneCountInString(s)}
}

// Lines are taken for wrapped ones if the longest of them has so many code points.
const (
	minWrap = 50
	maxWrap = 100
)

// wrapWidth returns the width to which the lines of a block may have been wrapped, 0 if they were not.
func wrapWidth(block []line) int {
	width := 0
	for _, l := range block {
		if l.width <= maxWrap {
			width = max(width, l.width)
		}
	}
	if width < minWrap {
		return 0
	}
	return width
}

// isFull reports whether l may have been wrapped before next: the first word of next was too long for what was left of l. A tenth
// of the width is allowed for wrapping that avoids ragged lines.
func (l line) isFull(next line, width int) bool {
	if l.width > width || next.width > width || next.isItem() {
		return false
	}
	word := next.text
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	return l.width+1+utf8.RuneCountInString(word)+width/10 > width
}

// runsOn reports whether a sentence of l visibly goes on in next.
func (l line) runsOn(next line) bool {
	r, _ := utf8.DecodeRuneInString(next.text)
	return unicode.IsLower(r) && !l.endsWith(".!?…")
}

// isItem reports whether l starts with the bullet of a list.
func (l line) isItem() bool {
	for _, bullet := range [...]string{"- ", "* ", "• ", "· "} {
		if strings.HasPrefix(l.text, bullet) {
			return true
		}
	}
	return false
}

// endsWith reports whether the last character of l is in the set. Quotation marks and brackets after it do not count.
func (l line) endsWith(set string) bool {
	s := strings.TrimRightFunc(l.text, func(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\'' })
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(set, r)
}

// maxHeading is the length of the longest heading, in code points. Headlines of news have 60 to 140.
const maxHeading = 160

// isHeading reports whether l is short and neither a sentence nor the announcement of something.
func (l line) isHeading() bool {
	return l.width <= maxHeading && !l.endsWith(".!?…:;,") && !l.isItem() && strings.ContainsFunc(l.text, unicode.IsLetter)
}

// lineEnd returns the offset at which the line that starts at the given one stops, and that at which the next line starts.
func lineEnd(text string, start int) (stop, next int) {
	i := strings.IndexAny(text[start:], "\r\n")
	if i < 0 {
		return len(text), len(text)
	}
	stop = start + i
	if strings.HasPrefix(text[stop:], "\r\n") {
		return stop, stop + 2
	}
	return stop, stop + 1
}

// trim narrows a span of text by the white space at its ends.
func trim(text string, start, stop int) (int, int) {
	s := text[start:stop]
	stop = start + len(strings.TrimRightFunc(s, isSpace))
	start += len(s) - len(strings.TrimLeftFunc(s, isSpace))
	return min(start, stop), stop
}
