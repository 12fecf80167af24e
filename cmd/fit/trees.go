package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"galley/check"
	"galley/corpus"
)

// The settings of the trees.
const (
	depth     = 6
	shrinkage = .1
	lambda    = 2.0 // added to the sum of second derivatives
	minChild  = 3.0 // least sum of second derivatives of a leaf
	maxBins   = 64

	drawnShare = 50 // percent of the features that a tree may ask for

	// The trees are the mean of so many fits, which differ in the features drawn (Breiman, Bagging Predictors, Machine Learning 24, 1996):
	// a single one is nearly as good, but its doubtful words change with each drawing.
	bags = 2

	// Fine words that the trees are sure of are seen by one tree in so many, with as many times the weight: gradient-based sampling
	// (Ke and others, LightGBM, NIPS 2017).
	settled      = .98
	settledShare = 8
)

const (
	numFeatures = len(check.Features{})
	numClasses  = len(check.Reading{}.Probability)
)

// binned holds the features of all samples as bins, feature by feature.
type binned struct {
	live  []int                  // the features that have several bins
	edges [numFeatures][]float32 // a value is in the first bin whose edge it does not exceed
	bins  [numFeatures][]uint8
}

func binsOf(samples []sample) *binned {
	b := &binned{}
	var wg sync.WaitGroup
	for f := range numFeatures {
		wg.Go(func() {
			values := make([]float32, len(samples))
			for i, s := range samples {
				values[i] = s.features[f]
			}
			slices.Sort(values)
			var edges []float32
			distinct := slices.Compact(slices.Clone(values))
			if len(distinct) <= maxBins {
				edges = distinct
			} else {
				for k := 1; k <= maxBins; k++ {
					edges = append(edges, values[k*(len(values)-1)/maxBins])
				}
				edges = slices.Compact(edges)
			}
			b.edges[f] = edges
			b.bins[f] = make([]uint8, len(samples))
			for i, s := range samples {
				k, _ := slices.BinarySearch(edges, s.features[f])
				b.bins[f][i] = uint8(min(k, len(edges)-1))
			}
		})
	}
	wg.Wait()
	for f, edges := range &b.edges {
		if len(edges) > 1 {
			b.live = append(b.live, f)
		}
	}
	return b
}

// node is a node of a tree; feature is -1 for a leaf.
type node struct {
	feature     int
	bin         uint8
	threshold   float32
	value       float32
	left, right *node
}

func (n *node) at(b *binned, i int) float32 {
	for n.feature >= 0 {
		if b.bins[n.feature][i] > n.bin {
			n = n.right
		} else {
			n = n.left
		}
	}
	return n.value
}

// fit grows the trees, one for each class in turn, on the samples that use accepts: round by round those of each bag.
func fit(samples []sample, b *binned, use func(sample) bool, rounds int) []*node {
	all := make([][]*node, bags)
	for bag := range all {
		all[bag] = fitBag(samples, b, use, rounds, bag)
	}
	var trees []*node
	for round := range rounds {
		for _, one := range all {
			trees = append(trees, one[round*numClasses:(round+1)*numClasses]...)
		}
	}
	for _, t := range trees {
		t.divide(bags)
	}
	return trees
}

// divide divides what a tree adds.
func (n *node) divide(by float32) {
	n.value /= by
	if n.feature >= 0 {
		n.left.divide(by)
		n.right.divide(by)
	}
}

func fitBag(samples []sample, b *binned, use func(sample) bool, rounds, bag int) []*node {
	var rows []int32
	for i, s := range samples {
		if use(s) {
			rows = append(rows, int32(i))
		}
	}
	scores := make([][numClasses]float32, len(samples))
	grad := make([][numClasses]float32, len(samples))
	hess := make([][numClasses]float32, len(samples))
	var trees []*node
	active := make([]bool, len(samples))
	for round := range rounds {
		parallel(len(rows), func(from, to int) {
			for _, i := range rows[from:to] {
				p := softmax(scores[i])
				w := samples[i].weight
				active[i] = true
				if samples[i].class == check.Fine && p[check.Fine] > settled {
					active[i] = (uint32(i)*2654435761+uint32(round*bags+bag)*2246822519)>>16%settledShare == 0
					w *= settledShare
				}
				for c := range numClasses {
					y := float32(0)
					if int(samples[i].class) == c {
						y = 1
					}
					grad[i][c] = w * (p[c] - y)
					hess[i][c] = w * max(p[c]*(1-p[c]), 1e-6)
				}
			}
		})
		var chosen []int32
		for _, i := range rows {
			if active[i] {
				chosen = append(chosen, i)
			}
		}
		grown := make([]*node, numClasses)
		var wg sync.WaitGroup
		for c := range numClasses {
			wg.Go(func() {
				g := grower{b: b, grad: grad, hess: hess, class: c, features: drawn(b.live, round*bags+bag, c)}
				grown[c] = g.grow(chosen, depth)
			})
		}
		wg.Wait()
		parallel(len(rows), func(from, to int) {
			for _, i := range rows[from:to] {
				for c, t := range grown {
					scores[i][c] += t.at(b, int(i))
				}
			}
		})
		trees = append(trees, grown...)
	}
	return trees
}

func parallel(n int, do func(from, to int)) {
	workers := runtime.NumCPU()
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() { do(w*n/workers, (w+1)*n/workers) })
	}
	wg.Wait()
}

func softmax(s [numClasses]float32) [numClasses]float32 {
	var p [numClasses]float32
	sum := float32(0)
	for c := range s {
		p[c] = float32(math.Exp(float64(s[c])))
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

type grower struct {
	b          *binned
	grad, hess [][numClasses]float32
	class      int
	features   []int // that this tree may ask for
}

// drawn returns the features that a tree may ask for: a part of all, another one for each tree, the same in every run.
func drawn(all []int, round, class int) []int {
	r := rand.New(rand.NewPCG(uint64(round), uint64(class)))
	some := slices.Clone(all)
	r.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
	return some[:(len(some)*drawnShare+99)/100]
}

func (g *grower) grow(rows []int32, depth int) *node {
	var sumG, sumH float64
	derivatives := make([][2]float32, len(rows)) // side by side, as every feature goes over them
	for k, i := range rows {
		derivatives[k] = [2]float32{g.grad[i][g.class], g.hess[i][g.class]}
		sumG += float64(g.grad[i][g.class])
		sumH += float64(g.hess[i][g.class])
	}
	n := &node{feature: -1, value: float32(-shrinkage * sumG / (sumH + lambda))}
	if depth == 0 || sumH < 2*minChild {
		return n
	}
	bestGain := 1e-3
	for _, f := range g.features {
		edges := len(g.b.edges[f])
		var sums [maxBins][2]float32
		bins := g.b.bins[f]
		for k, i := range rows {
			sum := &sums[bins[i]&(maxBins-1)]
			sum[0] += derivatives[k][0]
			sum[1] += derivatives[k][1]
		}
		var lg, lh float64
		for k := range edges - 1 {
			lg += float64(sums[k][0])
			lh += float64(sums[k][1])
			rg, rh := sumG-lg, sumH-lh
			if lh < minChild || rh < minChild {
				continue
			}
			gain := lg*lg/(lh+lambda) + rg*rg/(rh+lambda) - sumG*sumG/(sumH+lambda)
			if gain > bestGain {
				bestGain = gain
				n.feature, n.bin = f, uint8(k)
				n.threshold = g.b.edges[f][k]
			}
		}
	}
	if n.feature < 0 {
		return n
	}
	var left, right []int32
	bins := g.b.bins[n.feature]
	for _, i := range rows {
		if bins[i] > n.bin {
			right = append(right, i)
		} else {
			left = append(left, i)
		}
	}
	n.left, n.right = g.grow(left, depth-1), g.grow(right, depth-1)
	return n
}

// encode writes the trees in the format that check's judge reads.
func encode(trees []*node, calibrations map[check.Lang]calibration) []byte {
	languages := corpus.Languages()
	var out []byte
	for _, n := range []int{numFeatures, numClasses, len(languages), len(trees)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	for _, l := range languages {
		for _, line := range calibrations[l] {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(line[0])))
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(line[1])))
		}
	}
	for _, t := range trees {
		out = append(out, t.full()...)
	}
	return out
}

// full returns the tree as one of full depth: under a leaf all leaves are the same.
func (n *node) full() []byte {
	const width = 1 << depth
	out := make([]byte, 9*width)
	thresholds, leaves := out[width:], out[5*width:]
	var fill func(n *node, i int)
	fill = func(n *node, i int) {
		switch {
		case i >= width:
			binary.LittleEndian.PutUint32(leaves[4*(i-width):], math.Float32bits(n.value))
		case n.feature < 0:
			fill(n, 2*i)
			fill(n, 2*i+1)
		default:
			out[i] = uint8(n.feature)
			binary.LittleEndian.PutUint32(thresholds[4*i:], math.Float32bits(n.threshold))
			fill(n.left, 2*i)
			fill(n.right, 2*i+1)
		}
	}
	fill(n, 1)
	return out
}

// crossValidate prints how the classes fare on texts that the trees were not fitted to, and fits the calibrations to them. Fold by fold,
// folds holds the trees that were fitted to the others.
func crossValidate(samples []sample, b *binned, folds [][]*node, show bool) map[check.Lang]calibration {
	var judged [numClasses][]judgement
	type count struct{ gold, found, right int }
	thresholds := []float32{.3, .4, .5, .6, .7, .8, .9}
	bySet := map[string][][numClasses]count{}
	calibration := [10][2]int{}
	for fold, trees := range folds {
		for i, s := range samples {
			if s.fold != fold || !s.measured {
				continue
			}
			var score [numClasses]float32
			for k, t := range trees {
				score[k%numClasses] += t.at(b, i)
			}
			p := softmax(score)
			for k := range numClasses {
				judged[k] = append(judged[k], judgement{float64(p[k]), int(s.class) == k, s.target})
			}
			if show && s.class != check.Fine && p[s.class] < .5 {
				fmt.Printf("MISS\t%s\t%s\t%.2f\t%s\n", s.set, s.class, p[s.class], s.place)
			}
			for k := 1; show && k < numClasses; k++ {
				if s.class == check.Fine && p[k] >= .5 {
					fmt.Printf("FALSE\t%s\t%s\t%.2f\t%s\n", s.set, check.Class(k), p[k], s.place)
				}
			}
			for _, set := range []string{s.set, "all"} {
				if bySet[set] == nil {
					bySet[set] = make([][numClasses]count, len(thresholds))
				}
				for t, threshold := range thresholds {
					c := &bySet[set][t]
					c[s.class].gold++
					for k := 1; k < numClasses; k++ {
						if p[k] >= threshold {
							c[k].found++
							if s.class != check.Fine {
								c[k].right++
							}
						}
					}
				}
			}
			for k := 1; k < numClasses; k++ {
				bin := min(int(p[k]*10), 9)
				calibration[bin][0]++
				if int(s.class) == k {
					calibration[bin][1]++
				}
			}
		}
	}
	sets := make([]string, 0, len(bySet))
	for s := range bySet {
		sets = append(sets, s)
	}
	slices.Sort(sets)
	for _, set := range sets {
		for t, threshold := range thresholds {
			if set != "all" && t != 2 {
				continue
			}
			fmt.Printf("%-24s p>=%.1f", set, threshold)
			for k := 1; k < numClasses; k++ {
				c := bySet[set][t][k]
				fmt.Printf("  %s gold %d found %d right %d", check.Class(k), c.gold, c.found, c.right)
			}
			fmt.Println()
		}
	}
	for bin, c := range calibration {
		fmt.Printf("probability %.1f: %d words, right %.2f\n", float64(bin)/10, c[0], float64(c[1])/float64(max(1, c[0])))
	}
	return calibrations(judged)
}
