package check

import (
	"slices"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"galley/check/align"
	"galley/corpus"
)

// The probabilities that a translation of a sentence has a partner of a word, by what the word is.
const (
	protectedTrust = .9
	numberTrust    = .85
	markTrust      = .7
	nameTrust      = .75
	knownTrust     = .5
	cognateTrust   = .28
)

// What tells little about a sentence: words more frequent than this, in decibels, and shorter than this, in letters.
const (
	anchorFrequency = 52
	anchorLetters   = 3
)

// anchoring is sentences with their anchors: what a translation of them has as well.
type anchoring struct {
	units  []align.Unit
	words  []align.Word // of all units
	lemmas []string     // the dictionary form of each token that may be an anchor
}

// anchorAll finds the anchors of sentences, in the place of former ones. The languages are the other side's and, as the target, that of the
// sentences; back are the same the other way round.
func (l *languages) anchorAll(back *languages, tokens []Token, sentences []Sentence, a *anchoring) {
	a.units, a.lemmas = room(a.units, len(sentences)), cleared(a.lemmas, len(tokens))
	units, lemmas, words := a.units, a.lemmas, a.words[:0]
	for i, s := range sentences {
		from := len(words)
		length := 0
		marks := ""
		for k := s.From; k < s.To; k++ {
			t := &tokens[k]
			length += utf8.RuneCountInString(t.Text)
			switch t.Kind {
			case Protected:
				words = append(words, align.Word{Keys: []uint32{key('@', t.Text)}, Trust: protectedTrust})
			case Number:
				words = append(words, align.Word{Keys: []uint32{key('#', digitsOf(t.Text))}, Trust: numberTrust})
			case Word:
				if t.Evidence.Target.Decibels() >= anchorFrequency {
					break
				}
				w := l.anchor(back, t)
				lemmas[k] = w.lemma
				if w.Keys != nil {
					words = append(words, w.Word)
				}
			case Other:
				if strings.ContainsAny(t.Text, "?!()") && !strings.Contains(marks, t.Text) {
					marks += t.Text
					words = append(words, align.Word{Keys: []uint32{key('?', t.Text)}, Trust: markTrust})
				}
			}
		}
		units[i] = align.Unit{
			Length: length, Words: words[from:len(words):len(words)],
			Last: i+1 == len(sentences) || sentences[i+1].Segment != s.Segment,
		}
	}
	a.words = words
}

// anchor is a word that tells something about a sentence, without keys if it does not, with its dictionary form in lower case.
type anchor struct {
	align.Word
	lemma    string
	meanings []string // what its translations may be, if it has keys
}

// anchored is the anchor of a spelling as soon as one was asked for. It is safe for concurrent use.
type anchored = atomic.Pointer[anchor]

// anchor returns the anchor of a word. It is found once for each spelling.
func (l *languages) anchor(back *languages, t *Token) *anchor {
	kept := t.Evidence.anchor
	if a := kept.Load(); a != nil {
		return a
	}
	e := t.Evidence
	form := dictionaryForm(l.target, e.Lower)
	a := &anchor{lemma: lowered(form)}
	a.Word, a.meanings = l.anchorOf(back, e, form)
	if e.Before != "" || e.After != "" || strings.Contains(e.Lower, "'") {
		a.lemma = l.lemmaOf(strings.Clone(t.Text)) // a clone, as the word is a piece of an article
	}
	kept.Store(a)
	return a
}

// anchorOf returns what a word with a dictionary form is known by in the other text, and how it may be translated.
func (l *languages) anchorOf(back *languages, e *Evidence, form string) (w align.Word, meanings []string) {
	word := e.Lower
	letters := utf8.RuneCountInString(word)
	if letters < anchorLetters && e.Shape != upperCase {
		return w, nil
	}
	w.Trust = cognateTrust
	plain := unaccented(word)
	var buffer [16]uint32 // most words have fewer keys
	keys := append(buffer[:0], key('=', plain))
	if letters >= cognateLetters {
		keys = append(keys, key('~', cognate(plain)))
	}
	keys = appendForm(keys, l.target, form)
	if e.Compound != nil {
		parts := e.Compound.Parts
		keys = appendForms(keys, l.target, lowered(parts[len(parts)-1]))
	}
	found := back.meaningsOf(word) // not kept twice
	for _, f := range found {
		// of a phrase the longest word
		longest := ""
		for part := range strings.FieldsSeq(f) {
			if len(part) > len(longest) {
				longest = part
			}
		}
		keys = appendForms(keys, l.source, longest)
	}
	w.Keys = slices.Clone(keys)
	switch {
	case e.Shape != lowerCase && (l.target.Tag != "de" || e.Names != 0 && !e.Target.Known()):
		w.Trust = nameTrust
	case len(found) > 0 || e.Shape != lowerCase:
		w.Trust = knownTrust
	}
	return w, found
}

// appendForms appends the keys under which a word of a language is found whatever its inflection: its dictionary form and its beginning.
func appendForms(keys []uint32, language *corpus.Language, word string) []uint32 {
	return appendForm(keys, language, dictionaryForm(language, word))
}

// appendForm does so for a dictionary form.
func appendForm(keys []uint32, language *corpus.Language, word string) []uint32 {
	salt := rune(language.Tag[0])<<8 | rune(language.Tag[1])
	keys = append(keys, key(salt, word))
	if n := utf8.RuneCountInString(word); n > stemLetters {
		keys = append(keys, key(salt+1<<16, withoutLast(word, min(3, n-stemLetters))))
	}
	return keys
}

// withoutLast returns a word without its last letters, so many of them.
func withoutLast(word string, letters int) string {
	for range letters {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
	}
	return word
}

const (
	stemLetters    = 5
	cognateLetters = 5
)

// key hashes a string of a kind (FNV-1a).
func key(kind rune, s string) uint32 {
	h := (2166136261 ^ uint32(kind)) * 16777619
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// digitsOf returns the digits of a number: its separators depend on the language.
func digitsOf(number string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, number)
}

// unaccented returns a word without its accents.
func unaccented(word string) string {
	ascii := true
	for i := range len(word) {
		ascii = ascii && word[i] < utf8.RuneSelf
	}
	if ascii {
		return word
	}
	return strings.Map(baseLetter, word)
}

// cognate returns the beginning of a word without accents, spelt alike in all languages: the first letters tell cognates best (Simard,
// Foster and Isabelle 1992).
func cognate(word string) string {
	var begin [cognateLetters]byte
	n := 0
	for i := 0; i < len(word) && n < len(begin); i++ {
		c := word[i]
		if i+1 < len(word) {
			switch word[i : i+2] {
			case "ph":
				c = 'f'
				i++
			case "th", "ch", "ck", "qu":
				i++
			}
		}
		switch c {
		case 'c', 'q':
			c = 'k'
		case 'y', 'j':
			c = 'i'
		case 'z':
			c = 's'
		case 'w':
			c = 'v'
		}
		if n == 0 || begin[n-1] != c {
			begin[n] = c
			n++
		}
	}
	return string(begin[:n])
}
