package check

import "strings"

// sameFigures answers numbers of a pair that the other text has figure by figure, though its language parts thousands in another way and reads
// several numbers there: "4 383" in English.
func (n *numbers) sameFigures(i int) {
	for _, sides := range [...][2][]amount{{n.source[i], n.target[i]}, {n.target[i], n.source[i]}} {
		for k := range sides[0] {
			if a := &sides[0][k]; !a.answered && a.Digits {
				a.answered = answerFigures(strings.Fields(a.text), sides[1])
			}
		}
	}
}

// answerFigures answers the amounts, side by side, that have groups of digits one by one, and reports whether there are any.
func answerFigures(groups []string, all []amount) bool {
	if len(groups) < 2 {
		return false
	}
	for k := 0; k+len(groups) <= len(all); k++ {
		same := all[k : k+len(groups)]
		for g := range groups {
			if same[g].text != groups[g] || g > 0 && same[g].Span.Start-same[g-1].Span.End > len("\u202f") {
				same = nil
				break
			}
		}
		for g := range same {
			same[g].answered = true
		}
		if same != nil {
			return true
		}
	}
	return false
}
