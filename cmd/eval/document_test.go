package main

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the golden files")

func TestGolden(t *testing.T) {
	all, found := example(t)
	got := document([]part{galleyPart(alonePart, all, found, effort{2 * time.Second, 4 * time.Second})}, "")
	const path = "testdata/quality.md"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the document differs from %s:\n%s", path, got)
	}
}

func TestDocumentKeepsChapters(t *testing.T) {
	former := "# Quality\n\n## " + alonePart + "\n\nold\n\n## " + peerPart + "\n\nkept\n\n### Table\n"
	got := document([]part{{Title: alonePart, Note: "new"}, {Title: bilingualPart, Note: "added"}}, former)
	want := preface + "\n## " + alonePart + "\n\nnew\n\n## " + bilingualPart + "\n\nadded\n\n## " + peerPart + "\n\nkept\n\n### Table\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCompared(t *testing.T) {
	before := table{Title: "Typos", Head: []string{"language", "R", "P"}, Rows: [][]string{{"de", "0.900", "-"}, {"fr", "0.500", "0.5"}}}
	now := table{Title: "Typos", Head: []string{"language", "P", "R"}, Rows: [][]string{{"de", "0.700", "0.912"}, {"fr", "0.5", "0.250"}, {"it", "1", "1"}}}
	former := readFigures(document([]part{{Title: alonePart, Tables: []table{before}}}, ""))
	got := part{Title: alonePart, Tables: []table{now}}.compared(former).Tables[0].Rows
	want := []string{"de 0.700 0.912 (+0.012)", "fr 0.5 0.250 (-0.250)", "it 1 1"}
	for i, row := range got {
		if strings.Join(row, " ") != want[i] {
			t.Errorf("got %q, want %q", row, want[i])
		}
	}
	if now.Rows[0][2] != "0.912" {
		t.Errorf("the table itself changed to %q", now.Rows[0])
	}
}
