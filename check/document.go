package check

import (
	"sort"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// Lang is the tag of a language, such as "de".
type Lang = corpus.Lang

// Document is one article: a text and what its file says about it. A Document is not changed after it was parsed.
type Document struct {
	Name     string    // the file, or "-" for standard input
	ID       string    // the article's own name inside its file (JSON Lines); empty for a file that is one article
	Line     int       // the line of Name on which the article stands (JSON Lines); 0 for a file that is one article
	Text     string    // valid UTF-8; every Span indexes it
	Source   Lang      // what the file itself says of the source language; empty if it says nothing
	Target   Lang      // what the file itself says of the target language; empty if it says nothing
	Original *Document // the article this one was translated from; nil if it is not at hand
	Segments []Segment // in the order of the text, disjoint
}

// Span is a half-open range of bytes in Document.Text.
type Span struct{ Start, End int }

// Contains reports whether other lies inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the spans share a byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Position is a place in a text as people count it.
type Position struct {
	Line   int // from 1
	Column int // from 1, in code points
}

// SegmentKind says what part of an article a segment is.
type SegmentKind uint8

// The kinds of segments.
const (
	Prose   SegmentKind = iota // a paragraph, a list item, a table cell
	Heading                    // a title or heading
	Caption                    // the text that belongs to a picture
	Quote                      // a block quotation
)

// String returns the kind in lower case.
func (k SegmentKind) String() string {
	return [...]string{"prose", "heading", "caption", "quote"}[k]
}

// Segment is a stretch of running text that is read as a whole: a paragraph, a heading, a list item. What is no running text
// (code blocks, front matter) is in no segment.
type Segment struct {
	Span
	Kind      SegmentKind
	Protected []Span // inside the segment, never checked: inline code, URLs, tags, markup; ordered and disjoint
}

// Lines finds positions in a text. The zero value is the empty text. It is safe for concurrent use.
type Lines struct {
	text  string
	marks []mark // the starts of lines, and places inside long ones, in the order of the text
}

// mark is a place in a text with its position.
type mark struct {
	offset int // bytes
	Position
}

// markDistance is how many bytes of a line there are between two marks at least, so that a long line is not counted through for each
// finding in it.
const markDistance = 1 << 10

// NewLines indexes the lines of a text: "\n", "\r\n" and a lone "\r" end one.
func NewLines(text string) Lines {
	last := mark{0, Position{1, 1}}
	marks := []mark{last}
	column := 1
	for i, r := range text {
		if i-last.offset >= markDistance {
			last = mark{i, Position{last.Line, column}}
			marks = append(marks, last)
		}
		column++
		if r == '\n' || r == '\r' && !strings.HasPrefix(text[i+1:], "\n") {
			column = 1
			last = mark{i + 1, Position{last.Line + 1, column}}
			marks = append(marks, last)
		}
	}
	return Lines{text, marks}
}

// Position returns the line and column of a byte offset in the text, 0 <= offset <= its length.
func (l Lines) Position(offset int) Position {
	if len(l.marks) == 0 {
		return Position{1, 1}
	}
	m := l.marks[sort.Search(len(l.marks), func(k int) bool { return l.marks[k].offset > offset })-1]
	return Position{m.Line, m.Column + utf8.RuneCountInString(l.text[m.offset:offset])}
}
