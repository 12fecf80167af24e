package report

import (
	"bytes"
	"io"
	"math"

	"galley/check"
)

func newJSON(w io.Writer, _ Options) Writer { return &jsonWriter{w: w} }

// jsonWriter writes one JSON document, its findings as they come, one a line. What was not checked stands in the document after all
// findings, so its lines (few, as a rule) wait in notChecked.
type jsonWriter struct {
	w          io.Writer
	started    bool // the opening of the document is written
	findings   bool // a finding is written
	notChecked bytes.Buffer
}

// skipped is a part that was not checked, as programs read it.
type skipped struct {
	ID     string `json:"id"`
	File   string `json:"file"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Reason string `json:"reason"`
}

// totals is Summary as programs read it.
type totals struct {
	Files              int     `json:"files"`
	Articles           int     `json:"articles"`
	Words              int     `json:"words"`
	Findings           int     `json:"findings"`
	Neutral            int     `json:"neutral"`
	Minor              int     `json:"minor"`
	Major              int     `json:"major"`
	Critical           int     `json:"critical"`
	Penalty            int     `json:"penalty"`
	PenaltyPerThousand float64 `json:"penalty_per_1000_words"`
}

func (j *jsonWriter) Document(doc *check.Document, res check.Result) error {
	var out bytes.Buffer
	j.start(&out)
	for _, f := range res.Findings {
		if err := appendElement(&out, j.findings, newRecord(doc, f)); err != nil {
			return err
		}
		j.findings = true
	}
	for _, n := range res.NotChecked {
		s := skipped{doc.ID, doc.Name, n.Span.Start, n.Span.End, n.Start.Line, n.Start.Column, n.Reason}
		if err := appendElement(&j.notChecked, j.notChecked.Len() > 0, s); err != nil {
			return err
		}
	}
	_, err := j.w.Write(out.Bytes())
	return err
}

func (j *jsonWriter) Close(sum Summary) error {
	var out bytes.Buffer
	j.start(&out)
	out.WriteString("\n],\n\"not_checked\": [")
	out.Write(j.notChecked.Bytes())
	out.WriteString("\n],\n\"summary\": ")
	err := appendJSON(&out, totals{
		Files:              sum.Files,
		Articles:           sum.Articles,
		Words:              sum.Words,
		Findings:           sum.AtLeast(check.Neutral),
		Neutral:            sum.Findings[check.Neutral],
		Minor:              sum.Findings[check.Minor],
		Major:              sum.Findings[check.Major],
		Critical:           sum.Findings[check.Critical],
		Penalty:            sum.Penalty(),
		PenaltyPerThousand: math.Round(sum.PenaltyPerThousand()*100) / 100,
	})
	if err != nil {
		return err
	}
	out.WriteString("\n}\n")
	_, err = j.w.Write(out.Bytes())
	return err
}

func (j *jsonWriter) start(out *bytes.Buffer) {
	if !j.started {
		out.WriteString("{\n\"findings\": [")
		j.started = true
	}
}

// appendElement appends one element of an array on a line of its own.
func appendElement(out *bytes.Buffer, comma bool, value any) error {
	if comma {
		out.WriteByte(',')
	}
	out.WriteByte('\n')
	return appendJSON(out, value)
}
