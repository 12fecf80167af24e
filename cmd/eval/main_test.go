package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// script writes a program that stands in for galley.
func script(t *testing.T, body string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "galley")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRun(t *testing.T) {
	input := filepath.Join(t.TempDir(), "input")
	binary := script(t, "cat >"+input+"; echo \"$*\" >>"+input+"; cat testdata/findings.jsonl; exit 1\n")
	path := filepath.Join(t.TempDir(), "quality.md")
	var out bytes.Buffer
	if err := run([]string{"-gold", "testdata/gold", "-binary", binary, "-out", path, "-show", "1"}, &out); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	golden, err := os.ReadFile("testdata/quality.md")
	if err != nil {
		t.Fatal(err)
	}
	untilSpeed := func(text []byte) string { before, _, _ := strings.Cut(string(text), "### Speed"); return before }
	if untilSpeed(written) != untilSpeed(golden) {
		t.Errorf("wrote\n%s", written)
	}
	for _, want := range []string{
		"synth/leftover es-de: 1 misses, 1 false alarms\n",
		"  miss   l5  Kein Fisch ⟦aquí⟧.  -> \"hier\"\n",
		"  alarm  l1  Die ⟦Möwe⟧ pero fliegt höher.  typo 0.55 [\"Möwen\"]  <- La ⟦gaviota⟧, sin embargo, vuela más alto.\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	given, err := os.ReadFile(input)
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(given), "\n")
	if want := `{"id":"l1","lang":"de","source_lang":"es","text":"Die Möwe pero fliegt höher."}`; first != want {
		t.Errorf("galley was given %s, want %s", first, want)
	}
	if want := "\ncheck --input-format jsonl --format jsonl -\n"; !strings.HasSuffix(string(given), want) {
		t.Errorf("galley was called with\n%s\nwant %s", given, want)
	}
}

func TestRunBilingual(t *testing.T) {
	binary := script(t, `grep -q '"source":"La gaviota' || exit 0; cat testdata/findings.jsonl; exit 1`+"\n")
	path := filepath.Join(t.TempDir(), "quality.md")
	var out bytes.Buffer
	if err := run([]string{"-gold", "testdata/gold", "-binary", binary, "-out", path, "-bilingual", "-show", "1"}, &out); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	known := readFigures(string(written))
	const row = "leftovers that are no target words: R"
	alone, both := known[place{alonePart, "Summary", row, "galley"}], known[place{bilingualPart, "Summary", row, "galley"}]
	if alone != "0.000" || both != "0.750" {
		t.Errorf("R is %s alone and %s with the originals, want 0.000 and 0.750", alone, both)
	}
	beside, _, _ := strings.Cut(out.String(), "\n"+alonePart+"\n")
	const alarm = "  alarm  l1  Die ⟦Möwe⟧ pero fliegt höher.  typo 0.55 [\"Möwen\"]"
	if !strings.Contains(beside, "\n"+bilingualPart+"\n") || !strings.Contains(beside, alarm) {
		t.Errorf("no %q under %s in\n%s", alarm, bilingualPart, beside)
	}
}

func TestRunErrors(t *testing.T) {
	dir := t.TempDir()
	double := t.TempDir()
	if err := os.Mkdir(filepath.Join(double, "synth"), 0o755); err != nil {
		t.Fatal(err)
	}
	line := `{"id":"a","src":"es","tgt":"de","target":"Ruhe."}` + "\n"
	if err := os.WriteFile(filepath.Join(double, "synth", "typo.de.jsonl"), []byte(line+line), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ dir, body, want string }{
		{"testdata/gold", "echo gone wrong >&2; echo again >&2; exit 2", "exit status 2: gone wrong"},
		{"testdata/gold", "echo no JSON", "line 1 of the findings"},
		{dir, "exit 0", "no file of the sets"},
		{double, "exit 0", `article "a" stands in`},
	} {
		path := filepath.Join(dir, "quality.md")
		err := run([]string{"-gold", test.dir, "-binary", script(t, test.body+"\n"), "-out", path}, &bytes.Buffer{})
		if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "again") {
			t.Errorf("%s: error %v, want one with %q", test.body, err, test.want)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: a document was written", test.body)
		}
	}
}
