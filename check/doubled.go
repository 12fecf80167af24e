package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// longestDoubled is how many words are looked for in a phrase that stands twice.
const longestDoubled = 6

// Doubled returns how many words before the token at i, up to it, stand there once more from it on, where the target language does not
// repeat them; 0 if none do.
func (p *Pass) Doubled(i int) int {
	if p.repeats(i, 1) {
		if p.doubledWord(i) {
			return 1
		}
		return 0
	}
	for n := 2; n <= longestDoubled; n++ {
		if p.repeats(i, n) && p.doubledPhrase(i, n) {
			return n
		}
	}
	return 0
}

// repeats reports whether the n words from the token at i on are those before it, with nothing but white space between any of them.
func (p *Pass) repeats(i, n int) bool {
	if i < n || i+n > len(p.Tokens) {
		return false
	}
	for k := i; k < i+n; k++ {
		t, before := &p.Tokens[k], &p.Tokens[k-n]
		if t.Kind != Word || before.Kind != Word || t.Sentence != before.Sentence || t.Quote != before.Quote ||
			!p.same(k, k-n) && (n > 1 || !p.sameElided(k-n, k)) {
			return false
		}
	}
	for k := i - n + 1; k < i+n; k++ {
		if strings.TrimFunc(p.Document.Text[p.Tokens[k-1].End:p.Tokens[k].Start], unicode.IsSpace) != "" {
			return false
		}
	}
	return true
}

// same reports whether the tokens at two places are spelt alike but for letter case.
func (p *Pass) same(a, b int) bool {
	return a >= 0 && b >= 0 && a < len(p.Tokens) && b < len(p.Tokens) && strings.EqualFold(p.Tokens[a].Text, p.Tokens[b].Text)
}

// sameElided reports whether the word at a is that at b behind one which lost its end before it: "l'été été", but neither "l'Est est" nor
// "l'est est".
func (p *Pass) sameElided(a, b int) bool {
	one, other := p.Tokens[a].Text, p.Tokens[b].Text
	before, ok := strings.CutSuffix(one, other)
	return ok && (strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’")) && p.Tokens[b].Evidence.Target.Decibels() < frequentVerb
}

// frequentVerb is how frequent a word is, in decibels, from which on it may stand behind a noun that is spelt alike.
const frequentVerb = 55

// doubledWord reports whether the word at i, which repeats the one before, should not. In "nach und nach nach Hause" it should.
func (p *Pass) doubledWord(i int) bool {
	t := &p.Tokens[i]
	if utf8.RuneCountInString(t.Text) == 1 && t.Evidence.Target.Decibels() < wholeLetter || p.same(i-3, i-1) && p.links(i-2) {
		return false
	}
	if p.breaksOff(i-2, i-1) && p.breaksOff(i+1, i) {
		return false // nothing else is said: "Ha ha, …", "No no!"
	}
	if afterSlash(p.Tokens, i-1) || p.inPassage(t) || !t.Evidence.InTarget || p.languages.target.MayRepeat(t.Evidence.Word, p.behindComma(i-1)) {
		return false
	}
	if t.Evidence.Shape == upperCase && p.Tokens[i-1].Evidence.Shape == lowerCase {
		return false // said once more, and louder
	}
	if t.Evidence.Shape != lowerCase && !t.First && (t.Evidence.Names != 0 || !t.Evidence.Target.Has(lowerCase) && p.Target != "de") {
		return false // a name
	}
	return t.Quote == 0 || p.quoteWords(i) > 2
}

// breaksOff reports whether the token at i, beside that at beside, is no word of the same sentence.
func (p *Pass) breaksOff(i, beside int) bool {
	return i < 0 || i >= len(p.Tokens) || p.Tokens[i].Kind != Word || p.Tokens[i].Sentence != p.Tokens[beside].Sentence
}

// links reports whether the word at i may join a word to itself: "nach und nach", "mano a mano".
func (p *Pass) links(i int) bool {
	return p.coordinates(i) || slices.Contains(p.Target.Grammar(corpus.Preposition), p.Tokens[i].Evidence.Lower)
}

// behindComma reports whether a comma stands before the token at i, or before the preposition before it: "…, in der der Wagen steht", but not
// "…, warum der der Wagen".
func (p *Pass) behindComma(i int) bool {
	comma := func(k int) bool { return k >= 0 && p.Tokens[k].Text == "," }
	return comma(i-1) || comma(i-2) && p.Tokens[i-1].Kind == Word && slices.Contains(p.Target.Grammar(corpus.Preposition), p.Tokens[i-1].Evidence.Lower)
}

// coordinates reports whether the word at i joins two of a kind: and, or.
func (p *Pass) coordinates(i int) bool {
	return slices.Contains(p.Target.Grammar(corpus.Coordinator), p.Tokens[i].Evidence.Lower)
}

// doubledPhrase reports whether the n words from the token at i on, which repeat those before, should not. What goes on in the same way is
// emphasis: over and over and over. Of four words the first three may belong together: day by day by the river. Then the second is much more
// frequent than the first, or the first follows it more often than by chance, and nearly as readily as it follows the first. Or the last
// three do: and more and more.
func (p *Pass) doubledPhrase(i, n int) bool {
	lower := false
	for k := i; k < i+n; k++ {
		t := &p.Tokens[k]
		if !t.Evidence.InTarget || p.inPassage(t) {
			return false
		}
		lower = lower || t.Evidence.Shape == lowerCase
	}
	if !lower || p.same(i, i+n) || p.same(i-n-1, i-1) || p.Tokens[i].Quote != 0 && p.quoteWords(i) <= 2*n {
		return false
	}
	if n > 2 {
		return true
	}
	one, other := p.Tokens[i].Evidence, p.Tokens[i+1].Evidence
	if p.coordinates(i) {
		return false
	}
	c := p.languages.target.Context
	return other.Target.Decibels() < one.Target.Decibels()+idiomMargin &&
		c.Affinity(other.Class, one.Class) < max(0, c.Affinity(one.Class, other.Class)-idiomOrder)
}

// idiomMargin is how much more frequent a word is, in decibels, that makes an idiom of the same word on either side.
const idiomMargin = 10

// idiomOrder is by how much less, in nats, the first word may follow the second than the other way round: "day by" and "by day" are as usual
// as each other, "von einer" is much more usual than "einer von".
const idiomOrder = .5

// wholeLetter is how frequent a single letter is that is a word: "à", "y".
const wholeLetter = 55

// quoteWords returns the number of words in the quotation around the token at i.
func (p *Pass) quoteWords(i int) int {
	words := 0
	for _, t := range aroundQuote(p.Tokens, i) {
		if t.Kind == Word && t.Quote == p.Tokens[i].Quote {
			words++
		}
	}
	return words
}

// Single returns the finding for the n words from the token at i on, which repeat those before.
func (p *Pass) Single(i, n int) Finding {
	once := p.Document.Text[p.Tokens[i-n].Start:p.Tokens[i-1].End]
	what := "this word"
	if n > 1 {
		what = "these words"
	}
	return Finding{
		Span: Span{p.Tokens[i-n].Start, p.Tokens[i+n-1].End}, Severity: p.Rule.Severity, Confidence: .9, Suggestions: []string{once},
		Message:  fmt.Sprintf("“%s” stands twice in a row", once),
		Evidence: []string{fmt.Sprintf("%s text does not repeat %s", p.Target.Name(), what)},
	}
}
