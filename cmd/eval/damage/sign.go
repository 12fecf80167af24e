package damage

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"galley/check"
)

// signDamage is the damage to what stands beside numbers. It is done behind all other damage, by a draw of its own, so that articles get
// the same damage of other kinds as without it.
func signDamage() []kind {
	return []kind{
		{"currency", changeCurrency},
		{"percent", dropPercent},
		{"score", turnScore},
	}
}

// damageSigns does one piece of damage of each kind, where there is room.
func (c *copyist) damageSigns() {
	c.draw = newDraw(c.id + " signs")
	for _, k := range signDamage() {
		c.try(family{numberRule, []kind{k}})
	}
}

var besideNumber = regexp.MustCompile(`\d[\s\x{a0}\x{202f}]*$`)

// currenciesIn returns the places of words and signs of the table of currencies in a text, with their lines and columns there. The sign of
// the dollar is that of other currencies in front of which letters stand.
func (c *copyist) currenciesIn(text string, lang check.Lang) (rows, forms []int, spans []check.Span) {
	for row, words := range c.tables.currencies {
		all := words[lang]
		sign := len(all) - 1
		for _, s := range spansOf(regexp.MustCompile(regexp.QuoteMeta(all[sign])), text) {
			rows, forms, spans = append(rows, row), append(forms, sign), append(spans, s)
		}
		for _, s := range wordsOf(text) {
			if n := slices.Index(all[:sign], strings.ToLower(text[s.Start:s.End])); n >= 0 {
				rows, forms, spans = append(rows, row), append(forms, n), append(spans, s)
			} else if n := slices.Index(all[:sign], text[s.Start:s.End]); n >= 0 {
				rows, forms, spans = append(rows, row), append(forms, n), append(spans, s)
			}
		}
	}
	return rows, forms, spans
}

// changeCurrency puts another currency in the place of the only one that both sides of a unit have, with a number beside it.
func changeCurrency(c *copyist, kind string, i int) bool {
	u := c.units[i]
	if _, planted := c.links[i]; planted {
		return false
	}
	in, _, sources := c.currenciesIn(u.source, c.source)
	out, forms, targets := c.currenciesIn(u.target, c.target)
	if len(in) != 1 || len(out) != 1 || in[0] != out[0] {
		return false
	}
	t := targets[0]
	if unicode.IsLetter(before(u.target, t.Start)) || unicode.IsLetter(before(u.source, sources[0].Start)) ||
		!c.amountBeside(u.target, t, c.target) || !c.amountBeside(u.source, sources[0], c.source) {
		return false
	}
	other := (out[0] + 1 + c.draw.below(len(c.tables.currencies)-1)) % len(c.tables.currencies)
	c.replace(i, numberRule, kind, t, c.tables.currencies[other][c.target][forms[0]], sources[0])
	return true
}

// amountBeside tells whether a number stands beside a currency, perhaps with a word for a power of ten between.
func (c *copyist) amountBeside(text string, at check.Span, lang check.Lang) bool {
	if strings.ContainsAny(text[at.End:min(len(text), at.End+1)], "0123456789") || besideNumber.MatchString(text[:at.Start]) {
		return true
	}
	for _, n := range numbersOf(text) {
		row, word := c.scaleAfter(text, n.End, lang)
		if between := text[min(word.End, at.Start):at.Start]; row >= 0 && word.End <= at.Start && len(between) <= len(" de ") {
			return true
		}
	}
	return false
}

var percentPattern = regexp.MustCompile(`[\s\x{a0}\x{202f}]*(?:%|(?i:prozent|per ?cent|por ciento|pour cent|per cento|procent|por cento)\b)`)

// dropPercent takes the only sign or word for percent from a number that both sides have.
func dropPercent(c *copyist, kind string, i int) bool {
	u := c.units[i]
	in, out := spansOf(percentPattern, u.source), spansOf(percentPattern, u.target)
	source, target, ok := c.sameNumber(i)
	if !ok || len(in) != 1 || len(out) != 1 || in[0].Start != source.End || out[0].Start != target.End {
		return false
	}
	c.replace(i, numberRule, kind, out[0], "", check.Span{Start: source.Start, End: in[0].End})
	return true
}

var scorePattern = regexp.MustCompile(`\b(\d{1,2})([-–:])(\d{1,2})\b`)

// turnScore turns a score around that both sides have. Neither has it turned already.
func turnScore(c *copyist, kind string, i int) bool {
	u := c.units[i]
	in, out := spansOf(scorePattern, u.source), spansOf(scorePattern, u.target)
	for _, n := range c.draw.shuffled(len(out)) {
		t := out[n]
		parts := scorePattern.FindStringSubmatch(u.target[t.Start:t.End])
		same := func(one, other string) func(check.Span) bool {
			return func(s check.Span) bool {
				p := scorePattern.FindStringSubmatch(u.source[s.Start:s.End])
				return p[1] == one && p[3] == other
			}
		}
		k := slices.IndexFunc(in, same(parts[1], parts[3]))
		clock := parts[2] == ":" && len(parts[3]) == 2
		if k < 0 || clock || parts[1] == parts[3] || slices.ContainsFunc(in, same(parts[3], parts[1])) || joinedFurther(u.target, t) {
			continue
		}
		c.replace(i, numberRule, kind, t, parts[3]+parts[2]+parts[1], in[k])
		return true
	}
	return false
}

// joinedFurther tells whether more digits hang on a score, as in a date.
func joinedFurther(text string, s check.Span) bool {
	return strings.ContainsRune("-–:./,", before(text, s.Start)) && s.Start > 0 || strings.ContainsRune("-–:/", next(text, s.End)) && s.End < len(text)
}
