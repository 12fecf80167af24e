package main

import (
	"cmp"
	"maps"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"galley/corpus"
)

// What is kept of what parallel text teaches: translations of words that were seen so often, with a probability
// of so much at the least; endings that were seen with so many pairs of words.
const (
	lessonSeen  = 3
	lessonLeast = .03
	mostLessons = 6
	lessonCount = 1.5 // how often each translation was seen

	keptLeast = .25 // how often a word stands for itself that is learnt though it is rarer

	endingLetters     = 3 // at most
	endingSeen        = 12
	longEndingSeen    = 40
	endingLeast       = .02
	mostEndings       = 10
	otherEnding       = 2 // letters of a translation's ending
	shortestWithIts   = 4 // letters of a word with an ending
	mostOfOneWordPair = 2 // times that a pair of words counts, so that endings are those of many
)

// endingMark stands before endings, as no word begins with it.
const endingMark = "-"

// allLessons returns what each language learns from each other one.
func allLessons(root string, lexicons map[string]*lexicon) (map[pair]map[string][]string, error) {
	sentences := map[string]map[string]page{}
	for _, lang := range languages() {
		var err error
		if sentences[lang.tag], err = readSentences(root, lang); err != nil {
			return nil, err
		}
	}
	all := map[pair]map[string][]string{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	limit := make(chan struct{}, runtime.NumCPU())
	for _, a := range languages() {
		for _, b := range languages() {
			if a.tag >= b.tag {
				continue
			}
			wg.Go(func() {
				limit <- struct{}{}
				l := pairSentences(sentences[a.tag], sentences[b.tag]).align()
				there := lessons(l, lexicons[a.tag], lexicons[b.tag])
				back := lessons(l.reversed(), lexicons[b.tag], lexicons[a.tag])
				<-limit
				mu.Lock()
				all[pair{a.tag, b.tag}], all[pair{b.tag, a.tag}] = there, back
				mu.Unlock()
			})
		}
	}
	wg.Wait()
	return all, nil
}

// lessons returns the lines of what a language learns from another: a word or an ending, and what stands for it, each with a first letter
// that says how probable it is, from a in steps of half a nat.
func lessons(l *learnt, source, target *lexicon) map[string][]string {
	lines := map[string][]string{}
	endings := map[string]map[string]float64{}
	for s, row := range l.counts {
		word := l.from.words[s]
		if !spellable(word) {
			continue
		}
		found := map[string]float64{}
		seen := 0.
		for _, t := range slices.Sorted(maps.Keys(row)) { // in one order, as sums of floats depend on it
			other, count := l.to.words[t], row[t]
			if kept := other == word && source.words[word].Has(corpus.Lower); !target.words[other].Known() && !kept {
				continue
			}
			found[target.inOwnCase(other)] += count
			seen += count
			if source.words[word].Known() && count >= 1 {
				addEndings(endings, word, other, min(count, mostOfOneWordPair))
			}
		}
		frequency, kept := source.words[word].Decibels(), found[target.inOwnCase(word)]/(seen+1)
		if seen >= lessonSeen && (frequency >= corpus.TaughtFrequent || frequency >= corpus.KeptFrequent && kept >= keptLeast) {
			maps.DeleteFunc(found, func(_ string, count float64) bool { return count < lessonCount })
			lines[word] = shares(found, seen+1, lessonLeast, mostLessons)
		}
	}
	for ending, found := range endings {
		seen := 0.
		for _, other := range slices.Sorted(maps.Keys(found)) {
			seen += found[other]
		}
		least := float64(endingSeen)
		if utf8.RuneCountInString(ending) > otherEnding {
			least = longEndingSeen
		}
		if seen >= least {
			lines[endingMark+ending] = shares(found, seen, endingLeast, mostEndings)
		}
	}
	for key, line := range lines {
		if len(line) == 0 {
			delete(lines, key)
		}
	}
	return lines
}

func addEndings(endings map[string]map[string]float64, word, other string, count float64) {
	n, m := []rune(word), []rune(other)
	if len(n) < shortestWithIts || len(m) < shortestWithIts {
		return
	}
	for k := 2; k <= endingLetters; k++ {
		key := string(n[len(n)-k:])
		if endings[key] == nil {
			endings[key] = map[string]float64{}
		}
		endings[key][string(m[len(m)-otherEnding:])] += count
	}
}

// shares returns the most probable of what was found, with their probabilities.
func shares(found map[string]float64, all, least float64, most int) []string {
	type share struct {
		text  string
		value float64
	}
	var kept []share
	for text, count := range found {
		if count/all >= least {
			kept = append(kept, share{text, count / all})
		}
	}
	slices.SortFunc(kept, func(a, b share) int { return cmp.Or(cmp.Compare(b.value, a.value), cmp.Compare(a.text, b.text)) })
	var line []string
	for _, s := range kept[:min(len(kept), most)] {
		line = append(line, string(rune('a'+int(math.Round(-2*math.Log(min(s.value, 1))))))+s.text)
	}
	return line
}

// keptShares returns how often words of a language stand for themselves in the parallel texts that have them, in percent: the mean over the
// other languages. Where a language's own texts do not have a word, these speak for it.
func keptShares(taught map[pair]map[string][]string, from string) map[string][]string {
	sums, texts := map[string]float64{}, map[string]float64{}
	for _, to := range languages() { // in one order, as sums of floats depend on it
		for word, line := range taught[pair{from, to.tag}] {
			if strings.HasPrefix(word, endingMark) {
				continue
			}
			texts[word]++
			for _, field := range line {
				if lower(field[1:]) == word {
					sums[word] += corpus.LessonShare(field)
				}
			}
		}
	}
	lines := map[string][]string{}
	for word, n := range texts {
		lines[word] = []string{strconv.Itoa(int(math.Round(100 * sums[word] / n)))}
	}
	return lines
}
