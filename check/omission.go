package check

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
)

// What a stretch without a partner must have to be reported: how much better its neighbours fit without it, in nats, and words.
const (
	certainlyAlone = .9
	aloneWords     = 4
)

// brokenOffAlone is what a stretch at the end counts at least if the translation has no full stop there and the original has one, in nats.
const brokenOffAlone = 2

// A stretch that stands where the other text has one of its own, of this share of its length or more, may be translated freely.
const freelyTranslated = .3

// stretch is sentences side by side that have no partner.
type stretch struct {
	from, to int     // in Alignment.Source or Alignment.Target, half-open
	at       int     // the sentence of the other text that they stand before
	alone    float64 // see Pair; the highest of the sentences
}

// stretches returns the stretches of the original that were omitted and those of the document that were added.
func (a *Alignment) stretches() (omitted, added []stretch) {
	extend := func(all []stretch, from, to, at int, alone float64) []stretch {
		if n := len(all); n > 0 && all[n-1].to == from && all[n-1].at == at {
			all[n-1].to, all[n-1].alone = to, max(all[n-1].alone, alone)
			return all
		}
		return append(all, stretch{from, to, at, alone})
	}
	before := 0 // sentences of the original that are paired with what stands before, or were omitted there
	for _, p := range a.Pairs {
		switch {
		case p.TargetFrom == p.TargetTo:
			omitted = extend(omitted, p.SourceFrom, p.SourceTo, p.TargetFrom, p.Alone)
			before = p.SourceTo
		case p.SourceFrom == p.SourceTo:
			added = extend(added, p.TargetFrom, p.TargetTo, before, p.Alone)
		default:
			before = p.SourceTo
		}
	}
	return omitted, added
}

// certain reports whether nothing among the other sentences can be the translation of a stretch.
func (s stretch) certain(others []stretch, sentences, otherSentences []Sentence, tokens []Token) bool {
	if s.alone < certainlyAlone || wordsIn(tokens, sentences[s.from:s.to]) < aloneWords {
		return false
	}
	other := 0
	for _, o := range others {
		if o.from <= s.at && s.at <= o.to {
			other += extent(otherSentences[o.from:o.to])
		}
	}
	return float64(other) < freelyTranslated*float64(extent(sentences[s.from:s.to]))
}

// wordsIn returns the number of words of sentences side by side.
func wordsIn(tokens []Token, sentences []Sentence) int {
	return countWords(tokens[sentences[0].From:sentences[len(sentences)-1].To])
}

// extent returns the bytes that sentences side by side take.
func extent(sentences []Sentence) int { return sentences[len(sentences)-1].End - sentences[0].Start }

// aloneConfidence turns how much better the neighbours fit without a stretch into a probability.
func aloneConfidence(alone float64) float64 { return min(.99, 1/(1+math.Exp(-alone))) }

// Omissions returns what the original says and the document does not: sentences, paragraphs, its end, or the end of a sentence. Each is
// placed at the end of what stands before it.
func (p *Pass) Omissions() []Finding {
	a := p.Alignment
	omitted, added := a.stretches()
	var findings []Finding
	end := false
	brokenOff := len(a.Target) > 1 && !ended(p.Tokens, a.Target[len(a.Target)-1]) && ended(a.Tokens, a.Source[len(a.Source)-1])
	for _, s := range omitted {
		last := s.to == len(a.Source) && s.at == len(a.Target)
		if !s.certain(added, a.Source, a.Target, a.Tokens) {
			if !last || !brokenOff {
				continue
			}
			s.alone = max(s.alone, brokenOffAlone)
		}
		end = end || last
		findings = append(findings, p.omission(s, last))
	}
	for _, pair := range a.Pairs {
		if f, ok := p.cutShort(pair); ok && !(end && pair.TargetTo == len(a.Target)) {
			findings = append(findings, f)
		}
	}
	return findings
}

// omission returns the finding for an omitted stretch.
func (p *Pass) omission(s stretch, last bool) Finding {
	a := p.Alignment
	missing := a.Source[s.from:s.to]
	place := p.Place(Span{missing[0].Start, missing[len(missing)-1].End})
	f := Finding{
		Span: p.wordBefore(s.at), Severity: p.Rule.Severity, Confidence: aloneConfidence(s.alone), Related: []Place{place},
		Evidence: []string{
			fmt.Sprintf("%s without a translation", sentenceCount(len(missing))),
			"the sentences around fit those of the original without it",
		},
	}
	what := "Not translated"
	if last {
		f.Severity = Critical
		what = "The translation ends here, and the original goes on"
	}
	f.Message = fmt.Sprintf("%s: “%s” (%s)", what, beginning(place.Text), sentenceCount(len(missing)))
	return f
}

// wordBefore returns the last word in front of a sentence of the document; the first word, if there is none.
func (p *Pass) wordBefore(sentence int) Span {
	target := p.Alignment.Target
	if sentence > 0 {
		s := target[sentence-1]
		for i := s.To - 1; i >= s.From; i-- {
			if p.Tokens[i].Kind == Word {
				return p.Tokens[i].Span
			}
		}
		return p.Tokens[s.To-1].Span
	}
	for i := target[0].From; i < target[0].To; i++ {
		if p.Tokens[i].Kind == Word {
			return p.Tokens[i].Span
		}
	}
	return p.Tokens[target[0].From].Span
}

// The length that a sentence cut short has at the most, relative to what is expected of its translation: inside the text, and at its end.
const (
	cutLength  = .65
	lastLength = .85
)

// cutConfidence is the confidence of a sentence that is cut short.
const cutConfidence = .9

// cutShort returns the finding for a sentence that breaks off where a paragraph ends: it has no full stop though its original has one, and
// is too short. The first paragraph, the headline as a rule, may drop both.
func (p *Pass) cutShort(pair Pair) (Finding, bool) {
	a := p.Alignment
	if pair.SourceFrom == pair.SourceTo || pair.TargetFrom == pair.TargetTo {
		return Finding{}, false
	}
	source, target := a.Source[pair.SourceFrom:pair.SourceTo], a.Target[pair.TargetFrom:pair.TargetTo]
	last := target[len(target)-1]
	inside := pair.TargetTo < len(a.Target) && a.Target[pair.TargetTo].Segment == last.Segment
	if inside || last.Segment == a.Target[0].Segment && pair.TargetFrom == 0 || ended(p.Tokens, last) || !ended(a.Tokens, source[len(source)-1]) ||
		wordsIn(a.Tokens, source) < 2*aloneWords {
		return Finding{}, false
	}
	length := cutLength
	if pair.TargetTo == len(a.Target) {
		length = lastLength
	}
	ratio := float64(len(p.Document.Text)) / float64(len(a.Original.Text))
	if float64(extent(target)) > length*max(.9, min(1.1, ratio))*float64(extent(source)) {
		return Finding{}, false
	}
	f := Finding{
		Span: p.wordBefore(pair.TargetTo), Severity: p.Rule.Severity, Confidence: cutConfidence,
		Related:  []Place{p.Place(Span{source[0].Start, source[len(source)-1].End})},
		Evidence: []string{"no full stop, unlike in the original", "too short for a translation"},
	}
	if pair.TargetTo == len(a.Target) {
		f.Severity = Critical
	}
	f.Message = fmt.Sprintf("The sentence breaks off: it translates “%s”", ending(f.Related[0].Text))
	return f, true
}

// ended reports whether a sentence ends as one: with a full stop or the like, perhaps behind it a closing mark.
func ended(tokens []Token, s Sentence) bool {
	for i := s.To - 1; i >= s.From; i-- {
		switch t := &tokens[i]; {
		case t.Kind != Other:
			return strings.HasSuffix(t.Text, ".") // an abbreviation
		case strings.ContainsAny(t.Text, ".!?…:"):
			return true
		case !strings.ContainsAny(t.Text, "\"”“»«’')]*"):
			return false
		}
	}
	return false
}

// Additions returns what the document says and the original does not: sentences, paragraphs, and what stands twice.
func (p *Pass) Additions() []Finding {
	a := p.Alignment
	twice := p.repeated()
	var findings []Finding
	reported := map[int]bool{} // sentences that need no finding of their own
	for _, r := range twice {
		reported[r.sentence], reported[r.first] = true, true
		findings = append(findings, p.repetition(r))
	}
	omitted, added := a.stretches()
	for _, s := range added {
		if !s.certain(omitted, a.Target, a.Source, p.Tokens) {
			continue
		}
		for from := s.from; from < s.to; {
			to := from + 1
			for to < s.to && a.Target[to].Segment == a.Target[from].Segment && reported[to] == reported[from] {
				to++
			}
			if !reported[from] && wordsIn(p.Tokens, a.Target[from:to]) >= aloneWords {
				findings = append(findings, p.addition(a.Target[from:to], s.alone))
			}
			from = to
		}
	}
	return findings
}

// addition returns the finding for added sentences of one paragraph.
func (p *Pass) addition(added []Sentence, alone float64) Finding {
	span := Span{added[0].Start, added[len(added)-1].End}
	return Finding{
		Span: span, Severity: p.Rule.Severity, Confidence: aloneConfidence(alone),
		Message: fmt.Sprintf("The original does not say this: “%s” (%s)", beginning(p.Document.Text[span.Start:span.End]), sentenceCount(len(added))),
		Evidence: []string{
			fmt.Sprintf("%s without an original", sentenceCount(len(added))),
			"the sentences around fit those of the original without it",
		},
	}
}

// repetition is a sentence of the document that stands there twice and is translated from the original once.
type repetition struct {
	sentence, first int // in Alignment.Target
	pair            Pair
}

// repeatedWords is how many words a sentence has at least that nobody writes twice by chance.
const repeatedWords = 5

// repeated returns the sentences that repeat another one and have no sentence of their own in the original.
func (p *Pass) repeated() []repetition {
	a := p.Alignment
	pairs := make([]int, len(a.Target))
	for k, pair := range a.Pairs {
		for j := pair.TargetFrom; j < pair.TargetTo; j++ {
			pairs[j] = k
		}
	}
	alike, keys := make(map[string][]int, len(a.Target)), make([]string, len(a.Target))
	var found []repetition
	for j, s := range a.Target {
		if wordsIn(p.Tokens, a.Target[j:j+1]) >= repeatedWords {
			keys[j] = lowered(spelt(p.Tokens[s.From:s.To]))
			alike[keys[j]] = append(alike[keys[j]], j)
		}
	}
	for _, key := range keys {
		copies := alike[key]
		delete(alike, key)
		if len(copies) < 2 {
			continue
		}
		// the copy with the best partner is the translation
		best := copies[0]
		for _, j := range copies {
			if a.Pairs[pairs[j]].Score > a.Pairs[pairs[best]].Score {
				best = j
			}
		}
		translated := map[int]bool{pairs[best]: true}
		for _, j := range copies {
			switch pair := a.Pairs[pairs[j]]; {
			case j == best:
			case pair.Score > 0 && !translated[pairs[j]], pair.SourceTo-pair.SourceFrom > 1:
				translated[pairs[j]] = true
			case j+1 == best: // of two side by side the second one is too many
				found = append(found, repetition{best, j, a.Pairs[pairs[best]]})
			default:
				found = append(found, repetition{j, best, a.Pairs[pairs[best]]})
			}
		}
	}
	return found
}

// spelt returns the words and numbers of tokens with spaces between.
func spelt(tokens []Token) string {
	var text strings.Builder
	for i := range tokens {
		if k := tokens[i].Kind; k == Word || k == Number {
			text.WriteString(tokens[i].Text)
			text.WriteByte(' ')
		}
	}
	return text.String()
}

// repetition returns the finding for a sentence that stands twice.
func (p *Pass) repetition(r repetition) Finding {
	a := p.Alignment
	s, first := a.Target[r.sentence], a.Target[r.first]
	f := Finding{
		Span: s.Span, Severity: p.Rule.Severity, Confidence: repeatedConfidence,
		Message: fmt.Sprintf("The translation says this twice, also in line %d, and the original once: “%s”",
			p.lines.Position(first.Start).Line, beginning(p.Document.Text[s.Start:s.End])),
		Evidence: []string{"the same words as another sentence", "no sentence of its own in the original"},
	}
	if r.pair.SourceFrom < r.pair.SourceTo {
		f.Related = []Place{p.Place(Span{a.Source[r.pair.SourceFrom].Start, a.Source[r.pair.SourceTo-1].End})}
	}
	return f
}

const repeatedConfidence = .97

// sentenceCount writes a number of sentences.
func sentenceCount(n int) string {
	if n == 1 {
		return "1 sentence"
	}
	return fmt.Sprintf("%d sentences", n)
}

// shown is how much of a text a message shows, in code points.
const shown = 60

// beginning returns a text in one line, or its first words.
func beginning(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= shown {
		return text
	}
	text = string([]rune(text)[:shown])
	if i := strings.LastIndexByte(text, ' '); i > 0 {
		text = text[:i]
	}
	return text + " …"
}

// ending returns a text in one line, or its last words.
func ending(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	n := utf8.RuneCountInString(text)
	if n <= shown {
		return text
	}
	text = string([]rune(text)[n-shown:])
	if i := strings.IndexByte(text, ' '); i >= 0 && i < len(text)-1 {
		text = text[i+1:]
	}
	return "… " + text
}
