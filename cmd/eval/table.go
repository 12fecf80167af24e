package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// table is a table of figures. The first column names the rows.
type table struct {
	Title string
	Note  string // what the figures are; may be empty
	Head  []string
	Rows  [][]string
}

func (t *table) add(cells ...string) { t.Rows = append(t.Rows, cells) }

// none stands for a figure that nothing was counted for.
const none = "-"

func count(n int) string { return strconv.Itoa(n) }

// share writes a figure from 0 to 1 that was measured on n things.
func share(value float64, n int) string {
	if n == 0 {
		return none
	}
	return fmt.Sprintf("%.3f", value)
}

func rate(value float64) string { return fmt.Sprintf("%.2f", value) }

// markdown writes the table as Markdown, its columns aligned.
func (t table) markdown() string {
	var out strings.Builder
	out.WriteString("### " + t.Title + "\n\n")
	if t.Note != "" {
		out.WriteString(t.Note + "\n\n")
	}
	widths := make([]int, len(t.Head))
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell), 2)
		}
	}
	line := func(cells []string) {
		for i, cell := range cells {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				out.WriteString("| " + cell + space)
			} else {
				out.WriteString(" | " + space + cell)
			}
		}
		out.WriteString(" |\n")
	}
	line(t.Head)
	out.WriteString("|" + strings.Repeat("-", widths[0]+2))
	for _, w := range widths[1:] {
		out.WriteString("|" + strings.Repeat("-", w+1) + ":")
	}
	out.WriteString("|\n")
	for _, row := range t.Rows {
		line(row)
	}
	return out.String()
}

// compared returns the table with each figure followed by its difference from the former one, as in "0.970 (+0.010)".
func (t table) compared(part string, former figures) table {
	rows := make([][]string, len(t.Rows))
	for r, row := range t.Rows {
		rows[r] = append([]string(nil), row...)
		for c := 1; c < len(row); c++ {
			if before, ok := former[place{part, t.Title, row[0], t.Head[c]}]; ok {
				rows[r][c] += difference(before, row[c])
			}
		}
	}
	t.Rows = rows
	return t
}

// difference writes how a figure changed, with its own number of decimals; it is empty if nothing changed or one of both is none.
func difference(before, now string) string {
	was, err := strconv.ParseFloat(before, 64)
	if err != nil {
		return ""
	}
	is, err := strconv.ParseFloat(now, 64)
	if err != nil || is == was {
		return ""
	}
	_, decimals, _ := strings.Cut(now, ".")
	return fmt.Sprintf(" (%+.*f)", len(decimals), is-was)
}
