package damage

import (
	"unicode"
	"unicode/utf8"

	"galley/check"
)

// Faultless translations hold misspelt names now and then, and an original that is a translation itself may hold them too. They come
// to light where the story is told in more languages: most of them agree on another spelling, and the same translator uses it
// elsewhere. The latter keeps the names apart that are written otherwise in one language, such as Mexiko.

// colleagues is how many languages must have the same spelling; farthest is by how many letters a misspelt name differs from it.
const (
	colleagues = 3
	farthest   = 2
)

// slips returns the names of a unit's translation that are written otherwise in its original, if one of both is a slip.
func (c *copyist) slips(line int, u unit) []check.Span {
	if line < 0 {
		return nil
	}
	var all []check.Span
	for _, t := range capitalised(u.target) {
		written := u.target[t.Start:t.End]
		for _, s := range capitalised(u.source) {
			original := u.source[s.Start:s.End]
			if c.isSlip(written, original, c.target, line) || c.isSlip(original, written, c.source, line) {
				all = append(all, t)
				break
			}
		}
	}
	return all
}

// isSlip tells whether a name is the slip of one translator, who writes it in the right way elsewhere.
func (c *copyist) isSlip(slip, right string, lang check.Lang, line int) bool {
	if slip == right || c.editionsWith(slip, line) > 1 || c.editionsWith(right, line) < colleagues || distance([]rune(slip), []rune(right)) > farthest {
		return false
	}
	once, elsewhere := 0, false
	for _, text := range c.story.Lines[lang] {
		if hasWord(text, slip) {
			once++
		}
		elsewhere = elsewhere || hasWord(text, right)
	}
	return once == 1 && elsewhere
}

// capitalised returns the words of four letters or more that begin with a capital.
func capitalised(text string) []check.Span {
	var all []check.Span
	for _, s := range spansOf(lettersPattern, text) {
		word := text[s.Start:s.End]
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && utf8.RuneCountInString(word) >= 4 {
			all = append(all, s)
		}
	}
	return all
}

// editionsWith counts the languages in which a word stands in a line.
func (c *copyist) editionsWith(word string, line int) int {
	n := 0
	for _, lines := range c.story.Lines {
		if hasWord(lines[line], word) {
			n++
		}
	}
	return n
}

// distance returns how many letters must be changed, added or dropped to make one word of another.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
