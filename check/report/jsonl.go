package report

import (
	"bytes"
	"io"

	"galley/check"
)

func newJSONL(w io.Writer, _ Options) Writer { return jsonlWriter{w} }

// jsonlWriter writes one finding a line.
type jsonlWriter struct{ w io.Writer }

func (j jsonlWriter) Document(doc *check.Document, res check.Result) error {
	var out bytes.Buffer
	for _, f := range res.Findings {
		if err := appendJSON(&out, newRecord(doc, f)); err != nil {
			return err
		}
		out.WriteByte('\n')
	}
	_, err := j.w.Write(out.Bytes())
	return err
}

func (j jsonlWriter) Close(Summary) error { return nil }
