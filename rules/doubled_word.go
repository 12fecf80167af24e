package rules

import "galley/check"

// DoubledWord sees a word or a phrase that stands twice in a row.
var DoubledWord = &check.Rule{
	Name:    "doubled-word",
	Summary: "a word or a phrase twice in a row where the language does not allow it",
	Doc: `The same word, or the same two to six words, stand twice, with nothing but white space between. Words that the target language
does repeat in good text (French "nous nous", English "had had"), names, and repetition for emphasis ("over and over") are let through.`,
	Issue:    check.Issue{ITS: "duplication", MQM: "Linguistic conventions > Grammar"},
	Severity: check.Minor,
	Examples: []check.Example{
		{Source: "es", Target: "de", Bad: "Die Polizei sperrte ⟦die die⟧ Brücke.", Good: "Die Polizei sperrte die Brücke, die die beiden Ufer verbindet."},
		{Source: "en", Target: "de", Bad: "Der Anwalt sprach ⟦von einer von einer⟧ Lücke im Gesetz.", Good: "Sie schwiegen von Zeit zu Zeit."},
		{Source: "en", Target: "fr", Bad: "Le maire a parlé ⟦avec avec⟧ les habitants.", Good: "Nous nous sommes arrêtés avec les habitants."},
	},
	Run: func(p *check.Pass) {
		for i := 1; i < len(p.Tokens); i++ {
			if n := p.Doubled(i); n > 0 {
				p.Report(p.Single(i, n))
			}
		}
	},
}
