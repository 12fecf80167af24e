package corpus

import "slices"

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

// respelt reads letters as others for the same sound.
func (s *search) respelt(r respelling, place Slip, state uint32, at int, cost float64) {
	if len(s.path)+len(r.meant) > MaxWord || at+len(r.typed) > len(s.typed) || !slices.Equal(s.typed[at:at+len(r.typed)], r.typed) {
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
