package check

import (
	"fmt"
	"strings"

	"galley/corpus"
)

// Facts says in words what is known of a token and what it was taken for, fact by fact.
func (t *Token) Facts() []string {
	e := t.Evidence
	if e == nil {
		return nil
	}
	facts := []string{describe("target", e.Target, e.InTarget, e.Compound)}
	facts = append(facts, describe("source", e.Source, e.InSource, nil))
	if e.English != 0 {
		facts = append(facts, describe("English", e.English, e.English.Fits(e.Shape), nil))
	}
	if kinds := nameKinds(e.Names); kinds != "" {
		facts = append(facts, "gazetteer: "+kinds)
	}
	for _, c := range e.Candidates {
		facts = append(facts, fmt.Sprintf("near %s (cost %.1f, %d dB)", c.Word, c.Cost, c.Decibels))
	}
	if e.Ending != nil {
		facts = append(facts, fmt.Sprintf("ending as from %s (-%d dB)", e.Ending.Base, e.Ending.Loss))
	}
	if e.Stem != nil {
		facts = append(facts, fmt.Sprintf("begins with %s (%d dB)", e.Stem.Base, e.Stem.Decibels))
	}
	if e.Prefix != nil {
		facts = append(facts, fmt.Sprintf("prefix to %s (-%d dB)", e.Prefix.Base, e.Prefix.Loss))
	}
	if e.Loose.Decibels > 0 {
		facts = append(facts, fmt.Sprintf("loose compound (%d dB, %d kin)", e.Loose.Decibels, e.Loose.Kin))
	}
	if len(e.Split) == 2 {
		facts = append(facts, fmt.Sprintf("splits into %s + %s", e.Split[0], e.Split[1]))
	}
	if t.Reading.Suspect {
		for c := Leftover; c < classes; c++ {
			if p := t.Reading.Probability[c]; p >= .01 {
				facts = append(facts, fmt.Sprintf("%s %.2f", c, p))
			}
		}
	}
	return facts
}

// describe says how a language knows a word.
func describe(language string, entry corpus.Entry, accepted bool, compound *corpus.Compound) string {
	status := "unknown"
	switch {
	case compound != nil:
		status = "compound " + strings.Join(compound.Parts, "+")
	case accepted:
		status = "word"
	case entry.Known():
		status = "word in another letter case"
	case entry.Decibels() > 0:
		status = "attested only"
	}
	if entry.Decibels() > 0 {
		status += fmt.Sprintf(" (%d dB)", entry.Decibels())
	}
	return language + ": " + status
}

func nameKinds(k corpus.NameKind) string {
	var kinds []string
	for _, n := range []struct {
		kind corpus.NameKind
		name string
	}{{corpus.GivenName, "given name"}, {corpus.FamilyName, "family name"}, {corpus.PlaceName, "place"}} {
		if k&n.kind != 0 {
			kinds = append(kinds, n.name)
		}
	}
	return strings.Join(kinds, ", ")
}
