package quantity

import (
	"math"
	"strconv"
	"strings"
)

// tolerance is by how much of itself a converted or rounded value may be off.
const tolerance = .1

// Same reports whether two quantities may be the same: a value in common, or the one's converted or rounded to the other's.
func Same(a, b Quantity) bool {
	for _, v := range a.Values {
		for _, w := range b.Values {
			if equal(v, w) || sameYear(v, w) || sameYear(w, v) {
				return true
			}
		}
	}
	if a.Digits && b.Digits && a.figures == b.figures && (intersect(a.Foreign, b.Values) || intersect(a.Values, b.Foreign)) {
		return true
	}
	return Converted(a, b) || rounded(a, b) || rounded(b, a)
}

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

func equal(v, w float64) bool { return math.Abs(v-w) <= 1e-9*math.Max(math.Abs(v), math.Abs(w)) }

// sameYear reports whether the second number may be the last two digits of the first, a year.
func sameYear(v, w float64) bool {
	return v >= 1900 && v < 2100 && w < 100 && equal(math.Mod(v, 100), w)
}

// Converted reports whether two measures in different units may be the same.
func Converted(a, b Quantity) bool {
	if a.Unit == b.Unit && a.Unit != "degree" {
		return false
	}
	from, to := units[a.Unit], units[b.Unit]
	if from.dimension == "" || from.dimension != to.dimension {
		return false
	}
	for _, v := range a.Values {
		for _, w := range b.Values {
			if from.dimension == "temperature" && sameTemperature(v, w) {
				return true
			}
			x, y := v*from.factor, w*to.factor
			if math.Abs(x-y) <= math.Max(tolerance*math.Max(x, y), math.Min(from.factor, to.factor)) {
				return true
			}
		}
	}
	return false
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
	if a.Kind == Month || b.Kind == Month || a.Kind == Hour || b.Kind == Hour {
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
