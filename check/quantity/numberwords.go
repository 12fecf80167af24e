package quantity

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
			j = s.ordinalUnit(&total, &q, j)
			break
		}
	}
	if total.words == 0 || !total.counted && total.least != 1000 {
		return q, i // a bare "million" counts nothing
	}
	q.Values = []float64{total.value()}
	if s.tag == "it" && j == i+1 && s.titled(i) {
		q.Values = centuries(q.Values)
	}
	if v := q.Values[0]; v <= 12 && s.at(i-1).kind == word {
		if _, ok := s.find(s.at(i-1).text, before); ok {
			q.Values = append(hourValues([]float64{v - 1}), q.Values...)
		}
	}
	if total.least > dozen {
		q.Scale = total.least
	}
	if _, n := s.phrase(i, vague); n > 0 && j == i+1 {
		loose, q.vague = true, true
	}
	q.Loose = loose || !total.counted || q.Kind == Ordinal && total.value() <= 12
	return q, s.half(&q, j)
}

// ordinalUnit adds the ordinal of the units behind that of the tens, "vigésima quinta", and returns the piece to go on at.
func (s *scanner) ordinalUnit(total *sum, q *Quantity, j int) int {
	if math.Mod(total.current, 10) != 0 || s.at(j).kind != word {
		return j
	}
	e, n := s.phrase(j, ordinal, stem)
	if n == 0 {
		if next, ok := s.inflected(s.pieces[j].text); ok {
			e, n = next, 1
		}
	}
	if n == 0 || e.values[0] >= 10 {
		return j
	}
	total.current += e.values[0]
	q.End = s.pieces[j+n-1].end
	return j + n
}

// titled reports whether the word at i has a capital that no beginning of a sentence explains.
func (s *scanner) titled(i int) bool {
	c, _ := utf8.DecodeRuneInString(s.text[s.pieces[i].start:])
	return unicode.IsUpper(c) && s.at(i-1).kind == word
}

// centuries adds to a number of hundreds the century that Italian calls by it, and its number: "il Cinquecento" are the years from 1500 on,
// the 16th century.
func centuries(values []float64) []float64 {
	v := values[0]
	if v < 200 || v > 900 || math.Mod(v, 100) != 0 {
		return values
	}
	return []float64{v, 1000 + v, v/100 + 11}
}

// dozen is the one word for more than one that scales a number without being a power of ten. It need not be exact.
const dozen = 12

// half adds the value that a half or a quarter behind the number gives, perhaps behind what it counts: "two and a half", "un millón y cuarto",
// "dos puntos y medio". Where a power of ten follows, "two and a half million", it multiplies both, and the piece to go on at is behind it.
func (s *scanner) half(q *Quantity, j int) int {
	var share float64
	next := j + 1
	if s.at(j).kind == vulgar {
		c, _ := utf8.DecodeRuneInString(s.at(j).text)
		share = vulgarValue(c)
		q.Values = append([]float64{q.Values[0] + share*q.Scale}, q.Values...)
	} else {
		if share, next = s.andShare(j); share == 0 && s.at(j).kind == word {
			share, next = s.andShare(j + 1)
		}
		if share == 0 {
			return j
		}
		q.Values = append(q.Values, q.Values[0]+share*q.Scale)
	}
	if e, n := s.phrase(next, scale); n > 0 && q.Scale == 1 && e.values[0] >= thousand {
		q.Values, q.Scale, q.End = []float64{slices.Max(q.Values) * e.values[0]}, e.values[0], s.pieces[next+n-1].end
		return next + n
	}
	return j
}

// andShare returns the share that stands at j behind an "and", perhaps with an article between, and the piece behind it; 0 if there is none.
func (s *scanner) andShare(j int) (share float64, next int) {
	_, n := s.phrase(j, and)
	if n == 0 {
		return 0, j
	}
	j += n
	if _, m := s.phrase(j, article); m > 0 {
		j += m
	}
	e, m := s.phrase(j, weak)
	if m == 0 {
		return 0, j
	}
	return e.share(), j + m
}
