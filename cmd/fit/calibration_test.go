package main

import (
	"math"
	"testing"

	"galley/check"
)

// TestCalibrations gives words of which the trees say .8 while .6 are right in one language and .9 in another.
func TestCalibrations(t *testing.T) {
	var judged [numClasses][]judgement
	add := func(target check.Lang, p float64, right, all int) {
		for i := range all {
			judged[check.Misspelt] = append(judged[check.Misspelt], judgement{p, i < right, target})
		}
	}
	add("de", .8, 600, 1000)
	add("de", .2, 100, 1000)
	add("en", .8, 900, 1000)
	add("en", .2, 300, 1000)
	add("nl", .8, 9, 10) // too few to stray far from the line of all
	lines := calibrations(judged)
	at := func(l check.Lang, p float64) float64 {
		line := lines[l][check.Misspelt]
		return 1 / (1 + math.Exp(-line[0]*math.Log(p/(1-p))-line[1]))
	}
	for _, c := range []struct {
		target  check.Lang
		p, want float64
	}{{"de", .8, .6}, {"de", .2, .1}, {"en", .8, .9}, {"en", .2, .3}} {
		if got := at(c.target, c.p); math.Abs(got-c.want) > .02 {
			t.Errorf("%s: %.2f becomes %.3f, want %.2f", c.target, c.p, got, c.want)
		}
	}
	if few, none := at("nl", .8), at("fr", .8); math.Abs(few-none) > .03 || few <= none {
		t.Errorf("with ten words .8 becomes %.3f, with none %.3f", few, none)
	}
}
