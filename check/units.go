package check

import (
	"fmt"
	"slices"

	"galley/check/quantity"
)

// wrongUnits returns the findings for measures of a pair that have the original's number, but not its unit: 4.5 centimetres and "4,5 Meter".
func (n *numbers) wrongUnits(i int) []Finding {
	var findings []Finding
	for x := range n.source[i] {
		s := &n.source[i][x]
		for y := range n.target[i] {
			t := &n.target[i][y]
			if !s.Digits || !t.Digits || !quantity.OtherUnit(s.Quantity, t.Quantity) || explained(t, n.source[i]) || explained(s, n.target[i]) {
				continue
			}
			right, wrong := withUnit(n.Alignment.Tokens, s.Span), withUnit(n.Tokens, t.Span)
			findings = append(findings, Finding{
				Span: wrong, Severity: n.Rule.Severity, Confidence: .9, Related: []Place{n.Place(right)},
				Message: fmt.Sprintf("The original says “%s”, the translation “%s”, another unit",
					n.Alignment.Original.Text[right.Start:right.End], n.Document.Text[wrong.Start:wrong.End]),
				Evidence: []string{fmt.Sprintf("the numbers are the same, but a %s is no %s", t.Unit, s.Unit)},
			})
		}
	}
	return findings
}

// explained reports whether one of the other text's amounts is a measure in its own unit or converted.
func explained(a *amount, others []amount) bool {
	return slices.ContainsFunc(others, func(o amount) bool {
		return o.Unit == a.Unit && quantity.Same(o.Quantity, a.Quantity) || quantity.Converted(o.Quantity, a.Quantity)
	})
}

// withUnit returns the span of a number with the word behind it.
func withUnit(tokens []Token, number Span) Span {
	i, _ := slices.BinarySearchFunc(tokens, number.End, func(t Token, at int) int { return t.Start - at })
	for ; i < len(tokens) && tokens[i].Start-number.End <= farthest; i++ {
		if tokens[i].Kind == Word {
			return Span{number.Start, tokens[i].End}
		}
	}
	return number
}
