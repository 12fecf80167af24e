// Package hunspell expands a spelling dictionary in hunspell's format into all the word forms that it stands for.
//
// A dictionary is a list of stems with flags (.dic) and a file that says what the flags mean (.aff): affixes with conditions, affixes of
// affixes, and which stems and affixes may stand where in a compound. hunspell(5) describes the format; where it leaves a choice, this
// package makes the one that libhunspell 1.7 makes.
package hunspell

import (
	"iter"
	"os"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Dictionary is an opened dictionary. It is safe for concurrent use.
type Dictionary struct {
	affixes *affixFile
	dicPath string
}

// Form is one word form that a dictionary makes.
type Form struct {
	Text  string // NFC, in exactly the dictionary's letter case; the ligature ĳ is written ij
	Flags Flags
	Stem  string // the entry of the word list that the form comes from
}

// Open reads the affix file. The word list is read by [Dictionary.Forms].
func Open(affPath, dicPath string) (*Dictionary, error) {
	affixes, err := readAffixFile(affPath)
	if err != nil {
		return nil, err
	}
	return &Dictionary{affixes: affixes, dicPath: dicPath}, nil
}

// Forms returns the word forms one after the other, in the order of the word list. The same text comes as often as there are ways to
// make it: its flags are the union. Prefixes with an apostrophe (l', dell') are left out. An error ends the sequence.
func (d *Dictionary) Forms() iter.Seq2[Form, error] {
	return func(yield func(Form, error) bool) {
		f, err := os.Open(d.dicPath)
		if err != nil {
			yield(Form{}, err)
			return
		}
		defer f.Close()
		x := expander{affixFile: d.affixes}
		parts := newRuleParts(d.affixes.rules)
		more := true
		err = d.affixes.readEntries(d.dicPath, f, func(e entry) bool {
			stem := normalise(e.word)
			x.expand(e, func(text string, uses Flags) bool {
				more = yield(Form{Text: normalise(text), Flags: uses, Stem: stem}, nil)
				return more
			})
			parts.add(e, x)
			return more
		})
		if err != nil {
			yield(Form{}, err)
			return
		}
		if !more {
			return
		}
		parts.compounds(func(text string) bool {
			text = normalise(text)
			return yield(Form{Text: text, Flags: Standalone, Stem: text}, nil)
		})
	}
}

func normalise(text string) string {
	if strings.Contains(text, "ĳ") || strings.Contains(text, "Ĳ") {
		text = strings.NewReplacer("ĳ", "ij", "Ĳ", "IJ").Replace(text)
	}
	return norm.NFC.String(text)
}
