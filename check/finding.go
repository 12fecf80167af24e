package check

// Severity is the MQM severity of a finding.
type Severity uint8

// The severities of MQM, in rising order.
const (
	Neutral  Severity = iota // worth a look, no proof; no penalty
	Minor                    // noticed, no harm done
	Major                    // disturbs or misleads the reader
	Critical                 // must not be published
)

// Severities returns all severities in rising order.
func Severities() []Severity { return []Severity{Neutral, Minor, Major, Critical} }

// String returns the name of the severity in lower case.
func (s Severity) String() string { return [...]string{"neutral", "minor", "major", "critical"}[s] }

// Penalty returns the penalty points that MQM's linear scoring model gives the severity.
func (s Severity) Penalty() int { return [...]int{0, 1, 5, 25}[s] }

// Issue is a type of mistake, in the words of the two standards that tools exchange.
type Issue struct {
	ITS string // locQualityIssueType of ITS 2.0, such as "untranslated"
	MQM string // dimension and type of MQM, such as "Accuracy > Untranslated"
}

// Finding is one mistake that a rule saw, with the reasons for calling it one.
type Finding struct {
	Rule        string // the name of the rule
	Issue       Issue
	Severity    Severity
	Span        Span     // in Document.Text
	Start, End  Position // of Span
	Text        string   // as it stands
	Message     string   // what is wrong and why, in one sentence
	Suggestions []string // what to write instead, the best first, at most three; each replaces Text whole
	Confidence  float64  // estimated probability that the finding is right, from 0 to 1
	Evidence    []string // what speaks for the finding, fact by fact
	Related     []Place  // what it is about in the original, if that is at hand
}

// Place is a place in the original of a document.
type Place struct {
	Span       Span // in Document.Original.Text
	Start, End Position
	Text       string // as it stands there
}

// Result is what a check of one document gave.
type Result struct {
	Source, Target Lang // the languages as checked; Source is empty if it was not given (any shipped language)
	Words          int  // tokens of kind Word in all segments
	Findings       []Finding
	NotChecked     []NotChecked // what could not be checked, and why; empty as a rule
}

// NotChecked is a part of a document that was not checked.
type NotChecked struct {
	Span   Span
	Start  Position
	Reason string // such as "text in Greek script: no data for it"
}
