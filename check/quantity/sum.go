package quantity

import (
	"math"
	"slices"
	"strings"
)

// sums adds to two numbers, of which the second goes on with the first, what they come to together: "un miliardo e 250 milioni", "2 euros
// 40", "5 ft 11 in". Each keeps its own value, as a list looks the same.
func (s *scanner) sums() {
	for i := range s.found {
		s.oneAnd(&s.found[i])
	}
	for i := 1; i < len(s.found); i++ {
		a, b := &s.found[i-1], &s.found[i]
		_, end := a.Whole()
		if b.Start < end || a.Kind == Month || b.Kind == Month || a.Kind == Ordinal || b.Kind == Ordinal || !s.goesOn(s.text[end:b.Start]) {
			continue
		}
		v, w := a.Values[0], b.Values[0]
		if a.Scale >= thousand && w >= thousand && w < a.Scale {
			a.Values, b.Values = append(slices.Clone(a.Values), v+w), append(slices.Clone(b.Values), v+w)
			if a.Unit == "" && b.Unit != "" {
				a.Kind, a.Unit, a.others = b.Kind, b.Unit, b.others
			}
			continue
		}
		ratio, ok := lesser(a, b)
		if !ok || w >= 1/ratio || a.Scale > 1 || b.Scale > 1 {
			continue
		}
		a.Values = append(slices.Clone(a.Values), v+w*ratio)
		b.Values = append(slices.Clone(b.Values), v/ratio+w)
		if b.Unit == "" {
			b.Values = append(b.Values, v+w*ratio)
		}
	}
}

// oneAnd adds to a number behind one of a unit, "un metro e 72", what they come to: an article is no number by itself.
func (s *scanner) oneAnd(b *Quantity) {
	if b.Kind != Number || b.Scale > 1 {
		return
	}
	k, _ := slices.BinarySearchFunc(s.pieces, b.Start, func(p piece, at int) int { return p.start - at })
	if _, n := s.phrase(k-1, and); n == 1 {
		k--
	}
	e, n := s.phrase(k-1, unit, currency)
	if _, m := s.phrase(k-2, article); n != 1 || m != 1 {
		return
	}
	one := Quantity{Kind: Measure, Unit: e.name}
	if e.role == currency {
		one.Kind = Money
	}
	if ratio, ok := lesser(&one, b); ok && b.Values[0] < 1/ratio {
		b.Values = append(slices.Clone(b.Values), 1+b.Values[0]*ratio, 1/ratio+b.Values[0])
	}
}

// goesOn reports whether what stands between two numbers is no more than an "and", or the sign of feet.
func (s *scanner) goesOn(between string) bool {
	between = strings.Trim(between, " -\u00a0\u202f.'’′")
	if between == "" {
		return true
	}
	_, ok := s.find(strings.ToLower(between), and)
	return ok
}

// lesser returns which part of the unit of a measure or of money the unit of what goes on with it is, or goes without saying: inches behind
// feet, minutes behind hours, hundredths behind metres and currencies.
func lesser(a, b *Quantity) (ratio float64, ok bool) {
	from, to := measureOf(a.Unit), measureOf(b.Unit)
	switch {
	case a.Kind == Money && b.Kind == Number, a.Unit == "meter" && b.Kind == Number:
		return .01, true
	case a.Unit == "foot" && b.Kind == Number:
		return 1. / 12, true
	case a.Unit == "hour" && b.Kind == Number:
		return 1. / 60, true
	case from.dimension != "" && from.dimension == to.dimension && from.dimension != "temperature" && to.factor < from.factor:
		return to.factor / from.factor, true
	}
	return 0, false
}

// equalUnits is how near to one a measure is in another unit if it is one of that, as 30 days are a month.
const equalUnits = .02

// SaysOne reports whether a text has a word for the unit of time that a quantity is just one of: "a day" for 24 hours.
func (r *Reader) SaysOne(text string, q Quantity) bool {
	from := measureOf(q.Unit)
	if from.dimension != "duration" {
		return false
	}
	for _, p := range r.split(nil, text) {
		if e, ok := r.find(p.text, unit); ok && p.kind == word {
			to := measureOf(e.name)
			if to.dimension == "duration" && to.factor > from.factor && math.Abs(q.Values[0]*from.factor/to.factor-1) <= equalUnits {
				return true
			}
		}
	}
	return false
}
