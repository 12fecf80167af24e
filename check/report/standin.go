package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// standIns takes the place of characters that tablewriter mismeasures: it adds up the widths of code points, but a terminal shows a
// family or a flag, several code points, as one emoji two columns wide. Before the table is drawn each such character becomes as many
// private code points, one column each, as it has columns; afterwards it comes back. Cells hold no other private code points, since
// Visible spells those out.
type standIns struct {
	of    map[string]string
	pairs []string // stand-in, original, ...
	next  rune
}

const (
	firstStandIn = '\U000F0000'
	lastStandIn  = '\U000FFFFC'
	standInRest  = '\U000FFFFD' // the second column of a stand-in
)

func newStandIns() *standIns { return &standIns{of: map[string]string{}, next: firstStandIn} }

func (s *standIns) replace(text string) string {
	var out strings.Builder
	for g := displaywidth.StringGraphemes(text); g.Next(); {
		char := g.Value()
		if g.Width() == sumOfWidths(char) {
			out.WriteString(char)
		} else {
			out.WriteString(s.standIn(char, g.Width()))
		}
	}
	return out.String()
}

func (s *standIns) standIn(char string, width int) string {
	if in, ok := s.of[char]; ok {
		return in
	}
	if s.next > lastStandIn {
		return char // 65533 different ones in one article; this one may be mismeasured
	}
	in := string(s.next) + strings.Repeat(string(standInRest), max(width-1, 0))
	s.next++
	s.of[char] = in
	s.pairs = append(s.pairs, in, char)
	return in
}

func (s *standIns) restore(drawn string) string {
	return strings.NewReplacer(s.pairs...).Replace(drawn)
}

func sumOfWidths(char string) int {
	sum := 0
	for _, r := range char {
		sum += displaywidth.Rune(r)
	}
	return sum
}
