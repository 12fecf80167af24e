package main

import (
	"cmp"
	"math"
	"slices"

	"galley/corpus"
)

// neighbours are two classes of a context that stand beside each other, and how often they do.
type neighbours struct {
	first, second corpus.Class
	count         float64
}

// mostSweeps is how often compileKinds goes over all classes; it ends before if none changes its kind.
const mostSweeps = 30

// compileKinds deals the classes of a context into kinds that stand beside the same kinds: nouns, participles, articles. It moves each class in
// turn to the kind where the text is the most probable, given the kind of the word before, until none wants to move: the exchange algorithm
// (Martin, Liermann and Ney, Algorithms for bigram and trigram word clustering, Speech Communication 24, 1998). The result has one byte for
// each class.
func compileKinds(classes int, all []neighbours) []byte {
	behind, before := make([][]link, classes), make([][]link, classes)
	weight := make([]float64, classes)
	for _, p := range all {
		behind[p.first] = append(behind[p.first], link{p.second, p.count})
		before[p.second] = append(before[p.second], link{p.first, p.count})
		weight[p.first] += p.count
		weight[p.second] += p.count
	}
	order := make([]corpus.Class, classes)
	for i := range order {
		order[i] = corpus.Class(i)
	}
	slices.SortStableFunc(order, func(a, b corpus.Class) int { return cmp.Compare(weight[b], weight[a]) })
	of := make([]byte, classes)
	for rank, class := range order { // the most frequent begin alone, the others together
		of[class] = byte(min(rank, corpus.Kinds-1))
	}
	var sums kindSums
	for _, p := range all {
		sums.pairs[of[p.first]][of[p.second]] += p.count
		sums.first[of[p.first]] += p.count
		sums.second[of[p.second]] += p.count
	}
	for range mostSweeps {
		moved := false
		for _, class := range order {
			m := memberOf(of, class, behind[class], before[class])
			if m.first+m.second == 0 {
				continue
			}
			own := int(of[class])
			sums.add(m, own, -1)
			best := sums.best(m, own)
			sums.add(m, best, 1)
			if best != own {
				of[class], moved = byte(best), true
			}
		}
		if !moved {
			break
		}
	}
	return of
}

// link is a class beside another one, and how often it stands there.
type link struct {
	class corpus.Class
	count float64
}

// kindSums are how often kinds stand beside each other, and in all.
type kindSums struct {
	pairs         [corpus.Kinds][corpus.Kinds]float64
	first, second [corpus.Kinds]float64
}

// member is how often one class stands in front of each kind, behind each and beside itself; and first and second in all.
type member struct {
	out, in       [corpus.Kinds]float64
	self          float64
	first, second float64
}

func memberOf(of []byte, class corpus.Class, behind, before []link) *member {
	m := &member{}
	for _, l := range behind {
		if l.class == class {
			m.self += l.count
			continue
		}
		m.out[of[l.class]] += l.count
	}
	for _, l := range before {
		if l.class != class {
			m.in[of[l.class]] += l.count
		}
	}
	m.first, m.second = m.self, m.self
	for k := range corpus.Kinds {
		m.first += m.out[k]
		m.second += m.in[k]
	}
	return m
}

// add puts a class into a kind, or takes it out with the sign -1.
func (s *kindSums) add(m *member, kind int, sign float64) {
	for other := range corpus.Kinds {
		s.pairs[kind][other] += sign * m.out[other]
		s.pairs[other][kind] += sign * m.in[other]
	}
	s.pairs[kind][kind] += sign * m.self
	s.first[kind] += sign * m.first
	s.second[kind] += sign * m.second
}

// leastGain keeps a class where it is if another kind is better by no more than rounding.
const leastGain = 1e-9

// best returns the kind in which a class that is in none makes the text the most probable.
func (s *kindSums) best(m *member, own int) int {
	best, most := own, math.Inf(-1)
	for k := range corpus.Kinds {
		gain := entropy(s.first[k]) + entropy(s.second[k]) - entropy(s.first[k]+m.first) - entropy(s.second[k]+m.second)
		for other := range corpus.Kinds {
			if other == k {
				continue
			}
			if m.out[other] > 0 {
				gain += entropy(s.pairs[k][other]+m.out[other]) - entropy(s.pairs[k][other])
			}
			if m.in[other] > 0 {
				gain += entropy(s.pairs[other][k]+m.in[other]) - entropy(s.pairs[other][k])
			}
		}
		gain += entropy(s.pairs[k][k]+m.out[k]+m.in[k]+m.self) - entropy(s.pairs[k][k])
		if gain > most+leastGain {
			best, most = k, gain
		}
	}
	return best
}

// entropy returns x log x.
func entropy(x float64) float64 {
	if x <= 0 {
		return 0
	}
	return x * math.Log(x)
}
