package report

import (
	"bytes"
	"encoding/json"
	"math"

	"galley/check"
)

// record is a finding as programs read it. The names of its fields are a contract: docs/findings.schema.json describes them.
type record struct {
	ID          string   `json:"id"`
	File        string   `json:"file"`
	Rule        string   `json:"rule"`
	Issue       string   `json:"issue"`
	MQM         string   `json:"mqm"`
	Severity    string   `json:"severity"`
	Confidence  float64  `json:"confidence"`
	Start       int      `json:"start"`
	End         int      `json:"end"`
	Line        int      `json:"line"`
	Column      int      `json:"column"`
	EndLine     int      `json:"end_line"`
	EndColumn   int      `json:"end_column"`
	Text        string   `json:"text"`
	Message     string   `json:"message"`
	Suggestions []string `json:"suggestions"`
	Related     []place  `json:"related"`
}

// place is a place in the original as programs read it.
type place struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Text      string `json:"text"`
}

func newRecord(doc *check.Document, f check.Finding) record {
	suggestions := f.Suggestions
	if suggestions == nil {
		suggestions = []string{} // null would break programs that loop over it
	}
	related := make([]place, len(f.Related))
	for i, r := range f.Related {
		related[i] = place{r.Span.Start, r.Span.End, r.Start.Line, r.Start.Column, r.End.Line, r.End.Column, r.Text}
	}
	return record{
		ID:          doc.ID,
		File:        doc.Name,
		Rule:        f.Rule,
		Issue:       f.Issue.ITS,
		MQM:         f.Issue.MQM,
		Severity:    f.Severity.String(),
		Confidence:  math.Round(f.Confidence*1000) / 1000,
		Start:       f.Span.Start,
		End:         f.Span.End,
		Line:        f.Start.Line,
		Column:      f.Start.Column,
		EndLine:     f.End.Line,
		EndColumn:   f.End.Column,
		Text:        f.Text,
		Message:     f.Message,
		Suggestions: suggestions,
		Related:     related,
	}
}

// appendJSON appends value to out on one line, with "<", ">" and "&" as they are: the output is not for HTML pages.
func appendJSON(out *bytes.Buffer, value any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return err
	}
	out.Truncate(out.Len() - 1) // the newline of Encode
	return nil
}
