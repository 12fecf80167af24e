package corpus

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
