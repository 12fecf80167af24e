package align

import (
	"cmp"
	"slices"
)

const (
	movedScore = 0.5     // that what was moved must have at least, in nats
	mostMoved  = 1 << 18 // pairs of units without partners that are compared at most: beyond that nothing is looked for
	mostRounds = 4       // what a round leaves of a stretch is looked at in the next one
)

// moved pairs stretches that are alone on both sides and fit together, the best first, out of order.
func (m *model) moved(groups []Group) []Group {
	for range mostRounds {
		sources, targets := alone(groups)
		if sources.units()*targets.units() > mostMoved {
			return groups
		}
		type candidate struct {
			source, target stretch
			groups         []Group
			score          float64
		}
		var candidates []candidate
		for _, s := range sources {
			for _, t := range targets {
				c := candidate{source: s, target: t}
				for _, g := range m.part(s, t).best() {
					c.groups = append(c.groups, Group{g.SourceFrom + s.from, g.SourceTo + s.from, g.TargetFrom + t.from, g.TargetTo + t.from, g.Score, 0})
					c.score += g.Score
				}
				if c.score >= movedScore {
					candidates = append(candidates, c)
				}
			}
		}
		if len(candidates) == 0 {
			return groups
		}
		slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
		var taken []Group
		for _, c := range candidates {
			if !slices.ContainsFunc(taken, func(g Group) bool {
				return c.source.from < g.SourceTo && g.SourceFrom < c.source.to || c.target.from < g.TargetTo && g.TargetFrom < c.target.to
			}) {
				taken = append(taken, c.groups...)
			}
		}
		groups = replaced(groups, taken)
	}
	return groups
}

// stretch is units side by side.
type stretch struct{ from, to int }

type stretches []stretch

func (s stretches) units() int {
	n := 0
	for _, r := range s {
		n += r.to - r.from
	}
	return n
}

// alone returns the stretches without partners on both sides.
func alone(groups []Group) (sources, targets stretches) {
	add := func(all stretches, from, to int) stretches {
		if n := len(all); n > 0 && all[n-1].to == from {
			all[n-1].to = to
			return all
		}
		return append(all, stretch{from, to})
	}
	for _, g := range groups {
		switch {
		case g.TargetFrom == g.TargetTo:
			sources = add(sources, g.SourceFrom, g.SourceTo)
		case g.SourceFrom == g.SourceTo:
			targets = add(targets, g.TargetFrom, g.TargetTo)
		}
	}
	return sources, targets
}

// replaced returns groups with the ones taken instead of those of the same units without partners. Taken groups without partners are
// left out: the groups have them already.
func replaced(groups, taken []Group) []Group {
	taken = slices.DeleteFunc(taken, func(g Group) bool { return g.SourceFrom == g.SourceTo || g.TargetFrom == g.TargetTo })
	groups = slices.DeleteFunc(groups, func(g Group) bool {
		return slices.ContainsFunc(taken, func(t Group) bool {
			return g.TargetFrom == g.TargetTo && t.SourceFrom <= g.SourceFrom && g.SourceTo <= t.SourceTo ||
				g.SourceFrom == g.SourceTo && t.TargetFrom <= g.TargetFrom && g.TargetTo <= t.TargetTo
		})
	})
	return append(groups, taken...)
}

// part returns the model of a stretch of either text.
func (m *model) part(source, target stretch) *model {
	p := *m
	p.source = text{units: m.source.units[source.from:source.to], lengths: m.source.lengths[source.from : source.to+1]}
	p.target = text{units: m.target.units[target.from:target.to], lengths: m.target.lengths[target.from : target.to+1]}
	p.offset = m.offset + target.from
	return &p
}
