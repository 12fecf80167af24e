// Package checktest proves rules: by the examples that document them and by articles with marked mistakes.
package checktest

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"galley/check"
	"galley/check/glossary"
	"galley/check/gold"
	"galley/check/input"
	"galley/rules"
)

// Run proves a rule of galley. Of each of its examples, the rule must find exactly the marked mistakes of Bad, and no rule may find
// anything in Good. In each archive testdata/NAME/*.txtar, NAME being the rule's, all rules together must find exactly the marked
// mistakes of the article.
//
// An archive opens with its languages and what it shows ("es-de: titles of books"). It holds the article with its marks as
// [gold.Unmark] reads them, article.txt or article.md, and may hold the original, source.txt, and a glossary, glossary.csv. Where a mark says what is right, that
// must be the first suggestion.
func Run(t *testing.T, rule *check.Rule) {
	t.Helper()
	plain := &check.Checker{Rules: rules.All()}
	for i, e := range rule.Examples {
		t.Run(fmt.Sprintf("example %d", i+1), func(t *testing.T) {
			checker := withGlossary(t, plain, e.Glossary)
			bad, mistakes := unmark(t, e.Bad)
			wrong, right := parse(t, bad, "text", e.Source, e.Target), parse(t, e.Good, "text", e.Source, e.Target)
			if e.Original != "" {
				original := parse(t, e.Original, "text", "", e.Source)
				wrong.Original, right.Original = original, original
			}
			found := findings(t, checker, wrong)
			compare(t, bad, slices.DeleteFunc(found, func(f check.Finding) bool { return f.Rule != rule.Name }), mistakes)
			compare(t, e.Good, findings(t, checker, right), nil)
		})
	}
	archives, err := filepath.Glob(filepath.Join("testdata", rule.Name, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	if len(archives) == 0 {
		t.Errorf("no archive in testdata/%s", rule.Name)
	}
	for _, archive := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) { runArchive(t, plain, archive) })
	}
}

func runArchive(t *testing.T, checker *check.Checker, name string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(data)
	pair, _, ok := strings.Cut(string(archive.Comment), ": ")
	source, target, hyphen := strings.Cut(pair, "-")
	if !ok || !hyphen {
		t.Fatalf("%s: want the languages and what the archive shows in its first line, such as “es-de: titles of books”", name)
	}
	var doc, original *check.Document
	var mistakes []gold.Mistake
	for _, file := range archive.Files {
		switch file.Name {
		case "article.txt", "article.md":
			format := map[string]string{".txt": "text", ".md": "markdown"}[filepath.Ext(file.Name)]
			var text string
			text, mistakes = unmark(t, string(file.Data))
			doc = parse(t, text, format, check.Lang(source), check.Lang(target))
		case "source.txt":
			original = parse(t, string(file.Data), "text", "", check.Lang(source))
		case "glossary.csv":
			checker = withGlossary(t, checker, string(file.Data))
		default:
			t.Fatalf("%s: file %s: want article.txt or article.md, and perhaps source.txt or glossary.csv", name, file.Name)
		}
	}
	if doc == nil {
		t.Fatalf("%s: no article", name)
	}
	doc.Original = original
	compare(t, doc.Text, findings(t, checker, doc), mistakes)
}

// withGlossary returns a checker with a glossary; the given one if that is empty.
func withGlossary(t *testing.T, plain *check.Checker, table string) *check.Checker {
	t.Helper()
	if table == "" {
		return plain
	}
	g, err := glossary.Read("glossary.csv", strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	return &check.Checker{Rules: plain.Rules, Glossary: g}
}

func unmark(t *testing.T, marked string) (string, []gold.Mistake) {
	t.Helper()
	text, mistakes, err := gold.Unmark(marked)
	if err != nil {
		t.Fatal(err)
	}
	return text, mistakes
}

func parse(t *testing.T, text, format string, source, target check.Lang) *check.Document {
	t.Helper()
	for doc, err := range input.Read("-", strings.NewReader(text), format) {
		if err != nil {
			t.Fatal(err)
		}
		if doc.Text != text {
			t.Fatalf("the text was changed when it was read: %q, want %q", doc.Text, text)
		}
		doc.Source, doc.Target = source, target
		return doc
	}
	t.Fatal("no article")
	return nil
}

func findings(t *testing.T, checker *check.Checker, doc *check.Document) []check.Finding {
	t.Helper()
	result, err := checker.Check(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	return result.Findings
}

// compare reports every finding that is no marked mistake, and every mistake that was not found exactly where it is marked.
func compare(t *testing.T, text string, found []check.Finding, mistakes []gold.Mistake) {
	t.Helper()
	for _, m := range mistakes {
		i := slices.IndexFunc(found, func(f check.Finding) bool {
			return f.Span == m.Span && f.Rule == cmp.Or(m.Category, f.Rule)
		})
		if i < 0 {
			t.Errorf("not found: %s %q in %q", m.Category, text[m.Start:m.End], lineAround(text, m.Span))
			continue
		}
		if m.Right != "" && (len(found[i].Suggestions) == 0 || found[i].Suggestions[0] != m.Right) {
			t.Errorf("%q: suggestions %q, want %q first", found[i].Text, found[i].Suggestions, m.Right)
		}
		found = slices.Delete(slices.Clone(found), i, i+1)
	}
	for _, f := range found {
		t.Errorf("found: %s %q -> %q (%.2f) in %q: %s", f.Rule, f.Text, f.Suggestions, f.Confidence, lineAround(text, f.Span), f.Message)
	}
}

// lineAround returns the lines that a span touches.
func lineAround(text string, s check.Span) string {
	start := strings.LastIndexByte(text[:s.Start], '\n') + 1
	end := strings.IndexByte(text[s.End:], '\n')
	if end < 0 {
		return text[start:]
	}
	return text[start : s.End+end]
}
