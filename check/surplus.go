package check

import "galley/check/quantity"

// surplus returns the finding for a number of the document that is one of the original changed into a number that its pair has as well: of "two
// years ago" and "won two matches", the second became "three" beside a score of 3-1. Each number answers one other, and just one is left on
// either side.
func (n *numbers) surplus(i int) []Finding {
	source, target := firm(n.source[i]), firm(n.target[i])
	if max(len(source), len(target)) > mostMatched {
		return nil
	}
	same := [...]func(s, t *amount) bool{
		func(s, t *amount) bool { return s.Values[0] == t.Values[0] && s.Kind == t.Kind && s.Unit == t.Unit },
		func(s, t *amount) bool { return s.Values[0] == t.Values[0] },
		func(s, t *amount) bool { return quantity.Same(s.Quantity, t.Quantity) },
	}
	for _, is := range same {
		for x, s := range source {
			for y, t := range target {
				if s != nil && t != nil && is(s, t) {
					source[x], target[y] = nil, nil
					s = nil
				}
			}
		}
	}
	s, t := lonely(source), lonely(target)
	if s == nil || t == nil || s.one() || t.one() || s.Digits != t.Digits || s.Kind != t.Kind || s.Unit != t.Unit ||
		!taken(s, n.target[i], false) || !taken(t, n.source[i], true) {
		return nil
	}
	return []Finding{n.changed(s, t)}
}

// firm returns the amounts that are quantities for sure.
func firm(all []amount) []*amount {
	var some []*amount
	for k := range all {
		if !all[k].Loose {
			some = append(some, &all[k])
		}
	}
	return some
}

// lonely returns the one amount that is left; nil if there are none or several.
func lonely(all []*amount) *amount {
	var found *amount
	for _, a := range all {
		if a != nil && found != nil {
			return nil
		}
		if a != nil {
			found = a
		}
	}
	return found
}

// taken reports whether firm amounts of the other text are the same as one, and no word that need not be an amount is: "both" is two.
func taken(a *amount, others []amount, reverse bool) bool {
	found := false
	for k := range others {
		s, t := a.Quantity, others[k].Quantity
		if reverse {
			s, t = t, s
		}
		if !quantity.Same(s, t) {
			continue
		}
		if others[k].Loose {
			return false
		}
		found = true
	}
	return found
}
