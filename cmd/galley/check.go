package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"galley/check"
	"galley/check/input"
	"galley/check/report"
	"galley/rules"
)

func newCheck() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [FILE|-]...",
		Short: "Check articles",
		Long: `Check articles and report what the translation left behind. Without FILE, or
with "-", standard input is read.

The exit status is 0 without findings, 1 with findings of the --fail-on severity
or a higher one, and 2 if the run failed: if a file cannot be read, all others
are checked nevertheless.`,
		Example: `  galley check --from es --to de article.md
  galley check --from en --to nl --source original.txt article.txt
  galley check --from en --to fr --format jsonl articles.jsonl`,
		RunE: func(cmd *cobra.Command, files []string) error { return runCheck(cmd, files, f) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.languages.add(cmd)
	flags.StringVar(&f.original, "source", "", "`FILE` with the original of the article, for one FILE only")
	flags.StringVar(&f.inputFormat, "input-format", "", "`FORMAT` of all files: "+strings.Join(inputFormats(), ", ")+" (default: by file name)")
	flags.StringVar(&f.format, "format", "table", "`FORMAT` of the report: "+strings.Join(reportFormats(), ", "))
	flags.StringVar(&f.failOn, "fail-on", "minor", "lowest `SEVERITY` for exit status 1: "+strings.Join(severities(), ", "))
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "`NUMBER` of articles to check at the same time")
	return cmd
}

type checkFlags struct {
	languages   languageFlags
	original    string
	inputFormat string
	format      string
	failOn      string
	jobs        int
}

// languageFlags are the flags --from and --to.
type languageFlags struct{ from, to string }

func (f *languageFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.from, "from", "", "`LANGUAGE` of the original (default: any)")
	cmd.Flags().StringVar(&f.to, "to", "", "`LANGUAGE` of the article (default: identified)")
}

// checker returns a checker with all rules for the languages of the flags.
func (f *languageFlags) checker() (*check.Checker, error) {
	from, err := language(f.from)
	if err != nil {
		return nil, fmt.Errorf("--from: %w", err)
	}
	to, err := language(f.to)
	if err != nil {
		return nil, fmt.Errorf("--to: %w", err)
	}
	if from == to && to != "" {
		return nil, fmt.Errorf("--from and --to are both %s: an article is checked for what its translation left in the source language", to)
	}
	return &check.Checker{Rules: rules.All(), Source: from, Target: to}, nil
}

func runCheck(cmd *cobra.Command, files []string, f checkFlags) error {
	checker, err := f.languages.checker()
	if err != nil {
		return err
	}
	format, err := reportFormat(f.format)
	if err != nil {
		return err
	}
	failOn, err := severity(f.failOn)
	if err != nil {
		return err
	}
	if err := knownInputFormat(f.inputFormat); err != nil {
		return err
	}
	if f.jobs < 1 {
		return fmt.Errorf("--jobs %d: at least one article must be checked at a time", f.jobs)
	}
	if len(files) == 0 {
		if _, ok := terminal(cmd.InOrStdin()); ok {
			return cmd.Help()
		}
		files = []string{"-"}
	}
	docs := documents(files, cmd.InOrStdin(), f.inputFormat)
	if f.original != "" {
		if len(files) > 1 {
			return fmt.Errorf("--source %s: it is the original of one file, but there are %d", f.original, len(files))
		}
		original, err := onlyDocument(f.original, cmd.InOrStdin())
		if err != nil {
			return fmt.Errorf("--source: %w", err)
		}
		docs = withOriginal(docs, original)
	}

	var sum report.Summary
	failed := false
	complain := func(err error) {
		fmt.Fprintf(cmd.ErrOrStderr(), "galley: %v\n", err)
		failed = true
	}
	w := format.New(cmd.OutOrStdout(), terminalOptions(cmd.OutOrStdout()))
	for o := range checkAll(cmd.Context(), checker, docs, f.jobs) {
		if o.doc != nil && o.err != nil {
			o.err = &input.Error{Name: o.doc.Name, Line: o.doc.Line, Err: o.err}
		}
		if o.err != nil {
			complain(o.err)
			continue
		}
		sum.Add(o.doc, o.res)
		if err := w.Document(o.doc, o.res); err != nil {
			return err
		}
		if format.FindingsOnly {
			warnNotChecked(cmd.ErrOrStderr(), o)
		}
	}
	if err := w.Close(sum); err != nil {
		return err
	}
	switch {
	case cmd.Context().Err() != nil:
		return cmd.Context().Err()
	case failed:
		return statusFailed
	case sum.AtLeast(failOn) > 0:
		return statusFindings
	}
	return nil
}

// documents yields the articles of all files.
func documents(files []string, stdin io.Reader, format string) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		for _, file := range files {
			for doc, err := range input.Read(file, stdin, format) {
				if !yield(doc, err) {
					return
				}
			}
		}
	}
}

// onlyDocument returns the article of a file that holds one.
func onlyDocument(file string, stdin io.Reader) (*check.Document, error) {
	var only *check.Document
	for doc, err := range input.Read(file, stdin, "") {
		if err != nil {
			return nil, err
		}
		if only != nil {
			return nil, fmt.Errorf("%s: more than one article", file)
		}
		only = doc
	}
	if only == nil {
		return nil, fmt.Errorf("%s: no article", file)
	}
	return only, nil
}

// withOriginal yields the first of the documents as the translation of the original; a second one is an error.
func withOriginal(docs iter.Seq2[*check.Document, error], original *check.Document) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		articles := 0
		for doc, err := range docs {
			if err == nil {
				if articles++; articles > 1 {
					yield(nil, &input.Error{Name: doc.Name, Line: doc.Line, Err: errors.New("second article: --source is the original of one")})
					return
				}
				translation := *doc
				translation.Original = original
				doc = &translation
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// warnNotChecked names the parts of an article that were not checked.
func warnNotChecked(w io.Writer, o outcome) {
	for _, n := range o.res.NotChecked {
		fmt.Fprintf(w, "galley: %s, %d:%d: not checked: %s\n", report.ArticleName(o.doc), n.Start.Line, n.Start.Column, report.Visible(n.Reason))
	}
}

func reportFormats() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func reportFormat(name string) (report.Format, error) {
	for _, f := range report.Formats() {
		if f.Name == name {
			return f, nil
		}
	}
	return report.Format{}, unknown("format", name, reportFormats())
}

func inputFormats() []string {
	var names []string
	for _, f := range input.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// knownInputFormat returns an error for a format that articles are not read in; the empty name leaves the choice to the file name.
func knownInputFormat(name string) error {
	for _, f := range input.Formats() {
		if f.Name == name {
			return nil
		}
	}
	if name == "" {
		return nil
	}
	return unknown("input format", name, inputFormats())
}

func severities() []string {
	var names []string
	for _, s := range check.Severities() {
		names = append(names, s.String())
	}
	return names
}

func severity(name string) (check.Severity, error) {
	for _, s := range check.Severities() {
		if s.String() == name {
			return s, nil
		}
	}
	return 0, fmt.Errorf("--fail-on: %w", unknown("severity", name, severities()))
}
