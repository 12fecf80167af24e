package corpus

import (
	"encoding/binary"
	"fmt"
	"math"
	"sync"
	"sync/atomic"
)

// Cloze knows how well words fit into a gap of running text, by the words on either side of it: a small neural language model over the
// classes of a [Context] (Bengio and others, A Neural Probabilistic Language Model, Journal of Machine Learning Research 3, 2003). It is
// safe for concurrent use.
//
// The file has no header. It holds six blocks, each a scale (32 bits, a floating-point number, little-endian) and numbers that are to be
// multiplied by it (8 bits, signed): the vector of each class; for each place beside the gap the weights of the hidden units; their
// thresholds; the weights of the gap's vector; the vector of each class in the gap; how often it is there.
type Cloze struct {
	classes, places, hidden, states, answers, priors block

	products func() *clozeProducts // made when first asked for, as most opened languages never are
}

// ClozeReach is how many words on either side of a gap a Cloze looks at; ClozeWidth is the length of its vectors, and ClozeHidden the number
// of its hidden units.
const (
	ClozeReach  = 5
	ClozeWidth  = 32
	ClozeHidden = 64
)

// ClozeLeak is the slope of the hidden units below their threshold.
const ClozeLeak = .1

// Window is what stands beside a gap, in the order of the text: what is before it, then what is behind it. Behind the end of the sentence,
// on either side, all classes are [Boundary].
type Window [2 * ClozeReach]Class

// Gap is what a Cloze expects in a gap.
type Gap struct {
	cloze *Cloze
	units clozeUnits
}

// clozeUnits is a number for each hidden unit.
type clozeUnits [ClozeHidden]float32

// clozeProducts are products of the blocks, each made when it is first asked for.
type clozeProducts struct {
	layers []atomic.Pointer[clozeUnits] // by place and class: what the class adds to the hidden units there
	wanted []atomic.Pointer[clozeUnits] // by class: what speaks for it in the gap, by the hidden units
}

// block is numbers of 8 bits with their scale.
type block struct {
	scale float32
	data  []byte
}

// ClozeBlocks returns the lengths of the blocks of a Cloze of so many classes, in their order.
func ClozeBlocks(classes int) [6]int {
	vectors := classes * ClozeWidth
	return [...]int{vectors, len(Window{}) * ClozeHidden * ClozeWidth, ClozeHidden, ClozeWidth * ClozeHidden, vectors, classes}
}

// OpenCloze opens a compiled Cloze of so many classes where it lies.
func OpenCloze(data []byte, classes int) (*Cloze, error) {
	c := &Cloze{products: sync.OnceValue(func() *clozeProducts {
		return &clozeProducts{make([]atomic.Pointer[clozeUnits], len(Window{})*classes), make([]atomic.Pointer[clozeUnits], classes)}
	})}
	lengths := ClozeBlocks(classes)
	for i, b := range []*block{&c.classes, &c.places, &c.hidden, &c.states, &c.answers, &c.priors} {
		n := lengths[i]
		if len(data) < 4+n {
			return nil, fmt.Errorf("cloze: truncated")
		}
		b.scale = math.Float32frombits(binary.LittleEndian.Uint32(data))
		if !(b.scale >= 0 && b.scale < math.MaxFloat32) {
			return nil, fmt.Errorf("cloze: a scale of %v", b.scale)
		}
		b.data, data = data[4:4+n], data[4+n:]
	}
	if len(data) > 0 {
		return nil, fmt.Errorf("cloze: %d bytes too many for %d classes", len(data), classes)
	}
	return c, nil
}

// Gap returns what is expected in a gap. A class that the Cloze does not have counts as [Boundary].
func (c *Cloze) Gap(w *Window) Gap {
	g, p := Gap{cloze: c}, c.products()
	for i := range g.units {
		g.units[i] = c.hidden.at(i)
	}
	for place, class := range w {
		if int(class) >= len(p.wanted) {
			class = Boundary
		}
		layer := made(&p.layers[place*len(p.wanted)+int(class)], func(l *clozeUnits) { c.layer(l, place, class) })
		for i, x := range layer {
			g.units[i] += x
		}
	}
	for i, x := range g.units {
		g.units[i] = max(x, ClozeLeak*x)
	}
	return g
}

// Affinity returns how much more often than by chance a word of a class stands in such a gap, as the natural logarithm of the ratio; 0 for a
// class that the Cloze does not have.
func (g *Gap) Affinity(class Class) float64 {
	c, p := g.cloze, g.cloze.products()
	if int(class) >= len(p.wanted) {
		return 0
	}
	sum := c.priors.at(int(class))
	for i, x := range made(&p.wanted[class], func(l *clozeUnits) { c.want(l, class) }) {
		sum += x * g.units[i]
	}
	return float64(sum)
}

// made returns what a place holds, and makes it if it is empty; what two make at the same time is the same.
func made(place *atomic.Pointer[clozeUnits], fill func(*clozeUnits)) *clozeUnits {
	if l := place.Load(); l != nil {
		return l
	}
	l := &clozeUnits{}
	fill(l)
	place.Store(l)
	return l
}

// layer sets what a class at a place beside the gap adds to the hidden units.
func (c *Cloze) layer(l *clozeUnits, place int, class Class) {
	vector := c.classes.row(int(class))
	for unit := range l {
		l[unit] = c.places.row(place*ClozeHidden+unit).times(vector) * c.places.scale * c.classes.scale
	}
}

// want sets what speaks for a class in the gap: the product of its vector and the weights of the gap's.
func (c *Cloze) want(l *clozeUnits, class Class) {
	for i, answer := range c.answers.row(int(class)) {
		weight := float32(int8(answer)) * c.answers.scale * c.states.scale
		for unit, state := range c.states.data[i*ClozeHidden:][:ClozeHidden] {
			l[unit] += weight * float32(int8(state))
		}
	}
}

// clozeRow is a row of a block whose rows are as long as vectors.
type clozeRow [ClozeWidth]byte

func (b *block) row(i int) *clozeRow { return (*clozeRow)(b.data[i*ClozeWidth:]) }

// times returns the product of two rows, without their scales: the sum of products of small integers, which is exact.
func (r *clozeRow) times(other *clozeRow) float32 {
	sum := int32(0)
	for i, w := range r {
		sum += int32(int8(w)) * int32(int8(other[i]))
	}
	return float32(sum)
}

func (b *block) at(i int) float32 { return b.scale * float32(int8(b.data[i])) }
