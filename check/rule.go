package check

// Rule is one kind of mistake: what it is called, what it means to an editor, and the function that sees it. Rules are values
// that never change; the same rule may run on many documents at once.
type Rule struct {
	Name     string // kebab-case, states the mistake, never changes
	Summary  string // one line: what it sees
	Doc      string // what, why and what to do, in Markdown paragraphs
	Issue    Issue
	Severity Severity // of its findings unless a finding says otherwise
	Over     []string // names of rules whose findings give way to this one's on the very same span, as they say less of it
	Examples []Example
	Run      func(*Pass)
}

// Example is a sentence that proves a rule. Bad marks every mistake as ⟦mistake⟧; Good is the sentence set right, on which the
// rule must be silent. Both translate Original, which only rules of comparison need. Glossary is a table, for rules of terminology only.
type Example struct {
	Source, Target Lang
	Original       string
	Glossary       string
	Bad, Good      string
}
