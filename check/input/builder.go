package input

import (
	"slices"

	"galley/check"
)

// builder makes segments of marked-up text from its pieces, which are given in the order of the text. What lies between the
// pieces of a segment is markup, and protected.
type builder struct {
	text     string
	kind     check.SegmentKind // of the segment that is being built
	pieces   []piece
	segments []check.Segment
}

// piece is a stretch of a segment: text, or something that is read but not checked (code, a URL).
type piece struct {
	check.Span
	protected bool
}

// add adds a piece to the segment.
func (b *builder) add(start, stop int, protected bool) {
	if n := len(b.pieces); n > 0 {
		start = max(start, b.pieces[n-1].End)
	}
	if start < stop {
		b.pieces = append(b.pieces, piece{check.Span{Start: start, End: stop}, protected})
	}
}

// cut removes what the segment holds from the offset on.
func (b *builder) cut(offset int) {
	for n := len(b.pieces) - 1; n >= 0 && b.pieces[n].End > offset; n-- {
		b.pieces[n].End = offset
		if b.pieces[n].Start >= offset {
			b.pieces = b.pieces[:n]
		}
	}
}

// end ends the segment. It is dropped if it holds no text to check.
func (b *builder) end() {
	s := check.Segment{Kind: b.kind}
	empty, checked := true, false
	for _, p := range b.pieces {
		start, stop := trim(b.text, p.Start, p.End)
		if start == stop {
			continue
		}
		if empty {
			s.Start, s.End, empty = start, start, false
		}
		s.Protected = b.protect(s.Protected, s.End, start)
		if p.protected {
			s.Protected = b.protect(s.Protected, start, stop)
		} else {
			checked = true
		}
		s.End = stop
	}
	if checked {
		b.segments = append(b.segments, s)
	}
	b.pieces = b.pieces[:0]
}

// protect appends a span to protected ones unless it is white space. A span that touches the one before is joined to it.
func (b *builder) protect(spans []check.Span, start, stop int) []check.Span {
	start, stop = trim(b.text, start, stop)
	if start == stop {
		return spans
	}
	if n := len(spans); n > 0 && spans[n-1].End == start {
		spans[n-1].End = stop
		return spans
	}
	return append(spans, check.Span{Start: start, End: stop})
}

// sorted returns the segments in the order of the text. Markup may put them elsewhere, as footnotes are.
func (b *builder) sorted() []check.Segment {
	slices.SortStableFunc(b.segments, func(s, t check.Segment) int { return s.Start - t.Start })
	return b.segments
}
