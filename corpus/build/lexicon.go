package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
	"galley/corpus/build/automaton"
	"galley/corpus/build/hunspell"

	"golang.org/x/text/unicode/norm"
)

// lexicon is one language's words in lower case with the value that corpus.Lexicon reads.
type lexicon struct {
	tag   string
	words map[string]corpus.Entry
	forms int // that the spelling dictionaries make
}

func lower(s string) string { return strings.Map(unicode.ToLower, norm.NFC.String(s)) }

func capital(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[n:]
}

// addForm enters one form of a spelling dictionary.
func (l *lexicon) addForm(f hunspell.Form) {
	if !spellable(f.Text) {
		return
	}
	key := lower(f.Text)
	flags := corpus.Flags(0)
	if f.Flags&hunspell.Forbidden != 0 {
		flags = corpus.Forbidden
	} else {
		shape := corpus.Shape(f.Text)
		if f.Flags&hunspell.Standalone != 0 {
			flags |= shape
		}
		if f.Flags&hunspell.Begin != 0 {
			if shape == corpus.Lower {
				flags |= corpus.BeginLower
			} else {
				flags |= corpus.BeginTitle
			}
		}
		if f.Flags&hunspell.Middle != 0 {
			flags |= corpus.Middle
		}
		if f.Flags&hunspell.End != 0 {
			flags |= corpus.End
		}
	}
	l.words[key] |= corpus.Entry(flags) << corpus.FrequencyBits
	l.forms++
}

// addFrequency enters the frequencies: of a word's own spelling, and of the folded spelling that the list has instead.
func (l *lexicon) addFrequency(list map[string]int) {
	for word := range l.words {
		c, ok := list[word]
		if folded := strings.ReplaceAll(word, "ß", "ss"); !ok && folded != word {
			c, ok = list[folded]
		}
		if ok {
			l.words[word] |= frequency(c)
		}
	}
	for word, c := range list {
		f := frequency(c)
		if word = lower(word); f >= rarestAttested && spellable(word) && l.words[word] == 0 {
			l.words[word] = f
		}
	}
}

// rarestAttested is the least frequency of a word that only the frequency list has: its rare end is full of misspellings.
const rarestAttested = 3

// frequency turns a frequency of 10^(-c/100) into decibels above one in a hundred million, from 1.
func frequency(c int) corpus.Entry {
	return corpus.Entry(max(1, 1+int(math.Round(float64(800-c)/10))))
}

// addCase marks the words that running text writes with a capital nearly always.
func (l *lexicon) addCase(counts map[string][2]int) {
	for word, c := range counts {
		e, ok := l.words[word]
		if !ok {
			continue
		}
		share := float64(c[1]) / float64(c[0]+c[1])
		switch {
		case share > .95:
			e |= corpus.Entry(corpus.MostlyTitle) << corpus.FrequencyBits
		case share < .5:
			e |= corpus.Entry(corpus.MostlyLower) << corpus.FrequencyBits
		}
		l.words[word] = e
	}
}

func (l *lexicon) attestsAll(phrase string) bool {
	n := 0
	for w := range strings.FieldsSeq(phrase) {
		if n++; n > 3 || !spellable(w) || l.words[lower(w)].Decibels() == 0 {
			return false
		}
	}
	return n > 0
}

func (l *lexicon) knowsAll(phrase string) bool {
	n := 0
	for w := range strings.FieldsSeq(phrase) {
		if n++; n > 3 || !spellable(w) || !l.words[lower(w)].Known() {
			return false
		}
	}
	return n > 0
}

// inOwnCase gives a word that is only ever written with a capital its capital.
func (l *lexicon) inOwnCase(word string) string {
	if e := l.words[lower(word)]; e.Has(corpus.Title) && !e.Has(corpus.Lower) && lower(word) == word {
		return capital(word)
	}
	return word
}

// rarest returns the frequency of the rarest word of a phrase, in decibels.
func (l *lexicon) rarest(phrase string) int {
	low := math.MaxInt
	for w := range strings.FieldsSeq(phrase) {
		low = min(low, l.words[lower(w)].Decibels())
	}
	return low
}

// spellable reports whether the word is made of Latin letters, with apostrophes, hyphens and dots inside.
func spellable(word string) bool {
	letters, n := 0, 0
	for _, r := range word {
		n++
		switch {
		case unicode.Is(unicode.Latin, r) && r <= 0x24f:
			letters++
		case r != '\'' && r != '-' && r != '.':
			return false
		}
	}
	return letters > 0 && n <= corpus.MaxWord
}

// ranks returns a line for each frequency in decibels from 1: how many words are at least so frequent.
func (l *lexicon) ranks() []byte {
	var at [1 << corpus.FrequencyBits]int
	for _, e := range l.words {
		at[e.Decibels()]++
	}
	for i := len(at) - 2; i > 0; i-- {
		at[i] += at[i+1]
	}
	var text []byte
	for _, n := range at[1:] {
		text = fmt.Appendln(text, n)
	}
	return text
}

// compile packs words with values.
func compile[V ~uint32](values map[string]V, text []byte) ([]byte, error) {
	seen := map[rune]bool{}
	for word := range values {
		for _, r := range word {
			seen[r] = true
		}
	}
	b, err := automaton.New(slices.Sorted(maps.Keys(seen)))
	if err != nil {
		return nil, err
	}
	for _, word := range slices.Sorted(maps.Keys(values)) {
		if err := b.Add(word, uint32(values[word])); err != nil {
			return nil, err
		}
	}
	data, err := b.Bytes(text)
	if err != nil {
		return nil, fmt.Errorf("compile: %w", err)
	}
	return data, nil
}

// compileLemmas packs, for each attested form whose lemma heads an entry of some dictionary, how to make the lemma from the form:
// the number of letters to cut in the low bits of the value, the place of the ending to put there in the others.
func compileLemmas(l *lexicon, lemmas map[string]string, heads map[string]bool) ([]byte, error) {
	var text []byte
	at := map[string]uint32{}
	values := map[string]uint32{}
	for _, form := range slices.Sorted(maps.Keys(l.words)) {
		e := l.words[form]
		if e.Decibels() == 0 && !e.Known() {
			continue
		}
		for _, m := range []string{lemmas[form], lemmas[capital(form)]} {
			if m = lower(m); m == form || !heads[m] {
				continue
			}
			f, w := []rune(form), []rune(m)
			shared := 0
			for shared < len(f) && shared < len(w) && f[shared] == w[shared] {
				shared++
			}
			cut, ending := len(f)-shared, string(w[shared:])
			if cut >= 1<<corpus.CutBits {
				continue
			}
			if _, ok := at[ending]; !ok {
				at[ending] = uint32(len(text))
				text = append(append(text, ending...), '\n')
			}
			values[form] = at[ending]<<corpus.CutBits | uint32(cut)
			break
		}
	}
	return compile(values, text)
}
