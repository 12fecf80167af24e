package hunspell

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// acceptor gives a spelling checker's verdict on a word from the flags of forms, as libhunspell does.
type acceptor struct {
	Compounding
	lookup   func(form string) Flags // 0 for no form; the union where a form is made in several ways
	maxParts int                     // of a compound
	sharpS   bool                    // SS may be the capital of ß, and KeepCase does not bind words with ß (CHECKSHARPS)
	ligature bool                    // ij is one letter: not to be parted, IJ as its capital
}

// shape is the letter case of a word.
type shape int

const (
	lowerCase shape = iota
	titleCase
	upperCase
	mixedCase
)

func shapeOf(word string) shape {
	capitals, letters, first := 0, 0, false
	for i, r := range word {
		if unicode.ToUpper(r) != unicode.ToLower(r) {
			letters++
		}
		if unicode.ToLower(r) != r {
			capitals++
			first = first || i == 0
		}
	}
	switch {
	case capitals == 0:
		return lowerCase
	case capitals == 1 && first:
		return titleCase
	case capitals == letters:
		return upperCase
	}
	return mixedCase
}

// title returns word, which is in lower case, with a capital.
func title(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// accept is the verdict on a word of letters.
func (a *acceptor) accept(word string) bool {
	if a.ligature {
		word = strings.NewReplacer("ij", "ĳ", "IJ", "Ĳ").Replace(word)
	}
	shape := shapeOf(word)
	if shape == lowerCase || shape == mixedCase {
		return a.check(word, shape == mixedCase)&Standalone != 0
	}
	if shape == upperCase {
		if flags := a.check(word, true); flags != 0 {
			return flags&Forbidden == 0
		}
		word = title(strings.ToLower(word))
		if a.sharpS && (a.withSharpS(strings.ToLower(word), 0) || a.withSharpS(word, 0)) {
			return true
		}
	}
	flags := a.check(word, true)
	if flags&Forbidden != 0 {
		return false
	}
	if flags&Standalone != 0 && (shape == titleCase || flags&KeepCase == 0) {
		return true
	}
	word = strings.ToLower(word)
	flags = a.check(word, true)
	free := flags&KeepCase == 0 || shape == titleCase && a.sharpS && strings.Contains(word, "ß")
	return flags&Standalone != 0 && free
}

// withSharpS reports whether there is a word that has ß in place of one or more ss of word, from the byte from on.
func (a *acceptor) withSharpS(word string, from int) bool {
	i := strings.Index(word[from:], "ss")
	if i < 0 {
		return strings.Contains(word, "ß") && a.check(word, true)&Standalone != 0
	}
	i += from
	return a.withSharpS(word[:i]+"ß"+word[i+2:], i+2) || a.withSharpS(word, i+2)
}

// check returns the flags of the word in exactly this letter case, of a compound those of its first part with Standalone. It returns 0 for
// no word.
func (a *acceptor) check(word string, capital bool) Flags {
	flags := a.flags(word)
	if flags&Forbidden != 0 {
		return Forbidden
	}
	if flags&Standalone != 0 {
		return flags
	}
	if part, ok := a.compound(word, Begin, capital, a.maxParts); ok {
		return part | Standalone
	}
	return 0
}

func (a *acceptor) flags(form string) Flags {
	if a.ligature && strings.Contains(form, "ij") { // Ij in the word is no IJ
		return 0
	}
	return a.lookup(normalise(form))
}

// compound reports whether word is at least two and at most parts parts, the first one fit for use, and returns the flags of that one.
func (a *acceptor) compound(word string, use Flags, capital bool, parts int) (Flags, bool) {
	if parts < 2 {
		return 0, false
	}
	for i := range word {
		left, right := word[:i], word[i:]
		if utf8.RuneCountInString(left) < a.MinPart {
			continue
		}
		if utf8.RuneCountInString(right) < a.MinPart {
			break
		}
		first := a.flags(left)
		if first&use == 0 || a.LowerAtJoints && capitalAtJoint(left, right) {
			continue
		}
		last := a.flags(right)
		if last&End != 0 && (last&NeedsUpper == 0 || capital) && !(a.NoTwins && left == right) && a.joins(left, first, right, last) {
			return first, !a.pair(word)
		}
		if next, ok := a.compound(right, Middle, capital, parts-1); ok && a.joins(left, first, right, next) {
			return first, !a.pair(word)
		}
	}
	return 0, false
}

func (a *acceptor) joins(left string, leftFlags Flags, right string, rightFlags Flags) bool {
	left, right = normalise(left), normalise(right)
	for _, j := range a.Joints {
		if j.Forbids(left, leftFlags, right, rightFlags) {
			return false
		}
	}
	return true
}

func capitalAtJoint(left, right string) bool {
	l, _ := utf8.DecodeLastRuneInString(left)
	r, _ := utf8.DecodeRuneInString(right)
	return l != '-' && r != '-' && (unicode.ToUpper(l) == l || unicode.ToUpper(r) == r)
}

// pair reports whether the dictionary has the word as two.
func (a *acceptor) pair(word string) bool {
	for i := range word {
		if i > 0 && a.flags(word[:i]+" "+word[i:])&Standalone != 0 {
			return true
		}
	}
	return false
}

func TestAcceptor(t *testing.T) {
	forms := map[string]Flags{
		"Haus": Standalone | Begin, "tür": End, "haus": Middle | End, "km": Standalone | KeepCase, "groß": Standalone | KeepCase,
		"Haustürhaus": Forbidden, "straat": Standalone | End | NeedsUpper, "kerk": Standalone | Begin, "ijs": Standalone,
		"zee": Begin | FirstClass, "eend": End | FirstClass<<1, "mini": Begin, "jurk": End, "NATO": Standalone, "kerk haus": Standalone,
		"Asia": Standalone,
		"ASIA": Forbidden, "doe": Begin | End, "EU": End,
	}
	a := acceptor{
		Compounding: Compounding{MinPart: 2, LowerAtJoints: true, NoTwins: true, Joints: []Joint{
			{Left: "e", LeftClass: FirstClass, RightClass: FirstClass << 1},
		}},
		lookup: func(form string) Flags { return forms[form] }, maxParts: 3, sharpS: true, ligature: true,
	}
	for word, want := range map[string]bool{
		"Haus": true, "haus": false, "HAUS": true, "Haustür": true, "haustür": false, "HausTür": false, "HAUSTÜR": true, "tür": false,
		"Haushaustür": true, "Haushaushaustür": false, "Haustürhaus": false, "Haushaus": true, "km": true, "Km": false, "KM": false,
		"Groß":       true,
		"kerkstraat": false, "Kerkstraat": true, "straat": true, "ijs": true, "IJs": true, "Ijs": false, "IJS": true,
		"zeeeend": false, "zeehaus": true, "minijurk": false, "Nato": false, "nato": false, "NATO": true, "GROSS": true, "Gross": false,
		"ASIA": false, "Asia": true, "kerkhaus": false, "kerktür": true,
		"doedoe": false, "doetür": true, "kerkEU": false,
	} {
		if got := a.accept(word); got != want {
			t.Errorf("%s: accepted %t, want %t", word, got, want)
		}
	}
}
