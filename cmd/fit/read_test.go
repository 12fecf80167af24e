package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"galley/check"
	"galley/check/gold"
	"galley/corpus"
)

func writeLines(t *testing.T, path string, lines ...string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestReadReferences(t *testing.T) {
	dir := t.TempDir()
	if _, err := readReferences(dir); err == nil {
		t.Error("no translations: no error")
	}
	txt := filepath.Join(dir, "wmt", "txt")
	writeLines(t, filepath.Join(txt, "references", "test.de-en.ref.A.en"), "one", "two", "three", "four", "five", "six", "seven")
	writeLines(t, filepath.Join(txt, "sources", "test.de-en.src.de"), "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben")
	writeLines(t, filepath.Join(txt, "references", "test.cs-en.ref.A.en"), "one")
	articles, err := readReferences(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) != 2 {
		t.Fatalf("%d articles, want 2", len(articles))
	}
	if a := articles[1]; a.Source != "de" || a.Target != "en" || a.Text != "seven" || a.Original != "sieben" || !a.Complete || !unmarked(a) {
		t.Errorf("got %+v", a)
	}
	writeLines(t, filepath.Join(txt, "references", "test.de-en.ref.B.en"), "one")
	if _, err := readReferences(dir); err == nil || !strings.Contains(err.Error(), "ref.B.en: 1 lines, but 7 in") {
		t.Errorf("a line for seven: %v", err)
	}
}

func TestReadOutputs(t *testing.T) {
	dir := t.TempDir()
	if _, err := readOutputs(dir); err == nil {
		t.Error("no translations: no error")
	}
	txt := filepath.Join(dir, "wmt", "txt")
	writeLines(t, filepath.Join(txt, "sources", "test.en-de.src.en"), "The Airport has a backlog of slots.", "A deal with Toyota Airport.")
	writeLines(t, filepath.Join(txt, "references", "test.en-de.ref.A.de"), "Am Flughafen gibt es Rückstände bei den Slots.", "Ein Abkommen.")
	writeLines(t, filepath.Join(txt, "references", "test.en-de.ref.B.de"), "Der Flughafen hat zu wenig Zeitfenster.", "Ein Geschäft.")
	writeLines(t, filepath.Join(txt, "system-outputs", "test.en-de.hyp.A.de"), "Der Airport hat ein Backlog an Slots.", "Ein Deal mit Toyota.")
	writeLines(t, filepath.Join(txt, "system-outputs", "test.en-de.hyp.B.de"), "Der Flughafen hat ein Backlog.", "Ein Deal mit Toyota Airport.")
	articles, err := readOutputs(dir)
	if err != nil {
		t.Fatal(err)
	}
	var marks []string
	for _, a := range articles {
		for _, m := range a.Mistakes {
			marks = append(marks, m.Category+" "+a.Text[m.Start:m.End])
		}
	}
	want := []string{"leftover Airport", "leftover Backlog", " Slots", "leftover Deal", "leftover Airport"}
	if !slices.Equal(marks, want) {
		t.Errorf("got %q, want %q", marks, want)
	}
	writeLines(t, filepath.Join(txt, "references", "test.en-de.ref.B.de"), "Der Flughafen.")
	if _, err := readOutputs(dir); err == nil || !strings.Contains(err.Error(), "ref.B.de: 1 lines, but 2 in") {
		t.Errorf("a line for two: %v", err)
	}
}

// TestLabelCopies holds that of what a machine made only marked words count, if the target language does not have them.
func TestLabelCopies(t *testing.T) {
	const text = "Der Bakery fehlt ein Update, weil Stahlnerver kamen."
	a := gold.Article{ID: "a", Set: outputs, Source: "en", Target: "de", Text: text, Original: "The bakery lacks an update as steel nerves came."}
	for _, word := range []string{"Bakery", "Update"} {
		at := strings.Index(text, word)
		a.Mistakes = append(a.Mistakes, gold.Mistake{Span: check.Span{Start: at, End: at + len(word)}, Category: "leftover", Core: true})
	}
	samples, err := label(&check.Checker{}, a, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(samples) != 1 || samples[0].class != check.Leftover || samples[0].weight != copiedWeight || samples[0].measured || !strings.Contains(samples[0].place, "⟦Bakery⟧") {
		t.Errorf("got %+v", samples)
	}
}

func TestReadNews(t *testing.T) {
	dir := t.TempDir()
	for _, tag := range corpus.Languages() {
		writeLines(t, filepath.Join(dir, "source", string(tag)+".src"), string(tag)+" 1", "2", "3", string(tag)+" 4")
		if tag != "en" {
			writeLines(t, filepath.Join(dir, "translated", string(tag)+".trg"), "English 1", "2", "3", "English 4")
		}
	}
	articles, err := readNews(dir)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, a := range articles {
		texts[a.Text+" from "+string(a.Source)] = a.Original
	}
	if texts["de 4 from en"] != "English 4" || texts["English 1 from de"] != "de 1" {
		t.Errorf("got %q", texts)
	}
	if len(articles) != 2*len(corpus.Languages())+len(corpus.Languages())-1 {
		t.Errorf("%d articles", len(articles))
	}
	writeLines(t, filepath.Join(dir, "translated", "de.trg"), "English 1")
	if _, err := readNews(dir); err == nil || !strings.Contains(err.Error(), "4 sentences in de, but 1 translations") {
		t.Errorf("a translation is missing: %v", err)
	}
}
