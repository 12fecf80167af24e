package check_test

import (
	"context"
	"fmt"

	"galley/check"
	"galley/rules"
)

func ExampleChecker() {
	text := "Die Polizei sperrte die die Brücke."
	doc := &check.Document{
		Text: text, Source: "es", Target: "de",
		Segments: []check.Segment{{Span: check.Span{Start: 0, End: len(text)}, Kind: check.Prose}},
	}
	checker := &check.Checker{Rules: rules.All()}
	result, err := checker.Check(context.Background(), doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range result.Findings {
		fmt.Printf("%d:%d %s: %q, write %q\n", f.Start.Line, f.Start.Column, f.Rule, f.Text, f.Suggestions[0])
	}
	// Output: 1:21 doubled-word: "die die", write "die"
}
