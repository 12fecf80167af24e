package corpus

import (
	"bytes"
	"strings"
)

// Dictionary is a bilingual dictionary: lines of a headword in lower case and its translations, the best first, separated by tabs,
// in the order of their bytes.
type Dictionary []byte

// Get returns the translations of a headword. They are found by binary search in the text as it lies in the program.
func (d Dictionary) Get(headword string) []string {
	low, high := 0, len(d)
	for low < high {
		line := bytes.LastIndexByte(d[:(low+high)/2], '\n') + 1
		line = max(line, low)
		end := line + bytes.IndexByte(d[line:], '\n')
		if end < line {
			return nil
		}
		key, translations, _ := bytes.Cut(d[line:end], []byte{'\t'})
		switch c := bytes.Compare(key, []byte(headword)); {
		case c == 0:
			return strings.Split(string(translations), "\t")
		case c < 0:
			low = end + 1
		default:
			high = line
		}
	}
	return nil
}

// Translate returns how a word or phrase of another language is translated into this one, the best translation first, by its own
// entry or by that of its lemma. It is empty if the dictionary from that language has neither.
func (l *Language) Translate(from *Language, phrase string) []string {
	dictionary := l.from[from.Tag]
	phrase = Fold(phrase)
	if found := dictionary.Get(phrase); found != nil {
		return found
	}
	if lemma, ok := from.Lemma(phrase); ok {
		return dictionary.Get(lemma)
	}
	return nil
}

// Inflections returns the frequent inflected forms of a dictionary form, the most frequent first; the dictionary form is not among them.
func (l *Language) Inflections(lemma string) []string { return l.forms.Get(Fold(lemma)) }

// Lemma returns the dictionary form of an inflected word in lower case, if the word is known to be inflected.
func (l *Language) Lemma(word string) (string, bool) {
	v, ok := l.lemmas.Get(word)
	if !ok {
		return "", false
	}
	stem := []rune(word)
	cut := int(v & (1<<CutBits - 1))
	if cut > len(stem) {
		return "", false
	}
	return string(stem[:len(stem)-cut]) + l.lemmas.line(v>>CutBits), true
}
