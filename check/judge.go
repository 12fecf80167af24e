package check

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"galley/corpus"
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
// The file is little-endian: the number of features, the number of classes, the number of languages, the number of trees; for each target
// language, in the order of their tags, and each class the slope and the intercept of its calibration (Platt, Probabilistic Outputs for
// Support Vector Machines, 1999), as 32-bit floats; then the trees, of which tree i adds to class i modulo the classes. They are read where
// they lie.
//
// All trees have full depth. The root of a tree is at 1; behind the node at i are those at 2i and, if the feature is greater than the
// threshold, at 2i+1, where the leaves are counted on. So a walk has no branches that a processor would have to guess. A tree is the features
// of its nodes as bytes, their thresholds and the values of its leaves as 32-bit floats, each width of them.
type judge struct {
	calibrations map[Lang]calibration // by the target language
	trees        []byte
}

// calibration is the slope and the intercept of the log-odds of each class.
type calibration [classes][2]float64

const (
	depth = 6 // of a tree, as cmd/fit grows them
	width = 1 << depth

	thresholdsAt = width // where they begin in a tree, in bytes
	leavesAt     = thresholdsAt + 4*width
	treeSize     = leavesAt + 4*width
)

func openJudge(data []byte) (*judge, error) {
	languages := corpus.Languages()
	head := 16 + 8*int(classes)*len(languages)
	if len(data) < head {
		return nil, fmt.Errorf("judgement: truncated")
	}
	number := func(i int) uint32 { return binary.LittleEndian.Uint32(data[4*i:]) }
	if n, c, l := number(0), number(1), number(2); n != uint32(features) || c != uint32(classes) || l != uint32(len(languages)) {
		return nil, fmt.Errorf("judgement: made for %d features, %d classes and %d languages, not %d, %d and %d: run cmd/fit",
			n, c, l, features, classes, len(languages))
	}
	if uint64(len(data)) != uint64(head)+treeSize*uint64(number(3)) {
		return nil, fmt.Errorf("judgement: %d bytes are not %d trees: run cmd/fit", len(data), number(3))
	}
	j := &judge{calibrations: map[Lang]calibration{}, trees: data[head:]}
	at := data[16:]
	for _, l := range languages {
		var c calibration
		for class := range c {
			c[class] = [2]float64{float64(float(at)), float64(float(at[4:]))}
			at = at[8:]
		}
		j.calibrations[l] = c
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

// read judges the words that are suspect in a text of the target language.
func (j *judge) read(tokens []Token, target Lang, v *verdict) {
	calibration := j.calibrations[target]
	for at := 0; at < len(tokens); {
		v.suspects = v.suspects[:0]
		for ; at < len(tokens) && len(v.suspects) < mostJudged; at++ {
			if t := &tokens[at].Reading; t.Suspect {
				v.suspects = append(v.suspects, t)
			}
		}
		j.weigh(v)
		for i, t := range v.suspects {
			p := calibration.of(v.sums[i])
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

// of turns the sums of the trees into probabilities: of the words with a probability of .9, nine in ten are of the class.
func (c *calibration) of(p [classes]float64) [classes]float64 {
	sum := 0.
	for class := range p {
		p[class] = math.Exp(p[class])
		sum += p[class]
	}
	rest := 1.
	for class := Fine + 1; class < classes; class++ {
		q := min(max(p[class]/sum, tiny), 1-tiny)
		p[class] = 1 / (1 + math.Exp(-c[class][0]*math.Log(q/(1-q))-c[class][1]))
		rest -= p[class]
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
