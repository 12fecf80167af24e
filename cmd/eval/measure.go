package main

import (
	"fmt"
	"slices"
	"time"

	"galley/check/gold"
)

// Which mistakes count.
func every(gold.Mistake) bool          { return true }
func foreign(m gold.Mistake) bool      { return !m.Ambiguous }
func ambiguous(m gold.Mistake) bool    { return m.Ambiguous }
func coreLeftover(m gold.Mistake) bool { return m.Core && m.Category == "leftover" }
func coreTypo(m gold.Mistake) bool     { return m.Core && m.Category == "typo" }

// measure puts findings in the tables of a chapter.
func measure(all []collection, found findings) []table {
	return []table{
		{Title: "Summary", Head: []string{"", "galley"}, Rows: columns(summary(all, found))},
		leftovers(ofSet(all, leftoverSet), found),
		typos(ofSet(all, typoSet), found),
		alarms(ofSet(all, pudSet, ntrexSet, articleSet, ratedSet), found),
		realTranslations(ofSet(all, defectSet), found),
		confidence(ofSet(all, leftoverSet, typoSet, pudSet, ntrexSet), found),
	}
}

// figure is a named figure.
type figure struct{ name, value string }

// summary returns the figures that matter most.
func summary(all []collection, found findings) []figure {
	left := scoreOf(ofSet(all, leftoverSet), found, foreign)
	both := scoreOf(ofSet(all, leftoverSet), found, ambiguous)
	typo := scoreOf(ofSet(all, typoSet), found, every)
	professional := scoreOf(ofSet(all, pudSet, ntrexSet, articleSet), found, every)
	sentences := scoreOf(ofSet(all, pudSet, ntrexSet), found, every)
	rated := scoreOf(ofSet(all, ratedSet), found, every)
	core := scoreOf(ofSet(all, defectSet), found, coreLeftover)
	german := scoreOf(ofPart(ofSet(all, defectSet), "en-de"), found, coreLeftover)
	return []figure{
		{"leftovers that are no target words: R", recall(left)},
		{"leftovers that are no target words: P", precision(left)},
		{"leftovers that are words of both languages: R", recall(both)},
		{"leftovers that are words of both languages: P", precision(both)},
		{"leftover phrases found: borders exactly right", share(left.Borders.value(), left.Borders.All)},
		{"leftovers: first right of those with a suggestion", firstOfSuggested(left)},
		{"typos, fused and doubled words: R", recall(typo)},
		{"typos, fused and doubled words: F0.5", fHalf(typo)},
		{"typos, fused and doubled words: first right of those with a suggestion", firstOfSuggested(typo)},
		{"false alarms per 1000 words, professional text", perThousand(professional, "")},
		{"false alarms per 1000 words, professional sentences", perThousand(sentences, "")},
		{"false alarms per 1000 words, machine translation rated faultless", perThousand(rated, "")},
		{"leftovers that raters marked in machine translation: R", recall(core)},
		{"leftovers that raters marked in machine translation: P", precision(core)},
		{"leftovers that raters marked in machine translation, en-de: R", recall(german)},
	}
}

// columns puts lists of the same figures side by side.
func columns(lists ...[]figure) [][]string {
	rows := make([][]string, len(lists[0]))
	for i, f := range lists[0] {
		rows[i] = []string{f.name}
		for _, list := range lists {
			rows[i] = append(rows[i], list[i].value)
		}
	}
	return rows
}

func recall(s score) string    { return share(s.recall(), s.Mistakes.All) }
func precision(s score) string { return share(s.precision(), s.Findings.All) }
func fHalf(s score) string     { return share(s.fHalf(), s.Mistakes.All) }

func firstOfHits(s score) string {
	return share(ratio{s.First, s.Suggested.All}.value(), s.Suggested.All)
}

func firstOfSuggested(s score) string {
	return share(ratio{s.First, s.Suggested.Good}.value(), s.Suggested.Good)
}

func perThousand(s score, rule string) string {
	if s.Words == 0 {
		return none
	}
	return rate(s.alarmsPerThousand(rule))
}

// eachPart calls add for every collection and then for all of them together.
func eachPart(some []collection, add func(name string, part []collection)) {
	for i, c := range some {
		add(c.Part, some[i:i+1])
	}
	add("all", some)
}

func leftovers(some []collection, found findings) table {
	t := table{
		Title: "Leftovers",
		Note: "Professional translations in which a word or a phrase of the source was put back. Words that exist in both languages are\n" +
			"counted apart. Borders: phrases whose finding has exactly their borders, of the phrases found.",
		Head: []string{"pair", "no target words", "R", "P", "F0.5", "words of both", "R of both", "P of both", "phrases found", "borders",
			"first right of hits", "of suggested"},
	}
	eachPart(some, func(name string, part []collection) {
		s, both := scoreOf(part, found, foreign), scoreOf(part, found, ambiguous)
		t.add(name, count(s.Mistakes.All), recall(s), precision(s), fHalf(s), count(both.Mistakes.All), recall(both), precision(both),
			count(s.Borders.All), share(s.Borders.value(), s.Borders.All), firstOfHits(s), firstOfSuggested(s))
	})
	return t
}

func typos(some []collection, found findings) table {
	t := table{
		Title: "Typos",
		Note:  "Professional translations with planted misspellings, fused words and doubled words; R also for each kind.",
		Head:  []string{"language", "mistakes", "R", "P", "F0.5", "R typo", "R fused", "R doubled", "first right of hits", "of suggested"},
	}
	eachPart(some, func(name string, part []collection) {
		s := scoreOf(part, found, every)
		kind := func(name string) string { return share(s.Category[name].value(), s.Category[name].All) }
		t.add(name, count(s.Mistakes.All), recall(s), precision(s), fHalf(s), kind("typo"), kind("fused"), kind("duplicate"),
			firstOfHits(s), firstOfSuggested(s))
	})
	return t
}

// alarms counts the false alarms in faultless texts.
func alarms(some []collection, found findings) table {
	t := table{
		Title: "False alarms",
		Note: "Faultless texts: sentences (clean/pud, clean/ntrex) and articles (ntrex/articles) by professional translators, and machine\n" +
			"translations that all raters called faultless (mqm/clean). False alarms per 1000 words, in all and of each rule.",
		Head: []string{"text", "words", "false alarms", "per 1000"},
	}
	names := rules(some, found)
	t.Head = append(t.Head, names...)
	add := func(name string, part []collection) {
		s := scoreOf(part, found, every)
		row := []string{name, count(s.Words), count(s.Findings.All), perThousand(s, "")}
		for _, rule := range names {
			row = append(row, perThousand(s, rule))
		}
		t.add(row...)
	}
	for _, set := range sets() {
		if part := ofSet(some, set); len(part) > 0 {
			eachPart(part, func(name string, part []collection) { add(set+" "+name, part) })
		}
	}
	return t
}

// rules returns the names of the rules with a finding in the texts, in alphabetical order.
func rules(some []collection, found findings) []string {
	var names []string
	for _, c := range some {
		for _, a := range c.Articles {
			for _, f := range found[a.ID] {
				names = append(names, f.Rule)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func realTranslations(some []collection, found findings) table {
	t := table{
		Title: "Machine translation",
		Note: "Machine translations in which professional raters marked mistakes, those only that can be seen from the words alone. Raters mark\n" +
			"five mistakes of a text at the most, so P is a lower bound.",
		Head: []string{"pair", "leftovers", "R", "P", "typos", "R of typos", "P of typos"},
	}
	eachPart(some, func(name string, part []collection) {
		left, typo := scoreOf(part, found, coreLeftover), scoreOf(part, found, coreTypo)
		t.add(name, count(left.Mistakes.All), recall(left), precision(left), count(typo.Mistakes.All), recall(typo), precision(typo))
	})
	return t
}

func confidence(some []collection, found findings) table {
	t := table{
		Title: "Confidence",
		Note:  "Findings of the sets synth and clean by their confidence, and how many of them are right.",
		Head:  []string{"confidence", "findings", "right", "share"},
	}
	s := scoreOf(some, found, every)
	low := 0.0
	for i, high := range bins() {
		b := s.Bins[i]
		t.add(fmt.Sprintf("%.1f to %.1f", low, high), count(b.All), count(b.Good), share(b.value(), b.All))
		low = high
	}
	return t
}

// speed tells how long runs took for the texts, in seconds of a named kind.
func speed(words int, seconds string, runs []string, took []time.Duration) table {
	t := table{Title: "Speed", Head: []string{"", "words", seconds, "words per second"}}
	for i, run := range runs {
		seconds := took[i].Seconds()
		t.add(run, count(words), rate(seconds), count(int(float64(words)/seconds)))
	}
	return t
}
