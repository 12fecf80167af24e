package check

import (
	"fmt"
	"strings"

	"galley/corpus"
)

// quotedPassage is a passage of the original in quotation marks.
type quotedPassage struct {
	from, to int // its tokens, with the marks
	words    int
	pairs    [2]int // the first and the last pair of sentences that it touches
}

// LostQuotes returns the quotations of the original that stand without quotation marks in the translation, those of which one mark is
// gone, and those whose speaker is gone.
func (p *Pass) LostQuotes() []Finding {
	a := p.Alignment
	var findings []Finding
	passages := a.quotedPassages()
	kept := 0
	var lost []quotedPassage
	for _, q := range passages {
		if p.quoteKept(q) {
			kept++
		} else {
			lost = append(lost, q)
		}
	}
	for _, q := range lost {
		if kept < len(lost) && q.words < longQuotation || kept == 0 && len(lost) > 1 {
			continue // the translation marks quotations in another way
		}
		if f, ok := p.lostQuote(q); ok {
			findings = append(findings, f)
		}
	}
	findings = append(findings, p.halfQuotes()...)
	for n := range a.Pairs {
		if f, ok := p.lostSpeaker(n); ok {
			findings = append(findings, f)
		}
	}
	return findings
}

const (
	shortestQuotation = 3  // words: shorter ones are titles, or words that the writer keeps at a distance
	longQuotation     = 8  // words: no style of a newspaper leaves the marks of so many out
	longFragment      = 12 // words of a part of a sentence: shorter ones become indirect speech
)

// isSpeech reports whether a quotation is whole sentences, or so long a part of one that translators leave it as it is.
func (a *Alignment) isSpeech(q quotedPassage) bool {
	for _, t := range a.Tokens[q.from:q.to] {
		if t.Kind == Word {
			return q.words >= longFragment || q.words >= shortestQuotation && corpus.Shape(t.Text) != lowerCase
		}
	}
	return false
}

// quotedPassages returns the quotations of the original that are long enough to be somebody's words, in the order of the text.
func (a *Alignment) quotedPassages() []quotedPassage {
	pairs := a.pairs(true)
	var all []quotedPassage
	for i := 1; i < len(a.Tokens); i++ {
		number := a.Tokens[i].Quote
		if number == a.Tokens[i-1].Quote || !isQuoteMark(a.Tokens[i-1].Text) || number == 0 {
			continue
		}
		q := quotedPassage{from: i - 1, to: i}
		for q.to < len(a.Tokens) && a.Tokens[q.to].Quote != a.Tokens[q.from].Quote && a.Tokens[q.to].Segment == a.Tokens[i].Segment {
			if a.Tokens[q.to].Kind == Word {
				q.words++
			}
			q.to++
		}
		if q.to == len(a.Tokens) {
			q.to--
		}
		q.pairs = [2]int{pairs[min(q.from+1, q.to)], pairs[max(q.to-1, q.from)]}
		for k := q.to; k > q.from && a.Tokens[k].Kind == Other; k-- {
			q.pairs[1] = pairs[k-1] // a closing mark behind a full stop is the next sentence's
		}
		if a.isSpeech(q) {
			all = append(all, q)
		}
		i = q.to
	}
	return all
}

// isQuoteMark reports whether a token is a quotation mark of any language, double or single.
func isQuoteMark(token string) bool {
	return strings.Contains("\"“”„‟«»‹›'‘’‚‛", token) && token != ""
}

// isDoubleQuoteMark reports whether a token is a quotation mark that is no apostrophe.
func isDoubleQuoteMark(token string) bool {
	return strings.Contains("\"“”„‟«»", token) && token != ""
}

// quoteKept reports whether the translation of a quotation shows that it is one: by quotation marks, by the dash of a dialogue, by markup,
// or by being a block of its own. What was not translated at all lost no marks.
func (p *Pass) quoteKept(q quotedPassage) bool {
	a := p.Alignment
	first, last := a.Pairs[q.pairs[0]], a.Pairs[q.pairs[1]]
	if first.TargetFrom >= last.TargetTo {
		return true
	}
	from, to := a.Target[first.TargetFrom].From, a.Target[last.TargetTo-1].To
	for from < to && p.closesBefore(from) {
		from++
	}
	for to < len(p.Tokens) && p.closesBefore(to) {
		to++
	}
	quoted, single := 0, 0
	for i := from; i < to; i++ {
		t := &p.Tokens[i]
		switch {
		case p.Document.Segments[t.Segment].Kind == Quote, t.Kind == Protected && strings.ContainsAny(t.Text, "*_<"):
			return true
		case t.Kind == Other && isDoubleQuoteMark(t.Text):
			return true
		case t.Kind == Other && strings.Contains("—–-", t.Text) && (i == 0 || p.Tokens[i-1].Segment != t.Segment):
			return true
		case t.Kind == Other && isQuoteMark(t.Text) && (i == 0 || p.Tokens[i-1].End < t.Start || p.Tokens[i-1].Kind != Word):
			single++ // an opening mark: behind a word it may be an apostrophe
		case t.Kind == Word && t.Quote != 0:
			quoted++
		}
	}
	return 2*quoted >= q.words || quoted == 0 && single > 0
}

// closesBefore reports whether the token at i is a mark that closes a quotation of the sentence before it, to whose full stop it sticks.
func (p *Pass) closesBefore(i int) bool {
	t := &p.Tokens[i]
	return i > 0 && t.Kind == Other && isQuoteMark(t.Text) && t.Start == p.Tokens[i-1].End
}

// lostQuote returns the finding for a quotation without marks.
func (p *Pass) lostQuote(q quotedPassage) (Finding, bool) {
	a := p.Alignment
	place := Span{a.Tokens[q.from].Start, a.Tokens[q.to].End}
	sentence, ok := a.sentenceFor(q.pairs[0], place.Start)
	return Finding{
		Span: sentence.Span, Severity: p.Rule.Severity, Confidence: lostQuoteConfidence, Related: []Place{p.Place(place)},
		Message:  fmt.Sprintf("The original quotes somebody here, %s; the translation has no quotation marks", a.Original.Text[place.Start:place.End]),
		Evidence: []string{"other quotations of the article have their marks"},
	}, ok
}

// Confidences of findings about quotations.
const (
	lostQuoteConfidence   = .7
	halfQuoteConfidence   = .85
	lostSpeakerConfidence = .75
)

// halfQuotes returns the findings for quotation marks without a partner, in segments whose originals have all of theirs.
func (p *Pass) halfQuotes() []Finding {
	a := p.Alignment
	marks := map[int][]int{} // of each segment of the document
	for i := range p.Tokens {
		if t := &p.Tokens[i]; t.Kind == Other && isDoubleQuoteMark(t.Text) {
			marks[t.Segment] = append(marks[t.Segment], i)
		}
	}
	odd := map[int]bool{} // segments of the original
	for i := range a.Tokens {
		if t := &a.Tokens[i]; t.Kind == Other && isDoubleQuoteMark(t.Text) {
			odd[t.Segment] = !odd[t.Segment]
		}
	}
	var findings []Finding
	reported := map[int]bool{}
	for n, pair := range a.Pairs {
		if pair.TargetFrom == pair.TargetTo {
			continue
		}
		segment := a.Target[pair.TargetFrom].Segment
		in := marks[segment]
		if len(in)%2 == 0 || len(in) > mostMarks || reported[segment] {
			continue
		}
		alone := true
		for k := segment - longestRun; k <= segment+longestRun; k++ {
			alone = alone && (k == segment || len(marks[k])%2 == 0)
		}
		if !alone {
			continue // a quotation that runs over several paragraphs
		}
		reported[segment] = true
		if lone := p.loneMark(in); lone >= 0 && a.balanced(segment, odd) {
			findings = append(findings, p.halfQuote(lone, n))
		}
	}
	return findings
}

const (
	mostMarks  = 3 // in a paragraph where one has no partner: with more, quotations stand in each other
	longestRun = 5 // paragraphs that one quotation may run over
)

// balanced reports whether every segment of the original that a segment of the document translates has an even number of quotation marks,
// at least two of them in all.
func (a *Alignment) balanced(segment int, odd map[int]bool) bool {
	found := false
	for _, pair := range a.Pairs {
		touches := false
		for _, s := range a.Target[pair.TargetFrom:pair.TargetTo] {
			touches = touches || s.Segment == segment
		}
		if !touches {
			continue
		}
		for _, s := range a.Source[pair.SourceFrom:pair.SourceTo] {
			unpaired, quotes := odd[s.Segment]
			if unpaired {
				return false
			}
			found = found || quotes
		}
	}
	return found
}

// loneMark returns the mark without a partner among the marks of a segment, which are an odd number; -1 if it may be one of inches.
func (p *Pass) loneMark(marks []int) int {
	for _, i := range marks {
		if p.Tokens[i].Text == "\"" && i > 0 && p.Tokens[i-1].Kind == Number && p.Tokens[i-1].End == p.Tokens[i].Start {
			return -1
		}
	}
	for _, i := range marks {
		inside := i+1 < len(p.Tokens) && p.Tokens[i+1].Quote != 0 && p.Tokens[i+1].Quote != p.Tokens[i].Quote
		behind := i > 0 && p.Tokens[i-1].Quote != 0 && p.Tokens[i-1].Quote != p.Tokens[i].Quote
		if !inside && !behind {
			return i
		}
	}
	return -1
}

// halfQuote returns the finding for a quotation mark without a partner.
func (p *Pass) halfQuote(i, pair int) Finding {
	a := p.Alignment
	f := Finding{
		Span: p.Tokens[i].Span, Severity: p.Rule.Severity, Confidence: halfQuoteConfidence,
		Message:  fmt.Sprintf("This quotation mark %s has no partner; in the original all have one", p.Tokens[i].Text),
		Evidence: []string{"the paragraph has an odd number of quotation marks"},
	}
	if source := a.Source[a.Pairs[pair].SourceFrom:a.Pairs[pair].SourceTo]; len(source) > 0 {
		f.Related = []Place{p.Place(source[0].Span)}
	}
	return f
}

// lostSpeaker returns the finding for a pair in which the original says who speaks and the translation is nothing but the quotation.
func (p *Pass) lostSpeaker(n int) (Finding, bool) {
	a := p.Alignment
	pair := a.Pairs[n]
	if pair.SourceFrom == pair.SourceTo || pair.TargetFrom == pair.TargetTo {
		return Finding{}, false
	}
	theirs, theirQuote := outsideQuotes(a.Tokens, a.Source[pair.SourceFrom:pair.SourceTo])
	ours, ourQuote := outsideQuotes(p.Tokens, a.Target[pair.TargetFrom:pair.TargetTo])
	if ours > 0 || theirs < leastSpeaker || min(theirQuote, ourQuote) < shortestQuotation || p.saysMore(n-1) || p.saysMore(n+1) ||
		!p.isQuotation(a.Target[pair.TargetFrom:pair.TargetTo]) {
		return Finding{}, false
	}
	span := Span{a.Target[pair.TargetFrom].Start, a.Target[pair.TargetTo-1].End}
	source := Span{a.Source[pair.SourceFrom].Start, a.Source[pair.SourceTo-1].End}
	return Finding{
		Span: span, Severity: p.Rule.Severity, Confidence: lostSpeakerConfidence, Related: []Place{p.Place(source)},
		Message:  fmt.Sprintf("The original says who speaks, the translation does not: %s", a.Original.Text[source.Start:source.End]),
		Evidence: []string{fmt.Sprintf("%d words stand beside the quotation in the original, none here", theirs)},
	}, true
}

// isQuotation reports whether sentences are one quotation and nothing else.
func (p *Pass) isQuotation(sentences []Sentence) bool {
	from, to := sentences[0].From, sentences[len(sentences)-1].To
	for from < to && p.closesBefore(from) {
		from++
	}
	marks := 0
	for i := from; i < min(to+1, len(p.Tokens)); i++ {
		if t := &p.Tokens[i]; t.Kind == Other && isDoubleQuoteMark(t.Text) && (i < to || p.closesBefore(i)) {
			marks++
		}
	}
	return from < to && isDoubleQuoteMark(p.Tokens[from].Text) && marks == 2
}

// leastSpeaker is how many words name a speaker, at least.
const leastSpeaker = 2

// saysMore reports whether a pair has more words outside of quotations in the translation than in the original, as it may have those of
// its neighbour.
func (p *Pass) saysMore(n int) bool {
	a := p.Alignment
	if n < 0 || n >= len(a.Pairs) {
		return false
	}
	pair := a.Pairs[n]
	theirs, _ := outsideQuotes(a.Tokens, a.Source[pair.SourceFrom:pair.SourceTo])
	ours, _ := outsideQuotes(p.Tokens, a.Target[pair.TargetFrom:pair.TargetTo])
	return 4*ours >= 5*theirs+4*leastSpeaker
}

// outsideQuotes counts the words of sentences outside and inside of quotations.
func outsideQuotes(tokens []Token, sentences []Sentence) (outside, inside int) {
	for _, s := range sentences {
		for _, t := range tokens[s.From:s.To] {
			switch {
			case t.Kind != Word:
			case t.Quote == 0:
				outside++
			default:
				inside++
			}
		}
	}
	return outside, inside
}
