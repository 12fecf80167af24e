package check

import (
	"fmt"
	"slices"
	"strings"

	"galley/corpus"
)

// quotedPassage is a passage of the original in quotation marks.
type quotedPassage struct {
	from, to int // its tokens, with the marks
	words    int
	pairs    [2]int // the first and the last pair of sentences that it touches
	speech   bool   // it begins as a sentence does
	whole    bool   // it has both its marks
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
		if !q.whole {
			continue
		}
		if _, beheaded := c.beheaded(q); beheaded || c.deficient(q) {
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

// missingBesideNames is how much of the words of a quotation must be missing as words where its names are missing too.
const missingBesideNames = .3

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
	whole                                    int // words of the translation in quotations with both marks that are no single words
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
	of := a.sourcePairs
	for i, r := range c.source.runs {
		if r.words >= shortestQuotation && (i == 0 || a.Tokens[r.from].Sentence != a.Tokens[c.source.runs[i-1].to-1].Sentence) {
			c.counts[of[r.from]].sourceRuns++
		}
	}
	of = a.targetPairs
	for i, r := range c.target.runs {
		if r.words >= shortestQuotation && (i == 0 || c.Tokens[r.from].Sentence != c.Tokens[c.target.runs[i-1].to-1].Sentence) {
			c.counts[of[r.from]].targetRuns++
		}
		if r.opened && r.closed && r.words >= shortestQuotation {
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
// one sentence, "Yes," she said, "we do", are one.
func (a *Alignment) quotedPassages(source quotes) []quotedPassage {
	pairs := a.sourcePairs
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
		if r.words < shortestQuotation {
			continue
		}
		last := r.to - 1
		for last > r.from && a.Tokens[last].Kind == Other {
			last--
		}
		q := quotedPassage{from: r.from, to: r.to, words: r.words, pairs: [2]int{pairs[r.from], pairs[last]}, whole: r.opened && r.closed}
		if q.whole {
			q.from, q.speech = r.from-1, a.isSpeech(r)
		}
		all = append(all, q)
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
		if k >= 0 && k < len(c.counts) && c.counts[k].targetRuns > c.counts[k].sourceRuns {
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
				case c.Document.Segments[t.Segment].Kind == Quote, t.Kind == Protected && strings.ContainsAny(t.Text[:1], "*_<"):
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
	sentence, ok := c.beheaded(q)
	beheaded := ok
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
	share, evidence := missingShare, fmt.Sprintf("no quotation here, and %.0f words less than in the original", gone)
	switch {
	case beheaded, c.hanging(first, last):
		share, evidence = 0, "no quotation here, and the sentence has a gap"
	case c.namesUnsaid(q, first, last):
		share = missingBesideNames
	case !q.speech:
		share = missingFragment
	}
	switch {
	case share == 0 || gone >= share*float64(q.words):
		if q.words < shortestMissing || share > 0 && c.omitted(q, gone, last) {
			return Finding{}, false
		}
		f.Confidence = lostWordsConfidence
		f.Message = fmt.Sprintf("The original quotes somebody here, and the translation leaves out what was said: %s", quotation)
		f.Evidence = append(f.Evidence, evidence)
	case kept == 0 && lost > 2:
		return Finding{}, false // the translation marks quotations in another way
	default:
		switch fragment := !q.speech && q.words < longFragment; {
		case fragment && (kept == 0 || !c.verbatim(q, first, last)), c.reported(q, first, last):
			f.Severity, f.Confidence = Neutral, reportedConfidence
		case fragment:
			f.Confidence = lostFragmentConfidence
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
	verbs, conjunctions := c.Target.Grammar(corpus.ReportingVerb), c.Target.Grammar(corpus.ReportingConjunction)
	persons := c.Target.Grammar(corpus.FirstPerson)
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
				case slices.Contains(persons, word):
					return false
				case slices.Contains(verbs, word):
					subjunctive = true
				case begins && words > 1 && words <= conjunctionWithin && slices.Contains(conjunctions, word):
					return true
				}
			}
		}
	}
	return subjunctive
}

// conjunctionWithin is among how many words at the beginning of a sentence the conjunction stands that reports what somebody said.
const conjunctionWithin = 8

// Confidences of findings about quotations.
const (
	lostWordsConfidence    = .85
	lostMarksConfidence    = .8
	reportedConfidence     = .4
	halfQuoteConfidence    = .85
	strayMarkConfidence    = .5
	lostSpeakerConfidence  = .75
	lostFragmentConfidence = .6
)
