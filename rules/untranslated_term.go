package rules

import "galley/check"

// UntranslatedTerm sees terms that were left whole or built from source parts.
var UntranslatedTerm = &check.Rule{
	Name:    "untranslated-term",
	Summary: "a term left in the source language or built from its parts",
	Doc: `A noun or a title of the source language stands where the target language has a term of its own: an institution, an office, a
coined word whose parts can be translated ("narcodictadura").

Without the original, a title in capitals may be a name that is meant to stay; such a finding is neutral. Write the customary
translation, or leave the name and explain it.`,
	Issue:    check.Issue{ITS: "untranslated", MQM: "Accuracy > Untranslated"},
	Severity: check.Major,
	Examples: []check.Example{
		{Source: "es", Target: "de", Bad: "Die Opposition spricht von einer ⟦narcodictadura⟧.", Good: "Die Opposition spricht von einer Narcodiktatur."},
	},
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			if passage.Kind == check.Term {
				p.Report(p.Foreign(passage))
			}
		}
	},
}
