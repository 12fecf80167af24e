package check

import (
	"slices"
	"strings"

	"galley/corpus"
)

// otherRegnal returns the finding for the one Roman numeral behind a name in a pair that the other text has another one for: Ludwig XIV and
// "Ludwig XVI". A numeral alone need not be one ("I", "C"), but behind a name it is on both sides.
func (n *numbers) otherRegnal(i int) []Finding {
	s, t := loneRoman(n.source[i], n.Alignment.Tokens), loneRoman(n.target[i], n.Tokens)
	if s == nil || t == nil || s.answered || t.answered {
		return nil
	}
	return []Finding{n.changed(s, t)}
}

// loneRoman returns the Roman numeral among some amounts, if there is just one and it stands behind a word with a capital.
func loneRoman(all []amount, tokens []Token) *amount {
	var found *amount
	for k := range all {
		if a := &all[k]; a.Loose && strings.Trim(a.text, "IVXLCDM") == "" {
			if found != nil {
				return nil
			}
			found = a
		}
	}
	if found == nil {
		return nil
	}
	k, ok := slices.BinarySearchFunc(tokens, found.Span.Start, func(t Token, at int) int { return t.Start - at })
	if !ok || k == 0 || tokens[k-1].Kind != Word || corpus.Shape(tokens[k-1].Text) != titleCase {
		return nil
	}
	return found
}
