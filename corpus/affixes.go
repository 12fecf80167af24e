package corpus

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// affixes is how a language derives words from each other: its productive changes of endings and its prefixes, with how productive they
// are. A line holds a change's new ending, then the endings that it replaces, each with the share of the words with that ending that have a
// partner with the new one, as decibels below 1 ("isch\tie:7"); or a prefix, with the share of the words with it that are words without it.
type affixes struct {
	changes  map[string][]change // by ChangeKey
	prefixes map[string]int      // the share by PrefixKey
}

// change is an ending that another one replaces.
type change struct {
	ending string
	labels []uint8
	loss   int // decibels below 1
}

// openAffixes returns what reads the affixes of the lexicon's language when they are first asked for.
func openAffixes(words *Automaton, file []byte) func() *affixes {
	return sync.OnceValue(func() *affixes {
		a := &affixes{map[string][]change{}, map[string]int{}}
		for line := range strings.Lines(string(file)) {
			fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			for _, f := range fields[1:] {
				ending, share, ok := strings.Cut(f, ":")
				if !ok {
					share = f
				}
				loss, err := strconv.Atoi(share)
				if err != nil {
					continue
				}
				if !ok {
					a.prefixes[fields[0]] = loss
				} else if labels, ok := words.encode(nil, ending); ok || ending == "" {
					a.changes[fields[0]] = append(a.changes[fields[0]], change{ending, labels, loss})
				}
			}
		}
		return a
	})
}

// The letters of a change of endings: of either ending at the most, and of the stem at least.
const (
	ChangeLetters = 5
	StemLetters   = 4
)

// ChangeKey returns the headword of the changes to an ending, among words in lower case or with a capital.
func ChangeKey(class Flags, ending string) string { return classMark(class) + "-" + ending }

// PrefixKey returns the headword of a prefix.
func PrefixKey(class Flags, prefix string) string { return classMark(class) + prefix + "-" }

func classMark(class Flags) string {
	if class == Title {
		return "A"
	}
	return "a"
}

// Derivation is how a word that the lexicon does not have may be derived from one that it has.
type Derivation struct {
	Base     string // in lower case
	Compound bool   // the base is a compound that the lexicon makes
	Loss     int    // decibels below 1: how many words of its kind are derived so
	Decibels int    // frequency of the base
}

// Ends reports whether words are regularly made with an ending in lower case.
func (l *Language) Ends(ending string) bool {
	return l.affixes().changes[ChangeKey(Lower, ending)] != nil
}

// What a change of endings must be for the base to be a compound: so regular, in decibels; and the base may only be so many bytes longer than
// the word, or it may be a compound by its new ending alone.
const (
	regularLoss    = 8
	longerCompound = 2
)

// ByEnding returns how a word in lower case is most likely derived by another ending, as a word with or without a capital; it reports
// false if it is not.
func (l *Language) ByEnding(word string, class Flags) (Derivation, bool) {
	var best Derivation
	found := false
	var buf, base [MaxWord + ChangeLetters]uint8
	labels, ok := l.encode(buf[:0], word)
	if !ok {
		return best, false
	}
	at := len(word)
	for cut := range ChangeLetters + 1 {
		letters := len(labels) - cut
		if letters < StemLetters {
			break
		}
		if changes := l.affixes().changes[ChangeKey(class, word[at:])]; changes != nil {
			state, begins := l.follow(labels[:letters])
			for _, c := range changes {
				if found && c.loss >= best.Loss {
					continue
				}
				if begins {
					if v, _ := l.get(state, c.labels); Entry(v).ofClass(class) {
						best, found = Derivation{word[:at] + c.ending, false, c.loss, Entry(v).Decibels()}, true
						continue
					}
				}
				if c.loss > regularLoss || len(c.ending) > len(word)-at+longerCompound || at+len(c.ending) < 2*StemLetters {
					continue
				}
				if made, ok := l.compound(append(append(base[:0], labels[:letters]...), c.labels...), beginnings(class)); ok {
					best, found = Derivation{word[:at] + c.ending, true, c.loss, max(0, made.Decibels-compoundLoss)}, true
				}
			}
		}
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
	}
	return best, found
}

// Stem returns the longest beginning of a word that is a word or a compound by itself, with or without a capital, if no more than
// ChangeLetters-1 letters follow it; it reports false if there is none.
func (l *Language) Stem(word string, class Flags) (Derivation, bool) {
	at := len(word)
	for range ChangeLetters - 1 {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
		stem := word[:at]
		if utf8.RuneCountInString(stem) < StemLetters {
			break
		}
		if e := l.Look(stem); e.ofClass(class) {
			return Derivation{Base: stem, Decibels: e.Decibels()}, true
		}
		if c, ok := l.compoundOf(stem, class); ok {
			return Derivation{Base: stem, Decibels: max(0, c.Decibels-compoundLoss), Compound: true}, true
		}
	}
	return Derivation{}, false
}

// compoundOf takes a word in lower case apart, with a capital if its class has one. Short words are no compounds.
func (l *Language) compoundOf(word string, class Flags) (Compound, bool) {
	if len(word) < 2*StemLetters {
		return Compound{}, false
	}
	if class == Title {
		r, size := utf8.DecodeRuneInString(word)
		word = string(unicode.ToUpper(r)) + word[size:]
	}
	return l.Compound(word)
}

// ByPrefix returns how a word in lower case is most likely derived by a prefix; it reports false if it is not.
func (l *Language) ByPrefix(word string, class Flags) (Derivation, bool) {
	var best Derivation
	found := false
	for i := range word {
		if i < 2 || utf8.RuneCountInString(word[i:]) < StemLetters {
			continue
		}
		loss, ok := l.affixes().prefixes[PrefixKey(class, word[:i])]
		if !ok || found && loss >= best.Loss {
			continue
		}
		if e := l.Look(word[i:]); e.ofClass(class) {
			best, found = Derivation{word[i:], false, loss, e.Decibels()}, true
		}
	}
	return best, found
}

// ofClass reports whether a word is known in lower case, or with a capital only.
func (e Entry) ofClass(class Flags) bool {
	lower := e.Has(Lower)
	return e.Known() && lower == (class == Lower) && (lower || e.Has(Title))
}
