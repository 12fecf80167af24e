package damage

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"galley/check"
)

const numberRule = "number-mismatch"

func numberDamage() []kind {
	return []kind{
		{"digit", changeDigit},
		{"dropped", dropNumber},
		{"thousand", scaleByThousand},
		{"ten", scaleByTen},
		{"scale word", changeScale},
		{"month", changeMonth},
		{"written out", changeWrittenNumber},
	}
}

// number is a number in digits.
type number struct {
	check.Span
	digits string // without separators
	joined bool   // part of a score, a time, a range or a name such as B-52
}

var numberPattern = regexp.MustCompile(`\d+(?:[.,\x{a0}\x{202f} ]\d{3}\b)*(?:[.,]\d+)?`)

func numbersOf(text string) []number {
	var all []number
	for _, s := range spansOf(numberPattern, text) {
		n := number{Span: s, digits: onlyDigits(text[s.Start:s.End])}
		for _, r := range []rune{before(text, s.Start), next(text, s.End)} {
			n.joined = n.joined || unicode.IsLetter(r) || strings.ContainsRune("-–:/", r) && r != 0
		}
		all = append(all, n)
	}
	return all
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// sameNumber returns a drawn number that stands just once in either side of a unit, with the same digits.
func (c *copyist) sameNumber(i int) (source, target number, ok bool) {
	u := c.units[i]
	if _, planted := c.links[i]; planted {
		return number{}, number{}, false
	}
	in, out := numbersOf(u.source), numbersOf(u.target)
	for _, n := range c.draw.shuffled(len(out)) {
		same := func(m number) bool { return m.digits == out[n].digits }
		j := slices.IndexFunc(in, same)
		if j < 0 || countFunc(in, same) != 1 || countFunc(out, same) != 1 || out[n].joined || in[j].joined {
			continue
		}
		return in[j], out[n], true
	}
	return number{}, number{}, false
}

func countFunc[T any](all []T, is func(T) bool) int {
	n := 0
	for _, x := range all {
		if is(x) {
			n++
		}
	}
	return n
}

// changeNumber puts another number in the place of one that both sides have, unless the new one stands in the original as well.
func (c *copyist) changeNumber(i int, kind string, change func(written string) string) bool {
	source, target, ok := c.sameNumber(i)
	if !ok {
		return false
	}
	written := c.units[i].target[target.Start:target.End]
	changed := change(written)
	elsewhere := func(n number) bool { return n.Span != source.Span && n.digits == onlyDigits(changed) }
	if changed == "" || slices.ContainsFunc(numbersOf(c.units[i].source), elsewhere) {
		return false
	}
	c.replace(i, numberRule, kind, target.Span, changed, source.Span)
	return true
}

func changeDigit(c *copyist, kind string, i int) bool {
	return c.changeNumber(i, kind, func(written string) string {
		digits := spansOf(regexp.MustCompile(`\d`), written)
		at := digits[c.draw.below(len(digits))].Start
		digit := byte('1' + c.draw.below(9))
		if digit == written[at] {
			digit = '1' + (digit-'0')%9
		}
		return written[:at] + string(digit) + written[at+1:]
	})
}

// scaleByThousand takes a thousand out of a number or puts one in, with the separator of its language.
func scaleByThousand(c *copyist, kind string, i int) bool {
	separator := "."
	switch c.target {
	case "en":
		separator = ","
	case "fr":
		separator = "\u00a0"
	}
	return c.changeNumber(i, kind, func(written string) string {
		if end := len(written) - 3; end > 1 && written[end:] == "000" && onlyDigits(written) != written {
			return strings.TrimRightFunc(written[:end], func(r rune) bool { return r < '0' || r > '9' })
		}
		if len(written) > 3 || written[0] == '0' || written != onlyDigits(written) {
			return ""
		}
		return written + separator + "000"
	})
}

// scaleByTen writes a nought more, or leaves the decimal separator out.
func scaleByTen(c *copyist, kind string, i int) bool {
	return c.changeNumber(i, kind, func(written string) string {
		if at := strings.IndexAny(written, ".,"); at > 0 && at == len(written)-2 && written[0] != '0' {
			return written[:at] + written[at+1:]
		}
		if len(written) > 3 || written[0] == '0' || written != onlyDigits(written) {
			return ""
		}
		return written + "0"
	})
}

// dropNumber takes a number away, with its percent or currency sign. The number that begins a sentence stays: it may be that of a list.
func dropNumber(c *copyist, kind string, i int) bool {
	source, target, ok := c.sameNumber(i)
	u := c.units[i]
	if !ok || target.Start == 0 || strings.TrimSpace(u.target[target.End:]) == "" {
		return false
	}
	gone := target.Span
	for _, sign := range []string{"$", "€", "£", "US$", "R$", "$ ", "€ ", "£ "} {
		if strings.HasSuffix(u.target[:target.Start], sign) {
			gone.Start = target.Start - len(sign)
		}
	}
	if sign := regexp.MustCompile(`^[\s\x{a0}\x{202f}]*[%€$£]`).FindString(u.target[target.End:]); sign != "" {
		gone.End += len(sign)
	}
	c.replace(i, numberRule, kind, withSpace(u.target, gone), "", source.Span)
	return true
}

// The lines of the table of scales that stand for the same power of ten, and what each of them is changed to.
const (
	thousand = iota
	oneMillion
	millions
	oneBillion
	billions
)

func otherScale(row int) int {
	return [...]int{thousand: millions, oneMillion: oneBillion, millions: billions, oneBillion: oneMillion, billions: millions}[row]
}

// scaleAfter returns the line of the table of scales whose word follows a number, with the place of that word; -1 if none does.
func (c *copyist) scaleAfter(text string, at int, lang check.Lang) (int, check.Span) {
	rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
	start := len(text) - len(rest)
	row, longest := -1, check.Span{Start: start, End: start}
	for r, words := range c.tables.scales {
		for _, w := range words[lang] {
			if strings.HasPrefix(rest, w) && len(w) > longest.End-start && !unicode.IsLetter(next(rest, len(w))) {
				row, longest.End = r, start+len(w)
			}
		}
	}
	return row, longest
}

// sameScale tells whether two lines of the table of scales stand for the same power of ten.
func sameScale(a, b int) bool { return (a+1)/2 == (b+1)/2 }

func changeScale(c *copyist, kind string, i int) bool {
	source, target, ok := c.sameNumber(i)
	if !ok {
		return false
	}
	u := c.units[i]
	from, sourceWord := c.scaleAfter(u.source, source.End, c.source)
	to, targetWord := c.scaleAfter(u.target, target.End, c.target)
	if from < 0 || to < 0 || !sameScale(from, to) {
		return false
	}
	other := c.tables.scales[otherScale(to)][c.target][0]
	c.replace(i, numberRule, kind, targetWord, other, check.Span{Start: source.Start, End: sourceWord.End})
	return true
}

// sameWord returns the places of the words of a table if either side of a unit has exactly one of them and both mean the same.
func (c *copyist) sameWord(t table, i int) (row int, source, target check.Span, ok bool) {
	u := c.units[i]
	if _, planted := c.links[i]; planted {
		return 0, check.Span{}, check.Span{}, false
	}
	in, sources := t.within(u.source, c.source)
	out, targets := t.within(u.target, c.target)
	if len(in) != 1 || len(out) != 1 || in[0] != out[0] {
		return 0, check.Span{}, check.Span{}, false
	}
	return in[0], sources[0], targets[0], true
}

// otherWord returns the word of a table that takes the place of another, drawn from the lines that follow its own.
func (c *copyist) otherWord(t table, row, reach int, old string) string {
	other := (row + 1 + c.draw.below(reach)) % len(t)
	return likeCase(t[other][c.target][0], old)
}

// changeMonth changes the month of a date, which a day or a year stands beside.
func changeMonth(c *copyist, kind string, i int) bool {
	row, source, target, ok := c.sameWord(c.tables.months, i)
	if !ok {
		return false
	}
	u := c.units[i]
	dated := regexp.MustCompile(`\d`)
	around := func(text string, s check.Span) string {
		return text[max(0, s.Start-8):s.Start] + text[s.End:min(len(text), s.End+10)]
	}
	if !dated.MatchString(around(u.source, source)) || !dated.MatchString(around(u.target, target)) {
		return false
	}
	c.replace(i, numberRule, kind, target, c.otherWord(c.tables.months, row, 11, u.target[target.Start:target.End]), source)
	return true
}

// changeWrittenNumber changes a number that both sides write out and that neither has in digits too.
func changeWrittenNumber(c *copyist, kind string, i int) bool {
	row, source, target, ok := c.sameWord(c.tables.numbers, i)
	if !ok {
		return false
	}
	u := c.units[i]
	value := strconv.Itoa(row + 2)
	is := func(n number) bool { return n.digits == value }
	if row > 10 || slices.ContainsFunc(numbersOf(u.source), is) || slices.ContainsFunc(numbersOf(u.target), is) {
		return false
	}
	c.replace(i, numberRule, kind, target, c.otherWord(c.tables.numbers[:11], row, 9, u.target[target.Start:target.End]), source)
	return true
}
