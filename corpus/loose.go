package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Loose is how a word may be put together that the spelling dictionary does not make: two words of whatever kind, with a linking element
// between.
type Loose struct {
	Decibels int // frequency of the rarer word; for one that is a compound itself, an estimate from its rarest part
	Kin      int // words of the lexicon with the same first word and link and another word behind them, at most mostKin
}

const (
	loosePart = 3  // letters of each of the two words at least
	mostKin   = 20 // that are counted
)

// links returns what may stand between the two words.
func links() [7]string { return [...]string{"", "s", "n", "en", "es", "e", "er"} }

// LooseCompound takes a word in lower case apart; shape is how it is written. Of several ways the one whose rarer word is the most frequent
// is taken. It reports false if there is none.
func (l *Lexicon) LooseCompound(word string, shape Flags) (Loose, bool) {
	var best Loose
	var first string
	for i := range word {
		if i < loosePart || len(word)-i < loosePart {
			continue
		}
		left := -1 // not looked up yet
		for _, link := range links() {
			last, ok := strings.CutPrefix(word[i:], link)
			if !ok || len(last) < loosePart {
				continue
			}
			right := l.partFrequency(last, shape)
			if right <= best.Decibels {
				continue
			}
			if left < 0 {
				left = l.partFrequency(word[:i], Upper)
			}
			if rarer := min(left, right); rarer > best.Decibels {
				best.Decibels, first = rarer, word[:i]+link
			}
		}
	}
	if first != "" {
		best.Kin = l.kin(first)
	}
	return best, first != ""
}

// partFrequency returns the frequency of a word in lower case that fits a shape, or that is a compound, 1 at least; 0 for none.
func (l *Lexicon) partFrequency(word string, shape Flags) int {
	e := l.Look(word)
	if e.Fits(shape) {
		return max(1, e.Decibels())
	}
	if utf8.RuneCountInString(word) < 2*StemLetters {
		return 0
	}
	if shape != Lower {
		r, size := utf8.DecodeRuneInString(word)
		word = string(unicode.ToUpper(r)) + word[size:]
	}
	c, ok := l.Compound(word)
	if !ok {
		return 0
	}
	return max(1, e.Decibels(), c.Decibels-compoundLoss)
}

// IsPart reports whether a word in lower case may be a part of a compound, as a word or a compound itself whatever its letter case; with a
// linking element behind it, if one follows.
func (l *Lexicon) IsPart(word string, linked bool) bool {
	for _, link := range links() {
		if part, ok := strings.CutSuffix(word, link); ok && (linked || link == "") && len(part) >= loosePart && l.partFrequency(part, Upper) > 0 {
			return true
		}
	}
	return false
}

// kin counts the words of the lexicon that go on behind some letters with another word of it. It walks the words behind the letters and
// all words side by side.
func (l *Lexicon) kin(letters string) int {
	var buf [MaxWord]uint8
	labels, ok := l.encode(buf[:0], letters)
	if !ok {
		return 0
	}
	behind, ok := l.walk(l.root, labels)
	if !ok {
		return 0
	}
	n := 0
	var walk func(behind, word uint32, letters int)
	walk = func(behind, word uint32, letters int) {
		for label, next := range l.arcsOf(behind) {
			if n == mostKin {
				return
			}
			if label == 0 {
				if v, ok := l.value(word); ok && letters >= loosePart && Entry(v).Known() {
					n++
				}
			} else if other, ok := l.step(word, label); ok {
				walk(next, other, letters+1)
			}
		}
	}
	walk(behind, l.root, 0)
	return n
}
