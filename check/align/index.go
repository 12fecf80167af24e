package align

import "math/bits"

// index counts the keys of the source, and those of the target that the source has too. It is a hash table with open addressing: the keys are hashes already, and Go's maps would take most
// of the time of pairing two short texts.
type index struct {
	slots []slot // a power of two
	spare []slot // room for others
	used  int
	shift uint // 32 less the logarithm of the number of slots
}

// slot is a key with the units of either text that have it, counted with repetitions. One without units of the source is free.
type slot struct {
	key            uint32
	source, target int32
	from, n        int32 // where its postings are
}

// empty makes an index one without keys that has room for so many keys of the source, counted with repetitions.
func (x *index) empty(keys int) {
	log := max(leastSlots, bits.Len(uint(keys+keys/4)))
	x.slots, x.used, x.shift = room(x.slots, 1<<log), 0, uint(32-log)
	clear(x.slots)
}

// leastSlots is the logarithm of the number of slots that an index has at least.
const leastSlots = 6

// at returns the number of the slot of a key, or of the free one that it should have.
func (x *index) at(key uint32) int32 {
	i := key * 2654435769 >> x.shift // Fibonacci hashing
	for s := &x.slots[i]; s.key != key && s.source > 0; s = &x.slots[i] {
		i = (i + 1) & uint32(len(x.slots)-1)
	}
	return int32(i)
}

// addSource adds a unit of the source that has a key. Slots that were found before are no longer right.
func (x *index) addSource(key uint32) {
	s := &x.slots[x.at(key)]
	if s.source == 0 {
		if x.used++; 2*x.used > len(x.slots) {
			x.grow()
			s = &x.slots[x.at(key)]
		}
	}
	s.key = key
	s.source++
}

// addTarget adds a unit of the target that has a key.
func (x *index) addTarget(key uint32) {
	if s := &x.slots[x.at(key)]; s.source > 0 {
		s.target++
	}
}

func (x *index) grow() {
	former := x.slots
	x.slots = room(x.spare, 2*len(former))
	clear(x.slots)
	x.spare = former
	x.shift--
	for _, s := range former {
		if s.source > 0 {
			x.slots[x.at(s.key)] = s
		}
	}
}
