package quantity

import "slices"

// OtherCurrency reports whether two amounts of money are one number in different currencies. A sign or name that several currencies share
// may be any of them.
func OtherCurrency(a, b Quantity) bool {
	if a.Kind != Money || b.Kind != Money || a.Unit == "" || b.Unit == "" || SameCurrency(a, b) {
		return false
	}
	return intersect(a.Values, b.Values) || intersect(a.Foreign, b.Values) || intersect(a.Values, b.Foreign)
}

// SameCurrency reports whether two amounts of money may be in one currency.
func SameCurrency(a, b Quantity) bool {
	may := func(q Quantity, unit string) bool { return q.Unit == unit || slices.Contains(q.others, unit) }
	return may(a, b.Unit) || slices.ContainsFunc(b.others, func(unit string) bool { return may(a, unit) })
}
