package corpus

import (
	"math"
	"slices"
	"strings"
)

// search walks the automaton along a written word, with edits.
type search struct {
	l       *Language
	costs   *Costs
	keys    *keys
	typed   []uint8
	foreign [longestEnding + 1][]ending // what the last letters may stand for if they are an ending of the source language, by their number
	path    []uint8
	slips   Slips // so far
	found   map[string]Candidate
	budget  float64
	steps   int

	firstStays bool // the first letter of the word is right
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

func (s *search) edit(state uint32, at int, cost float64, j joint) {
	if s.steps++; s.steps > maxSteps {
		return
	}
	left := s.budget - cost
	if s.firstStays && at == 0 {
		if next, ok := s.l.step(state, s.typed[0]); ok {
			s.follow(next, s.typed[0], 1, cost, j)
		}
		return
	}
	if rest := len(s.typed) - at; rest > 0 && rest <= longestEnding && len(s.path)-j.start >= leastStem {
		for _, e := range s.foreign[rest] {
			s.foreignEnding(state, e, cost, j)
		}
	}
	if left < leastLeft {
		s.exact(state, at, cost, j)
		return
	}
	typed := uint8(0)
	if at < len(s.typed) {
		typed = s.typed[at]
	}
	if v, ok := s.l.value(state); ok && len(s.path)-j.start >= minPart {
		s.end(Entry(v), at, cost, j)
	}
	place, placeCost := inside, 0.
	switch {
	case len(s.path) == j.start:
		place, placeCost = First, s.costs.Slips[First]
	case at >= len(s.typed)-2:
		place, placeCost = Last, s.costs.Slips[Last]
	}
	left -= placeCost
	if typed != 0 {
		extra := Insert
		if at > 0 && s.typed[at-1] == typed {
			extra = Double
		}
		if c := s.costs.Slips[extra]; c <= left {
			s.slip(extra, place, state, 0, at+1, cost+placeCost+c, j)
		}
		s.chunks(state, at, cost, j)
	}
	for i := state; ; i++ {
		arc := s.l.arc(i)
		label, next := uint8(arc>>24), arc&stateMask
		if label != 0 {
			if label == typed {
				s.follow(next, label, at+1, cost, j)
			} else if typed != 0 {
				wrong := s.keys.slip[typed][label]
				if c := s.costs.Slips[wrong]; c <= left {
					s.slip(wrong, place, next, label, at+1, cost+placeCost+c, j)
				}
				if c := s.costs.Slips[Transpose]; c <= left && at+1 < len(s.typed) && s.typed[at+1] == label {
					if after, ok := s.l.step(next, typed); ok {
						s.path = append(s.path, label)
						s.slip(Transpose, place, after, typed, at+2, cost+placeCost+c, j)
						s.path = s.path[:len(s.path)-1]
					}
				}
			}
			missing := Drop
			if len(s.path) > 0 && s.path[len(s.path)-1] == label || label == typed {
				missing = Single
			}
			if c := s.costs.Slips[missing]; c <= left && len(s.path) < MaxWord {
				s.slip(missing, place, next, label, at, cost+placeCost+c, j)
			}
		}
		if arc&lastArc != 0 {
			return
		}
	}
}

// slip goes on behind a slip, with the next letter of the word if there is one.
func (s *search) slip(slip, place Slip, next uint32, label uint8, at int, cost float64, j joint) {
	s.slips[slip]++
	s.slips[place]++
	if label == 0 {
		s.edit(next, at, cost, j)
	} else {
		s.follow(next, label, at, cost, j)
	}
	s.slips[slip]--
	s.slips[place]--
}

// chunks leaves two or three written letters out. As the only slip they may cost more than others.
func (s *search) chunks(state uint32, at int, cost float64, j joint) {
	if at <= 2 || len(s.typed) < chunkLetters {
		return
	}
	for k := 2; k <= 3 && at+k <= len(s.typed); k++ {
		slip := Chunk
		if slices.Equal(s.typed[at:at+k], s.typed[max(0, at-k):at]) {
			slip = Repeat
		}
		if c := cost + s.costs.Slips[slip]; c <= s.budget || cost == 0 {
			s.slips[slip]++
			s.edit(state, at+k, c, j)
			s.slips[slip]--
		}
	}
}

// chunkLetters is how many letters a word has at least in which several may be too many.
const chunkLetters = 8

// foreignEnding puts an ending of the target language on what was found so far. As the only slip it may cost more than others.
func (s *search) foreignEnding(state uint32, e ending, cost float64, j joint) {
	alone := cost == 0
	cost += s.costs.Slips[Foreign] + float64(e.rare)*s.costs.Slips[ForeignRare]
	if cost > s.budget && !alone {
		return
	}
	path := len(s.path)
	for _, label := range e.labels {
		next, ok := s.l.step(state, label)
		if !ok {
			s.path = s.path[:path]
			return
		}
		s.path = append(s.path, label)
		state = next
	}
	if v, ok := s.l.value(state); ok {
		s.slips[Foreign]++
		s.slips[ForeignRare] += e.rare
		s.end(Entry(v), len(s.typed), cost, j)
		s.slips[Foreign]--
		s.slips[ForeignRare] -= e.rare
	}
	s.path = s.path[:path]
}

// exact follows the rest of the word when no edit can be paid any more.
func (s *search) exact(state uint32, at int, cost float64, j joint) {
	path := len(s.path)
	for {
		last := at == len(s.typed)
		if last || len(s.path)-j.start >= leastJoint && j.parts < mostJoints {
			if v, ok := s.l.value(state); ok && len(s.path)-j.start >= minPart {
				s.end(Entry(v), at, cost, j)
			}
		}
		if last {
			break
		}
		label := s.typed[at]
		next, ok := s.l.step(state, label)
		if !ok {
			break
		}
		s.path = append(s.path, label)
		state = next
		at++
	}
	s.path = s.path[:path]
}

func (s *search) follow(next uint32, label uint8, at int, cost float64, j joint) {
	s.path = append(s.path, label)
	s.edit(next, at, cost, j)
	s.path = s.path[:len(s.path)-1]
}

// cheapest returns the cost of the best candidate found so far.
func (s *search) cheapest() float64 {
	least := math.Inf(1)
	for _, c := range s.found {
		least = min(least, c.Cost)
	}
	return least
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
	state := s.l.root
	for at, label := range s.typed {
		if left := len(s.typed) - at; at >= leastStem && left <= mostCut {
			s.path = append(s.path[:0], s.typed[:at]...)
			s.endings(state, left, 0)
		}
		next, ok := s.l.step(state, label)
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
	if v, ok := s.l.value(state); ok {
		if e := Entry(v); e.Known() {
			s.slips = Slips{Ending: 1, EndingLetter: uint8(cut + put)}
			s.add(Candidate{Entry: e, Decibels: e.Decibels()})
		}
	}
	if put == mostEnding {
		return
	}
	for i := state; ; i++ {
		arc := s.l.arc(i)
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

// end takes a word that ends here as a candidate, and goes on with the next part where it may begin a compound.
func (s *search) end(e Entry, at int, cost float64, j joint) {
	if e.Has(Forbidden) {
		return
	}
	rarest := min(j.rarest, e.Decibels())
	if at == len(s.typed) {
		switch {
		case j.parts == 0 && e.Known():
			s.add(Candidate{Entry: e, Decibels: e.Decibels()})
		case j.parts > 0 && e.Has(End):
			s.slips[Joint] = uint8(j.parts)
			s.add(Candidate{Entry: e, Compound: true, Decibels: max(0, rarest-compoundLoss)})
			s.slips[Joint] = 0
		}
		return
	}
	flags := Middle
	if j.parts == 0 {
		flags = BeginLower | BeginTitle
	}
	if e.Has(flags) && j.parts < mostJoints && len(s.path)-j.start >= leastJoint && rarest > 0 {
		s.edit(s.l.root, at, cost, joint{j.parts + 1, len(s.path), rarest})
	}
}

// compoundLoss is how much rarer a compound is taken to be than its rarest part, in decibels.
const compoundLoss = 25

func (s *search) add(c Candidate) {
	c.Word = s.l.decode(s.path)
	if strings.HasPrefix(c.Word, "-") || strings.HasSuffix(c.Word, "-") {
		return // only a part of words
	}
	c.Slips = s.slips
	c.Cost = s.costs.Of(&c.Slips)
	c.Score = s.costs.Frequency*float64(c.Decibels)*nats - c.Cost
	if old, ok := s.found[c.Word]; !ok || old.Score < c.Score {
		s.found[c.Word] = c
	}
}
