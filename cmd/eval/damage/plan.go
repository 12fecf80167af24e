package damage

import (
	"fmt"

	"galley/check"
)

// unit is a sentence and its translation; one side is empty if it is gone or was added.
type unit struct {
	source, target string
	line           int // of the story; -1 for what was added
	paragraph      int
	mark           *mark // what was done to it; nil for nothing
	after          []unit
}

// mark is damage within the units that carry it.
type mark struct {
	rule, kind string
	source     check.Span // in unit.source
	target     check.Span // in unit.target
	gone       bool       // something is missing; target is empty
}

// copyist damages one article.
type copyist struct {
	story          Story
	id             string
	source, target check.Lang
	others         []Story
	draw           *draw
	units          []unit
	inLines        bool // every sentence is a line of its own; otherwise they make paragraphs
	links          map[int]link
	barred         []bool // units that cannot be damaged any more
	tables         tables
}

func newCopyist(s Story, source, target check.Lang, others []Story) *copyist {
	s = s.parallel(len(s.Lines[target]))
	id := fmt.Sprintf("%s:%s-%s", s.ID, source, target)
	c := &copyist{story: s, id: id, source: source, target: target, others: others, draw: newDraw(id), tables: newTables()}
	c.inLines = c.draw.below(2) == 0
	lines := s.Lines[target]
	c.barred = make([]bool, len(lines))
	paragraph, left := 0, 1 // the first line is the headline
	for i, line := range lines {
		if left == 0 {
			paragraph++
			left = 2 + c.draw.below(3)
		}
		left--
		c.units = append(c.units, unit{source: s.Lines[source][i], target: line, line: i, paragraph: paragraph})
	}
	return c
}

// kind is a way to damage an article at one of its units. do tells whether that was possible.
type kind struct {
	name string
	do   func(c *copyist, name string, i int) bool
}

// family is the kinds of damage that one rule should see.
type family struct {
	rule  string
	kinds []kind
}

func families() []family {
	return []family{
		{"added-text", sentenceAdditions()},
		{"altered-link", linkDamage()},
		{"altered-name", nameDamage()},
		{"inconsistent-term", termDamage()},
		{"lost-quote", quotationDamage()},
		{"number-mismatch", numberDamage()},
		{"omitted-text", sentenceOmissions()},
	}
}

// Rules returns the names of the rules that the damage is for, in alphabetical order.
func Rules() []string {
	var names []string
	for _, f := range families() {
		names = append(names, f.rule)
	}
	return names
}

// most is how many pieces of damage a long article gets: one for three sentences of a shorter one.
const most = 8

// damage does one piece of damage of each family, as far as there is room, and then one more of those that leave all sentences in
// their places. The rarest goes first.
func (c *copyist) damage() {
	left := min(most, max(1, len(c.units)/3))
	all := families()
	order := c.draw.shuffled(len(all))
	for _, f := range all {
		if f.rule == "inconsistent-term" && c.try(f) {
			left--
		}
	}
	for round := range 2 {
		for _, n := range order {
			f := all[n]
			wholeSentences := f.rule == "omitted-text" || f.rule == "added-text"
			if left > 0 && f.rule != "inconsistent-term" && (round == 0 || !wholeSentences) && c.try(f) {
				left--
			}
		}
	}
}

// try damages the article in one of the ways of a family. Every way is tried on all units before the next.
func (c *copyist) try(f family) bool {
	for _, k := range c.draw.shuffled(len(f.kinds)) {
		for _, i := range c.draw.shuffled(len(c.units)) {
			if !c.barred[i] && f.kinds[k].do(c, f.kinds[k].name, i) {
				return true
			}
		}
	}
	return false
}

// bar keeps other damage away from the units from first to last and from their neighbours.
func (c *copyist) bar(first, last int) {
	for i := max(0, first-1); i <= min(last+1, len(c.units)-1); i++ {
		c.barred[i] = true
	}
}

// replace puts text in the place of a span of the translation of a unit.
func (c *copyist) replace(i int, rule, kind string, target check.Span, text string, source check.Span) {
	u := &c.units[i]
	u.mark = &mark{rule: rule, kind: kind, source: source, target: check.Span{Start: target.Start, End: target.Start + len(text)}, gone: text == ""}
	u.target = u.target[:target.Start] + text + u.target[target.End:]
	c.bar(i, i)
}

// finished returns the units with those that were added.
func (c *copyist) finished() []unit {
	var all []unit
	for _, u := range c.units {
		all = append(all, u)
		all = append(all, u.after...)
	}
	return all
}
