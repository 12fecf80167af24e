package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check"
	"galley/check/gold"
	"galley/corpus"
)

// titleOnce is in how many leftovers one is a title of the original, if it has one that was translated.
const titleOnce = 3

// What a title of the original is: at most so many words, joined by words so frequent, in decibels; a word by itself has so many letters.
const (
	titleLength   = 8
	titleJoint    = 50
	shortestTitle = 4
)

// titleGap is how many words may stand between two that translate words of the same title.
const titleGap = 2

// restored puts a title of the original, as that of an institution, back in the place of its translation: what those who translated thought
// should not stay. The text is empty if there is none.
func (g *generator) restored(r *rand.Rand, a gold.Article, tokens []check.Token, words []int, original []string) mistake {
	source, target := g.languages[a.Source], g.languages[a.Target]
	start := r.IntN(len(original))
	for n := range original {
		title := titleAt(source, original, (start+n)%len(original))
		if title == nil || keepsAny(a.Text, title) {
			continue
		}
		translated := func(i int) bool { return translatesAny(source, target, tokens[words[i]].Text, title) }
		for first := range words {
			if !translated(first) {
				continue
			}
			last := first
			for i := first + 1; i < len(words) && i <= last+1+titleGap && tokens[words[i]].Sentence == tokens[words[first]].Sentence; i++ {
				if translated(i) {
					last = i
				}
			}
			for first > 0 && partOfTitle(target, tokens, words[first-1], words[first]) {
				first--
			}
			for last+1 < len(words) && partOfTitle(target, tokens, words[last+1], words[last]) {
				last++
			}
			span := check.Span{Start: tokens[words[first]].Start, End: tokens[words[last]].End}
			return mistake{Span: span, text: strings.Join(title, " "), category: "leftover"}
		}
	}
	return mistake{}
}

// partOfTitle reports whether the word at i has a capital beside a word of a title for no other reason than that: "den Obersten Gerichtshof".
func partOfTitle(target *corpus.Language, tokens []check.Token, i, neighbour int) bool {
	t := &tokens[i]
	e := target.Look(corpus.Fold(t.Text))
	return i-neighbour <= 1 && neighbour-i <= 1 && corpus.Shape(t.Text) == corpus.Title && !t.First && !t.Opening &&
		e.Has(corpus.Lower) && !e.Has(corpus.MostlyTitle)
}

// titleAt returns the words of the title that begins at the k-th word of a text, most of them common words that are written with a capital
// here; nil if none begins there, and in German, which writes all nouns so.
func titleAt(source *corpus.Language, text []string, k int) []string {
	if source.Tag == "de" || k == 0 || strings.ContainsFunc(text[k-1], unicode.IsPunct) || corpus.Shape(text[k-1]) == corpus.Title {
		return nil
	}
	var words []string
	capitals, common, end := 0, 0, 0
	for _, w := range text[k:min(k+titleLength, len(text))] {
		bare := strings.TrimRightFunc(w, unicode.IsPunct)
		if bare == "" || strings.ContainsFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) }) {
			break
		}
		words = append(words, bare)
		if corpus.Shape(bare) == corpus.Title {
			isCommon := source.Look(corpus.Fold(bare)).Has(corpus.Lower)
			if len(words) > end+1 && !isCommon {
				break // "on Monday", "of Ohio"
			}
			end = len(words)
			capitals++
			if isCommon {
				common++
			}
		} else if end == 0 || corpus.Shape(bare) != corpus.Lower || source.Look(bare).Decibels() < titleJoint {
			break
		}
		if bare != w {
			break
		}
	}
	if 2*common <= capitals || end == 1 && utf8.RuneCountInString(words[0]) < shortestTitle {
		return nil
	}
	return words[:end]
}

// keepsAny reports whether a translation has a longer word of a title as it is: then it is a name, or a loan.
func keepsAny(translation string, title []string) bool {
	for _, w := range title {
		if corpus.Shape(w) != corpus.Lower && utf8.RuneCountInString(w) >= shortestTitle && strings.Contains(translation, w) {
			return true
		}
	}
	return false
}

// translatesAny reports whether a word translates a capitalised word of a title, be it as a part of a compound.
func translatesAny(source, target *corpus.Language, word string, title []string) bool {
	compounds := target.Tag == "de" || target.Tag == "nl"
	for _, w := range title {
		if corpus.Shape(w) == corpus.Lower {
			continue
		}
		for _, t := range target.Translate(source, corpus.Fold(w)) {
			letters := utf8.RuneCountInString(t)
			if letters >= shortestTitle && sameWord(target, word, t) {
				return true
			}
			whole, part := corpus.Fold(word), corpus.Fold(t)
			if compounds && letters > shortestTitle && (strings.HasSuffix(whole, part) || strings.HasPrefix(whole, part)) {
				return true
			}
		}
	}
	return false
}

// madeUpTitle returns up to three words of the source language that follow each other, written as the title of an institution; it is empty
// if there is but one.
func madeUpTitle(source *corpus.Language, text []string) string {
	var words []string
	for _, w := range text[:min(len(text), 3)] {
		bare := strings.TrimRightFunc(w, unicode.IsPunct)
		if !source.Look(bare).Has(corpus.Lower) || corpus.Shape(bare) != corpus.Lower {
			break
		}
		if utf8.RuneCountInString(bare) > 3 {
			bare = capital(bare)
		}
		if words = append(words, bare); len(bare) != len(w) {
			break
		}
	}
	for len(words) > 0 && corpus.Shape(words[len(words)-1]) == corpus.Lower {
		words = words[:len(words)-1] // a particle
	}
	if len(words) < 2 {
		return ""
	}
	return strings.Join(words, " ")
}
