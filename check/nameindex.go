package check

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// nameWord is a part of words of a text, the same wherever it stands.
type nameWord struct {
	letters string // in lower case, without diacritics
	plain   string // letters, in German with one letter for the two that an umlaut may be written as
	has     letterSet
	count   int       // how often the text has it
	other   *nameWord // the same letters in the other text; nil if it does not have them
	name    bool      // it is a name of the original
	forms   []nameForm
}

// namePart is a part of a word of either text that hyphens and apostrophes set off: what is compared as a name.
type namePart struct {
	Span
	*nameWord
	text  string // as it stands
	token int
	pair  int
}

// nameIndex is the parts of all words of a text.
type nameIndex struct {
	parts []namePart
	pairs [][]int // the parts of each pair
	words map[string]*nameWord

	room     []nameWord // for words to come
	numbers  []int      // what pairs is made of
	perPairs []int
}

// read reads the words of a text, in the place of a former one.
func (x *nameIndex) read(tokens []Token, pairOf []int, pairs int, lang Lang) {
	if x.words == nil {
		x.words = make(map[string]*nameWord, len(tokens)/2)
	}
	clear(x.words)
	x.parts, x.room = room(x.parts, len(tokens))[:0], room(x.room, len(tokens)/2)[:0]
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word {
			continue
		}
		for at := 0; at < len(t.Text); {
			n := strings.IndexFunc(t.Text[at:], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
			if n < 0 {
				n = len(t.Text) - at
			}
			if n > 0 {
				text := t.Text[at : at+n]
				word := x.word(lettersOf(text), lang)
				word.count++
				x.parts = append(x.parts, namePart{Span{t.Start + at, t.Start + at + n}, word, text, i, pairOf[i]})
				at += n
				continue
			}
			_, size := utf8.DecodeRuneInString(t.Text[at:])
			at += size
		}
	}
	x.partsOf(pairs)
}

// partsOf finds the numbers of the parts of each pair.
func (x *nameIndex) partsOf(pairs int) {
	x.pairs, x.numbers, x.perPairs = room(x.pairs, pairs), room(x.numbers, len(x.parts)), cleared(x.perPairs, pairs)
	for i := range x.parts {
		x.perPairs[x.parts[i].pair]++
	}
	all := x.numbers
	for n, count := range x.perPairs {
		x.pairs[n], all = all[:0:count], all[count:]
	}
	for i := range x.parts {
		of := &x.pairs[x.parts[i].pair]
		*of = append(*of, i)
	}
}

func (x *nameIndex) word(letters string, lang Lang) *nameWord {
	w := x.words[letters]
	if w == nil {
		if len(x.room) == cap(x.room) {
			x.room = make([]nameWord, 0, leastNameWords)
		}
		x.room = append(x.room, nameWord{letters: letters, plain: letters, has: lettersIn(letters)})
		w = &x.room[len(x.room)-1]
		if lang == "de" {
			w.plain = withoutUmlauts(letters)
		}
		x.words[letters] = w
	}
	return w
}

// leastNameWords is for how many words room is made at a time.
const leastNameWords = 64

// link tells the words of two texts of each other.
func (x *nameIndex) link(y *nameIndex) {
	for letters, w := range x.words {
		if other := y.words[letters]; other != nil {
			w.other, other.other = other, w
		}
	}
}

// neighbour returns the part before or behind another one if it is the next token, else nil.
func (x *nameIndex) neighbour(k, step int) *namePart {
	n := k + step
	if n < 0 || n >= len(x.parts) || x.parts[n].token-x.parts[k].token != step {
		return nil
	}
	return &x.parts[n]
}

// place returns how far into its pair a part stands, from 0 to 1.
func (x *nameIndex) place(k int) float64 {
	all := x.pairs[x.parts[k].pair]
	return float64(k-all[0]) / float64(len(all))
}

// window returns the parts of a pair and its neighbours.
func (x *nameIndex) window(pair int) [][]int {
	return x.pairs[max(0, pair-1):min(pair+2, len(x.pairs))]
}

// inPlaceReach is how many parts on either side are beside a part.
const inPlaceReach = 5

// around returns a part of a pair with those beside it.
func (x *nameIndex) around(k int) []namePart {
	all := x.pairs[x.parts[k].pair]
	return x.parts[max(all[0], k-inPlaceReach) : min(all[len(all)-1], k+inPlaceReach)+1]
}

// letterSet is the letters of a word, one bit each; all that are not from a to z share one.
type letterSet uint32

func lettersIn(word string) letterSet {
	var set letterSet
	for i := range len(word) {
		if c := word[i] - 'a'; c < 26 {
			set |= 1 << c
		} else {
			set |= 1 << 26
		}
	}
	return set
}

func (s letterSet) count() int { return bits.OnesCount32(uint32(s)) }

// nameForm is what a name of the original may be in the translation: the name itself or a translation of it.
type nameForm struct {
	letters string
	has     letterSet
	stem    string // without its last vowel; empty if that is too short
	same    bool   // a translation that differs from the name in diacritics only
}

// formsOf returns what a name of the original may be in the translation: itself first, then its translations.
func (c *nameComparison) formsOf(s *namePart) []nameForm {
	if s.forms != nil {
		return s.forms
	}
	add := func(letters string) {
		f := nameForm{letters: letters, has: lettersIn(letters), same: len(s.forms) > 0 && corpus.Fold(letters) == s.letters}
		if stem := strings.TrimRight(strings.TrimSuffix(letters, "s"), "aeiouy"); len(stem) >= leastNameStem {
			f.stem = stem
		}
		s.forms = append(s.forms, f)
	}
	add(s.letters)
	for _, t := range c.languages.meanings(lowered(s.text)) {
		letters := lettersOf(t)
		if !strings.Contains(t, " ") && !slices.ContainsFunc(s.forms, func(f nameForm) bool { return f.letters == letters }) {
			add(letters)
		}
	}
	return s.forms
}

// renders reports whether a part of the translation is a name of the original: as it stands or in a translation, inflected, in a
// compound, or in a word made from it.
func (c *nameComparison) renders(s, w *namePart) bool {
	forms := c.formsOf(s)
	for i := range forms {
		if c.isForm(&forms[i], w) {
			return true
		}
	}
	return false
}

func (c *nameComparison) isForm(f *nameForm, w *namePart) bool {
	if len(f.letters) > shortestComparedName && len(w.letters) > len(f.letters)+2 && f.has&^w.has == 0 && strings.Contains(w.letters, f.letters) {
		return true
	}
	if f.letters == "" || w.letters == "" || f.letters[0] != w.letters[0] {
		return false
	}
	if f.letters == w.letters || f.letters == w.plain {
		return true
	}
	if rest, ok := strings.CutPrefix(w.letters, f.letters); ok && slices.Contains(c.inflections, rest) {
		return true
	}
	if rest, ok := strings.CutPrefix(f.letters, w.letters); ok && slices.Contains(c.endings, rest) && c.isKnown(w) {
		return true
	}
	if f.stem == "" {
		return false
	}
	rest, ok := strings.CutPrefix(w.letters, f.stem)
	return ok && slices.Contains(c.derivations, rest)
}
