package quantity

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numeral reads what begins with the numeral at i and returns the piece to go on at.
func (s *scanner) numeral(i int) int {
	p := s.pieces[i]
	if next := s.code(i); next > i {
		return next
	}
	q, ok := s.read(p.text, p.start)
	if !ok {
		if !s.listed(i) {
			s.dotted(i)
		}
		return i + 1
	}
	if s.leftPoint(i) {
		return s.follow(s.fraction(q), i+1)
	}
	j := i + 1
	if next := s.feet(q, i); next > i {
		return next
	}
	if next := s.time(q, i); next > i {
		return next
	}
	j = s.half(&q, s.scaled(&q, j))
	if s.glued(j-1) && s.at(j).kind == word {
		if next := s.suffix(&q, j); next > j {
			j = next
		}
	}
	if s.leftCode(i) {
		q.Loose = true
	}
	q.decade = q.decade || q.Values[0] < 100 && s.leftDecade(i)
	q.date = s.slashed(i)
	q.Negative = s.negative(i)
	if q.Scale == 1 {
		q.spoken = spokenTime(p.text)
	}
	if len(q.figures) >= shortestNumber && spaced(p.text) && !strings.HasSuffix(p.text, "000") {
		q.Loose = true // 900 101 062
	}
	return s.follow(q, j)
}

// feet reads somebody's height in feet and inches that begins with the numeral at i: 6'2". It returns i if there is none.
func (s *scanner) feet(q Quantity, i int) int {
	const most, inches = 8, 12
	if !s.glued(i) || !s.glued(i+1) || !isPrime(s.at(i+1).text) || s.at(i+2).kind != digits {
		return i
	}
	inch, ok := s.read(s.pieces[i+2].text, s.pieces[i+2].start)
	if !ok || q.Values[0] > most || inch.Values[0] >= inches || s.glued(i+2) && s.at(i+3).kind == word {
		return i
	}
	q.Kind, q.Unit = Measure, "foot"
	inch.Kind, inch.Unit = Measure, "inch"
	s.found = append(s.found, q, inch)
	return i + 3
}

// isPrime reports whether a sign may be that of feet.
func isPrime(text string) bool { return text == "′" || isApostrophe(text) }

// code passes over telephone numbers and codes that begin with the numeral at i.
func (s *scanner) code(i int) int {
	p := s.pieces[i]
	count, j := 0, i
	for s.at(j).kind == digits {
		count++
		if k := j + 1; s.at(k).kind == digits && s.pieces[k].start-s.pieces[j].end <= 2 {
			j = k
			continue
		}
		if k := j + 2; s.glued(j) && s.at(k).kind == digits && s.glued(j+1) && joinsCode(s.pieces[j+1].text) {
			j = k
			continue
		}
		break
	}
	plus := i > 0 && s.pieces[i-1].text == "+" && s.glued(i-1)
	zero := p.text[0] == '0' && len(p.text) >= 3 && digitsEnd(p.text, 0) == len(p.text)
	switch {
	case plus && (count > 1 || p.end-p.start > 5), zero && (count > 1 || len(p.text) > 4), count >= 3 && s.pieces[j].end-p.start >= 11 && !s.isDate(i):
		return j + 1
	case len(p.text) > mostDigits:
		return i + 1
	}
	return i
}

// isDate reports whether three numerals from i on are a date in digits with hyphens or slashes.
func (s *scanner) isDate(i int) bool {
	return s.at(i+1).kind == sign && len(s.at(i).text) <= 4 && len(s.at(i+2).text) <= 2 && len(s.at(i+4).text) <= 4
}

// leftDecade reports whether an apostrophe, or a word for years, stands before the numeral at i, as in "’68" or "anni 70".
func (s *scanner) leftDecade(i int) bool {
	if p := s.at(i - 1); p.kind == sign {
		return s.glued(i-1) && isApostrophe(p.text)
	}
	for _, e := range s.entries[s.at(i-1).text] {
		if e.role == unit && e.name == "year" {
			return true
		}
	}
	return false
}

// slashed reports whether a slash or hyphen joins the numeral at i to another one, as in a date.
func (s *scanner) slashed(i int) bool {
	return s.at(i-2).kind == digits && s.glued(i-1) && s.glued(i-2) && (s.pieces[i-1].text == "/" || s.pieces[i-1].text == "-") ||
		s.at(i+2).kind == digits && s.glued(i) && s.glued(i+1) && (s.pieces[i+1].text == "/" || s.pieces[i+1].text == "-")
}

// leftCode reports whether letters stand directly before the numeral at i, as in "A380" or "COVID-19".
func (s *scanner) leftCode(i int) bool {
	if !s.glued(i - 1) {
		return false
	}
	p := s.pieces[i-1]
	if p.kind == sign && isHyphen(p.text) {
		return s.glued(i-2) && s.pieces[i-2].kind == word && len(s.pieces[i].text) < 4
	}
	if p.kind != word {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(p.text)
	if !unicode.IsLetter(last) {
		return false
	}
	_, ok := s.find(p.text, currency)
	return !ok
}

// joinsCode reports whether a sign may stand between two numerals of a telephone number or code.
func joinsCode(text string) bool {
	switch text {
	case "-", "/", "(", ")":
		return true
	}
	return false
}

// shortestNumber is how many digits a telephone number in groups of three has; exact numbers of so many are rare.
const shortestNumber = 9

// spaced reports whether spaces are all that stands between the groups of a numeral.
func spaced(numeral string) bool {
	_, marks := parts(numeral)
	return len(marks) > 0 && !slices.ContainsFunc(marks, func(m string) bool { return strings.TrimSpace(m) != "" })
}

// leftPoint reports whether the numeral at i is what stands behind a decimal point that has no nought before it, as in "p < .05".
func (s *scanner) leftPoint(i int) bool {
	return s.at(i-1).text == "." && s.glued(i-1) && !(s.glued(i-2) && s.at(i-2).kind != sign) && digitsEnd(s.pieces[i].text, 0) == len(s.pieces[i].text)
}

// fraction returns a quantity of digits as those behind a decimal point.
func (s *scanner) fraction(q Quantity) Quantity {
	q.Values = []float64{q.Values[0] / math.Pow10(len(q.figures))}
	q.Foreign = nil
	return q
}

// listed reads a numeral that is several numbers with a comma and no space between them, 1.49,2.20, and reports whether it is one.
func (s *scanner) listed(i int) bool {
	p := s.pieces[i]
	if s.decimal != "." || !strings.Contains(p.text, ".") {
		return false // there the comma parts no numbers, or the full stop makes no fractions
	}
	var all []Quantity
	at := p.start
	for part := range strings.SplitSeq(p.text, ",") {
		q, ok := s.read(part, at)
		if !ok {
			return false
		}
		all = append(all, q)
		at += len(part) + 1
	}
	s.found = append(s.found, all...)
	return len(all) > 1
}

// dotted reads a numeral with several full stops or commas: a date, a list or a version.
func (s *scanner) dotted(i int) {
	p := s.pieces[i]
	groups, _ := parts(p.text)
	date := len(groups) == 3 && len(groups[0]) <= 2 && len(groups[1]) <= 2 && (len(groups[2]) == 2 || len(groups[2]) == 4)
	at := p.start
	for _, g := range groups {
		start := at + strings.Index(s.text[at:], g)
		at = start + len(g)
		if q, ok := s.read(g, start); ok {
			q.Loose, q.date = !date, true
			s.found = append(s.found, q)
		}
	}
}

// scaled multiplies a numeral with the words for powers of ten from j on: 1,5 Mio., 2bn, 300 mil millones.
func (s *scanner) scaled(q *Quantity, j int) int {
	for s.at(j).kind == word || s.hyphenThenWord(j) {
		k := j
		if s.at(j).kind != word {
			k++
		}
		e, n := s.phrase(k, scale, hundred)
		if n == 0 || s.pieces[k].start-s.at(k-1).end > 3 {
			return j
		}
		if len(s.pieces[k].text) == 1 && !s.glued(k-1) && !s.isMoney(q.Start) {
			return j // not "1600 B.C."
		}
		by := e.values[0]
		var values []float64
		for _, power := range e.values { // a "bi" of Portugal is a thousand times one of Brazil
			values = append(values, times(q.Values, power)...)
		}
		if _, ok := s.find(s.pieces[k].text, unit); ok && n == 1 && !s.isMoney(q.Start) {
			q.Values = append(q.Values, values...) // "5 m" may be metres
			return j
		}
		q.Values, q.Foreign, q.Scale, q.End = values, times(q.Foreign, by), q.Scale*by, s.pieces[k+n-1].end
		j = k + n
	}
	return j
}

func times(values []float64, by float64) []float64 {
	products := make([]float64, len(values))
	for i, v := range values {
		products[i] = v * by
	}
	return products
}

// suffix reads letters that touch a numeral from j on: 3rd, 90s, 5km.
func (s *scanner) suffix(q *Quantity, j int) int {
	p := s.pieces[j]
	switch p.text {
	case "er":
		q.Kind, q.End = Ordinal, p.end
		if s.tag == "de" {
			decade(q) // 90er
		}
		return j + 1
	case "st", "nd", "rd", "th", "re", "ère", "ers", "e", "è", "ème", "eme", "es", "º", "ª", "o", "a", "de", "ste", "°":
		q.Kind, q.End = Ordinal, p.end
		return j + 1
	case "s", "ern":
		if fraction := s.at(j + 1); p.text == "s" && s.glued(j) && fraction.kind == digits { // 9s58
			if part, ok := s.read(fraction.text, fraction.start); ok {
				q.Values, q.Foreign, q.End = []float64{q.Values[0] + s.fraction(part).Values[0]}, nil, fraction.end
				return j + 2
			}
		}
		decade(q)
		q.End = p.end
		return j + 1
	}
	if _, n := s.phrase(j, percent, currency, unit, clock, forenoon, afternoon); n > 0 {
		return j // read by follow
	}
	q.Loose = true // 5G, 4x4
	return j + 1
}

// decade adds the other way to write a decade, 90 and 1990, and the number of the century that its first year may stand for: 1800s.
func decade(q *Quantity) {
	q.decade = true
	switch v := q.Values[0]; {
	case v >= 1000 && v < 2100 && math.Mod(v, 100) == 0:
		q.Values = []float64{v, 0, v/100 + 1}
	case v >= 1000 && v < 2100:
		q.Values = []float64{v, float64(int(v) % 100)}
	case v < 100:
		q.Values = []float64{v, 1900 + v}
	}
}
