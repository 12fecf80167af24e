package rules

import "galley/check"

// AlteredLink sees URLs, addresses, handles, hashtags, placeholders, file names and code that differ from the original's.
var AlteredLink = &check.Rule{
	Name:    "altered-link",
	Summary: "a URL, address, handle, hashtag, placeholder, file name or code that is not the original's",
	Doc: `A URL, e-mail address, handle, hashtag, placeholder, file name or piece of code of the original that was changed or lost, or that
only the translation has. Links are taken over as they stand: one changed letter, and the reader ends somewhere else.

The parts of an address that name a language may differ (en.wikipedia.org and de.wikipedia.org, /en/ and /de/), as may the letter case
of a host. A hashtag of words may be translated; one that is a letter or two away from the original's is misspelt. Handles, addresses
and placeholders stay as they are. Needs the original.`,
	Issue:    check.Issue{ITS: "inconsistent-entities", MQM: "Accuracy > Mistranslation"},
	Severity: check.Major,
	Examples: []check.Example{
		{
			Source: "en", Target: "de", Original: "Donations are collected at https://fund.example/harbour.",
			Bad:  "Spenden werden auf ⟦https://fund.example/hafen⟧ gesammelt.",
			Good: "Spenden werden auf https://fund.example/harbour gesammelt.",
		},
		{
			Source: "es", Target: "fr", Original: "Las fotos se publicaron en la cuenta @puertolibre bajo la etiqueta #LluviaDeMayo.",
			Bad:  "Les photos ont été publiées sur le compte ⟦@portlibre⟧ avec le mot-dièse #PluieDeMai.",
			Good: "Les photos ont été publiées sur le compte @puertolibre avec le mot-dièse #PluieDeMai.",
		},
	},
	Run: func(p *check.Pass) {
		if p.Alignment == nil {
			return
		}
		for _, f := range p.AlteredLinks() {
			p.Report(f)
		}
	},
}
