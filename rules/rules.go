// Package rules holds the rules of galley, one file each.
package rules

import "galley/check"

// All returns all rules in the order in which they are listed.
func All() []*check.Rule {
	return []*check.Rule{Leftover, UntranslatedTerm, UntranslatedSegment, Typo, FusedWords, DoubledWord, OmittedText, AddedText, NumberMismatch, AlteredLink, AlteredName, LostQuote, InconsistentTerm, GlossaryTerm, ForbiddenTerm}
}
