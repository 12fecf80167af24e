package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Read returns the quantities of a text in their order.
func (r *Reader) Read(text string) []Quantity {
	s := scanner{Reader: r, text: text, pieces: r.split(text)}
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
	q := Quantity{Start: p.start, End: s.pieces[i+n-1].end, Values: e.values, Scale: 1, Loose: true}
	j := i + n
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

// roman reads the Roman numeral at i, if there is one.
func (s *scanner) roman(i int) {
	p := s.pieces[i]
	if romanDigit(s.text[p.start]) == 0 {
		return
	}
	numeral := strings.TrimRight(s.text[p.start:p.end], "eèm")
	if len(numeral) > longestRoman {
		return
	}
	if v := romanValue(numeral); v > 1 {
		century := s.isCentury(i-1) || s.isCentury(i+1)
		s.found = append(s.found, Quantity{Start: p.start, End: p.end, Kind: Ordinal, Values: []float64{v}, Scale: 1, Loose: !century})
	}
}

// isCentury reports whether the piece at i is the word for a century.
func (s *scanner) isCentury(i int) bool {
	return slices.ContainsFunc(s.entries[s.at(i).text], func(e entry) bool { return e.role == unit && e.name == "century" })
}

// longestRoman is how many letters a Roman numeral of a text has at most.
const longestRoman = 15

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

// numberWords reads the number in words that begins at i: "two hundred and five thousand", "zwei Millionen", "vingt-troisième".
func (s *scanner) numberWords(i int) (Quantity, int) {
	var total sum
	q := Quantity{Start: s.at(i).start, Scale: 1}
	j := i
	loose := false
	for {
		e, n := s.phrase(j, number, hundred, scale, ordinal)
		if n == 0 && s.at(j).kind == word {
			if next, ok := s.inflected(s.pieces[j].text); ok {
				e, n = next, 1
			} else if s.fuses() && total.words == 0 {
				if fused, kind, ok := s.fused(s.pieces[j].text); ok {
					total, q.Kind, j = fused, kind, j+1
					q.End = s.pieces[j-1].end
					if kind == Ordinal {
						break
					}
					continue
				}
			}
		}
		if n == 0 && total.words == 0 {
			// one million, a hundred
			if _, m := s.phrase(j, article); m > 0 {
				if e, k := s.phrase(j+m, hundred, scale); k > 0 && total.add(entry{role: number, values: []float64{1}}) && total.add(e) {
					loose = e.values[0] == dozen
					j += m + k
					q.End = s.pieces[j-1].end
					continue
				}
			}
			return q, i
		}
		if n == 0 {
			// an "and" inside, if the number goes on behind it
			if _, m := s.phrase(j, and); m > 0 && total.value() >= 20 {
				if e, k := s.phrase(j+m, number, hundred); k > 0 && total.total+total.current >= 100 && total.add(e) {
					j += m + k
					q.End = s.pieces[j-1].end
					continue
				}
			}
			break
		}
		if !total.add(e) {
			break
		}
		loose = loose || e.role == scale && e.values[0] == dozen
		j += n
		q.End = s.pieces[j-1].end
		if e.role == ordinal || e.role == stem {
			q.Kind = Ordinal
			break
		}
	}
	if total.words == 0 || !total.counted && total.least != 1000 {
		return q, i // a bare "million" counts nothing
	}
	q.Values = []float64{total.value()}
	if total.least > dozen {
		q.Scale = total.least
	}
	if _, n := s.phrase(i, vague); n > 0 && j == i+1 {
		loose, q.vague = true, true
	}
	q.Loose = loose || !total.counted || q.Kind == Ordinal && total.value() <= 12
	s.half(&q, j)
	return q, j
}

// dozen is the one word for more than one that scales a number without being a power of ten. It need not be exact.
const dozen = 12

// half adds the value that a half behind the number gives, as in "two and a half" or "un millón y medio".
func (s *scanner) half(q *Quantity, j int) {
	if s.at(j).kind == vulgar {
		c, _ := utf8.DecodeRuneInString(s.at(j).text)
		q.Values = append([]float64{q.Values[0] + vulgarValue(c)*q.Scale}, q.Values...)
		return
	}
	if _, n := s.phrase(j, and); n > 0 {
		j += n
		if _, m := s.phrase(j, article); m > 0 {
			j += m
		}
		if e, m := s.phrase(j, weak); m > 0 && e.values[0] == .5 {
			q.Values = append(q.Values, q.Values[0]+.5*q.Scale)
		}
	}
}

// numeral reads what begins with the numeral at i and returns the piece to go on at.
func (s *scanner) numeral(i int) int {
	p := s.pieces[i]
	if next := s.code(i); next > i {
		return next
	}
	q, ok := s.read(p.text, p.start)
	if !ok {
		s.dotted(i)
		return i + 1
	}
	j := i + 1
	if next := s.time(q, i); next > i {
		return next
	}
	j = s.scaled(&q, j)
	s.half(&q, j)
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
	return s.follow(q, j)
}

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

// time reads a time of day that begins with the numeral at i: 15:30, 15.30 Uhr, 15h30. It returns i if there is none.
func (s *scanner) time(q Quantity, i int) int {
	hour := q
	var minute Quantity
	var next int
	switch sep := s.at(i + 1); {
	case s.at(i+2).kind == digits && len(s.at(i+2).text) == 2 && len(s.pieces[i].text) <= 2 &&
		(sep.text == "h" && s.pieces[i+2].start-s.pieces[i].end <= 5 || sep.text == ":" && s.glued(i) && s.glued(i+1)):
		minute, _ = s.read(s.pieces[i+2].text, s.pieces[i+2].start)
		next = i + 3
	default:
		groups, marks := parts(s.pieces[i].text)
		_, m := s.phrase(i+1, clock, forenoon, afternoon)
		if len(groups) != 2 || marks[0] != "." || len(groups[0]) > 2 || len(groups[1]) != 2 || m == 0 {
			return i
		}
		hour, _ = s.read(groups[0], q.Start)
		minute, _ = s.read(groups[1], hour.End+1)
		next = i + 1
	}
	if len(minute.Values) == 0 || minute.Values[0] > 59 || hour.Values[0] > 24 {
		return i
	}
	hour.Kind = Hour
	_, n := s.phrase(next, clock, forenoon, afternoon)
	next += n
	hours(&hour)
	// where a full stop stands between hour and minute, only a word like "Uhr" tells them from a decimal
	for _, h := range hour.Values {
		decimal := h + minute.Values[0]/100
		hour.Values, minute.Values = append(hour.Values, decimal), append(minute.Values, decimal)
	}
	s.found = append(s.found, hour)
	if minute.Values[0] > 0 {
		s.found = append(s.found, minute)
	}
	return next
}

// hours adds the hour on the other dial.
func hours(q *Quantity) {
	q.Kind = Hour
	h := q.Values[0]
	switch {
	case h > 24 || h != float64(int(h)):
		return
	case h == 12 || h == 24 || h == 0:
		q.Values = []float64{h, 12, 0, 24}
	case h > 12:
		q.Values = []float64{h, h - 12}
	default:
		q.Values = []float64{h, h + 12}
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
		values := times(q.Values, by)
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

// isMoney reports whether a currency stands before a byte of the text.
func (s *scanner) isMoney(start int) bool {
	i, ok := slices.BinarySearchFunc(s.pieces, start, func(p piece, at int) int { return p.start - at })
	if !ok || i == 0 || s.pieces[i-1].kind != word {
		return false
	}
	_, ok = s.find(s.pieces[i-1].text, currency)
	return ok
}

func (s *scanner) hyphenThenWord(j int) bool {
	return s.at(j).kind == sign && isHyphen(s.at(j).text) && s.glued(j-1) && s.glued(j) && s.at(j+1).kind == word
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

// decade adds the other way to write a decade: 90 and 1990.
func decade(q *Quantity) {
	q.decade = true
	switch v := q.Values[0]; {
	case v >= 1000 && v < 2100:
		q.Values = []float64{v, float64(int(v) % 100)}
	case v < 100:
		q.Values = []float64{v, 1900 + v}
	}
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
		if n > 0 && (q.Digits || len(s.pieces[j].text) > 2) {
			switch e.role {
			case percent:
				q.Kind = Percent
			case currency:
				q.Kind, q.Unit = Money, e.name
			case unit:
				if e.name == "inch" && s.pieces[j].text == "in" && !s.glued(j-1) {
					break // a preposition
				}
				q.Kind, q.Unit = Measure, e.name
				if q.vague {
					q.Loose = false // venti minuti
				}
				if _, ok := s.find(s.pieces[j].text, clock); ok {
					q.Values = hourValues(q.Values)
				}
			default:
				hours(&q)
			}
			s.found = append(s.found, q)
			return j + n
		}
	}
	if q.Digits && s.isMoney(q.Start) {
		i, _ := slices.BinarySearchFunc(s.pieces, q.Start, func(p piece, at int) int { return p.start - at })
		e, _ := s.find(s.pieces[i-1].text, currency)
		q.Kind, q.Unit = Money, e.name
	}
	s.found = append(s.found, q)
	return j
}

// beforeCurrency passes over what stands between a power of ten and a currency: the full stop of "Mio.", a preposition.
func (s *scanner) beforeCurrency(j int) int {
	k := j
	if s.at(k).text == "." && s.glued(k-1) {
		k++
	}
	switch s.at(k).text {
	case "de", "d", "di", "des", "of":
		k++
	}
	if _, n := s.phrase(k, currency); n > 0 {
		return k
	}
	return j
}

// hourValues adds to hours that may be a duration or a time of day the hour on the other dial.
func hourValues(values []float64) []float64 {
	q := Quantity{Values: values}
	hours(&q)
	return q.Values
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
			a.Kind, a.Unit = b.Kind, b.Unit
		}
	}
}
