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

	last []int32 // of each id, while its pairs are counted: the last one, from 1 on
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
	commonestTerm  = 50 // decibels; more frequent words mean too many things
	leastCompound  = 8  // letters of a compound whose head may be compared
	leastHead      = 4  // letters of the head
	leastAgreement = 2  // pairs that translate a term in the same way, beside the one that does not
	mostOdd        = 3  // of so many pairs one may translate a term otherwise, and one of fewer
	leastSenses    = 2  // senses that another translation of a term has in common with the term and its usual translation
)

// read finds the words of a text that may be terms, in the place of those of a former one.
func (u *termUse) read(tokens []Token, lemmas []string, pairOf []int, pairs int) {
	if u.ids == nil {
		u.ids = make(map[string]int32, len(tokens)/4)
	}
	clear(u.ids)
	u.words, u.forms, u.from = room(u.words, len(tokens)/2)[:0], u.forms[:0], cleared(u.from, pairs+1)
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word || len(t.Text) < shortestTerm || t.Evidence.Target.Decibels() > commonestTerm || utf8.RuneCountInString(t.Text) < shortestTerm {
			continue
		}
		lemma := lemmas[i]
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
}

// index finds the pairs of each form.
func (u *termUse) index() {
	u.at, u.last = cleared(u.at, len(u.forms)+1), room(u.last, len(u.forms))
	each := func(found func(w *termWord)) {
		clear(u.last)
		for i := range u.words {
			if w := &u.words[i]; u.last[w.id] != w.pair+1 {
				u.last[w.id] = w.pair + 1
				found(w)
			}
		}
	}
	each(func(w *termWord) { u.at[w.id+1]++ })
	for id := range u.forms {
		u.at[id+1] += u.at[id]
	}
	u.pairs = room(u.pairs, int(u.at[len(u.forms)]))
	each(func(w *termWord) {
		u.pairs[u.at[w.id]] = w.pair
		u.at[w.id]++
	})
	copy(u.at[1:], u.at) // each now points behind its pairs, where the next one's begin
	u.at[0] = 0
}

// termComparison compares how the words of an original are translated.
type termComparison struct {
	*Pass
	source, target *termUse
}

// InconsistentTerms returns the places where a word of the original that the article repeats is translated in another way than
// everywhere else.
func (p *Pass) InconsistentTerms() []Finding {
	a := p.Alignment
	if len(a.Pairs) <= leastAgreement {
		return nil
	}
	c := termComparison{Pass: p, source: &p.desk.sourceTerms}
	c.source.read(a.Tokens, a.sourceLemmas, a.sourcePairs, len(a.Pairs))
	var findings []Finding
	for _, s := range c.source.forms {
		in := c.source.in(s)
		if len(in) <= leastAgreement || !p.languages.mayBeNoun(p.languages.source, s) {
			continue
		}
		if c.target == nil {
			c.target = &p.desk.targetTerms
			c.target.read(p.Tokens, a.targetLemmas, a.targetPairs, len(a.Pairs))
		}
		usual, odd := c.usual(s, in)
		for _, n := range odd {
			if f, ok := c.inconsistent(s, usual, n, odd); ok {
				findings = append(findings, f)
			}
		}
	}
	return findings
}

// usual returns the translation of a word that stands in most of its pairs and in no others, and the pairs that it does not stand in. It is
// the one that is most surely a translation; in German and Dutch it may be a compound that no dictionary has.
func (c *termComparison) usual(s string, in []int32) (usual string, odd []int32) {
	most := -1
	for _, n := range in[:max(1, len(in)/mostOdd)+1] { // it must stand in one of these
		for _, w := range c.target.of(n) {
			if w.lemma == usual {
				continue
			}
			without := c.without(w, in)
			if without == nil || !c.languages.mayBeNoun(c.languages.target, w.lemma) {
				continue
			}
			related := c.languages.related(s, w.lemma)
			compound := (c.Target == "de" || c.Target == "nl") && len(w.lemma) >= leastCompound
			if related > most && (related > 0 || compound) {
				usual, odd, most = w.lemma, without, related
			}
		}
	}
	return usual, odd
}

// without returns the pairs, of some, that a word does not stand in, not even in a compound. There are none if there are too many, or if the
// word stands in other pairs.
func (c *termComparison) without(w termWord, in []int32) (odd []int32) {
	there := c.target.pairs[c.target.at[w.id]:c.target.at[w.id+1]]
	if len(there) < leastAgreement || slices.ContainsFunc(there, func(n int32) bool { return !slices.Contains(in, n) }) {
		return nil
	}
	for _, n := range in {
		if slices.Contains(there, n) || c.compounded(w.lemma, n, c.target) {
			continue
		}
		odd = append(odd, n)
	}
	if len(odd) > max(1, len(in)/mostOdd) {
		return nil
	}
	return odd
}

// inconsistent returns the finding for a term in one of the odd pairs, all of which lack its usual translation.
func (c *termComparison) inconsistent(s, usual string, odd int32, all []int32) (Finding, bool) {
	a := c.Alignment
	var term *Token
	for _, w := range c.source.of(odd) {
		if w.lemma != s {
			continue
		}
		if term != nil {
			return Finding{}, false // twice in the sentence: one of them may be varied
		}
		term = &a.Tokens[w.token]
	}
	other := c.other(s, usual, odd, all)
	agreeing := len(c.source.in(s)) - len(all)
	if other == nil || c.Source != "de" && !term.First && term.Evidence.Shape != lowerCase {
		return Finding{}, false // none, or a name
	}
	t := &c.Tokens[other.token]
	elsewhere := c.asElsewhere(usual)
	if c.Target == "de" && (t.Evidence.Shape == lowerCase || corpus.Shape(elsewhere) == lowerCase) {
		return Finding{}, false // no noun
	}
	return Finding{
		Span: t.Span, Severity: c.Rule.Severity, Confidence: inconsistentConfidence, Suggestions: []string{elsewhere}, Related: []Place{c.Place(term.Span)},
		Message:  fmt.Sprintf("“%s” is translated as “%s” here, and as “%s” in the %d other places", term.Text, t.Text, elsewhere, agreeing),
		Evidence: []string{fmt.Sprintf("“%s” stands for “%s” nowhere else in the article", t.Text, term.Text)},
	}, true
}

// other returns the word of a pair that translates a term in the place of its usual translation: one that shares senses with both, or a
// compound with the head of the usual one, that stands for nothing else in the pair, and in no pair but the odd ones. It is nil if there is none; of
// several it is the one that shares most.
func (c *termComparison) other(s, usual string, odd int32, all []int32) *termWord {
	l := c.languages
	known := l.related(s, usual) > 0
	var other *termWord
	most := 0
	for i := range c.target.of(odd) {
		w := &c.target.of(odd)[i]
		if w.lemma == usual || sameStem(w.lemma, usual) || c.elsewhere(w.lemma, all) || !l.mayBeNoun(l.target, w.lemma) {
			continue
		}
		n := 0
		if known {
			meant := l.senses(l.target, w.lemma)
			n = sharedSenses(l.senses(l.source, s), meant) + sharedSenses(l.senses(l.target, usual), meant)
		}
		if c.sameHead(w.lemma, usual) {
			n += leastSenses
		}
		if n >= leastSenses && n > most && !c.explains(w.lemma, s, odd) {
			most, other = n, w
		}
	}
	return other
}

// elsewhere reports whether a word of the document stands in other pairs than some.
func (c *termComparison) elsewhere(word string, pairs []int32) bool {
	return slices.ContainsFunc(c.target.in(word), func(n int32) bool { return !slices.Contains(pairs, n) })
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

// sameStem reports whether two words begin alike, as a noun and the verb or adjective made from it do.
func sameStem(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= shortestTerm-1
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

// explains reports whether a word of the translation shares a sense with another word of its pair than the term.
func (c *termComparison) explains(word, term string, pair int32) bool {
	l := c.languages
	return slices.ContainsFunc(c.source.of(pair), func(s termWord) bool {
		return s.lemma != term && sharedSenses(l.senses(l.source, s.lemma), l.senses(l.target, word)) > 0
	})
}

// asElsewhere returns a word as the document writes it first, in the form nearest to the dictionary's.
func (p *Pass) asElsewhere(lemma string) string {
	best := lemma
	for i := range p.Tokens {
		t := &p.Tokens[i]
		if t.Kind != Word || p.Alignment.targetLemmas[i] != lemma {
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
