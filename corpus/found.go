package corpus

import (
	"math"
	"strings"
)

// slipped finds the candidates of which slips made the word: near ones or, if there are none, those farther away.
func (s *search) slipped() {
	s.edit(s.a.root, 0, 0)
	if s.cheapest() <= s.costs.Near {
		return
	}
	for _, c := range s.farther {
		keepBest(s.found, c)
	}
}

// cheapest returns the least that the slips of a candidate found so far cost.
func (s *search) cheapest() float64 {
	least := math.Inf(1)
	for _, c := range s.found {
		least = min(least, s.ofSlips(c))
	}
	return least
}

// likely reports whether a candidate found so far is a word, or a compound that is near.
func (s *search) likely() bool {
	for _, c := range s.found {
		if !c.Compound || s.ofSlips(c) <= s.costs.Near {
			return true
		}
	}
	return false
}

// ofSlips returns what the slips of a candidate cost. That it is a compound makes it rarer, but no farther away.
func (s *search) ofSlips(c Candidate) float64 {
	return c.Cost - float64(c.Slips[Joint])*s.costs.Slips[Joint]
}

// add takes the word of the path as a candidate, which the search came to at a cost. When one is near, none is looked for farther away.
func (s *search) add(c Candidate, cost float64) {
	c.Word = s.a.decode(s.path)
	if strings.HasPrefix(c.Word, "-") || strings.HasSuffix(c.Word, "-") {
		return // only a part of words
	}
	c.Slips = s.slips
	c.Cost = s.costs.Of(&c.Slips)
	c.Score = s.costs.Frequency*float64(c.Decibels)*nats - c.Cost
	found := s.found
	switch {
	case cost > s.costs.Near && !s.alone:
		found = s.farther
	case s.ofSlips(c) <= s.costs.Near:
		s.budget, s.widest = s.costs.Near, s.costs.Near
	}
	keepBest(found, c)
}

func keepBest(found map[string]Candidate, c Candidate) {
	if old, ok := found[c.Word]; !ok || old.Score < c.Score {
		found[c.Word] = c
	}
}
