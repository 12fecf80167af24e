package check

import (
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// sense is a word of a language in its dictionary form, in lower case.
type sense struct {
	lang Lang
	word string
}

// senses returns what a word in its dictionary form may mean: the word itself, and what all shipped dictionaries translate it into. The
// dictionary of two languages may lack a word that both have in common with a third.
func (l *languages) senses(of *corpus.Language, word string) map[sense]bool {
	return l.meant.get(string(of.Tag)+" "+word, func(string) map[sense]bool {
		all := map[sense]bool{{of.Tag, word}: true}
		for _, other := range l.shipped {
			if other.Tag == of.Tag {
				continue
			}
			for _, t := range other.Translate(of, word) {
				if !strings.Contains(t, " ") {
					all[sense{other.Tag, lowered(dictionaryForm(other, lowered(t)))}] = true
				}
			}
		}
		return all
	})
}

// sharedSenses counts the senses that two words have in common.
func sharedSenses(a, b map[sense]bool) int {
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return n
}

// cognateSenses is how many senses in common a cognate is worth.
const cognateSenses = 2

// related tells how surely two words of the languages translate each other, by the senses that they share and by their letters; 0 if
// nothing says that they do.
func (l *languages) related(source, target string) int {
	n := sharedSenses(l.senses(l.source, source), l.senses(l.target, target))
	a, b := unaccented(source), unaccented(target)
	if a == b || min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) >= cognateLetters && cognate(a) == cognate(b) {
		n += cognateSenses
	}
	return n
}

// mayBeNoun reports whether a word in its dictionary form is a noun, or nothing tells. The capitals of German do: its own, or those of
// half the translations of another language's word.
func (l *languages) mayBeNoun(of *corpus.Language, word string) bool {
	for _, german := range l.shipped {
		switch {
		case german.Tag != "de":
		case of.Tag == german.Tag:
			e := german.Look(word)
			return !e.Known() || e.Has(corpus.Title) && !e.Has(lowerCase)
		default:
			nouns, all := 0, german.Translate(of, word)
			for _, t := range all {
				if corpus.Shape(t) == titleCase {
					nouns++
				}
			}
			return 2*nouns >= len(all)
		}
	}
	return true
}
