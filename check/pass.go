package check

// Pass is one run of one rule over one document.
type Pass struct {
	Rule           *Rule
	Document       *Document
	Source, Target Lang
	Tokens         []Token   // in the order of the text
	Passages       []Passage // stretches of foreign text, in the order of the text, disjoint

	languages *languages
	lines     Lines
	findings  []Finding
}

// Report adds a finding. The pass fills in the rule's name, issue and severity unless set, and the place.
func (p *Pass) Report(f Finding) {
	f.Rule, f.Issue = p.Rule.Name, p.Rule.Issue
	f.Text = p.Document.Text[f.Span.Start:f.Span.End]
	f.Start, f.End = p.lines.Position(f.Span.Start), p.lines.Position(f.Span.End)
	f.Suggestions = f.Suggestions[:min(len(f.Suggestions), mostSuggestions)]
	p.findings = append(p.findings, f)
}

// mostSuggestions is how many suggestions a finding has at most.
const mostSuggestions = 3
