package main

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"galley/check/gold"
)

// galley is a built binary.
type galley struct {
	path      string
	bilingual bool // give it the originals
	jobs      int  // articles checked at the same time; 0 leaves it to the binary
}

// effort is what a run took.
type effort struct {
	wall      time.Duration
	processor time.Duration // of all threads
}

// check runs the binary once over all articles and returns what it found, without neutral findings.
func (g galley) check(all []collection) (findings, effort, error) {
	in, err := jsonLines(all, func(line *articleLine, a gold.Article) {
		if g.bilingual {
			line.Source = a.Original
		}
	})
	if err != nil {
		return nil, effort{}, err
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
	took := effort{time.Since(start), processorTime(cmd)}
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == 1 {
		err = nil // there are findings
	}
	if err != nil {
		first, _, _ := strings.Cut(complaint.String(), "\n") // one complaint of each article would be too many
		return nil, effort{}, fmt.Errorf("%s: %w: %s", g.path, err, first)
	}
	found, err := readFindings(out.Bytes())
	if err != nil {
		return nil, effort{}, fmt.Errorf("%s: %w", g.path, err)
	}
	return found, took, nil
}

// processorTime returns what a program that has ended took of all processors.
func processorTime(cmd *exec.Cmd) time.Duration {
	if cmd.ProcessState == nil {
		return 0 // it never started
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}
