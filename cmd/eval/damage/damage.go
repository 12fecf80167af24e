// Package damage makes copies of faultless translations with known damage: numbers changed or gone, sentences gone or added, names,
// links and quotations altered, a term translated in two ways. Rules that compare a translation with its original are measured on
// them. It knows nothing of those rules but their names and shares no code with them.
//
// Everything is drawn from the name of the article, so the same stories give the same copies on every machine.
package damage

import (
	"galley/check"
)

// Story is a text in several languages, sentence by sentence: the lines with the same number say the same.
type Story struct {
	ID    string
	Lines map[check.Lang][]string
}

// parallel returns the story in those of its languages that tell it in as many lines.
func (s Story) parallel(lines int) Story {
	same := map[check.Lang][]string{}
	for lang, told := range s.Lines {
		if len(told) == lines {
			same[lang] = told
		}
	}
	return Story{s.ID, same}
}

// Article is a translation with its original and the damage done to it.
type Article struct {
	ID             string
	Source, Target check.Lang
	Text, Original string
	Damage         []Damage     // none in a faultless article
	Slips          []check.Span // of Text: names that the translators misspelt, here or in the original
}

// Damage is one mistake in an article.
type Damage struct {
	Rule   string       // the rule that should see it
	Kind   string       // what was done
	Text   []check.Span // of Article.Text: what is wrong; an empty span where something is gone; either copy of what stands there twice
	Near   check.Span   // of Article.Text: where a rule may place what is gone, its sentence or the ones before and after it; empty if nothing is
	Source check.Span   // of Article.Original: what was damaged; empty if it was added
}

// Intact returns a story as a faultless translation. The story has as many lines in both languages.
func Intact(s Story, source, target check.Lang) Article {
	c := newCopyist(s, source, target, nil)
	return c.article(c.units)
}

// Copy returns a damaged translation of a story, which has as many lines in both languages. Sentences that do not belong there are taken from other stories.
func Copy(s Story, source, target check.Lang, others []Story) Article {
	c := newCopyist(s, source, target, others)
	c.plantLinks()
	c.damage()
	c.damageSigns()
	return c.article(c.finished())
}
