package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// longestInflection is how many letters an inflection has at most.
const longestInflection = 3

// nearest returns by how many slips a word of the translation differs from a name of the original, and the form of the name that it is
// nearest to.
func (c *nameComparison) nearest(s, w *namePart) (int, string) {
	least, nearest := 1<<10, ""
	forms := c.formsOf(s)
	for k := range forms {
		form := &forms[k]
		limit := mostSlips(form.letters)
		if form.same || (form.has&^w.has).count() > limit || (w.has&^form.has).count() > limit+longestInflection {
			continue
		}
		for e := -1; e < len(c.inflections); e++ {
			inflected := form.letters
			if e >= 0 {
				inflected += c.inflections[e]
			}
			if n := slips(inflected, w.letters, min(limit, least-1)); n <= limit && n < least {
				least, nearest = n, inflected
			}
		}
	}
	return least, nearest
}

// mostSlips is by how many slips a misspelt name differs at the most.
func mostSlips(name string) int {
	switch n := utf8.RuneCountInString(name); {
	case n < 6:
		return 1
	default:
		return 2
	}
}

// slips returns how many letters must be put in, left out, replaced or swapped with their neighbour to turn one word into another; a
// number above most if they are more than that.
func slips(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > most || -d > most || len(x) > longestName {
		return most + 1
	}
	rows := [3][]int{make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := 1; i <= len(x); i++ {
		before, last, row := rows[(i+2)%3], rows[i%3], rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return rows[(len(x)+1)%3][len(y)]
}

// How much more frequent a name must be in one language than in another, in decibels.
const (
	wellKnown     = 12 // so frequent in the target language, a name is written there as in the original
	fairlyKnown   = 15 // so frequent, a word of the target language is no misspelling
	rarerMisspelt = 12 // how much rarer a misspelling is than the name
	exonymMargin  = 10 // by how much a name and its exonym are at home in their own languages
)

// common reports whether a name is a common word of the original's language as well.
func (c *nameComparison) common(s *namePart) bool {
	e := c.languages.source.Look(s.text)
	return e.Has(lowerCase) && !e.Has(corpus.MostlyTitle)
}

// exonym returns how much more a word of the translation is at home in the target language, and the name in the source language, than
// the other way round, in decibels: by much for a name that each language has its own form of.
func (c *nameComparison) exonym(s, w *namePart) int {
	source, target := c.languages.source, c.languages.target
	return target.Look(w.text).Decibels() - source.Look(w.text).Decibels() + source.Look(s.text).Decibels() - target.Look(s.text).Decibels()
}

// isKnown reports whether a part of the translation is a word or a name that somebody writes so.
func (c *nameComparison) isKnown(w *namePart) bool {
	e := c.languages.target.Look(w.text)
	if e.Known() || e.Decibels() >= fairlyKnown || c.languages.names.Look(w.text) != 0 {
		return true
	}
	_, ok := c.languages.target.Compound(w.text)
	return ok
}

// misspelt returns how probable it is that a word of the translation is a name of the original misspelt, as it differs by a letter or two
// and the name itself is missing; 0 if it may be right. A word beside the name that stands beside it in the original is more suspect.
func (c *nameComparison) misspelt(s, w *namePart, beside bool) float64 {
	source, target := c.languages.source, c.languages.target
	ours, theirs := target.Look(w.text), target.Look(s.text)
	known := c.isKnown(w)
	common := c.common(s)
	kept := s.other != nil
	if kept || beside {
		if common && theirs.Known() && (known || ours.Decibels() > max(0, theirs.Decibels()-2*clearlyRarer)) ||
			known && c.exonym(s, w) >= exonymMargin && (!c.international(s) || c.translates(w) || c.languages.names.Look(w.text) != 0) {
			return 0
		}
		if kept {
			return .95
		}
	}
	attested := ours.Decibels() > 0
	switch {
	case common && (known || attested || source.Look(w.text).Decibels() > 0 || c.variant(s, w)):
		return 0
	case known && c.stays(s) && c.exonym(s, w) < 0 && !adapted(s.letters, w.letters) && !c.translates(w):
		return .8
	case !beside && (known || attested && theirs.Decibels() < ours.Decibels()+rarerMisspelt):
		return 0
	case (known || attested) && theirs.Decibels() == 0 && (beside || source.Look(s.text).Decibels() == 0 && c.languages.names.Look(s.text) == 0):
		return 0 // the original misspells it, or the target language has a form of its own
	case (attested || theirs.Decibels() < wellKnown && c.languages.names.Look(s.text)&(corpus.GivenName|corpus.FamilyName) == 0 &&
		(source.Look(s.text).Decibels() == 0 || undoubled(s.letters) != undoubled(w.letters))) && c.variant(s, w):
		return 0
	}
	return .85
}

// undoubled returns a word with each letter that stands twice in a row written once.
func undoubled(word string) string {
	letters := []rune(word)
	return string(slices.Compact(letters))
}

// variant reports whether a word of the translation, perhaps inflected, may be the name as the target language writes it.
func (c *nameComparison) variant(s, w *namePart) bool {
	if transliterated(s.letters, w.letters) || adapted(s.letters, w.letters) {
		return true
	}
	for _, ending := range c.inflections {
		if stem, ok := strings.CutSuffix(w.letters, ending); ok && transliterated(s.letters, stem) {
			return true
		}
	}
	return false
}

// translates reports whether a word is in the dictionary as the translation of any word of its pair.
func (c *nameComparison) translates(w *namePart) bool {
	for _, k := range c.source.pairs[w.pair] {
		for _, t := range c.languages.meanings(lowered(c.source.parts[k].text)) {
			if lettersOf(t) == w.letters {
				return true
			}
		}
	}
	return false
}
