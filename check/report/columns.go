package report

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// longWord is the number of columns above which a word may be broken rather than narrow the other columns.
const longWord = 16

// fitColumns returns widths for columns of cells, headings included, so that their sum is at most room where that can be. The widest
// column gives way first, down to its longest word; only when all columns are that narrow are words broken. No column is narrower
// than two, the width of a Chinese character.
func fitColumns(rows [][]string, room int) []int {
	widths := make([]int, len(rows[0]))
	words := make([]int, len(rows[0])) // the longest word of each column
	for _, row := range rows {
		for i, cell := range row {
			for line := range strings.SplitSeq(cell, "\n") {
				widths[i] = max(widths[i], displaywidth.String(line))
				for word := range parts(line) {
					words[i] = max(words[i], min(displaywidth.String(word), longWord))
				}
			}
		}
	}
	shrink(widths, words, room)
	shrink(widths, slices.Repeat([]int{2}, len(widths)), room)
	return widths
}

// shrink narrows the widest of the columns that are wider than their floor until the sum of all is at most room.
func shrink(widths, floors []int, room int) {
	sum := 0
	for _, w := range widths {
		sum += w
	}
	for ; sum > room; sum-- {
		widest := -1
		for i, w := range widths {
			if w > floors[i] && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
	}
}

// wrap breaks the lines of text into lines of at most width columns: between words, and inside a word only when the word alone is
// wider.
func wrap(text string, width int) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, wrapLine(line, width)...)
	}
	return strings.Join(lines, "\n")
}

func wrapLine(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for word, space := range parts(text) {
		w := displaywidth.String(word)
		gap := ""
		if space && line != "" {
			gap = " "
		}
		if used+len(gap)+w <= width {
			line += gap + word
			used += len(gap) + w
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for w > width {
			head := displaywidth.TruncateString(word, width, "")
			if head == "" {
				break // one character, wider than the line
			}
			lines = append(lines, head)
			word = word[len(head):]
			w = displaywidth.String(word)
		}
		line, used = word, w
	}
	return append(lines, line)
}

// parts yields the parts between which a line may be broken, and whether a space goes before each: words, the parts of a
// hyphenated word, single Chinese and Japanese characters. No-break spaces do not break.
func parts(line string) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == ' ' }) {
			start := 0
			var before, last rune // the two characters before r
			for i, r := range word {
				hyphen := last == '-' && unicode.IsLetter(before) && unicode.IsLetter(r)
				ideograph := i > 0 && unicode.IsLetter(r) && (ideographic(r) || ideographic(last))
				if hyphen || ideograph {
					if !yield(word[start:i], start == 0) {
						return
					}
					start = i
				}
				before, last = last, r
			}
			if !yield(word[start:], start == 0) {
				return
			}
		}
	}
}

func ideographic(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }
