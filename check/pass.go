package check

import "strings"

// Pass is one run of one rule over one document.
type Pass struct {
	Rule           *Rule
	Document       *Document
	Source, Target Lang
	Tokens         []Token    // in the order of the text
	Passages       []Passage  // stretches of foreign text, in the order of the text, disjoint
	Alignment      *Alignment // with the original; nil if that is not at hand or has nothing to do with the document

	languages *languages
	terms     *terms // of the glossary; nil without one
	lines     Lines
	desk      *desk
	findings  []Finding
}

// Report adds a finding. The pass fills in the rule's name and issue, the place, and what the original says there unless the finding has it.
func (p *Pass) Report(f Finding) {
	f.Rule, f.Issue = p.Rule.Name, p.Rule.Issue
	f.Text = p.Document.Text[f.Span.Start:f.Span.End]
	f.Start, f.End = p.lines.Position(f.Span.Start), p.lines.Position(f.Span.End)
	f.Suggestions = likeApostrophe(f.Suggestions[:min(len(f.Suggestions), mostSuggestions)], f.Text)
	if f.Related == nil && p.Alignment != nil {
		f.Related = p.beside(f.Span, f.Suggestions)
	}
	p.findings = append(p.findings, f)
}

// likeApostrophe writes suggestions with the apostrophe of the text that they are for.
func likeApostrophe(suggestions []string, text string) []string {
	if !strings.Contains(text, "’") {
		return suggestions
	}
	written := make([]string, len(suggestions))
	for i, s := range suggestions {
		written[i] = strings.ReplaceAll(s, "'", "’")
	}
	return written
}

// Place returns a place in the original.
func (p *Pass) Place(s Span) Place {
	a := p.Alignment
	return Place{s, a.lines.Position(s.Start), a.lines.Position(s.End), a.Original.Text[s.Start:s.End]}
}

// mostSuggestions is how many suggestions a finding has at most.
const mostSuggestions = 3
