//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// signalWriter sends the process an interrupt when it is first written to.
type signalWriter struct {
	bytes.Buffer
	t    *testing.T
	sent bool
}

func (w *signalWriter) Write(p []byte) (int, error) {
	if !w.sent {
		w.sent = true
		if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
			w.t.Error(err)
		}
	}
	return w.Buffer.Write(p)
}

// An interrupted run ends although its input does not, and what it has written is whole. The first article is reported while the
// second is still being waited for, or the test would never end.
func TestInterrupt(t *testing.T) {
	in, feed := io.Pipe()
	defer time.AfterFunc(time.Minute, func() { feed.Close() }).Stop()                          //nolint:errcheck // a run that does not end fails and does not hang
	go io.WriteString(feed, `{"id": "a", "text": "Am Abend legte die Fähre wieder an."}`+"\n") //nolint:errcheck // the run would notice
	out := &signalWriter{t: t}
	var errOut bytes.Buffer
	status := run([]string{"check", "--from", "es", "--to", "de", "--input-format", "jsonl", "--format", "json"}, in, out, &errOut)
	if status != 2 || errOut.String() != "galley: interrupted\n" {
		t.Errorf("status %d, %q; want 2, interrupted", status, errOut.String())
	}
	if !json.Valid(out.Bytes()) {
		t.Errorf("no JSON: %s", out)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, syscall.EPIPE }

func TestOutputError(t *testing.T) {
	for _, command := range [][]string{
		{"check", "--from", "es", "--to", "de"}, {"check", "--from", "es", "--to", "de", "--format", "json"}, {"rules"}, {"languages"}, {"explain", "leftover"},
		{"tokens", "--from", "es", "--to", "de", "-"}, {"completion", "bash"}, {}, {"--help"}, {"--version"}, {"help"}, {"help", "check"}, {"check", "--help"},
		{"completion", "--help"},
	} {
		var errOut bytes.Buffer
		status := run(command, strings.NewReader("Am Abend legte die Fähre wieder an."), brokenWriter{}, &errOut)
		if status != 2 || errOut.String() != "galley: broken pipe\n" {
			t.Errorf("%s: status %d, %q; want 2, broken pipe", command, status, errOut.String())
		}
	}
}

// What a file is called must not steer the terminal.
func TestErrorIsVisible(t *testing.T) {
	for _, command := range []string{"check", "tokens"} {
		var out, errOut bytes.Buffer
		status := run([]string{command, "no\nsuch\x1b[31m.txt"}, strings.NewReader(""), &out, &errOut)
		if want := "galley: no such<U+001B>[31m.txt: no such file or directory\n"; status != 2 || errOut.String() != want {
			t.Errorf("%s: status %d, %q; want 2, %q", command, status, errOut.String(), want)
		}
	}
}

// TestTokensOfBrokenFile holds that a broken line hides no other article of its file.
func TestTokensOfBrokenFile(t *testing.T) {
	var out, errOut bytes.Buffer
	lines := `{"text":"Das ist gut."}` + "\nno JSON\n" + `{"text":"Das war gut."}` + "\n"
	file := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(file, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	status := run([]string{"tokens", "--from", "es", "--to", "de", file}, strings.NewReader(""), &out, &errOut)
	if status != 2 || !strings.Contains(errOut.String(), file+":2: ") {
		t.Errorf("status %d, %q; want 2 and the broken line", status, errOut.String())
	}
	for _, word := range []string{"ist", "war"} {
		if !strings.Contains(out.String(), " "+word+" ") {
			t.Errorf("%q is not shown in %q", word, out.String())
		}
	}
}
