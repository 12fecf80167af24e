package corpus

import (
	"encoding/binary"
	"fmt"
	"math"
	"sync/atomic"
)

// Cloze knows how well words fit into a gap of running text, by the words on either side of it: a small neural language model over the classes of a
// [Context] (Bengio and others, A Neural Probabilistic Language Model, Journal of Machine Learning Research 3, 2003). It is safe for concurrent use.
//
// The file has no header. It holds six blocks, each a scale (32 bits, a floating-point number, little-endian) and numbers that are to be multiplied by
// it (8 bits, signed): the vector of each class; for each place beside the gap the weights of the hidden units; their thresholds; the weights of the
// gap's vector; the vector of each class in the gap; how often it is there.
type Cloze struct {
	classes, hidden, places, states, answers, priors block
	layers                                           []atomic.Pointer[clozeLayer] // what a class at a place adds to the hidden units, made when first asked for
}

// ClozeReach is how many words on either side of a gap a Cloze looks at; ClozeWidth is the length of its vectors, and ClozeHidden the number of its hidden
// units.
const (
	ClozeReach  = 5
	ClozeWidth  = 32
	ClozeHidden = 64
)

// ClozeLeak is the slope of the hidden units below their threshold.
const ClozeLeak = .1

// Window is what stands beside a gap, in the order of the text: what is before it, then what is behind it. Behind the end of the sentence, on either
// side, all classes are [Boundary].
type Window [2 * ClozeReach]Class

// Gap is what a Cloze expects in a gap.
type Gap struct {
	cloze *Cloze
	state [ClozeWidth]float32
}

type clozeLayer [ClozeHidden]float32

// block is numbers of 8 bits with their scale.
type block struct {
	scale float32
	data  []byte
}

// ClozeBlocks returns the lengths of the blocks of a Cloze of so many classes, in their order.
func ClozeBlocks(classes int) [6]int {
	return [...]int{classes * ClozeWidth, len(Window{}) * ClozeHidden * ClozeWidth, ClozeHidden, ClozeWidth * ClozeHidden, classes * ClozeWidth, classes}
}

// OpenCloze opens a compiled Cloze of so many classes where it lies.
func OpenCloze(data []byte, classes int) (*Cloze, error) {
	c := &Cloze{layers: make([]atomic.Pointer[clozeLayer], len(Window{})*classes)}
	for i, b := range []*block{&c.classes, &c.places, &c.hidden, &c.states, &c.answers, &c.priors} {
		n := ClozeBlocks(classes)[i]
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
	var units clozeLayer
	for i := range units {
		units[i] = c.hidden.at(i)
	}
	for place, class := range w {
		l := c.layer(place, class)
		for i := range units {
			units[i] += l[i]
		}
	}
	for i, x := range units {
		units[i] = max(x, ClozeLeak*x)
	}
	g := Gap{cloze: c}
	for i := range g.state {
		g.state[i] = c.states.times(i, units[:])
	}
	return g
}

// layer returns what a class at a place beside the gap adds to the hidden units.
func (c *Cloze) layer(place int, class Class) *clozeLayer {
	if int(class) >= len(c.priors.data) {
		class = Boundary
	}
	cached := &c.layers[place*len(c.priors.data)+int(class)]
	if l := cached.Load(); l != nil {
		return l
	}
	var vector [ClozeWidth]float32
	for i := range vector {
		vector[i] = c.classes.at(int(class)*ClozeWidth + i)
	}
	l := &clozeLayer{}
	for i := range l {
		l[i] = c.places.times(place*ClozeHidden+i, vector[:])
	}
	cached.Store(l) // another one that was made at the same time is the same
	return l
}

// Affinity returns how much more often than by chance a word of a class stands in such a gap, as the natural logarithm of the ratio.
func (g *Gap) Affinity(class Class) float64 {
	c := g.cloze
	if int(class) >= len(c.priors.data) {
		return 0
	}
	return float64(c.answers.times(int(class), g.state[:]) + c.priors.at(int(class)))
}

func (b *block) at(i int) float32 { return b.scale * float32(int8(b.data[i])) }

// times returns the product of a row of the block, which is as long as the vector, and the vector.
func (b *block) times(row int, vector []float32) float32 {
	sum := float32(0)
	for i, w := range b.data[row*len(vector):][:len(vector)] {
		sum += float32(int8(w)) * vector[i]
	}
	return b.scale * sum
}
