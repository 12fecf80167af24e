package check

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// shortestComparedName is how many letters a name has at least that is compared.
const shortestComparedName = 4

// nameComparison compares the names of a document with those of its original.
type nameComparison struct {
	*Pass
	source, target *nameIndex
	kept           []int                 // the names that the translation has as well, each by its first part in source
	witnesses      int                   // how often the translation has a name as the original writes it, and the pairs but one
	together       map[[2]*nameWord]bool // words that stand side by side in the original, one of them a name

	inflections, derivations []string // of the target language
	endings                  []string // inflections of the source language
}

// AlteredNames returns the names of the original that the translation misspells or replaces by others.
func (p *Pass) AlteredNames() []Finding {
	a := p.Alignment
	c := &nameComparison{
		Pass: p, source: &p.desk.sourceNames, target: &p.desk.targetNames,
		inflections: p.Target.Grammar(corpus.InflectedName), derivations: p.Target.Grammar(corpus.DerivedName),
		endings: p.Source.Grammar(corpus.InflectedName),
	}
	c.source.read(a.Tokens, a.sourcePairs, len(a.Pairs), p.Source)
	c.target.read(p.Tokens, a.targetPairs, len(a.Pairs), p.Target)
	c.source.link(c.target)
	c.witnesses = len(a.Pairs) - 1
	c.findNames()
	var findings []Finding
	for pair := range a.Pairs {
		findings = append(findings, c.compare(pair)...)
	}
	return findings
}

// findNames finds the words of the original that are names: with a capital that means something, and no common word in lower case.
func (c *nameComparison) findNames() {
	c.together = map[[2]*nameWord]bool{}
	for k := range c.source.parts {
		part := &c.source.parts[k]
		t := &c.Alignment.Tokens[part.token]
		if utf8.RuneCountInString(part.letters) < shortestComparedName || corpus.Shape(part.text) == lowerCase {
			continue
		}
		for _, step := range [...]int{-1, 1} {
			if next := c.source.neighbour(k, step); next != nil {
				c.together[[2]*nameWord{part.nameWord, next.nameWord}] = true
			}
		}
		if part.name {
			continue
		}
		e := c.languages.source.Look(part.text)
		switch {
		case e.Has(lowerCase) && (t.First || t.Opening):
		case c.Source == "de" && e.Known() && c.languages.names.Look(part.text) == 0:
		default:
			part.name = true
			if part.other != nil {
				c.kept = append(c.kept, k)
				c.witnesses += min(part.count, part.other.count)
			}
		}
	}
}

// compare looks for altered names in one pair of sentences.
func (c *nameComparison) compare(pair int) []Finding {
	var findings []Finding
	var missing []int
	seen := map[string]bool{}
	taken := map[int]bool{}
	for _, k := range c.source.pairs[pair] {
		s := &c.source.parts[k]
		if seen[s.letters] || !s.name || !nameLike(s.text) {
			continue
		}
		seen[s.letters] = true
		here, around := c.present(s, pair)
		if here {
			continue
		}
		best, least, right := -1, 1<<10, ""
		for _, j := range c.target.pairs[pair] {
			if w := &c.target.parts[j]; !taken[j] && !c.explained(w, pair) {
				if n, form := c.nearest(s, w); n < least {
					best, least, right = j, n, form
				}
			}
		}
		if best < 0 {
			missing = append(missing, k)
			continue
		}
		w := &c.target.parts[best]
		beside := c.beside(s, pair, best)
		if around && !beside {
			continue
		}
		if confidence := c.misspelt(s, w, beside); confidence > 0 {
			taken[best] = true
			f := c.misspeltName(s, w, right, confidence)
			switch c.proofOf(s, w, beside) {
			case refuted:
				continue
			case weak:
				f.Severity, f.Confidence = Neutral, weakConfidence
			}
			findings = append(findings, f)
		}
	}
	findings = append(findings, c.replaced(pair, missing, taken)...)
	return append(findings, c.strays(pair, taken)...)
}

// strays finds words that nobody writes so and that are near a name which the translation has elsewhere as the original does: the
// translator may have put the name where the original has a pronoun.
func (c *nameComparison) strays(pair int, taken map[int]bool) []Finding {
	var findings []Finding
	for _, j := range c.target.pairs[pair] {
		w := &c.target.parts[j]
		if e := c.Tokens[w.token].Evidence; e.Word == w.text && e.Target.Decibels()+e.Source.Decibels() > 0 {
			continue // as is asked for below, but most words are let go here
		}
		if taken[j] || c.explained(w, pair) || c.isKnown(w) || c.languages.target.Look(w.text).Decibels()+c.languages.source.Look(w.text).Decibels() > 0 {
			continue
		}
		best, least := -1, mostSlips(w.letters)+1
		for _, k := range c.kept {
			s := &c.source.parts[k]
			if (s.has&^w.has).count() >= least || (w.has&^s.has).count() >= least {
				continue // each of these letters is a slip
			}
			if n := slips(s.letters, w.letters, least); n < least {
				best, least = k, n
			}
		}
		if best < 0 {
			continue
		}
		if s := &c.source.parts[best]; !c.renders(s, w) {
			findings = append(findings, c.misspeltName(s, w, s.letters, strayConfidence))
		}
	}
	return findings
}

const (
	strayConfidence = .85 // how probable it is that a word near a name is that name misspelt, wherever the original has the name
	weakConfidence  = .5  // the same where either spelling may be right
)

// nameLike reports whether a word is written as a name is: with a capital, and not in capitals as an acronym.
func nameLike(word string) bool {
	shape := corpus.Shape(word)
	if shape == corpus.Mixed {
		_, size := utf8.DecodeRuneInString(word)
		second, _ := utf8.DecodeRuneInString(word[size:])
		return !unicode.IsUpper(second)
	}
	return shape == titleCase
}

// beside reports whether a part of the translation stands beside the same name as a name of the original does in its pair, on the same
// side.
func (c *nameComparison) beside(s *namePart, pair, j int) bool {
	for _, k := range c.source.pairs[pair] {
		if c.source.parts[k].letters != s.letters {
			continue
		}
		for _, step := range [...]int{-1, 1} {
			n, w := c.source.neighbour(k, step), c.target.neighbour(j, step)
			if n != nil && w != nil && corpus.Shape(n.text) != lowerCase && corpus.Shape(w.text) != lowerCase && n.letters == w.letters {
				return true
			}
		}
	}
	return false
}

// repeated reports whether a name in the translation is one of its pair in the original too, which the translator may repeat where the
// original has a pronoun.
func (c *nameComparison) repeated(w *namePart, pair int) bool {
	return slices.ContainsFunc(c.source.pairs[pair], func(k int) bool { return c.renders(&c.source.parts[k], w) })
}

// replaced finds names of the original that are missing in a pair of sentences and have another name of the article in their place.
func (c *nameComparison) replaced(pair int, missing []int, taken map[int]bool) []Finding {
	var findings []Finding
	for _, k := range missing {
		s := &c.source.parts[k]
		if c.Source == "de" && s.other == nil && c.languages.names.Look(s.text) == 0 {
			continue // any noun has a capital there
		}
		best, least := -1, 2.
		for _, j := range c.target.pairs[pair] {
			w := &c.target.parts[j]
			if taken[j] || !nameLike(w.text) || !c.surplus(w, pair) || c.repeated(w, pair) && !c.beside(s, pair, j) {
				continue
			}
			if n, _ := c.nearest(s, w); n <= mostSlips(s.letters) || c.related(s, w) ||
				c.together[[2]*nameWord{s.nameWord, w.other}] {
				continue // one name spelt in two ways, made shorter, or another name of the same person
			}
			away := math.Abs(c.source.place(k) - c.target.place(j))
			if c.beside(s, pair, j) {
				away = -1
			} else if !c.expected(k, j) {
				continue
			}
			if away < least {
				best, least = j, away
			}
		}
		if best >= 0 {
			taken[best] = true
			findings = append(findings, c.replacedName(s, &c.target.parts[best]))
		}
	}
	return findings
}

// expected reports whether a name of the original is one that the translation should have as it is, and a part of the translation stands
// where it should.
func (c *nameComparison) expected(k, j int) bool {
	s, w := &c.source.parts[k], &c.target.parts[j]
	kept, inPlace := s.other != nil, c.inPlace(k, j)
	switch {
	case c.mayBeTranslated(s):
		return false
	case !c.stays(s) && !(inPlace && c.languages.names.Look(s.text) != 0):
		return false
	case c.mayBeWord(w) && !(inPlace && kept):
		return false
	}
	return kept || c.exonym(s, w) < exonymMargin
}

// inPlace reports whether a part of the translation has a word beside it that renders one beside a name of the original.
func (c *nameComparison) inPlace(k, j int) bool {
	target := c.target.around(j)
	return slices.ContainsFunc(c.source.around(k), func(n namePart) bool {
		return utf8.RuneCountInString(n.letters) >= shortestComparedName &&
			slices.ContainsFunc(target, func(w namePart) bool { return c.renders(&n, &w) })
	})
}

// mayBeTranslated reports whether a name of the original may be a common word that the translation has another word for.
func (c *nameComparison) mayBeTranslated(s *namePart) bool {
	if !c.common(s) || s.other != nil && !c.languages.target.Look(s.letters).Has(lowerCase) {
		return false
	}
	return c.languages.names.Look(s.text) == 0 || c.languages.target.Look(s.text).Known()
}

// mayBeWord reports whether a name in the translation may be a common word of either language.
func (c *nameComparison) mayBeWord(w *namePart) bool {
	return c.common(w) && (c.languages.names.Look(w.text) == 0 || c.languages.target.Look(w.text).Has(lowerCase))
}

// related reports whether two names begin with the same letters, or one of them like a translation of the other, as words made from one
// name do (Welsh, walisisch, Wales).
func (c *nameComparison) related(s, w *namePart) bool {
	return slices.ContainsFunc(c.formsOf(s), func(f nameForm) bool {
		a, b := f.letters, w.letters
		n := 0
		for n < min(len(a), len(b)) && a[n] == b[n] {
			n++
		}
		return n >= leastNameStem || n > 0 && n == min(len(a), len(b))
	})
}

// stays reports whether a name is expected in the translation as the original writes it: elsewhere it does, or the dictionary has no
// other form and the target language uses the name about as often as the source language.
func (c *nameComparison) stays(s *namePart) bool {
	return s.other != nil || len(c.formsOf(s)) == 1 &&
		c.languages.source.Look(s.text).Decibels()-c.languages.target.Look(s.text).Decibels() < exonymMargin
}

// international reports whether the target language knows a name as the original writes it, and no other form.
func (c *nameComparison) international(s *namePart) bool {
	target := c.languages.target.Look(s.text).Decibels()
	return target >= fairlyKnown && c.languages.source.Look(s.text).Decibels()-target < exonymMargin && len(c.formsOf(s)) == 1
}

// surplus reports whether a part of the translation is a name of the original that this pair and its neighbours have more often in the
// translation than in the original.
func (c *nameComparison) surplus(w *namePart, pair int) bool {
	if w.other == nil || !w.other.name {
		return false
	}
	more := func(source, target [][]int) bool {
		n := 0
		for _, pair := range source {
			for _, k := range pair {
				if c.renders(&c.source.parts[k], w) {
					n++
				}
			}
		}
		for _, pair := range target {
			for _, j := range pair {
				if c.target.parts[j].nameWord == w.nameWord {
					n--
				}
			}
		}
		return n < 0
	}
	return more(c.source.pairs[pair:pair+1], c.target.pairs[pair:pair+1]) && more(c.source.window(pair), c.target.window(pair))
}

// present reports whether the translation has a name of the original as often as that in this pair, and in it and its neighbours.
func (c *nameComparison) present(s *namePart, pair int) (here, around bool) {
	enough := func(source, target [][]int) bool {
		n := 0
		for _, pair := range source {
			for _, k := range pair {
				if c.source.parts[k].nameWord == s.nameWord {
					n++
				}
			}
		}
		for _, pair := range target {
			for _, j := range pair {
				if n <= 0 {
					return true
				}
				if c.renders(s, &c.target.parts[j]) {
					n--
				}
			}
		}
		return n <= 0
	}
	here = enough(c.source.pairs[pair:pair+1], c.target.pairs[pair:pair+1])
	return here, here || enough(c.source.window(pair), c.target.window(pair))
}

// withoutUmlauts returns a word in lower case with one letter for the two that umlauts may be written as.
func withoutUmlauts(word string) string {
	for _, two := range [...]string{"ae", "oe", "ue"} {
		word = strings.ReplaceAll(word, two, two[:1])
	}
	return word
}

// explained reports whether a word of the translation needs no name near it: it is not written like a name, is short, stands in the
// original itself, or renders another name of it.
func (c *nameComparison) explained(w *namePart, pair int) bool {
	if utf8.RuneCountInString(w.letters) < shortestComparedName-1 || !nameLike(w.text) || w.other != nil {
		return true
	}
	for _, pair := range c.source.window(pair) {
		for _, k := range pair {
			if s := &c.source.parts[k]; s.name && c.renders(s, w) {
				return true
			}
		}
	}
	return false
}

func (c *nameComparison) misspeltName(s, w *namePart, right string, confidence float64) Finding {
	suggestion := right
	if rest, ok := strings.CutPrefix(right, s.letters); ok {
		suggestion = s.text + rest
	}
	f := c.alteredName(s, w, confidence)
	f.Suggestions = []string{suggestion}
	f.Evidence = []string{
		fmt.Sprintf("“%s” stands nowhere in the original", w.text),
		difference(w.letters, right) + fmt.Sprintf(" “%s”", suggestion),
	}
	return f
}

// replacedConfidence is how probable it is that a name in another one's place is a mistake.
const replacedConfidence = .8

func (c *nameComparison) replacedName(s, w *namePart) Finding {
	f := c.alteredName(s, w, replacedConfidence)
	f.Suggestions = []string{s.text}
	f.Evidence = []string{
		fmt.Sprintf("“%s” is not in the sentence of the original", w.text), fmt.Sprintf("“%s” is missing in the translation of the sentence", s.text),
	}
	return f
}

func (c *nameComparison) alteredName(s, w *namePart, confidence float64) Finding {
	return Finding{
		Span: w.Span, Severity: c.Rule.Severity, Confidence: confidence, Related: []Place{c.Place(s.Span)},
		Message: fmt.Sprintf("The original has the name “%s”, here it is “%s”", s.text, w.text),
	}
}
