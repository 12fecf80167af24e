package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"galley/check"
)

func riverLines() map[check.Lang][]string {
	return map[check.Lang][]string{
		"es": {
			"El río se desbordó en 2019", "El agua llegó a la plaza, y la escuela quedó cerrada durante 12 días.", "Nadie resultó herido.",
			"La alcaldesa pidió ayuda al ejército.", "Los soldados levantaron un muro de arena, pero el mercado se perdió.",
		},
		"de": {
			"Der Fluss trat 2019 über die Ufer", "Das Wasser stand auf dem Platz, und die Schule blieb 12 Tage geschlossen.", "Niemand wurde verletzt.",
			"Die Bürgermeisterin bat die Armee um Hilfe.", "Die Soldaten errichteten eine Mauer aus Sand, aber der Markt war verloren.",
		},
	}
}

// TestDisturb holds that every line is still there, once, unless it was dropped, and that each disturbance does what it says.
func TestDisturb(t *testing.T) {
	lines := riverLines()
	random := rand.New(rand.NewPCG(1, 2))
	tests := []struct {
		name           string
		d              disturbance
		source, target int // lines that are left
		done           func(s, t side) bool
	}{
		{"headline alone", disturbance{alike: true}, 5, 5, func(s, t side) bool { return len(s) == 2 && len(t) == 2 }},
		{"lines", disturbance{alike: true, sourceLines: 1, targetLines: 1}, 5, 5, func(s, t side) bool { return len(s) == 5 && len(t) == 5 }},
		{"merged", disturbance{alike: true, merged: 1}, 5, 5, func(_, t side) bool { return len(t[1]) == 1 && len(t[1][0].lines) == 4 }},
		{"split", disturbance{alike: true, split: 1}, 5, 5, func(_, t side) bool { return strings.Contains(t[1][0].text, "Platz. Und die") }},
		{"dropped", disturbance{alike: true, dropped: 1}, 5, 0, func(_, t side) bool { return len(t) == 0 }},
		{"added", disturbance{alike: true, added: 1}, 0, 5, func(s, _ side) bool { return len(s) == 0 }},
		{"moved", disturbance{alike: true, sourceLines: 1, moved: 1}, 5, 5, func(s, t side) bool { return len(s) == len(t) }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tt := disturb(lines["es"], lines["de"], test.d, random)
			if n, m := len(linesIn(s)), len(linesIn(tt)); n != test.source || m != test.target || !test.done(s, tt) {
				t.Errorf("%d and %d lines: %v, %v", n, m, s, tt)
			}
		})
	}
}

// linesIn returns the lines of a side, each once.
func linesIn(s side) []int {
	var lines []int
	for _, p := range s {
		for _, q := range p {
			lines = append(lines, q.lines...)
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// TestMeasureAlignment holds that a text which is easy to pair counts as paired, and one that was never paired as missed.
func TestMeasureAlignment(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	a := newAligner()
	d := disturbance{alike: true, sourceLines: 2, targetLines: 2}
	groups, paragraphs, err := a.measure([2]check.Lang{"es", "de"}, riverLines(), d, random)
	if err != nil {
		t.Fatal(err)
	}
	if groups != (agreement{5, 5, 5}) || paragraphs.f1() != 1 {
		t.Errorf("groups %+v, paragraphs %+v, want all right", groups, paragraphs)
	}
	lines := riverLines()
	lines["es"] = lines["de"] // the same text cannot be compared
	groups, _, err = a.measure([2]check.Lang{"es", "de"}, lines, d, random)
	if err != nil || groups != (agreement{0, 5, 0}) {
		t.Errorf("groups %+v, error %v, want none found", groups, err)
	}
}
