package input_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"galley/check/input"
)

// TestMarkdownEffort reads texts that are known to make Markdown parsers slow, at sizes around and far above the limits. Each must
// be done with, one way or the other, in a moment: without the limits, the longest would take hours or all memory.
func TestMarkdownEffort(t *testing.T) {
	repeat := func(pattern string) func(int) string {
		return func(n int) string { return strings.Repeat(pattern, n/len(pattern)+1) + "x" }
	}
	for _, test := range []struct {
		name string
		text func(n int) string
	}{
		{"quotations in quotations", repeat(">")},
		{"lists in lists", repeat("- ")},
		{"numbers in numbers", repeat("1. ")},
		{"lists in quotations", repeat(">- ")},
		{"brackets", repeat("[")},
		{"closed brackets", func(n int) string { return strings.Repeat("[", n/2) + strings.Repeat("]", n/2) }},
		{"unfinished links", repeat("[a](")},
		{"unfinished destinations", repeat("[a](<b")},
		{"images", repeat("![")},
		{"emphasis", repeat("*a _a ")},
		{"strong", repeat("**a *a")},
		{"closed emphasis", func(n int) string { return strings.Repeat("*a_ ", n/8) + strings.Repeat("_a*", n/6) }},
		{"comments", repeat("a <!-- ")},
		{"declarations", repeat("a<!A ")},
		{"instructions", repeat("a<?")},
		{"tags", repeat("<a ")},
		{"tags in a paragraph", repeat("a <b c='")},
		{"unfinished links in a paragraph", repeat("a <http:")},
		{"HTML table", repeat("<tr><td>a</td></tr>\n")},
		{"open attributes", repeat(`<div a="`)},
		{"open elements", repeat("<code>")},
		{"headings in HTML", repeat("<h1>")},
		{"wide table", func(n int) string {
			return strings.Repeat("a|", n/8) + "\n" + strings.Repeat("-|", n/8) + "\n" + strings.Repeat("x\n", n/4)
		}},
		{"escaped table", func(n int) string { return "|a|\n|-|\n" + strings.Repeat("|`\\|`|\n", n/8) }},
		{"footnotes", func(n int) string {
			var b strings.Builder
			for i := 0; b.Len() < n; i++ {
				fmt.Fprintf(&b, "[^%d]: x\n\n[^%d]\n\n", i, i)
			}
			return b.String()
		}},
		{"references", repeat("[a]: b\n")},
		{"heading attributes", func(n int) string { return "# a " + strings.Repeat("{#a", n/3) }},
		{"character references", repeat("&auml;")},
		{"ampersands", repeat("&")},
		{"backticks", func(n int) string {
			var b strings.Builder
			for i := 1; b.Len() < n; i++ {
				b.WriteString("a" + strings.Repeat("`", i))
			}
			return b.String()
		}},
		{"paragraphs", repeat("a\n\n")},
		{"nested front matter", func(n int) string { return "---\na: " + strings.Repeat("[", min(n, 60_000)) + "\n---\nx" }},
		{"front matter of aliases", func(int) string {
			var b strings.Builder
			b.WriteString("---\na0: &a0 [x, x]\n")
			for i := range 40 {
				fmt.Fprintf(&b, "a%d: &a%d [*a%d, *a%d]\n", i+1, i+1, i, i)
			}
			return b.String() + "---\nx"
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, n := range []int{15_000, 100_000, 4_000_000} {
				text := test.text(n)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				start := time.Now()
				read(t, input.Read("-", strings.NewReader(text), "markdown"))
				took := time.Since(start)
				runtime.ReadMemStats(&after)
				mb := (after.TotalAlloc - before.TotalAlloc) >> 20
				if took > time.Minute {
					t.Errorf("%d bytes took %v", len(text), took)
				}
				if mb > 500 {
					t.Errorf("%d bytes took %d MB", len(text), mb)
				}
			}
		})
	}
}
