package rules

import "galley/check"

// Leftover sees source-language words that the translation left in running text.
var Leftover = &check.Rule{
	Name:    "leftover",
	Summary: "a word or phrase of the source or a third language",
	Doc: `A word of the source language, or of a third one, stands in the translated text. Machines leave such words behind when a
sentence was cut in the wrong place, when a word was marked up, or when they took it for a name.

A word is reported when the text around it reads as the target language, the word itself does not, and the source language has it.
Names, loan words, quotations, titles and addresses are let through. A phrase is one finding. Translate it, or put it in quotation
marks if it is meant to stay.`,
	Issue:    check.Issue{ITS: "untranslated", MQM: "Accuracy > Untranslated"},
	Severity: check.Major,
	Examples: []check.Example{
		{Source: "es", Target: "de", Bad: "⟦Mientras⟧ die Regierung verhandelt, steigen die Preise.", Good: "Während die Regierung verhandelt, steigen die Preise."},
		{Source: "en", Target: "fr", Bad: "Le ministre a refusé de répondre, ⟦although⟧ il connaît les chiffres.", Good: "Le ministre a refusé de répondre, bien qu'il connaisse les chiffres."},
		{Source: "es", Target: "it", Bad: "Il treno, ⟦sin embargo⟧, è arrivato in orario.", Good: "Il treno, tuttavia, è arrivato in orario."},
	},
	Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			if passage.Kind == check.Phrase {
				p.Report(p.Foreign(passage))
			}
		}
	},
}
