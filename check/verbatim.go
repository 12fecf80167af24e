package check

import (
	"slices"
	"unicode/utf8"

	"galley/corpus"
)

// verbatim reports whether a quoted part of a sentence is somebody's words and not a name, and the translation of some pairs has them, and
// not only what they mean: at least a third of its words that the dictionary translates have one of these translations there.
func (c *quoteComparison) verbatim(q quotedPassage, first, last int) bool {
	a := c.Alignment
	if q.words < shortestMissing {
		return false
	}
	known, rendered, name := 0, 0, true
	for _, t := range a.Tokens[q.from : q.to+1] {
		if t.Kind != Word || utf8.RuneCountInString(t.Text) < leastLetters {
			continue
		}
		name = name && corpus.Shape(t.Text) != lowerCase
		word := lowered(normal(t.Text))
		translations := c.languages.rendersAs(word)
		if len(translations) == 0 {
			continue
		}
		known++
		if c.has(translations, first, last) {
			rendered++
		}
	}
	return !name && rendered*verbatimShare >= known && !c.otherPerson(q, first, last) && !c.shortened(first, last)
}

// shortened reports whether the translation of some pairs has a quotation of a word or two, which may be what is left of a longer one.
func (c *quoteComparison) shortened(first, last int) bool {
	return slices.ContainsFunc(c.target.runs, func(r quoting) bool {
		pair := c.Alignment.targetPairs[r.from]
		return r.opened && r.closed && r.words > 0 && r.words < shortestQuotation && first <= pair && pair <= last
	})
}

// namesUnsaid reports whether none of the names in a quotation, two or more that no dictionary translates, stands in the translation of some
// pairs.
func (c *quoteComparison) namesUnsaid(q quotedPassage, first, last int) bool {
	const shortest, fewest = 3, 2
	found := map[string]bool{}
	for _, t := range c.Alignment.Tokens[q.from : q.to+1] {
		word := lowered(normal(t.Text))
		if t.Kind != Word || t.First || t.Opening || corpus.Shape(t.Text) != titleCase || utf8.RuneCountInString(word) < shortest ||
			len(c.languages.meanings(word)) > 0 || c.Source == "de" && c.languages.names.Look(t.Text) == 0 {
			continue
		}
		if c.has([]string{word}, first, last) {
			return false
		}
		found[word] = true
	}
	return len(found) >= fewest
}

// otherPerson reports whether a quotation speaks in the first person, and the translation of some pairs nowhere does, where both languages
// always have a word for it.
func (c *quoteComparison) otherPerson(q quotedPassage, first, last int) bool {
	source, target := c.Source.Grammar(corpus.FirstPerson), c.Target.Grammar(corpus.FirstPerson)
	if source == nil || target == nil || !hasWord(c.Alignment.Tokens[q.from:q.to], source) {
		return false
	}
	for _, pair := range c.Alignment.Pairs[first : last+1] {
		for _, s := range c.Alignment.Target[pair.TargetFrom:pair.TargetTo] {
			if hasWord(c.Tokens[s.From:s.To], target) {
				return false
			}
		}
	}
	return true
}

// hasWord reports whether one of some words in lower case is among tokens.
func hasWord(tokens []Token, words []string) bool {
	return slices.ContainsFunc(tokens, func(t Token) bool { return t.Kind == Word && slices.Contains(words, lowered(normal(t.Text))) })
}

// verbatimShare is of how many words that the dictionary translates one is translated so.
const verbatimShare = 3

// has reports whether the document has one of some words, in lower case, or a form of one, in the pairs from first to last.
func (c *quoteComparison) has(words []string, first, last int) bool {
	for _, pair := range c.Alignment.Pairs[first : last+1] {
		for _, s := range c.Alignment.Target[pair.TargetFrom:pair.TargetTo] {
			for _, t := range c.Tokens[s.From:s.To] {
				word := lowered(normal(t.Text))
				if slices.ContainsFunc(words, func(w string) bool { return w == word || alike(w, word) }) {
					return true
				}
			}
		}
	}
	return false
}
