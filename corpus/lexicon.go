package corpus

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// Flags say what a word of a lexicon may be. Which letter case a spelling dictionary gives a word is kept, as German nouns and the
// names of all languages are words only with a capital.
type Flags uint16

// The flags of a word.
const (
	Lower             Flags = 1 << iota // a word in lower case
	Title                               // a word with a capital first letter
	Upper                               // a word in capitals
	Mixed                               // a word with capitals inside
	BeginLower                          // begins a compound in lower case
	BeginTitle                          // begins a compound with a capital first letter
	Middle                              // stands inside a compound
	End                                 // ends a compound
	Forbidden                           // excluded by the spelling dictionary, alone and as a compound
	MostlyTitle                         // written with a capital first letter in more than 95 % of running text
	MostlyLower                         // written in lower case in more than half of running text
	Repeats                             // good text has it twice in a row
	RepeatsAfterComma                   // good text has it twice in a row behind a comma
)

// Entry is what a lexicon knows of a word: its frequency in the low bits, its flags above.
type Entry uint32

// FrequencyBits is the number of bits of an Entry that hold the frequency.
const FrequencyBits = 7

// CutBits is the number of bits of a lemma's value that hold the number of letters to cut.
const CutBits = 5

// Decibels returns how much more frequent the word is than one in a hundred million, in tenths of log10, from 1. It is 0 for a
// word that the frequency list does not have.
func (e Entry) Decibels() int { return int(e & (1<<FrequencyBits - 1)) }

// Flags returns the flags of the word.
func (e Entry) Flags() Flags { return Flags(e >> FrequencyBits) }

// Has reports whether the word has any of the flags.
func (e Entry) Has(f Flags) bool { return e.Flags()&f != 0 }

// Known reports whether the spelling dictionary has the word in some letter case, standing alone.
func (e Entry) Known() bool {
	return e.Has(Lower|Title|Upper|Mixed) && !e.Has(Forbidden)
}

// Lexicon is the words of one language. It is safe for concurrent use.
type Lexicon struct {
	*Automaton
	crown func() *crown // made when the first word is looked up
}

func newLexicon(words *Automaton) *Lexicon {
	return &Lexicon{words, sync.OnceValue(func() *crown { return newCrown(words) })}
}

// Look returns what the lexicon knows of a word, whatever its letter case. It is 0 for a word that is not in it.
func (l *Lexicon) Look(word string) Entry {
	var buf [MaxWord]uint8
	labels, ok := l.encode(buf[:0], word)
	if !ok {
		return 0
	}
	state, ok := l.follow(labels)
	if !ok {
		return 0
	}
	e, _ := l.value(state)
	return Entry(e)
}

// spelt returns the value of a word, spelled exactly so.
func (l *Lexicon) spelt(word string) (uint32, bool) {
	var buf [MaxWord]uint8
	labels := buf[:0]
	for _, r := range word {
		if r > lastLetter || l.labels[r] == 0 || len(labels) == MaxWord {
			return 0, false
		}
		labels = append(labels, l.labels[r])
	}
	state, ok := l.follow(labels)
	if !ok {
		return 0, false
	}
	return l.value(state)
}

// follow returns the state behind the first letters of words.
func (l *Lexicon) follow(labels []uint8) (uint32, bool) {
	state := l.root
	if len(labels) >= crownLetters {
		var ok bool
		if state, ok = l.crown().step(l.Automaton, labels[0], labels[1], labels[2]); !ok {
			return 0, false
		}
		labels = labels[crownLetters:]
	}
	return l.walk(state, labels)
}

// Rank returns how many words of the language are at least as frequent as the entry. It is 0 for an entry without a frequency.
func (l *Lexicon) Rank(e Entry) int {
	if e.Decibels() == 0 {
		return 0
	}
	at := uint32(0)
	for range e.Decibels() - 1 {
		at += uint32(len(l.line(at))) + 1
	}
	n, err := strconv.Atoi(l.line(at))
	if err != nil {
		return 0
	}
	return n
}

// MayRepeat reports whether good text has the word twice in a row, where a comma may stand before both.
func (l *Lexicon) MayRepeat(word string, comma bool) bool {
	e := l.Look(word)
	return e.Has(Repeats) || comma && e.Has(RepeatsAfterComma)
}

// Shape returns the letter case of a word as the flag that a lexicon would give it.
func Shape(word string) Flags {
	first, inner, lower, n := false, false, false, 0
	for i, r := range word {
		switch {
		case !unicode.IsLetter(r):
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			n++
			if i == 0 {
				first = true
			} else {
				inner = true
			}
		default:
			n++
			lower = true
		}
	}
	switch {
	case !first && !inner:
		return Lower
	case !inner:
		return Title
	case !lower && n > 1:
		return Upper
	}
	return Mixed
}

// Fits reports whether a word that stands in the text in the given letter case may be this entry: a word in lower case may be
// written with a capital and in capitals, a word with a capital in capitals, and not the other way round.
func (e Entry) Fits(shape Flags) bool {
	if e.Has(Forbidden) {
		return false
	}
	switch shape {
	case Lower:
		return e.Has(Lower)
	case Title:
		return e.Has(Lower | Title)
	case Upper:
		return e.Known()
	default:
		return e.Has(Mixed)
	}
}

// Fold returns the word in lower case.
func Fold(word string) string { return strings.ToLower(word) }
