package main

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"galley/corpus"
)

// writer misspells words of one language as people's fingers and translating machines do. It knows nothing of the costs: keys have
// places, sounds have spellings, endings come from words.
type writer struct {
	l        *corpus.Language
	keyboard keyboard
	sounds   [][2]string

	words      []string // of the lexicon
	cumulative []float64

	foreign map[string][]foreignWord // translations by own word
	sources []corpus.Lang
}

type foreignWord struct {
	source corpus.Lang
	word   string
}

// leastLetters is how many letters a word has that is misspelt.
const leastLetters = 4

func newWriter(l *corpus.Language) *writer {
	w := &writer{l: l, keyboard: newKeyboard(l.Tag), sounds: soundsOf(l.Tag), foreign: map[string][]foreignWord{}}
	total := 0.
	for word, value := range l.All {
		e := corpus.Entry(value)
		if !e.Known() || e.Decibels() == 0 || !single(word) && len([]rune(word)) < leastLetters || strings.ContainsAny(word, "-'.") {
			continue
		}
		total += math.Pow(10, float64(e.Decibels())/10)
		w.words = append(w.words, word)
		w.cumulative = append(w.cumulative, total)
	}
	return w
}

// learn takes translations in, from which foreign endings come.
func (w *writer) learn(source corpus.Lang, pairs []translation) {
	w.sources = append(w.sources, source)
	for _, p := range pairs {
		w.foreign[p.own] = append(w.foreign[p.own], foreignWord{source, p.foreign})
	}
}

// draw draws a word by its frequency.
func (w *writer) draw(r *rand.Rand) string {
	at := r.Float64() * w.cumulative[len(w.cumulative)-1]
	return w.words[min(len(w.words)-1, sort.SearchFloat64s(w.cumulative, at))]
}

// drawCompound draws two words that the language may join, and joins them.
func (w *writer) drawCompound(r *rand.Rand) (string, bool) {
	first, last := w.draw(r), w.draw(r)
	if !w.l.Look(first).Has(corpus.BeginTitle) || len([]rune(last)) < leastLetters || !w.l.Look(last).Has(corpus.End) || w.l.Look(first+last).Known() {
		return "", false
	}
	word := first + last
	_, ok := w.l.Compound(strings.ToUpper(word[:1]) + word[1:])
	return word, ok
}

// misspelling is a word as it is written, with the source language whose words the writer had in mind.
type misspelling struct {
	written, meant string
	source         corpus.Lang
	kind           string
	text           *text // where it stands; nil for a word alone
	at             int   // its token
}

// kinds are the ways to misspell a word, with how often they are tried. The real shares are not known: half are slips of fingers, half
// are of machines and of learners.
func (w *writer) kinds() []kind {
	return []kind{
		{"neighbouring key", 16, w.neighbour}, {"swapped", 14, w.swapped}, {"left out", 14, w.leftOut}, {"doubled", 7, w.doubled},
		{"not doubled", 7, w.notDoubled}, {"too many", 5, w.tooMany}, {"accent", 9, w.accent}, {"sound", 7, w.sound}, {"vowel", 4, w.vowel},
		{"any letter", 3, w.anyLetter}, {"ending", 7, w.ending}, {"repeated", 4, w.repeated}, {"foreign ending", 14, nil},
	}
}

type kind struct {
	name  string
	share int
	spoil func(r *rand.Rand, word []rune) []rune // nil for a foreign ending
}

// drawKind draws a kind of misspelling by its share.
func (w *writer) drawKind(r *rand.Rand) kind {
	kinds := w.kinds()
	total := 0
	for _, k := range kinds {
		total += k.share
	}
	at := r.IntN(total)
	for _, k := range kinds {
		if at -= k.share; at < 0 {
			return k
		}
	}
	return kinds[0]
}

// misspell spoils a word in one way. It reports false if nothing came of it, or a word that the lexicon accepts.
func (w *writer) misspell(r *rand.Rand, k kind, word string) (misspelling, bool) {
	m := misspelling{meant: word, source: pick(r, w.sources), kind: k.name}
	if k.spoil != nil {
		m.written = string(k.spoil(r, []rune(word)))
	} else {
		m.written, m.source = w.foreignEnding(r, word)
	}
	return m, m.written != word && len([]rune(m.written)) >= leastLetters-1 && !w.accepted(m.written)
}

func (w *writer) accepted(word string) bool {
	if w.l.Look(word).Known() {
		return true
	}
	_, ok := w.l.Compound(strings.ToUpper(word[:1]) + word[1:])
	return ok
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// place draws a place in a word; people seldom slip at the first letter.
func place(r *rand.Rand, letters int) int {
	if i := r.IntN(letters); i > 0 || r.IntN(4) == 0 {
		return i
	}
	return r.IntN(letters)
}

func replaced(word []rune, from, to int, with ...rune) []rune {
	return slices.Replace(word, from, to, with...)
}

func (w *writer) neighbour(r *rand.Rand, word []rune) []rune {
	i := place(r, len(word))
	word[i] = w.keyboard.beside(r, word[i])
	return word
}

func (w *writer) swapped(r *rand.Rand, word []rune) []rune {
	i := place(r, len(word)-1)
	word[i], word[i+1] = word[i+1], word[i]
	return word
}

func (w *writer) leftOut(r *rand.Rand, word []rune) []rune {
	i := place(r, len(word))
	return replaced(word, i, i+1)
}

func (w *writer) doubled(r *rand.Rand, word []rune) []rune {
	i := place(r, len(word))
	return replaced(word, i, i, word[i])
}

func (w *writer) notDoubled(_ *rand.Rand, word []rune) []rune { return slices.Compact(word) }

// tooMany hits a second key beside the right one, or any.
func (w *writer) tooMany(r *rand.Rand, word []rune) []rune {
	i := place(r, len(word))
	extra, _ := utf8.DecodeRuneInString(pick(r, w.words))
	if r.IntN(3) > 0 {
		extra = w.keyboard.beside(r, word[i])
	}
	return replaced(word, i+1, i+1, extra)
}

// accent loses all diacritics, or puts one on a letter of a word that has some.
func (w *writer) accent(r *rand.Rand, word []rune) []rune {
	bare := func(c rune) rune {
		first, _ := utf8.DecodeRuneInString(norm.NFD.String(string(c)))
		return first
	}
	if r.IntN(4) > 0 {
		for i, c := range word {
			word[i] = bare(c)
		}
		return word
	}
	i := place(r, len(word))
	for _, c := range w.draw(r) {
		if c != bare(c) && bare(c) == bare(word[i]) {
			word[i] = c
			break
		}
	}
	return word
}

// soundsOf returns pairs of letters that sound alike, in either direction.
func soundsOf(tag corpus.Lang) [][2]string {
	all := [][2]string{{"c", "k"}, {"ph", "f"}, {"th", "t"}, {"y", "i"}, {"v", "w"}, {"z", "s"}, {"qu", "k"}, {"x", "ks"}, {"c", "z"}}
	switch tag {
	case "de":
		all = append(all, [][2]string{{"ss", "ß"}, {"v", "f"}, {"dt", "t"}, {"eu", "äu"}, {"e", "ä"}, {"ie", "i"}, {"ck", "k"}, {"tz", "z"}}...)
	case "en":
		all = append(all, [][2]string{{"ei", "ie"}, {"ence", "ance"}, {"ible", "able"}, {"ck", "k"}, {"c", "s"}, {"ee", "ea"}}...)
	case "es":
		all = append(all, [][2]string{{"b", "v"}, {"g", "j"}, {"ll", "y"}, {"c", "s"}, {"h", ""}}...)
	case "fr":
		all = append(all, [][2]string{{"eau", "au"}, {"ai", "è"}, {"s", "c"}, {"ss", "ç"}, {"an", "en"}, {"qu", "c"}}...)
	case "it":
		all = append(all, [][2]string{{"c", "cc"}, {"qu", "cu"}, {"gn", "ni"}, {"h", ""}, {"gi", "g"}}...)
	case "nl":
		all = append(all, [][2]string{{"ei", "ij"}, {"ou", "au"}, {"d", "t"}, {"c", "s"}, {"g", "ch"}}...)
	case "pt":
		all = append(all, [][2]string{{"ç", "ss"}, {"x", "ch"}, {"g", "j"}, {"c", "s"}, {"lh", "li"}, {"nh", "ñ"}}...)
	}
	return all
}

// sound writes a sound with other letters.
func (w *writer) sound(r *rand.Rand, word []rune) []rune {
	s := string(word)
	for range 8 {
		pair := pick(r, w.sounds)
		from, to := pair[0], pair[1]
		if r.IntN(2) == 0 && to != "" {
			from, to = to, from
		}
		if n := strings.Count(s, from); n > 0 {
			at := 0
			for range r.IntN(n) {
				at += strings.Index(s[at:], from) + len(from)
			}
			return []rune(s[:at] + strings.Replace(s[at:], from, to, 1))
		}
	}
	return word
}

// vowel takes the vowel of another word.
func (w *writer) vowel(r *rand.Rand, word []rune) []rune {
	const vowels = "aeiou"
	i := place(r, len(word))
	if strings.ContainsRune(vowels, word[i]) {
		word[i] = pick(r, []rune(vowels))
	}
	return word
}

// anyLetter takes a letter of another word.
func (w *writer) anyLetter(r *rand.Rand, word []rune) []rune {
	word[place(r, len(word))] = pick(r, []rune(w.draw(r)))
	return word
}

// ending takes the ending of another word.
func (w *writer) ending(r *rand.Rand, word []rune) []rune {
	other := []rune(w.draw(r))
	cut, put := 1+r.IntN(3), 1+r.IntN(3)
	if len(word)-cut < 4 || len(other) < put+2 {
		return word
	}
	return append(word[:len(word)-cut], other[len(other)-put:]...)
}

// repeated writes a part of the ending twice, or puts the ending of another word inside.
func (w *writer) repeated(r *rand.Rand, word []rune) []rune {
	n, behind := 2+r.IntN(2), r.IntN(4)
	at := len(word) - behind
	if at-n < 3 {
		return word
	}
	again := word[at-n : at]
	if other := []rune(w.draw(r)); r.IntN(2) == 0 && len(other) > n+2 {
		again = other[len(other)-n:]
	}
	return replaced(word, at, at, slices.Clone(again)...)
}

// foreignEnding writes the beginning of the word, and the end of its translation.
func (w *writer) foreignEnding(r *rand.Rand, word string) (string, corpus.Lang) {
	translations := w.foreign[word]
	lemma, inflected := w.l.Lemma(word)
	if inflected {
		translations = append(slices.Clip(translations), w.foreign[lemma]...)
	}
	if len(translations) == 0 {
		return word, ""
	}
	t := pick(r, translations)
	foreign, own := []rune(t.word), []rune(word)
	i, j := seam(r, foreign, own)
	if j < 3 || len(foreign)-i > longestEnding || len(own)-j > longestEnding+1 {
		return word, t.source
	}
	return string(own[:j]) + string(foreign[i:]), t.source
}

// seam draws a place at which one word may go on as the other: behind a letter that they share in about the same place; for words that
// share little, before the last syllables of both.
func seam(r *rand.Rand, foreign, own []rune) (i, j int) {
	var seams [][2]int
	for i := 3; i < len(foreign); i++ {
		for j := max(3, i-2); j < min(len(own), i+3); j++ {
			if foreign[i-1] == own[j-1] && foreign[i] != own[j] {
				seams = append(seams, [2]int{i, j})
			}
		}
	}
	if slices.Equal(foreign[:2], own[:2]) && len(seams) > 0 {
		s := pick(r, seams)
		return s[0], s[1]
	}
	return len(foreign) - 2 - r.IntN(3), len(own) - 2 - r.IntN(3)
}

func sortedKeys(m map[rune]float64) []rune { return slices.Sorted(maps.Keys(m)) }
