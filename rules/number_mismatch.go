package rules

import "galley/check"

// NumberMismatch sees numbers that are not those of the original.
var NumberMismatch = &check.Rule{
	Name:    "number-mismatch",
	Summary: "a number, date, time or amount that is not the original's, or is missing",
	Doc: `A quantity of the translation that the original does not have, or one of the original that the translation lacks: a digit changed, a
decimal separator misread, a billion taken for a Milliarde of the wrong size, another month, metres for centimetres, euros for dollars,
a percent sign or the minus of a temperature lost, a score turned around.

Digits and words are compared by value, in the notation of either language: 1,5 Mio. and 1.5 million, 3 p.m. and 15 Uhr, half past or XXI
and 21st. Values that are rounded or converted to another unit are let through, and so are small numbers in words that a translation may
paraphrase, telephone numbers, versions and codes. A number that is left out together with what it counted is a note. Write the original's
number.`,
	Issue:    check.Issue{ITS: "numbers", MQM: "Accuracy > Mistranslation"},
	Severity: check.Major,
	Over:     []string{"typo", "fused-words", "leftover", "untranslated-term"},
	Examples: []check.Example{
		{
			Source: "en", Target: "de", Original: "The storm left 1.5 million homes without power.",
			Bad: "Der Sturm ließ ⟦1,5 Milliarden⟧ Haushalte ohne Strom.", Good: "Der Sturm ließ 1,5 Millionen Haushalte ohne Strom.",
		},
		{
			Source: "es", Target: "en", Original: "El ministro dimitió el 14 de marzo de 2016.",
			Bad: "The minister resigned on ⟦May⟧ 14, 2016.", Good: "The minister resigned on March 14, 2016.",
		},
		{
			Source: "en", Target: "fr", Original: "The city sold the ground for $5 million.",
			Bad: "La ville a vendu le terrain pour ⟦5 millions d’euros⟧.", Good: "La ville a vendu le terrain pour 5 millions de dollars (4,6 millions d’euros).",
		},
	},
	Run: func(p *check.Pass) {
		if p.Alignment == nil {
			return
		}
		for _, f := range p.NumberMismatches() {
			p.Report(f)
		}
	},
}
