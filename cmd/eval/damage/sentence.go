package damage

import (
	"strings"
	"unicode/utf8"

	"galley/check"
)

const (
	omissionRule = "omitted-text"
	additionRule = "added-text"
)

func sentenceOmissions() []kind {
	return []kind{
		{"sentence", dropSentence},
		{"paragraph", dropParagraph},
		{"truncated", truncate},
		{"cut", cut},
	}
}

func sentenceAdditions() []kind {
	return []kind{
		{"sentence", addSentence},
		{"paragraph", addParagraph},
		{"duplicated", duplicate},
		{"repeated later", repeatLater},
	}
}

// fewest is how many words a sentence has at least that is dropped or added.
const fewest = 4

// clear tells whether nothing was done yet to the units from first to last and their neighbours.
func (c *copyist) clear(first, last int) bool {
	for i := max(0, first-1); i <= min(last+1, len(c.units)-1); i++ {
		if c.units[i].mark != nil || len(c.units[i].after) > 0 {
			return false
		}
	}
	return true
}

// drop takes away the translation of the units from first to last. The headline and most of the article stay.
func (c *copyist) drop(kind string, first, last int) bool {
	if first == 0 || last >= len(c.units) || 3*(last-first+1) > len(c.units) || !c.clear(first, last) {
		return false
	}
	m := &mark{rule: omissionRule, kind: kind, gone: true}
	for i := first; i <= last; i++ {
		u := &c.units[i]
		if len(wordsOf(u.source)) < fewest || len(wordsOf(u.target)) < fewest {
			return false
		}
	}
	for i := first; i <= last; i++ {
		u := &c.units[i]
		u.target, u.mark = "", m
	}
	m.source = check.Span{End: len(c.units[first].source)}
	c.bar(first, last)
	return true
}

func dropSentence(c *copyist, kind string, i int) bool {
	return i < len(c.units)-1 && c.drop(kind, i, i)
}

// dropParagraph drops the paragraph of a unit, or as many lines.
func dropParagraph(c *copyist, kind string, i int) bool {
	first, last := c.paragraph(i)
	return last < len(c.units)-1 && last > first && c.drop(kind, first, last)
}

// paragraph returns the first and the last unit of the paragraph of a unit.
func (c *copyist) paragraph(i int) (first, last int) {
	first, last = i, i
	for first > 0 && c.units[first-1].paragraph == c.units[i].paragraph {
		first--
	}
	for last+1 < len(c.units) && c.units[last+1].paragraph == c.units[i].paragraph {
		last++
	}
	return first, last
}

// truncate drops the end of the article, two units at least.
func truncate(c *copyist, kind string, i int) bool {
	last := len(c.units) - 1
	return i < last && i >= len(c.units)*3/4 && c.drop(kind, i, last)
}

// cut ends the article in the middle of a sentence near its end.
func cut(c *copyist, kind string, i int) bool {
	u := &c.units[i]
	words := wordsOf(u.target)
	if i < len(c.units)*3/4 || len(words) < 3*fewest || !c.clear(i, len(c.units)-1) {
		return false
	}
	if _, planted := c.links[i]; planted {
		return false
	}
	if i+1 < len(c.units) && !c.drop(kind, i+1, len(c.units)-1) {
		return false
	}
	end := words[len(words)/2].End
	half := len(u.source) / 2
	for half < len(u.source) && !utf8.RuneStart(u.source[half]) {
		half++
	}
	m := &mark{rule: omissionRule, kind: kind, source: check.Span{Start: half, End: len(u.source)}, target: check.Span{Start: end, End: end}, gone: true}
	u.target = u.target[:end]
	for j := i; j < len(c.units); j++ {
		c.units[j].mark = m
	}
	c.bar(i, i)
	return true
}

// add puts units behind unit i.
func (c *copyist) add(i int, added ...unit) {
	c.units[i].after = added
	c.bar(i, min(i+1, len(c.units)-1))
}

// foreign returns lines of another story that follow each other.
func (c *copyist) foreign(n int) []string {
	for _, j := range c.draw.shuffled(len(c.others)) {
		lines := c.others[j].Lines[c.target]
		if c.others[j].ID == c.story.ID || len(lines) < n+2 {
			continue
		}
		first := 1 + c.draw.below(len(lines)-n)
		some := lines[first : first+n]
		long := true
		for _, line := range some {
			long = long && len(wordsOf(line)) > fewest
		}
		if long {
			return some
		}
	}
	return nil
}

func addSentence(c *copyist, kind string, i int) bool {
	lines := c.foreign(1)
	if i == 0 || len(lines) == 0 || !c.clear(i, i) {
		return false
	}
	m := &mark{rule: additionRule, kind: kind, target: check.Span{End: len(lines[0])}}
	c.add(i, unit{line: -1, target: lines[0], paragraph: c.units[i].paragraph, mark: m})
	return true
}

// addParagraph adds two or three sentences as a paragraph of their own.
func addParagraph(c *copyist, kind string, i int) bool {
	lines := c.foreign(2 + c.draw.below(2))
	if _, last := c.paragraph(i); i == 0 || i != last || len(lines) == 0 || !c.clear(i, i) || len(c.units) < 3*len(lines) {
		return false
	}
	m := &mark{rule: additionRule, kind: kind, target: check.Span{End: len(lines[0])}}
	var added []unit
	for _, line := range lines {
		added = append(added, unit{line: -1, target: line, paragraph: len(c.units) + i, mark: m})
	}
	c.add(i, added...)
	return true
}

// duplicate writes a sentence twice.
func duplicate(c *copyist, kind string, i int) bool {
	u := &c.units[i]
	if i == 0 || len(wordsOf(u.target)) <= fewest || !c.clear(i, i) {
		return false
	}
	m := &mark{rule: additionRule, kind: kind, source: check.Span{End: len(u.source)}, target: check.Span{End: len(u.target)}}
	u.mark = m
	c.add(i, unit{line: -1, target: u.target, paragraph: u.paragraph, mark: m})
	return true
}

// repeatLater writes a sentence once more, two to five sentences later.
func repeatLater(c *copyist, kind string, i int) bool {
	later := i + 2 + c.draw.below(4)
	u := c.units[i]
	if i == 0 || later >= len(c.units) || c.barred[later] || len(wordsOf(u.target)) <= fewest || !c.clear(i, i) || !c.clear(later, later) ||
		strings.Count(c.joined(c.target), u.target) != 1 {
		return false
	}
	m := &mark{rule: additionRule, kind: kind, source: check.Span{End: len(u.source)}, target: check.Span{End: len(u.target)}}
	c.units[i].mark = m
	c.add(later, unit{line: -1, target: u.target, paragraph: c.units[later].paragraph, mark: m})
	c.bar(i, i)
	return true
}

// joined returns the story in one of its languages.
func (c *copyist) joined(lang check.Lang) string { return strings.Join(c.story.Lines[lang], "\n") }
