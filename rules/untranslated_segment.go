package rules

import "galley/check"

// UntranslatedSegment sees headings, captions, sentences and paragraphs that were not translated at all.
var UntranslatedSegment = &check.Rule{
	Name:    "untranslated-segment",
	Summary: "a heading, caption, sentence or paragraph that is not in the target language",
	Doc: `A whole sentence or more is in the source language or in a third one. Machines skip segments when a template, a caption or an
embedded post was not handed to them, or when a request failed.

Quotations that stand in quotation marks are let through, and so are lines of nothing but names. Translate the segment.`,
	Issue:    check.Issue{ITS: "untranslated", MQM: "Accuracy > Untranslated"},
	Severity: check.Critical,
	Examples: []check.Example{
		{Source: "es", Target: "de", Bad: "Die Sitzung wurde vertagt. ⟦El presidente no quiso hacer declaraciones a la prensa.⟧", Good: "Die Sitzung wurde vertagt. Der Präsident wollte sich gegenüber der Presse nicht äußern."},
	},
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			if passage.Kind == check.Whole {
				p.Report(p.Foreign(passage))
			}
		}
	},
}
