package main

import (
	"os"
	"testing"

	"galley/check"
	"galley/check/gold"
)

func example(t *testing.T) ([]collection, findings) {
	t.Helper()
	all, err := readCollections("testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	out, err := os.ReadFile("testdata/findings.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	found, err := readFindings(out)
	if err != nil {
		t.Fatal(err)
	}
	return all, found
}

func TestScoreOf(t *testing.T) {
	all, found := example(t)
	for _, test := range []struct {
		set                                    string
		counts                                 func(gold.Mistake) bool
		words, first                           int
		mistakes, findings, suggested, borders ratio
	}{
		{leftoverSet, foreign, 20, 1, ratio{3, 4}, ratio{3, 4}, ratio{2, 3}, ratio{1, 2}},
		{leftoverSet, ambiguous, 5, 1, ratio{1, 1}, ratio{1, 1}, ratio{1, 1}, ratio{}},
		{typoSet, every, 10, 2, ratio{2, 3}, ratio{2, 2}, ratio{2, 2}, ratio{}},
		{pudSet, every, 11, 0, ratio{}, ratio{0, 2}, ratio{}, ratio{}},
		{defectSet, coreLeftover, 8, 0, ratio{1, 1}, ratio{1, 2}, ratio{}, ratio{}},
		{defectSet, coreTypo, 8, 0, ratio{0, 1}, ratio{0, 1}, ratio{}, ratio{}},
		{ratedSet, every, 0, 0, ratio{}, ratio{}, ratio{}, ratio{}},
	} {
		s := scoreOf(ofSet(all, test.set), found, test.counts)
		if s.Words != test.words || s.First != test.first {
			t.Errorf("%s: %d words, %d first suggestions right, want %d, %d", test.set, s.Words, s.First, test.words, test.first)
		}
		if s.Mistakes != test.mistakes || s.Findings != test.findings || s.Suggested != test.suggested || s.Borders != test.borders {
			t.Errorf("%s: mistakes %v, findings %v, suggested %v, borders %v, want %v, %v, %v, %v", test.set,
				s.Mistakes, s.Findings, s.Suggested, s.Borders, test.mistakes, test.findings, test.suggested, test.borders)
		}
		if len(s.Misses) != s.Mistakes.All-s.Mistakes.Good || len(s.Alarms) != s.Findings.All-s.Findings.Good {
			t.Errorf("%s: %d misses and %d false alarms listed", test.set, len(s.Misses), len(s.Alarms))
		}
	}
}

func TestFHalf(t *testing.T) {
	for _, test := range []struct {
		right, findings, hit, mistakes int
		want                           string
	}{
		{3, 4, 3, 4, "0.750"},
		{9, 10, 1, 2, "0.776"},
		{1, 2, 9, 10, "0.549"},
		{0, 0, 0, 3, "0.000"},
	} {
		s := score{Mistakes: ratio{test.hit, test.mistakes}, Findings: ratio{test.right, test.findings}}
		if got := fHalf(s); got != test.want {
			t.Errorf("%v: %s, want %s", test, got, test.want)
		}
	}
}

func TestBin(t *testing.T) {
	for confidence, want := range map[float64]int{0: 0, .499: 0, .5: 1, .89: 4, .9: 5, 1: 5} {
		if got := bin(confidence); got != want {
			t.Errorf("confidence %v is in bin %d, want %d", confidence, got, want)
		}
	}
}

func TestDistinct(t *testing.T) {
	empty := finding{Span: check.Span{Start: 3, End: 3}, Rule: "typo"}
	wide := finding{Span: check.Span{Start: 3, End: 4}, Rule: "typo"}
	other := finding{Span: check.Span{Start: 3, End: 4}, Rule: "leftover"}
	if got := distinct([]finding{empty, wide, other}); len(got) != 2 || got[0].Span != wide.Span || got[1].Rule != "leftover" {
		t.Errorf("got %v", got)
	}
}

func TestCountWords(t *testing.T) {
	for text, want := range map[string]int{
		"":                         0,
		"O’Neill-artig, 12 und x2": 3,
		"l'été - rock'n'roll":      2,
		"Ein_Netz\nim Meer":        4,
		"-- 3,5 % ''":              0,
		"Straße Ⅳ":                 2,
	} {
		if got := countWords(text); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}
