package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"galley/check/gold"
)

// languageTool is the proofreading program of that name.
type languageTool struct{ dir string } // of the Maven project and the program that drives it

// check runs LanguageTool over the articles. It returns what it found, its version, and what the checking took of the
// processor, without the start and without suggestions.
func (t languageTool) check(all []collection) (findings, string, time.Duration, error) {
	classpath, err := t.classpath()
	if err != nil {
		return nil, "", 0, err
	}
	in, err := jsonLines(all, func(line *articleLine, a gold.Article) {
		line.Suggest = slices.ContainsFunc(a.Mistakes, func(m gold.Mistake) bool { return m.Right != "" })
	})
	if err != nil {
		return nil, "", 0, err
	}
	cmd := exec.Command("java", "-Xmx3g", "-cp", classpath, filepath.Join(t.dir, "Check.java"))
	var out, complaint bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), &out, &complaint
	if err := cmd.Run(); err != nil {
		return nil, "", 0, fmt.Errorf("java: %w: %s", err, bytes.TrimSpace(complaint.Bytes()))
	}
	return readLanguageTool(out.Bytes())
}

// classpath fetches LanguageTool and returns the path of its classes.
func (t languageTool) classpath() (string, error) {
	file, err := os.CreateTemp("", "classpath")
	if err != nil {
		return "", err
	}
	defer os.Remove(file.Name()) //nolint:errcheck // a temporary file
	defer file.Close()
	cmd := exec.Command("mvn", "--quiet", "--batch-mode", "--file", filepath.Join(t.dir, "pom.xml"),
		"dependency:build-classpath", "-Dmdep.outputFile="+file.Name())
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("mvn: %w: %s", err, bytes.TrimSpace(out))
	}
	classpath, err := os.ReadFile(file.Name())
	return string(bytes.TrimSpace(classpath)), err
}

// readLanguageTool reads findings as JSON Lines and a last line with the version and the seconds.
func readLanguageTool(out []byte) (findings, string, time.Duration, error) {
	out = bytes.TrimRight(out, "\n")
	end := bytes.LastIndexByte(out, '\n') + 1
	version, number, _ := strings.Cut(string(out[end:]), " ")
	seconds, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return nil, "", 0, fmt.Errorf("the last line of LanguageTool: %w", err)
	}
	found, err := readFindings(out[:end])
	return found, version, time.Duration(seconds * float64(time.Second)), err
}
