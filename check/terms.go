package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check/glossary"
	"galley/corpus"
)

// terms are what a glossary says on translations from one language into another. They are safe for concurrent use.
type terms struct {
	name           string // of the glossary's file
	source, target *corpus.Language
	sources        phrases // terms of the source language
	allowed        phrases // terms that a translation may use
	forbidden      phrases // terms that it must not use
	concepts       map[string][]*concept
}

// concept is one entry of a glossary.
type concept struct {
	sources, allowed, forbidden []*phrase
}

// phrase is a term, ready to be found in a text.
type phrase struct {
	text    string
	line    int // of the glossary
	words   []phraseWord
	exact   bool // a name: its capitals count
	kept    bool // a term of the source language that stays as it is
	concept *concept
}

// phraseWord is a word of a term.
type phraseWord struct {
	text  string // as in the glossary
	fold  string // in lower case
	lemma string // dictionary form; fold if there is no other
}

// phrases finds terms by the forms of their first word.
type phrases map[string][]*phrase

// textWord is a token as terms are compared with it: without an article or preposition that an apostrophe cuts short ("l'", "dell'"), and
// without a genitive "'s".
type textWord struct {
	text  string
	fold  string
	lemma string
	parts []string // of a compound or a word with hyphens, in lower case
}

// openTerms returns the terms of the glossary for a pair of languages, prepared once; nil without a glossary.
func (c *Checker) openTerms(l *languages) *terms {
	if c.Glossary == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	pair := [2]Lang{l.source.Tag, l.target.Tag}
	if t := c.terms[pair]; t != nil {
		return t
	}
	if c.terms == nil {
		c.terms = map[[2]Lang]*terms{}
	}
	t := newTerms(c.Glossary, l.source, l.target)
	c.terms[pair] = t
	return t
}

func newTerms(g *glossary.Glossary, source, target *corpus.Language) *terms {
	t := &terms{
		name: g.Name, source: source, target: target,
		sources: phrases{}, allowed: phrases{}, forbidden: phrases{}, concepts: map[string][]*concept{},
	}
	for _, e := range g.Entries {
		c := &concept{}
		for _, term := range e.Terms {
			if term.On(glossary.Source, source.Tag) {
				c.sources = append(c.sources, t.sources.add(c, term, source))
			}
			switch {
			case !term.On(glossary.Target, target.Tag):
			case term.Forbidden:
				c.forbidden = append(c.forbidden, t.forbidden.add(c, term, target))
			default:
				c.allowed = append(c.allowed, t.allowed.add(c, term, target))
			}
		}
		if e.DoNotTranslate {
			for _, p := range c.sources {
				p.exact = p.exact || corpus.Shape(p.text) != lowerCase
				kept := t.allowed.add(c, glossary.Term{Text: p.text, Line: p.line}, target)
				kept.exact, kept.kept = p.exact, true
				c.allowed = append(c.allowed, kept)
			}
		}
		for _, p := range c.sources {
			key := lowered(p.text)
			t.concepts[key] = append(t.concepts[key], c)
		}
	}
	return t
}

// newPhrase prepares a text that is a term of a language.
func newPhrase(text string, l *corpus.Language) *phrase {
	p := &phrase{text: text}
	for _, t := range tokenize(text, []Segment{{Span: Span{0, len(text)}}}) {
		word := normal(t.Text)
		p.words = append(p.words, phraseWord{word, lowered(word), dictionaryForm(l, lowered(word))})
	}
	return p
}

// add adds a term of a language.
func (ps phrases) add(c *concept, term glossary.Term, l *corpus.Language) *phrase {
	p := newPhrase(term.Text, l)
	p.line, p.exact, p.concept = term.Line, term.ProperNoun(), c
	ps.put(p)
	return p
}

func (ps phrases) put(p *phrase) {
	if len(p.words) == 0 {
		return
	}
	for _, key := range slices.Compact([]string{p.words[0].fold, p.words[0].lemma}) {
		ps[key] = append(ps[key], p)
	}
}

// dictionaryForm returns that of a word in lower case: the word itself if there is no other.
func dictionaryForm(l *corpus.Language, word string) string {
	if found, ok := l.Lemma(word); ok {
		return found
	}
	return word
}

// translations returns what the glossary allows as translations of a term of the source language, given in lower case.
func (t *terms) translations(source string) []*phrase {
	var all []*phrase
	for _, c := range t.concepts[source] {
		all = append(all, c.allowed...)
	}
	return all
}

// shortestPart is how many letters a term has at least that is looked for in compounds.
const shortestPart = 5

// textWords prepares the tokens of a text for its comparison with terms.
func textWords(tokens []Token, l *corpus.Language) []textWord {
	words := make([]textWord, len(tokens))
	for i := range tokens {
		text := normal(tokens[i].Text)
		if tokens[i].Kind != Word {
			words[i] = textWord{text: text, fold: lowered(text), lemma: lowered(text)}
			continue
		}
		if k := strings.LastIndexByte(text, '\''); k > 0 && k < len(text)-1 {
			switch tail := text[k+1:]; {
			case lowered(tail) == "s":
				text = text[:k]
			case utf8.RuneCountInString(text[:k]) <= longestElision && len(tail) > 1:
				text = tail
			}
		}
		w := textWord{text: text, fold: lowered(text)}
		w.lemma = dictionaryForm(l, w.fold)
		if l.Tag == "de" || l.Tag == "nl" { // which write compounds as one word
			w.parts = compoundParts(w.fold, l)
		}
		if strings.Contains(w.fold, "-") {
			w.parts = append(w.parts, strings.Split(w.fold, "-")...)
		}
		words[i] = w
	}
	return words
}

// compoundParts returns the parts of a compound, and those that begin or end it taken together.
func compoundParts(word string, l *corpus.Language) []string {
	if utf8.RuneCountInString(word) < shortestPart+minCompoundHalf || l.Look(word).Known() {
		return nil
	}
	var parts []string
	if c, ok := l.Compound(capitalised(word)); ok {
		for i := range c.Parts {
			parts = append(parts, c.Parts[i], strings.Join(c.Parts[:i], ""), strings.Join(c.Parts[i:], ""))
		}
		return parts
	}
	for i := range word { // a compound that the lexicon does not make
		if left, right := word[:i], word[i:]; i >= minCompoundHalf && len(right) >= minCompoundHalf && l.Look(right).Known() {
			if _, ok := l.Compound(capitalised(left)); ok || l.Look(left).Known() {
				parts = append(parts, left, right)
			}
		}
	}
	return parts
}

// form says how a term stands in a text, the surest first.
type form uint8

const (
	asListed form = iota + 1
	inflected
	compounded
)

// use is a term in a text.
type use struct {
	*phrase
	from, to int // tokens
	form     form
}

// find returns the longest term that begins at the token at i, and ends before the one at end.
func (ps phrases) find(words []textWord, tokens []Token, i, end int, l *corpus.Language) (use, bool) {
	best := use{}
	try := func(p *phrase) {
		n := len(p.words)
		if i+n > end || best.phrase != nil && n < best.to-best.from {
			return
		}
		worst := asListed
		for k, w := range p.words {
			how, ok := w.like(&words[i+k], l, p)
			if !ok {
				return
			}
			worst = max(worst, how)
		}
		if best.phrase != nil && n == best.to-best.from && worst >= best.form || worst == compounded && n > 1 || partOfName(p, tokens, i, l) {
			return
		}
		best = use{p, i, i + n, worst}
	}
	w := &words[i]
	keys := append([]string{w.fold, w.lemma}, stems(w.parts)...)
	for k, key := range keys {
		if !slices.Contains(keys[:k], key) {
			for _, p := range ps[key] {
				try(p)
			}
		}
	}
	return best, best.phrase != nil
}

// all returns the terms that stand in the tokens from one to another, one after the other.
func (ps phrases) all(words []textWord, tokens []Token, from, to int, l *corpus.Language) []use {
	if len(ps) == 0 {
		return nil
	}
	var uses []use
	for i := from; i < to; {
		if u, ok := ps.find(words, tokens, i, to, l); ok {
			uses = append(uses, u)
			i = u.to
			continue
		}
		i++
	}
	return uses
}

// like says how a word of a term stands in a text.
func (w *phraseWord) like(t *textWord, l *corpus.Language, p *phrase) (form, bool) {
	how := asListed
	switch {
	case t.fold == w.fold:
	case w.inflected(t, len(p.words) > 1) && !functionWord(l, t.fold):
		how = inflected
	case len(p.words) == 1 && utf8.RuneCountInString(w.fold) >= shortestPart && slices.Contains(stems(t.parts), w.fold):
		how = compounded
	default:
		return 0, false
	}
	return how, w.fitsCase(t, p.exact || l.Tag == "de", how)
}

// inflected reports whether a text has another form of the word: one of them must be the dictionary form, since two forms of a third word
// say too little, unless the term has more words.
func (w *phraseWord) inflected(t *textWord, more bool) bool {
	return t.lemma == w.fold || w.lemma == t.fold || more && t.lemma == w.lemma
}

// functionWord reports whether a word is so frequent that it is no form of a term: Spanish "para" is none of "parar".
func functionWord(l *corpus.Language, word string) bool {
	rank := l.Rank(l.Look(word))
	return rank > 0 && rank <= functionWords
}

const functionWords = 100

// fitsCase reports whether a word of a text may be the word of a term by its letter case. Acronyms are written in capitals; what begins with
// a capital does so in the text, where that matters.
func (w *phraseWord) fitsCase(t *textWord, capitals bool, how form) bool {
	shape := corpus.Shape(w.text)
	switch {
	case shape == upperCase:
		return how == asListed && corpus.Shape(t.text) == upperCase
	case shape == lowerCase || !capitals || how == compounded:
		return true
	}
	r, _ := utf8.DecodeRuneInString(t.text)
	return !unicode.IsLower(r)
}

// stems returns the parts of a compound, and what they are without the elements that link them.
func stems(parts []string) []string {
	if len(parts) == 0 {
		return nil
	}
	all := slices.Clone(parts)
	for _, part := range parts {
		for _, link := range [...]string{"s", "n", "en", "es", "e", "er", "ns"} {
			if stem, ok := strings.CutSuffix(part, link); ok && len(stem) > minCompoundHalf {
				all = append(all, stem)
			}
		}
	}
	return all
}

// partOfName reports whether a term of one word, in lower case, stands as a part of a longer name: "banco" in "Banco Central".
func partOfName(p *phrase, tokens []Token, i int, l *corpus.Language) bool {
	t := &tokens[i]
	if len(p.words) > 1 || l.Tag == "de" || corpus.Shape(p.words[0].text) != lowerCase || corpus.Shape(t.Text) != titleCase || t.First || t.Opening {
		return false
	}
	capital := func(k int) bool {
		return k >= 0 && k < len(tokens) && tokens[k].Sentence == t.Sentence && tokens[k].Kind == Word && !tokens[k].First &&
			corpus.Shape(tokens[k].Text) != lowerCase
	}
	return capital(i-1) || capital(i+1)
}

// accept reads the words of terms that the glossary allows as fine, whatever they looked like.
func (t *terms) accept(tokens []Token) {
	if len(t.allowed) == 0 {
		return
	}
	for _, u := range t.allowed.all(textWords(tokens, t.target), tokens, 0, len(tokens), t.target) {
		if u.form == compounded {
			continue
		}
		for i := u.from; i < u.to; i++ {
			tokens[i].Reading = Reading{}
		}
	}
}
