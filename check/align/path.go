package align

import (
	"math"
	"slices"
)

// step is a way to go on: so many units of the source translated by so many of the target.
type step struct {
	source, target int
	cost           float64 // about the negative logarithm of how often translators do so, relative to one sentence for one
	crossed        bool    // two pairs whose order was changed
}

func steps() []step {
	return []step{
		{1, 1, 0, false},
		{1, 0, aloneCost, false},
		{0, 1, aloneCost, false},
		{1, 2, 2.6, false},
		{2, 1, 2.6, false},
		{2, 2, 4.5, false},
		{2, 2, 4, true},
		{1, 3, 4.5, false},
		{3, 1, 4.5, false},
	}
}

const (
	aloneCost = 2.6
	longest   = 3 // units on one side of a step
)

// band limits the search: behind i units of the source, from[i] to to[i] units of the target, both of them inside.
type band struct{ from, to []int }

func (b band) cells() int {
	n := 0
	for i := range b.from {
		n += b.to[i] - b.from[i] + 1
	}
	return n
}

// best finds the best pairing in order. Where the texts are long it searches a band around the words that each of them has once, and a
// wider one if the way found runs along its border.
func (m *model) best() []Group {
	guides := m.guides()
	for width := max(leastWidth, min(firstWidth, mostCells/2/(len(m.source.units)+1))); ; width *= 2 {
		b := m.band(guides, width)
		groups, border := m.search(b)
		if !border || 2*b.cells() > mostCells {
			return groups
		}
	}
}

const (
	firstWidth = 25 // units of the target on either side of the guides
	leastWidth = 8  // for the longest texts
	mostCells  = 1 << 22
)

// search finds the best pairing inside a band, and whether it runs along a border that is not the text's.
func (m *model) search(b band) (groups []Group, border bool) {
	n := len(m.source.units)
	all := steps()
	width := 0
	for i := range b.from {
		width = max(width, b.to[i]-b.from[i]+1)
	}
	var scores [longest + 1][]float64 // of the last rows
	for k := range scores {
		scores[k] = make([]float64, width)
	}
	w := window{model: m}
	chosen := make([][]uint8, n+1)
	for i := 0; i <= n; i++ {
		if i > 0 {
			w.fill(i-1, max(0, b.from[i]-longest), b.to[min(n, i-1+longest)])
		}
		row := scores[i%len(scores)]
		chosen[i] = make([]uint8, b.to[i]-b.from[i]+1)
		for j := b.from[i]; j <= b.to[i]; j++ {
			best, way := math.Inf(-1), 0
			if i+j == 0 {
				best = 0
			}
			for k, s := range all {
				pi, pj := i-s.source, j-s.target
				if pi < 0 || pj < b.from[pi] || pj > b.to[pi] {
					continue
				}
				score := scores[pi%len(scores)][pj-b.from[pi]] - s.cost
				switch {
				case s.crossed:
					score += w.score(pi, pi+1, pj+1, j) + w.score(pi+1, i, pj, pj+1)
				case s.source > 0 && s.target > 0:
					score += w.score(pi, i, pj, j)
				}
				if score > best {
					best, way = score, k
				}
			}
			row[j-b.from[i]] = best
			chosen[i][j-b.from[i]] = uint8(way)
		}
	}
	return m.trace(b, chosen, all)
}

// trace follows the chosen steps back.
func (m *model) trace(b band, chosen [][]uint8, all []step) (groups []Group, border bool) {
	n := len(m.target.units)
	for i, j := len(m.source.units), n; i+j > 0; {
		if j == b.from[i] && j > 0 || j == b.to[i] && j < n {
			border = true
		}
		s := all[chosen[i][j-b.from[i]]]
		pi, pj := i-s.source, j-s.target
		if s.crossed {
			groups = append(groups, m.group(pi, pi+1, pj+1, j), m.group(pi+1, i, pj, pj+1))
		} else {
			groups = append(groups, m.group(pi, i, pj, j))
		}
		i, j = pi, pj
	}
	slices.Reverse(groups)
	return groups, border
}

// group returns the group of units with its score.
func (m *model) group(i, ii, j, jj int) Group {
	g := Group{SourceFrom: i, SourceTo: ii, TargetFrom: j, TargetTo: jj}
	if i < ii && j < jj {
		w := window{model: m}
		for k := i; k < ii; k++ {
			w.fill(k, j, jj)
		}
		g.Score = w.score(i, ii, j, jj)
	}
	return g
}

// window keeps the cells of the last rows.
type window struct {
	*model
	rows [longest]struct {
		from  int
		cells []cell
	}
}

// fill computes the cells of a unit of the source and a range of units of the target.
func (w *window) fill(i, from, to int) {
	r := &w.rows[i%longest]
	r.from = from
	r.cells = slices.Grow(r.cells[:0], to-from)[:to-from]
	w.row(i, from, r.cells)
}

// score returns how well a group fits, with what it costs to end paragraphs on one side only.
func (w *window) score(i, ii, j, jj int) float64 {
	score := w.fit(w.source.lengths[ii]-w.source.lengths[i], w.target.lengths[jj]-w.target.lengths[j])
	for k := i; k < ii; k++ {
		r, found := &w.rows[k%longest], uint64(0)
		for _, c := range r.cells[j-r.from : jj-r.from] {
			found |= c.source
		}
		score += w.source.units[k].with(found)
	}
	for l := j; l < jj; l++ {
		found := uint64(0)
		for k := i; k < ii; k++ {
			r := &w.rows[k%longest]
			found |= r.cells[l-r.from].target
		}
		score += w.target.units[l].with(found)
	}
	for k := i; k < ii-1; k++ {
		if w.source.units[k].last {
			score -= w.structure
		}
	}
	for l := j; l < jj-1; l++ {
		if w.target.units[l].last {
			score -= w.structure
		}
	}
	if w.source.units[ii-1].last != w.target.units[jj-1].last {
		score -= w.structure
	}
	return score
}
