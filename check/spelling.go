package check

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// The probabilities from which on a word is reported. Who puts one or two words in quotation marks means them as they are, more often than not.
const (
	typoThreshold       = .55
	quotedTypoThreshold = .6
	fusedThreshold      = .45

	deliberateWords = 2
)

// severity returns the rule's severity for a finding that is likely enough, and neutral for one that is only worth a note.
func (p *Pass) severity(confidence, threshold float64) Severity {
	if confidence < threshold {
		return Neutral
	}
	return p.Rule.Severity
}

// inPassage reports whether a token belongs to foreign text, where spelling is not the target language's.
func (p *Pass) inPassage(t *Token) bool {
	k := sort.Search(len(p.Passages), func(k int) bool { return p.Tokens[p.Passages[k].To-1].End >= t.End })
	if k == len(p.Passages) {
		return false
	}
	tokens := p.Tokens[p.Passages[k].From:p.Passages[k].To]
	return p.Passages[k].Confidence >= threshold(tokens) && tokens[0].Start <= t.Start
}

// Misspelt reports whether the token at i reads as a misspelt word of the target language.
func (p *Pass) Misspelt(i int) bool {
	t := &p.Tokens[i]
	return t.Kind == Word && t.Reading.Probability[Misspelt] >= noteThreshold && len(p.Corrections(i)) > 0 && !p.inPassage(t) &&
		!p.strangeQuotation(i) && !p.ofName(t) && !endsInNumber(t.Evidence.Word)
}

// What makes a word one that is derived from a name: letters of the ending, and how often text has the name, in decibels.
const (
	shortestSuffix = 3
	attestedName   = 10
)

// ofName reports whether a word in lower case is made with a regular ending of a name, a word that text has and the dictionary does not
// (mileísta); or as a word of the original is that its language's dictionary does not have either.
func (p *Pass) ofName(t *Token) bool {
	if t.Evidence.Shape != lowerCase || t.Evidence.Candidates[0].Cost <= p.languages.target.Costs.Near { // a slip explains it
		return false
	}
	word := unaccented(t.Evidence.Lower)
	for n := shortestSuffix; n <= corpus.ChangeLetters && len(word)-n >= corpus.StemLetters; n++ {
		base := p.languages.target.Look(word[:len(word)-n])
		if !base.Known() && base.Decibels() >= attestedName && p.languages.target.Ends(word[len(word)-n:]) {
			return true
		}
	}
	return p.Alignment != nil && slices.ContainsFunc(p.Alignment.Tokens, func(o Token) bool {
		if o.Kind != Word || o.Evidence.InTarget {
			return false
		}
		there := unaccented(o.Evidence.Lower)
		return shared(word, there) >= max(corpus.StemLetters+1, len(there)*2/3)
	})
}

// strangeQuotation reports whether the token at i stands in a quotation with another word, in lower case or with the capital of its place,
// that the target language does not accept: it quotes a dialect or another language.
func (p *Pass) strangeQuotation(i int) bool {
	t := &p.Tokens[i]
	if t.Quote == 0 {
		return false
	}
	for _, o := range aroundQuote(p.Tokens, i) {
		if o.Quote == t.Quote && o.Kind == Word && o.Span != t.Span && (o.Evidence.Shape == lowerCase || o.First || o.Opening) && !o.Evidence.InTarget {
			return true
		}
	}
	return false
}

// Correct returns the finding for the misspelt token at i.
func (p *Pass) Correct(i int) Finding {
	t := &p.Tokens[i]
	confidence, threshold := t.Reading.Probability[Misspelt], typoThreshold
	if t.Quote != 0 && p.quoteWords(i) <= deliberateWords {
		threshold = quotedTypoThreshold
	}
	f := Finding{Span: t.Span, Severity: p.severity(confidence, threshold), Confidence: confidence, Suggestions: p.Corrections(i)}
	best := f.Suggestions[0]
	near := difference(lowered(normal(t.Text)), lowered(best)) + fmt.Sprintf(" “%s”", best)
	if rank := roundUp(p.languages.target.Rank(p.languages.target.Look(best))); rank > 0 && rank <= frequentRank {
		near += fmt.Sprintf(", which is among the %s most frequent words", thousands(rank))
	}
	f.Evidence = append(f.Evidence, fmt.Sprintf("no %s word", p.Target.Name()), near)
	f.Message = f.Evidence[0] + ", but " + f.Evidence[1]
	f.Message = strings.ToUpper(f.Message[:1]) + f.Message[1:]
	return f
}

// frequentRank is the rank up to which a word's frequency is worth telling.
const frequentRank = 200000

// difference says how a word differs from the one that was meant, as the beginning of "… from that word".
func difference(word, meant string) string {
	switch n := corpus.Distance(word, meant); {
	case n == 1:
		return "one letter away from"
	case n == 2 && swapped([]rune(word), []rune(meant)):
		return "two letters swapped in"
	default:
		return fmt.Sprintf("%d letters away from", n)
	}
}

// swapped reports whether two neighbouring letters stand in each other's place, and all others are the same.
func swapped(word, meant []rune) bool {
	if len(word) != len(meant) {
		return false
	}
	i := 0
	for i < len(word) && word[i] == meant[i] {
		i++
	}
	return i+1 < len(word) && word[i] == meant[i+1] && word[i+1] == meant[i] && slices.Equal(word[i+2:], meant[i+2:])
}

// Fused reports whether the token at i reads as two target words, or a word and a number, without a space.
func (p *Pass) Fused(i int) bool {
	t := &p.Tokens[i]
	if t.Kind != Word || p.inPassage(t) || p.strangeQuotation(i) {
		return false
	}
	if _, _, ok := p.wordAndNumber(i); ok {
		return true
	}
	return len(t.Evidence.Split) == 2 && t.fused() >= noteThreshold
}

// What makes a capital inside a word the beginning of the next one: letters on either side at least, how frequent the rarer word is at least, in
// decibels, and how probable it is then. All 6 such words of the development set are fused: 7 in 8 by the rule of succession.
const (
	seamLetters     = 3
	seamFrequency   = 15
	seamProbability = .875
)

// fused returns the probability that a word is two: that of the judgement, or of a word in lower case with a capitalised one behind it.
func (t *Token) fused() float64 {
	e, p := t.Evidence, t.Reading.Probability[Fused]
	first, second := e.Split[0], e.Split[1]
	if !t.Reading.Suspect || e.SplitScore < seamBonus+seamFrequency || corpus.Shape(first) != lowerCase || corpus.Shape(second) != titleCase ||
		utf8.RuneCountInString(first) < seamLetters || utf8.RuneCountInString(second) < seamLetters {
		return p
	}
	return max(p, seamProbability)
}

// Part returns the finding for the token at i, which is two words, or a word and a number, without a space.
func (p *Pass) Part(i int) Finding {
	t := &p.Tokens[i]
	e := t.Evidence
	no := fmt.Sprintf("no %s word", p.Target.Name())
	if word, number, ok := p.wordAndNumber(i); ok {
		return Finding{
			Span: t.Span, Severity: p.Rule.Severity, Confidence: numberProbability,
			Suggestions: []string{e.Before + word + " " + number + e.After},
			Message:     fmt.Sprintf("No %s word, but “%s” is one: a space is missing before “%s”", p.Target.Name(), word, number),
			Evidence:    []string{no, fmt.Sprintf("“%s” is a word", word)},
		}
	}
	parts := []string{e.Before + e.Split[0] + " " + e.Split[1] + e.After}
	if second := lowered(e.Split[1]); second != e.Split[1] && p.languages.target.Look(second).Has(lowerCase) {
		// the capital may be a new sentence's, or as wrong as the missing space
		parts = append(parts, e.Before+e.Split[0]+" "+second+e.After)
	}
	confidence := t.fused()
	return Finding{
		Span: t.Span, Severity: p.severity(confidence, fusedThreshold), Confidence: confidence, Suggestions: parts,
		Message:  fmt.Sprintf("No %s word, but “%s” and “%s” are: a space is missing", p.Target.Name(), e.Split[0], e.Split[1]),
		Evidence: []string{no, fmt.Sprintf("“%s” and “%s” are words", e.Split[0], e.Split[1])},
	}
}
