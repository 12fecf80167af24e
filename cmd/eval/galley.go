package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"galley/check"
)

// galley is a built binary.
type galley struct {
	path      string
	bilingual bool // give it the originals
	jobs      int  // articles checked at the same time; 0 leaves it to the binary
}

// check runs the binary once over all articles and returns what it found, without neutral findings, and how long it took.
func (g galley) check(all []collection) (findings, time.Duration, error) {
	in, err := g.input(all)
	if err != nil {
		return nil, 0, err
	}
	args := []string{"check", "--input-format", "jsonl", "--format", "jsonl"}
	if g.jobs > 0 {
		args = append(args, "--jobs", strconv.Itoa(g.jobs))
	}
	cmd := exec.Command(g.path, append(args, "-")...)
	var out, complaint bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), &out, &complaint
	start := time.Now()
	err = cmd.Run()
	took := time.Since(start)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == 1 {
		err = nil // there are findings
	}
	if err != nil {
		first, _, _ := strings.Cut(complaint.String(), "\n") // one complaint of each article would be too many
		return nil, 0, fmt.Errorf("%s: %w: %s", g.path, err, first)
	}
	found, err := readFindings(out.Bytes())
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", g.path, err)
	}
	return found, took, nil
}

// input writes the articles as JSON Lines.
func (g galley) input(all []collection) ([]byte, error) {
	var in bytes.Buffer
	enc := json.NewEncoder(&in)
	enc.SetEscapeHTML(false)
	for _, c := range all {
		for _, a := range c.Articles {
			line := struct {
				ID         string     `json:"id"`
				Lang       check.Lang `json:"lang"`
				SourceLang check.Lang `json:"source_lang"`
				Text       string     `json:"text"`
				Source     string     `json:"source,omitempty"`
			}{ID: a.ID, Lang: a.Target, SourceLang: a.Source, Text: a.Text}
			if g.bilingual {
				line.Source = a.Original
			}
			if err := enc.Encode(line); err != nil {
				return nil, err
			}
		}
	}
	return in.Bytes(), nil
}

// readFindings reads findings as JSON Lines. Neutral ones are left out: they are notes and accuse nobody.
func readFindings(out []byte) (findings, error) {
	found := findings{}
	s := bufio.NewScanner(bytes.NewReader(out))
	s.Buffer(nil, 1<<26)
	for line := 1; s.Scan(); line++ {
		var f struct {
			ID          string   `json:"id"`
			Rule        string   `json:"rule"`
			Severity    string   `json:"severity"`
			Confidence  float64  `json:"confidence"`
			Start       int      `json:"start"`
			End         int      `json:"end"`
			Suggestions []string `json:"suggestions"`
		}
		if err := json.Unmarshal(s.Bytes(), &f); err != nil {
			return nil, fmt.Errorf("line %d of the findings: %w", line, err)
		}
		if f.Severity != check.Neutral.String() {
			found[f.ID] = append(found[f.ID], finding{check.Span{Start: f.Start, End: f.End}, f.Rule, f.Confidence, f.Suggestions})
		}
	}
	return found, s.Err()
}
