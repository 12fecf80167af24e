package damage

import (
	"strings"

	"galley/check"
)

const termRule = "inconsistent-term"

func termDamage() []kind { return []kind{{"synonym", changeTerm}} }

// agreeing is in how many sentences of an article a term and its translation stand side by side before one of them is changed.
const agreeing = 3

// changeTerm puts a synonym in the place of a translation. The original uses one word throughout, and so does the translation.
func changeTerm(c *copyist, kind string, i int) bool {
	u := c.units[i]
	sourceWords, targetWords := wordsOf(u.source), wordsOf(u.target)
	for _, row := range c.draw.shuffled(len(c.tables.terms)) {
		sources, targets := c.tables.terms[row][c.source], c.tables.terms[row][c.target]
		source, okSource := onlyOne(u.source, sourceWords, sources)
		target, okTarget := onlyOne(u.target, targetWords, targets)
		if !okSource || !okTarget {
			continue
		}
		old := u.target[target.Start:target.End]
		if !c.agree(u.source[source.Start:source.End], old, sources, targets) {
			continue
		}
		for _, n := range c.draw.shuffled(len(targets)) {
			if !strings.EqualFold(targets[n], old) {
				c.replace(i, termRule, kind, target, likeCase(targets[n], old), source)
				return true
			}
		}
	}
	return false
}

// onlyOne returns the place of the only word of a text that is wanted, in any letter case.
func onlyOne(text string, words []check.Span, wanted []string) (check.Span, bool) {
	var found []check.Span
	for _, s := range words {
		if containsFold(wanted, text[s.Start:s.End]) {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		return check.Span{}, false
	}
	return found[0], true
}

// agree tells whether an article uses one word for an idea in each of its languages, in as many sentences, and enough of them.
func (c *copyist) agree(source, target string, sources, targets []string) bool {
	n := 0
	for _, u := range c.units {
		s, t := inAll(u.source, sources), inAll(u.target, targets)
		if len(s) != len(t) || differs(s, source) || differs(t, target) {
			return false
		}
		n += min(1, len(s))
	}
	return n >= agreeing
}

// inAll returns the words of a text that are among the words.
func inAll(text string, words []string) []string {
	var all []string
	for _, s := range wordsOf(text) {
		if w := text[s.Start:s.End]; containsFold(words, w) {
			all = append(all, w)
		}
	}
	return all
}

func differs(words []string, from string) bool {
	for _, w := range words {
		if !strings.EqualFold(w, from) {
			return true
		}
	}
	return false
}
