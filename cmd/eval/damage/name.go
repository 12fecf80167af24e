package damage

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check"
)

const nameRule = "altered-name"

func nameDamage() []kind {
	return []kind{
		{"letters swapped", alterName(swapLetters)},
		{"letter dropped", alterName(dropLetter)},
		{"letter changed", alterName(changeLetter)},
		{"another name", anotherName},
	}
}

var lettersPattern = regexp.MustCompile(`\p{L}+`)

// shortestName is the length of the shortest name that is altered, in code points. editions is in how many languages a word with a
// capital stands in the same sentence if it is a name; other words that all of them share have no capital in most.
const (
	shortestName = 5
	editions     = 4
)

// namesOf returns the words of a sentence that look like names: a capital in mid-sentence, followed by small letters.
func namesOf(text string) []check.Span {
	var all []check.Span
	capitals := 0
	words := spansOf(lettersPattern, text)
	for _, s := range words {
		word := text[s.Start:s.End]
		first, size := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) {
			continue
		}
		capitals++
		if utf8.RuneCountInString(word) < shortestName || strings.ToLower(word[size:]) != word[size:] ||
			strings.ContainsRune("-@#_/", before(text, s.Start)) || strings.ContainsRune("-@_/", next(text, s.End)) {
			continue
		}
		previous := before(text, len(strings.TrimRightFunc(text[:s.Start], unicode.IsSpace)))
		if unicode.IsLetter(previous) || unicode.IsDigit(previous) || previous == ',' {
			all = append(all, s)
		}
	}
	if 2*capitals > len(words) {
		return nil // a headline in title case
	}
	return all
}

// isName tells whether the word stands in most languages of a sentence and never without its capital.
func (c *copyist) isName(word string, i int) bool {
	small := strings.ToLower(word)
	return c.editionsWith(word, i) >= min(editions, len(c.story.Lines)) && !strings.Contains(c.joined(c.source), small) && !strings.Contains(c.joined(c.target), small)
}

// hasWord tells whether a word stands in a text, not as a part of a longer one.
func hasWord(text, word string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		at += i
		if !unicode.IsLetter(before(text, at)) && !unicode.IsLetter(next(text, at+len(word))) {
			return true
		}
		at += len(word)
	}
}

// name is a name that both sides of a unit have just once.
type name struct {
	source, target check.Span
	text           string
}

func (c *copyist) sameNames(i int) []name {
	u := c.units[i]
	if _, planted := c.links[i]; planted {
		return nil
	}
	var all []name
	for _, s := range namesOf(u.source) {
		word := u.source[s.Start:s.End]
		for _, t := range namesOf(u.target) {
			calendar, _ := c.tables.months.within(word, c.target)
			if u.target[t.Start:t.End] == word && strings.Count(u.source, word) == 1 && strings.Count(u.target, word) == 1 &&
				len(calendar) == 0 && c.isName(word, i) {
				all = append(all, name{s, t, word})
			}
		}
	}
	return all
}

// alterName returns a way to damage a letter of a name; the misspelt name stands nowhere in either text.
func alterName(alter func(d *draw, word []rune) string) func(*copyist, string, int) bool {
	return func(c *copyist, kind string, i int) bool {
		names := c.sameNames(i)
		for _, n := range c.draw.shuffled(len(names)) {
			altered := alter(c.draw, []rune(names[n].text))
			if altered == "" || strings.Contains(c.joined(c.source), altered) || strings.Contains(c.joined(c.target), altered) {
				continue
			}
			c.replace(i, nameRule, kind, names[n].target, altered, names[n].source)
			return true
		}
		return false
	}
}

func swapLetters(d *draw, word []rune) string {
	at := 1 + d.below(len(word)-3)
	if word[at] == word[at+1] {
		return ""
	}
	word[at], word[at+1] = word[at+1], word[at]
	return string(word)
}

// dropLetter leaves out a letter in the middle. One of two equal ones and an h stay: names are written with and without them.
func dropLetter(d *draw, word []rune) string {
	at := 1 + d.below(len(word)-2)
	if word[at] == 'h' || word[at] == word[at-1] || word[at] == word[at+1] {
		return ""
	}
	return string(slices.Delete(word, at, at+1))
}

// changeLetter puts another vowel in the place of a vowel and another consonant in that of a consonant. Letters that stand for each
// other when names are brought into another script are let alone.
func changeLetter(d *draw, word []rune) string {
	const vowels, consonants, shared = "aeo", "bdglmnprt", "uicksyvwzfhjqx"
	at := 1 + d.below(len(word)-2)
	class := consonants
	if strings.ContainsRune(vowels, word[at]) {
		class = vowels
	} else if strings.ContainsRune(shared, word[at]) || !strings.ContainsRune(consonants, word[at]) {
		return ""
	}
	letter := rune(class[d.below(len(class))])
	if letter == word[at] {
		return ""
	}
	word[at] = letter
	return string(word)
}

// anotherName puts a name of another sentence in the place of a name, one that the original of this sentence does not have.
func anotherName(c *copyist, kind string, i int) bool {
	names := c.sameNames(i)
	if len(names) == 0 {
		return false
	}
	n := names[c.draw.below(len(names))]
	for _, j := range c.draw.shuffled(len(c.units)) {
		for _, other := range c.sameNames(j) {
			if !strings.Contains(c.units[i].source, other.text) && !strings.Contains(c.units[i].target, other.text) {
				c.replace(i, nameRule, kind, n.target, other.text, n.source)
				return true
			}
		}
	}
	return false
}
