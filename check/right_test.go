package check_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"galley/check"
	"galley/rules"
)

// TestRightRenderings holds that the rules of comparison are silent on renderings that are hard and right: converted, rounded, spelt out,
// exonyms, sentences merged and split. Each line of a file is a text and its translation; they are compared alone and as one article.
func TestRightRenderings(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "right", "*.tsv"))
	if err != nil || len(files) == 0 {
		t.Fatal("no renderings", err)
	}
	checker := &check.Checker{Rules: []*check.Rule{
		rules.OmittedText, rules.AddedText, rules.NumberMismatch, rules.AlteredLink, rules.AlteredName, rules.LostQuote, rules.InconsistentTerm,
	}}
	for _, file := range files {
		pair := strings.TrimSuffix(filepath.Base(file), ".tsv")
		t.Run(pair, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var originals, translations []string
			for line := range strings.Lines(string(data)) {
				original, translation, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
				if !ok {
					t.Fatalf("%q is no text with its translation", line)
				}
				originals, translations = append(originals, original), append(translations, translation)
				silent(t, checker, pair, original, translation)
			}
			silent(t, checker, pair, strings.Join(originals, "\n"), strings.Join(translations, "\n"))
		})
	}
}

// silent fails the test if a checker reports something in a translation.
func silent(t *testing.T, checker *check.Checker, pair, original, translation string) {
	t.Helper()
	source, target, _ := strings.Cut(pair, "-")
	doc := parsed(translation, "text")
	doc.Source, doc.Target, doc.Original = check.Lang(source), check.Lang(target), parsed(original, "text")
	doc.Original.Target = doc.Source
	result, err := checker.Check(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range result.Findings {
		if f.Severity != check.Neutral {
			t.Errorf("%s: %s in %q beside %q", f.Rule, f.Message, translation, original)
		}
	}
}
