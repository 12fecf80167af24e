package damage

import (
	_ "embed"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check"
)

// The tables have a line for each number, month, power of ten, idea or currency, and a column for each language. Words with the same meaning
// are parted by "|".
var (
	//go:embed numbers.tsv
	numberTable string
	//go:embed months.tsv
	monthTable string
	//go:embed scales.tsv
	scaleTable string
	//go:embed terms.tsv
	termTable string
	//go:embed currencies.tsv
	currencyTable string
)

// table holds, for each line, the words of a language.
type table []map[check.Lang][]string

// tables are what is known of words.
type tables struct{ numbers, months, scales, terms, currencies table }

func newTables() tables {
	return tables{readTable(numberTable), readTable(monthTable), readTable(scaleTable), readTable(termTable), readTable(currencyTable)}
}

func readTable(text string) table {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	languages := strings.Split(lines[0], "\t")
	var all table
	for _, line := range lines[1:] {
		row := map[check.Lang][]string{}
		for i, cell := range strings.Split(line, "\t")[1:] {
			row[check.Lang(languages[i+1])] = strings.Split(cell, "|")
		}
		all = append(all, row)
	}
	return all
}

// within returns the words of a table that stand in a text, in any letter case, with their lines in the table.
func (t table) within(text string, lang check.Lang) (rows []int, spans []check.Span) {
	for _, s := range wordsOf(text) {
		for row, words := range t {
			if containsFold(words[lang], text[s.Start:s.End]) {
				rows, spans = append(rows, row), append(spans, s)
			}
		}
	}
	return rows, spans
}

func containsFold(words []string, word string) bool {
	for _, w := range words {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

var wordPattern = regexp.MustCompile(`\p{L}+(?:-\p{L}+)*`)

// wordsOf returns the words of a text: letters and inner hyphens.
func wordsOf(text string) []check.Span { return spansOf(wordPattern, text) }

func spansOf(pattern *regexp.Regexp, text string) []check.Span {
	var all []check.Span
	for _, m := range pattern.FindAllStringIndex(text, -1) {
		all = append(all, check.Span{Start: m[0], End: m[1]})
	}
	return all
}

// likeCase gives a word a capital if another one has it.
func likeCase(word, model string) string {
	first, _ := utf8.DecodeRuneInString(model)
	own, size := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(first) {
		own = unicode.ToUpper(own)
	}
	return string(own) + word[size:]
}

// before returns the rune in front of a place, 0 at the start.
func before(text string, at int) rune {
	r, size := utf8.DecodeLastRuneInString(text[:at])
	if size == 0 {
		return 0
	}
	return r
}

// next returns the rune at a place, 0 at the end.
func next(text string, at int) rune {
	r, size := utf8.DecodeRuneInString(text[at:])
	if size == 0 {
		return 0
	}
	return r
}

// withSpace widens a span by the white space before it, so that nothing is left double when it goes; at the start by the one after it.
func withSpace(text string, s check.Span) check.Span {
	trimmed := len(strings.TrimRightFunc(text[:s.Start], unicode.IsSpace))
	if trimmed < s.Start {
		return check.Span{Start: trimmed, End: s.End}
	}
	if s.Start == 0 {
		s.End += len(text[s.End:]) - len(strings.TrimLeftFunc(text[s.End:], unicode.IsSpace))
	}
	return s
}
