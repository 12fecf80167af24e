package main

import (
	"math"

	"galley/check"
)

// How the weights are fitted: steps of the ascent, and how strongly each weight is held to 0.
const (
	steps = 400
	ridge = 1.
)

// fit returns the weights by which the right choices are most probable, where the probability of a choice is a softmax over the scores of
// all choices for a word (a conditional logit). Words without a right choice teach nothing. The steps are those of Rprop (Riedmiller and
// Braun, A Direct Adaptive Method for Faster Backpropagation Learning, ICNN 1993): only the signs of the derivatives count, so that facts
// may be of any size.
func fit(samples []sample) check.ChoiceFacts {
	var weights, before check.ChoiceFacts
	var size check.ChoiceFacts
	for k := range size {
		size[k] = .1
	}
	for range steps {
		gradient := slope(samples, weights)
		for k, g := range gradient {
			switch s := g * before[k]; {
			case s > 0:
				size[k] *= 1.2
			case s < 0:
				size[k] *= .5
			}
			weights[k] += math.Copysign(size[k], g)
		}
		before = gradient
	}
	return weights
}

// slope returns the derivatives of the logarithm of the likelihood.
func slope(samples []sample, weights check.ChoiceFacts) check.ChoiceFacts {
	var gradient check.ChoiceFacts
	for k, w := range weights {
		gradient[k] = -ridge * w
	}
	for _, s := range samples {
		p := s.probabilities(weights)
		good := 0.
		for i, right := range s.right {
			if right {
				good += p[i]
			}
		}
		if good == 0 {
			continue
		}
		for i, facts := range s.choices {
			share := -p[i]
			if s.right[i] {
				share += p[i] / good
			}
			for k, f := range facts {
				gradient[k] += share * f
			}
		}
	}
	return gradient
}

// probabilities returns that of each choice.
func (s sample) probabilities(weights check.ChoiceFacts) []float64 {
	p := make([]float64, len(s.choices))
	most := math.Inf(-1)
	for i, facts := range s.choices {
		p[i] = dot(facts, weights)
		most = max(most, p[i])
	}
	sum := 0.
	for i := range p {
		p[i] = math.Exp(p[i] - most)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// best returns the number of the most probable choice.
func (s sample) best(weights check.ChoiceFacts) int {
	best := 0
	for i := range s.choices {
		if dot(s.choices[i], weights) > dot(s.choices[best], weights) {
			best = i
		}
	}
	return best
}

func dot(a, b check.ChoiceFacts) float64 {
	sum := 0.
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}
