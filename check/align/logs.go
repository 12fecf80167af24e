package align

import "math"

// logs keeps logarithms of factor·n+shift for the lengths n that were asked for: most of them are asked for again.
type logs struct {
	factor, shift float64
	known         [longestKept]float64
}

// longestKept is the least length, in code points, of which no logarithm is kept.
const longestKept = 2048

func (l *logs) of(n int) float64 {
	if n >= longestKept {
		return math.Log(l.factor*float64(n) + l.shift)
	}
	if l.known[n] == 0 {
		l.known[n] = math.Log(l.factor*float64(n) + l.shift)
	}
	return l.known[n]
}
