package check

import (
	"unicode/utf8"

	"galley/corpus"
)

// What is looked at around a word for a title that has its only capital on its first word ("Autorité des marchés financiers"): so many words
// before it at the most, and so many behind it for an acronym of so many letters at least.
const (
	titleReach     = 6
	acronymReach   = 8
	acronymLetters = 2
)

// titleFeatures looks for the capital that a title may have begun with before the n-th word, and for its acronym behind it.
func (a *article) titleFeatures(f *Features, n int) {
	f[fTitleLead] = float32(a.titleLead(n))
	f[fAcronym] = truth(a.acronymBehind(n))
}

// titleLead returns how many words before the n-th one there is the first that has a capital and is no target word, if only words that the
// source language or English has lead from there to it; 0 if none is so near.
func (a *article) titleLead(n int) int {
	for k := 1; k <= titleReach; k++ {
		m, ok := a.beside(n, -k)
		if !ok || a.separated(m, m+1) {
			return 0
		}
		t := &a.tokens[a.list[m]]
		e := t.Evidence
		switch {
		case !e.InSource && !e.English.Fits(e.Shape):
			return 0
		case e.Shape != lowerCase && !e.InTarget && !t.First && e.Names&(corpus.GivenName|corpus.FamilyName) == 0:
			return k
		}
	}
	return 0
}

// acronymBehind reports whether an acronym stands in brackets not far behind the n-th word in its sentence, with nothing but words between.
func (a *article) acronymBehind(n int) bool {
	from := a.list[n]
	for i := from + 1; i+1 < len(a.tokens) && i-from <= acronymReach && a.tokens[i].Sentence == a.tokens[from].Sentence; i++ {
		if a.tokens[i].Kind == Word {
			continue
		}
		t := &a.tokens[i+1]
		return a.tokens[i].Text == "(" && t.Kind == Word && i+2 < len(a.tokens) && a.tokens[i+2].Text == ")" && isAcronym(t.Text)
	}
	return false
}

// isAcronym reports whether a word in brackets may be the short form of a title: it has a capital, as in "AMF" and "Fevad".
func isAcronym(word string) bool {
	return utf8.RuneCountInString(word) >= acronymLetters && corpus.Shape(word) != lowerCase
}
