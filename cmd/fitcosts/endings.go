package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// What an ending of the source language stands for is learnt from the words of the dictionary and their translations, cognate or not:
// Spanish -ción stands beside French -tion, Italian -zione and German -ung.
const (
	longestEnding = 5 // letters
	leastPairs    = 12
	leastShare    = .015 // of the words with the own ending that have the foreign one in the other language
	leastLift     = 4.   // how much more frequent the foreign ending is beside the own one than always
	mostEndings   = 12   // own endings of a foreign one
	leastWord     = 5    // letters of the words that are looked at
)

// translation is a word of the source language with a word of the target language.
type translation struct{ foreign, own string }

// readTranslations reads the single words of the dictionaries between two languages. Of every fourth word, held returns the translations
// apart: they show whether what is learnt from the others holds.
func readTranslations(root string, source, target corpus.Lang) (learn, held []translation, err error) {
	there, err := readDictionary(root, source, target)
	if err != nil {
		return nil, nil, err
	}
	back, err := readDictionary(root, target, source)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range back {
		there = append(there, translation{t.own, t.foreign})
	}
	for _, t := range there {
		h := fnv.New32a()
		h.Write([]byte(t.foreign))
		if h.Sum32()%4 == 0 {
			held = append(held, t)
		} else {
			learn = append(learn, t)
		}
	}
	return learn, held, nil
}

func readDictionary(root string, source, target corpus.Lang) ([]translation, error) {
	data, err := os.ReadFile(filepath.Join(root, "lang", string(target), "from-"+string(source)+".tsv"))
	if err != nil {
		return nil, err
	}
	var found []translation
	for foreign, translations := range corpus.Dictionary(data).All() {
		for _, own := range translations[:min(2, len(translations))] {
			t := translation{foreign, corpus.Fold(own)}
			if single(t.foreign) && single(t.own) && t.foreign != t.own {
				found = append(found, t)
			}
		}
	}
	return found, nil
}

// single reports whether a text is one word of enough letters.
func single(word string) bool {
	return utf8.RuneCountInString(word) >= leastWord && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
}

// endingsOf returns the lines of the table for a pair of languages: the foreign ending; then the own ones with the tenths of a nat by which
// the foreign one is rarer beside them than always.
func endingsOf(source, target *corpus.Language, pairs []translation) []string {
	var both, own, foreign = map[[2]string]float64{}, map[string]float64{}, map[string]float64{}
	seen := map[[2]string]int{}
	total := 0.
	for _, p := range aligned(source, target, pairs) {
		total += p.weight
		fs, os := suffixes(p.foreign), suffixes(p.own)
		related := cognates(p.foreign, p.own)
		for _, a := range fs {
			foreign[a.end] += p.weight
		}
		for _, b := range os {
			own[b.end] += p.weight
			for _, a := range fs {
				if a.first != b.first && len(b.end) > 1 && (a.before == b.before || !related) {
					both[[2]string{a.end, b.end}] += p.weight
					seen[[2]string{a.end, b.end}]++
				}
			}
		}
	}
	type choice struct {
		own          string
		share, pairs float64
	}
	table := map[string][]choice{}
	for pair, n := range both {
		share := n / own[pair[1]]
		if seen[pair] >= leastPairs && share >= leastShare && share >= leastLift*foreign[pair[0]]/total {
			table[pair[0]] = append(table[pair[0]], choice{pair[1], share, n})
		}
	}
	var lines []string
	for a, choices := range table {
		slices.SortFunc(choices, func(x, y choice) int {
			return cmp.Or(cmp.Compare(y.pairs, x.pairs), cmp.Compare(x.own, y.own))
		})
		var line strings.Builder
		fmt.Fprintf(&line, "%s %s %s", target.Tag, source.Tag, a)
		for _, c := range choices[:min(mostEndings, len(choices))] {
			fmt.Fprintf(&line, "\t%s %d", c.own, int(-10*math.Log(min(1, c.share))))
		}
		lines = append(lines, line.String())
	}
	return lines
}

// alignedPair is a word with a word that translates it in the same inflection, as far as one can tell.
type alignedPair struct {
	translation
	weight float64
}

const (
	alignments     = 3  // how often inflected forms are aligned, with what was learnt from the last time
	leastAlignment = .1 // weight of a pair that is worth looking at
	mostLift       = 30.
)

// frequentForm is the least frequency of the forms that are aligned, in decibels: rare ones have no place among the others to tell them by.
const frequentForm = 30

func frequentForms(l *corpus.Language, lemma string) []string {
	return slices.DeleteFunc(l.Inflections(lemma), func(f string) bool { return l.Look(f).Decibels() < frequentForm })
}

// aligned returns translations with their inflected forms. Which form translates which is learnt as in word alignment (IBM Model 1): forms
// that are about as frequent among those of their words are likely pairs, and more so if their endings are often paired.
func aligned(source, target *corpus.Language, pairs []translation) []alignedPair {
	var found []alignedPair
	lift := func(string, string) float64 { return 1 }
	for range alignments {
		found = found[:0]
		both, own, foreign, total := map[[2]string]float64{}, map[string]float64{}, map[string]float64{}, 0.
		for _, p := range pairs {
			found = append(found, alignedPair{p, 1})
			forms := frequentForms(target, p.own)
			weights := make([]float64, len(forms))
			for i, f := range frequentForms(source, p.foreign) {
				sum := 0.
				for j, o := range forms {
					weights[j] = math.Exp(-math.Abs(float64(i-j))/3) * lift(lastTwo(f), lastTwo(o))
					sum += weights[j]
				}
				for j, o := range forms {
					w := weights[j] / sum
					if w < leastAlignment || !single(f) || !single(o) {
						continue
					}
					found = append(found, alignedPair{translation{f, o}, w})
					a, b := lastTwo(f), lastTwo(o)
					both[[2]string{a, b}] += w
					foreign[a] += w
					own[b] += w
					total += w
				}
			}
		}
		lift = func(a, b string) float64 {
			return min(mostLift, (both[[2]string{a, b}]+.1)*total/(foreign[a]*own[b]+1))
		}
	}
	return found
}

func lastTwo(word string) string {
	letters := []rune(word)
	return string(letters[max(0, len(letters)-2):])
}

// suffix is the last letters of a word.
type suffix struct {
	end           string
	first, before rune // its first letter and the one before it
}

// suffixes returns the last letters of a word, up to longestEnding; at least three stay before them.
func suffixes(word string) []suffix {
	letters := []rune(word)
	var found []suffix
	for n := 1; n <= min(longestEnding, len(letters)-3); n++ {
		at := len(letters) - n
		found = append(found, suffix{string(letters[at:]), letters[at], letters[at-1]})
	}
	return found
}

// cognates reports whether two words begin alike.
func cognates(a, b string) bool { return strings.HasPrefix(b, string([]rune(a)[:2])) }
