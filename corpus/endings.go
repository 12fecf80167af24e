package corpus

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
