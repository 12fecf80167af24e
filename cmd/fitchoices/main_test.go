package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"galley/check"
)

// TestFit holds that what tells right choices from others gets its weight, and what does not gets none.
func TestFit(t *testing.T) {
	var samples []sample
	for i := range 40 {
		var good, bad check.ChoiceFacts
		good[0], bad[1] = 1, 1
		good[2], bad[2] = float64(i%2), float64(i/2%2)
		s := sample{choices: []check.ChoiceFacts{bad, good}, right: []bool{false, true}}
		if i%8 == 0 {
			s.right = []bool{true, false} // no rule without exception
		}
		samples = append(samples, s)
	}
	samples = append(samples, sample{choices: make([]check.ChoiceFacts, 2), right: make([]bool, 2)})
	w := fit(samples)
	if w[0] < .5 || w[1] > -.5 || w[2] < -.2 || w[2] > .2 {
		t.Errorf("weights %.2f %.2f %.2f, want one above, one below and one near 0", w[0], w[1], w[2])
	}
	var c count
	for _, s := range samples {
		c.add(s, w)
	}
	c.add(sample{}, w)
	if want := (count{42, 41, 40, 35}); c != want {
		t.Errorf("counted %+v, want %+v", c, want)
	}
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "choosing.tsv")
	if err := run(dir, out); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("without articles: %v, want an error that names the directory", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "synth"), 0o755); err != nil {
		t.Fatal(err)
	}
	const lines = `{"id":"a:w01001001","set":"s","src":"es","tgt":"de","target":"Der Bus fährt pero langsam.","errors":[{"category":"leftover","start":14,"end":18,"replaced":"aber"}]}
{"id":"b:w01002001","set":"s","src":"es","tgt":"de","target":"Die ciudad schläft.","errors":[{"category":"leftover","start":4,"end":10,"replaced":"Stadt"}]}
`
	if err := os.WriteFile(filepath.Join(dir, "synth", "leftover.es-de.jsonl"), []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, out); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	names := check.ChoiceNames()
	if n := strings.Count(string(written), "\n"); n != len(names) || !strings.HasPrefix(string(written), names[0]+"\t") {
		t.Errorf("%d lines, want %d:\n%s", n, len(names), written)
	}
}
