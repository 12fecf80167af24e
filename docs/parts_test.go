package docs

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"galley/rules"
)

// TestRulesTable holds that README.md lists the rules as they are.
func TestRulesTable(t *testing.T) {
	var table strings.Builder
	table.WriteString("| rule | sees | severity |\n|---|---|---|\n")
	for _, r := range rules.All() {
		fmt.Fprintf(&table, "| [%s](rules/README.md#%s) | %s | %s |\n", r.Name, r.Name, r.Summary, r.Severity)
	}
	holds(t, "rules", table.String())
}

// TestQualityTable holds that the figures in README.md are those of quality.md: of galley on texts that it was not fitted to, of the other
// tools on the same texts.
func TestQualityTable(t *testing.T) {
	data, err := os.ReadFile("quality.md")
	if err != nil {
		t.Fatal(err)
	}
	const heldOut, peers = "The translation alone, texts held out", "Other tools on the same texts"
	var table strings.Builder
	table.WriteString("| | galley | hunspell | LanguageTool |\n|---|---:|---:|---:|\n")
	for _, row := range []struct{ name, figure string }{
		{"leftovers of the source language, found", "leftovers that are no target words: R"},
		{"share of the findings on them that are right", "leftovers that are no target words: P"},
		{"leftovers that are words of both languages, found", "leftovers that are words of both languages: R"},
		{"typos, fused and doubled words, found", "typos, fused and doubled words: R"},
		{"F0.5 of these, which weighs wrong findings double", "typos, fused and doubled words: F0.5"},
		{"leftovers that raters marked in real machine translation, found", "leftovers that raters marked in machine translation: R"},
		{"share of the findings on them that are right", "leftovers that raters marked in machine translation: P"},
		{"false alarms per 1000 words of professional translation", "false alarms per 1000 words, professional text"},
		{"false alarms per 1000 words of machine translation rated faultless", "false alarms per 1000 words, machine translation rated faultless"},
	} {
		others := figures(t, string(data), peers, row.figure)
		fmt.Fprintf(&table, "| %s | %s | %s | %s |\n", row.name, figures(t, string(data), heldOut, row.figure)[0], others[1], others[2])
	}
	table.WriteString("| words per second of one processor |")
	for _, tool := range []string{"galley", "hunspell", "LanguageTool"} {
		fmt.Fprintf(&table, " %s |", figures(t, string(data), peers, tool)[2])
	}
	holds(t, "quality", table.String()+"\n")
}

// figures returns the cells of the first row of that name in a chapter of quality.md.
func figures(t *testing.T, document, chapter, name string) []string {
	t.Helper()
	_, text, found := strings.Cut(document, "\n## "+chapter+"\n")
	if !found {
		t.Fatalf("quality.md has no chapter %q", chapter)
	}
	text, _, _ = strings.Cut(text, "\n## ")
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.Trim(line, "\n|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if cells[0] == name {
			return cells[1:]
		}
	}
	t.Fatalf("quality.md has no row %q in %q", name, chapter)
	return nil
}

// holds makes sure that README.md has a text between the two comments that name this part of it.
func holds(t *testing.T, part, text string) {
	t.Helper()
	begin, end := "<!-- "+part+" -->\n", "<!-- end of "+part+" -->\n"
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(data), begin)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("README.md has no %q and %q", begin, end)
	}
	now := before + begin + text + end + after
	switch {
	case now == string(data):
	case !*update:
		t.Errorf("the part %q of README.md is out of date: run go test ./docs -update", part)
	default:
		if err := os.WriteFile("../README.md", []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
