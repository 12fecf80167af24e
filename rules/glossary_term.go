package rules

import "galley/check"

// GlossaryTerm sees terms of the original that are not translated as the glossary has it.
var GlossaryTerm = &check.Rule{
	Name:    "glossary-term",
	Summary: "a term of the original that is not translated as the glossary wants it",
	Doc: `A term of the glossary stands in a sentence of the original, and none of its translations in the sentence beside it; or a term that
the glossary leaves untranslated was translated. Readers take two names for two things, and a house has agreed on one.

Terms are known in any inflected form, in compounds and in any letter case; names, acronyms and German nouns by their capitals. What
could be meant for the term, such as its words in another order, is let through. If the dictionary knows what stands in its place, that is
the finding, otherwise the sentence. Needs a glossary and the original.`,
	Issue:    check.Issue{ITS: "terminology", MQM: "Terminology > Inconsistent with terminology resource"},
	Severity: check.Minor,
	Examples: []check.Example{
		{
			Source: "en", Target: "de", Original: "The mayor rejects a higher property tax.", Glossary: "en,de\nproperty tax,Grundsteuer",
			Bad:  "⟦Der Bürgermeister lehnt eine höhere Vermögensabgabe ab.⟧",
			Good: "Der Bürgermeister lehnt höhere Grundsteuern ab.",
		},
		{
			Source: "es", Target: "de", Original: "El gobierno presentó el plan el lunes.", Glossary: "source,target\ngobierno,Kabinett",
			Bad:  "Die ⟦Regierung⟧ stellte den Plan am Montag vor.",
			Good: "Das Kabinett stellte den Plan am Montag vor.",
		},
	},
	Run: func(p *check.Pass) {
		for _, f := range p.MissedTerms() {
			p.Report(f)
		}
	},
}
