package corpus

import "encoding/binary"

// search walks the automaton along a written word, with edits.
type search struct {
	a          *Automaton
	crown      *crown
	costs      *Costs
	keys       *keys
	typed      []uint8
	foreign    [longestEnding + 1][]ending // what the last letters may stand for if they are an ending of the source language, by their number
	path       []uint8
	joint      joint                // the last before the end of path
	slips      Slips                // so far
	found      map[string]Candidate // what costs no more than Costs.Near, or one slip that may cost more
	farther    map[string]Candidate // the other ones
	ranked     []Candidate          // all, at the end
	budget     float64
	widest     float64 // the budget while the first letter of the word is right
	alone      bool    // the only slip so far is one that may cost more
	leastWrong float64 // the least cost of a wrong letter, but for a missing diacritic
	leastLeft  float64 // of the budget, for another slip or a foreign ending to be looked for
	steps      int
}

func (l *Language) newSearch(typed []uint8, foreign [longestEnding + 1][]ending) *search {
	c := &l.Costs.Slips
	widest := l.Costs.Near
	if len(typed) >= farLetters {
		widest = l.Costs.Far
	}
	s, ok := l.searches.Get().(*search)
	if !ok {
		s = &search{found: map[string]Candidate{}, farther: map[string]Candidate{}}
	}
	clear(s.found)
	clear(s.farther)
	*s = search{
		a: l.Automaton, crown: l.crown(), costs: &l.Costs, keys: l.keys(), typed: typed, foreign: foreign, path: s.path[:0],
		joint: joint{rarest: 1 << FrequencyBits}, found: s.found, farther: s.farther, ranked: s.ranked,
		budget: l.Costs.Near, widest: widest,
		leastWrong: min(c[Accent], c[Neighbour], c[Sound], c[Vowel], c[Substitute]), leastLeft: min(leastLeft, c[Foreign]),
	}
	return s
}

// mostKept is how many candidates a search found at most that is used again: to forget many takes longer than to begin anew.
const mostKept = 50

// done keeps a search for the next word.
func (l *Language) done(s *search) {
	if len(s.found)+len(s.farther) <= mostKept {
		l.searches.Put(s)
	}
}

// edit goes on from a state and a place in the word, behind slips of a cost: with the next letter, or with another slip.
func (s *search) edit(state uint32, at int, cost float64) {
	if s.steps++; s.steps > maxSteps {
		return
	}
	left := s.budget - cost
	if left < s.leastLeft {
		s.exact(state, at, cost)
		return
	}
	wide := at+len(s.path) == 0 && s.budget < s.widest
	if wide { // only the right first letter has the wider budget
		if next, ok := s.a.step(state, s.typed[0]); ok {
			near := s.budget
			s.budget = s.widest
			s.follow(next, s.typed[0], 1, cost)
			s.budget = near
		}
	}
	if rest := len(s.typed) - at; rest > 0 && rest <= longestEnding && len(s.path)-s.joint.start >= leastStem &&
		(cost == 0 || cost+s.costs.Slips[Foreign] <= s.budget) {
		for _, e := range s.foreign[rest] {
			s.foreignEnding(state, e, cost)
		}
	}
	if v, ok := s.a.value(state); ok && len(s.path)-s.joint.start >= minPart {
		s.end(Entry(v), at, cost)
	}
	place, placeCost := inside, 0.
	switch {
	case len(s.path) == s.joint.start:
		place, placeCost = First, s.costs.Slips[First]
	case at >= len(s.typed)-2:
		place, placeCost = Last, s.costs.Slips[Last]
	}
	left -= placeCost
	slipped := cost + placeCost        // but for the slip itself
	typed, after := uint8(0), uint8(0) // the next letters of the word
	if at < len(s.typed) {
		typed = s.typed[at]
		extra := Insert
		if at > 0 && s.typed[at-1] == typed {
			extra = Double
		}
		if c := s.costs.Slips[extra]; c <= left {
			s.slip(extra, place, state, 0, at+1, slipped+c)
		}
		s.chunks(state, at, cost)
	}
	if at+1 < len(s.typed) {
		after = s.typed[at+1]
	}
	before := uint8(0)
	if len(s.path) > 0 {
		before = s.path[len(s.path)-1]
	}
	letters := len(s.path) - s.joint.start
	if c := s.costs.Slips[Transpose]; after != 0 && after != typed && c <= left {
		if between, ok := s.a.step(state, after); ok {
			if next, ok := s.a.step(between, typed); ok {
				s.path = append(s.path, after)
				s.slip(Transpose, place, next, typed, at+2, slipped+c)
				s.path = s.path[:len(s.path)-1]
			}
		}
	}
	if c := s.costs.Slips[Sound]; c <= left {
		for _, r := range s.keys.respelt[typed] {
			s.respelt(r, place, state, at, slipped+c)
		}
	}
	row := &s.keys.slip[typed]
	few, highest := s.costs.Slips[Drop] > left && s.leastWrong > left, uint8(255)
	if few { // only a diacritic or a letter's double may still be missing
		highest = max(typed, before, s.keys.bare[typed])
	}
	arcs := s.a.arcs
	for i := 4 * int(state); ; i += 4 {
		arc := binary.LittleEndian.Uint32(arcs[i : i+4])
		label, next := uint8(arc>>24), arc&stateMask
		if label != 0 && (!few || label == typed || label == before || row[label] == Bare) {
			missing := Drop
			if label == before || label == typed {
				missing = Single
			}
			wrongCost, missingCost := left+1, s.costs.Slips[missing]
			switch {
			case label == typed && wide: // was followed already
			case label == typed:
				s.follow(next, label, at+1, cost)
			case typed != 0:
				wrongCost = s.costs.Slips[row[label]]
			}
			// behind the last slip that can be paid, only the next letter of the word leads on, or the end of it or of a part
			if letters < crownLetters-1 {
				if wrongCost <= left && (left-wrongCost >= s.leastLeft || s.begins(letters, label, at+1)) {
					s.slip(row[label], place, next, label, at+1, slipped+wrongCost)
				}
				if missingCost <= left && (left-missingCost >= s.leastLeft || s.begins(letters, label, at)) {
					s.slip(missing, place, next, label, at, slipped+missingCost)
				}
			} else if wrongCost <= left || missingCost <= left {
				value, this, that := s.a.ahead(next, typed, after)
				if wrongCost <= left && (that || left-wrongCost >= s.leastLeft || s.ends(Entry(value), letters+1, at+1)) {
					s.slip(row[label], place, next, label, at+1, slipped+wrongCost)
				}
				if missingCost <= left && (this || left-missingCost >= s.leastLeft || s.ends(Entry(value), letters+1, at)) && len(s.path) < MaxWord {
					s.slip(missing, place, next, label, at, slipped+missingCost)
				}
			}
		}
		if label >= highest || arc&lastArc != 0 {
			return
		}
	}
}

// begins reports whether words begin with the few letters of the path, a label and the word from a place on.
func (s *search) begins(letters int, label uint8, at int) bool {
	rest := s.typed[at:]
	switch {
	case letters+1+len(rest) < crownLetters:
		return true
	case letters == 0:
		return s.crown.pair(label, rest[0]).has(rest[1])
	default:
		return s.crown.pair(s.path[s.joint.start], label).has(rest[0])
	}
}

// exact follows the rest of the word when no edit can be paid any more. Nothing ends among the first letters of a part if it has more.
func (s *search) exact(state uint32, at int, cost float64) {
	path := len(s.path)
	if letters := path - s.joint.start; letters < crownLetters && letters+len(s.typed)-at >= crownLetters {
		ahead := at + crownLetters - letters
		s.path = append(s.path, s.typed[at:ahead]...)
		var ok bool
		part := s.path[s.joint.start:]
		if state, ok = s.crown.step(s.a, part[0], part[1], part[2]); !ok {
			s.path = s.path[:path]
			return
		}
		at = ahead
	}
	for {
		last := at == len(s.typed)
		if last || len(s.path)-s.joint.start >= leastJoint && s.joint.parts < mostJoints {
			if v, ok := s.a.value(state); ok && len(s.path)-s.joint.start >= minPart {
				s.end(Entry(v), at, cost)
			}
		}
		if last {
			break
		}
		label := s.typed[at]
		next, ok := s.a.step(state, label)
		if !ok {
			break
		}
		s.path = append(s.path, label)
		state = next
		at++
	}
	s.path = s.path[:path]
}

func (s *search) follow(next uint32, label uint8, at int, cost float64) {
	s.path = append(s.path, label)
	s.edit(next, at, cost)
	s.path = s.path[:len(s.path)-1]
}
