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
		degrees := s.Degrees()
		if !degrees && !s.enclosed {
			continue
		}
		t := lone(s, n.target[i], false)
		if t == nil || lone(t, n.source[i], true) != s || !quantity.SameNumber(s.Quantity, t.Quantity) {
			continue
		}
		below, above := s.Negative && !t.Negative, t.Negative && !s.Negative
		switch {
		case degrees && t.Degrees():
			source, sourceWord := n.languages.numbers[0].Below(n.text(i, true))
			target, targetWord := n.languages.numbers[1].Below(n.text(i, false))
			said, written := source || s.Negative, target || t.Negative
			below, above = said && !written && !targetWord, written && !said && !sourceWord
		case !s.enclosed || !t.enclosed:
			continue
		}
		f := Finding{
			Span: t.whole, Severity: n.Rule.Severity, Confidence: .85, Related: []Place{n.Place(s.whole)},
			Message:  fmt.Sprintf("The original says that “%s” is below nought, the translation does not", s.text),
			Evidence: []string{"the numbers are the same, and neither a sign nor a word here says that it is below nought"},
		}
		switch {
		case above:
			f.Message = fmt.Sprintf("The translation says that “%s” is below nought, the original does not", t.text)
		case !below:
			continue
		}
		findings = append(findings, f)
	}
	return findings
}
