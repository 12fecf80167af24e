package corpus

import "math/bits"

// crown is the top of an automaton, where its states have the most arcs: the labels that lead on behind each pair of first letters, as sets,
// in which the place of an arc is found by counting rather than by looking through them.
type crown struct {
	letters int
	index   []uint16 // in pairs, by the first letter and the second
	pairs   []pair   // the first is for pairs that begin no word
}

type pair struct {
	state  uint32
	labels [4]uint64 // of its arcs, a bit each
}

func newCrown(a *Automaton) *crown {
	n, pairs := len(a.letters)+1, 1
	for one, first := range a.arcsOf(a.root) {
		if one == 0 {
			continue
		}
		for range a.arcsOf(first) {
			pairs++
		}
	}
	c := &crown{letters: n, index: make([]uint16, n*n), pairs: make([]pair, 1, pairs)}
	for one, first := range a.arcsOf(a.root) {
		if one == 0 {
			continue
		}
		for two, second := range a.arcsOf(first) {
			if two == 0 {
				continue
			}
			c.index[int(one)*n+int(two)] = uint16(len(c.pairs))
			c.pairs = append(c.pairs, pair{state: second})
			p := &c.pairs[len(c.pairs)-1]
			for three := range a.arcsOf(second) {
				p.labels[three>>6] |= 1 << (three & 63)
			}
		}
	}
	return c
}

func (c *crown) pair(one, two uint8) *pair {
	if int(one) >= c.letters || int(two) >= c.letters {
		return &c.pairs[0]
	}
	return &c.pairs[c.index[int(one)*c.letters+int(two)]]
}

// has reports whether a letter follows the pair.
func (p *pair) has(label uint8) bool { return p.labels[label>>6]&(1<<(label&63)) != 0 }

// arc returns the place of the arc with a label that the pair has.
func (p *pair) arc(label uint8) uint32 {
	before := bits.OnesCount64(p.labels[label>>6] & (1<<(label&63) - 1))
	for _, set := range p.labels[:label>>6] {
		before += bits.OnesCount64(set)
	}
	return p.state + uint32(before)
}

// step follows the first three letters of a word.
func (c *crown) step(a *Automaton, one, two, three uint8) (uint32, bool) {
	p := c.pair(one, two)
	if !p.has(three) {
		return 0, false
	}
	return a.arc(p.arc(three)) & stateMask, true
}

// crownLetters is how many letters a crown is high.
const crownLetters = 3
