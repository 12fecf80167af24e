package align

import (
	"slices"
	"sort"
)

// guide is a pair of units that have a word which no other unit of either text has.
type guide struct{ source, target int }

// guides returns the longest chain of guides in the order of both texts, with the corners of the texts at its ends.
func (m *model) guides() []guide {
	last := guide{len(m.source.units), len(m.target.units)}
	if last.target <= firstWidth {
		return []guide{{}, last}
	}
	var all []guide
	for i := range m.source.units {
		for _, keys := range m.source.units[i].keys {
			for _, k := range keys {
				if list := m.posted(k); m.index.slots[k].source == 1 && len(list) == 1 {
					all = append(all, guide{i, int(list[0].unit) - m.offset})
				}
			}
		}
	}
	return append(append([]guide{{}}, chain(all)...), last)
}

// chain returns a longest chain of guides whose target units rise with the source units, by patience sorting; guides come in the order of
// the source.
func chain(guides []guide) []guide {
	var ends []int // ends[n] is the guide that ends the chain of n+1 guides with the least target unit
	before := make([]int, len(guides))
	for k, g := range guides {
		n := sort.Search(len(ends), func(n int) bool { return guides[ends[n]].target >= g.target })
		before[k] = -1
		if n > 0 {
			before[k] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, k)
		} else {
			ends[n] = k
		}
	}
	var found []guide
	if len(ends) > 0 {
		for k := ends[len(ends)-1]; k >= 0; k = before[k] {
			found = append(found, guides[k])
		}
	}
	slices.Reverse(found)
	return found
}

// band returns the band of a width around the straight lines between the guides.
func (m *model) band(guides []guide, width int) band {
	n, last := len(m.source.units), len(m.target.units)
	b := band{make([]int, n+1), make([]int, n+1)}
	at := 0
	for i := range b.from {
		for at < len(guides)-2 && guides[at+1].source <= i {
			at++
		}
		low, high := guides[at], guides[at+1]
		middle := low.target
		if high.source > low.source {
			middle += (high.target - low.target) * (i - low.source) / (high.source - low.source)
		}
		b.from[i], b.to[i] = max(0, middle-width), min(last, middle+width)
		if i > 0 {
			// neither border goes back, and every row can be reached from the one before
			b.from[i], b.to[i] = max(b.from[i], b.from[i-1]), max(b.to[i], b.to[i-1])
			b.from[i] = min(b.from[i], b.to[i-1])
		}
	}
	b.from[0], b.to[n] = 0, last
	if n == 0 {
		b.to[0] = last
	}
	return b
}
