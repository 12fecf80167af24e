// Command eval measures the galley binary on articles whose mistakes are marked, compares the figures with the committed ones and
// writes them into a document.
//
//	go run ./cmd/eval -gold DIR -binary FILE [-bilingual] [-held-out DIR] [-peers] [-show N]
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("eval", flag.ExitOnError)
	dir := flags.String("gold", "", "`folder` of articles whose mistakes are marked")
	binary := flags.String("binary", "", "galley `binary` to measure")
	path := flags.String("out", filepath.Join("docs", "quality.md"), "document `file` to write")
	bilingual := flags.Bool("bilingual", false, "measure with the originals too")
	heldOut := flags.String("held-out", "", "`directory` of the judgements that cmd/fit held out: measure on the texts that each never saw too")
	peers := flags.Bool("peers", false, "measure hunspell and LanguageTool too")
	examples := flags.Int("show", 0, "print this `number` of misses and of false alarms of each file")
	if err := flags.Parse(args); err != nil {
		return err
	}
	all, err := readCollections(*dir)
	if err != nil {
		return err
	}
	former, err := os.ReadFile(*path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	found, took, err := galley{path: *binary}.check(all)
	if err != nil {
		return err
	}
	parts := []part{galleyPart(alonePart, all, found, took)}
	if *bilingual {
		with, err := withOriginals(all, *binary, *examples, out)
		if err != nil {
			return err
		}
		aligned, err := alignmentPart(all)
		if err != nil {
			return err
		}
		parts = append(parts, with, aligned)
	}
	if *heldOut != "" {
		measured, err := heldOutParts(*heldOut, all, *examples, out)
		if err != nil {
			return err
		}
		parts = append(parts, measured...)
	}
	if *peers {
		compared, err := comparePeers(all, *binary)
		if err != nil {
			return err
		}
		parts = append(parts, compared)
	}
	committed := readFigures(committedText(*path))
	for _, p := range parts {
		fmt.Fprintln(out, p.compared(committed).markdown())
	}
	if *examples > 0 {
		show(out, alonePart, all, found, *examples)
	}
	return os.WriteFile(*path, []byte(document(parts, string(former))), 0o644)
}

// committedText returns a file as it was committed last; it is empty if it never was.
func committedText(path string) string {
	cmd := exec.Command("git", "show", "HEAD:./"+filepath.Base(path))
	cmd.Dir = filepath.Dir(path)
	text, err := cmd.Output()
	if err != nil {
		return ""
	}
	return string(text)
}

// galleyPart measures a run of galley.
func galleyPart(title string, all []collection, found findings, took effort) part {
	fast := speed(words(all), "seconds", []string{"by the clock", "of the processor"}, []time.Duration{took.wall, took.processor})
	return part{Title: title, Tables: append(measure(all, found), fast)}
}
