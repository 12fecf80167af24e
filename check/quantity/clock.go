package quantity

import (
	"math"
	"strconv"
)

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
		_, m := s.phrase(i+1, clock, forenoon, afternoon)
		groups, ok := dottedTime(s.pieces[i].text)
		if !ok || m == 0 {
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
	e, n := s.phrase(next, clock, forenoon, afternoon)
	next += n
	if hour.dial = hour.Values[0]; hour.dial <= 12 {
		hour.dial = 0
	}
	if n > 0 {
		hour.dial = e.role.dial(hour.Values[0])
	}
	hours(&hour)
	// where a full stop stands between hour and minute, only a word like "Uhr" tells them from a decimal; nothing tells "2 h 30" from 2½ hours
	for _, h := range hour.Values {
		decimal := h + minute.Values[0]/100
		hour.Values, minute.Values = append(hour.Values, decimal), append(minute.Values, decimal)
	}
	if lasting := hour.Values[0] + minute.Values[0]/60; !equal(lasting, hour.Values[0]) {
		hour.Values, minute.Values = append(hour.Values, lasting), append(minute.Values, lasting)
	}
	if m := minute.Values[0]; m >= 30 {
		for _, h := range hour.Values {
			hour.spoken = append(hour.spoken, h+1)
		}
		minute.spoken = []float64{60 - m}
	}
	s.found = append(s.found, hour)
	if minute.Values[0] > 0 {
		s.found = append(s.found, minute)
	}
	return next
}

// dial returns which hour of the day an hour is, if a word behind it tells or if it is one of the second dial; else 0. What "at night" and
// "de la noche" say of the hours up to four is not sure.
func (r role) dial(h float64) float64 {
	switch {
	case h > 12 && h <= 24:
		return h
	case r == forenoon && h >= 1 && h < 12:
		return h
	case r == afternoon && h > 4 && h < 12:
		return h + 12
	}
	return 0
}

// OtherHalf reports whether two hours are the same on the dial, and surely in different halves of the day: 9 p.m. and 9 a.m.
func OtherHalf(a, b Quantity) bool {
	return a.Kind == Hour && b.Kind == Hour && a.dial > 0 && b.dial > 0 && math.Abs(a.dial-b.dial) == 12
}

// dottedTime returns the two groups of a numeral that may be a time with a full stop between hour and minute.
func dottedTime(numeral string) ([]string, bool) {
	groups, marks := parts(numeral)
	return groups, len(groups) == 2 && marks[0] == "." && len(groups[0]) <= 2 && len(groups[1]) == 2
}

// spokenTime returns what a numeral may come to in words if it is a time, though nothing says so: 19.30 and "siete y media".
func spokenTime(numeral string) []float64 {
	groups, ok := dottedTime(numeral)
	if !ok || groups[1] > "59" {
		return nil
	}
	var values []float64
	h, _ := strconv.ParseFloat(groups[0], 64)
	m, _ := strconv.ParseFloat(groups[1], 64)
	for _, h := range hourValues([]float64{h}) {
		values = append(values, h, h+m/60)
		if m >= 30 {
			values = append(values, h+1)
		}
	}
	return values
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

// hourValues adds to hours that may be a duration or a time of day the hour on the other dial.
func hourValues(values []float64) []float64 {
	q := Quantity{Values: values}
	hours(&q)
	return q.Values
}
