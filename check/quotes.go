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
	speech   bool   // it begins as a sentence does
}

// LostQuotes returns the quotations of the original that the translation leaves out or has without quotation marks, those of which one
// mark is gone, and those whose speaker is gone.
func (p *Pass) LostQuotes() []Finding {
	a := p.Alignment
	source := quotesOf(a.Tokens)
	if len(source.runs) == 0 {
		return nil
	}
	c := quoteComparison{Pass: p, source: source, target: quotesOf(p.Tokens), counts: make([]pairQuotes, len(a.Pairs))}
	c.count()
	var findings []Finding
	passages := a.quotedPassages(source)
	var lost []quotedPassage
	kept := 0
	for _, q := range passages {
		if c.deficient(q) {
			lost = append(lost, q)
		} else {
			kept++
		}
	}
	for _, q := range lost {
		if f, ok := c.lostQuote(q, kept, len(lost)); ok {
			findings = append(findings, f)
		}
	}
	findings = append(findings, p.halfQuotes()...)
	findings = append(findings, c.lostSpeakers(passages)...)
	if len(a.Pairs) < wholeText {
		for i := range findings {
			findings[i].Severity, findings[i].Confidence = Neutral, min(findings[i].Confidence, reportedConfidence)
		}
	}
	return findings
}

// wholeText is how many pairs of sentences a text has at least whose lost quotations are more than notes: a quotation may go on outside
// of a single one.
const wholeText = 2

const (
	shortestQuotation = 3  // words: shorter ones are titles, or words that the writer keeps at a distance
	shortestMissing   = 5  // words: so few less may be another way to say it
	longFragment      = 10 // words of a part of a sentence: shorter ones become indirect speech
)

// missingShare is how much of the words of a quotation must be missing, as words or between marks.
const missingShare = .5

// missingSpeaker is how much of the words beside a quotation must be missing too, for its sentence to be left out.
const missingSpeaker = .8

// missingFragment is how much of the words of a part of a sentence must be missing as words.
const missingFragment = .65

// moreQuoted is how much longer the quotations of a pair may be than those of its original, and not be taken for those of the pair beside.
const moreQuoted = 1.2

// quoteComparison is the quotations of a document and of its original.
type quoteComparison struct {
	*Pass
	source, target quotes
	counts         []pairQuotes // of each pair
	ratio          float64      // words of the document for one of the original, in pairs that have both
}

// pairQuotes counts the words of a pair in and outside of quotation marks.
type pairQuotes struct {
	sourceIn, sourceOut, targetIn, targetOut int
	sourceRuns, targetRuns                   int // quotations that begin in it
	whole                                    int // words of the translation in quotations with both marks
}

func (n pairQuotes) plus(o pairQuotes) pairQuotes {
	return pairQuotes{
		n.sourceIn + o.sourceIn, n.sourceOut + o.sourceOut, n.targetIn + o.targetIn, n.targetOut + o.targetOut,
		n.sourceRuns + o.sourceRuns, n.targetRuns + o.targetRuns, n.whole + o.whole,
	}
}

// count fills in the counts of the pairs, and the ratio.
func (c *quoteComparison) count() {
	a := c.Alignment
	of := a.pairs(true)
	for i, r := range c.source.runs {
		if i == 0 || a.Tokens[r.from].Sentence != a.Tokens[c.source.runs[i-1].to-1].Sentence {
			c.counts[of[r.from]].sourceRuns++
		}
	}
	of = a.pairs(false)
	for i, r := range c.target.runs {
		if i == 0 || c.Tokens[r.from].Sentence != c.Tokens[c.target.runs[i-1].to-1].Sentence {
			c.counts[of[r.from]].targetRuns++
		}
		if r.opened && r.closed {
			c.counts[of[r.from]].whole += r.words
		}
	}
	for n, pair := range a.Pairs {
		k := &c.counts[n]
		for _, s := range a.Source[pair.SourceFrom:pair.SourceTo] {
			for i := s.From; i < s.To; i++ {
				switch {
				case a.Tokens[i].Kind != Word:
				case c.source.depth[i] > 0:
					k.sourceIn++
				default:
					k.sourceOut++
				}
			}
		}
		for _, s := range a.Target[pair.TargetFrom:pair.TargetTo] {
			for i := s.From; i < s.To; i++ {
				switch {
				case c.Tokens[i].Kind != Word:
				case c.target.depth[i] > 0 || c.Tokens[i].Quote != 0:
					k.targetIn++
				default:
					k.targetOut++
				}
			}
		}
	}
	source, target := 1, 1
	for _, k := range c.counts {
		if s, t := k.sourceIn+k.sourceOut, k.targetIn+k.targetOut; s > 0 && t > 0 {
			source, target = source+s, target+t
		}
	}
	c.ratio = max(1/longestTranslation, min(longestTranslation, float64(target)/float64(source)))
}

// longestTranslation is how many times as many words as its original a translation may have, for its length to tell what is missing.
const longestTranslation = 1.25

// quotedPassages returns the quotations of the original that are long enough to be somebody's words, in the order of the text. Parts of
// one sentence, "Yes," she said, "we do", are one. Those without one of their marks are left out.
func (a *Alignment) quotedPassages(source quotes) []quotedPassage {
	pairs := a.pairs(true)
	var all []quotedPassage
	runs := source.runs
	for n := 0; n < len(runs); n++ {
		r, to := runs[n], n+1
		for to < len(runs) && a.Tokens[runs[to].from].Sentence == a.Tokens[runs[to-1].to-1].Sentence {
			r.to, r.closed, r.opened = runs[to].to, r.closed && runs[to].closed, r.opened && runs[to].opened
			r.words += runs[to].words
			to++
		}
		n = to - 1
		if r.words < shortestQuotation || !r.opened || !r.closed {
			continue
		}
		last := r.to - 1
		for last > r.from && a.Tokens[last].Kind == Other {
			last--
		}
		all = append(all, quotedPassage{from: r.from - 1, to: r.to, words: r.words, pairs: [2]int{pairs[r.from], pairs[last]}, speech: a.isSpeech(r)})
	}
	return all
}

// isSpeech reports whether a quotation begins as a sentence does, and where one may begin: at the beginning, or behind a colon or comma.
func (a *Alignment) isSpeech(r quoting) bool {
	before := r.from - 2
	begins := before < 0 || a.Tokens[before].Sentence != a.Tokens[r.from].Sentence || strings.ContainsAny(a.Tokens[before].Text, ":,")
	for _, t := range a.Tokens[r.from:r.to] {
		if t.Kind == Word {
			return begins && corpus.Shape(t.Text) != lowerCase
		}
	}
	return false
}

// region returns the counts of the pairs around a quotation, with what was added or omitted at their sides.
func (c *quoteComparison) region(q quotedPassage) (n pairQuotes, first, last int) {
	pairs := c.Alignment.Pairs
	first, last = q.pairs[0], q.pairs[1]
	empty := func(k int) bool {
		return pairs[k].TargetFrom == pairs[k].TargetTo || pairs[k].SourceFrom == pairs[k].SourceTo
	}
	if empty(first) && first > 0 && empty(first-1) {
		first--
	}
	if empty(last) && last+1 < len(pairs) && empty(last+1) {
		last++
	}
	for k := first; k <= last; k++ {
		n = n.plus(c.counts[k])
	}
	return n, first, last
}

// deficient reports whether the translation has so many words less in quotation marks than the original as a quotation has.
func (c *quoteComparison) deficient(q quotedPassage) bool {
	n, first, last := c.region(q)
	if n.targetIn+n.targetOut == 0 || n.targetRuns >= n.sourceRuns || c.vetoed(first, last, q.words) {
		return false
	}
	missing := float64(n.sourceIn) - float64(n.targetIn)/c.ratio
	for _, k := range [...]int{first - 1, last + 1} {
		if k >= 0 && k < len(c.counts) {
			if more := float64(c.counts[k].whole) - moreQuoted*float64(c.counts[k].sourceIn); more >= missingShare*float64(q.words) {
				missing -= more
			}
		}
	}
	return missing >= missingShare*float64(q.words)
}

// vetoed reports whether the translation of some pairs shows in another way that it quotes so many words: by the dash of a dialogue, by
// markup, by being a block of its own, or by single marks.
func (c *quoteComparison) vetoed(first, last, words int) bool {
	a := c.Alignment
	single := -1 // words behind an opening single mark
	for k := first; k <= last; k++ {
		for _, s := range a.Target[a.Pairs[k].TargetFrom:a.Pairs[k].TargetTo] {
			for i := s.From; i < s.To; i++ {
				t := &c.Tokens[i]
				switch {
				case c.Document.Segments[t.Segment].Kind == Quote, t.Kind == Protected && strings.ContainsAny(t.Text, "*_<"):
					return true
				case t.Kind == Word && single >= 0:
					single++
				case t.Kind != Other:
				case isMark(t.Text, "—–-") && (i == 0 || c.Tokens[i-1].Segment != t.Segment):
					return true
				case isMark(t.Text, "'‘‚‛") && single < 0 && i+1 < len(c.Tokens) && c.Tokens[i+1].Start == t.End && (i == 0 || c.Tokens[i-1].End < t.Start):
					single = 0
				case isMark(t.Text, "'’‘") && single >= 0:
					if 2*single >= words {
						return true
					}
					single = -1
				}
			}
		}
	}
	return false
}

// lostQuote returns the finding for a quotation that is missing or has no marks.
func (c *quoteComparison) lostQuote(q quotedPassage, kept, lost int) (Finding, bool) {
	a, p := c.Alignment, c.Pass
	place := Span{a.Tokens[q.from].Start, a.Tokens[q.to].End}
	n, first, last := c.region(q)
	var sentence Sentence
	ok := false
	for k := q.pairs[0]; k <= q.pairs[1] && !ok; k++ {
		sentence, ok = a.sentenceFor(k, place.Start)
	}
	for k := first; k <= last && !ok; k++ {
		if pair := a.Pairs[k]; pair.TargetFrom < pair.TargetTo {
			sentence, ok = a.Target[pair.TargetFrom], true
		}
	}
	f := Finding{Span: sentence.Span, Severity: p.Rule.Severity, Confidence: lostMarksConfidence, Related: []Place{p.Place(place)}}
	if kept > 0 {
		f.Evidence = []string{fmt.Sprintf("other quotations of the article have their marks: %d", kept)}
	}
	quotation := a.Original.Text[place.Start:place.End]
	gone := float64(n.sourceIn+n.sourceOut) - float64(n.targetIn+n.targetOut)/c.ratio
	share := missingShare
	if !q.speech {
		share = missingFragment
	}
	switch {
	case gone >= share*float64(q.words):
		if q.words < shortestMissing || c.omitted(q, gone, last) {
			return Finding{}, false
		}
		f.Confidence = lostWordsConfidence
		f.Message = fmt.Sprintf("The original quotes somebody here, and the translation leaves out what was said: %s", quotation)
		f.Evidence = append(f.Evidence, fmt.Sprintf("no quotation here, and %.0f words less than in the original", gone))
	case kept == 0 && lost > 2:
		return Finding{}, false // the translation marks quotations in another way
	default:
		if !q.speech && q.words < longFragment || c.reported(q, first, last) {
			f.Severity, f.Confidence = Neutral, reportedConfidence
		}
		f.Message = fmt.Sprintf("The original quotes somebody here, %s; the translation has no quotation marks", quotation)
	}
	return f, ok
}

// omitted reports whether so many words are missing around a quotation that those beside it in its sentence are gone too, or whether the
// translation ends with the last pair around it: then the sentence was left out, and not only what it quotes.
func (c *quoteComparison) omitted(q quotedPassage, gone float64, last int) bool {
	a := c.Alignment
	if speaker := c.speaker(q); gone > float64(q.words)+missingSpeaker*float64(speaker)+1 {
		return true
	}
	if last+1 == len(a.Pairs) {
		return false
	}
	for _, pair := range a.Pairs[last+1:] {
		if pair.TargetFrom < pair.TargetTo {
			return false
		}
	}
	return true
}

// reported reports whether the translation of some pairs has made a quotation indirect speech: by the subjunctive of German, or by the
// conjunction of English near its beginning where the original begins with the quotation. What is said in the first person was quoted. The
// conjunctions of the Romance languages stand in too many sentences to tell.
func (c *quoteComparison) reported(q quotedPassage, first, last int) bool {
	a := c.Alignment
	begins := q.from == 0 || a.Tokens[q.from-1].Sentence != a.Tokens[q.from].Sentence
	subjunctive := false
	for k := first; k <= last; k++ {
		for _, s := range a.Target[a.Pairs[k].TargetFrom:a.Pairs[k].TargetTo] {
			words := 0
			for i := s.From; i < s.To; i++ {
				t := &c.Tokens[i]
				if t.Kind != Word || c.target.depth[i] > 0 {
					continue
				}
				words++
				word := lowered(normal(t.Text))
				switch {
				case strings.Contains(firstPersons, " "+word+" "):
					return false
				case c.Target == "de" && strings.Contains(germanSubjunctives, " "+word+" "):
					subjunctive = true
				case begins && words > 1 && words <= conjunctionWithin && strings.Contains(conjunctions, " "+word+" "):
					return true
				}
			}
		}
	}
	return subjunctive
}

// Words that show indirect speech, and those that show direct speech, each between spaces.
const (
	germanSubjunctives = " habe sei seien werde könne müsse solle wolle dürfe möge "
	conjunctions       = " that "
	firstPersons       = " ich wir i we "
)

// conjunctionWithin is among how many words at the beginning of a sentence the conjunction stands that reports what somebody said.
const conjunctionWithin = 8

// Confidences of findings about quotations.
const (
	lostWordsConfidence   = .85
	lostMarksConfidence   = .8
	reportedConfidence    = .4
	halfQuoteConfidence   = .85
	strayMarkConfidence   = .5
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
		if last := a.Target[len(a.Target)-1]; last.Segment == segment && !ended(p.Tokens, last) {
			continue // broken off
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
			f := p.halfQuote(lone, n)
			if len(in) > 1 || p.mixed(lone) {
				f.Severity, f.Confidence = Neutral, strayMarkConfidence
			}
			findings = append(findings, f)
		}
	}
	return findings
}

const (
	mostMarks  = 3 // in a paragraph where one has no partner: with more, quotations stand in each other
	longestRun = 5 // paragraphs that one quotation may run over
)

// mixed reports whether a mark has a single mark for its partner.
func (p *Pass) mixed(mark int) bool {
	for i := range p.Tokens {
		t := &p.Tokens[i]
		if t.Sentence == p.Tokens[mark].Sentence && t.Kind == Other && isQuoteMark(t.Text) && !isDoubleQuoteMark(t.Text) {
			return true
		}
	}
	return false
}

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

// lostSpeakers returns the findings for quotations that stand alone where the original says who speaks.
func (c *quoteComparison) lostSpeakers(passages []quotedPassage) []Finding {
	a := c.Alignment
	of := a.pairs(false)
	bare := make([][]quoting, len(a.Pairs)) // of each pair, all its quotations; those that are not bare have no words
	for _, r := range c.target.runs {
		if r.words < shortestQuotation {
			continue
		}
		n := of[r.from]
		if !c.bare(r) {
			r.words = 0
		}
		bare[n] = append(bare[n], r)
	}
	quoted := make([]int, len(a.Pairs)) // passages of each pair so far
	total := make([]int, len(a.Pairs))
	for _, q := range passages {
		total[q.pairs[0]]++
	}
	var findings []Finding
	for _, q := range passages {
		n := q.pairs[0]
		k, m := quoted[n], n
		quoted[n]++
		if total[n] == 1 && len(bare[n]) == 0 { // it may have come to the pair beside
			for _, beside := range [...]int{n - 1, n + 1} {
				if beside >= 0 && beside < len(bare) && total[beside] == 0 && len(bare[beside]) == 1 {
					m = beside
				}
			}
		}
		if total[n] != len(bare[m]) || bare[m][k].words == 0 {
			continue
		}
		if f, ok := c.lostSpeaker(q, bare[m][k], min(n, m), max(n, m)); ok {
			findings = append(findings, f)
		}
	}
	return findings
}

// lostSpeaker returns the finding for a quotation that stands alone, unless the words beside it in the original are in the pairs from first
// to last or beside them.
func (c *quoteComparison) lostSpeaker(q quotedPassage, r quoting, first, last int) (Finding, bool) {
	a := c.Alignment
	speaker := c.speaker(q)
	if 2*r.words < q.words || 2*q.words < r.words || speaker < leastSpeaker || c.saysMore(first-1, speaker) || c.saysMore(last+1, speaker) {
		return Finding{}, false
	}
	var n pairQuotes
	for k := first; k <= last; k++ {
		n = n.plus(c.counts[k])
	}
	if float64(n.targetOut) > freeTranslation*float64(n.sourceOut-speaker)+1 {
		return Finding{}, false
	}
	from, to := a.Tokens[q.from].Sentence, a.Tokens[q.to].Sentence
	source := Span{a.Tokens[q.from].Start, a.Tokens[q.to].End}
	for _, s := range a.Source {
		if i := a.Tokens[s.From].Sentence; i == from || i == to {
			source = Span{min(source.Start, s.Start), max(source.End, s.End)}
		}
	}
	return Finding{
		Span:     Span{c.Tokens[r.from-1].Start, c.Tokens[r.to].End},
		Severity: c.Rule.Severity, Confidence: lostSpeakerConfidence, Related: []Place{c.Place(source)},
		Message:  fmt.Sprintf("The original says who speaks, the translation does not: %s", a.Original.Text[source.Start:source.End]),
		Evidence: []string{fmt.Sprintf("%d words stand beside the quotation in the original, none here", speaker)},
	}, true
}

// freeTranslation is by how much a translation may be longer in words than its original.
const freeTranslation = 1.15

// leastSpeaker is how many words name a speaker, at least.
const leastSpeaker = 2

// speaker counts the words beside a quotation in its sentences. It is 0 if these hold another quotation.
func (c *quoteComparison) speaker(q quotedPassage) int {
	tokens := c.Alignment.Tokens
	words := 0
	for i := q.from - 1; i >= 0 && tokens[i].Sentence == tokens[q.from].Sentence && tokens[i].Segment == tokens[q.from].Segment; i-- {
		if c.source.depth[i] > 0 {
			break
		}
		if tokens[i].Kind == Word {
			words++
		}
	}
	last := q.to
	for last > q.from && tokens[last].Kind == Other {
		last--
	}
	for i := q.to + 1; i < len(tokens) && tokens[i].Sentence == tokens[last].Sentence && tokens[i].Segment == tokens[last].Segment; i++ {
		if c.source.depth[i] > 0 {
			break
		}
		if tokens[i].Kind == Word {
			words++
		}
	}
	return words
}

// bare reports whether nothing stands beside a quotation in its sentence.
func (c *quoteComparison) bare(r quoting) bool {
	if !r.opened || !r.closed {
		return false
	}
	tokens := c.Tokens
	begin, end := r.from-1, r.to
	// before it
	i := begin - 1
	starts := i < 0 || tokens[i].Segment != tokens[begin].Segment || tokens[i].Kind == Other && strings.ContainsAny(tokens[i].Text, ".!?…\"”“»«")
	if !starts {
		return false
	}
	// behind it
	i = end + 1
	for i < len(tokens) && tokens[i].Segment == tokens[end].Segment && tokens[i].Kind == Other && strings.ContainsAny(tokens[i].Text, ".!?…") {
		i++
	}
	if i == len(tokens) || tokens[i].Segment != tokens[end].Segment {
		return true
	}
	if tokens[i].Kind == Other && isDoubleQuoteMark(tokens[i].Text) && opensQuote(tokens, i, 0) {
		return true
	}
	if tokens[i].Kind != Word || corpus.Shape(tokens[i].Text) == lowerCase {
		return false
	}
	if i > end+1 || strings.ContainsAny(tokens[end-1].Text, ".!?…") && tokens[end-1].Kind == Other {
		return tokens[i].Sentence != tokens[r.from].Sentence
	}
	if tokens[end-1].Kind == Other && tokens[end-1].Text == "," || c.Target == "en" {
		e := c.languages.target.Look(lowered(normal(tokens[i].Text)))
		return tokens[end-1].Text == "," && e.Decibels() >= 50
	}
	return true
}

// saysMore reports whether the translation of a pair has more words outside of quotations than the original, so that it may hold those
// of a speaker from the pair beside.
func (c *quoteComparison) saysMore(pair, speaker int) bool {
	if pair < 0 || pair >= len(c.counts) {
		return false
	}
	n := c.counts[pair]
	return float64(n.targetOut) >= freeTranslation*float64(n.sourceOut)+float64(max(speaker, 4))
}
