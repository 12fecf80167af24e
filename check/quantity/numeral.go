package quantity

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// mostDigits is how many digits a number has at most; what is longer is a code.
const mostDigits = 15

// read returns the quantity that a numeral is. It is false for what is no single number, as a date or a version, which have several
// separators.
func (r *Reader) read(numeral string, start int) (Quantity, bool) {
	groups, marks := parts(numeral)
	values := r.values(groups, marks)
	if len(values) == 0 {
		return Quantity{}, false
	}
	return Quantity{Start: start, End: start + len(numeral), Values: values[:1], Foreign: values[1:], Scale: 1, Digits: true,
		Loose: values[0] == 0, figures: strings.Join(groups, ""), grouped: len(marks) > 0 && values[0] >= 1000}, true
}

// values returns what the groups of digits with the marks between them may be worth: by the separators of the language, then by those of
// other languages.
func (r *Reader) values(groups, marks []string) []float64 {
	whole := strings.Join(groups, "")
	if len(whole) > mostDigits {
		return nil
	}
	integer, _ := strconv.ParseFloat(whole, 64)
	if len(marks) == 0 {
		return []float64{integer}
	}
	last := len(marks) - 1
	fraction := func() float64 {
		v, _ := strconv.ParseFloat(strings.Join(groups[:last+1], "")+"."+groups[last+1], 64)
		return v
	}
	thousands := len(groups[0]) <= 3 && groups[0] != "0"
	for _, g := range groups[1 : last+1] {
		thousands = thousands && len(g) == 3
	}
	same := true
	for _, m := range marks[:last] {
		same = same && m == marks[0]
	}
	switch lastThree := len(groups[last+1]) == 3; {
	case !same || !thousands && last > 0:
		return nil
	case last > 0 && marks[last] != marks[0]: // 1.234,5
		return []float64{fraction()}
	case last > 0 && lastThree: // 1.234.567
		return []float64{integer}
	case last > 0:
		return nil
	case marks[0] == "·": // the decimal point of British journals
		return []float64{fraction()}
	case marks[0] != "." && marks[0] != ",":
		return []float64{integer}
	case !thousands || !lastThree: // 1,5
		return []float64{fraction()}
	case groups[1] == "000": // nobody writes three noughts behind a decimal separator
		return []float64{integer}
	case marks[0] == r.decimal: // 1,234 where the comma is the decimal separator
		return []float64{fraction(), integer}
	}
	return []float64{integer, fraction()}
}

// parts splits a numeral into its groups of digits and the separators between them.
func parts(numeral string) (groups, marks []string) {
	for at := 0; ; {
		end := digitsEnd(numeral, at)
		groups = append(groups, numeral[at:end])
		if end == len(numeral) {
			return groups, marks
		}
		_, size := utf8.DecodeRuneInString(numeral[end:])
		marks = append(marks, numeral[end:end+size])
		at = end + size
	}
}
