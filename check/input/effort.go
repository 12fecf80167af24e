package input

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"galley/check/textfile"
)

// Parsing Markdown takes time in proportion to the square of some texts, and memory of about 500 bytes for every line, marker and
// table cell. These limits are far above any article and keep both in bounds.
const (
	maxMarks  = 1 << 17 // lines and markers in a text, cells in a table
	maxNotes  = 1 << 12 // references to footnotes
	maxEffort = 1 << 28 // bytes times markers, summed over the stretches between blank lines
)

// checkEffort returns an error if the text, whose lines end in "\n", would take too much to parse. The error is an [*textfile.Error] that
// lacks the name of the file.
func checkEffort(source string) error {
	var marks, notes, effort, line int
	var stretch, markers int // since the last blank line
	for start := 0; start < len(source); {
		stop, next := lineEnd(source, start)
		s := source[start:stop]
		line++
		if strings.TrimSpace(s) == "" {
			stretch, markers = 0, 0
		}
		found := countMarkers(s)
		effort -= stretch * markers
		stretch += len(s)
		markers += found
		effort += stretch * markers
		marks += 1 + found + strings.Count(s, "|") + strings.Count(s, "<")
		notes += strings.Count(s, "[^")
		switch {
		case marks > maxMarks:
			return &textfile.Error{Line: line, Err: fmt.Errorf("more than %d lines and markers of Markdown, which is no article", maxMarks)}
		case notes > maxNotes:
			return &textfile.Error{Line: line, Err: fmt.Errorf("more than %d footnotes, which is no article", maxNotes)}
		case effort > maxEffort:
			return &textfile.Error{Line: line, Err: errors.New("too much markup without a blank line, which is no article")}
		}
		start = next
	}
	return nil
}

// countMarkers counts what may start or end a construct of Markdown on a line and makes the parser look far ahead or back. Tags of
// HTML do not, and large tables are written with them.
func countMarkers(line string) int {
	n := 0
	head := true // only markers of blocks so far
	for i := range len(line) {
		switch line[i] {
		case '[', ']', '*', '_', '~', '`':
			n++
			head = head && line[i] == '*'
		case '<':
			if i+1 < len(line) && (line[i+1] == '!' || line[i+1] == '?') {
				n++
			}
			head = false
		case '>', '-', '+', '.', ')':
			if head {
				n++
			}
		case ' ', '\t', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		default:
			head = false
		}
	}
	return n
}

// boundedTables makes tables of paragraphs unless they would have too many cells: every row gets as many as the header.
type boundedTables struct{ parser.ParagraphTransformer }

func (b boundedTables) Transform(node *ast.Paragraph, reader text.Reader, context parser.Context) {
	columns := 0
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		columns = max(columns, 1+bytes.Count(line.Value(reader.Source()), []byte("|")))
	}
	if columns*node.Lines().Len() <= maxMarks {
		b.ParagraphTransformer.Transform(node, reader, context)
	}
}
