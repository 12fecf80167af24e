package check

import (
	"fmt"

	"galley/check/quantity"
)

// lostSigns returns the findings for numbers of a pair that have a minus in one of the texts only. Sentences say a decline in many ways, so
// it takes temperatures, where no word of the other text says that it is below nought, or numbers in brackets on both sides.
func (n *numbers) lostSigns(i int) []Finding {
	var findings []Finding
	for x := range n.source[i] {
		s := &n.source[i][x]
		t := only(s, n.target[i], false)
		if t == nil || only(t, n.source[i], true) != s || !quantity.OtherSign(s.Quantity, t.Quantity) {
			continue
		}
		if !(s.enclosed && t.enclosed) && !(s.Degrees() && t.Degrees()) {
			continue
		}
		if n.languages.numbers[0].Below(n.text(i, true)) && t.Negative || n.languages.numbers[1].Below(n.text(i, false)) && s.Negative {
			continue
		}
		f := Finding{
			Span: t.whole, Severity: n.Rule.Severity, Confidence: .85, Related: []Place{n.Place(s.whole)},
			Message:  fmt.Sprintf("The original says “%s” with a minus, the translation has none", s.text),
			Evidence: []string{"the numbers are the same, and no word here says that it is below nought"},
		}
		if t.Negative {
			f.Message = fmt.Sprintf("The translation says “%s” with a minus, the original has none", t.text)
		}
		findings = append(findings, f)
	}
	return findings
}
