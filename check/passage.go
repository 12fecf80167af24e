package check

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// PassageKind says what a foreign passage is.
type PassageKind uint8

// The kinds of passages.
const (
	Phrase PassageKind = iota // a word or phrase in running text
	Term                      // a noun or title, or a word built from source parts
	Whole                     // a sentence or more
)

// Passage is a stretch of foreign text: words that are read as leftovers, with what belongs to them, or whole sentences that are not
// in the target language.
type Passage struct {
	From, To   int // tokens, half-open
	Kind       PassageKind
	Language   Lang    // of the passage
	Name       string  // English name of the language, for one that galley does not ship; empty otherwise
	Confidence float64 // estimated probability that the reading is right
}

// The probabilities from which on a word is reported as a leftover, a single frequent word of the target language too, from which on it
// suffices beside such a word, and from which on it is worth a note. Nobody believes a program twice that calls "will" no German word.
const (
	leftoverThreshold  = .5
	frequentThreshold  = .6
	adjoiningThreshold = .28
	noteThreshold      = .3
)

// frequentWord is how frequent a word of the target language is, in decibels, that must be more than likely a leftover.
const frequentWord = 40

// threshold returns the probability from which on the passage of these tokens is reported.
func threshold(tokens []Token) float64 {
	if e := tokens[0].Evidence; len(tokens) == 1 && e != nil && e.InTarget && e.Target.Decibels() >= frequentWord {
		return frequentThreshold
	}
	return leftoverThreshold
}

// passages finds the foreign passages of a document: whole sentences first, then phrases and terms in the others.
func (l *languages) passages(tokens []Token, id *identifier) []Passage {
	var all []Passage
	for from := 0; from < len(tokens); {
		to := from + 1
		for to < len(tokens) && tokens[to].Sentence == tokens[from].Sentence {
			to++
		}
		if whole, ok := l.wholeSentence(tokens, from, to, id); ok {
			if n := len(all); n > 0 && all[n-1].Kind == Whole && all[n-1].To == from && all[n-1].Language == whole.Language &&
				tokens[from-1].Segment == tokens[from].Segment {
				all[n-1].To = to
				all[n-1].Confidence = max(all[n-1].Confidence, whole.Confidence)
			} else {
				all = append(all, whole)
			}
		} else {
			all = l.phrases(all, tokens, from, to, id)
		}
		from = to
	}
	return all
}

// phrases appends the leftovers of one sentence, neighbouring ones joined.
func (l *languages) phrases(all []Passage, tokens []Token, from, to int, id *identifier) []Passage {
	for i := from; i < to; i++ {
		if tokens[i].Kind != Word {
			continue
		}
		if like, ok := l.coined(&tokens[i], id); ok {
			all = append(all, Passage{From: i, To: i + 1, Kind: Term, Language: l.source.Tag, Confidence: like * coinedTrust})
			continue
		}
		if tokens[i].Reading.Probability[Leftover] < noteThreshold {
			continue
		}
		p := Passage{From: i, To: i + 1, Confidence: tokens[i].Reading.Probability[Leftover]}
		for p.From > from && adjoins(tokens, p.From-1, p.From) && (len(all) == 0 || p.From > all[len(all)-1].To) {
			p.From--
		}
		for {
			next := p.To
			if next+1 < to && tokens[next].Text == "&" {
				next++
			}
			if next >= to || !adjoins(tokens, next, p.To-1) {
				break
			}
			p.Confidence = max(p.Confidence, tokens[next].Reading.Probability[Leftover])
			p.To = next + 1
		}
		i = p.To - 1
		if quotedForeign(tokens, p) {
			continue
		}
		p.Kind = l.kindOf(tokens[p.From:p.To])
		p = wholeTitle(tokens, p, from, to)
		i = p.To - 1
		p.Language = l.languageOf(tokens[p.From:p.To])
		all = append(all, p)
	}
	return all
}

// ownShare is the share of a quotation's words that must be the target language's for a leftover in it to be one: a quotation in a
// foreign language, a title or a slogan, is meant to stay as it is.
const ownShare = .4

// quotedForeign reports whether a passage stands in a quotation that is foreign as a whole.
func quotedForeign(tokens []Token, p Passage) bool {
	quote := tokens[p.From].Quote
	if quote == 0 {
		return false
	}
	words, own := 0., 0.
	for _, t := range aroundQuote(tokens, p.From) {
		if t.Kind != Word || t.Quote != quote {
			continue
		}
		words++
		if e := t.Evidence; e.InTarget && t.Reading.Probability[Leftover] < adjoiningThreshold &&
			strength(e.Target, true, e.Compound) >= strength(e.Source, e.InSource, nil) {
			own++
		}
	}
	return own/words < ownShare
}

// aroundQuote returns the tokens among which all those of the quotation around the token at i are.
func aroundQuote(tokens []Token, i int) []Token {
	return tokens[max(0, i-longestQuote):min(len(tokens), i+longestQuote)]
}

// adjoins reports whether the token at i belongs to the foreign phrase that ends at its neighbour.
func adjoins(tokens []Token, i, neighbour int) bool {
	return tokens[i].Kind == Word && tokens[i].Reading.Probability[Leftover] >= adjoiningThreshold && tokens[i].Quote == tokens[neighbour].Quote
}

// kindOf tells a term from a phrase: nouns and titles have a capital where it means something.
func (l *languages) kindOf(tokens []Token) PassageKind {
	for _, t := range tokens {
		e := t.Evidence
		if e.Shape == lowerCase && utf8.RuneCountInString(t.Text) > 3 || t.First || t.Opening && e.Source.Has(corpus.Lower) {
			return Phrase
		}
	}
	if tokens[0].Evidence.Shape == lowerCase {
		return Phrase
	}
	return Term
}

// languageOf returns the language that a passage is in: the source language unless English knows the words better.
func (l *languages) languageOf(tokens []Token) Lang {
	source, english := 0., 0.
	for _, t := range tokens {
		if t.Kind == Word {
			source += strength(t.Evidence.Source, t.Evidence.InSource, nil)
			english += strength(t.Evidence.English, t.Evidence.English.Fits(t.Evidence.Shape), nil)
		}
	}
	if l.english != nil && english > source+englishLead {
		return "en"
	}
	return l.source.Tag
}

// englishLead is how much better than the source language English must know the words of a passage, in decibels.
const englishLead = 10

// The least a word built from source parts must show: letters of the prefix and of the source word, and the source word's frequency in
// decibels.
const (
	coinedPrefix    = 3
	coinedWord      = 5
	coinedFrequency = 22
)

// How much a coined word's letters must look like the source language's, by lingua-go, and what that look is worth.
const (
	coinedLikeness = .6
	coinedTrust    = .9
)

// coined reports whether a word is built from source parts, and how much its letters look like the source language's.
func (l *languages) coined(t *Token, id *identifier) (likeness float64, ok bool) {
	if _, _, ok := l.coinedParts(t); !ok {
		return 0, false
	}
	likeness = id.likeness(t.Evidence.Word, l.source.Tag, l.target.Tag)
	return likeness, likeness >= coinedLikeness
}

// coinedParts takes an unknown word in lower case apart that is built from source parts: a known prefix, returned as it stands, and a
// source word, returned in translation.
func (l *languages) coinedParts(t *Token) (prefix string, rest []string, ok bool) {
	e := t.Evidence
	if l.source.Tag == "en" || e.InTarget || e.InSource || e.Target.Decibels() > 0 || e.Shape != lowerCase || e.Parts || len(e.Word) < coinedPrefix+coinedWord {
		return "", nil, false
	}
	for i := range e.Word {
		left, right := e.Word[:i], e.Word[i:]
		if i < coinedPrefix || utf8.RuneCountInString(right) < coinedWord {
			continue
		}
		source := l.source.Look(right)
		if !source.Has(corpus.Lower) || source.Decibels() < coinedFrequency || l.target.Look(right).Known() {
			continue
		}
		if l.source.Look(left).Decibels() == 0 || l.target.Look(left).Decibels() == 0 {
			continue
		}
		if found := l.target.Translate(l.source, right); len(found) > 0 {
			return left, found, true
		}
	}
	return "", nil, false
}

// What makes a sentence foreign: its least number of words, the share of words that the target language accepts at the most, and
// the mean advantage of the other language in decibels at least.
const (
	wholeWords     = 3
	wholeAccepted  = .4
	wholeAdvantage = 12
	wholeKnown     = .7 // share of words that the other language accepts
)

// The same for a sentence that is in neither language and goes to lingua-go: its least number of words, and the share of words that
// the target language accepts at the most.
const (
	guessWords    = 6
	guessAccepted = .2
)

// wholeSentence reports whether a sentence is in the source language, or in English, rather than in the target language.
func (l *languages) wholeSentence(tokens []Token, from, to int, id *identifier) (Passage, bool) {
	var words, accepted, lower, inSource, inEnglish float64
	var source, english float64
	for _, t := range tokens[from:to] {
		if t.Kind != Word || t.Quote > 0 {
			continue // a quotation may be foreign
		}
		words++
		e := t.Evidence
		target := strength(e.Target, e.InTarget, e.Compound)
		s := strength(e.Source, e.InSource, nil)
		en := strength(e.English, e.English.Fits(e.Shape), nil)
		source += s - target
		english += en - target
		if e.InSource {
			inSource++
		}
		if e.English.Fits(e.Shape) {
			inEnglish++
		}
		if e.InTarget && target > max(s, en) {
			accepted++
		}
		if e.Shape == lowerCase {
			lower++
		}
	}
	if words < wholeWords || lower < words/2 || accepted/words > wholeAccepted {
		return Passage{}, false
	}
	p := Passage{From: from, To: to, Kind: Whole, Language: l.source.Tag}
	advantage, known := source, inSource
	if l.english != nil && english > source {
		p.Language, advantage, known = "en", english, inEnglish
	}
	if advantage/words < wholeAdvantage || known/words < wholeKnown {
		if words < guessWords || accepted/words > guessAccepted {
			return Passage{}, false
		}
		// neither language: a third one, unless the words are no words at all
		if p.Language, p.Name = id.guess(join(tokens[from:to])); p.Name == "" || p.Language == l.target.Tag {
			return Passage{}, false
		}
	}
	p.Confidence = min(.99, .7+.03*words)
	return p, true
}

// join returns the words of tokens with spaces between.
func join(tokens []Token) string {
	var words []string
	for _, t := range tokens {
		if t.Kind == Word {
			words = append(words, t.Text)
		}
	}
	return strings.Join(words, " ")
}

// Foreign returns the finding for a foreign passage.
func (p *Pass) Foreign(passage Passage) Finding {
	tokens := p.Tokens[passage.From:passage.To]
	f := Finding{
		Span:       Span{tokens[0].Start, tokens[len(tokens)-1].End},
		Severity:   p.severity(passage.Confidence, threshold(tokens)),
		Confidence: passage.Confidence,
	}
	language, target := cmp.Or(passage.Name, passage.Language.Name()), p.Target.Name()
	switch passage.Kind {
	case Whole:
		f.Message = fmt.Sprintf("%s text in %s article: it was not translated", language, withArticle(target))
		return f
	case Term:
		f.Suggestions = p.termSuggestions(passage)
		f.Message = fmt.Sprintf("%s term in %s text", language, target)
		if mayBeName(tokens) && p.Alignment == nil && passage.Confidence < titleThreshold {
			f.Severity = Neutral
		}
	case Phrase:
		f.Suggestions = p.Translations(passage.From, passage.To)
		what := "phrase"
		if len(tokens) == 1 {
			what = "word"
		}
		f.Message = fmt.Sprintf("%s %s in %s text", language, what, target)
	}
	for i := range tokens {
		f.Evidence = append(f.Evidence, p.facts(&tokens[i], passage.Language)...)
	}
	if len(f.Evidence) > 0 {
		f.Message += ": " + strings.Join(f.Evidence[:min(2, len(f.Evidence))], ", ")
	}
	return f
}

// titleThreshold is the probability from which on a title of several words is reported though there is no original to tell it from a name.
const titleThreshold = .7

// mayBeName reports whether a term may be a name or a part of one: it has several words, or capitalised neighbours.
func mayBeName(tokens []Token) bool {
	f := tokens[0].Reading.Features
	return len(tokens) > 1 || f != nil && f[fTitleRun] > 1
}

// termSuggestions joins the parts of a coined word, or translates a term that stands whole.
func (p *Pass) termSuggestions(passage Passage) []string {
	t := &p.Tokens[passage.From]
	if passage.To-passage.From == 1 {
		if prefix, rest, ok := p.languages.coinedParts(t); ok && !t.Evidence.InSource {
			var joined []string
			for _, r := range rest {
				word := prefix + lowered(r)
				if corpus.Shape(r) == titleCase {
					word = capitalised(word)
				}
				joined = append(joined, word)
			}
			return joined
		}
	}
	found := p.Translations(passage.From, passage.To)
	if len(found) == 0 && passage.To-passage.From == 1 {
		return p.Corrections(passage.From)
	}
	return found
}

// facts says in words what the lexicons know of a foreign word.
func (p *Pass) facts(t *Token, language Lang) []string {
	if t.Kind != Word {
		return nil
	}
	e := t.Evidence
	entry, lexicon := e.Source, p.languages.source.Lexicon
	if language != p.languages.source.Tag && p.languages.english != nil {
		entry, lexicon = e.English, p.languages.english.Lexicon
	}
	var facts []string
	if rank := roundUp(lexicon.Rank(entry)); rank > 0 && rank <= frequentRank {
		facts = append(facts, fmt.Sprintf("“%s” is among the %s most frequent %s words", t.Text, thousands(rank), language.Name()))
	} else if entry.Known() {
		facts = append(facts, fmt.Sprintf("“%s” is %s word", t.Text, withArticle(language.Name())))
	}
	switch {
	case !e.Target.Known() && !e.InTarget:
		facts = append(facts, fmt.Sprintf("no %s word", p.Target.Name()))
	case !e.InTarget:
		facts = append(facts, fmt.Sprintf("no %s word in this letter case", p.Target.Name()))
	default:
		facts = append(facts, withArticle(p.Target.Name())+" word too, but not between these neighbours")
	}
	return facts
}

// withArticle returns an English word behind "a" or "an".
func withArticle(word string) string {
	if strings.ContainsAny(word[:1], "AEIO") {
		return "an " + word
	}
	return "a " + word
}

// roundUp returns the next of the round numbers 10, 20, 50, 100, 200, ... and 0 for 0.
func roundUp(n int) int {
	if n == 0 {
		return 0
	}
	for step := 10; ; step *= 10 {
		for _, r := range []int{step, 2 * step, 5 * step} {
			if n <= r {
				return r
			}
		}
	}
}

// thousands writes a number with a space between its thousands.
func thousands(n int) string {
	if n < 10000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d %03d", n/1000, n%1000)
}
