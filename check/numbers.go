package check

import (
	"fmt"
	"slices"

	"galley/check/quantity"
)

// numbers compares the amounts of a document with those of its original.
type numbers struct {
	*Pass
	source, target [][]amount // by pair
}

// NumberMismatches returns the quantities of the document that differ from the original's, and those of the original that it lacks.
func (p *Pass) NumberMismatches() []Finding {
	a := p.Alignment
	n := numbers{Pass: p, source: make([][]amount, len(a.Pairs)), target: make([][]amount, len(a.Pairs))}
	for i, pair := range a.Pairs {
		n.source[i] = amounts(p.languages.numbers[0], a.Original.Text, a.Source, a.Tokens, i, pair.SourceFrom, pair.SourceTo)
		n.target[i] = amounts(p.languages.numbers[1], p.Document.Text, a.Target, p.Tokens, i, pair.TargetFrom, pair.TargetTo)
	}
	for i := range a.Pairs {
		n.answer(i, i)
		n.elided(i)
		n.sameFigures(i)
		restated(n.source[i])
		restated(n.target[i])
	}
	for _, distance := range [...]int{1, 2} {
		for i := range a.Pairs {
			for _, k := range [...]int{i - distance, i + distance} {
				if k >= 0 && k < len(a.Pairs) {
					n.answer(i, k)
				}
			}
		}
	}
	var findings []Finding
	doubtful := a.doubtful()
	for i, pair := range a.Pairs {
		if pair.SourceFrom < pair.SourceTo && pair.TargetFrom < pair.TargetTo {
			before := len(findings)
			findings = append(findings, n.differences(i)...)
			findings = append(findings, n.surplus(i)...)
			findings = append(findings, n.swapped(i)...)
			findings = append(findings, n.wrongUnits(i)...)
			findings = append(findings, n.wrongCurrencies(i)...)
			findings = append(findings, n.lostPercentages(i)...)
			findings = append(findings, n.lostSigns(i)...)
			findings = append(findings, n.turnedScores(i)...)
			findings = append(findings, n.otherHalves(i)...)
			findings = append(findings, n.otherRegnal(i)...)
			if doubtful || n.unrelated(i) {
				for k := range findings[before:] {
					f := &findings[before+k]
					f.Severity, f.Confidence = Neutral, min(f.Confidence, doubtfulConfidence)
				}
			}
		}
	}
	return findings
}

// doubtfulConfidence is how probable it is that a number is a mistake where nothing shows that its sentence translates that of the original.
const doubtfulConfidence = .4

// leastNumbers is how many numbers each side of a pair has at least, if none of them answers another, for the pair to be doubted.
const leastNumbers = 3

// unrelated reports whether a pair has so many numbers in digits on either side, of which none is the other text's but for its rounding, that the
// two sentences are no translations of each other: nobody changes them all.
func (n *numbers) unrelated(i int) bool {
	inWords := func(a *amount) bool { return !a.Digits }
	source, target := slices.DeleteFunc(firm(n.source[i]), inWords), slices.DeleteFunc(firm(n.target[i]), inWords)
	return min(len(source), len(target)) >= leastNumbers && !slices.ContainsFunc(source, func(s *amount) bool {
		return slices.ContainsFunc(target, func(t *amount) bool {
			return s.Values[0] == t.Values[0] || s.Unit != "" && t.Unit != "" && quantity.Same(s.Quantity, t.Quantity)
		})
	})
}

// differences returns the findings of a pair of sentences. A number that the document alone has pairs off with one that the original alone
// has; what is left of the original was dropped.
func (n *numbers) differences(i int) []Finding {
	source, target := n.left(n.source[i], n.languages.numbers[1], n.text(i, false)), n.left(n.target[i], n.languages.numbers[0], n.text(i, true))
	if len(source) == 0 && len(target) == 1 {
		source = n.wavering(i, target[0])
	}
	var findings []Finding
	alone := false // some amount of the document has no counterpart
	for _, t := range target {
		k := partner(t, source, target)
		if k >= 0 && n.retold(source[k], t) {
			alone = true
		} else if k >= 0 {
			findings = append(findings, n.changed(source[k], t))
			source = slices.Delete(source, k, k+1)
			continue
		}
		if t.proves() && !t.one() {
			alone = true
			findings = append(findings, n.added(t))
		}
	}
	var gone []*amount
	for _, s := range source {
		if !s.answered && s.Digits && s.proves() && !n.leftOut(s) {
			gone = append(gone, s)
		}
	}
	return append(findings, n.droppedOnes(i, gone, alone)...)
}

// leftOut reports whether an amount of the original is of a kind that translators leave out: a one, the year in brackets that explains a name,
// a hundred percent. Brackets around nothing are a slip.
func (n *numbers) leftOut(s *amount) bool {
	if _, gap := n.gap(s.pair, true); gap && s.enclosed {
		return false
	}
	return s.one() || s.enclosed && s.year() || s.Kind == quantity.Percent && s.Values[0] == 100
}

// wavering returns the amount of the original that only a vague word of the document, or a measure of another unit, answers and that the
// odd amount of the document may stand for, if there is just one.
func (n *numbers) wavering(i int, odd *amount) []*amount {
	var some []*amount
	for k := range n.source[i] {
		s := &n.source[i][k]
		if s.Loose {
			continue
		}
		unsure := s.answered && !s.firm && !s.one() || s.Digits && odd.Digits && s.Kind == quantity.Number && odd.Kind == s.Kind && n.inWords(i, s)
		if unsure || s.Kind == quantity.Measure && odd.Kind == s.Kind && s.Unit == odd.Unit && !n.measured(i, s) {
			some = append(some, s)
		}
	}
	if len(some) > 1 {
		return nil
	}
	return some
}

// inWords reports whether the document has an amount of the original, that is in digits, in words only, and not as the name of a month.
func (n *numbers) inWords(i int, s *amount) bool {
	return !slices.ContainsFunc(n.target[i], func(t amount) bool {
		return (t.Digits || t.Kind == quantity.Month) && quantity.Same(s.Quantity, t.Quantity)
	})
}

// measured reports whether the document has an amount of the original in its own unit or another one of the same kind.
func (n *numbers) measured(i int, s *amount) bool {
	return slices.ContainsFunc(n.target[i], func(t amount) bool {
		return t.Kind == quantity.Measure && quantity.Same(s.Quantity, t.Quantity)
	})
}

// text returns one side of a pair.
func (n *numbers) text(i int, original bool) string {
	a, pair := n.Alignment, n.Alignment.Pairs[i]
	if original {
		return a.Original.Text[a.Source[pair.SourceFrom].Start:a.Source[pair.SourceTo-1].End]
	}
	return n.Document.Text[a.Target[pair.TargetFrom].Start:a.Target[pair.TargetTo-1].End]
}

// left returns the amounts that nothing answers, not even a word of the other side.
func (n *numbers) left(all []amount, other *quantity.Reader, text string) []*amount {
	var some []*amount
	for i := range all {
		if a := &all[i]; !a.answered && !a.Loose && (a.Digits || !a.one()) && (a.Scale > 1 || a.Kind == quantity.Month || !other.Mentions(text, a.Quantity)) &&
			!other.SaysOne(text, a.Quantity) {
			some = append(some, a)
		}
	}
	return some
}

// partner returns the number of the amount of the original that was changed to t, or -1.
func partner(t *amount, source, target []*amount) int {
	best, least := -1, 0
	for i, s := range source {
		if (s.Kind == quantity.Month) != (t.Kind == quantity.Month) || !s.proves() && !t.proves() && (len(source) > 1 || len(target) > 1) {
			continue
		}
		cost := 4 * distance(i, slices.Index(target, t))
		if s.Kind != t.Kind {
			cost += 3
		}
		if s.Digits != t.Digits {
			cost += 2
		}
		if s.Scale != t.Scale {
			cost++
		}
		if best < 0 || cost < least {
			best, least = i, cost
		}
	}
	return best
}

// retold reports whether an amount of the original and one of the document differ because the translator counts something else: an
// ordinal what it stands beside ("the 89th minute", "the last minute of the 2nd half"), a number word all of those that the other text lists
// ("a 17-year-old, two 18-year-olds and a 20-year-old", "four people aged 17, 18 and 20"), a measure in a unit that goes without saying.
func (n *numbers) retold(s, t *amount) bool {
	if quantity.Unsaid(s.Quantity, t.Quantity) || quantity.Unsaid(t.Quantity, s.Quantity) {
		return true
	}
	low, high := min(s.Values[0], t.Values[0]), max(s.Values[0], t.Values[0])
	if high-low == halfTime && (s.Unit == "minute" || t.Unit == "minute") {
		return true // the 31st minute of the second half
	}
	if (s.Kind == quantity.Ordinal || t.Kind == quantity.Ordinal) && low < 10 && high >= 10 && high != 10*low {
		return !n.sameCounted(s, t, reach{0, 1})
	}
	if s.proves() || t.proves() || s.Kind == quantity.Measure && t.Kind == quantity.Measure || n.sameCounted(s, t, reach{0, 1}) {
		return false
	}
	listed := 0
	for _, other := range n.target[t.pair] {
		if other.answered && other.Digits {
			listed++
		}
	}
	return listed >= 2 && high <= low+float64(listed)
}

// halfTime is how many minutes of a match are over when its second half begins, from where some count anew.
const halfTime = 45

func distance(i, k int) int { return max(i-k, k-i) }

// changed returns the finding for a number of the document that should be another one.
func (n *numbers) changed(s, t *amount) Finding {
	confidence := .95
	if !s.proves() || !t.proves() {
		confidence = .8
	}
	f := Finding{
		Span: t.Span, Severity: n.Rule.Severity, Confidence: confidence, Related: []Place{n.Place(s.Span)},
		Message: fmt.Sprintf("The original says “%s”, the translation “%s”", s.text, t.text),
		Evidence: []string{
			fmt.Sprintf("nothing in this sentence of the original is “%s”, rounded, converted or in words", t.text),
			fmt.Sprintf("nothing in this sentence of the translation is “%s”", s.text),
		},
	}
	if times := ratio(t.Values[0], s.Values[0]); times != "" && s.Kind != quantity.Month && t.Kind != quantity.Month {
		f.Message += times
	}
	if right := n.languages.numbers[1].Write(s.Quantity, t.Quantity, t.text); right != "" && right != t.text {
		f.Suggestions = []string{right}
	}
	return f
}

// ratio says how many times as much a number is as another, if that is a power of ten.
func ratio(v, w float64) string {
	for _, power := range [...]struct {
		times           float64
		multiple, share string
	}{{10, "ten", "a tenth"}, {100, "a hundred", "a hundredth"}, {1000, "a thousand", "a thousandth"}, {1e6, "a million", "a millionth"}} {
		switch {
		case v == w*power.times:
			return ", " + power.multiple + " times as much"
		case w == v*power.times:
			return ", " + power.share + " of that"
		}
	}
	return ""
}

// added returns the note on a number that only the document has. Translators add years and amounts for their readers, so it is no more.
func (n *numbers) added(t *amount) Finding {
	return Finding{
		Span: t.Span, Severity: Neutral, Confidence: .5,
		Message:  fmt.Sprintf("The original does not say “%s”", t.text),
		Evidence: []string{fmt.Sprintf("nothing in this sentence of the original is “%s”, rounded, converted or in words", t.text)},
	}
}
