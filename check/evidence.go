package check

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"galley/check/quantity"
	"galley/corpus"
)

// Evidence is what is known of a word by itself, whatever stands around it. It is computed once for each spelling and shared.
type Evidence struct {
	Word   string // as lexicons spell it; the part that was looked up, for a word with hyphens or apostrophes
	Before string // what stands before Word in the token: "l'", "Anti-"
	After  string // what stands behind Word in the token: "'s", "-Regime"
	Lower  string // Word in lower case
	Shape  corpus.Flags

	Class   corpus.Class // in running text of the target language
	Target  corpus.Entry // in the target language
	Source  corpus.Entry // in the source language
	English corpus.Entry // the bystander, from which all languages borrow; 0 if English is the source or the target

	Names corpus.NameKind // what the gazetteer says of the word, if it has a capital

	InTarget bool             // the target language's spelling accepts the word as it stands
	InSource bool             // the source language's spelling accepts the word in its letter case
	Compound *corpus.Compound // how the word is put together, if only so the target language accepts it
	Parts    bool             // the word is one part of a token with hyphens

	TargetCost float64 // mean cost of a letter in the target language, in nats; 0 for words in target
	SourceCost float64 // the same in the source language
	TargetEnd  float64 // mean cost of the last letters in the target language, in nats; 0 for words in target
	SourceEnd  float64 // the same in the source language

	Candidates []corpus.Candidate // target words that may have been meant, the best first; only for words not in target
	Split      []string           // the word as two target words, if it can be one by a missing space; only for words not in target
	SplitScore int                // frequency of the rarer of the two, in decibels, and a bonus for a capital at the seam
	SplitOther int                // frequency of the other one

	Translated int     // translations in the dictionary from the source language, at most mostTranslated
	Cognate    float32 // letters by which the nearest translation differs, relative to the length; 1 without any

	Kept       float32        // how often it stands for itself in parallel texts, from 0 to 1; -1 if they do not have it
	Renderings []corpus.Class // the frequent words that translate it, for a word of both languages

	// How the word may be derived from a target word by another ending or a prefix; and the longest target word that it begins with, if
	// little follows, regular or not. Each is nil if there is none; only for words not in target.
	Ending, Prefix, Stem *corpus.Derivation

	Loose corpus.Loose // how the word may be composed though the spelling dictionary does not do so; 0 if it may not

	anchor *anchored // in the comparison with an original
}

// languages are the opened languages of one pair, with the evidence found so far. It is safe for concurrent use.
type languages struct {
	target, source, english *corpus.Language // english is nil if it is the source or the target
	names                   *corpus.Names
	numbers                 [2]*quantity.Reader // of the source and the target, after openComparison
	shipped                 []*corpus.Language  // all languages, after openComparison
	choosing                ChoiceFacts         // what each fact weighs
	openComparison          func() error        // opens once what only the comparison with an original needs

	seen         cache[*Evidence] // by the word as it stands
	glimpsed     cache[*Evidence] // of words of an original, by the word as it stands
	translations cache[[]string]
	renderings   cache[[]string]
	lemmas       cache[string]
	meant        cache[map[sense]bool] // by the language and the dictionary form
}

func openLanguages(s *shelf, source, target Lang) (*languages, error) {
	l := &languages{}
	l.openComparison = sync.OnceValue(func() error {
		for i, tag := range [...]Lang{source, target} {
			var err error
			if l.numbers[i], err = s.reader(tag); err != nil {
				return err
			}
		}
		for _, tag := range corpus.Languages() {
			other, err := s.language(tag)
			if err != nil {
				return err
			}
			l.shipped = append(l.shipped, other)
		}
		return nil
	})
	var err error
	if l.choosing, err = openChoosing(); err != nil {
		return nil, err
	}
	if l.target, err = s.language(target); err != nil {
		return nil, err
	}
	if l.source, err = s.language(source); err != nil {
		return nil, err
	}
	if l.names, err = corpus.OpenNames(); err != nil {
		return nil, err
	}
	if source != "en" && target != "en" {
		if l.english, err = s.language("en"); err != nil {
			return nil, err
		}
		l.english.Prepare()
	}
	l.target.Prepare()
	l.source.Prepare()
	return l, nil
}

// lookUp gives each word its evidence.
func (l *languages) lookUp(tokens []Token) {
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word {
			text, ok := l.otherEnding(tokens, i)
			if !ok {
				text = suspended(tokens, i) + endMark(tokens, i)
			}
			t.Evidence = l.evidence(text)
		}
	}
}

// evidence returns the evidence of a token's text.
func (l *languages) evidence(text string) *Evidence {
	return l.seen.get(text, func(text string) *Evidence {
		e := l.resolve(text, l.search)
		e.Class = l.target.Context.ClassOf(e.Word)
		l.translate(e)
		e.anchor = &anchored{}
		return e
	})
}

// glance gives each word of an original its evidence. Words of an original are not judged, so nothing is searched for those that no lexicon
// knows, and no dictionary is asked.
func (l *languages) glance(tokens []Token) {
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word {
			t.Evidence = l.glimpsed.get(t.Text, func(text string) *Evidence {
				e := l.resolve(text, func(*Evidence) {})
				e.anchor = &anchored{}
				return e
			})
		}
	}
}

const mostTranslated = 3

// translate asks the dictionary, for words that may be judged.
func (l *languages) translate(e *Evidence) {
	e.Cognate, e.Kept = 1, -1
	if e.InTarget && !e.Source.Known() {
		return
	}
	found := l.target.Translate(l.source, e.Word)
	e.Translated = min(len(found), mostTranslated)
	w := e.Lower
	for _, t := range found {
		t = lowered(t)
		d := float32(corpus.Distance(w, t)) / float32(max(utf8.RuneCountInString(w), utf8.RuneCountInString(t)))
		e.Cognate = min(e.Cognate, d)
	}
	if share, known := l.target.Kept(l.source, e.Word, e.Source.Decibels()); known {
		e.Kept = float32(share)
	}
	if e.InTarget {
		e.Renderings = l.frequentRenderings(e, found)
	}
}

// mostRenderings is how many translations are tried in the place of a word.
const mostRenderings = 6

// frequentRenderings returns the classes of the frequent words that may translate a word of both languages: what parallel texts taught, then
// what the dictionary has.
func (l *languages) frequentRenderings(e *Evidence, translations []string) []corpus.Class {
	var classes []corpus.Class
	add := func(text string) {
		class := l.target.Context.ClassOf(text)
		if len(classes) < mostRenderings && class != e.Class && l.target.Context.Own(class) && !slices.Contains(classes, class) {
			classes = append(classes, class)
		}
	}
	if e.Source.Decibels() >= corpus.TaughtFrequent {
		for text := range l.target.Taught(l.source, e.Word) {
			add(text)
		}
	}
	for _, text := range translations {
		add(text)
	}
	return classes
}

// examine looks a word up: whole; without what an apostrophe cuts off; by the parts between hyphens; as what a suspended hyphen leaves.
func (l *languages) examine(word string, search func(*Evidence)) *Evidence {
	if strings.HasSuffix(word, "-") || strings.HasPrefix(word, "-") {
		return l.suspendedPart(word, search)
	}
	e := l.look(word)
	if e.InTarget {
		return e
	}
	if i := strings.LastIndexByte(word, '\''); i > 0 {
		head, tail := word[:i], word[i+1:]
		switch {
		case len(tail) <= 1 && head != "":
			inner := *l.examine(head, search)
			inner.After += word[i:]
			return &inner
		case utf8.RuneCountInString(head) <= longestElision:
			inner := *l.examine(tail, search)
			inner.Before = word[:i+1] + inner.Before
			return &inner
		}
	}
	if strings.Contains(word, "-") {
		return l.worstPart(word, search)
	}
	search(e)
	return e
}

// longestElision is the length of the longest word that loses its end before an apostrophe, in letters: "quelqu'", "presqu'".
const longestElision = 8

const (
	digits      = "0123456789"
	longestCode = 3 // letters of a designation with a number
)

// worstPart returns the evidence of that part of a hyphenated word which the target language knows least.
func (l *languages) worstPart(word string, search func(*Evidence)) *Evidence {
	parts := strings.Split(word, "-")
	var worst Evidence
	at := 0
	for i, p := range parts {
		before, after := word[:at], word[at+len(p):]
		at += len(p) + 1
		if p == "" {
			continue
		}
		e := l.look(p)
		if letters := utf8.RuneCountInString(p); letters <= 2 || e.Shape == upperCase || strings.ContainsAny(p, digits) ||
			letters <= longestCode && strings.ContainsAny(word, digits) {
			e.InTarget = true // an initial, a particle ("Make-up"), an acronym, a number, a designation such as "Su-30"
		}
		if !e.InTarget {
			// inside a hyphenated word, parts lose and take capitals
			e.InTarget = e.Target.Known() && e.Shape != corpus.Mixed
		}
		if !e.InTarget && i > 0 { // another ending: "lecteur-rice-s"
			_, e.InTarget = l.withEnding(parts[0], p)
		}
		if i == 0 || worst.Word == "" || worst.InTarget && !e.InTarget ||
			worst.InTarget == e.InTarget && e.Target.Decibels() < worst.Target.Decibels() {
			worst = *e
			worst.Before, worst.After = before, after
		}
	}
	worst.Parts = true
	if !worst.InTarget {
		search(&worst)
	}
	return &worst
}

// look asks the lexicons.
func (l *languages) look(word string) *Evidence {
	e := &Evidence{Word: word, Lower: lowered(word), Shape: corpus.Shape(word), Target: l.target.Look(word), Source: l.source.Look(word)}
	if l.english != nil {
		e.English = l.english.Look(word)
	}
	if e.Shape != lowerCase {
		e.Names = l.names.Look(word)
	}
	e.InTarget = e.Target.Fits(e.Shape)
	e.InSource = e.Source.Fits(e.Shape)
	if !e.InTarget && !e.Target.Has(corpus.Forbidden) {
		if c, ok := l.target.Compound(word); ok {
			e.Compound, e.InTarget = &c, true
		}
	}
	return e
}

// search does what costs time, for words that the target language does not accept.
func (l *languages) search(e *Evidence) {
	if e.Shape == corpus.Upper && utf8.RuneCountInString(e.Word) < 5 {
		return
	}
	e.TargetCost = l.target.Letters.Cost(e.Word)
	e.SourceCost = l.source.Letters.Cost(e.Word)
	e.TargetEnd = l.target.Letters.EndCost(e.Word)
	e.SourceEnd = l.source.Letters.EndCost(e.Word)
	if e.Target.Decibels() < wellAttested && e.Names == 0 { // a misspelling is hardly ever a name
		e.Candidates = l.target.Suggest(l.source.Tag, e.Word, mostCandidates)
	}
	l.split(e)
	e.Loose, _ = l.target.LooseCompound(e.Lower, e.Shape)
	if e.Shape != mixedCase { // no ending explains a capital inside
		l.derive(e)
	}
}

// derive looks for the most regular way in which the word may be derived from one that the target language has. A capital may be that of a
// noun, or of a name or the first word of a sentence.
func (l *languages) derive(e *Evidence) {
	word := e.Lower
	for _, class := range []corpus.Flags{lowerCase, titleCase} {
		if class == titleCase && e.Shape == lowerCase {
			break
		}
		if d, ok := l.target.ByEnding(word, class); ok && (e.Ending == nil || d.Loss < e.Ending.Loss) {
			e.Ending = &d
		}
		if d, ok := l.target.Stem(word, class); ok && (e.Stem == nil || len(d.Base) > len(e.Stem.Base)) {
			e.Stem = &d
		}
		if d, ok := l.target.ByPrefix(word, class); ok && (e.Prefix == nil || d.Loss < e.Prefix.Loss) {
			e.Prefix = &d
		}
	}
}

const (
	mostCandidates = 4
	wellAttested   = 35 // a word so frequent in target text, in decibels, is no misspelling
)

// split finds two target words that a missing space made one. Both must be words of running text; a seam between a small and a capital
// letter is taken before any other.
func (l *languages) split(e *Evidence) {
	word := e.Word
	best := -1
	letters, previousLower := 0, false
	total := utf8.RuneCountInString(word)
	for i, r := range word {
		lower := !unicode.IsUpper(r)
		seam := previousLower && !lower
		if letters > 0 && (seam || letters > 1 && (total-letters > 1 || r >= utf8.RuneSelf)) { // "à" is a word, a plain letter rather an ending
			a, b := l.wordFrequency(word[:i]), l.wordFrequency(word[i:])
			score := min(a, b)
			if seam {
				score += seamBonus
			}
			if score > e.SplitScore {
				best, e.SplitScore, e.SplitOther = i, score, max(a, b)
			}
		}
		previousLower = lower
		letters++
	}
	if best >= 0 {
		e.Split = []string{word[:best], word[best:]}
	}
}

// wordFrequency returns the frequency of a target word in its letter case, in decibels, estimated for a compound; very low for none.
func (l *languages) wordFrequency(word string) int {
	e := l.target.Look(word)
	if e.Fits(corpus.Shape(word)) {
		return e.Decibels()
	}
	if utf8.RuneCountInString(word) >= 2*minCompoundHalf {
		if c, ok := l.target.Compound(word); ok {
			return c.Decibels - compoundLoss
		}
	}
	return -seamBonus
}

const (
	seamBonus       = 30 // what a capital inside a word adds to the score of a split there, in decibels
	compoundLoss    = 20 // how much rarer a compound is taken to be than its rarest part, in decibels
	minCompoundHalf = 4  // letters
)
