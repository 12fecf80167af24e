package rules

import "galley/check"

// AlteredName sees names of the original that the translation misspells or replaces by others.
var AlteredName = &check.Rule{
	Name:    "altered-name",
	Summary: "a name that is not the original's: misspelt, or another one",
	Doc: `A name of a person, place or organisation in the original whose place in the translation is taken by a word that differs by a
letter or two, or by another name of the article. The name itself is not in the sentence.

A misspelling needs proof: the translation has the name right elsewhere, or the name is well known, nobody writes it as the translation
does, and the article is long enough to show that names stay as they are. Anything less is a note, as either spelling may be right. Where
only the translation's spelling is known, the original is misspelt, and nothing is said.

Names that the target language writes in its own way are right (Moscú, Moskau), as are transliterations (Zelensky, Selenskyj), endings,
compounds and adjectives made from a name, and names that are left out. Needs the original.`,
	Issue:    check.Issue{ITS: "inconsistent-entities", MQM: "Accuracy > Mistranslation"},
	Severity: check.Major,
	Over:     []string{"typo", "fused-words", "leftover", "untranslated-term"},
	Examples: []check.Example{
		{
			Source: "es", Target: "de", Original: "La alcaldesa Berta Quintanilla abrió el puente.\nAntes, Quintanilla lo cruzó a pie.",
			Bad:  "Bürgermeisterin Berta ⟦Quintanila⟧ eröffnete die Brücke.\nZuvor ging Quintanilla zu Fuß hinüber.",
			Good: "Bürgermeisterin Berta Quintanilla eröffnete die Brücke.\nZuvor ging Quintanilla zu Fuß hinüber.",
		},
	},
	Run: func(p *check.Pass) {
		if p.Alignment == nil {
			return
		}
		for _, f := range p.AlteredNames() {
			p.Report(f)
		}
	},
}
