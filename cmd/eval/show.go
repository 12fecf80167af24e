package main

import (
	"fmt"
	"io"
	"strings"

	"galley/check"
)

// show prints the first n misses and the first n false alarms of each collection, under the title of the chapter that counts them.
func show(out io.Writer, title string, all []collection, found findings, n int) {
	fmt.Fprintf(out, "\n%s\n", title)
	for i, c := range all {
		counts := every
		if c.Set == defectSet {
			counts = coreLeftover
		}
		s := scoreOf(all[i:i+1], found, counts)
		fmt.Fprintf(out, "\n%s %s: %d misses, %d false alarms\n", c.Set, c.Part, len(s.Misses), len(s.Alarms))
		for _, m := range s.Misses[:min(n, len(s.Misses))] {
			fmt.Fprintf(out, "  miss   %s  %s  -> %q\n", m.Article.ID, surroundings(m.Article.Text, m.Mistake.Span), m.Mistake.Right)
		}
		for _, a := range s.Alarms[:min(n, len(s.Alarms))] {
			fmt.Fprintf(out, "  alarm  %s  %s  %s %.2f %q%s\n", a.Article.ID, surroundings(a.Article.Text, a.Finding.Span), a.Finding.Rule,
				a.Finding.Confidence, a.Finding.Suggestions, inOriginal(a.Article.Original, a.Finding))
		}
	}
}

// inOriginal returns the places in the original that a finding names.
func inOriginal(original string, f finding) string {
	var places strings.Builder
	for _, r := range f.Related {
		places.WriteString("  <- " + surroundings(original, r))
	}
	return places.String()
}

// surroundings returns a span of a text in brackets, with some bytes on either side.
func surroundings(text string, span check.Span) string {
	const width = 40
	before := text[max(0, span.Start-width):span.Start]
	after := text[span.End:min(len(text), span.End+width)]
	return strings.ToValidUTF8(strings.ReplaceAll(before+"⟦"+text[span.Start:span.End]+"⟧"+after, "\n", " "), "")
}
