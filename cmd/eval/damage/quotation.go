package damage

import (
	"regexp"
	"strings"
	"unicode"

	"galley/check"
)

const quotationRule = "lost-quote"

func quotationDamage() []kind {
	return []kind{
		{"marks", dropMarks},
		{"quotation", dropQuotation},
		{"speaker", dropSpeaker},
	}
}

// quotation is a passage in quotation marks; it lies in one sentence and is the only one there.
type quotation struct {
	whole, inner check.Span // with and without the marks
	within       int        // words between the marks
	outside      int        // words outside them
}

var markPattern = regexp.MustCompile(`["“”„«»]`)

// quotationOf returns the quotation of a sentence. It is longer than what might be a title or a word that the writer keeps at a distance.
func quotationOf(text string) (quotation, bool) {
	marks := spansOf(markPattern, text)
	if len(marks) != 2 {
		return quotation{}, false
	}
	q := quotation{whole: check.Span{Start: marks[0].Start, End: marks[1].End}, inner: check.Span{Start: marks[0].End, End: marks[1].Start}}
	q.within = len(wordsOf(text[q.inner.Start:q.inner.End]))
	q.outside = len(wordsOf(text)) - q.within
	return q, q.within >= 5
}

func (c *copyist) quotations(i int) (source, target quotation, ok bool) {
	if _, planted := c.links[i]; planted || i == 0 {
		return source, target, false
	}
	source, ok = quotationOf(c.units[i].source)
	target, also := quotationOf(c.units[i].target)
	return source, target, ok && also
}

// dropMarks takes the quotation marks away.
func dropMarks(c *copyist, kind string, i int) bool {
	source, target, ok := c.quotations(i)
	if !ok {
		return false
	}
	words := strings.TrimFunc(c.units[i].target[target.inner.Start:target.inner.End], unicode.IsSpace)
	c.replace(i, quotationRule, kind, target.whole, words, source.whole)
	return true
}

// dropQuotation takes the quotation away; the speaker stays.
func dropQuotation(c *copyist, kind string, i int) bool {
	source, target, ok := c.quotations(i)
	if !ok || source.outside < 3 || target.outside < 3 {
		return false
	}
	c.replace(i, quotationRule, kind, withSpace(c.units[i].target, target.whole), "", source.whole)
	return true
}

// dropSpeaker takes away what stands beside the quotation: "she said".
func dropSpeaker(c *copyist, kind string, i int) bool {
	source, target, ok := c.quotations(i)
	const fewest, most = 2, 12
	if !ok || min(source.outside, target.outside) < fewest || max(source.outside, target.outside) > most {
		return false
	}
	u := c.units[i]
	speaker := check.Span{Start: source.whole.End, End: len(u.source)}
	if head := strings.TrimSpace(u.source[:source.whole.Start]); len(head) > len(u.source)-source.whole.End {
		speaker = check.Span{End: source.whole.Start}
	}
	all := check.Span{End: len(u.target)}
	c.replace(i, quotationRule, kind, all, u.target[target.whole.Start:target.whole.End], speaker)
	return true
}
