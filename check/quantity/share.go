package quantity

import (
	"math"
	"slices"
	"strings"
)

// share returns the part of one that the word says: .5 for "half", .25 for "quarter"; 0 if it says none.
func (e entry) share() float64 {
	for _, v := range e.values {
		if v < 1 {
			return v
		}
	}
	return 0
}

// A part and its whole: numbers larger than these are no share.
const (
	largestPart  = 99
	largestWhole = 1000
)

// shares adds to a number and what it is a part of the share that the two are, and its percentage: "nine out of ten" is .9 and 90, "three
// quarters" .75 and 75; of an hour, 45.
func (s *scanner) shares() {
	for i := 1; i < len(s.found); i++ {
		part, whole := &s.found[i-1], &s.found[i]
		n := part.Values[0]
		if part.Kind != Number || n > largestPart || n != math.Trunc(n) || whole.Start < part.End {
			continue
		}
		d := s.denominator(part, whole)
		if d <= n {
			continue
		}
		values := []float64{n / d, 100 * n / d}
		if d == 4 {
			values = append(values, 60*n/d)
		}
		part.Values, whole.Values = slices.Concat(part.Values, values), slices.Concat(whole.Values, values)
	}
}

// denominator returns what a number is a part of: the value of the fraction directly behind it, or of the number that a word for a share joins
// to it; 0 if there is neither.
func (s *scanner) denominator(part, whole *Quantity) float64 {
	d := whole.Values[0]
	if d < 3 || d > largestWhole || d != math.Trunc(d) {
		return 0
	}
	between := s.text[part.End:whole.Start]
	if strings.Trim(between, " -\u00a0") == "" {
		fraction := whole.Kind == Ordinal && !whole.Digits || whole.Loose && slices.ContainsFunc(whole.Values, func(v float64) bool { return v < 1 })
		if e, ok := s.find(strings.ToLower(s.text[whole.Start:whole.End]), weak); ok && !fraction {
			fraction = len(e.values) > 1 // a third, 33 percent
		}
		if fraction {
			return d
		}
		return 0
	}
	if whole.Kind != Number || whole.Loose {
		return 0
	}
	k, _ := slices.BinarySearchFunc(s.pieces, whole.Start, func(p piece, at int) int { return p.start - at })
	for _, n := range [...]int{2, 1} {
		first := k - n
		if first < 0 || s.pieces[first].start < part.End {
			continue
		}
		if _, m := s.phrase(first, among); m == n && s.counted(part.End, first) {
			return d
		}
	}
	return 0
}

// counted reports whether no more than what a number counts stands between its end and a piece: a few words.
func (s *scanner) counted(end, to int) bool {
	const most = 2 // words
	words := 0
	for k := to - 1; k >= 0 && s.pieces[k].start >= end; k-- {
		words++
		if s.pieces[k].kind != word || words > most {
			return false
		}
	}
	return true
}
