package corpus

import (
	"bytes"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dictionary is lines of a headword in lower case and what belongs to it, the best first, separated by tabs, in the order of their bytes:
// translations in a bilingual dictionary. Of a headword a line only has what differs from the one before: its first byte says how many bytes
// are the same, counted from a space. Every so often a line has the whole headword, behind a mark that stands nowhere else.
type Dictionary []byte

// WholeMark begins a line with a whole headword.
const WholeMark = '|'

// sameBytes returns how many bytes a line's headword shares with the one before, by the line's first byte; -1 if that is wrong.
func sameBytes(b byte) int {
	switch {
	case b == WholeMark:
		return 0
	case b < ' ' || b > WholeMark:
		return -1
	}
	return int(b) - ' '
}

// Get returns what belongs to a headword. It is found by binary search in the text as it lies in the program.
func (d Dictionary) Get(headword string) []string { return d.between(headword, 0, len(d)) }

// between does so from one line to another, which have whole headwords; the second may be the end.
func (d Dictionary) between(headword string, low, high int) []string {
	for high-low > fewLines {
		middle := (low + high) / 2
		line := d.whole(middle, high)
		if line == high {
			break // few lines, but long ones
		}
		end := line + max(bytes.IndexByte(d[line:], '\t'), 1)
		if string(d[line+1:end]) <= headword {
			low = line
		} else {
			high = line
		}
	}
	return d[low:high].find(headword)
}

// find looks for a headword line by line, from a whole one on. It keeps how many bytes of the headword agree with the line before: a line that
// shares more than those with that one differs from the headword at the same place.
func (d Dictionary) find(headword string) []string {
	agreed := 0
	for len(d) > 0 {
		end := bytes.IndexByte(d, '\n')
		if end < 1 {
			return nil
		}
		same := sameBytes(d[0])
		if same < 0 {
			return nil
		}
		agreed = min(agreed, same)
		if same == agreed {
			line := d[1:end]
			k := 0
			for k < len(line) && agreed < len(headword) && line[k] == headword[agreed] {
				k++
				agreed++
			}
			if k == len(line) {
				return nil // no tab
			}
			if line[k] == '\t' && agreed == len(headword) {
				return strings.Split(string(line[k+1:]), "\t")
			}
		}
		d = d[end+1:]
	}
	return nil
}

// whole returns the place of the next line with a whole headword that begins behind a place and before the end; the end if there is none.
func (d Dictionary) whole(place, end int) int {
	if n := bytes.IndexByte(d[place+1:end], WholeMark); n >= 0 {
		return place + 1 + n
	}
	return end
}

// fewLines is how many bytes are not worth another step of the search.
const fewLines = 600

// All yields the headwords and what belongs to each, in their order.
func (d Dictionary) All() iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for head, rest := range d.lines {
			if !yield(string(head), strings.Split(string(rest), "\t")) {
				return
			}
		}
	}
}

// lines yields the headwords and the rest of each line from a whole headword on, as far as the lines are right. The headword is only good until
// the next one.
func (d Dictionary) lines(yield func(head, rest []byte) bool) {
	var buffer [64]byte
	head := buffer[:0]
	for len(d) > 0 {
		end := bytes.IndexByte(d, '\n')
		if end < 1 {
			return
		}
		tab := bytes.IndexByte(d[:end], '\t')
		same := sameBytes(d[0])
		if tab < 0 || same < 0 || same > len(head) {
			return
		}
		head = append(head[:same], d[1:tab]...)
		if !yield(head, d[tab+1:end]) {
			return
		}
		d = d[end+1:]
	}
}

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

// The first letter of a form in forms.tsv says how many bytes it shares with its lemma, counted from one of two letters: that of forms in lower
// case, and that of forms with a capital.
const (
	LowerForm       = ' '
	TitleForm       = 'P'
	MostFormLetters = WholeMark - TitleForm - 1
)

// Inflections returns the frequent inflected forms of a dictionary form, the most frequent first; the dictionary form is not among them.
func (l *Language) Inflections(lemma string) []string {
	lemma = Fold(lemma)
	forms := l.forms.Get(lemma)
	for i, f := range forms {
		mark := LowerForm
		if f[0] >= TitleForm {
			mark = TitleForm
		}
		f = lemma[:min(int(f[0])-int(mark), len(lemma))] + f[1:]
		if mark == TitleForm {
			first, size := utf8.DecodeRuneInString(f)
			f = string(unicode.ToUpper(first)) + f[size:]
		}
		forms[i] = f
	}
	return forms
}

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
