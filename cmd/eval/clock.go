package main

import (
	"fmt"
	"slices"

	"galley/check/gold"
)

// rounds is how many times each program reads the articles of a language, in turn.
const rounds = 20

// byTheClock lets galley, on all processors, and hunspell, which has one thread, read the whole articles of each language in turn. It tells
// the medians of what they take from start to end, and of galley's advantage in each turn.
func byTheClock(all []collection, binary string) (table, error) {
	t := table{Title: "By the clock", Head: []string{"articles", "words", "seconds galley", "seconds hunspell", "times as many words per second"}}
	for _, c := range ofSet(all, articleSet) {
		if len(c.Articles) == 0 {
			continue
		}
		var ours, theirs, advantages []float64
		for range rounds {
			_, galleyTook, err := galley{path: binary}.check([]collection{c})
			if err != nil {
				return t, err
			}
			_, hunspellTook, err := (hunspell{"hunspell"}).run(c.Articles[0].Target, plainText(c.Articles), "-l")
			if err != nil {
				return t, err
			}
			ours, theirs = append(ours, galleyTook.wall.Seconds()), append(theirs, hunspellTook.wall.Seconds())
			advantages = append(advantages, hunspellTook.wall.Seconds()/galleyTook.wall.Seconds())
		}
		t.add(c.Part, count(words([]collection{c})), fmt.Sprintf("%.3f", median(ours)), fmt.Sprintf("%.3f", median(theirs)), rate(median(advantages)))
	}
	return t, nil
}

// plainText returns articles one after the other.
func plainText(articles []gold.Article) string {
	var text []byte
	for _, a := range articles {
		text = append(append(text, a.Text...), '\n')
	}
	return string(text)
}

func median(values []float64) float64 {
	slices.Sort(values)
	return (values[(len(values)-1)/2] + values[len(values)/2]) / 2
}
