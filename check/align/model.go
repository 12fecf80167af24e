package align

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// model scores groups of two texts.
type model struct {
	source, target text
	ratio          float64 // logarithm of the length of a translation relative to its source
	structure      float64 // what the end of a paragraph on one side only costs, in nats
	index          *index
	postings       []posting
	offset         int // of the target in the text that the postings were made of

	lengths *logs // of lengths
	spreads *logs // of lengths times the variance that fit expects of them, relative to that of unrelated texts
}

// text is one side.
type text struct {
	units   []unit
	lengths []int // lengths[i] is that of the units before i

	// what the words of all units have, so that they need little memory
	gains []float64
	words [][]int32
	keys  []int32
}

// room returns a slice of so many elements in the place of a former one, whose elements are whatever they were.
func room[E any](former []E, n int) []E {
	if n <= cap(former) {
		return former[:n]
	}
	return make([]E, n, 1<<bits.Len(uint(n))) // so large that few texts need more
}

// unit is a unit with its words weighed.
type unit struct {
	base  float64 // the score if no word has a partner
	gains []float64
	keys  [][]int32 // of each word, as slots of the index; those that the other text has
	last  bool
}

// posting is a word of a unit of the target.
type posting struct {
	unit int32
	word uint8
}

const (
	// A unit's words are a set of bits; the most telling ones are kept.
	mostWords = 64

	// A list of postings that is longer is searched for its beginning.
	mostPostings = 64

	// The share of units that have a key by chance is estimated from the text and from this many units of any other text, with this share.
	priorUnits = 20
	priorShare = .02

	// The words of a unit depend on each other, and a pair of words is counted from both sides.
	wordWeight = .4
)

func (a *Aligner) model(source, target []Unit) *model {
	keys := 0
	eachKey(source, func(uint32) { keys++ })
	a.index.empty(keys)
	a.lengths.factor = 1
	a.spreads.factor, a.spreads.shift = spread*spread/(farSpread*farSpread), shortSpread/(farSpread*farSpread)
	m := &model{index: &a.index, lengths: &a.lengths, spreads: &a.spreads}
	eachKey(source, m.index.addSource)
	eachKey(target, m.index.addTarget)
	m.weigh(&a.source, source, len(target), func(s *slot) int32 { return s.target })
	m.weigh(&a.target, target, len(source), func(s *slot) int32 { return s.source })
	m.source, m.target = a.source, a.target
	a.postings = m.post(a.postings)
	from, to := m.source.lengths[len(source)], m.target.lengths[len(target)]
	m.ratio = max(-mostRatio, min(mostRatio, math.Log(float64(to+1)/float64(from+1))))
	m.structure = structure(source, target)
	return m
}

func eachKey(units []Unit, do func(uint32)) {
	for i := range units {
		for _, w := range units[i].Words {
			for _, k := range w.Keys {
				do(k)
			}
		}
	}
}

// post lists the words of the target by their keys, in the place of former ones.
func (m *model) post(former []posting) []posting {
	n := int32(0)
	for i := range m.index.slots {
		if s := &m.index.slots[i]; s.source > 0 && s.target > 0 {
			s.from = n
			n += s.target
		}
	}
	m.postings = room(former, int(n))
	for j := range m.target.units {
		for w, keys := range m.target.units[j].keys {
			for _, k := range keys {
				s := &m.index.slots[k]
				m.postings[s.from+s.n] = posting{int32(j), uint8(w)}
				s.n++
			}
		}
	}
	return m.postings
}

// posted returns the words of the target that have a key.
func (m *model) posted(key int32) []posting {
	s := &m.index.slots[key]
	return m.postings[s.from : s.from+s.n]
}

// mostRatio bounds the logarithm of the ratio of the lengths: a text is not that much longer than another because of its language.
const mostRatio = .2

// weigh prepares one side; count tells how many units of the other side, which has n, have a key.
func (m *model) weigh(t *text, units []Unit, n int, count func(*slot) int32) {
	t.units, t.lengths = room(t.units, len(units)), room(t.lengths, len(units)+1)
	t.lengths[0] = 0
	t.gains, t.words, t.keys = t.gains[:0], t.words[:0], t.keys[:0]
	type weighed struct {
		keys           []int32
		found, lacking float64
	}
	var words []weighed
	for i, u := range units {
		t.lengths[i+1] = t.lengths[i] + max(u.Length, 1)
		words = words[:0]
		for _, w := range u.Words {
			from, others := len(t.keys), int32(0)
			for _, k := range w.Keys {
				at := m.index.at(k)
				if c := count(&m.index.slots[at]); c > 0 {
					t.keys = append(t.keys, at)
					others += c
				}
			}
			chance := min(.9*w.Trust, (float64(others)+priorUnits*priorShare)/float64(n+priorUnits))
			words = append(words, weighed{
				t.keys[from:len(t.keys):len(t.keys)], wordWeight * math.Log(w.Trust/chance), wordWeight * math.Log((1-w.Trust)/(1-chance)),
			})
		}
		if len(words) > mostWords {
			slices.SortStableFunc(words, func(a, b weighed) int { return cmp.Compare(b.found-b.lacking, a.found-a.lacking) })
			words = words[:mostWords]
		}
		u, from := unit{last: u.Last}, len(t.gains)
		for _, w := range words {
			u.base += w.lacking
			t.gains, t.words = append(t.gains, w.found-w.lacking), append(t.words, w.keys)
		}
		u.gains, u.keys = t.gains[from:len(t.gains):len(t.gains)], t.words[from:len(t.words):len(t.words)]
		t.units[i] = u
	}
}

// with returns the score of the words of a unit, of which those in the set have a partner.
func (u *unit) with(found uint64) float64 {
	score := u.base
	for ; found != 0; found &= found - 1 {
		score += u.gains[bits.TrailingZeros64(found)]
	}
	return score
}

// cell is the words of a unit of the source and of one of the target that have a partner in the other.
type cell struct{ source, target uint64 }

// row fills the cells of a unit of the source and of the units of the target from the given one on.
func (m *model) row(i, from int, cells []cell) {
	clear(cells)
	from += m.offset
	for w, keys := range m.source.units[i].keys {
		for _, k := range keys {
			list := m.posted(k)
			if len(list) > mostPostings {
				at, _ := slices.BinarySearchFunc(list, int32(from), func(p posting, j int32) int { return cmp.Compare(p.unit, j) })
				list = list[at:]
			}
			for _, p := range list {
				j := int(p.unit) - from
				if j >= len(cells) {
					break
				}
				if j >= 0 {
					cells[j].source |= 1 << w
					cells[j].target |= 1 << p.word
				}
			}
		}
	}
}

// The spread of the logarithm of the ratio of two lengths: of a translation, the less the longer it is, and of unrelated texts.
const (
	spread      = .17
	shortSpread = 3.5 // divided by the length
	farSpread   = .8
)

// fit scores the lengths of a source and a target.
func (m *model) fit(source, target int) float64 {
	x := m.lengths.of(target) - m.lengths.of(source) - m.ratio
	variance := spread*spread + shortSpread/float64(source+target)
	wider := m.lengths.of(source+target) - m.spreads.of(source+target) // the logarithm of farSpread²/variance
	return .5*(wider+x*x/(farSpread*farSpread)) - .5*x*x/variance
}

// structure returns what it should cost to end a paragraph on one side only: nothing for texts whose paragraphs have nothing to do with
// each other.
func structure(source, target []Unit) float64 {
	count := func(units []Unit) float64 {
		n := 0.
		for _, u := range units {
			if u.Last {
				n++
			}
		}
		return n
	}
	s, t := count(source), count(target)
	if min(s, t) < 2 {
		return 0
	}
	r := min(s, t) / max(s, t)
	return paragraphCost * r * r * r
}

const paragraphCost = 2.5
