package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check/quantity"
)

// mostMatched is how many numbers a pair of sentences has at most if they are looked at two by two: with more it is a table.
const mostMatched = 12

// swapped returns the findings for numbers of a pair that stand in each other's place. Translations reorder, so it takes what the numbers
// count to prove it: "30 houses and 12 people" became "12 Häuser und 30 Menschen".
func (n *numbers) swapped(i int) []Finding {
	var matched [][2]*amount // amounts that are the only ones for each other
	for x := range n.source[i] {
		s := &n.source[i][x]
		if t := only(s, n.target[i], false); t != nil && only(t, n.source[i], true) == s {
			matched = append(matched, [2]*amount{s, t})
		}
	}
	if len(matched) > mostMatched {
		return nil
	}
	var findings []Finding
	for k, b := range matched {
		for _, a := range matched[:k] {
			if n.crossed(a, b) {
				findings = append(findings, n.swap(a[0], b[1]), n.swap(b[0], a[1]))
			}
		}
	}
	return findings
}

// only returns the amount among others that is the same as one in digits, if there is just one.
func only(a *amount, others []amount, reverse bool) *amount {
	if !a.Digits {
		return nil
	}
	if found := lone(a, others, reverse); found != nil && found.Digits {
		return found
	}
	return nil
}

// lone returns the amount among others that is the same as one in digits or words, if there is just one.
func lone(a *amount, others []amount, reverse bool) *amount {
	if a.Loose {
		return nil
	}
	var found *amount
	for i := range others {
		s, t := a.Quantity, others[i].Quantity
		if reverse {
			s, t = t, s
		}
		if s.Values[0] != t.Values[0] || !quantity.Same(s, t) {
			continue
		}
		if found != nil || others[i].Loose {
			return nil
		}
		found = &others[i]
	}
	return found
}

// crossed reports whether each of two amounts of the original counts what the other's counterpart in the document counts, or whether a
// range of the original runs backwards in the document.
func (n *numbers) crossed(a, b [2]*amount) bool {
	if a[0].Kind == quantity.Month || b[0].Kind == quantity.Month || a[0].sentence != b[0].sentence || a[1].sentence != b[1].sentence {
		return false
	}
	if n.oneScore(a[0], b[0], true) && n.oneScore(a[1], b[1], false) {
		return false // turnedScores knows more of them
	}
	if a[0].Values[0] < b[0].Values[0] && b[1].Span.End <= a[1].Span.Start && a[0].year() == b[0].year() &&
		isRange(n.Alignment.Original.Text[a[0].Span.End:b[0].Span.Start], a[0].year()) &&
		isRange(n.Document.Text[b[1].Span.End:a[1].Span.Start], a[0].year()) {
		return true
	}
	if countable(a[0]) != countable(b[0]) || countable(a[0]) && (a[0].Kind != b[0].Kind || a[0].Unit != b[0].Unit) {
		// a list leaves units out, but not those of a year
		told := a[0].year() != b[0].year() || a[0].Kind == quantity.Money || b[0].Kind == quantity.Money
		return told && sameUnit(a[0], b[1]) && sameUnit(b[0], a[1]) && !sameUnit(a[0], a[1]) && !sameUnit(b[0], b[1])
	}
	for _, reach := range [...]reach{{0, 1}, {2, 3}} {
		if n.sameCounted(a[0], b[1], reach) && n.sameCounted(b[0], a[1], reach) && !n.sameCounted(a[0], a[1], reach) && !n.sameCounted(b[0], b[1], reach) {
			return true
		}
	}
	return false
}

// reach is how many words before and behind a number may say what it counts.
type reach struct{ before, behind int }

// isRange reports whether what stands between two numbers makes them a range: one or two short words, between years a dash too. With a dash
// between smaller numbers they may be a score.
func isRange(between string, years bool) bool {
	between = strings.TrimSpace(between)
	if strings.ContainsAny(between, "-–") {
		return years && len(between) <= len("–")
	}
	words := strings.Fields(between)
	short := func(w string) bool {
		return len(w) <= 3 && strings.IndexFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) < 0
	}
	return len(words) == 1 && short(words[0]) || len(words) == 2 && short(words[0]) && short(words[1])
}

// sameUnit reports whether two amounts are both percentages, amounts in one currency or measures in one unit, or neither is any of these.
func sameUnit(a, b *amount) bool {
	return countable(a) == countable(b) && (!countable(a) || a.Kind == b.Kind && a.Unit == b.Unit)
}

// sameCounted reports whether a word around an amount of the original and one around an amount of the document translate each other.
func (n *numbers) sameCounted(s, t *amount, r reach) bool {
	here := around(n.Tokens, n.Alignment.Target[t.sentence], t.Span, r)
	for _, from := range around(n.Alignment.Tokens, n.Alignment.Source[s.sentence], s.Span, r) {
		translations := n.languages.meanings(lowered(normal(from.Text)))
		for _, to := range here {
			if from.Text == to.Text {
				return true
			}
			word := lowered(normal(to.Text))
			if slices.ContainsFunc(translations, func(t string) bool { return t == word || alike(t, word) }) {
				return true
			}
		}
	}
	return false
}

func countable(a *amount) bool {
	return a.Kind == quantity.Percent || a.Kind == quantity.Money || a.Kind == quantity.Measure
}

// alike reports whether two words may be forms of one: they begin with the same letters and have other endings.
func alike(v, w string) bool {
	const (
		leastShared   = 4 // letters
		longestEnding = 3 // bytes
	)
	n := shared(v, w)
	return utf8.RuneCountInString(v[:n]) >= leastShared && max(len(v), len(w))-n <= longestEnding
}

// shared returns how many bytes two words have in common at the beginning.
func shared(v, w string) int {
	n := 0
	for n < len(v) && n < len(w) && v[n] == w[n] {
		n++
	}
	for n > 0 && n < len(v) && !utf8.RuneStart(v[n]) {
		n--
	}
	return n
}

// leastLetters is how many letters a word has at least that may say what a number counts.
const leastLetters = 4

// around returns the words around a place in a sentence, up to the next number or mark.
func around(tokens []Token, s Sentence, place Span, r reach) []*Token {
	var words []*Token
	first := s.From
	for first < s.To && tokens[first].Start < place.Start {
		first++
	}
	add := func(from, step, most int) {
		for i, n := from, 0; i >= s.From && i < s.To && n < most; i += step {
			t := &tokens[i]
			if t.Kind == Word && utf8.RuneCountInString(t.Text) >= leastLetters {
				words = append(words, t)
			}
			if t.Kind == Word {
				n++
			} else if t.Kind != Other || strings.ContainsAny(t.Text, ".,;:()–") {
				break
			}
		}
	}
	behind := first
	for behind < s.To && tokens[behind].Start < place.End {
		behind++
	}
	add(behind, 1, r.behind)
	add(first-1, -1, r.before)
	return words
}

// swap returns the finding for an amount of the document that stands where another one should.
func (n *numbers) swap(s, t *amount) Finding {
	f := Finding{
		Span: t.Span, Severity: n.Rule.Severity, Confidence: .85, Related: []Place{n.Place(s.Span)},
		Message:  fmt.Sprintf("The original says “%s” here, the translation “%s”, which belongs elsewhere in this sentence", s.text, t.text),
		Evidence: []string{"both texts have the two numbers, but what they count changed places"},
	}
	if right := n.languages.numbers[1].Write(s.Quantity, t.Quantity, t.text); right != "" && right != t.text {
		f.Suggestions = []string{right}
	}
	return f
}
