package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"

	"github.com/spf13/cobra"

	"galley/check"
	"galley/check/glossary"
	"galley/check/input"
	"galley/check/report"
)

func newCheck() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [FILE|-]...",
		Short: "Check articles",
		Long: `Check articles and report what the translation left behind. Without FILE, or
with "-", standard input is read.

With the original beside it, an article is checked more strictly. --source names
the original of one article. --pair says where the language stands in the paths
of many: "*" is any part of a name, "**" any directories. FILE may be left out
then: all translations that match are checked. With --from and --to, originals
in the usual places are found without --pair: a.en.md or a.md beside a.de.md,
a_en.txt beside a_de.txt, en/a.md beside de/a.md.

--glossary names the terms that a house agreed on. A table names its columns in
the first line: source, target, pos, do_not_translate, forbidden, status, or the
tags of languages.

The exit status is 0 without findings, 1 with findings of the --fail-on severity
or a higher one, and 2 if the run failed: if a file cannot be read, or is in a
language that galley does not ship, all others are checked nevertheless.`,
		Example: `  galley check --from es --to de article.md
  galley check --from en --to nl --source original.txt article.txt
  galley check --from en --pair 'content/{lang}/**/*.md'
  galley check --from en --to de --glossary terms.tbx article.de.md
  galley check --from en --to fr --format jsonl articles.jsonl`,
		RunE: func(cmd *cobra.Command, files []string) error { return runCheck(cmd, files, f) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.languages.add(cmd)
	flags.StringVar(&f.original, "source", "", "`FILE` with the original of the article, for one FILE only")
	flags.StringVar(&f.pair, "pair", "", "`PATTERN` of the paths of translations and originals, such as content/{lang}/**/*.md")
	flags.StringVar(&f.glossary, "glossary", "", "`FILE` with terms and their translations: TBX, CSV or TSV")
	flags.StringVar(&f.inputFormat, "input-format", "", "`FORMAT` of all files: "+list(input.Formats(), inputFormat)+" (default: by file name)")
	flags.StringVar(&f.format, "format", "table", "`FORMAT` of the report: "+list(report.Formats(), reportFormat))
	flags.StringVar(&f.failOn, "fail-on", "minor", "lowest `SEVERITY` for exit status 1: "+list(check.Severities(), check.Severity.String))
	flags.Float64Var(&f.minConfidence, "min-confidence", 0, "leave out findings with less than this `PROBABILITY` of being right, from 0 to 1")
	flags.BoolVar(&f.notes, "notes", false, "report neutral findings too: worth a look, without proof")
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0)+2, "`NUMBER` of articles to check at the same time")
	complete(cmd, "input-format", names(input.Formats(), inputFormat))
	complete(cmd, "format", names(report.Formats(), reportFormat))
	complete(cmd, "fail-on", names(check.Severities(), check.Severity.String))
	return cmd
}

type checkFlags struct {
	languages   languageFlags
	original    string
	pair        string
	glossary    string
	inputFormat string
	format      string
	failOn      string
	jobs        int

	minConfidence float64
	notes         bool
}

func runCheck(cmd *cobra.Command, files []string, f checkFlags) error {
	for _, name := range [...]string{"source", "pair", "glossary"} {
		if flag := cmd.Flags().Lookup(name); flag.Changed && flag.Value.String() == "" {
			return fmt.Errorf("--%s: empty value", name)
		}
	}
	checker, err := f.languages.checker()
	if err != nil {
		return err
	}
	format, err := choose("format", f.format, report.Formats(), reportFormat)
	if err != nil {
		return err
	}
	failOn, err := choose("severity", f.failOn, check.Severities(), check.Severity.String)
	if err != nil {
		return err
	}
	if f.inputFormat != "" {
		if _, err := choose("input format", f.inputFormat, input.Formats(), inputFormat); err != nil {
			return err
		}
	}
	if !(f.minConfidence >= 0 && f.minConfidence <= 1) { // nor may it be NaN
		return fmt.Errorf("--min-confidence %g: a probability is from 0 to 1", f.minConfidence)
	}
	checker.MinConfidence, checker.Notes = f.minConfidence, f.notes || failOn == check.Neutral
	if f.glossary != "" {
		if checker.Glossary, err = openGlossary(f.glossary, checker); err != nil {
			return fmt.Errorf("--glossary: %w", err)
		}
	}
	if f.jobs < 1 {
		return fmt.Errorf("--jobs %d: at least one article must be checked at a time", f.jobs)
	}
	if len(files) == 0 && f.pair == "" {
		if _, ok := terminal(cmd.InOrStdin()); ok {
			return cmd.Help()
		}
		files = []string{"-"}
	}
	docs, err := f.documents(files, cmd.InOrStdin(), checker)
	if err != nil {
		return err
	}

	sum, failed, err := writeReport(cmd, format, checkAll(cmd.Context(), checker, docs, f.jobs))
	switch {
	case err != nil:
		return err
	case cmd.Context().Err() != nil:
		return cmd.Context().Err()
	case failed:
		return statusFailed
	case sum.AtLeast(failOn) > 0:
		return statusFindings
	}
	return nil
}

// openGlossary reads a glossary, which must have something to say on the languages of the checker, if these are known.
func openGlossary(file string, checker *check.Checker) (*glossary.Glossary, error) {
	g, err := glossary.Open(file)
	if err == nil && checker.Source != "" && checker.Target != "" && !g.Covers(checker.Source, checker.Target) {
		err = fmt.Errorf("%s: no term with its translation from %s to %s", file, checker.Source.Name(), checker.Target.Name())
	}
	return g, err
}

// writeReport writes the report of all outcomes, and to the error output what could not be read or checked. It reports whether there
// was something of that kind; its error is that of the output.
func writeReport(cmd *cobra.Command, format report.Format, outcomes iter.Seq[outcome]) (sum report.Summary, failed bool, err error) {
	w := format.New(cmd.OutOrStdout(), terminalOptions(cmd.OutOrStdout()))
	for o := range outcomes {
		if o.err != nil {
			complain(cmd.ErrOrStderr(), o.err)
			var warned warning
			failed = failed || !errors.As(o.err, &warned)
			continue
		}
		failed = failed || !o.res.Target.Shipped()
		sum.Add(o.doc, o.res)
		if err := w.Document(o.doc, o.res); err != nil {
			return sum, failed, err
		}
		if format.FindingsOnly {
			warnNotChecked(cmd.ErrOrStderr(), o)
		}
	}
	return sum, failed, w.Close(sum)
}

// warnNotChecked names the parts of an article that were not checked.
func warnNotChecked(w io.Writer, o outcome) {
	for _, n := range o.res.NotChecked {
		fmt.Fprintf(w, "galley: %s, %d:%d: not checked: %s\n", report.ArticleName(o.doc), n.Start.Line, n.Start.Column, report.Visible(n.Reason))
	}
}

func inputFormat(f input.Format) string { return f.Name }

func reportFormat(f report.Format) string { return f.Name }
