package align

import "slices"

// weighAlone finds out of each group without a partner whether it has none for sure, or may be a part of what its neighbours say.
func (m *model) weighAlone(groups []Group) {
	source, target := make([]int, len(m.source.units)), make([]int, len(m.target.units)) // the groups of the units
	for k, g := range groups {
		for i := g.SourceFrom; i < g.SourceTo; i++ {
			source[i] = k
		}
		for j := g.TargetFrom; j < g.TargetTo; j++ {
			target[j] = k
		}
	}
	for k := range groups {
		g := &groups[k]
		if g.SourceFrom < g.SourceTo && g.TargetFrom < g.TargetTo {
			continue
		}
		g.Alone = -m.gain(groups, g, append(around(groups, source, g.SourceFrom, g.SourceTo), around(groups, target, g.TargetFrom, g.TargetTo)...))
	}
}

// around returns the groups next to a stretch of units: the nearest on either side that have a partner, and those without one in between.
func around(groups []Group, of []int, from, to int) []int {
	var found []int
	for _, way := range [...]int{-1, 1} {
		i := from - 1
		if way > 0 {
			i = to
		}
		for n := 0; n < farthest && i >= 0 && i < len(of); n, i = n+1, i+way {
			g := &groups[of[i]]
			found = append(found, of[i])
			if g.SourceFrom < g.SourceTo && g.TargetFrom < g.TargetTo {
				break
			}
		}
	}
	return found
}

// farthest is how many units away a neighbour is at most.
const farthest = 20

// gain returns by how much the best of the neighbours fits better with a group than without.
func (m *model) gain(groups []Group, g *Group, neighbours []int) float64 {
	best, found := 0., false
	for _, k := range neighbours {
		n := &groups[k]
		if g.SourceFrom == g.SourceTo && n.SourceFrom == n.SourceTo || g.TargetFrom == g.TargetTo && n.TargetFrom == n.TargetTo {
			continue // on the same side, and alone too
		}
		joined := m.joined(g, n)
		if n.SourceFrom < n.SourceTo && n.TargetFrom < n.TargetTo {
			joined -= m.joined(&Group{}, n)
		}
		if !found || joined > best {
			best, found = joined, true
		}
	}
	return best
}

// joined returns the score of two groups as one.
func (m *model) joined(g, h *Group) float64 {
	var source, target []*unit
	var lengths [2]int
	for _, p := range [...]*Group{g, h} {
		for i := p.SourceFrom; i < p.SourceTo; i++ {
			source = append(source, &m.source.units[i])
		}
		for j := p.TargetFrom; j < p.TargetTo; j++ {
			target = append(target, &m.target.units[j])
		}
		lengths[0] += m.source.lengths[p.SourceTo] - m.source.lengths[p.SourceFrom]
		lengths[1] += m.target.lengths[p.TargetTo] - m.target.lengths[p.TargetFrom]
	}
	return m.fit(lengths[0], lengths[1]) + words(source, target) + words(target, source)
}

// words scores the words of units by whether the other units have a partner of them.
func words(units, others []*unit) float64 {
	there := map[int32]bool{}
	for _, u := range others {
		for _, keys := range u.keys {
			for _, k := range keys {
				there[k] = true
			}
		}
	}
	score := 0.
	for _, u := range units {
		score += u.base
		for i, keys := range u.keys {
			if slices.ContainsFunc(keys, func(k int32) bool { return there[k] }) {
				score += u.gains[i]
			}
		}
	}
	return score
}
