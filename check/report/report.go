// Package report writes what a check found: as a table for people, as JSON and JSON Lines for programs. Every format is one file
// and one line of Formats.
package report

import (
	"io"

	"galley/check"
)

// Format is one way of writing findings.
type Format struct {
	Name    string // as the command line calls it
	Summary string // one line: what it is for
	// FindingsOnly says that the format has no room for parts that were not checked; whoever uses it must report them elsewhere.
	FindingsOnly bool
	New          func(w io.Writer, opts Options) Writer
}

// Formats returns all formats in the order of their names.
func Formats() []Format {
	return []Format{
		{Name: "json", Summary: "one JSON document: findings, what was not checked, summary", New: newJSON},
		{Name: "jsonl", Summary: "one finding a line, each a JSON object", FindingsOnly: true, New: newJSONL},
		{Name: "table", Summary: "a table for people, with a summary below", New: newTable},
	}
}

// Options says what the output is shown on. The formats for programs ignore it.
type Options struct {
	Width int  // columns of the terminal
	Color bool // whether it shows colours
}

// Writer writes one report. Documents arrive one at a time in the order of the report; a Writer keeps none of them. Close ends the
// report and must be called even when the run was cut short: it is what makes a JSON document whole. It does not close the
// underlying io.Writer. Both return the error of that io.Writer. A Writer is not safe for concurrent use.
type Writer interface {
	Document(doc *check.Document, res check.Result) error
	Close(sum Summary) error
}
