package quantity

import "strings"

// sum adds up the words of a number, from the left.
type sum struct {
	total   float64 // of what was multiplied by a power of ten
	current float64 // of the words since
	least   float64 // the smallest power of ten so far
	counted bool    // a number or hundred was there: not a bare "millions"
	words   int
}

// add adds a word to the number and reports whether it can be a part of it.
func (s *sum) add(e entry) bool {
	v := e.values[0]
	switch e.role {
	case number, ordinal, stem:
		switch {
		case s.current == 0 && (s.total == 0 || v < s.least):
		case s.current >= 100 && int(s.current)%100 == 0 && v < 100:
		case s.current >= 20 && s.current < 100 && int(s.current)%10 == 0 && v < 10 && v > 0:
		default:
			return false
		}
		s.current += v
	case hundred:
		switch {
		case s.current == 0 && (s.total == 0 || s.least > 100):
			s.current = v
		case s.current > 0 && s.current < 100:
			s.current *= v
		default:
			return false
		}
	case scale:
		switch {
		case s.words == 0:
			s.total, s.least = v, v
			s.words++
			return true
		case s.total == 0 || v < s.least:
			if s.current == 0 {
				return false
			}
			s.total += s.current * v
			s.least = v
		case v > s.least && s.total*v < 1e16: // mil millones
			s.total = (s.total + s.current) * v
			s.least = v
		default:
			return false
		}
		s.current = 0
	}
	s.counted = true
	s.words++
	return true
}

func (s *sum) value() float64 { return s.total + s.current }

// fused takes apart a number of several words written as one, such as German "dreiundzwanzigtausend", and adds it up. An inflected ordinal
// may be the last.
func (r *Reader) fused(w string) (s sum, kind Kind, ok bool) {
	if len(w) < 4 || !r.starts.has(w) {
		return s, Number, false
	}
	return r.fusedFrom(w, s, 0)
}

// A number written as one word has so many parts at most, with so many bytes each.
const (
	mostParts   = 12
	longestPart = 32
)

func (r *Reader) fusedFrom(w string, s sum, depth int) (sum, Kind, bool) {
	if w == "" {
		return s, Number, s.counted
	}
	if depth == mostParts {
		return s, Number, false
	}
	for n := min(len(w), longestPart); n >= 2; n-- {
		if e, ok := r.find(w[:n], number, hundred, scale); ok {
			next := s
			if next.add(e) {
				if all, kind, ok := r.fusedFrom(w[n:], next, depth+1); ok {
					return all, kind, true
				}
			}
		}
		if e, ok := r.find(w[:n], ordinal, stem); ok && depth > 0 && isEnding(w[n:]) {
			next := s
			if next.add(e) {
				return next, Ordinal, true
			}
		}
	}
	if rest, ok := r.afterHalf(w); ok && s.current > 0 {
		s.current += .5
		return r.fusedFrom(rest, s, depth+1)
	}
	if _, ok := r.find(prefix(w, "und", "en"), and); ok && depth > 0 {
		return r.fusedFrom(w[len(prefix(w, "und", "en")):], s, depth+1)
	}
	return s, Number, false
}

// afterHalf returns what of a number written as one word stands behind "and a half": "tweeënhalf", "zweieinhalbtausend".
func (r *Reader) afterHalf(w string) (rest string, ok bool) {
	for k := 2; k <= min(len(w), longestJoint); k++ {
		if _, ok := r.find(w[:k], article, and); !ok {
			continue
		}
		for n := len(w); n > k; n-- {
			if e, ok := r.find(w[k:n], weak); ok && e.values[0] == .5 {
				return w[n:], true
			}
		}
	}
	return "", false
}

// longestJoint is how many bytes there are at most between a number and the half behind it.
const longestJoint = 4

func prefix(w string, of ...string) string {
	for _, p := range of {
		if strings.HasPrefix(w, p) {
			return p
		}
	}
	return ""
}

// isEnding reports whether an ordinal may be inflected so: third, dritten, tercera, terzi.
func isEnding(s string) bool {
	switch s {
	case "a", "e", "i", "o", "as", "es", "os", "er", "en", "em", "is", "s":
		return true
	}
	return false
}

// inflected returns the ordinal that a word is a form of.
func (r *Reader) inflected(w string) (entry, bool) {
	for n := 1; n <= 2 && n < len(w)-1; n++ {
		if isEnding(w[len(w)-n:]) {
			if e, ok := r.find(w[:len(w)-n], stem, ordinal); ok {
				return e, true
			}
		}
	}
	return entry{}, false
}

// romanValue returns the value of a Roman numeral in capitals, and 0 for what is none.
func romanValue(s string) float64 {
	total, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := romanDigit(s[i])
		if v == 0 {
			return 0
		}
		if v < last {
			total -= v
		} else {
			total, last = total+v, v
		}
	}
	if total == 0 || roman(total) != s {
		return 0
	}
	return float64(total)
}

func romanDigit(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	case 'C':
		return 100
	case 'D':
		return 500
	case 'M':
		return 1000
	}
	return 0
}

// roman writes a number from 1 to 3999 in Roman numerals.
func roman(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value  int
		letter string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= step.value {
			b.WriteString(step.letter)
			n -= step.value
		}
	}
	return b.String()
}
