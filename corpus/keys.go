package corpus

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// keys knows how letters are mistaken for each other.
type keys struct {
	slip [256][256]Slip // that writes the first letter for the second, by their labels
	bare [256]uint8     // the last label of the letters that a letter is without its diacritic; 0 for none

	respelt [256][]respelling // what may be written for the same sound, by the first label as it is written
}

// respelling is letters and others for the same sound, by their labels.
type respelling struct{ typed, meant []uint8 }

// layouts are the rows of letters of the keyboards in use.
func layout(tag Lang) string {
	switch tag {
	case "de":
		return "qwertzuiopü asdfghjklöä yxcvbnm"
	case "fr":
		return "azertyuiop qsdfghjklm wxcvbn"
	}
	return "qwertyuiop asdfghjkl zxcvbnm"
}

const (
	vowels = "aeiouy"
	sounds = "ck cq kq cs cz sz fv vw iy gj bv bp dt ij uw xs"

	// Sounds that are written with one letter or with two.
	respellings = "ß-ss x-ks x-cs f-ph k-qu c-qu t-th"
)

func newKeys(tag Lang, letters []rune) *keys {
	k := &keys{}
	for typed := range k.slip {
		for meant := range k.slip[typed] {
			k.slip[typed][meant] = Substitute
		}
	}
	bases := map[rune][]uint8{} // the labels of the letters that are a letter with or without diacritics
	for i, r := range letters {
		base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		bases[base] = append(bases[base], uint8(i+1))
	}
	between := func(some, others []uint8, slip Slip) {
		for _, typed := range some {
			for _, meant := range others {
				k.slip[typed][meant] = slip
			}
		}
	}
	// what two letters have most in common comes last
	for _, a := range vowels {
		for _, b := range vowels {
			between(bases[a], bases[b], Vowel)
		}
	}
	for pair := range strings.FieldsSeq(sounds) {
		a, b := bases[rune(pair[0])], bases[rune(pair[1])]
		between(a, b, Sound)
		between(b, a, Sound)
	}
	labels := map[rune]uint8{}
	for i, r := range letters {
		labels[r] = uint8(i + 1)
	}
	for pair := range strings.FieldsSeq(respellings) {
		one, other, _ := strings.Cut(pair, "-")
		a, b := labelsOf(labels, one), labelsOf(labels, other)
		if a != nil && b != nil {
			k.respelt[a[0]] = append(k.respelt[a[0]], respelling{a, b})
			k.respelt[b[0]] = append(k.respelt[b[0]], respelling{b, a})
		}
	}
	for keys := range neighbouringKeys(layout(tag)) {
		if typed, meant := labels[keys[0]], labels[keys[1]]; typed != 0 && meant != 0 {
			k.slip[typed][meant] = Neighbour
		}
	}
	for base, same := range bases {
		between(same, same, Accent)
		if plain := labels[base]; plain != 0 {
			between([]uint8{plain}, same, Bare)
			k.bare[plain] = slices.Max(same)
		}
	}
	return k
}

// labelsOf returns the labels of letters; nil if the language lacks one.
func labelsOf(labels map[rune]uint8, letters string) []uint8 {
	var all []uint8
	for _, r := range letters {
		if labels[r] == 0 {
			return nil
		}
		all = append(all, labels[r])
	}
	return all
}

// neighbouringKeys returns the pairs of letters whose keys touch.
func neighbouringKeys(layout string) map[[2]rune]bool {
	touch := map[[2]rune]bool{}
	var rows [][]rune
	for row := range strings.FieldsSeq(layout) {
		rows = append(rows, []rune(row))
	}
	for y, row := range rows {
		for x, r := range row {
			for ny := max(0, y-1); ny <= min(len(rows)-1, y+1); ny++ {
				for nx := max(0, x-1); nx <= min(len(rows[ny])-1, x+1); nx++ {
					touch[[2]rune{r, rows[ny][nx]}] = true
				}
			}
		}
	}
	return touch
}
