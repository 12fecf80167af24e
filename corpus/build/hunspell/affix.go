package hunspell

import "strings"

// affix is one line of a prefix or suffix class.
type affix struct {
	flag      flag // of the class
	cross     bool // may meet affixes at the other end of the word
	strip     string
	add       string
	cond      condition
	follow    []flag // continuation: affixes that may follow, and properties
	roles     roles  // the roles among follow
	fullStrip bool   // may strip the whole word
}

// prefix returns word with the affix before it, and whether it can stand there.
func (a *affix) prefix(word string) (string, bool) {
	if !strings.HasPrefix(word, a.strip) || !a.leaves(word) || !a.cond.matchesStart(word) {
		return "", false
	}
	return a.add + word[len(a.strip):], true
}

// suffix returns word with the affix behind it, and whether it can stand there.
func (a *affix) suffix(word string) (string, bool) {
	if !strings.HasSuffix(word, a.strip) || !a.leaves(word) || !a.cond.matchesEnd(word) {
		return "", false
	}
	return word[:len(word)-len(a.strip)] + a.add, true
}

func (a *affix) leaves(word string) bool { return len(word) > len(a.strip) || a.fullStrip }

// elides reports whether a is an elided article, preposition or pronoun (l', dell', qu').
func (a *affix) elides() bool { return strings.ContainsAny(a.add, "'’") }
