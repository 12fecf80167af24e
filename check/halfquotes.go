package check

import (
	"fmt"
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
