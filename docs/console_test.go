package docs

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the output of the commands into the documents")

// TestConsole runs the commands of the documents that stand in their console blocks, at the root of the repository. What follows a
// command is its output, and "$ echo $?" gives its exit status. Commands in other blocks are not run.
func TestConsole(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "galley")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", binary, "../cmd/galley").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, document := range []string{"../README.md", "how-it-decides.md"} {
		t.Run(filepath.Base(document), func(t *testing.T) { console(t, binary, document) })
	}
}

// console runs the console blocks of one document with the binary in the path.
func console(t *testing.T, binary, document string) {
	t.Helper()
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?ms)^```console\n.*?\n```$")
	if !blocks.Match(data) {
		t.Fatal("the document shows no run")
	}
	now := blocks.ReplaceAllStringFunc(string(data), func(block string) string {
		var b strings.Builder
		b.WriteString("```console\n")
		status := 0
		for line := range strings.Lines(block) {
			command, ok := strings.CutPrefix(line, "$ ")
			switch {
			case !ok: // the fence, or output
				continue
			case command == "echo $?\n":
				fmt.Fprintf(&b, "%s%d\n", line, status)
				continue
			}
			run := exec.CommandContext(t.Context(), "bash", "-c", command)
			run.Dir = ".."
			run.Env = append(os.Environ(), "PATH="+filepath.Dir(binary)+string(os.PathListSeparator)+os.Getenv("PATH"))
			var out string
			out, status = execute(t, run)
			b.WriteString(line + out)
		}
		b.WriteString("```")
		return b.String()
	})
	if now == string(data) {
		return
	}
	if !*update {
		t.Fatalf("the document is not what its commands print, from %q on: run go test ./docs -update", firstDifference(string(data), now))
	}
	if err := os.WriteFile(document, []byte(now), 0o644); err != nil {
		t.Fatal(err)
	}
}

// execute runs a command and returns what it printed and its exit status.
func execute(t *testing.T, run *exec.Cmd) (out string, status int) {
	t.Helper()
	printed, err := run.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("%v: %v", run.Args, err)
	}
	return string(printed), run.ProcessState.ExitCode()
}

// firstDifference returns the first line of b that is not in its place in a.
func firstDifference(a, b string) string {
	lines := strings.Split(a, "\n")
	for i, line := range strings.Split(b, "\n") {
		if i >= len(lines) || lines[i] != line {
			return line
		}
	}
	return "the end"
}
