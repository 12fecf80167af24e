package check_test

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"testing"

	"galley/check"
	"galley/check/gold"
	"galley/rules"
)

// prose returns a document of one segment.
func prose(text string, source, target check.Lang) *check.Document {
	return &check.Document{
		Name: "-", Text: text, Source: source, Target: target,
		Segments: []check.Segment{{Span: check.Span{Start: 0, End: len(text)}}},
	}
}

// TestConcurrentChecks checks all articles with one checker at the same time; the results are those of checking them one by one.
func TestConcurrentChecks(t *testing.T) {
	var articles []gold.Article
	for _, pair := range plantedPairs(t) {
		articles = append(articles, pair...)
	}
	want := make([]check.Result, len(articles))
	alone := &check.Checker{Rules: rules.All()}
	for i, a := range articles {
		want[i] = mustCheck(t, alone, a.Document(true))
	}
	shared := &check.Checker{Rules: rules.All()}
	var wg sync.WaitGroup
	for range 2 {
		for i, a := range articles {
			wg.Go(func() {
				got, err := shared.Check(context.Background(), a.Document(true))
				if err != nil {
					t.Errorf("%s: %v", a.ID, err)
					return
				}
				same(t, a.ID, got, want[i])
			})
		}
	}
	wg.Wait()
}

// same reports the first finding in which two results of one document differ.
func same(t *testing.T, name string, got, want check.Result) {
	t.Helper()
	if len(got.Findings) != len(want.Findings) {
		t.Errorf("%s: %d findings, another time %d", name, len(got.Findings), len(want.Findings))
		return
	}
	for i := range got.Findings {
		if !reflect.DeepEqual(got.Findings[i], want.Findings[i]) {
			t.Errorf("%s: %+v, another time %+v", name, got.Findings[i], want.Findings[i])
			return
		}
	}
	if got.Findings, want.Findings = nil, nil; !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %+v, another time %+v", name, got, want)
	}
}

func mustCheck(t *testing.T, checker *check.Checker, doc *check.Document) check.Result {
	t.Helper()
	result, err := checker.Check(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// TestSpansAreOfTheWholeText holds that spans and positions count from the beginning of the text, whatever stands before the segment.
func TestSpansAreOfTheWholeText(t *testing.T) {
	const text = "Möwen 🐦\nam Ufer\nDie Polizei sperrte die die Brücke.\n"
	doc := prose(text, "es", "de")
	doc.Segments = []check.Segment{
		{Span: check.Span{Start: 0, End: 11}},
		{Span: check.Span{Start: 20, End: len(text) - 1}},
	}
	result := mustCheck(t, &check.Checker{Rules: []*check.Rule{rules.DoubledWord}}, doc)
	if len(result.Findings) != 1 {
		t.Fatalf("findings %+v, want one", result.Findings)
	}
	f := result.Findings[0]
	if f.Text != "die die" || text[f.Span.Start:f.Span.End] != f.Text || f.Start != (check.Position{Line: 3, Column: 21}) || f.End != (check.Position{Line: 3, Column: 28}) {
		t.Errorf("finding %+v", f)
	}
	if result.Words != 7 { // outside the segments are two more
		t.Errorf("%d words, want 7", result.Words)
	}
}

func TestProtectedSpansAreNotChecked(t *testing.T) {
	const text = "Die Polizei sperrte die die Brücke."
	doc := prose(text, "es", "de")
	doc.Segments[0].Protected = []check.Span{{Start: 20, End: 27}}
	result := mustCheck(t, &check.Checker{Rules: rules.All()}, doc)
	if len(result.Findings) > 0 {
		t.Errorf("findings in a protected span: %+v", result.Findings)
	}
}

// TestLanguagesOfTheCheckerComeFirst holds that the languages that a user names win over those that a file names.
func TestLanguagesOfTheCheckerComeFirst(t *testing.T) {
	checker := &check.Checker{Rules: rules.All(), Source: "es", Target: "de"}
	result := mustCheck(t, checker, prose("Die Polizei sperrte die die Brücke.", "fr", "nl"))
	if result.Source != "es" || result.Target != "de" || len(result.Findings) != 1 {
		t.Errorf("result %+v, want one finding in a text from es to de", result)
	}
}

func TestCheckErrors(t *testing.T) {
	checker := &check.Checker{Rules: rules.All()}
	if _, err := checker.Check(context.Background(), prose("Ein Satz.", "de", "de")); err == nil {
		t.Error("source and target language are the same: no error")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := checker.Check(ctx, prose("Ein Satz.", "es", "de")); !errors.Is(err, context.Canceled) {
		t.Errorf("canceled check: error %v", err)
	}
}

// TestNotChecked holds that a text that galley has no data for is named and not guessed at.
func TestNotChecked(t *testing.T) {
	tests := []struct{ name, text string }{
		{"script", "Η αστυνομία έκλεισε τη γέφυρα για για μία εβδομάδα."},
		{"language", "A rendőrség egy hétre lezárta a hidat, mert a a viharban megsérültek a pillérei."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := mustCheck(t, &check.Checker{Rules: rules.All()}, prose(test.text, "", ""))
			if len(result.Findings) > 0 || len(result.NotChecked) != 1 || result.NotChecked[0].Reason == "" {
				t.Errorf("result %+v, want no finding and one reason", result)
			}
		})
	}
}
