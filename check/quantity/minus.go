package quantity

import "unicode/utf8"

// negative reports whether a minus stands before the numeral at i: the sign, which touches it and nothing else.
func (s *scanner) negative(i int) bool {
	p := s.at(i - 1)
	if p.kind != sign || !s.glued(i-1) || !isMinus(p.text) {
		return false
	}
	before := s.at(i - 2)
	// a hyphen joins what stands on both of its sides, and behind a number it makes a range
	return !(s.glued(i-2) && before.kind != sign) && before.kind != digits
}

// isMinus reports whether a sign may be a minus.
func isMinus(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return c == '\u2212' || c == '-' || c == '\u2011' || c == '\u2013'
}

// Below reports whether a text has words for being below nought, "bajo cero", or for a minus, which may say something else: "menos".
func (r *Reader) Below(text string) (below, minusWord bool) {
	s := scanner{Reader: r, text: text, pieces: r.split(nil, text)}
	for i := range s.pieces {
		if e, n := s.phrase(i, minus); n > 0 {
			below = below || e.values[0] == 0
			minusWord = minusWord || e.values[0] != 0
		}
	}
	return below, minusWord
}

// SameNumber reports whether two quantities are one number that is not nought, whatever its sign.
func SameNumber(a, b Quantity) bool { return a.Values[0] != 0 && equal(a.Values[0], b.Values[0]) }

// Degrees reports whether a quantity is a temperature.
func (q *Quantity) Degrees() bool {
	return q.Kind == Measure && measureOf(q.Unit).dimension == "temperature"
}
