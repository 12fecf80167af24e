package check

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// sounds are spellings of about the same sound in the languages that write names of other alphabets each in its own way.
func sounds() [][]string {
	return [][]string{
		{"tsch", "tch", "tsj", "tj", "ch", "cz", "ci", "c"},
		{"schtsch", "shch", "chtch", "sjtsj"},
		{"sch", "sh", "ch", "sj", "sc", "s", "x"},
		{"zh", "j", "sch", "sh", "zj", "g", "gi", "dsch", "dj", "dzh"},
		{"kh", "ch", "h", "j", "gh"},
		{"gh", "g", "q"},
		{"k", "c", "q", "ck", "cc", "qu", "ch", "kh"},
		{"y", "i", "j", "ij", "iy", "yi", "ii", "ie", "yj"},
		{"w", "v", "f", "ff", "ou"},
		{"ou", "u", "oe", "oo"},
		{"z", "s", "ts", "tz", "zz", "ss", "c"},
		{"e", "ye", "je", "ie", "io", "yo", "jo"},
		{"ai", "ay", "ei", "ey", "aj", "ej"},
		{"aa", "a"}, {"ee", "i"},
		{"aw", "ao", "au", "ou", "aou"},
		{"ae", "ai", "e"}, {"oe", "oi", "e"},
		{"f", "ph"}, {"t", "th"}, {"d", "dh"}, {"x", "ks", "cs"}, {"g", "gu", "gh"}, {"ny", "gn", "nh", "n"},
		{"ya", "ja", "ia"}, {"yu", "ju", "iu", "iou"},
	}
}

// longestName is how many bytes of a name are compared at most.
const longestName = 40

// transliterated reports whether two names, in lower case and without diacritics, may be one name of another alphabet as two languages
// write it: all that differs are spellings of the same sound, and consonants written once or twice.
func transliterated(a, b string) bool {
	if len(a) > longestName || len(b) > longestName {
		return false
	}
	reached := make([][]bool, len(a)+1)
	for i := range reached {
		reached[i] = make([]bool, len(b)+1)
	}
	reached[0][0] = true
	groups := sounds()
	for i := range reached {
		for j := range reached[i] {
			if !reached[i][j] {
				continue
			}
			if i < len(a) && j < len(b) && a[i] == b[j] {
				reached[i+1][j+1] = true
			}
			if i > 0 && i < len(a) && a[i] == a[i-1] && !isVowel(a[i]) {
				reached[i+1][j] = true
			}
			if j > 0 && j < len(b) && b[j] == b[j-1] && !isVowel(b[j]) {
				reached[i][j+1] = true
			}
			for _, group := range groups {
				for _, x := range group {
					if !strings.HasPrefix(a[i:], x) {
						continue
					}
					for _, y := range group {
						if strings.HasPrefix(b[j:], y) {
							reached[i+len(x)][j+len(y)] = true
						}
					}
				}
			}
		}
	}
	return reached[len(a)][len(b)]
}

func isVowel(letter byte) bool { return strings.IndexByte(vowels, letter) >= 0 }

// vowels are the letters for vowels, without diacritics.
const vowels = "aeiouy"

// adapted reports whether two names, in lower case and without diacritics, may be one that each language ends in its own way (Megabazus,
// Mégabaze), apart from spellings of the same sound.
func adapted(a, b string) bool {
	for _, x := range nameStems(a) {
		for _, y := range nameStems(b) {
			if min(len(x), len(y)) >= leastNameStem && max(len(a)-len(x), len(b)-len(y)) <= longestAdapted && transliterated(x, y) {
				return true
			}
		}
	}
	return false
}

const (
	leastNameStem  = 3 // letters that a name has before its ending, at least
	longestAdapted = 3 // letters of an ending, at the most
)

// nameStems returns a name, the name without the vowels at its end, and without the consonants that Latin, Greek and German endings have
// behind them.
func nameStems(name string) [3]string {
	const consonants = "smnr"
	inner := strings.TrimRight(name, consonants)
	stem := strings.TrimRight(inner, vowels)
	if stem == inner {
		stem = name
	}
	return [3]string{name, strings.TrimRight(name, vowels), stem}
}

// lettersOf returns a name in lower case, without diacritics.
func lettersOf(name string) string {
	ascii := true
	for i := range len(name) {
		ascii = ascii && name[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(name)
	}
	var b strings.Builder
	for _, r := range lowered(name) {
		switch r = baseLetter(r); r {
		case noLetter, '\u00ad':
		case 'ß':
			b.WriteString("ss")
		case 'æ':
			b.WriteString("ae")
		case 'œ':
			b.WriteString("oe")
		case 'ø':
			b.WriteByte('o')
		case 'ł':
			b.WriteByte('l')
		case 'đ', 'ð':
			b.WriteByte('d')
		case 'ı':
			b.WriteByte('i')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// noLetter is the base of a mark alone.
const noLetter = -1

// baseLetter returns a letter without its diacritics, and noLetter for a diacritic that stands alone.
func baseLetter(r rune) rune {
	if r < 0xc0 { // no letter with a diacritic comes before
		return r
	}
	if unicode.Is(unicode.Mn, r) {
		return noLetter
	}
	var buf [utf8.UTFMax]byte
	d := norm.NFD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition()
	base, size := utf8.DecodeRune(d)
	if size == 0 || bytes.ContainsFunc(d[size:], func(mark rune) bool { return !unicode.Is(unicode.Mn, mark) }) {
		return r
	}
	return base
}
