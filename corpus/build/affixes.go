package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// What makes a change of endings or a prefix productive: words that show it at least, and the share of the words that could have it and do.
const (
	changeSupport = 40
	changeShare   = .05
	mostChanges   = 8 // that lead to one ending
	prefixSupport = 30
	prefixShare   = .15
	prefixLetters = 7 // the longest
)

// compileAffixes learns from the attested words of a language how they are derived from each other, after Soricut and Och (Unsupervised
// Morphology Induction Using Word Embeddings, NAACL 2015) without the embeddings: a change of endings is as productive as the share of the
// words with the one ending that have a partner with the other; a prefix, as the share of the words that begin with it and are words without
// it. Words with and without a capital are counted apart. The lines are those that the corpus reads.
func compileAffixes(l *lexicon) []byte {
	lines := map[string][]string{}
	for _, class := range []corpus.Flags{corpus.Lower, corpus.Title} {
		words := wordsOfClass(l, class)
		if len(words) < 100*changeSupport {
			continue
		}
		for written, changes := range changesOf(words) {
			key := corpus.ChangeKey(class, written)
			for _, c := range changes {
				lines[key] = append(lines[key], fmt.Sprintf("%s:%d", c.ending, decibels(c.share)))
			}
		}
		for prefix, share := range prefixesOf(words) {
			lines[corpus.PrefixKey(class, prefix)] = []string{fmt.Sprint(decibels(share))}
		}
	}
	return compileLines(lines)
}

func decibels(share float64) int { return int(math.Round(-10 * math.Log10(share))) }

// wordsOfClass returns the attested words without or with a capital in the order of their bytes.
func wordsOfClass(l *lexicon, class corpus.Flags) []string {
	var words []string
	for w, e := range l.words {
		if lower := e.Has(corpus.Lower); e.Known() && e.Decibels() > 0 && lower == (class == corpus.Lower) && (lower || e.Has(corpus.Title)) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return words
}

// change is a change of endings, from the ending of a word that is known.
type change struct {
	ending string
	share  float64
}

// changesOf returns the productive changes by the ending that they lead to.
func changesOf(words []string) map[string][]change {
	pairs := map[[2]string]int{} // of endings that stand on one stem
	with := map[string]int{}     // words that end so
	for i, word := range words {
		for stem, ending := range stems(word) {
			with[ending]++
			if i > 0 && strings.HasPrefix(words[i-1], stem) {
				continue // the stem was counted with its first word
			}
			endings := []string{ending}
			for j := i + 1; j < len(words) && strings.HasPrefix(words[j], stem); j++ {
				if e := words[j][len(stem):]; utf8.RuneCountInString(e) <= corpus.ChangeLetters {
					endings = append(endings, e)
				}
			}
			for _, from := range endings {
				for _, to := range endings {
					if from != to {
						pairs[[2]string{from, to}]++
					}
				}
			}
		}
	}
	changes := map[string][]change{}
	for p, n := range pairs {
		share := float64(n) / float64(with[p[0]])
		if n < changeSupport || share < changeShare {
			continue
		}
		if _, a := utf8.DecodeRuneInString(p[0]); a > 0 {
			if _, b := utf8.DecodeRuneInString(p[1]); b > 0 && p[0][:a] == p[1][:b] {
				// the same change with one letter more of the stem: kept only if that letter says much
				short := [2]string{p[0][a:], p[1][b:]}
				if s := float64(pairs[short]) / float64(max(1, with[short[0]])); s >= changeShare && share < moreTelling*s {
					continue
				}
			}
		}
		changes[p[1]] = append(changes[p[1]], change{p[0], share})
	}
	for to, list := range changes {
		slices.SortFunc(list, func(a, b change) int {
			if a.share != b.share {
				return int(math.Copysign(1, b.share-a.share))
			}
			return strings.Compare(a.ending, b.ending)
		})
		changes[to] = list[:min(len(list), mostChanges)]
	}
	return changes
}

// moreTelling is by how much a change must be more productive behind a letter than without regard to it, to be told apart.
const moreTelling = 2

// stems yields the stems of a word with what it ends in.
func stems(word string) func(func(stem, ending string) bool) {
	return func(yield func(string, string) bool) {
		at := len(word)
		for range corpus.ChangeLetters + 1 {
			if utf8.RuneCountInString(word[:at]) < corpus.StemLetters || !yield(word[:at], word[at:]) {
				return
			}
			_, size := utf8.DecodeLastRuneInString(word[:at])
			at -= size
		}
	}
}

// prefixesOf returns the productive prefixes with their shares.
func prefixesOf(words []string) map[string]float64 {
	known := map[string]bool{}
	for _, w := range words {
		known[w] = true
	}
	all, split := map[string]int{}, map[string]int{}
	for _, w := range words {
		letters := 0
		for i := range w {
			if letters >= 2 && letters <= prefixLetters && utf8.RuneCountInString(w[i:]) >= corpus.StemLetters {
				all[w[:i]]++
				if known[w[i:]] {
					split[w[:i]]++
				}
			}
			letters++
		}
	}
	prefixes := map[string]float64{}
	for p, n := range split {
		if share := float64(n) / float64(all[p]); n >= prefixSupport && share >= prefixShare {
			prefixes[p] = share
		}
	}
	return prefixes
}
