package rules

import "galley/check"

// LostQuote sees quotations of the original that lost their marks or their speaker.
var LostQuote = &check.Rule{
	Name:    "lost-quote",
	Summary: "a quotation that lost its marks, one of them, or its speaker",
	Doc: `A quotation of the original, three words or more, whose translation is not in quotation marks, or leaves out what was said; a
quotation mark whose partner is missing, where the original has both; a sentence that is nothing but the quotation, where the original
says who speaks.

Words that somebody said look like the paper's own without their marks. Marks are paired by where they stand, so that any language's and
mixtures of them count, as do the dash of a dialogue, markup, single marks and a block quotation. A whole sentence left out is omitted-text's.
What translators do on purpose is only noted, as neutral: indirect speech, parts of a sentence below ten words that are not said word for
word, a stray mark beside a complete quotation. Needs the original.`,
	Issue:    check.Issue{ITS: "omission", MQM: "Accuracy > Omission"},
	Severity: check.Minor,
	Examples: []check.Example{
		{
			Source: "en", Target: "fr", Original: `"We shall not sell the boats to anybody," the skipper told us. "The boats belong to the whole village," she said.`,
			Bad:  `« Nous ne vendrons les bateaux à personne », nous a dit la patronne. ⟦Les bateaux appartiennent à tout le village, a-t-elle ajouté.⟧`,
			Good: `« Nous ne vendrons les bateaux à personne », nous a dit la patronne. « Les bateaux appartiennent à tout le village », a-t-elle ajouté.`,
		},
	},
	Run: func(p *check.Pass) {
		if p.Alignment == nil {
			return
		}
		for _, f := range p.LostQuotes() {
			p.Report(f)
		}
	},
}
