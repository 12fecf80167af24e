package rules

import "galley/check"

// AddedText sees what the translation says and the original does not.
var AddedText = &check.Rule{
	Name:    "added-text",
	Summary: "a sentence or paragraph that the original does not have, or that stands twice",
	Doc: `A sentence or more of the translation that nothing in the original corresponds to, or that repeats another sentence which the original
has once.

Sentences that were split or moved are no additions, nor is a word of explanation inside a sentence. Nothing is reported where the
translation lacks something of the original instead, which may be translated freely. Needs the original.`,
	Issue:    check.Issue{ITS: "addition", MQM: "Accuracy > Addition"},
	Severity: check.Major,
	Examples: []check.Example{
		{
			Source: "es", Target: "de",
			Original: "La policía cerró el puente el lunes. El alcalde promete ayuda.",
			Bad: "Die Polizei sperrte am Montag die Brücke. ⟦Bis September müssen die Anwohner den Fluss mit dem Boot überqueren.⟧ Der Bürgermeister " +
				"verspricht Hilfe.",
			Good: "Die Polizei sperrte am Montag die Brücke. Der Bürgermeister verspricht Hilfe.",
		},
		{
			Source: "en", Target: "it",
			Original: "The museum opens again on Friday. Its roof was damaged by the storm in January.",
			Bad: "Il museo riapre venerdì. Il tetto era stato danneggiato dalla tempesta di gennaio. " +
				"⟦Il tetto era stato danneggiato dalla tempesta di gennaio.⟧",
			Good: "Il museo riapre venerdì. Il tetto era stato danneggiato dalla tempesta di gennaio.",
		},
	},
	Run: func(p *check.Pass) {
		if p.Alignment == nil {
			return
		}
		for _, f := range p.Additions() {
			p.Report(f)
		}
	},
}
