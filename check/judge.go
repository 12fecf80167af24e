package check

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
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
	first []uint32
	nodes []node
}

// node is a node of a tree; for a leaf, value is what the tree adds.
type node struct {
	feature, right uint16
	value          float32
}

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
	j := &judge{}
	for i := range int(t) {
		j.first = append(j.first, binary.LittleEndian.Uint32(data[head+4*i:]))
	}
	nodes := data[head+4*int(t):]
	j.nodes = make([]node, len(nodes)/nodeSize)
	for i := range j.nodes {
		n := nodes[nodeSize*i:]
		j.nodes[i] = node{binary.LittleEndian.Uint16(n), binary.LittleEndian.Uint16(n[2:]), math.Float32frombits(binary.LittleEndian.Uint32(n[4:]))}
	}
	for class := range j.platt {
		for k := range 2 {
			j.platt[class][k] = float64(math.Float32frombits(binary.LittleEndian.Uint32(data[12+8*class+4*k:])))
		}
	}
	return j, nil
}

// probabilities returns the calibrated probability of each class: of the words with a probability of .9, nine in ten are of the class.
func (j *judge) probabilities(f *Features) [classes]float64 {
	var p [classes]float64
	for t, at := range j.first {
		if t%settleAfter == 0 && p[Fine] > settledLead+max(p[Leftover], p[Misspelt], p[Fused]) {
			break // the other trees would not change it
		}
		n := &j.nodes[at]
		for n.feature != leaf {
			if f[n.feature] > n.value {
				at += uint32(n.right)
			} else {
				at++
			}
			n = &j.nodes[at]
		}
		p[t%int(classes)] += float64(n.value)
	}
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
