package rules

import "galley/check"

// Typo sees misspelt and malformed words of the target language.
var Typo = &check.Rule{
	Name:    "typo",
	Summary: "a misspelt or malformed word with a target word near by",
	Doc: `A word that the target language does not have, and that a small slip explains: swapped, doubled, dropped or neighbouring letters,
a lost accent, a wrong ending, a suffix put on twice, an ending of the source language.

An unknown word alone is no finding: names, new compounds, loan words and derivations are let through. The word that was probably
meant is suggested, ranked by how likely the slip is and how frequent the word.`,
	Issue:    check.Issue{ITS: "misspelling", MQM: "Linguistic conventions > Spelling"},
	Severity: check.Minor,
	Examples: []check.Example{
		{Source: "es", Target: "de", Bad: "Die Lage bleibt ⟦angepsannt⟧.", Good: "Die Lage bleibt angespannt."},
		{Source: "en", Target: "fr", Bad: "Les ⟦négociatons⟧ ont repris lundi.", Good: "Les négociations ont repris lundi."},
	},
	Run: func(p *check.Pass) {
		for i := range p.Tokens {
			if p.Misspelt(i) {
				p.Report(p.Correct(i))
			}
		}
	},
}
