package quantity

import "strings"

// percentagePoints is the value of words for percentage points, which other texts call points.
const percentagePoints = "points"

// Percentages reports whether a text has a word or sign for percent anywhere, perhaps inside another word: "dreiprozentig".
func (r *Reader) Percentages(text string) bool {
	text = strings.ToLower(text)
	const shortest = 4 // bytes; shorter words are parts of others by chance
	for _, form := range r.percents {
		if (len(form) >= shortest || form == "%") && strings.Contains(text, form) {
			return true
		}
	}
	return false
}

// NoPercent reports whether the first quantity is a percentage and the second the same number of something else.
func NoPercent(a, b Quantity) bool {
	return a.Kind == Percent && !a.points && b.Kind != Percent && b.Kind != Ordinal && b.Kind != Month && equal(a.Values[0], b.Values[0])
}
