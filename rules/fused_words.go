package rules

import "galley/check"

// FusedWords sees two words without the space between them.
var FusedWords = &check.Rule{
	Name:    "fused-words",
	Summary: "two words without a space between them",
	Doc: `Two words of the target language stand together as one that the language does not have. Captions and credits run together where a
page was taken apart, and spaces get lost at line ends and around markup.

A word with a number at its end ("about180") is parted if numbers often stand behind that word, or if the original has the number by itself.
Other such words are names and codes.`,
	Issue:    check.Issue{ITS: "misspelling", MQM: "Linguistic conventions > Spelling"},
	Severity: check.Minor,
	Examples: []check.Example{
		{Source: "es", Target: "de", Bad: "Er kam ⟦ohneZweifel⟧ zu spät.", Good: "Er kam ohne Zweifel zu spät."},
	},
	Run: func(p *check.Pass) {
		for i := range p.Tokens {
			if p.Fused(i) {
				p.Report(p.Part(i))
			}
		}
	},
}
