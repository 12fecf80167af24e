package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// How probable it is that a use of terms that the glossary does not want is a mistake.
const (
	termThere      = .9 // the word that stands for the term is known
	termMissing    = .6 // it is not: the translation may do without the term
	termCompounded = .5 // the term is only a part of a compound
)

// MissedTerms returns the terms of the original whose translation in the glossary the paired sentences do not have, and those that were
// translated and should have stayed. It returns nil without the original or a glossary.
func (p *Pass) MissedTerms() []Finding {
	if p.terms == nil || p.Alignment == nil || len(p.terms.sources) == 0 {
		return nil
	}
	a := p.Alignment
	m := termMatcher{p: p, words: textWords(p.Tokens, p.terms.target), uses: make([][]use, len(a.Pairs))}
	source := textWords(a.Tokens, p.terms.source)
	for k, pair := range a.Pairs {
		if pair.SourceFrom < pair.SourceTo {
			m.uses[k] = p.terms.sources.all(source, a.Tokens, a.Source[pair.SourceFrom].From, a.Source[pair.SourceTo-1].To, p.terms.source)
		}
	}
	var findings []Finding
	for k := range a.Pairs {
		for n, u := range m.uses[k] {
			if !has(m.uses[k][:n], u) && m.missed(k, u) {
				if f, ok := m.finding(k, u); ok {
					findings = append(findings, f)
				}
			}
		}
	}
	return findings
}

// termMatcher compares the terms of the two texts, pair by pair.
type termMatcher struct {
	p     *Pass
	words []textWord // of the document
	uses  [][]use    // of source terms, by pair
}

// has reports whether one of the uses is of the same term.
func has(uses []use, u use) bool {
	return slices.ContainsFunc(uses, func(o use) bool { return lowered(o.text) == lowered(u.text) })
}

// tokens returns the tokens of the document in a pair.
func (m *termMatcher) tokens(k int) (from, to int) {
	a := m.p.Alignment
	pair := a.Pairs[k]
	if pair.TargetFrom == pair.TargetTo {
		return 0, 0
	}
	return a.Target[pair.TargetFrom].From, a.Target[pair.TargetTo-1].To
}

// missed reports whether the sentences of a pair have no translation of a term that the glossary knows, nor the sentences beside them, unless
// their own originals ask for it.
func (m *termMatcher) missed(k int, u use) bool {
	allowed := m.p.terms.translations(lowered(u.text))
	from, to := m.tokens(k)
	if len(allowed) == 0 || from == to || m.foreign(from, to) || u.form == compounded && m.lexical(u) {
		return false
	}
	if m.appear(allowed, k) {
		return false
	}
	for _, beside := range [...]int{k - 1, k + 1} {
		if beside >= 0 && beside < len(m.uses) && !has(m.uses[beside], u) && m.appear(allowed, beside) {
			return false
		}
	}
	return true
}

// foreign reports whether the first and the last word of tokens are in foreign text.
func (m *termMatcher) foreign(from, to int) bool {
	first, last := -1, -1
	for i := from; i < to; i++ {
		if m.p.Tokens[i].Kind == Word {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first >= 0 && m.p.inPassage(&m.p.Tokens[first]) && m.p.inPassage(&m.p.Tokens[last])
}

// lexical reports whether the compound that a term stands in has a translation of its own, which need not have the term's.
func (m *termMatcher) lexical(u use) bool {
	return m.p.languages.target.Translate(m.p.languages.source, normal(m.p.Alignment.Tokens[u.from].Text)) != nil
}

// appear reports whether one of the terms stands in the document's sentences of a pair, in whatever form.
func (m *termMatcher) appear(allowed []*phrase, k int) bool {
	from, to := m.tokens(k)
	var all strings.Builder
	for _, w := range m.words[from:to] {
		all.WriteString(squeezed(w.fold))
	}
	return slices.ContainsFunc(allowed, func(p *phrase) bool { return p.appears(m.words[from:to], all.String()) })
}

// squeezed returns the letters and digits of a text.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// appears reports whether a term stands among words, in any form and order: parted or joined, in compounds, with any ending. What a
// translation may have meant for the term is no mistake.
func (p *phrase) appears(words []textWord, all string) bool {
	if text := squeezed(lowered(p.text)); utf8.RuneCountInString(text) >= shortestPart && strings.Contains(all, text) {
		return true
	}
	for k := range p.words {
		w := &p.words[k]
		if len(p.words) > 1 && utf8.RuneCountInString(w.fold) <= longestParticle {
			continue
		}
		if !slices.ContainsFunc(words, func(t textWord) bool { return w.akin(&t, p.kept) }) {
			return false
		}
	}
	return true
}

const longestParticle = 3 // letters of articles and prepositions inside terms

// akin reports whether a word of a text may be a form of a word of a term, or a compound with it.
func (w *phraseWord) akin(t *textWord, kept bool) bool {
	if corpus.Shape(w.text) == upperCase && corpus.Shape(t.text) == lowerCase {
		return false
	}
	letters := utf8.RuneCountInString(w.fold)
	switch {
	case t.fold == w.fold, t.lemma == w.lemma, t.lemma == w.fold, t.fold == w.lemma:
		return true
	case slices.ContainsFunc(t.parts, func(part string) bool {
		return strings.HasPrefix(part, w.fold) && len(part) <= len(w.fold)+longestEnding
	}):
		return true
	case letters >= shortestPart && strings.Contains(t.fold, w.fold):
		return true
	case kept:
		return strings.HasPrefix(t.fold, w.fold) && utf8.RuneCountInString(t.fold) <= letters+2
	}
	common := 0
	for i, r := range w.fold {
		if other, _ := utf8.DecodeRuneInString(t.fold[min(i, len(t.fold)):]); other != r {
			break
		}
		common++
	}
	return common >= max(4, letters-longestEnding) && utf8.RuneCountInString(t.fold) <= letters+longestEnding
}

const longestEnding = 3 // letters by which two forms of a word differ at most

// finding returns the finding for a term without its translation. It reports false if another rule finds the same.
func (m *termMatcher) finding(k int, u use) (Finding, bool) {
	p := m.p
	a := p.Alignment
	allowed := p.terms.translations(lowered(u.text))
	from, to := m.tokens(k)
	last := from // of the first paragraph
	for last+1 < to && p.Tokens[last+1].Segment == p.Tokens[from].Segment {
		last++
	}
	for _, c := range p.terms.concepts[lowered(u.text)] {
		for _, bad := range c.forbidden {
			if bad.in(m.words, p.Tokens, from, to, p.terms.target) != nil {
				return Finding{}, false
			}
		}
	}
	f := Finding{
		Severity: p.Rule.Severity, Confidence: termMissing,
		Span:     Span{p.Tokens[from].Start, p.Tokens[last].End},
		Related:  []Place{p.Place(Span{a.Tokens[u.from].Start, a.Tokens[u.to-1].End})},
		Evidence: []string{fmt.Sprintf("%s, line %d", p.terms.name, u.line)},
	}
	f.Message = fmt.Sprintf("The glossary wants %s for “%s”", listed(allowed), u.text)
	if allowed[0].kept {
		f.Message = fmt.Sprintf("The glossary leaves “%s” untranslated", u.text)
	}
	place := m.stands(u, from, to)
	switch {
	case place == nil:
		place = m.place(u, from, to)
	case p.inPassage(&p.Tokens[place.from]), corpus.Shape(a.Tokens[u.from].Text) != lowerCase:
		return Finding{}, false // a leftover, or a name
	}
	if place != nil {
		f.Span = Span{p.Tokens[place.from].Start, p.Tokens[place.to-1].End}
		f.Confidence = termThere
		f.Suggestions = p.written(allowed, *place)
		f.Message += fmt.Sprintf("; here it is “%s”", p.Document.Text[f.Span.Start:f.Span.End])
	} else {
		f.Message += ", which is not in this sentence"
	}
	if u.form == compounded {
		f.Confidence = termCompounded
	}
	return f, true
}

// stands returns where the document has the words of the original as they are; nil if it does not.
func (m *termMatcher) stands(u use, from, to int) *use {
	original := m.p.Alignment.Tokens[u.from:u.to]
	for i := from; i+len(original) <= to; i++ {
		if slices.EqualFunc(original, m.p.Tokens[i:i+len(original)], func(a, b Token) bool { return lowered(normal(a.Text)) == lowered(normal(b.Text)) }) {
			return &use{u.phrase, i, i + len(original), asListed}
		}
	}
	return nil
}

// place returns where a term was translated in another way that the dictionary knows; nil if that is nowhere, or in several places.
func (m *termMatcher) place(u use, from, to int) *use {
	p := m.p
	back := m.back(u, from, to)
	found := back
	for _, text := range p.languages.target.Translate(p.languages.source, u.text) {
		at := newPhrase(text, p.terms.target).in(m.words, p.Tokens, from, to, p.terms.target)
		switch {
		case at == nil:
		case found == nil:
			found = at
		case found.from < at.to && at.from < found.to:
			if at.to-at.from > found.to-found.from {
				found = at
			}
		case back == nil:
			return nil
		}
	}
	return found
}

// back returns the only word of the document that the dictionary translates back into a term; nil if there is none or more than one.
func (m *termMatcher) back(u use, from, to int) *use {
	source, target := m.p.languages.source, m.p.languages.target
	var found *use
	for i := from; i < to; i++ {
		if m.p.Tokens[i].Kind != Word {
			continue
		}
		texts := append(source.Translate(target, m.words[i].fold), source.Translate(target, m.words[i].lemma)...)
		if slices.ContainsFunc(texts, func(text string) bool { return lowered(text) == lowered(u.text) }) {
			if found != nil {
				return nil
			}
			found = &use{u.phrase, i, i + 1, asListed}
			if m.words[i].lemma != m.words[i].fold {
				found.form = inflected
			}
		}
	}
	return found
}

// in returns the only use of a phrase among tokens; nil if there is none or more than one.
func (p *phrase) in(words []textWord, tokens []Token, from, to int, l *corpus.Language) *use {
	ps := phrases{}
	ps.put(p)
	uses := ps.all(words, tokens, from, to, l)
	if len(uses) != 1 || uses[0].form == compounded {
		return nil
	}
	return &uses[0]
}

// listed names terms for a message.
func listed(terms []*phrase) string {
	var texts []string
	for _, t := range terms {
		if text := "“" + t.text + "”"; !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, " or ")
}

// ForbiddenTerms returns the terms in the document that the glossary forbids. It returns nil without a glossary.
func (p *Pass) ForbiddenTerms() []Finding {
	if p.terms == nil || len(p.terms.forbidden) == 0 {
		return nil
	}
	t := p.terms
	words := textWords(p.Tokens, t.target)
	good := make([]int, len(p.Tokens)) // how many tokens the allowed term has that a token is in
	for _, u := range t.allowed.all(words, p.Tokens, 0, len(p.Tokens), t.target) {
		for i := u.from; i < u.to && u.form != compounded; i++ {
			good[i] = u.to - u.from
		}
	}
	var findings []Finding
	for _, s := range sentences(p.Tokens) {
		for _, u := range t.forbidden.all(words, p.Tokens, s.From, s.To, t.target) {
			if good[u.from] >= u.to-u.from {
				continue // a part of an allowed term, or allowed for another concept
			}
			findings = append(findings, p.forbidden(u))
		}
	}
	return findings
}

// forbidden returns the finding for a term that must not be used.
func (p *Pass) forbidden(u use) Finding {
	allowed := slices.Clone(u.concept.allowed)
	for _, s := range u.concept.sources {
		for _, a := range p.terms.translations(lowered(s.text)) {
			if !slices.Contains(allowed, a) {
				allowed = append(allowed, a)
			}
		}
	}
	f := Finding{
		Severity: p.Rule.Severity, Confidence: termThere, Span: Span{p.Tokens[u.from].Start, p.Tokens[u.to-1].End},
		Message:  fmt.Sprintf("The glossary forbids “%s”", u.text),
		Evidence: []string{fmt.Sprintf("%s, line %d", p.terms.name, u.line)},
	}
	if len(allowed) > 0 {
		f.Message += " and wants " + listed(allowed)
	}
	if u.form == compounded {
		f.Confidence = termCompounded
	} else {
		f.Suggestions = p.written(allowed, u)
	}
	if place, ok := p.termBehind(u); ok {
		f.Related = []Place{place}
	}
	return f
}

// termBehind returns the term of the original that a forbidden one translates.
func (p *Pass) termBehind(u use) (Place, bool) {
	if p.Alignment == nil || len(u.concept.sources) == 0 {
		return Place{}, false
	}
	a := p.Alignment
	for _, pair := range a.Pairs {
		if pair.SourceFrom == pair.SourceTo || pair.TargetFrom == pair.TargetTo || a.Target[pair.TargetFrom].From > u.from ||
			a.Target[pair.TargetTo-1].To <= u.from {
			continue
		}
		from, to := a.Source[pair.SourceFrom].From, a.Source[pair.SourceTo-1].To
		words := make([]textWord, from, to)
		words = append(words, textWords(a.Tokens[from:to], p.terms.source)...)
		for _, s := range u.concept.sources {
			if at := s.in(words, a.Tokens, from, to, p.terms.source); at != nil {
				return p.Place(Span{a.Tokens[at.from].Start, a.Tokens[at.to-1].End}), true
			}
		}
	}
	return Place{}, false
}

// written returns terms as they would be written in the place of others: in capitals where these are, with a capital at the beginning of a
// sentence, and where an inflected word is replaced, in the form that is most usual between its neighbours.
func (p *Pass) written(terms []*phrase, at use) []string {
	first := &p.Tokens[at.from]
	var texts []string
	add := func(text string, kept bool) {
		shape := corpus.Shape(first.Text)
		switch {
		case kept:
		case shape == upperCase:
			text = strings.ToUpper(text)
		case shape == titleCase && beginsSentence(p.Tokens, at.from):
			text = capitalised(text)
		}
		if before, _, ok := strings.Cut(normal(first.Text), "'"); ok && utf8.RuneCountInString(before) <= longestElision && at.to-at.from == 1 &&
			!strings.HasSuffix(normal(first.Text), "'s") {
			text = first.Text[:len(before)] + "'" + text
		}
		if text != p.Document.Text[first.Start:p.Tokens[at.to-1].End] && !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	for _, t := range terms {
		if at.form == inflected && at.to-at.from == 1 && len(t.words) == 1 && !t.kept {
			add(p.inflect(t.text, at.from), false)
		}
	}
	for _, t := range terms {
		add(t.text, t.kept)
	}
	return texts
}

// inflect returns the form of a word that suits the place of the token at i best.
func (p *Pass) inflect(word string, i int) string {
	target := p.languages.target
	gap := p.gapAt(i)
	best, most := word, 0.
	for k, form := range append([]string{word}, target.Inflections(word)...) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
			form = capitalised(form)
		}
		if suits := gap.Affinity(target.Context.ClassOf(form)); k == 0 || suits > most {
			best, most = form, suits
		}
	}
	return best
}
