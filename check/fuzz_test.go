package check_test

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"galley/check"
	"galley/check/input"
	"galley/corpus"
	"galley/rules"
)

func FuzzCheck(f *testing.F) {
	for pair, articles := range plantedPairs(f) {
		source, target, _ := strings.Cut(pair, "-")
		a := articles[0]
		f.Add(a.Text, a.Original, languageNumber(source), languageNumber(target), false)
	}
	f.Add("# Título\n\n`code` „El presidente ohneZweifel“ die die Stahl-\u00adwerk's …\n", "", uint8(2), uint8(0), true)
	f.Add("a\u0301e\u0308 ǅ ﬁ İ ß ẞ ĳ 'l' l'l' -- - a-b- 1a a.b.c www.x /a/b {x} %s 👩‍👩‍👧 ﷽", "x", uint8(1), uint8(0), false)
	f.Add(strings.Repeat("ab", 200)+" "+strings.Repeat("a-", 300)+" "+strings.Repeat("l'", 300), "", uint8(3), uint8(1), false)
	f.Add("« Nous nous » \"a\" \"b ‚c‘ „d”", "", uint8(0), uint8(3), false)
	checker := &check.Checker{Rules: rules.All()}
	f.Fuzz(func(t *testing.T, text, original string, source, target uint8, markdown bool) {
		if len(text) > 1<<14 || len(original) > 1<<14 {
			return
		}
		format := "text"
		if markdown {
			format = "markdown"
		}
		doc := parsed(text, format)
		if doc == nil {
			return
		}
		languages := corpus.Languages()
		doc.Source, doc.Target = languages[int(source)%len(languages)], languages[int(target)%len(languages)]
		doc.Original = parsed(original, "text")
		if doc.Source == doc.Target {
			return
		}
		result, err := checker.Check(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		checkResult(t, doc, result)
		again, err := checker.Check(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "second check", again, result)
	})
}

// languageNumber returns the place of a language among the shipped ones.
func languageNumber(tag string) uint8 {
	return uint8(slices.Index(corpus.Languages(), check.Lang(tag)))
}

// parsed returns the first article of a text, or nil if there is none.
func parsed(text, format string) *check.Document {
	for doc, err := range input.Read("-", strings.NewReader(text), format) {
		if err == nil {
			return doc
		}
	}
	return nil
}

// checkResult holds what is true of every result.
func checkResult(t *testing.T, doc *check.Document, result check.Result) {
	t.Helper()
	lines := check.NewLines(doc.Text)
	last := check.Span{}
	for _, f := range result.Findings {
		s := f.Span
		if s.Start < 0 || s.End > len(doc.Text) || s.Start >= s.End {
			t.Fatalf("%+v: the span is not inside the text of %d bytes", f, len(doc.Text))
		}
		if !utf8.RuneStart(doc.Text[s.Start]) || s.End < len(doc.Text) && !utf8.RuneStart(doc.Text[s.End]) {
			t.Errorf("%+v: the span cuts a letter", f)
		}
		if s.Start < last.Start || s.Start == last.Start && s.End < last.End {
			t.Errorf("%+v: comes behind %+v", f, last)
		}
		last = s
		if f.Text != doc.Text[s.Start:s.End] || f.Start != lines.Position(s.Start) || f.End != lines.Position(s.End) {
			t.Errorf("%+v: text or position is not that of the span", f)
		}
		if !slices.ContainsFunc(doc.Segments, func(seg check.Segment) bool { return seg.Contains(s) }) {
			t.Errorf("%+v: in no segment", f)
		}
		if !slices.ContainsFunc(rules.All(), func(r *check.Rule) bool { return r.Name == f.Rule && r.Issue == f.Issue }) {
			t.Errorf("%+v: no rule of that name and issue", f)
		}
		if math.IsNaN(f.Confidence) || f.Confidence < 0 || f.Confidence > 1 {
			t.Errorf("%+v: the confidence is no probability", f)
		}
		if f.Message == "" || !utf8.ValidString(f.Message) {
			t.Errorf("%+v: message %q", f, f.Message)
		}
		checkSuggestions(t, f)
		checkRelated(t, doc, f)
	}
}

func checkRelated(t *testing.T, doc *check.Document, f check.Finding) {
	t.Helper()
	for _, r := range f.Related {
		if doc.Original == nil || r.Span.Start < 0 || r.Span.Start >= r.Span.End || r.Span.End > len(doc.Original.Text) {
			t.Fatalf("%+v: place %+v is not in the original", f, r)
		}
		lines := check.NewLines(doc.Original.Text)
		if r.Text != doc.Original.Text[r.Span.Start:r.Span.End] || r.Start != lines.Position(r.Span.Start) || r.End != lines.Position(r.Span.End) {
			t.Errorf("%+v: place %+v: text or position is not that of the span", f, r)
		}
	}
}

func checkSuggestions(t *testing.T, f check.Finding) {
	t.Helper()
	if len(f.Suggestions) > 3 {
		t.Errorf("%+v: %d suggestions", f, len(f.Suggestions))
	}
	for i, s := range f.Suggestions {
		if s == "" || s == f.Text || !utf8.ValidString(s) || slices.Contains(f.Suggestions[:i], s) {
			t.Errorf("%+v: suggestion %q is empty, broken, what stands there or comes twice", f, s)
		}
	}
}

// FuzzIdentify leaves the languages to be identified.
func FuzzIdentify(f *testing.F) {
	for _, text := range []string{
		"Die Polizei sperrte die Brücke.", "La policía cerró el puente.", "Η αστυνομία έκλεισε τη γέφυρα.", "警察は橋を閉鎖した。", "123 — 456", "x",
		"A rendőrség lezárta a hidat.", "шлях the way, le chemin, der Weg",
	} {
		f.Add(text)
	}
	checker := &check.Checker{Rules: rules.All()}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return
		}
		doc := parsed(text, "text")
		if doc == nil {
			return
		}
		result, err := checker.Check(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		if len(result.NotChecked) == 0 && (!result.Target.Shipped() || result.Source == result.Target) {
			t.Errorf("checked as a text from %q to %q", result.Source, result.Target)
		}
		checkResult(t, doc, result)
	})
}
