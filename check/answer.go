package check

import (
	"cmp"
	"slices"

	"galley/check/quantity"
)

// answer marks the amounts that the original has in one pair and the document in another; in two different pairs, only those that nothing in
// their own pair answers.
func (n *numbers) answer(i, k int) {
	var pairs [][2]*amount
	var paired []*amount // words that may be no amounts, with others like them
	for x := range n.source[i] {
		for y := range n.target[k] {
			s, t := &n.source[i][x], &n.target[k][y]
			if (i == k || n.elsewhere(s, t)) && quantity.Same(s.Quantity, t.Quantity) && !n.remeasured(s, t) {
				pairs = append(pairs, [2]*amount{s, t})
				if s.Loose && t.Loose {
					paired = append(paired, s, t)
				}
			}
		}
	}
	for _, pair := range pairs {
		s, t := pair[0], pair[1]
		if s.Loose != t.Loose && (slices.Contains(paired, s) || slices.Contains(paired, t)) {
			continue // a half stands for the other half, not for two
		}
		s.answered, t.answered = true, true
		s.firm, t.firm = s.firm || !t.Loose, t.firm || !s.Loose
	}
}

// elsewhere reports whether an amount of the original may be one of the document in another pair: nothing answers either of them, and it is no
// month of a date that has another one in its own pair.
func (n *numbers) elsewhere(s, t *amount) bool {
	return !s.answered && !t.answered && s.telling() && t.telling() &&
		!(s.Kind == quantity.Month && (oddMonth(n.target[s.pair]) || oddMonth(n.source[t.pair])))
}

// oddMonth reports whether nothing answers a month among some amounts.
func oddMonth(all []amount) bool {
	return slices.ContainsFunc(all, func(a amount) bool { return a.Kind == quantity.Month && !a.Loose && !a.answered })
}

// remeasured reports whether a measure of the document, which is one of the original converted, is not what the original itself converts that
// to: "45 miles (72 kilometers)" are no 78 kilometres.
func (n *numbers) remeasured(s, t *amount) bool {
	if s.Unit == t.Unit || !s.Digits || !t.Digits || !quantity.Converted(s.Quantity, t.Quantity) {
		return false
	}
	same, found := false, false
	for i := range n.source[s.pair] {
		if own := &n.source[s.pair][i]; own.Unit == t.Unit && own.Digits && quantity.Converted(s.Quantity, own.Quantity) {
			found, same = true, same || quantity.Same(own.Quantity, t.Quantity)
		}
	}
	return found && !same
}

// elided answers the amounts of a pair whose power of ten or unit only the other text repeats: "3 million and 5 million" and "3 und 5 Millionen".
func (n *numbers) elided(i int) {
	source, target := n.source[i], n.target[i]
	units := conversions(source, target)
	for x := range source {
		for y := range target {
			s, t := &source[x], &target[y]
			if s.answered && t.answered || s.Kind == quantity.Month || t.Kind == quantity.Month {
				continue
			}
			if scaled(s, t, target) || scaled(t, s, source) || convertedBy(s, t, units) {
				s.answered, t.answered = true, true
			}
		}
	}
}

// scaled reports whether the first amount is the second in the power of ten of one of the others beside the second.
func scaled(a, b *amount, others []amount) bool {
	if a.Scale == 1 || b.Scale != 1 || a.Loose || b.Loose {
		return false
	}
	for _, o := range others {
		if o.answered && o.Scale == a.Scale && b.Values[0]*o.Scale == a.Values[0] {
			return true
		}
	}
	return false
}

// conversions returns the units of the original that a pair converts, each with the unit of the document.
func conversions(source, target []amount) [][2]string {
	var units [][2]string
	for i := range source {
		for k := range target {
			pair := [2]string{source[i].Unit, target[k].Unit}
			if pair[0] != "" && pair[1] != "" && quantity.Converted(source[i].Quantity, target[k].Quantity) && !slices.Contains(units, pair) {
				units = append(units, pair)
			}
		}
	}
	return units
}

// convertedBy reports whether two amounts, one of them without a unit, are the same in units that their pair converts.
func convertedBy(s, t *amount, units [][2]string) bool {
	if s.Unit != "" && t.Unit != "" {
		return false
	}
	for _, pair := range units {
		a, b := s.Quantity, t.Quantity
		a.Unit, b.Unit = cmp.Or(a.Unit, pair[0]), cmp.Or(b.Unit, pair[1])
		if quantity.Converted(a, b) {
			return true
		}
	}
	return false
}

// restated answers the amounts of one text that only give an answered one in another unit or currency: "80 °F (26 °C)".
func restated(all []amount) {
	for i := range all {
		for k := range all {
			a, b := &all[i], &all[k]
			if i == k || a.answered || !b.answered {
				continue
			}
			currencies := a.enclosed && a.Kind == quantity.Money && b.Kind == quantity.Money && a.Unit != b.Unit
			if currencies || quantity.Converted(a.Quantity, b.Quantity) {
				a.answered = true
			}
		}
	}
}
