package quantity

import (
	"math"
	"strconv"
	"strings"
)

// tolerance is by how much of itself a converted or rounded value may be off.
const tolerance = .1

// vagueTolerance is the same where a word says that the value is not exact.
const vagueTolerance = .15

// remeasured is by how much of itself a value may be off that was converted twice.
const remeasured = .12

// Same reports whether a quantity of a text may be that of its translation: a value in common, or converted or rounded.
func Same(source, target Quantity) bool {
	if (source.Kind == Month) != (target.Kind == Month) && !source.date && !target.date {
		return false
	}
	return intersect(source.Values, target.Values) || sameYear(source, target) || sameYear(target, source) ||
		sameSpoken(source, target) || sameSpoken(target, source) || sameForeign(source, target) || sameForeign(target, source) || sameShare(source, target) || sameShare(target, source) ||
		Converted(source, target) || measured(source, target) || rounded(source, target)
}

// sameSpoken reports whether the second is a word for what a clock that shows the first is said to come to: 17.30 and "halb sechs", 20.45 and
// "quarter to nine".
func sameSpoken(a, b Quantity) bool { return !b.Digits && intersect(a.spoken, b.Values) }

// sameForeign reports whether the first is the second where its separators have the meaning they have elsewhere.
func sameForeign(a, b Quantity) bool {
	return (a.figures == b.figures || a.Scale == 1 && b.Scale > 1) && intersect(a.Foreign, b.Values)
}

// measured reports whether two measures in one unit may be one, converted twice from a third unit, and one of them rounded.
func measured(a, b Quantity) bool {
	if a.Kind != Measure || a.Unit != b.Unit || measureOf(a.Unit).dimension == "duration" {
		return false
	}
	v, w := a.Values[0], b.Values[0]
	if roundElsewhere(v, w, a.Unit) {
		return true
	}
	slack := 0.
	if math.Mod(v, 5) == 0 || math.Mod(w, 5) == 0 {
		slack = math.Max(v, w) * remeasured
	}
	switch {
	case !a.Digits || !b.Digits:
		slack = math.Max(slack, 1)
	case v != math.Trunc(v) || w != math.Trunc(w):
		slack = math.Max(slack, .5)
	}
	return math.Abs(v-w) <= slack
}

// conversion is by how much of itself a value may be off that was converted once.
const conversion = .01

// roundElsewhere reports whether two values in one unit may both be one number of two digits in a unit of everyday English: 136 and 138
// kilometres an hour for 85 miles.
func roundElsewhere(v, w float64, unit string) bool {
	own := measureOf(unit)
	for _, other := range customary() {
		m := measureOf(other)
		if other == unit || m.dimension != own.dimension {
			continue
		}
		round := math.Round((v + w) / 2 * own.factor / m.factor)
		exact := round * m.factor / own.factor
		if significant(round) <= 2 && math.Abs(v-exact) <= conversion*exact && math.Abs(w-exact) <= conversion*exact {
			return true
		}
	}
	return false
}

// customary returns the units of everyday English that news convert.
func customary() []string { return []string{"inch", "foot", "mile", "mile-per-hour", "pound"} }

func intersect(some, others []float64) bool {
	for _, v := range some {
		for _, w := range others {
			if equal(v, w) {
				return true
			}
		}
	}
	return false
}

// sameShare reports whether the first is a percentage and the second the word for the part that it is: 20 % and a fifth, 67 % and two thirds.
func sameShare(a, b Quantity) bool {
	if a.Kind != Percent || !a.Digits || !b.Loose || b.Kind != Ordinal || b.Digits || b.Values[0] > 10 {
		return false
	}
	parts := a.Values[0] * b.Values[0] / 100
	return parts >= .5 && math.Abs(parts-math.Round(parts)) <= .02
}

func equal(v, w float64) bool { return math.Abs(v-w) <= 1e-9*math.Max(math.Abs(v), math.Abs(w)) }

// sameYear reports whether the second quantity is the year or decade of the first without the century: 2019 and "SS19", 1970 and "los 70".
func sameYear(a, b Quantity) bool {
	v, w := a.Values[0], b.Values[0]
	if v < 1800 || v >= 2100 || w >= 100 || !equal(math.Mod(v, 100), w) {
		return false
	}
	return a.decade || b.decade || b.Loose || v < 2000 && math.Mod(v, 10) == 0
}

// Converted reports whether two measures in different units may be the same.
func Converted(a, b Quantity) bool {
	from, to := measureOf(a.measuredIn()), measureOf(b.measuredIn())
	if a.Unit == b.Unit && a.Unit != "degree" {
		return false
	}
	if from.dimension == "" || from.dimension != to.dimension {
		return false
	}
	for _, v := range a.Values {
		for _, w := range b.Values {
			if from.dimension == "temperature" && sameTemperature(v, w) {
				return true
			}
			x, y := v*from.factor, w*to.factor
			slack := math.Min(from.factor, to.factor)
			if !b.Digits { // a number in words is round: eight feet are two metres
				slack = math.Max(slack, to.factor/2)
			}
			share := tolerance
			if a.Loose || b.Loose {
				share = vagueTolerance // "une quarantaine de mètres"
			}
			if math.Abs(x-y) <= math.Max(share*math.Max(x, y), slack) {
				return true
			}
		}
	}
	return false
}

// measuredIn returns the unit of a measure; temperatures in the eighties have one too.
func (q *Quantity) measuredIn() string {
	if q.Unit == "" && q.decade {
		return "degree"
	}
	return q.Unit
}

// sameTemperature reports whether one of two numbers of degrees may be Fahrenheit and the other Celsius, as temperatures or as differences.
// Their signs are not known.
func sameTemperature(v, w float64) bool {
	near := func(f, c float64) bool {
		return math.Abs(f*5/9-c) <= 1 || math.Abs(math.Abs((f-32)*5/9)-c) <= 1
	}
	return near(v, w) || near(w, v)
}

// rounded reports whether the second may be the first with fewer digits: 1,234,567 and 1.2 million.
func rounded(a, b Quantity) bool {
	if a.Kind == Month || b.Kind == Month || a.Kind == Hour || b.Kind == Hour || a.Kind == Ordinal || b.Kind == Ordinal {
		return false
	}
	for _, v := range a.Values {
		for _, w := range b.Values {
			if v <= 0 || w <= 0 || math.Abs(v-w) > tolerance/2*v {
				continue
			}
			exact, round := significant(v), significant(w)
			coarse := round < exact && (a.Scale > 1 || b.Scale > 1 || !a.Digits || !b.Digits || v != math.Trunc(v))
			if coarse || round+2 <= exact && v >= 2100 {
				return true
			}
		}
	}
	return false
}

// significant returns the number of significant digits.
func significant(v float64) int {
	text := strconv.FormatFloat(v, 'f', -1, 64)
	return len(strings.Trim(strings.Replace(text, ".", "", 1), "0"))
}

// Measures reports whether a word in lower case is a unit that a measure may be converted to, or its own. Times are not converted.
func (r *Reader) Measures(word string, q Quantity) bool {
	own := measureOf(q.Unit).dimension
	for _, e := range r.entries[word] {
		if e.role == unit && (e.name == q.Unit || own != "duration" && measureOf(e.name).dimension == own) {
			return true
		}
	}
	return false
}

// One reports whether a word in lower case says one, or is the article that does.
func (r *Reader) One(word string) bool {
	e, ok := r.find(word, article, number)
	return ok && (e.role == article || e.values[0] == 1)
}

// leastRatio is by how much two units differ at least that are not taken for each other, as ton and tonne or mile and nautical mile are.
const leastRatio = 1.5

// OtherUnit reports whether two measures have one number and different units of one dimension.
func OtherUnit(a, b Quantity) bool {
	from, to := measureOf(a.Unit), measureOf(b.Unit)
	// the pound is read as money
	measured := func(q Quantity, m measure) bool { return q.Kind == Measure || q.Kind == Money && m.dimension == "mass" }
	if !measured(a, from) || !measured(b, to) || a.Kind == Money && b.Kind == Money || from.dimension == "" || from.dimension != to.dimension || from.dimension == "temperature" {
		return false
	}
	return equal(a.Values[0], b.Values[0]) && math.Max(from.factor, to.factor) >= leastRatio*math.Min(from.factor, to.factor)
}

// Unsaid reports whether the first is a bare number that is the second, a measure, in a unit that goes without saying: one of everyday
// English, "11 long" for 3 metres, or metres of somebody's height, "mide 1,80" for 5 feet 11.
func Unsaid(a, b Quantity) bool {
	if a.Kind != Number || b.Kind != Measure || measureOf(b.Unit).dimension == "duration" {
		return false
	}
	units := customary()
	if v := a.Values[0]; v > 1 && v < tallest && v != math.Trunc(v) {
		units = append(units, "meter")
	}
	for _, unit := range units {
		a.Unit = unit
		if Converted(a, b) {
			return true
		}
	}
	return false
}

// tallest is how tall nobody is, in metres.
const tallest = 2.5
