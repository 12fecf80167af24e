package corpus

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
)

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

// A candidate has so many joints at the most, and so many letters before one at least.
const (
	mostJoints = 2
	leastJoint = 3
)

// joint is where a compound candidate has come to: the number of its finished parts and the frequency of the rarest.
type joint struct {
	parts  int
	start  int // of the part, in path
	rarest int
}

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

// respelt reads letters as others for the same sound.
func (s *search) respelt(r respelling, place Slip, state uint32, at int, cost float64) {
	if at+len(r.typed) > len(s.typed) || !slices.Equal(s.typed[at:at+len(r.typed)], r.typed) {
		return
	}
	next, ok := s.a.walk(state, r.meant)
	if !ok {
		return
	}
	last := len(r.meant) - 1
	s.path = append(s.path, r.meant[:last]...)
	s.slip(Sound, place, next, r.meant[last], at+len(r.typed), cost)
	s.path = s.path[:len(s.path)-last]
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

// slip goes on behind a slip, with the next letter of the word if there is one.
func (s *search) slip(slip, place Slip, next uint32, label uint8, at int, cost float64) {
	s.slips[slip]++
	s.slips[place]++
	if label == 0 {
		s.edit(next, at, cost)
	} else {
		s.follow(next, label, at, cost)
	}
	s.slips[slip]--
	s.slips[place]--
}

// chunks leaves two or three written letters out. As the only slip they may cost more than others.
func (s *search) chunks(state uint32, at int, cost float64) {
	if at <= 2 || len(s.typed) < chunkLetters || cost > 0 && cost+min(s.costs.Slips[Chunk], s.costs.Slips[Repeat]) > s.budget {
		return
	}
	for k := 2; k <= 3 && at+k <= len(s.typed); k++ {
		slip := Chunk
		if slices.Equal(s.typed[at:at+k], s.typed[max(0, at-k):at]) {
			slip = Repeat
		}
		if c := cost + s.costs.Slips[slip]; c <= s.budget || cost == 0 {
			s.slips[slip]++
			s.alone = cost == 0
			s.edit(state, at+k, c)
			s.alone = false
			s.slips[slip]--
		}
	}
}

// chunkLetters is how many letters a word has at least in which several may be too many.
const chunkLetters = 8

// foreignEnding puts an ending of the target language on what was found so far. As the only slip it may cost more than others.
func (s *search) foreignEnding(state uint32, e ending, cost float64) {
	s.alone = cost == 0
	defer func() { s.alone = false }()
	cost += s.costs.Slips[Foreign] + float64(e.rare)*s.costs.Slips[ForeignRare]
	if cost > s.budget && !s.alone {
		return
	}
	path := len(s.path)
	for _, label := range e.labels {
		next, ok := s.a.step(state, label)
		if !ok {
			s.path = s.path[:path]
			return
		}
		s.path = append(s.path, label)
		state = next
	}
	if v, ok := s.a.value(state); ok {
		s.slips[Foreign]++
		s.slips[ForeignRare] += e.rare
		s.end(Entry(v), len(s.typed), cost)
		s.slips[Foreign]--
		s.slips[ForeignRare] -= e.rare
	}
	s.path = s.path[:path]
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

// What another ending may be: letters of the stem that stays at least, letters cut off and put on at most.
const (
	leastStem  = 4
	mostCut    = 5
	mostEnding = 4
)

// otherEndings looks for words with the same stem and another ending: the machine put an ending of the source language, or one of another
// word, on a stem of the target language.
func (s *search) otherEndings() {
	state := s.a.root
	for at, label := range s.typed {
		if left := len(s.typed) - at; at >= leastStem && left <= mostCut {
			s.path = append(s.path[:0], s.typed[:at]...)
			s.endings(state, left, 0)
		}
		next, ok := s.a.step(state, label)
		if !ok {
			return
		}
		state = next
	}
}

// endings takes every word that goes on from a state with a few letters as a candidate.
func (s *search) endings(state uint32, cut, put int) {
	if s.steps++; s.steps > maxSteps {
		return
	}
	if v, ok := s.a.value(state); ok {
		if e := Entry(v); e.Known() {
			s.slips = Slips{Ending: 1, EndingLetter: uint8(cut + put)}
			s.add(Candidate{Entry: e, Decibels: e.Decibels()}, 0)
		}
	}
	if put == mostEnding {
		return
	}
	for i := state; ; i++ {
		arc := s.a.arc(i)
		if label := uint8(arc >> 24); label != 0 {
			s.path = append(s.path, label)
			s.endings(arc&stateMask, cut, put+1)
			s.path = s.path[:len(s.path)-1]
		}
		if arc&lastArc != 0 {
			return
		}
	}
}

// ends reports whether a word with so many letters may end behind the written letters up to a place, as a candidate or a part of one.
func (s *search) ends(e Entry, letters, at int) bool {
	switch {
	case at < len(s.typed):
		return s.joint.parts < mostJoints && letters >= leastJoint && e.Has(s.beginning()) && !e.Has(Forbidden) && min(s.joint.rarest, e.Decibels()) > 0
	case s.joint.parts == 0:
		return e.Known()
	default:
		return e.Has(End) && !e.Has(Forbidden)
	}
}

// beginning returns the flags of which the part that the path ends in must have one if another part is to follow.
func (s *search) beginning() Flags {
	if s.joint.parts == 0 {
		return BeginLower | BeginTitle
	}
	return Middle
}

// end takes a word that ends here as a candidate, and goes on with the next part where it may begin a compound.
func (s *search) end(e Entry, at int, cost float64) {
	if e.Has(Forbidden) {
		return
	}
	rarest := min(s.joint.rarest, e.Decibels())
	if at == len(s.typed) {
		switch {
		case s.joint.parts == 0 && e.Known():
			s.add(Candidate{Entry: e, Decibels: e.Decibels()}, cost)
		case s.joint.parts > 0 && e.Has(End):
			s.slips[Joint] = uint8(s.joint.parts)
			s.add(Candidate{Entry: e, Compound: true, Decibels: max(s.attested(), rarest-compoundLoss, 0)}, cost)
			s.slips[Joint] = 0
		}
		return
	}
	if s.ends(e, len(s.path)-s.joint.start, at) {
		outer := s.joint
		s.joint = joint{outer.parts + 1, len(s.path), rarest}
		s.edit(s.a.root, at, cost)
		s.joint = outer
	}
}

// attested returns the frequency of the whole path, which running text may have though no dictionary does.
func (s *search) attested() int {
	if state, ok := s.a.walk(s.a.root, s.path); ok {
		if v, ok := s.a.value(state); ok {
			return Entry(v).Decibels()
		}
	}
	return 0
}

// compoundLoss is how much rarer a compound is taken to be than its rarest part, in decibels.
const compoundLoss = 25

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
