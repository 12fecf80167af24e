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
// intercept of its calibration (Platt, Probabilistic Outputs for Support Vector Machines, 1999), as 32-bit floats; then the trees, of which
// tree i adds to class i modulo the classes. They are read where they lie.
//
// All trees have full depth. The root of a tree is at 1; behind the node at i are those at 2i and, if the feature is greater than the
// threshold, at 2i+1, where the leaves are counted on. So a walk has no branches that a processor would have to guess. A tree is the features
// of its nodes as bytes, their thresholds and the values of its leaves as 32-bit floats, each width of them.
type judge struct {
	platt [classes][2]float64
	trees []byte
}

const (
	depth = 6 // of a tree, as cmd/fit grows them
	width = 1 << depth

	thresholdsAt = width // where they begin in a tree, in bytes
	leavesAt     = thresholdsAt + 4*width
	treeSize     = leavesAt + 4*width
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
	if uint64(len(data)) != uint64(head)+treeSize*uint64(t) {
		return nil, fmt.Errorf("judgement: %d bytes are not %d trees: run cmd/fit", len(data), t)
	}
	j := &judge{trees: data[head:]}
	for class := range j.platt {
		for k := range 2 {
			j.platt[class][k] = float64(float(data[12+8*class+4*k:]))
		}
	}
	return j, nil
}

func float(data []byte) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(data)) }

// facts are the features of a word, with room for any number that a byte may be: so a tree need not check which one it asks for.
type facts [1 << 8]float32

// add adds to the sums of the classes what a few trees say of a word, the first one for the first class. The steps of a walk are written one
// by one, which takes a quarter less time than a loop.
func add(sums *[classes]float64, trees []byte, f *facts) {
	for class := uint(0); len(trees) >= treeSize; class++ {
		tree := (*[treeSize]byte)(trees)
		i := behind(tree, 1, f)
		i = behind(tree, i, f)
		i = behind(tree, i, f)
		i = behind(tree, i, f)
		i = behind(tree, i, f)
		i = behind(tree, i, f)
		sums[class%uint(classes)] += float64(float(tree[leavesAt+4*(i%width):]))
		trees = trees[treeSize:]
	}
}

// behind returns the node of a tree that follows on the one at i.
func behind(tree *[treeSize]byte, i uint, f *facts) uint {
	greater := uint(0)
	if f[tree[i%width]] > float(tree[thresholdsAt+4*(i%width):]) {
		greater = 1
	}
	return 2*i + greater
}

// verdict is what is written on while words are judged.
type verdict struct {
	suspects []*Reading
	facts    []facts
	sums     [][classes]float64
	open     []int // the suspects that are not settled yet
}

// mostJudged is how many words are judged together.
const mostJudged = 64

// read judges the words that are suspect.
func (j *judge) read(tokens []Token, v *verdict) {
	for at := 0; at < len(tokens); {
		v.suspects = v.suspects[:0]
		for ; at < len(tokens) && len(v.suspects) < mostJudged; at++ {
			if t := &tokens[at].Reading; t.Suspect {
				v.suspects = append(v.suspects, t)
			}
		}
		j.weigh(v)
		for i, t := range v.suspects {
			p := j.calibrated(v.sums[i])
			t.Probability = p
			for k := range p {
				if p[k] > p[t.Class] {
					t.Class = Class(k)
				}
			}
		}
	}
}

// weigh sums up what the trees say of the suspects. A few trees are asked about all words before the next ones, as long as they are near in
// memory.
func (j *judge) weigh(v *verdict) {
	n := len(v.suspects)
	v.facts, v.sums = room(v.facts, n), cleared(v.sums, n)
	open := room(v.open, n)
	v.open = open
	for w, t := range v.suspects {
		copy(v.facts[w][:], t.Features[:])
		open[w] = w
	}
	for from := 0; from < len(j.trees); from += settleAfter * treeSize {
		settled := firstLead + (lastLead-firstLead)*float64(from)/float64(len(j.trees))
		open = slices.DeleteFunc(open, func(w int) bool {
			p := &v.sums[w]
			return p[Fine] > settled+max(p[Leftover], p[Misspelt], p[Fused]) // the other trees would not change it
		})
		for _, w := range open {
			add(&v.sums[w], j.trees[from:min(from+settleAfter*treeSize, len(j.trees))], &v.facts[w])
		}
	}
}

// calibrated turns the sums of the trees into probabilities: of the words with a probability of .9, nine in ten are of the class.
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

	// The lead that the trees still to come would not take away, in log-odds: before the first tree, and behind the last one.
	firstLead = 5.25
	lastLead  = 1.5
)
