package main

import (
	"fmt"
	"math"

	"galley/check"
	"galley/corpus"
)

// calibration is the slope and the intercept of the log-odds of each class (Platt, Probabilistic Outputs for Support Vector Machines, 1999).
type calibration [numClasses][2]float64

// commonWeight is how strongly the line of a language is held to that of all languages: as the square of the difference in each of its two
// numbers, halved, and so many times. Without it, few words near the line would bend it far.
const commonWeight = 30

// calibrations fits the calibration of each target language to what was judged of each class, and prints what it gains.
func calibrations(judged [numClasses][]judgement) map[check.Lang]calibration {
	all := map[check.Lang]calibration{}
	for k := range numClasses {
		common := calibrate(judged[k], [2]float64{1, 0}, 0)
		fmt.Printf("calibration %s: slope %.3f, intercept %.3f, loss %.5f\n", check.Class(k), common[0], common[1], loss(judged[k], common))
		byLanguage := map[check.Lang][]judgement{}
		for _, j := range judged[k] {
			byLanguage[j.target] = append(byLanguage[j.target], j)
		}
		for _, l := range corpus.Languages() {
			line := calibrate(byLanguage[l], common, commonWeight)
			fmt.Printf("  %s: slope %.3f, intercept %.3f, loss %.5f, before %.5f\n", l, line[0], line[1], loss(byLanguage[l], line), loss(byLanguage[l], common))
			c := all[l]
			c[k] = line
			all[l] = c
		}
	}
	return all
}

// judgement is a probability that was given to a word of a text in a language, and whether the word was of the class. All count alike, whatever
// they count for the trees.
type judgement struct {
	p      float64
	right  bool
	target check.Lang
}

// loss returns the mean negative log-likelihood of calibrated probabilities, in nats: the less, the better the settings of the trees.
func loss(judged []judgement, platt [2]float64) float64 {
	sum := 0.
	for _, j := range judged {
		q := min(max(j.p, 1e-6), 1-1e-6)
		x := platt[0]*math.Log(q/(1-q)) + platt[1]
		if j.right {
			x = -x
		}
		sum += math.Log1p(math.Exp(x))
	}
	return sum / max(1, float64(len(judged)))
}

// calibrate fits slope and intercept of the log-odds by Newton's method, held to a prior with a weight.
func calibrate(judged []judgement, prior [2]float64, weight float64) [2]float64 {
	a, b := prior[0], prior[1]
	for range 50 {
		ga, gb := weight*(a-prior[0]), weight*(b-prior[1])
		haa, hab, hbb := weight, 0., weight
		for _, j := range judged {
			q := min(max(j.p, 1e-6), 1-1e-6)
			x := math.Log(q / (1 - q))
			p := 1 / (1 + math.Exp(-a*x-b))
			d, h := p, p*(1-p)
			if j.right {
				d--
			}
			ga, gb = ga+d*x, gb+d
			haa, hab, hbb = haa+h*x*x, hab+h*x, hbb+h
		}
		det := haa*hbb - hab*hab
		if det < 1e-9 {
			break
		}
		a -= (hbb*ga - hab*gb) / det
		b -= (haa*gb - hab*ga) / det
	}
	return [2]float64{a, b}
}
