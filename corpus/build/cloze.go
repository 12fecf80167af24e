package main

import (
	"encoding/binary"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/gonum"

	"galley/corpus"
)

// How a cloze is trained: steps for each word of the text, words drawn by chance for each step, and how far the first step goes; the last
// one goes nowhere.
const (
	clozeSteps = 6
	clozeDrawn = 12
	clozeRate  = .05
	clozeSeed  = 1
)

const (
	clozeInputs   = len(corpus.Window{}) * corpus.ClozeWidth
	clozeHidden   = corpus.ClozeHidden
	clozeWidth    = corpus.ClozeWidth
	clozeBiasRate = .1 // of the rate of other weights, as they move with every step
)

// cloze is the weights of a corpus.Cloze in training; matrices row by row.
type cloze struct {
	blas    gonum.Implementation
	random  *rand.Rand
	classes []float32 // the vector of each class
	layer   []float32 // hidden units by inputs
	hidden  []float32 // thresholds
	states  []float32 // the gap's vector by hidden units
	answers []float32 // the vector of each class in the gap
	priors  []float32

	inputs, units, unitSlopes, inputSlopes []float32
	state, stateSlopes                     []float32
}

// compileCloze trains a model to tell the class that stands in a gap of the text from classes drawn by chance (negative sampling: Mikolov
// and others, Distributed Representations of Words and Phrases and their Compositionality, NIPS 2013), by stochastic gradient descent. The
// same text gives the same bytes on processors that round alike.
func compileCloze(text []corpus.Class, classes int) []byte {
	c := newCloze(classes)
	draw := newLottery(text, classes)
	steps := clozeSteps * len(text)
	for step := range steps {
		at := c.random.IntN(len(text))
		window := windowAt(text, at)
		c.learn(&window, text[at], draw, clozeRate*(1-float32(step)/float32(steps)))
	}
	return c.compile()
}

func newCloze(classes int) *cloze {
	c := &cloze{
		random: rand.New(rand.NewPCG(clozeSeed, 0)), hidden: make([]float32, clozeHidden), priors: make([]float32, classes),
		inputs: make([]float32, clozeInputs), inputSlopes: make([]float32, clozeInputs),
		units: make([]float32, clozeHidden), unitSlopes: make([]float32, clozeHidden),
		state: make([]float32, clozeWidth), stateSlopes: make([]float32, clozeWidth),
	}
	// weights begin small, those of a unit the smaller the more there are, so that its sum is about as large as what comes in
	c.classes = c.uniform(classes*clozeWidth, .25)
	c.layer = c.uniform(clozeHidden*clozeInputs, math.Sqrt(3/float64(clozeInputs)))
	c.states = c.uniform(clozeWidth*clozeHidden, math.Sqrt(3/float64(clozeHidden)))
	c.answers = c.uniform(classes*clozeWidth, .1)
	return c
}

// uniform returns numbers drawn between -most and most.
func (c *cloze) uniform(n int, most float64) []float32 {
	numbers := make([]float32, n)
	for i := range numbers {
		numbers[i] = float32((2*c.random.Float64() - 1) * most)
	}
	return numbers
}

// windowAt returns what stands beside a place of a text.
func windowAt(text []corpus.Class, at int) corpus.Window {
	var w corpus.Window
	for k := 1; k <= corpus.ClozeReach && at-k >= 0 && text[at-k] != corpus.Boundary; k++ {
		w[corpus.ClozeReach-k] = text[at-k]
	}
	for k := 1; k <= corpus.ClozeReach && at+k < len(text) && text[at+k] != corpus.Boundary; k++ {
		w[corpus.ClozeReach+k-1] = text[at+k]
	}
	return w
}

// learn takes a step towards the class that stands in a gap, and away from some that are drawn.
func (c *cloze) learn(w *corpus.Window, right corpus.Class, draw *lottery, rate float32) {
	c.guess(w)
	clear(c.stateSlopes)
	c.answer(right, 1, rate)
	for range clozeDrawn {
		if drawn := draw.class(c.random); drawn != right {
			c.answer(drawn, 0, rate)
		}
	}
	c.blas.Sgemv(blas.Trans, clozeWidth, clozeHidden, 1, c.states, clozeHidden, c.stateSlopes, 1, 0, c.unitSlopes, 1)
	c.blas.Sger(clozeWidth, clozeHidden, rate, c.stateSlopes, 1, c.units, 1, c.states, clozeHidden)
	for i, x := range c.units {
		if x < 0 {
			c.unitSlopes[i] *= corpus.ClozeLeak
		}
	}
	c.blas.Sgemv(blas.Trans, clozeHidden, clozeInputs, 1, c.layer, clozeInputs, c.unitSlopes, 1, 0, c.inputSlopes, 1)
	c.blas.Sger(clozeHidden, clozeInputs, rate, c.unitSlopes, 1, c.inputs, 1, c.layer, clozeInputs)
	c.blas.Saxpy(clozeHidden, rate, c.unitSlopes, 1, c.hidden, 1)
	for place, class := range w {
		c.blas.Saxpy(clozeWidth, rate, c.inputSlopes[place*clozeWidth:], 1, row(c.classes, class), 1)
	}
}

// guess computes the gap's vector.
func (c *cloze) guess(w *corpus.Window) {
	for place, class := range w {
		copy(c.inputs[place*clozeWidth:], row(c.classes, class))
	}
	copy(c.units, c.hidden)
	c.blas.Sgemv(blas.NoTrans, clozeHidden, clozeInputs, 1, c.layer, clozeInputs, c.inputs, 1, 1, c.units, 1)
	for i, x := range c.units {
		c.units[i] = max(x, corpus.ClozeLeak*x)
	}
	c.blas.Sgemv(blas.NoTrans, clozeWidth, clozeHidden, 1, c.states, clozeHidden, c.units, 1, 0, c.state, 1)
}

// answer moves what says whether a class stands in the gap towards the truth, 1 or 0, and adds to the slopes of the gap's vector.
func (c *cloze) answer(class corpus.Class, truth, rate float32) {
	vector := row(c.answers, class)
	affinity := float64(c.blas.Sdot(clozeWidth, vector, 1, c.state, 1) + c.priors[class])
	slope := truth - float32(1/(1+clozeDrawn*math.Exp(-affinity)))
	c.blas.Saxpy(clozeWidth, slope, vector, 1, c.stateSlopes, 1)
	c.blas.Saxpy(clozeWidth, rate*slope, c.state, 1, vector, 1)
	c.priors[class] += clozeBiasRate * rate * slope
}

// row returns the vector of a class.
func row(matrix []float32, class corpus.Class) []float32 {
	return matrix[int(class)*clozeWidth:][:clozeWidth]
}

// compile returns the weights in the form that corpus.OpenCloze reads.
func (c *cloze) compile() []byte {
	places := make([]float32, 0, len(c.layer))
	for place := range len(corpus.Window{}) {
		for unit := range clozeHidden {
			places = append(places, c.layer[unit*clozeInputs+place*clozeWidth:][:clozeWidth]...)
		}
	}
	var data []byte
	for _, weights := range [][]float32{c.classes, places, c.hidden, c.states, c.answers, c.priors} {
		data = appendBlock(data, weights)
	}
	return data
}

// appendBlock appends weights in 8 bits, with the scale that the largest of them needs.
func appendBlock(data []byte, weights []float32) []byte {
	largest := float32(0)
	for _, w := range weights {
		largest = max(largest, w, -w)
	}
	scale := largest / math.MaxInt8
	data = binary.LittleEndian.AppendUint32(data, math.Float32bits(scale))
	for _, w := range weights {
		stored := int8(0)
		if scale > 0 {
			stored = int8(math.RoundToEven(float64(w / scale)))
		}
		data = append(data, byte(stored))
	}
	return data
}

// lottery draws classes as often as they stand in a text.
type lottery struct{ text []corpus.Class }

func newLottery(text []corpus.Class, classes int) *lottery {
	l := &lottery{text: make([]corpus.Class, 0, len(text)+classes)}
	l.text = append(l.text, text...)
	for class := range classes { // each at least once, so that all are told apart
		l.text = append(l.text, corpus.Class(class))
	}
	return l
}

func (l *lottery) class(random *rand.Rand) corpus.Class { return l.text[random.IntN(len(l.text))] }
