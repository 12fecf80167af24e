package corpus

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Dictionary is a bilingual dictionary: lines of a headword in lower case and its translations, the best first, separated by tabs,
// in the order of their bytes.
type Dictionary []byte

// Get returns the translations of a headword. They are found by binary search in the text as it lies in the program.
func (d Dictionary) Get(headword string) []string { return d.find(headword, 0, len(d)) }

// find does so among the lines from one to another.
func (d Dictionary) find(headword string, low, high int) []string {
	if strings.IndexByte(headword, '\t') >= 0 || strings.IndexByte(headword, '\n') >= 0 {
		return nil
	}
	for high-low > fewLines {
		middle := (low + high) / 2
		line := d.nextLine(middle)
		if line >= high {
			break // a long line
		}
		switch c := d.compare(line, headword); {
		case c == 0:
			low, high = line, line+1
		case c < 0:
			low = line
		default:
			high = line
		}
	}
	for low < high {
		end := low + bytes.IndexByte(d[low:], '\n')
		if end < low {
			return nil
		}
		if d.compare(low, headword) == 0 {
			return strings.Split(string(d[low+len(headword)+1:end]), "\t")
		}
		low = end + 1
	}
	return nil
}

// nextLine returns the beginning of the first line behind a place; the length of the dictionary if there is none.
func (d Dictionary) nextLine(at int) int {
	n := bytes.IndexByte(d[at:], '\n')
	if n < 0 {
		return len(d)
	}
	return at + n + 1
}

// compare compares the headword of the line that begins at a place with another one, byte by byte.
func (d Dictionary) compare(line int, headword string) int {
	key := d[line:]
	n := min(len(key), len(headword))
	switch key := key[:n]; { // comparing so makes no strings
	case string(key) < headword[:n]:
		return -1
	case string(key) > headword[:n]:
		return 1
	}
	if n < len(key) && key[n] == '\t' {
		return 0
	}
	return 1
}

// fewLines is how many bytes are not worth another step of the search.
const fewLines = 200

// Translate returns how a word or phrase of another language is translated into this one, the best translation first, by its own
// entry or by that of its lemma. It is empty if the dictionary from that language has neither.
func (l *Language) Translate(from *Language, phrase string) []string {
	dictionary := l.from[from.Tag]
	phrase = Fold(phrase)
	if found := dictionary.get(phrase); found != nil {
		return found
	}
	if lemma, ok := from.Lemma(phrase); ok {
		return dictionary.get(lemma)
	}
	return nil
}

// Inflections returns the frequent inflected forms of a dictionary form, the most frequent first; the dictionary form is not among them.
func (l *Language) Inflections(lemma string) []string { return l.forms.Get(Fold(lemma)) }

// Lemma returns the dictionary form of an inflected word in lower case, if the word is known to be inflected.
func (l *Language) Lemma(word string) (string, bool) {
	v, ok := l.lemmas.spelt(word)
	if !ok {
		return "", false
	}
	stem := word
	for range v & (1<<CutBits - 1) {
		if stem == "" {
			return "", false
		}
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	return stem + l.lemmas.line(v>>CutBits), true
}
