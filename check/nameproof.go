package check

import "galley/corpus"

// proof is what shows that a word which is a letter or two off a name of the original is that name misspelt.
type proof uint8

const (
	refuted proof = iota // the original misspells the name
	weak                 // both spellings may be right
	strong
)

const (
	spelledSo     = 8  // so frequent in some language, a name is spelt right, in decibels
	clearlyRarer  = 10 // so much rarer than the name, a spelling is one of writers who slipped, in decibels
	fewWitnesses  = 5  // so many witnesses show that a translation takes names over as they are
	manyWitnesses = 10 // the same where nobody else writes the name
)

// proofOf returns what shows that w is the name s misspelt. A translation that has the name right elsewhere shows it. Otherwise two things
// must: how often others use either spelling, or that w stands beside the same name as s does, and witnesses, as in a sentence alone both
// languages may write the name each in its own way.
func (c *nameComparison) proofOf(s, w *namePart, beside bool) proof {
	if s.other != nil {
		return strong
	}
	right, spelled := c.attested(s.text)
	slip, known := c.attested(w.text)
	spelled = spelled || c.languages.names.Look(s.text) != 0
	named := c.languages.names.Look(w.text) != 0
	rarer := slip+clearlyRarer <= right
	switch {
	case !spelled && (known || named || slip > 0 && right == 0 || slip >= right+clearlyRarer):
		return refuted
	case beside && c.witnesses >= fewWitnesses && !c.variant(s, w) && !(named && slip >= right+clearlyRarer):
		return strong
	case known || !rarer && (named || slip > 0):
		return weak
	case (spelled || right >= spelledSo) && c.witnesses >= fewWitnesses, c.witnesses >= manyWitnesses && !c.variant(s, w):
		return strong
	}
	return weak
}

// attested returns how frequent a word is where it is most so, of both languages and English, in decibels, and whether a dictionary of one
// of them has it.
func (c *nameComparison) attested(word string) (decibels int, known bool) {
	for _, l := range [...]*corpus.Language{c.languages.source, c.languages.target, c.languages.english} {
		if l != nil {
			e := l.Look(word)
			decibels, known = max(decibels, e.Decibels()), known || e.Known()
		}
	}
	return decibels, known
}
