package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// before returns what stands before a word as it may stand before its translation: without an article or preposition that lost its vowel if
// the target language has none like it.
func (p *Pass) before(e *Evidence) string {
	if !elided(e.Before) {
		return e.Before
	}
	end := len(e.Before) - 1
	start := strings.LastIndexAny(e.Before[:end], "-'") + 1
	if slices.Contains(p.Target.Grammar(corpus.Elided), lowered(e.Before[start:end])) {
		return e.Before
	}
	return e.Before[:start]
}

// elided reports whether what stands before a word is an article or preposition that lost its vowel: "l'", "dell'".
func elided(before string) bool { return strings.HasSuffix(before, "'") }

// vowelFirst reports whether a text may stand behind an elided word.
func vowelFirst(text string) bool {
	r, _ := utf8.DecodeRuneInString(unaccented(lowered(text)))
	return strings.ContainsRune("aeiouyh", r)
}
