package check

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// Choice is a translation of a foreign word in one of its forms, and what speaks for it in its place.
type Choice struct {
	Text  string
	Facts ChoiceFacts
	Score float64 // in nats: the logarithm of its probability among the choices, but for what is common to all
}

// ChoiceFacts are what is known of a choice, in the order of [ChoiceNames].
type ChoiceFacts [numChoiceFacts]float64

// The facts of a choice.
const (
	cDirect      = iota // how near the head of the word's entry
	cOfLemma            // the same of its dictionary form
	cBridged            // logarithm of the share of the ways by third languages
	cBack               // how near the head of its own entry the word is
	cGap                // affinity to the words before and behind, of a frequent word
	cGapClass           // the same of a word that is known by its ending only
	cUnlike             // difference in frequency from the word it translates, in nats
	cFrequent           // frequency, in nats
	cForm               // an inflected form of the dictionary's translation
	cBaseOfForm         // the dictionary's translation of an inflected word
	cFormOfBase         // an inflected form, of a word that is in its dictionary form
	cWords              // words more than one
	cAlike              // how alike the two words are written, from 0 to 1
	cCapital            // a capital, for a word in lower case
	cLearnt             // logarithm of how often it stood for the word in parallel texts
	cUnlearnt           // it never did
	cLearntOften        // the same two of a word like an article or a preposition
	cUnlearntOften
	cTaught // logarithm of how often such an ending stands for the word's
	numChoiceFacts
)

// ChoiceNames returns the names of the facts.
func ChoiceNames() [numChoiceFacts]string {
	return [...]string{"direct", "of-lemma", "bridged", "back", "gap", "gap-class", "unlike", "frequent",
		"form", "base-of-form", "form-of-base", "words", "alike", "capital", "learnt", "unlearnt", "learnt-often", "unlearnt-often", "taught"}
}

// leastBridged is the share of ways by third languages that a choice without any is taken to have.
const leastBridged = .01

// Choices returns the translations of the word at i with their forms, the most probable first. A word that the source language does not
// have is taken to be English.
func (p *Pass) Choices(i int) []Choice {
	choices := p.choices(p.languages.source, i, true)
	if choices == nil && p.languages.english != nil && p.Tokens[i].Evidence.Source.Decibels() == 0 {
		choices = p.choices(p.languages.english, i, true)
	}
	return choices
}

// choices returns the translations of the word at i from a language; with or without regard to its neighbours.
func (p *Pass) choices(from *corpus.Language, i int, neighbours bool) []Choice {
	e := p.Tokens[i].Evidence
	target := p.languages.target
	lemma, inflected := from.Lemma(e.Lower)
	inflected = inflected && lemma != e.Lower
	frequency, plain := from.Look(e.Lower).Decibels(), unaccented(e.Lower)
	learnt, before := map[string]float64{}, p.before(e)
	var gap corpus.Gap
	if neighbours {
		gap = p.gapAt(i)
	}
	endings := target.EndingShares(from, e.Lower)
	var choices []Choice
	add := func(text string, t corpus.Translation, form bool) {
		if lowered(text) == e.Lower || !knowsEach(target, text) || elided(before) && !vowelFirst(text) {
			return
		}
		c := Choice{Text: text}
		f := &c.Facts
		f[cDirect], f[cOfLemma], f[cBack] = t.Direct, t.OfLemma, t.Back
		f[cBridged] = math.Log(t.Bridged + leastBridged)
		last := text[strings.LastIndexByte(text, ' ')+1:]
		if words := strings.Count(text, " "); words > 0 {
			f[cWords] = float64(words)
		} else {
			decibels := target.Look(text).Decibels()
			f[cUnlike] = math.Abs(float64(frequency-decibels)) * math.Ln10 / 10
			f[cFrequent] = float64(decibels) * math.Ln10 / 10
			if class := target.Context.ClassOf(text); neighbours {
				fact := cGap
				if !target.Context.Own(class) {
					fact = cGapClass
				}
				f[fact] = gap.Affinity(class)
			}
		}
		f[cForm], f[cBaseOfForm], f[cFormOfBase] = number(form), number(inflected && !form), number(!inflected && form)
		other := unaccented(lowered(text))
		f[cAlike] = 1 - float64(corpus.Distance(plain, other))/float64(max(utf8.RuneCountInString(plain), utf8.RuneCountInString(other)))
		if r, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(r) {
			f[cCapital] = 1
		}
		if share := learnt[text]; share > 0 {
			f[cLearnt] = math.Log(share)
		} else {
			f[cUnlearnt] = 1
		}
		if frequency >= oftenUsed {
			f[cLearntOften], f[cUnlearntOften] = f[cLearnt], f[cUnlearnt]
		}
		if share, known := endings.Of(last); known {
			f[cTaught] = math.Log(share)
		}
		for k, weight := range p.languages.choosing {
			c.Score += weight * f[k]
		}
		k := slices.IndexFunc(choices, func(c Choice) bool { return c.Text == text })
		switch {
		case k < 0:
			choices = append(choices, c)
		case choices[k].Score < c.Score:
			choices[k] = c
		}
	}
	translations := target.Translations(from, e.Lower)
	for _, t := range translations {
		learnt[t.Text] = t.Learnt
	}
	for _, t := range translations {
		add(t.Text, t, false)
		if !strings.Contains(t.Text, " ") {
			for _, form := range target.Inflections(t.Text) {
				add(form, t, true)
			}
		}
	}
	slices.SortStableFunc(choices, func(a, b Choice) int { return cmp.Compare(b.Score, a.Score) })
	return choices
}

// oftenUsed is from which frequency on a word is taken for one like an article or a preposition, in decibels.
const oftenUsed = 53

// gapAt returns what the target language expects in the place of the token at i.
func (p *Pass) gapAt(i int) corpus.Gap {
	window := windowAt(p.Tokens, i)
	return p.languages.target.Cloze.Gap(&window)
}

// knowsEach reports whether the language has every word of a text.
func knowsEach(l *corpus.Language, text string) bool {
	for word := range strings.FieldsSeq(text) {
		if e := l.Look(strings.Trim(word, "'.-")); !e.Known() && e.Decibels() == 0 {
			return false
		}
	}
	return true
}

func number(b bool) float64 { return float64(truth(b)) }
