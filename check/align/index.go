package align

// index counts the keys of both texts. It is a hash table with open addressing: the keys are hashes already, and Go's maps would take most
// of the time of pairing two short texts.
type index struct {
	slots []slot // a power of two
	used  int
	shift uint // 32 less the logarithm of the number of slots
}

// slot is a key with the units of either text that have it, counted with repetitions. One that counts nothing is free.
type slot struct {
	key            uint32
	source, target int32
	from, n        int32 // where its postings are
}

// firstSlots is the logarithm of the number of slots that an index begins with: enough for an article.
const firstSlots = 13

func newIndex() *index { return &index{make([]slot, 1<<firstSlots), 0, 32 - firstSlots} }

// at returns the number of the slot of a key, or of the free one that it should have.
func (x *index) at(key uint32) int32 {
	i := key * 2654435769 >> x.shift // Fibonacci hashing
	for s := &x.slots[i]; s.key != key && s.source+s.target > 0; s = &x.slots[i] {
		i = (i + 1) & uint32(len(x.slots)-1)
	}
	return int32(i)
}

// count adds units that have a key. Slots that were found before are no longer right.
func (x *index) count(key uint32, source, target int32) {
	s := &x.slots[x.at(key)]
	if s.source+s.target == 0 {
		if x.used++; 2*x.used > len(x.slots) {
			x.grow()
			s = &x.slots[x.at(key)]
		}
	}
	s.key, s.source, s.target = key, s.source+source, s.target+target
}

func (x *index) grow() {
	former := x.slots
	x.slots = make([]slot, 2*len(former))
	x.shift--
	for _, s := range former {
		if s.source+s.target > 0 {
			x.slots[x.at(s.key)] = s
		}
	}
}
