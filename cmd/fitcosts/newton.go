package main

import "math"

// ridge is how strongly a number is held to where it began, as so many samples would that are off by a nat.
const ridge = 5.

// steps of Newton's method; it has settled long before.
const steps = 12

// maximise fits numbers so that the words that were meant are as probable as can be, where the probability of a candidate is a softmax over
// the scores of all candidates (a conditional logit). The logarithm of the likelihood is concave; Newton's method climbs it. It returns the
// mean logarithm for the samples.
func maximise(samples []sample, numbers, start []float64) float64 {
	n := len(numbers)
	likelihood := 0.
	for range steps {
		gradient := make([]float64, n)
		hessian := make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n+1)
			gradient[i] = ridge * (start[i] - numbers[i])
			hessian[i][i] = ridge
		}
		likelihood = 0
		for _, s := range samples {
			likelihood += s.climb(numbers, gradient, hessian)
		}
		for i := range hessian {
			hessian[i][n] = gradient[i]
		}
		for i, d := range solve(hessian) {
			numbers[i] += math.Max(-1, math.Min(1, d)) // no leaps while it is far off
		}
	}
	return likelihood / float64(len(samples))
}

// climb adds the derivatives of the logarithm of the sample's probability and returns it.
func (s sample) climb(numbers, gradient []float64, hessian [][]float64) float64 {
	p, logarithm := s.probabilities(numbers)
	mean := make([]float64, len(numbers))
	for k, x := range s.choices {
		for i, v := range x {
			mean[i] += p[k] * v
		}
	}
	for i, v := range s.choices[s.right] {
		gradient[i] += v - mean[i]
	}
	for k, x := range s.choices {
		if p[k] < 1e-6 {
			continue
		}
		for i, v := range x {
			if a := p[k] * (v - mean[i]); a != 0 {
				for j, u := range x {
					hessian[i][j] += a * (u - mean[j])
				}
			}
		}
	}
	return logarithm
}

// probabilities returns the probability of each candidate, and the logarithm of that of the right one.
func (s sample) probabilities(numbers []float64) ([]float64, float64) {
	p := make([]float64, len(s.choices))
	best := math.Inf(-1)
	for k, x := range s.choices {
		for i, v := range x {
			p[k] += numbers[i] * v
		}
		best = math.Max(best, p[k])
	}
	right, total := p[s.right], 0.
	for k := range p {
		p[k] = math.Exp(p[k] - best)
		total += p[k]
	}
	for k := range p {
		p[k] /= total
	}
	return p, right - best - math.Log(total)
}

// first reports whether the word that was meant has the best score.
func (s sample) first(numbers []float64) bool {
	if s.right < 0 {
		return false
	}
	p, _ := s.probabilities(numbers)
	for k := range p {
		if k != s.right && p[k] >= p[s.right] {
			return false
		}
	}
	return true
}

// solve returns the solution of a system of linear equations, whose last column is the right-hand side, by Gaussian elimination.
func solve(m [][]float64) []float64 {
	n := len(m)
	for i := range n {
		pivot := i
		for j := i + 1; j < n; j++ {
			if math.Abs(m[j][i]) > math.Abs(m[pivot][i]) {
				pivot = j
			}
		}
		m[i], m[pivot] = m[pivot], m[i]
		for j := range n {
			if j == i {
				continue
			}
			f := m[j][i] / m[i][i]
			for k := i; k <= n; k++ {
				m[j][k] -= f * m[i][k]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = m[i][n] / m[i][i]
	}
	return x
}
