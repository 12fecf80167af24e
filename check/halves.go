package check

import (
	"fmt"

	"galley/check/quantity"
)

// otherHalves returns the findings for hours of a pair that are the original's in the other half of the day: 9 p.m. and "9 a.m.". Both
// texts must say which half it is.
func (n *numbers) otherHalves(i int) []Finding {
	var findings []Finding
	for x := range n.source[i] {
		s := &n.source[i][x]
		t := lone(s, n.target[i], false)
		if t == nil || lone(t, n.source[i], true) != s || !quantity.OtherHalf(s.Quantity, t.Quantity) {
			continue
		}
		findings = append(findings, Finding{
			Span: t.whole, Severity: n.Rule.Severity, Confidence: .9, Related: []Place{n.Place(s.whole)},
			Message: fmt.Sprintf("The original says “%s”, the translation “%s”, the other half of the day",
				n.Alignment.Original.Text[s.whole.Start:s.whole.End], n.Document.Text[t.whole.Start:t.whole.End]),
			Evidence: []string{"both texts say which half of the day it is"},
		})
	}
	return findings
}
