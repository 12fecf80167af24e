package rules

import "galley/check"

// OmittedText sees what the original says and the translation does not.
var OmittedText = &check.Rule{
	Name:    "omitted-text",
	Summary: "a sentence, paragraph, heading or ending of the original that the translation does not have",
	Doc: `A sentence or more of the original that nothing in the translation corresponds to, or a text that ends before its original does. The
finding stands at the last word before the gap and names what is missing.

Sentences that were merged, split, shortened or moved are no omissions. Nothing is reported where the translation has something of its
own instead, which may be a free translation. Needs the original.`,
	Issue:    check.Issue{ITS: "omission", MQM: "Accuracy > Omission"},
	Severity: check.Major,
	Examples: []check.Example{
		{
			Source: "es", Target: "de",
			Original: "La policía cerró el puente el lunes. Los vecinos tienen que cruzar el río en barco hasta septiembre. El alcalde promete ayuda.",
			Bad:      "Die Polizei sperrte am Montag die ⟦Brücke⟧. Der Bürgermeister verspricht Hilfe.",
			Good: "Die Polizei sperrte am Montag die Brücke. Bis September müssen die Anwohner den Fluss mit dem Boot überqueren. Der Bürgermeister " +
				"verspricht Hilfe.",
		},
		{
			Source: "en", Target: "fr",
			Original: "The museum opens again on Friday. Its roof was damaged by the storm in January, and 40 paintings had to be moved to the cellar.",
			Bad:      "Le musée rouvre ses portes ⟦vendredi⟧.",
			Good: "Le musée rouvre ses portes vendredi. Son toit avait été endommagé par la tempête en janvier, et 40 tableaux avaient dû être " +
				"transportés dans la cave.",
		},
	},
	Run: func(p *check.Pass) {
		if p.Alignment == nil {
			return
		}
		for _, f := range p.Omissions() {
			p.Report(f)
		}
	},
}
