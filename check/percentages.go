package check

import (
	"fmt"

	"galley/check/quantity"
)

// lostPercentages returns the findings for percentages of the original whose number stands in the document without percent, or with
// another unit, where nothing else there says percent: "5 %" and "5 Euro".
func (n *numbers) lostPercentages(i int) []Finding {
	var findings []Finding
	for x := range n.source[i] {
		s := &n.source[i][x]
		t := lone(s, n.target[i], false)
		if t == nil || s.one() || lone(t, n.source[i], true) != s || !quantity.NoPercent(s.Quantity, t.Quantity) || n.languages.numbers[1].Percentages(n.text(i, false)) {
			continue
		}
		f := Finding{
			Span: t.whole, Severity: n.Rule.Severity, Confidence: lostPercentConfidence, Related: []Place{n.Place(s.whole)},
			Message: fmt.Sprintf("The original says “%s”, the translation “%s”, no percentage",
				n.Alignment.Original.Text[s.whole.Start:s.whole.End], n.Document.Text[t.whole.Start:t.whole.End]),
			Evidence: []string{"the numbers are the same, and nothing in this sentence of the translation says percent"},
		}
		if countable(t) {
			f.Confidence = otherKindConfidence
		}
		findings = append(findings, f)
	}
	return findings
}

// Confidences of findings about percentages: that nothing says what the number is, or that it is something else.
const (
	lostPercentConfidence = .75
	otherKindConfidence   = .9
)
