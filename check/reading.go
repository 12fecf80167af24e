package check

import "unicode/utf8"

// Class is what a word of an article is taken to be.
type Class uint8

// The classes of words.
const (
	Fine     Class = iota // a word of the target language, a name, a new word, a quotation: nothing to report
	Leftover              // a word of the source or a third language that the translation left in
	Misspelt              // a target word with a typo, or a malformed one
	Fused                 // two target words without a space between
	classes
)

// String returns the class in lower case.
func (c Class) String() string { return [...]string{"fine", "leftover", "misspelt", "fused"}[c] }

// Reading is what a word is taken to be where it stands.
type Reading struct {
	Suspect     bool             // the word was judged; all others are fine without question
	Class       Class            // the most probable class; a report needs more, see the rules
	Probability [classes]float64 // of each class, from 0 to 1
	Features    *Features        // what the judgement rests on; nil if not suspect
}

// read gives each word of a document its features, where there is something to judge. The alignment is nil without an original.
func (a *article) read(l *languages, tokens []Token, alignment *Alignment) {
	a.languages, a.tokens, a.original = l, tokens, nil
	a.list = room(a.list, len(tokens))[:0]
	for i := range tokens {
		if tokens[i].Kind == Word {
			a.list = append(a.list, i)
		}
	}
	a.count()
	if alignment != nil {
		a.kept.of(alignment)
		a.original = &a.kept
	}
	a.strengths()
	a.sequence()
	a.suspects = room(a.suspects, len(a.list))[:0]
	for n, i := range a.list {
		if a.suspect(i) {
			a.suspects = append(a.suspects, n)
		}
	}
	a.facts = cleared(a.facts, len(a.suspects))
	for k, n := range a.suspects {
		a.features(&a.facts[k], n)
		tokens[a.list[n]].Reading = Reading{Suspect: true, Features: &a.facts[k]}
	}
}

// article is one document while it is read. The next one may be read in its place.
type article struct {
	*languages
	tokens   []Token
	list     []int // indexes of the words in tokens
	words    map[string]*occurrences
	counts   []occurrences        // that words points into
	unknown  []string             // words that the target language does not know, in lower case, at most mostUnknown
	named    []string             // words that have a capital wherever it says something, without accents, at most mostUnknown
	original *original            // nil without one
	kept     original             // what original points to
	target   []float64            // per word in list: how strongly it is a target word, in decibels
	source   []float64            // the same for the source language
	foreign  []float64            // per word in list: log-odds that the sequence model reads it as source rather than target or name
	names    []float64            // per word in list: probability that the sequence model reads it as a name
	sentence [][2][states]float64 // what the sequence model knows of the words of a sentence
	suspects []int                // the words in list that are judged
	facts    []Features           // of the suspects
}

// occurrences counts a word in an article, whatever its letter case.
type occurrences struct {
	all     int
	capital int // capitalised where a capital says something
	lower   int
	named   bool // it is in article.named
}

// mostUnknown bounds the comparisons of unknown words with each other.
const mostUnknown = 400

func (a *article) count() {
	if a.words == nil {
		a.words = make(map[string]*occurrences, len(a.list)/2) // half of the words of an article are new
	}
	clear(a.words)
	a.unknown, a.named = a.unknown[:0], a.named[:0]
	counts := room(a.counts, len(a.list))[:0] // never grows: words points into it
	for _, i := range a.list {
		t := &a.tokens[i]
		key := t.Evidence.Lower
		o := a.words[key]
		if o == nil {
			counts = append(counts, occurrences{})
			o = &counts[len(counts)-1]
			a.words[key] = o
			if !t.Evidence.InTarget && len(a.unknown) < mostUnknown {
				a.unknown = append(a.unknown, key)
			}
		}
		o.all++
		switch {
		case t.Evidence.Shape == lowerCase:
			o.lower++
		case !t.First && !t.Opening:
			o.capital++
		}
	}
	a.counts = counts
	for _, i := range a.list {
		t := &a.tokens[i]
		if e := t.Evidence; e.Shape != lowerCase && !t.First && !t.Opening && (e.Names != 0 || !e.Target.Known()) && len(a.named) < mostUnknown {
			word := e.Lower
			if o := a.words[word]; o.lower == 0 && !o.named {
				o.named = true
				a.named = append(a.named, unaccented(word))
			}
		}
	}
}

// suspect reports whether a word is worth judging: the target language does not accept it, or the source language could have it as
// well and it is not much more at home in the target language.
func (a *article) suspect(i int) bool {
	e := a.tokens[i].Evidence
	switch {
	case !e.InTarget:
		if e.Shape == upperCase && len(e.Word) <= 4 && !(e.Source.Known() && e.Source.Decibels() > 30) {
			return false
		}
	case e.Compound != nil, e.Parts, !e.Source.Known(), e.Source.Decibels()+homographMargin < e.Target.Decibels():
		return false
	}
	return !a.designation(i)
}

// designation reports whether the token at i counts, measures or abbreviates rather than being a word: "12 a", "3 GW", "(l.)".
func (a *article) designation(i int) bool {
	t := &a.tokens[i]
	letters := utf8.RuneCountInString(t.Text)
	if letters > 2 || letters == 2 && t.Evidence.Shape == lowerCase {
		return false
	}
	number := func(k int) bool {
		return k >= 0 && k < len(a.tokens) && a.tokens[k].Segment == t.Segment && a.tokens[k].Kind == Number
	}
	dotted := i+1 < len(a.tokens) && a.tokens[i+1].Start == t.End && a.tokens[i+1].Text == "."
	return letters == 1 && dotted || number(i-1) && !number(i+1)
}

// homographMargin is how much more frequent than in the source language a word of both languages may be in the target language
// and still be judged, in decibels.
const homographMargin = 8
