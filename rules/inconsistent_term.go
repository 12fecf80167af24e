package rules

import "galley/check"

// InconsistentTerm sees a term that is translated in another way than everywhere else in the article.
var InconsistentTerm = &check.Rule{
	Name:    "inconsistent-term",
	Summary: "a term translated in another way than everywhere else in the article",
	Doc: `A noun that the original repeats, three times or more, and that the translation renders with one word everywhere but in one place,
where another word of that meaning stands instead. The usual translation stands for nothing else in the article. Readers take two words for
two things.

Inflected forms and compounds of the usual translation are the same word to this rule. Synonyms may be good style; where they are, say so
with a directive. Needs the original.`,
	Issue:    check.Issue{ITS: "inconsistency", MQM: "Terminology > Inconsistent use of terminology"},
	Severity: check.Minor,
	Examples: []check.Example{
		{
			Source: "en", Target: "de",
			Original: "A heat pump warms the school. The pump came in May. Neighbours asked about the pump. The mayor wants a second pump.",
			Bad:      "Eine Wärmepumpe heizt die Schule. Die Wärmepumpe kam im Mai. Nachbarn fragten nach der ⟦Hitzepumpe⟧. Die Bürgermeisterin will eine zweite Wärmepumpe.",
			Good:     "Eine Wärmepumpe heizt die Schule. Die Wärmepumpe kam im Mai. Nachbarn fragten nach der Wärmepumpe. Die Bürgermeisterin will eine zweite Wärmepumpe.",
		},
	},
	Run: func(p *check.Pass) {
		if p.Alignment == nil {
			return
		}
		for _, f := range p.InconsistentTerms() {
			p.Report(f)
		}
	},
}
