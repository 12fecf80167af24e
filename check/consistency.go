package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// termWord is a word of either text that may be a term, by its dictionary form.
type termWord struct {
	token int
	lemma string
}

// termUse is the use of words in the pairs of an alignment.
type termUse struct {
	pairs [][]termWord     // the words of each pair
	in    map[string][]int // the pairs that have a word, by its dictionary form, in rising order
}

// What a word must be to be taken for a term.
const (
	shortestTerm   = 4  // letters
	commonestTerm  = 45 // decibels; more frequent words mean too many things
	leastCompound  = 8  // letters of a compound whose head may be compared
	leastHead      = 4  // letters of the head
	leastAgreement = 2  // pairs that translate a term in the same way, beside the one that does not
)

// newTermUse finds the words that may be terms.
func newTermUse(tokens []Token, pairOf []int, pairs int, languages *languages) *termUse {
	u := &termUse{pairs: make([][]termWord, pairs), in: map[string][]int{}}
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word || utf8.RuneCountInString(t.Text) < shortestTerm {
			continue
		}
		w := termWord{i, languages.lemma(t.Text)}
		n := pairOf[i]
		u.pairs[n] = append(u.pairs[n], w)
		if all := u.in[w.lemma]; len(all) == 0 || all[len(all)-1] != n {
			u.in[w.lemma] = append(all, n)
		}
	}
	return u
}

// InconsistentTerms returns the places where a word of the original that the article repeats is translated in another way than
// everywhere else.
func (p *Pass) InconsistentTerms() []Finding {
	a := p.Alignment
	source := newTermUse(a.Tokens, a.pairs(true), len(a.Pairs), a.languages)
	target := newTermUse(p.Tokens, a.pairs(false), len(a.Pairs), p.languages)
	var findings []Finding
	for _, s := range slices.Sorted(maps.Keys(source.in)) {
		in := source.in[s]
		if e := p.languages.source.Look(s); len(in) <= leastAgreement || e.Decibels() > commonestTerm {
			continue
		}
		translations := p.lemmas(s)
		candidates := translations
		if p.Target == "de" || p.Target == "nl" {
			candidates = append(slices.Clip(translations), target.compounds(in)...)
		}
		if usual, odd, ok := p.usual(in, candidates, target); ok {
			if f, ok := p.inconsistent(s, usual, odd, translations, source, target); ok {
				findings = append(findings, f)
			}
		}
	}
	return findings
}

// compounds returns the long words that stand in all of some pairs but one, and in no other pair.
func (u *termUse) compounds(pairs []int) []string {
	var all []string
	for _, n := range pairs[:2] {
		for _, w := range u.pairs[n] {
			in := u.in[w.lemma]
			inside := !slices.ContainsFunc(in, func(k int) bool { return !slices.Contains(pairs, k) })
			if len(w.lemma) >= leastCompound && inside && len(in) == len(pairs)-1 && !slices.Contains(all, w.lemma) {
				all = append(all, w.lemma)
			}
		}
	}
	return all
}

// lemmas returns the dictionary forms of the translations of a word.
func (p *Pass) lemmas(word string) []string {
	var all []string
	for _, t := range p.languages.meanings(word) {
		if l := p.languages.lemma(t); !strings.Contains(l, " ") && !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return all
}

// usual returns the translation that stands in all pairs of a term but one, and that pair.
func (p *Pass) usual(in []int, translations []string, target *termUse) (usual string, odd int, ok bool) {
	for _, t := range translations {
		without, count := 0, 0
		for _, n := range in {
			if !slices.Contains(target.in[t], n) && !p.compounded(t, n, target) {
				odd = n
				without++
			}
		}
		count = len(in) - without
		if without == 1 && count >= leastAgreement && (count > leastAgreement || len(target.in[t]) <= count+1) && len(target.in[t]) > 0 {
			return t, odd, true
		}
	}
	return "", 0, false
}

// inconsistent returns the finding for a term in the pair that translates it in its own way: by another word of the dictionary that stands
// for nothing else in the pair, and for the term nowhere else.
func (p *Pass) inconsistent(s, usual string, odd int, translations []string, source, target *termUse) (Finding, bool) {
	a := p.Alignment
	var term *Token
	for _, w := range source.pairs[odd] {
		if w.lemma != s {
			continue
		}
		if term != nil {
			return Finding{}, false // twice in the sentence: one of them may be varied
		}
		term = &a.Tokens[w.token]
	}
	var other *termWord
	for i := range target.pairs[odd] {
		w := &target.pairs[odd][i]
		if w.lemma == usual || sameStem(w.lemma, usual) || len(target.in[w.lemma]) > 1 ||
			!p.alternative(w.lemma, s, usual, translations) || p.explains(w.lemma, s, source.pairs[odd]) {
			continue
		}
		if other != nil {
			return Finding{}, false
		}
		other = w
	}
	if term == nil || other == nil {
		return Finding{}, false
	}
	if p.Source != "de" && !term.First && term.Evidence.Shape != lowerCase {
		return Finding{}, false // a name
	}
	t := &p.Tokens[other.token]
	if t.Evidence.Target.Decibels() > commonestTerm || p.Target == "de" && (t.Evidence.Shape == lowerCase || corpus.Shape(p.asElsewhere(usual)) == lowerCase) {
		return Finding{}, false // too common a word, or no noun
	}
	agreeing := len(source.in[s]) - 1
	return Finding{
		Span: t.Span, Severity: p.Rule.Severity, Confidence: inconsistentConfidence, Suggestions: []string{p.asElsewhere(usual)}, Related: []Place{p.Place(term.Span)},
		Message:  fmt.Sprintf("“%s” is translated as “%s” here, and as “%s” in the %d other places", term.Text, t.Text, p.asElsewhere(usual), agreeing),
		Evidence: []string{fmt.Sprintf("“%s” stands for “%s” nowhere else in the article", t.Text, term.Text)},
	}, true
}

// inconsistentConfidence is how probable it is that another translation of a term is no choice of the translator.
const inconsistentConfidence = .6

// compounded reports whether a word of the pair holds the usual translation as a part.
func (p *Pass) compounded(usual string, pair int, target *termUse) bool {
	stem := usual[:max(0, len(usual)-1)]
	return slices.ContainsFunc(target.pairs[pair], func(w termWord) bool {
		return strings.Contains(w.lemma, stem) || strings.Contains(lowered(p.Tokens[w.token].Text), stem)
	})
}

// translatesBack reports whether the dictionary of the other direction gives the original's word for a word of the translation.
func (p *Pass) translatesBack(word, term string) bool {
	return slices.ContainsFunc(p.Alignment.languages.meanings(word), func(t string) bool {
		return p.Alignment.languages.lemma(t) == term
	})
}

// sameStem reports whether two words begin alike, as a noun and the verb or adjective made from it do.
func sameStem(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= shortestTerm-1
}

// alternative reports whether a word may translate a term as the usual translation does: both are in the dictionary, or both are compounds
// with one head.
func (p *Pass) alternative(word, term, usual string, translations []string) bool {
	if slices.Contains(translations, usual) {
		return slices.Contains(translations, word) || p.translatesBack(word, term)
	}
	return p.sameHead(word, usual)
}

// sameHead reports whether two long words are compounds with one head: Wärmepumpe, Hitzepumpe.
func (p *Pass) sameHead(a, b string) bool {
	if a == b || min(len(a), len(b)) < leastCompound {
		return false
	}
	n := 0
	for n < min(len(a), len(b)) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for k := leastHead; k <= n && k < min(len(a), len(b)); k++ {
		if head := a[len(a)-k:]; utf8.ValidString(head) && p.languages.target.Look(head).Has(corpus.Title) {
			return true
		}
	}
	return false
}

// explains reports whether a word of the translation is in the dictionary for another word of the pair than the term.
func (p *Pass) explains(word, term string, source []termWord) bool {
	for _, s := range source {
		if s.lemma != term && slices.Contains(p.lemmas(s.lemma), word) {
			return true
		}
	}
	return false
}

// asElsewhere returns a word as the document writes it first, in the form nearest to the dictionary's.
func (p *Pass) asElsewhere(lemma string) string {
	best := lemma
	for i := range p.Tokens {
		t := &p.Tokens[i]
		if t.Kind != Word || p.languages.lemma(t.Text) != lemma {
			continue
		}
		if lowered(t.Text) == lemma {
			return t.Text
		}
		if best == lemma {
			best = t.Text
		}
	}
	return best
}
