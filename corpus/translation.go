package corpus

import (
	"iter"
	"maps"
	"math"
	"slices"
	"strconv"
)

// Translation is a word or phrase that may translate a word of another language, and what the dictionaries say for it. Each number is
// from 0, for nothing, to 1.
type Translation struct {
	Text    string
	Direct  float64 // how near the head of the word's entry it stands
	OfLemma float64 // the same of the entry of the word's dictionary form
	Bridged float64 // the share of the ways by third languages that lead to it
	Back    float64 // how near the head of its own entry, in the dictionary of the other direction, the word stands
	Learnt  float64 // how often it stood for the word in parallel texts
}

// Translations returns what may translate a word of another language, by its own entry, by that of its dictionary form, and by way of
// third languages, in the order in which they are found.
func (l *Language) Translations(from *Language, word string) []Translation {
	var found []Translation
	at := func(text string) *Translation {
		i := slices.IndexFunc(found, func(t Translation) bool { return t.Text == text })
		if i < 0 {
			i = len(found)
			found = append(found, Translation{Text: text})
		}
		return &found[i]
	}
	words := []string{Fold(word)}
	if lemma, ok := from.Lemma(words[0]); ok && lemma != words[0] {
		words = append(words, lemma)
	}
	for rank, text := range l.from[from.Tag].get(words[0]) {
		at(text).Direct = nearness(rank)
	}
	for _, lemma := range words[1:] {
		for rank, text := range l.from[from.Tag].get(lemma) {
			at(text).OfLemma = nearness(rank)
		}
	}
	for text, share := range l.Taught(from, word) {
		at(text).Learnt = share
	}
	l.bridge(from, words, func(text string, share float64) { at(text).Bridged += share })
	back := from.from[l.Tag]
	for i := range found {
		for rank, text := range back.get(Fold(found[i].Text)) {
			if slices.Contains(words, Fold(text)) {
				found[i].Back = max(found[i].Back, nearness(rank))
			}
		}
	}
	return found
}

// bridge yields the translations of words by way of each third language, and which share of all ways each way is. Words of several senses
// have translations in common with others by chance; several third languages seldom share such a chance.
func (l *Language) bridge(from *Language, words []string, yield func(text string, share float64)) {
	type way struct {
		text   string
		weight float64
	}
	var ways []way
	bridges := 0
	for _, third := range shipped() {
		there, back := third.from()[from.Tag], l.from[third.tag]
		if third.tag == from.Tag || third.tag == l.Tag {
			continue
		}
		begin := len(ways)
		total := 0.
		for _, w := range words {
			for rank, between := range there.Get(w) {
				for k, text := range back.get(Fold(between)) {
					weight := nearness(rank) * nearness(k)
					ways = append(ways, way{text, weight})
					total += weight
				}
			}
		}
		for i := range ways[begin:] {
			ways[begin+i].weight /= total
		}
		if total > 0 {
			bridges++
		}
	}
	for _, w := range ways {
		yield(w.text, w.weight/float64(bridges))
	}
}

// lessons yields what parallel texts taught of a word or an ending, and how often it stood for that. In the file a letter before each says how
// often, from a for always, in steps of half a nat.
func (l *Language) lessons(from Lang, key string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for _, field := range l.learnt[from].Get(key) {
			if !yield(field[1:], LessonShare(field)) {
				return
			}
		}
	}
}

// LessonShare returns how often a word stood for another one, from 0 to 1, by the first letter of its field in a file of lessons.
func LessonShare(field string) float64 { return math.Exp(-float64(field[0]-'a') / 2) }

// Taught returns what stood for a word of another language in parallel texts, and how often it did, from 0 to 1, the most frequent first.
func (l *Language) Taught(from *Language, word string) iter.Seq2[string, float64] {
	return l.lessons(from.Tag, Fold(word))
}

// How frequent a word is, in decibels, that parallel texts teach the translations of, and one of which they teach whether it is kept.
const (
	TaughtFrequent = 40
	KeptFrequent   = 20
)

// Kept returns how often a word of another language stood for itself in parallel texts, from 0 to 1, as loan words and words of both languages
// do: in those of the two languages or, if they do not have the word, of the other language and third ones. It reports false if none has it,
// or if the word is too rare.
func (l *Language) Kept(from *Language, word string, frequency int) (share float64, known bool) {
	if frequency < KeptFrequent {
		return 0, false
	}
	word = Fold(word)
	if own := l.learnt[from.Tag].Get(word); own != nil {
		for _, field := range own {
			if Fold(field[1:]) == word {
				return LessonShare(field), true
			}
		}
		return 0, true
	}
	elsewhere := from.kept.Get(word)
	if elsewhere == nil {
		return 0, false
	}
	percent, err := strconv.Atoi(elsewhere[0])
	return float64(percent) / 100, err == nil
}

// The longest and the shortest endings of a word, in letters, of which parallel texts taught what endings their translations have, the
// length of those, and the share of an ending that was not seen.
const (
	longestTaught  = 3
	shortestTaught = 2
	otherTaught    = 2
	leastTaught    = .01
)

// EndingShares are how often translations of words with a certain ending have each ending; nil if parallel texts do not tell.
type EndingShares map[string]float64

// EndingShares returns what parallel texts taught of the ending of a word: the longest one that they tell of.
func (l *Language) EndingShares(from *Language, word string) EndingShares {
	w := []rune(Fold(word))
	for k := min(longestTaught, len(w)); k >= shortestTaught; k-- {
		if shares := maps.Collect(l.lessons(from.Tag, "-"+string(w[len(w)-k:]))); len(shares) > 0 {
			return shares
		}
	}
	return nil
}

// Of returns how often translations have the ending of a translation; known is false if nothing is known, or the translation is too short.
func (s EndingShares) Of(translation string) (share float64, known bool) {
	t := []rune(Fold(translation))
	if s == nil || len(t) < otherTaught {
		return 0, false
	}
	return max(s[string(t[len(t)-otherTaught:])], leastTaught), true
}

// nearness is what a place in an entry is worth.
func nearness(rank int) float64 { return 1 / float64(1+rank) }
