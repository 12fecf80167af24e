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
// The file is little-endian: the number of features, the number of classes, the number of trees; for each tree its first node; then
// the nodes. Tree i adds to class i modulo the classes. A node is a feature (16 bits; leaf for a leaf), the node to go to if the
// feature is greater than the threshold (16 bits, relative; the other one is the next node), and the threshold or the leaf's value.
type judge struct {
	trees int
	first []byte
	nodes []byte
}

const (
	nodeSize = 8
	leaf     = 0xffff
)

func openJudge(data []byte) (*judge, error) {
	const head = 12
	if len(data) < head {
		return nil, fmt.Errorf("judgement: truncated")
	}
	n, c, t := binary.LittleEndian.Uint32(data), binary.LittleEndian.Uint32(data[4:]), binary.LittleEndian.Uint32(data[8:])
	if n != uint32(features) || c != uint32(classes) {
		return nil, fmt.Errorf("judgement: made for %d features and %d classes, not %d and %d: run cmd/fit", n, c, features, classes)
	}
	if uint64(len(data)) < head+4*uint64(t) {
		return nil, fmt.Errorf("judgement: truncated")
	}
	return &judge{int(t), data[head : head+4*t], data[head+4*t:]}, nil
}

// probabilities returns the probability of each class.
func (j *judge) probabilities(f *Features) [classes]float64 {
	var p [classes]float64
	for t := range j.trees {
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
	for c := range p {
		p[c] /= sum
	}
	return p
}
