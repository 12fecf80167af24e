package quantity

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Read returns the quantities of a text in their order.
func (r *Reader) Read(text string) []Quantity {
	buffer, ok := r.pieces.Get().(*[]piece)
	if !ok {
		buffer = new([]piece)
	}
	defer r.pieces.Put(buffer)
	*buffer = r.split((*buffer)[:0], text)
	s := scanner{Reader: r, text: text, pieces: *buffer}
	for i := 0; i < len(s.pieces); {
		next := i
		switch s.pieces[i].kind {
		case digits:
			next = s.numeral(i)
		case vulgar:
			v, _ := utf8.DecodeRuneInString(s.pieces[i].text)
			s.found = append(s.found, Quantity{Start: s.pieces[i].start, End: s.pieces[i].end, Values: []float64{vulgarValue(v), vulgarValue(v) * 100}, Scale: 1, Digits: true, Loose: true})
		case word:
			next = s.word(i)
		}
		i = max(next, i+1)
	}
	s.ranges()
	s.shares()
	s.sums()
	return s.found
}

// scanner reads one text.
type scanner struct {
	*Reader
	text   string
	pieces []piece
	found  []Quantity
}

// at returns the piece at i; one of kind sign without text stands before the first and behind the last.
func (s *scanner) at(i int) piece {
	if i < 0 || i >= len(s.pieces) {
		return piece{}
	}
	return s.pieces[i]
}

// glued reports whether the pieces at i and i+1 touch.
func (s *scanner) glued(i int) bool {
	return i >= 0 && i+1 < len(s.pieces) && s.pieces[i].end == s.pieces[i+1].start
}

// phrase returns the entry of the longest phrase from the piece at i on that has one of the roles, and the number of its pieces.
func (s *scanner) phrase(i int, roles ...role) (entry, int) {
	p := s.at(i)
	if p.kind != word {
		return entry{}, 0
	}
	for n := min(s.longest[p.text], len(s.pieces)-i); n > 0; n-- {
		form := p.text
		if n > 1 {
			words := make([]string, n)
			for k, q := range s.pieces[i : i+n] {
				if q.kind != word || k > 0 && q.start-s.pieces[i+k-1].end > 3 {
					words = nil
					break
				}
				words[k] = q.text
			}
			if words == nil {
				continue
			}
			form = strings.Join(words, " ")
		}
		if e, ok := s.find(form, roles...); ok {
			return e, n
		}
	}
	return entry{}, 0
}

// word reads what begins with the word at i and returns the piece to go on at.
func (s *scanner) word(i int) int {
	if s.begins.has(s.pieces[i].text) {
		if next := s.inWords(i); next > i {
			return next
		}
	}
	s.roman(i)
	return i + 1
}

// inWords reads the number, month or other word for a quantity that begins at i. It returns i if there is none.
func (s *scanner) inWords(i int) int {
	if q, next := s.numberWords(i); next > i {
		return s.follow(q, next)
	}
	p := s.pieces[i]
	if e, n := s.phrase(i, month); n > 0 {
		q := Quantity{Start: p.start, End: s.pieces[i+n-1].end, Kind: Month, Values: e.values, Scale: 1, Loose: !s.besideDay(i, i+n)}
		s.found = append(s.found, q)
		return i + n
	}
	e, n := s.phrase(i, weak)
	if n == 0 {
		return i
	}
	v := e.values[0]
	q := Quantity{Start: p.start, End: s.pieces[i+n-1].end, Values: e.values, Scale: 1, Loose: v < 1 || v == math.Trunc(v)}
	if next := s.shareOf(&q, i+n); next > i+n {
		return s.follow(q, next)
	}
	j := i + n
	if !q.Loose {
		return s.follow(q, j)
	}
	switch s.at(j).text {
	case "de", "d", "di":
		j++
	}
	if of, m := s.phrase(j, unit); m > 0 && q.Values[0] > dozen {
		q.Kind, q.Unit = Measure, of.name // une centaine de kilomètres
	}
	s.found = append(s.found, q)
	return i + n
}

// shareOf multiplies a half, or one and a half, with the power of ten or the dozen behind it, an article or preposition between: "anderthalb
// Millionen", "half a million", "medio centenar". It returns the piece to go on at, j if there is none.
func (s *scanner) shareOf(q *Quantity, j int) int {
	share := q.Values[0]
	if share >= 10 || share == math.Trunc(share) {
		return j
	}
	k := j
	if _, n := s.phrase(k, article); n > 0 {
		k += n
	}
	e, n := s.phrase(k, hundred, scale, weak)
	if n == 0 || e.values[0] < 10 {
		return j
	}
	q.Values, q.End = []float64{share * e.values[0]}, s.pieces[k+n-1].end
	q.Loose = e.values[0] < thousand
	if e.values[0] >= thousand {
		q.Scale = e.values[0]
	}
	return k + n
}

// thousand is the least power of ten that is a number and not a way to say many.
const thousand = 1000

// besideDay reports whether a number that may be a day or a year stands beside the pieces from i to j, perhaps with a preposition or the
// sign of an ordinal between.
func (s *scanner) besideDay(i, j int) bool {
	for _, k := range [...]int{i - 1, i - 2, i - 3, j, j + 1} {
		if s.at(k).kind == digits {
			return true
		}
	}
	return false
}

func isApostrophe(text string) bool {
	switch text {
	case "'", "’", "‘":
		return true
	}
	return false
}

func isHyphen(text string) bool {
	switch text {
	case "-", "‐", "‑", "–", "—":
		return true
	}
	return false
}

// isMoney reports whether the sign or code of a currency stands before a byte of the text. A word there is none: "won 3-1".
func (s *scanner) isMoney(start int) bool {
	i, ok := slices.BinarySearchFunc(s.pieces, start, func(p piece, at int) int { return p.start - at })
	if !ok || i == 0 || s.pieces[i-1].kind != word {
		return false
	}
	_, ok = s.find(s.pieces[i-1].text, currency)
	return ok && strings.ToUpper(s.text[s.pieces[i-1].start:s.pieces[i-1].end]) == s.text[s.pieces[i-1].start:s.pieces[i-1].end]
}

func (s *scanner) hyphenThenWord(j int) bool {
	return s.at(j).kind == sign && isHyphen(s.at(j).text) && s.glued(j-1) && s.glued(j) && s.at(j+1).kind == word
}

// follow reads what the quantity counts, from the pieces before it and from j on, adds it to those found and returns the piece to go on at.
func (s *scanner) follow(q Quantity, j int) int {
	if s.hyphenThenWord(j) {
		j++
	}
	if q.Scale > 1 {
		j = s.beforeCurrency(j)
	}
	if s.at(j).kind == word && (s.pieces[j].start-q.End <= 3 || q.Scale > 1) {
		e, n := s.phrase(j, percent, currency, unit, clock, forenoon, afternoon)
		preposition := e.name == "inch" && s.pieces[j].text == "in" && !s.glued(j-1)
		if n > 0 && !preposition && (q.Digits || n > 1 || len(s.pieces[j].text) > 2) {
			switch e.role {
			case percent:
				q.Kind, q.points = Percent, e.name == percentagePoints
			case currency:
				q.Kind, q.Unit, q.others = Money, e.name, e.others
			case unit:
				q.Kind, q.Unit = Measure, e.name
				if q.vague {
					q.Loose = false // venti minuti
				}
				if _, ok := s.find(s.pieces[j].text, clock); ok {
					q.Values = hourValues(q.Values)
				}
			default:
				q.dial = e.role.dial(q.Values[0])
				hours(&q)
				if of, ok := s.find(s.pieces[j].text, unit); ok && n == 1 {
					q.Unit = of.name // "72 hours" are three days
				}
			}
			q.unitAt = [2]int{s.pieces[j].start, s.pieces[j+n-1].end}
			s.found = append(s.found, q)
			return j + n
		}
	}
	if q.Digits && s.isMoney(q.Start) {
		i, _ := slices.BinarySearchFunc(s.pieces, q.Start, func(p piece, at int) int { return p.start - at })
		e, _ := s.find(s.pieces[i-1].text, currency)
		q.Kind, q.Unit, q.others = Money, e.name, e.others
		q.unitAt = [2]int{s.pieces[i-1].start, s.pieces[i-1].end}
	}
	s.found = append(s.found, q)
	return j
}

// beforeCurrency passes over what stands between a power of ten and a currency or unit: the full stop of "Mio.", a preposition.
func (s *scanner) beforeCurrency(j int) int {
	k := j
	if s.at(k).text == "." && s.glued(k-1) {
		k++
	}
	switch s.at(k).text {
	case "de", "d", "di", "des", "of":
		k++
	}
	if _, n := s.phrase(k, currency, unit); n > 0 {
		return k
	}
	return j
}

// isRange reports whether what stands between two numbers makes them a range or an alternative: a dash, or a short word.
func isRange(between string) bool {
	between = strings.TrimSpace(between)
	if isHyphen(between) || between == "/" {
		return true
	}
	for _, c := range between {
		if !unicode.IsLetter(c) {
			return false
		}
	}
	return between != "" && utf8.RuneCountInString(between) <= 3
}

// ranges adds to the first number of a range or list what the second is counted in: "3 to 5 million" is 3 or 3 million; and to the second
// of two years the century: 2017-18.
func (s *scanner) ranges() {
	for i := len(s.found) - 1; i > 0; i-- {
		a, b := &s.found[i-1], &s.found[i]
		if b.Start < a.End || !isRange(s.text[a.End:b.Start]) {
			continue
		}
		if a.Scale == 1 && b.Scale > 1 && a.Kind != Month {
			a.Values = append(slices.Clone(a.Values), a.Values[0]*b.Scale)
		}
		if v := a.Values[0]; v >= 1000 && v < 2100 && b.Values[0] < 100 && b.Digits && b.End-b.Start == 2 && b.Start-a.End <= 3 {
			b.Values = append(slices.Clone(b.Values), v-float64(int(v)%100)+b.Values[0])
		}
		if a.Kind == Number && (b.Kind == Percent || b.Kind == Money || b.Kind == Measure) {
			a.Kind, a.Unit, a.others, a.points = b.Kind, b.Unit, b.others, b.points
		}
	}
}
