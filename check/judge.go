package check

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// The fitted trees; cmd/fit makes them. There are two, as an article with its original shows other facts than one without.
//
//go:embed judgement-alone.bin
var judgementAlone []byte

//go:embed judgement-original.bin
var judgementOriginal []byte

// judge turns the features of a word into the probabilities of its classes: gradient boosted trees with a softmax over their sums
// (Friedman, Greedy Function Approximation, Annals of Statistics 29, 2001).
//
// The file is little-endian: the number of features, the number of classes, the number of trees; for each class the slope and the
// intercept of its calibration (Platt, Probabilistic Outputs for Support Vector Machines, 1999), as 32-bit floats; for each tree its
// first node; then the nodes. Tree i adds to class i modulo the classes. A node is a feature (16 bits; leaf for a leaf), the node to go to if the
// feature is greater than the threshold (16 bits, relative; the other one is the next node), and the threshold or the leaf's value.
type judge struct {
	platt [classes][2]float64
	trees []tree
}

// tree is a tree of full depth. Its root is at 1; behind the node at i are those at 2i and, if the feature is greater than the threshold, at
// 2i+1, where the leaves are counted on. So a walk has no branches that a processor would have to guess.
type tree struct {
	thresholds, leaves [width]float32
	features           [width]uint8
}

const (
	depth = 6 // of a tree, at most, as cmd/fit grows them
	width = 1 << depth
)

const (
	nodeSize = 8
	leaf     = 0xffff
)

func openJudge(data []byte) (*judge, error) {
	const head = 12 + 8*int(classes)
	if len(data) < head {
		return nil, fmt.Errorf("judgement: truncated")
	}
	n, c, t := binary.LittleEndian.Uint32(data), binary.LittleEndian.Uint32(data[4:]), binary.LittleEndian.Uint32(data[8:])
	if n != uint32(features) || c != uint32(classes) {
		return nil, fmt.Errorf("judgement: made for %d features and %d classes, not %d and %d: run cmd/fit", n, c, features, classes)
	}
	if uint64(len(data)) < uint64(head)+4*uint64(t) {
		return nil, fmt.Errorf("judgement: truncated")
	}
	nodes := data[head+4*int(t):]
	j := &judge{trees: make([]tree, t)}
	for i := range j.trees {
		j.trees[i].fill(nodes, int(binary.LittleEndian.Uint32(data[head+4*i:])), 1)
	}
	for class := range j.platt {
		for k := range 2 {
			j.platt[class][k] = float64(math.Float32frombits(binary.LittleEndian.Uint32(data[12+8*class+4*k:])))
		}
	}
	return j, nil
}

// fill copies the nodes from the one at a place on to place i of the tree. Under a leaf all leaves are the same.
func (t *tree) fill(nodes []byte, at, i int) {
	n := nodes[nodeSize*at:]
	feature, right := binary.LittleEndian.Uint16(n), binary.LittleEndian.Uint16(n[2:])
	value := math.Float32frombits(binary.LittleEndian.Uint32(n[4:]))
	switch {
	case i >= width:
		t.leaves[i%width] = value
	case feature == leaf:
		t.fill(nodes, at, 2*i)
		t.fill(nodes, at, 2*i+1)
	default:
		t.features[i], t.thresholds[i] = uint8(feature), value
		t.fill(nodes, at+1, 2*i)
		t.fill(nodes, at+int(right), 2*i+1)
	}
}

// add adds to the sums of the classes what a few trees say of a word, the first one for the first class. Inside its caller the inner loop
// would not have all its variables in registers.
//
//go:noinline
func add(sums *[classes]float64, trees []tree, f *Features) {
	for t := range trees {
		tree, i := &trees[t], uint(1)
		for range depth {
			greater := uint(0)
			if f[tree.features[i%width]] > tree.thresholds[i%width] {
				greater = 1
			}
			i = 2*i + greater
		}
		sums[t%int(classes)] += float64(tree.leaves[i%width])
	}
}

// read judges the words that are suspect.
func (j *judge) read(tokens []Token) {
	var suspects []*Reading
	var facts []*Features
	for i := range tokens {
		if t := &tokens[i].Reading; t.Suspect {
			suspects, facts = append(suspects, t), append(facts, t.Features)
		}
	}
	for i, p := range j.probabilities(facts) {
		t := suspects[i]
		t.Probability = p
		for k := range p {
			if p[k] > p[t.Class] {
				t.Class = Class(k)
			}
		}
	}
}

// probabilities returns the calibrated probabilities of the classes of each word: of the words with a probability of .9, nine in ten are of
// the class. A few trees are asked about all words before the next ones, as long as they are near in memory.
func (j *judge) probabilities(words []*Features) [][classes]float64 {
	sums := make([][classes]float64, len(words))
	open := make([]int, len(words)) // what is not settled yet
	for w := range words {
		open[w] = w
	}
	for from := 0; from < len(j.trees); from += settleAfter {
		open = slices.DeleteFunc(open, func(w int) bool {
			p := &sums[w]
			return p[Fine] > settledLead+max(p[Leftover], p[Misspelt], p[Fused]) // the other trees would not change it
		})
		for _, w := range open {
			add(&sums[w], j.trees[from:min(from+settleAfter, len(j.trees))], words[w])
		}
	}
	for w := range sums {
		sums[w] = j.calibrated(sums[w])
	}
	return sums
}

// calibrated turns the sums of the trees into probabilities.
func (j *judge) calibrated(p [classes]float64) [classes]float64 {
	sum := 0.
	for c := range p {
		p[c] = math.Exp(p[c])
		sum += p[c]
	}
	rest := 1.
	for c := Fine + 1; c < classes; c++ {
		q := min(max(p[c]/sum, tiny), 1-tiny)
		p[c] = 1 / (1 + math.Exp(-j.platt[c][0]*math.Log(q/(1-q))-j.platt[c][1]))
		rest -= p[c]
	}
	p[Fine] = max(0, rest)
	return p
}

const (
	tiny        = 1e-6
	settleAfter = 5 * int(classes) // trees between two looks at the lead of the fine words
	settledLead = 3.5              // log-odds
)
