package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check"
	"galley/check/gold"
	"galley/corpus"
)

// outputs is the set of the articles that readOutputs reads.
const outputs = "outputs"

// copiedWeight is what a word that a machine took over counts, where one that people marked counts 1. Words that the target language has too
// do not count: those who translated had a choice.
const copiedWeight = .25

// shortestCopy is how many letters a word of the original must have to say something by standing in its translation.
const shortestCopy = 3

// fewestReferences is how many people must have translated a word that the original itself writes with a capital: it may be part of a name.
const fewestReferences = 2

// readOutputs reads what machines made of the originals of readReferences, which lies beside those in txt/system-outputs, and marks the words
// that they took over as they were: leftovers, if none of the people who translated the same sentence kept the word, and right if one of them
// did. Nothing is said of the other words, nor of a word that another machine took over from the same sentence before.
func readOutputs(dir string) ([]gold.Article, error) {
	files, err := translations(dir, "system-outputs", "hyp")
	if err != nil {
		return nil, err
	}
	var articles []gold.Article
	seen := map[string]bool{} // words that were marked in a sentence
	for _, file := range files {
		language, err := corpus.Open(file.source)
		if err != nil {
			return nil, err
		}
		machine, original, err := file.lines()
		if err != nil {
			return nil, err
		}
		people, err := file.byPeople(len(machine))
		if err != nil {
			return nil, err
		}
		for at := 0; at < len(machine); at += linesPerArticle {
			end := min(at+linesPerArticle, len(machine))
			a := gold.Article{
				ID: fmt.Sprintf("%s:%s:%d", outputs, filepath.Base(file.path), at), Set: outputs, Source: file.source, Target: file.target,
				Text: strings.Join(machine[at:end], "\n"), Original: strings.Join(original[at:end], "\n"),
			}
			begin := 0
			for i := at; i < end; i++ {
				var references []string
				for _, lines := range people {
					references = append(references, strings.ToLower(lines[i]))
				}
				for _, m := range copies(language, original[i], machine[i], references) {
					key := fmt.Sprintf("%s:%d:%s", file.set, i, strings.ToLower(machine[i][m.Start:m.End]))
					if seen[key] {
						continue
					}
					seen[key] = true
					m.Start, m.End = begin+m.Start, begin+m.End
					a.Mistakes = append(a.Mistakes, m)
				}
				begin += len(machine[i]) + 1
			}
			if len(a.Mistakes) > 0 {
				articles = append(articles, a)
			}
		}
	}
	return articles, nil
}

// copies returns the words of a machine's translation that stand in the original, as leftovers or as right. The references are in lower case.
func copies(source *corpus.Language, original, translation string, references []string) []gold.Mistake {
	written := map[string]bool{} // the words of the original in lower case, and whether it writes them so
	for _, w := range wordsIn(original) {
		word := original[w.Start:w.End]
		written[strings.ToLower(word)] = written[strings.ToLower(word)] || strings.ToLower(word) == word
	}
	var marks []gold.Mistake
	for _, w := range wordsIn(translation) {
		word := strings.ToLower(translation[w.Start:w.End])
		small, copied := written[word]
		if !copied || utf8.RuneCountInString(word) < shortestCopy {
			continue
		}
		m := gold.Mistake{Span: w, Core: true}
		switch {
		case slices.ContainsFunc(references, func(r string) bool { return strings.Contains(r, word) }): // right, be it in a compound
		case small, len(references) >= fewestReferences && source.Look(word).Has(corpus.Lower):
			m.Category = "leftover"
		default:
			continue
		}
		marks = append(marks, m)
	}
	return marks
}

// wordsIn returns the stretches of letters of a text.
func wordsIn(text string) []check.Span {
	var spans []check.Span
	start := -1
	for i, r := range text + " " {
		switch letter := unicode.IsLetter(r); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			spans = append(spans, check.Span{Start: start, End: i})
			start = -1
		}
	}
	return spans
}
