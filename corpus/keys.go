package corpus

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// keys knows how letters are mistaken for each other.
type keys struct {
	slip [256][256]Slip // that writes the first letter for the second, by their labels
}

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
)

func newKeys(tag Lang, letters []rune) *keys {
	k := &keys{}
	base := make([]rune, len(letters))
	for i, r := range letters {
		base[i], _ = utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	}
	neighbours := neighbouringKeys(layout(tag))
	for typed := range k.slip {
		for meant := range k.slip[typed] {
			k.slip[typed][meant] = Substitute
		}
	}
	for i, typed := range letters {
		for j, meant := range letters {
			slip := Substitute
			a, b := base[i], base[j]
			switch {
			case a == b && typed == a:
				slip = Bare
			case a == b:
				slip = Accent
			case neighbours[[2]rune{typed, meant}]:
				slip = Neighbour
			case strings.Contains(sounds, string([]rune{a, b})) || strings.Contains(sounds, string([]rune{b, a})):
				slip = Sound
			case strings.ContainsRune(vowels, a) && strings.ContainsRune(vowels, b):
				slip = Vowel
			}
			k.slip[i+1][j+1] = slip
		}
	}
	return k
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
