package check

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
)

// judgement.bin holds the fitted trees; cmd/fit makes it.
//
//go:embed judgement.bin
var judgement []byte

// judge turns the features of a word into the probabilities of its classes: gradient boosted trees with a softmax over their sums
// (Friedman, Greedy Function Approximation, Annals of Statistics 29, 2001). It reads the trees where they lie.
//
// The file is little-endian: the number of features, the number of classes, the number of trees; for each class the slope and the
// intercept of its calibration (Platt, Probabilistic Outputs for Support Vector Machines, 1999), as 32-bit floats; for each tree its
// first node; then the nodes. Tree i adds to class i modulo the classes. A node is a feature (16 bits; leaf for a leaf), the node to go to if the
// feature is greater than the threshold (16 bits, relative; the other one is the next node), and the threshold or the leaf's value.
type judge struct {
	trees int
	platt [classes][2]float64
	first []byte
	nodes []byte
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
	j := &judge{trees: int(t), first: data[head : head+4*int(t)], nodes: data[head+4*int(t):]}
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
	for t := range j.trees {
		if t%settleAfter == 0 && p[Fine] > settledLead+max(p[Leftover], p[Misspelt], p[Fused]) {
			break // the other trees would not change it
		}
		at := binary.LittleEndian.Uint32(j.first[4*t:])
		for {
			node := j.nodes[nodeSize*at:]
			feature := binary.LittleEndian.Uint16(node)
			value := math.Float32frombits(binary.LittleEndian.Uint32(node[4:]))
			if feature == leaf {
				p[t%int(classes)] += float64(value)
				break
			}
			if f[feature] > value {
				at += uint32(binary.LittleEndian.Uint16(node[2:]))
			} else {
				at++
			}
		}
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
	settleAfter = 20 * int(classes) // trees between two looks at the lead of the fine words
	settledLead = 5                 // log-odds
)
