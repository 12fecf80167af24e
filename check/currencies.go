package check

import (
	"fmt"
	"slices"

	"galley/check/quantity"
)

// wrongCurrencies returns the findings for amounts of a pair that have the original's number in another currency: $5 million and
// "5 Millionen Euro". Where the other text has the same money somewhere, that is what the amount stands for.
func (n *numbers) wrongCurrencies(i int) []Finding {
	var findings []Finding
	for x := range n.source[i] {
		s := &n.source[i][x]
		for y := range n.target[i] {
			t := &n.target[i][y]
			if s.Loose || t.Loose || !quantity.OtherCurrency(s.Quantity, t.Quantity) || pays(n.source[i], t) || pays(n.target[i], s) {
				continue
			}
			findings = append(findings, Finding{
				Span: t.whole, Severity: n.Rule.Severity, Confidence: .9, Related: []Place{n.Place(s.whole)},
				Message: fmt.Sprintf("The original says “%s”, the translation “%s”, another currency",
					n.Alignment.Original.Text[s.whole.Start:s.whole.End], n.Document.Text[t.whole.Start:t.whole.End]),
				Evidence: []string{fmt.Sprintf("the numbers are the same, but a %s is no %s, and the other text has it nowhere here", t.Unit, s.Unit)},
			})
		}
	}
	return findings
}

// pays reports whether one of some amounts may be the same money as another one.
func pays(some []amount, a *amount) bool {
	return slices.ContainsFunc(some, func(o amount) bool {
		return o.Kind == quantity.Money && quantity.SameCurrency(o.Quantity, a.Quantity) && quantity.Same(o.Quantity, a.Quantity)
	})
}
