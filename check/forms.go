package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// formMarks are what parts the masculine form of a word from its feminine ending ("Bürger:innen", "Bürger*innen", "étudiant·e·s"), or stands for
// the vowel that tells the two apart ("tod@s", "tutt*").
const formMarks = ":*_@.·•⋅‧"

// formMark reports whether the mark at an offset of a text is one between forms of a word, of which letters stand before it from an offset on.
func formMark(text string, from, at int, mark rune) bool {
	if !strings.ContainsRune(formMarks, mark) {
		return false
	}
	before, size := utf8.DecodeLastRuneInString(text[from:at])
	earlier, _ := utf8.DecodeLastRuneInString(text[from : at-size])
	ending := leadingLetters(text[at+utf8.RuneLen(mark):])
	rest := text[at+utf8.RuneLen(mark)+len(ending):]
	if !unicode.IsLetter(before) || strings.ToLower(ending) != ending {
		return false
	}
	if mark == '@' { // no address
		return (ending == "" || ending == "s") && !goesOn(rest)
	}
	if !unicode.IsLetter(earlier) && !strings.ContainsRune(formMarks, earlier) {
		return false
	}
	switch mark {
	case '·':
		return ending != "" && !(before == 'l' && ending[0] == 'l') // a letter of Catalan
	case '_': // no name in code
		first, _ := utf8.DecodeRuneInString(text[from:])
		return !goesOn(rest) && (ending == "" || unicode.IsUpper(first) || utf8.RuneCountInString(ending) == 1)
	case '.': // neither the end of a sentence nor a file name
		plural := strings.HasPrefix(rest, ".s") && leadingLetters(rest[1:]) == "s"
		return ending != "" && (plural || utf8.RuneCountInString(ending) == 1)
	}
	return ending != ""
}

// goesOn reports whether a name, an address or code goes on in what follows.
func goesOn(rest string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	return unicode.IsDigit(r) || strings.ContainsRune("._-@/", r) && leadingLetters(rest[size:]) != ""
}

// leadingLetters returns the letters that a text begins with.
func leadingLetters(text string) string {
	if n := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); n >= 0 {
		return text[:n]
	}
	return text
}

// endMarks are what may stand for the ending of a word: "tutt*", "amig@".
const endMarks = "*@"

// endMark returns the mark that stands for the ending of the word at i; none if it closes emphasis.
func endMark(tokens []Token, i int) string {
	if i+1 == len(tokens) || tokens[i+1].Kind != Other || tokens[i+1].Start != tokens[i].End || !isMark(tokens[i+1].Text, endMarks) {
		return ""
	}
	mark := tokens[i+1].Text
	if i+2 < len(tokens) && tokens[i+2].Start == tokens[i+1].End && (tokens[i+2].Kind == Word || tokens[i+2].Text == mark) {
		return ""
	}
	for k := i - 1; k >= 0 && tokens[k].Segment == tokens[i].Segment; k-- {
		if tokens[k].Text == mark {
			if opens := tokens[k+1].Start == tokens[k].End && (k == 0 || tokens[k-1].End < tokens[k].Start); opens {
				return ""
			}
			break
		}
	}
	return mark
}

// onlyFormMarks reports whether a text has a mark, and has it only between forms of a word.
func onlyFormMarks(text string, mark byte) bool {
	for i := range len(text) {
		if text[i] == mark && !formMark(text, 0, i, rune(mark)) {
			return false
		}
	}
	return true
}

const (
	forBothVowels = "x@*_əɜз" // what stands for the vowel that tells two forms apart: "todxs", "tod@s", "tutt*", "tuttə"
	formVowels    = "aeiou"
)

// resolve returns the evidence of a word, however its forms are written in one: that of all of it without the marks ("Bürger*innen"), of one of
// two words that differ in a vowel ("tod@s"), or of the first form, if the other one is a target word too ("jedem*r", "der*dem").
func (l *languages) resolve(text string, search func(*Evidence)) *Evidence {
	word := normal(text)
	e := l.examine(word, search)
	if e.InTarget {
		return e
	}
	if name := word == text && e.Shape == titleCase && (e.Source.Decibels() > 0 || e.English.Decibels() > 0); !name { // "Trix"
		if both := l.eitherVowel(text); both != "" {
			return l.examine(both, search)
		}
	}
	if strings.Contains(text, "@") {
		e.Candidates, e.Split = nil, nil // no slip
		return e
	}
	mark := strings.IndexFunc(text, func(r rune) bool { return strings.ContainsRune(formMarks, r) })
	if mark < 0 || word == text {
		return e
	}
	before := normal(text[:mark])
	first := l.examine(before, func(*Evidence) {})
	if !first.InTarget || !l.otherForm(before, strings.TrimPrefix(word, before)) {
		return e
	}
	first.After += text[mark:]
	return first
}

// otherForm reports whether what stands behind the mark in a word is another word, or makes one as the ending of the first.
func (l *languages) otherForm(first, other string) bool {
	if e := l.target.Look(other); utf8.RuneCountInString(other) > 2 && e.Fits(corpus.Shape(other)) {
		return true
	}
	_, ok := l.withEnding(first, other)
	return ok
}

// eitherVowel returns the more frequent of the target words that a word means whose last vowel is written for two; none if that is not so.
func (l *languages) eitherVowel(text string) string {
	at := strings.LastIndexAny(text, forBothVowels)
	if at < 1 || strings.ContainsAny(text[at+1:], formVowels) {
		return ""
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	best, most, words := "", -1, 0
	for _, vowel := range formVowels {
		word := normal(text[:at] + string(vowel) + text[at+size:])
		if e := l.target.Look(word); e.Fits(corpus.Shape(word)) {
			words++
			if d := e.Decibels(); d > most {
				best, most = word, d
			}
		}
	}
	if words < 2 {
		return ""
	}
	return best
}

// otherEnding returns the word that the token at i is the ending of, behind a slash, if the target language has it: "los/as", "Bürger/innen".
func (l *languages) otherEnding(tokens []Token, i int) (string, bool) {
	if !afterSlash(tokens, i) {
		return "", false
	}
	return l.withEnding(tokens[i-2].Text, tokens[i].Text)
}

// afterSlash reports whether a slash without spaces stands between the word at i and another one.
func afterSlash(tokens []Token, i int) bool {
	return i > 1 && tokens[i-1].Text == "/" && tokens[i-1].End == tokens[i].Start && tokens[i-2].Kind == Word && tokens[i-2].End == tokens[i-1].Start
}

// withEnding returns the target word that has another ending than a word. The ending takes the place of at most one letter more than it has.
func (l *languages) withEnding(word, ending string) (string, bool) {
	if strings.ToLower(ending) != ending {
		return "", false
	}
	for range utf8.RuneCountInString(ending) + 2 {
		if form := word + ending; l.target.Look(form).Fits(corpus.Shape(form)) {
			return form, true
		}
		_, size := utf8.DecodeLastRuneInString(word)
		if word = word[:len(word)-size]; word == "" {
			break
		}
	}
	return "", false
}
