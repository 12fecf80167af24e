package main

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/cases"

	"galley/check"
	"galley/check/gold"
)

// bins returns the upper ends of the bins of confidence; the last bin holds its upper end too.
func bins() [numBins]float64 { return [...]float64{0.5, 0.6, 0.7, 0.8, 0.9, 1} }

const numBins = 6

// score is how findings compare with the mistakes that are marked. A finding is right if it shares a byte with a mistake that
// counts, neutral if it only shares one with what is to be ignored, otherwise wrong.
type score struct {
	Words     int
	Mistakes  ratio            // found of those that count
	Findings  ratio            // right of those that are not neutral
	Category  map[string]ratio // Mistakes by category
	Wrong     map[string]int   // by rule
	Suggested ratio            // findings with a suggestion of those that hit a mistake whose right form is known
	First     int              // findings of Suggested whose first suggestion is right
	Borders   ratio            // phrases with exactly their borders of those that were found
	Bins      [numBins]ratio   // Findings by confidence
	Misses    []miss
	Alarms    []alarm
}

// miss is a mistake that no finding touches.
type miss struct {
	Article gold.Article
	Mistake gold.Mistake
}

// alarm is a finding that is wrong.
type alarm struct {
	Article gold.Article
	Finding finding
}

// ratio is a count and the part of it that is good.
type ratio struct{ Good, All int }

func (r *ratio) count(good bool) {
	r.All++
	if good {
		r.Good++
	}
}

// value returns the share of the good, 0 of nothing.
func (r ratio) value() float64 { return float64(r.Good) / float64(max(1, r.All)) }

func (s score) recall() float64    { return s.Mistakes.value() }
func (s score) precision() float64 { return s.Findings.value() }

// fHalf returns F0.5, the mean of precision and recall in which precision weighs double.
func (s score) fHalf() float64 {
	p, r := s.precision(), s.recall()
	if p == 0 || r == 0 {
		return 0
	}
	return 1.25 * p * r / (0.25*p + r)
}

// alarmsPerThousand returns the wrong findings of a rule, "" for all of them, per 1000 words.
func (s score) alarmsPerThousand(rule string) float64 {
	n := s.Findings.All - s.Findings.Good
	if rule != "" {
		n = s.Wrong[rule]
	}
	return 1000 * float64(n) / float64(max(1, s.Words))
}

// scoreOf compares findings with the mistakes that count; others are ignored. Articles that have mistakes, but none that counts,
// are left out.
func scoreOf(some []collection, found findings, counts func(gold.Mistake) bool) score {
	s := score{Category: map[string]ratio{}, Wrong: map[string]int{}}
	for _, c := range some {
		for _, a := range c.Articles {
			s.article(a, found[a.ID], counts)
		}
	}
	return s
}

func (s *score) article(a gold.Article, found []finding, counts func(gold.Mistake) bool) {
	ignored := a.Ignore
	var mistakes []gold.Mistake
	for _, m := range a.Mistakes {
		if counts(m) {
			mistakes = append(mistakes, m)
		} else {
			ignored = append(slices.Clip(ignored), m.Span)
		}
	}
	if len(a.Mistakes) > 0 && len(mistakes) == 0 {
		return
	}
	s.Words += countWords(a.Text)
	found = distinct(found)
	for _, m := range mistakes {
		s.mistake(a, m, found)
	}
	for _, f := range found {
		s.finding(a, f, mistakes, ignored)
	}
}

func (s *score) mistake(a gold.Article, m gold.Mistake, found []finding) {
	hit, exact := false, false
	for _, f := range found {
		hit = hit || f.Overlaps(m.Span)
		exact = exact || f.Span == m.Span
	}
	s.Mistakes.count(hit)
	category := s.Category[m.Category]
	category.count(hit)
	s.Category[m.Category] = category
	if !hit {
		s.Misses = append(s.Misses, miss{a, m})
	} else if m.Subtype == "phrase" {
		s.Borders.count(exact)
	}
}

func (s *score) finding(a gold.Article, f finding, mistakes []gold.Mistake, ignored []check.Span) {
	right := false
	for _, m := range mistakes {
		right = right || f.Overlaps(m.Span)
	}
	if !right {
		if slices.ContainsFunc(ignored, f.Overlaps) {
			return
		}
		s.Wrong[f.Rule]++
		s.Alarms = append(s.Alarms, alarm{a, f})
	}
	s.Findings.count(right)
	s.Bins[bin(f.Confidence)].count(right)
	for _, m := range mistakes {
		if m.Right != "" && f.Overlaps(m.Span) {
			s.Suggested.count(len(f.Suggestions) > 0)
			if len(f.Suggestions) > 0 && strings.Contains(fold(f.Suggestions[0]), fold(m.Right)) {
				s.First++
			}
			return
		}
	}
}

// fold makes words equal that differ in letter case only.
func fold(word string) string { return cases.Fold().String(strings.TrimSpace(word)) }

// bin returns the index of the bin that a confidence falls into.
func bin(confidence float64) int {
	for i, end := range bins() {
		if confidence < end {
			return i
		}
	}
	return numBins - 1
}

// distinct leaves out findings of one rule at one place and gives empty spans a length: a place between two letters is of no use.
func distinct(found []finding) []finding {
	type place struct {
		check.Span
		rule string
	}
	seen := map[place]bool{}
	var some []finding
	for _, f := range found {
		f.End = max(f.End, f.Start+1)
		if p := (place{f.Span, f.Rule}); !seen[p] {
			seen[p] = true
			some = append(some, f)
		}
	}
	return some
}

var word = regexp.MustCompile(`[\p{L}\p{Nl}\p{No}]+(?:[-'’][\p{L}\p{Nl}\p{No}]+)*`)

// countWords counts runs of letters; an inner hyphen or apostrophe does not end a word.
func countWords(text string) int { return len(word.FindAllStringIndex(text, -1)) }
