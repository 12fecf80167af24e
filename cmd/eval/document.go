package main

import (
	"fmt"
	"strings"
)

// part is a chapter of the document of figures.
type part struct {
	Title  string
	Note   string
	Tables []table
}

// The chapters of the document, in their order.
const (
	aloneHeldOut     = "The translation alone, texts held out"
	bilingualHeldOut = "The translation with its original, texts held out"
	alonePart        = "The translation alone"
	bilingualPart    = "The translation with its original"
	alignmentTitle   = "Pairing with the original"
	peerPart         = "Other tools on the same texts"
)

func partTitles() []string {
	return []string{aloneHeldOut, bilingualHeldOut, alonePart, bilingualPart, alignmentTitle, peerPart}
}

func (p part) markdown() string {
	var out strings.Builder
	out.WriteString("## " + p.Title + "\n\n")
	if p.Note != "" {
		out.WriteString(p.Note + "\n\n")
	}
	for i, t := range p.Tables {
		if i > 0 {
			out.WriteString("\n")
		}
		out.WriteString(t.markdown())
	}
	return out.String()
}

// compared returns the chapter with the differences from the former figures.
func (p part) compared(former figures) part {
	tables := make([]table, len(p.Tables))
	for i, t := range p.Tables {
		tables[i] = t.compared(p.Title, former)
	}
	p.Tables = tables
	return p
}

const preface = `# Quality

This file is written by ` + "`make eval`, `make heldout` and `make peers`" + `, which run the built binary over texts whose mistakes are marked: professional
translations with planted mistakes (synth), the same and others as they are (clean, ntrex), and machine translations that
professional raters marked (mqm). A finding is right if it touches a marked mistake; it is left out if it only touches something
that is neither right nor wrong, such as a mistake of another kind. Findings of severity neutral are left out. The judgement of
galley was fitted to these very texts, so its figures are too good but in the chapters on texts held out, which tell what to expect
of texts that it never saw. R is the share of the mistakes that were found, P the share of the findings that are right, F0.5 their
mean in which P weighs double. "First right" is the share of the findings on a mistake whose first suggestion holds the right
word: of all of them, and of those that have a suggestion.
`

// document joins the chapters; those that were not measured are kept as they stand in the former document.
func document(parts []part, former string) string {
	bodies := chapters(former)
	for _, p := range parts {
		bodies[p.Title] = p.markdown()
	}
	var out strings.Builder
	out.WriteString(preface)
	for _, title := range partTitles() {
		if body, ok := bodies[title]; ok {
			fmt.Fprintf(&out, "\n%s\n", strings.TrimRight(body, "\n"))
		}
	}
	return out.String()
}

// chapters splits a document at its headings of the second level.
func chapters(text string) map[string]string {
	bodies := map[string]string{}
	for i, chapter := range strings.Split("\n"+text, "\n## ") {
		if title, _, ok := strings.Cut(chapter, "\n"); i > 0 && ok {
			bodies[title] = "## " + chapter
		}
	}
	return bodies
}

// figures are the cells of the tables of a document.
type figures map[place]string

// place names a cell of a table.
type place struct{ part, table, row, column string }

// readFigures reads the tables of a document.
func readFigures(text string) figures {
	known := figures{}
	for title, body := range chapters(text) {
		var heading string
		var head []string
		for line := range strings.Lines(body) {
			line = strings.TrimSpace(line)
			if name, ok := strings.CutPrefix(line, "### "); ok {
				heading, head = name, nil
			}
			if !strings.HasPrefix(line, "|") {
				continue
			}
			cells := strings.Split(strings.Trim(line, "|"), "|")
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			if head == nil {
				head = cells
			}
			for i := 1; i < min(len(cells), len(head)); i++ {
				known[place{title, heading, cells[0], head[i]}] = cells[i]
			}
		}
	}
	return known
}
