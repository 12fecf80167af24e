package rules

import "galley/check"

// ForbiddenTerm sees terms that the glossary forbids.
var ForbiddenTerm = &check.Rule{
	Name:    "forbidden-term",
	Summary: "a term that the glossary forbids",
	Doc: `A term that the glossary marks as forbidden, deprecated or superseded stands in the translation, in whatever form, letter case or
compound. What the glossary wants for it is suggested.

A term that another entry allows is let through, as is one that is only a part of a longer allowed term. Needs a glossary; the original
is not needed.`,
	Issue:    check.Issue{ITS: "terminology", MQM: "Terminology > Inconsistent with terminology resource"},
	Severity: check.Major,
	Examples: []check.Example{
		{
			Source: "en", Target: "de", Glossary: "source,target,forbidden\nrefugee,Geflüchtete,Asylant;Flüchtling",
			Bad:  "In der Halle schlafen zwanzig ⟦Flüchtlinge⟧.",
			Good: "In der Halle schlafen zwanzig Geflüchtete.",
		},
		{
			Source: "es", Target: "fr", Glossary: "target,forbidden\ndérèglement climatique,yes",
			Bad:  "Le rapport parle de ⟦dérèglement climatique⟧.",
			Good: "Le rapport parle de réchauffement climatique.",
		},
	},
	Run: func(p *check.Pass) {
		for _, f := range p.ForbiddenTerms() {
			p.Report(f)
		}
	},
}
