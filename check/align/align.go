// Package align pairs the units of a text with those of its translation: sentences, as a rule. It knows nothing of languages: a unit has
// a length and words, and a word has keys that its partner in the other text may have as well.
//
// A pairing is scored by how much more likely the two texts are if its groups translate each other than if they have nothing in common, in
// nats: by lengths (Gale and Church 1993), by the words that both sides have (Moore 2002, Varga and others 2005), and by what translators
// do with sentences. Dynamic programming finds the best pairing that keeps the order; see path.go. What it left over on both sides and
// fits together was moved; see moved.go. How sure it is that the rest has no partner says alone.go.
package align

import (
	"cmp"
	"slices"
)

// Unit is a sentence, or whatever else is paired.
type Unit struct {
	Length int // in code points
	Words  []Word
	Last   bool // of its paragraph
}

// Word is something in a unit that a translation renders in a predictable way: a number, a name, a word of the dictionary.
type Word struct {
	Keys  []uint32 // a word of the other text that has one of these keys may be its partner
	Trust float64  // probability that a translation of the unit has such a word, more than 0 and less than 1
}

// Group is units that translate each other. One side may be empty: then the other has no partner.
type Group struct {
	SourceFrom, SourceTo int     // half-open
	TargetFrom, TargetTo int     // half-open; where units of the source are missing, if it is empty
	Score                float64 // how much more likely the sides are as translations than as strangers, in nats; 0 without a partner
	Alone                float64 // of a group without a partner: how much better its neighbours fit without it than with it, in nats
}

// Aligner pairs texts, one pair after the other, and uses its memory again for the next. The zero value is ready.
type Aligner struct {
	index            index
	source, target   text
	postings         []posting
	lengths, spreads logs
}

// Align pairs the units of two texts. Every unit is in exactly one group; the groups are in the order of the target. A group without a
// partner has one unit. Time and memory are proportional to the longer text.
func (a *Aligner) Align(source, target []Unit) []Group {
	m := a.model(source, target)
	groups := m.moved(m.best())
	slices.SortFunc(groups, func(a, b Group) int {
		return cmp.Or(cmp.Compare(a.TargetFrom, b.TargetFrom), cmp.Compare(a.TargetTo, b.TargetTo), cmp.Compare(a.SourceFrom, b.SourceFrom))
	})
	m.weighAlone(groups)
	return groups
}
