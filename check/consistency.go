package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// termWord is a word of either text that may be a term, by its dictionary form.
type termWord struct {
	token    int32
	pair, id int32
	lemma    string
}

// termUse is the use of words in the pairs of an alignment.
type termUse struct {
	words []termWord       // by pair
	from  []int32          // of each pair: its first word in words; and the end
	ids   map[string]int32 // of dictionary forms, in the order of their first words
	forms []string         // by id
	pairs []int32          // the pairs of each form, in rising order
	at    []int32          // of each id: its first pair in pairs; and the end
}

// of returns the words of a pair.
func (u *termUse) of(pair int32) []termWord { return u.words[u.from[pair]:u.from[pair+1]] }

// in returns the pairs that have a word, in rising order.
func (u *termUse) in(form string) []int32 {
	id, ok := u.ids[form]
	if !ok {
		return nil
	}
	return u.pairs[u.at[id]:u.at[id+1]]
}

// What a word must be to be taken for a term.
const (
	shortestTerm   = 4  // letters
	commonestTerm  = 45 // decibels; more frequent words mean too many things
	commonestOther = 55 // decibels; more frequent words translate no term
	leastCompound  = 8  // letters of a compound whose head may be compared
	leastHead      = 4  // letters of the head
	leastAgreement = 2  // pairs that translate a term in the same way, beside the one that does not
)

// newTermUse finds the words that may be terms. Those that are more frequent than the limit, in decibels, are left out.
func newTermUse(tokens []Token, pairOf []int, pairs int, languages *languages, limit int) *termUse {
	u := &termUse{ids: make(map[string]int32, len(tokens)/4), from: make([]int32, pairs+1)}
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word || len(t.Text) < shortestTerm || t.Evidence.Target.Decibels() > limit || utf8.RuneCountInString(t.Text) < shortestTerm {
			continue
		}
		lemma := languages.lemma(t.Text)
		id, ok := u.ids[lemma]
		if !ok {
			id = int32(len(u.forms))
			u.ids[lemma] = id
			u.forms = append(u.forms, lemma)
		}
		u.words = append(u.words, termWord{int32(i), int32(pairOf[i]), id, lemma})
	}
	byPair := func(a, b termWord) int { return cmp.Compare(a.pair, b.pair) }
	if !slices.IsSortedFunc(u.words, byPair) {
		slices.SortStableFunc(u.words, byPair)
	}
	for _, w := range u.words {
		u.from[w.pair+1]++
	}
	for n := range pairs {
		u.from[n+1] += u.from[n]
	}
	u.index()
	return u
}

// index finds the pairs of each form.
func (u *termUse) index() {
	u.at = make([]int32, len(u.forms)+1)
	last := make([]int32, len(u.forms)) // pair, counted from 1
	each := func(found func(w *termWord)) {
		clear(last)
		for i := range u.words {
			if w := &u.words[i]; last[w.id] != w.pair+1 {
				last[w.id] = w.pair + 1
				found(w)
			}
		}
	}
	each(func(w *termWord) { u.at[w.id+1]++ })
	for id := range u.forms {
		u.at[id+1] += u.at[id]
	}
	u.pairs = make([]int32, u.at[len(u.forms)])
	next := slices.Clone(u.at)
	each(func(w *termWord) {
		u.pairs[next[w.id]] = w.pair
		next[w.id]++
	})
}

// InconsistentTerms returns the places where a word of the original that the article repeats is translated in another way than
// everywhere else.
func (p *Pass) InconsistentTerms() []Finding {
	a := p.Alignment
	source := newTermUse(a.Tokens, a.pairs(true), len(a.Pairs), a.languages, commonestTerm)
	var target *termUse // made when a word is found that may be a term
	var findings []Finding
	for _, s := range source.forms {
		in := source.in(s)
		if len(in) <= leastAgreement || p.languages.source.Look(s).Decibels() > commonestTerm {
			continue
		}
		if target == nil {
			target = newTermUse(p.Tokens, a.pairs(false), len(a.Pairs), p.languages, commonestOther)
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
func (u *termUse) compounds(pairs []int32) []string {
	var all []string
	for _, n := range pairs[:2] {
		for _, w := range u.of(n) {
			in := u.pairs[u.at[w.id]:u.at[w.id+1]]
			if len(w.lemma) < leastCompound || len(in) != len(pairs)-1 {
				continue
			}
			inside := !slices.ContainsFunc(in, func(k int32) bool { return !slices.Contains(pairs, k) })
			if inside && !slices.Contains(all, w.lemma) {
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
func (p *Pass) usual(in []int32, translations []string, target *termUse) (usual string, odd int32, ok bool) {
	for _, t := range translations {
		there := target.in(t)
		if len(there) == 0 {
			continue
		}
		without := 0
		for _, n := range in {
			if !slices.Contains(there, n) && !p.compounded(t, n, target) {
				odd = n
				if without++; without > 1 {
					break
				}
			}
		}
		count := len(in) - without
		if without == 1 && count >= leastAgreement && (count > leastAgreement || len(there) <= count+1) {
			return t, odd, true
		}
	}
	return "", 0, false
}

// inconsistent returns the finding for a term in the pair that translates it in its own way: by another word of the dictionary that stands
// for nothing else in the pair, and for the term nowhere else.
func (p *Pass) inconsistent(s, usual string, odd int32, translations []string, source, target *termUse) (Finding, bool) {
	a := p.Alignment
	var term *Token
	for _, w := range source.of(odd) {
		if w.lemma != s {
			continue
		}
		if term != nil {
			return Finding{}, false // twice in the sentence: one of them may be varied
		}
		term = &a.Tokens[w.token]
	}
	var other *termWord
	for i := range target.of(odd) {
		w := &target.of(odd)[i]
		if w.lemma == usual || sameStem(w.lemma, usual) || target.at[w.id+1]-target.at[w.id] > 1 ||
			!p.alternative(w.lemma, s, usual, translations) || p.explains(w.lemma, s, source.of(odd)) {
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
	agreeing := len(source.in(s)) - 1
	return Finding{
		Span: t.Span, Severity: p.Rule.Severity, Confidence: inconsistentConfidence, Suggestions: []string{p.asElsewhere(usual)}, Related: []Place{p.Place(term.Span)},
		Message:  fmt.Sprintf("“%s” is translated as “%s” here, and as “%s” in the %d other places", term.Text, t.Text, p.asElsewhere(usual), agreeing),
		Evidence: []string{fmt.Sprintf("“%s” stands for “%s” nowhere else in the article", t.Text, term.Text)},
	}, true
}

// inconsistentConfidence is how probable it is that another translation of a term is no choice of the translator.
const inconsistentConfidence = .6

// compounded reports whether a word of the pair holds the usual translation as a part.
func (p *Pass) compounded(usual string, pair int32, target *termUse) bool {
	stem := usual[:max(0, len(usual)-1)]
	return slices.ContainsFunc(target.of(pair), func(w termWord) bool {
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
