package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"galley/check"
)

// longestCell is the number of columns after which the table cuts a text off: a whole paragraph that was left untranslated is known
// by its beginning, and the other formats have it whole.
const longestCell = 240

func newTable(w io.Writer, opts Options) Writer { return &table{w: w, opts: opts} }

// table writes one table for each article with findings, the name of the article above it, and a summary at the end.
type table struct {
	w       io.Writer
	opts    Options
	article string // name of the article that was checked last
	printed bool   // something is written
}

func (t *table) Document(doc *check.Document, res check.Result) error {
	name := ArticleName(doc)
	if res.Target.Shipped() {
		t.article = name
	}
	var out bytes.Buffer
	if len(res.Findings) > 0 {
		if t.printed {
			out.WriteByte('\n')
		}
		fmt.Fprintf(&out, "%s: %s%s\n", name, languages(res), original(doc))
		if err := t.render(&out, res.Findings); err != nil {
			return err
		}
	}
	for _, n := range res.NotChecked {
		fmt.Fprintf(&out, "%s, %d:%d: not checked: %s\n", name, n.Start.Line, n.Start.Column, Visible(n.Reason))
	}
	t.printed = t.printed || out.Len() > 0
	_, err := t.w.Write(out.Bytes())
	return err
}

func (t *table) Close(sum Summary) error {
	findings := sum.AtLeast(check.Neutral)
	var line string
	switch {
	case sum.Articles == 0:
		return nil
	case findings == 0 && sum.Articles == 1:
		line = fmt.Sprintf("%s: no findings in %s\n", t.article, count(sum.Words, "word"))
	case findings == 0:
		line = fmt.Sprintf("no findings in %s, %s\n", count(sum.Words, "word"), articles(sum))
	default:
		line = fmt.Sprintf("\n%s (%s) in %s, %s: %.1f penalty points per 1000 words\n",
			count(findings, "finding"), severities(sum), count(sum.Words, "word"), articles(sum), sum.PenaltyPerThousand())
	}
	_, err := io.WriteString(t.w, line)
	return err
}

func (t *table) render(out *bytes.Buffer, findings []check.Finding) error {
	rows := [][]string{{"place", "severity", "rule", "text", "write", "why"}}
	for _, f := range findings {
		suggestions := make([]string, len(f.Suggestions))
		for i, s := range f.Suggestions {
			suggestions[i] = cell(s)
		}
		rows = append(rows, []string{
			fmt.Sprintf("%d:%d", f.Start.Line, f.Start.Column), f.Severity.String(), f.Rule,
			beside(f), strings.Join(suggestions, "\n"), cell(f.Message),
		})
	}

	const rules = 3 // columns that every cell has beside its text: a space on each side and the line to its right
	widths := fitColumns(rows, t.opts.Width-1-rules*len(rows[0]))
	columns := tw.NewMapper[int, int]()
	for i, w := range widths {
		columns.Set(i, w+2) // tablewriter counts the spaces in
	}

	var drawn bytes.Buffer
	tab := tablewriter.NewTable(&drawn,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Symbols:  tw.NewSymbols(tw.StyleRounded),
			Settings: tw.Settings{Separators: tw.Separators{BetweenRows: tw.On}},
		})),
		tablewriter.WithEastAsian(tw.Off), // else the width of "…" and of the frame would follow the locale
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAlignment(tw.AlignLeft),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithColumnWidths(columns),
	)
	standIns := newStandIns()
	for i, row := range rows {
		for j, text := range row {
			row[j] = standIns.replace(wrap(text, widths[j]))
		}
		if i == 0 {
			tab.Header(row)
			continue
		}
		if t.opts.Color {
			row[1] = colored(row[1], findings[i-1].Severity)
		}
		if err := tab.Append(row); err != nil {
			return err
		}
	}
	if err := tab.Render(); err != nil {
		return err
	}
	out.WriteString(standIns.restore(drawn.String()))
	return nil
}

// beside returns the text of a finding, and under it what the original says there.
func beside(f check.Finding) string {
	var lines []string
	if f.Text != "" { // what was omitted has no text
		lines = append(lines, cell(f.Text))
	}
	for _, r := range f.Related {
		if line := "← " + cell(r.Text); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// cell makes text fit for a cell of the table.
func cell(text string) string {
	return Visible(displaywidth.TruncateString(text, longestCell, "…"))
}

// colored wraps every line of a cell in the colour of a severity.
func colored(cell string, severity check.Severity) string {
	code := [...]string{check.Neutral: "36", check.Minor: "33", check.Major: "31", check.Critical: "1;31"}[severity]
	lines := strings.Split(cell, "\n")
	for i, line := range lines {
		lines[i] = "\x1b[" + code + "m" + line + "\x1b[0m"
	}
	return strings.Join(lines, "\n")
}

// languages says what an article was checked as, since the languages may have been identified and not given.
func languages(res check.Result) string {
	if res.Source == "" {
		return res.Target.Name()
	}
	return res.Source.Name() + " to " + res.Target.Name()
}

// original names the file of the original if that is another one: it may have been found and not given.
func original(doc *check.Document) string {
	if doc.Original == nil || doc.Original.Name == "" || doc.Original.Name == doc.Name {
		return ""
	}
	return ", beside " + ArticleName(doc.Original)
}

func severities(sum Summary) string {
	var parts []string
	for severity := check.Critical; ; severity-- {
		if n := sum.Findings[severity]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, severity))
		}
		if severity == check.Neutral {
			return strings.Join(parts, ", ")
		}
	}
}

func articles(sum Summary) string {
	if sum.Articles == sum.Files {
		return count(sum.Files, "file")
	}
	return count(sum.Articles, "article") + " in " + count(sum.Files, "file")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
