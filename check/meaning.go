package check

import (
	"slices"
	"strings"
)

// meanings returns how a word of the source language in lower case is translated, in lower case, the best first. The result is shared:
// it must not be changed.
func (l *languages) meanings(source string) []string {
	return l.translations.get(source, l.meaningsOf)
}

func (l *languages) meaningsOf(source string) []string {
	found := l.target.Translate(l.source, source)
	for i, t := range found {
		found[i] = lowered(t)
	}
	return slices.Clip(found)
}

// leastBridgedShare is the share of the ways by third languages that lead to a word, from which on it may render another.
const leastBridgedShare = .05

// rendersAs returns the words, in lower case, that may stand for a word of the source language in lower case: its translations, those of
// its dictionary form, those by way of third languages, and what parallel texts have for it. A bilingual dictionary alone may be small.
func (l *languages) rendersAs(source string) []string {
	return l.renderings.get(source, func(word string) []string {
		var found []string
		for _, t := range l.target.Translations(l.source, word) {
			if t.Direct+t.OfLemma+t.Learnt == 0 && t.Bridged < leastBridgedShare || strings.Contains(t.Text, " ") {
				continue
			}
			if w := lowered(t.Text); !slices.Contains(found, w) {
				found = append(found, w)
			}
		}
		return slices.Clip(found)
	})
}

// lemma returns the dictionary form of a word of the target language in lower case, or the word itself; an elided article is left out.
func (l *languages) lemma(word string) string { return l.lemmas.get(word, l.lemmaOf) }

func (l *languages) lemmaOf(word string) string {
	word = withoutElision(lowered(normal(word)))
	if lemma, ok := l.target.Lemma(word); ok {
		return lowered(lemma)
	}
	return word
}

// translates reports whether a target word is a translation of a source word, or an inflected form of one; both are in lower case.
func (l *languages) translates(source, target string) bool {
	if source == target {
		return true
	}
	meanings := l.meanings(source)
	return slices.Contains(meanings, target) || len(meanings) > 0 && slices.Contains(meanings, l.lemma(target))
}

// withoutElision returns a word without the elided one before it: "s'imposant".
func withoutElision(word string) string {
	return word[strings.LastIndexByte(strings.TrimRight(word, "'"), '\'')+1:]
}
