package check

import (
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

const (
	lowerCase = corpus.Lower
	titleCase = corpus.Title
	upperCase = corpus.Upper
	mixedCase = corpus.Mixed
)

// The features of a word in its place. Frequencies are in decibels above one in a hundred million, costs in nats a letter.
const (
	fTarget             = iota // frequency in the target language
	fTargetStatus              // 0 unknown, 1 attested, 2 known in another letter case, 3 compound, 4 accepted
	fSource                    // frequency in the source language
	fSourceStatus              // as fTargetStatus
	fEnglish                   // frequency in English, if that is neither
	fEnglishStatus             //
	fAdvantage                 // strength as a source word less strength as a target word
	fShape                     // 0 lower case, 1 capitalised, 2 capitals, 3 mixed
	fPlace                     // 0 inside a sentence, 1 behind a colon or an opening mark, 2 first word
	fLength                    // letters
	fTargetLetters             // cost of the letters in the target language
	fLetters                   // cost in the target less cost in the source language
	fTargetTitle               // 1 mostly capitalised in target text, -1 mostly lower case
	fSourceTitle               // the same in source text
	fEnglishTitle              //
	fCandidate                 // score of the best candidate
	fCandidateCost             // cost of its edits
	fCandidateFrequency        // its frequency
	fCandidateCompound         // it is a compound
	fCandidateLead             // its score less that of the second
	fCandidateFirst            // it begins with another letter
	fCandidateCase             // 0 the word's case suits it, 1 it wants a capital, 2 it is only a name
	fCandidateSeen             // it stands in this article
	fCandidateDistance         // its Levenshtein distance
	fCandidatePrefix           // share of its letters that the word begins with too
	fCandidateSuffix           // share of its letters that the word ends in too
	fCandidateTwice            // two or three letters are too many: 1 the same twice, 2 others
	fCandidateEnding           // its ending is replaced: 1 by one of the source language, 2 by another
	fCandidateLeft             // how much better it suits the word before than the word itself does, in nats
	fCandidateRight            // the same for the word behind
	fCandidateGap              // the same for several words on either side
	fEnding                    // decibels by which words are seldom derived by another ending as this one may be, underived for none
	fEndingBase                // frequency of what it is derived from
	fStemRest                  // letters that follow the longest target word that the word begins with, if few, underived for none
	fStem                      // frequency of that word
	fStemCompound              // it is a compound
	fPrefix                    // as fEnding, for a prefix
	fPrefixBase                //
	fSplit                     // score of the split into two words
	fSplitSeam                 // the split is where a capital follows a small letter
	fTranslated                // number of translations in the dictionary, at most 3
	fCognate                   // letters by which the nearest translation differs, relative to the length
	fKept                      // how often it stands for itself in parallel texts; -1 if they do not have it
	fRepeated                  // occurrences in the article, at most 6
	fCapitals                  // share of its occurrences that have a meaningful capital
	fLowers                    // share of its occurrences in lower case
	fLeft1                     // advantage of the word before
	fLeft2                     // of the second word before
	fRight1                    // of the word behind
	fRight2                    //
	fLeftTarget                // strength of the word before as a target word
	fRightTarget               //
	fLeftSource                // strength of the word before as a source word
	fRightSource               //
	fLeftShape                 // as fShape; -1 if there is none in the sentence
	fRightShape                //
	fLeftName                  // the word before is capitalised and unknown
	fRightName                 //
	fLeftMark                  // punctuation stands between it and the word before
	fRightMark                 //
	fQuoted                    // words in the quotation around it, 0 for none
	fQuoteForeign              // share of them that are no target words
	fTitleRun                  // capitalised words in a row around it, small particles counted
	fTitleForeign              // share of them that are no target words
	fTitleLead                 // words back to the capital of a title in which nothing else has one; 0 if there is none
	fAcronym                   // an acronym in brackets follows, as behind the title of an institution
	fSentenceForeign           // share of the sentence's words that are no target words
	fSentenceSource            // share of the sentence's words that are rather source words
	fNouns                     // the target language capitalises nouns
	fSourceEnglish             // the source language is English
	fForeign                   // log-odds of the sequence model for a source word
	fName                      // probability of the sequence model for a name
	fParts                     // the word is a part of a hyphenated one
	fElided                    // an apostrophe cut off something before it
	fFunction                  // rank of the word among the most frequent source words, in decibels above 50
	fGiven                     // the gazetteer has the capitalised word as a given name
	fFamily                    // as a family name
	fPlaceName                 // as a part of a place's name
	fLeftGiven                 // the word before is capitalised, and a given name
	fLeftFamily                // or a family name
	fRightFamily               // the word behind is capitalised, and a family name
	fRightPlace                // or a part of a place's name
	fContextLeft               // how much more often than by chance the word stands behind the one before it in target text, in nats
	fContextRight              // the same for the word behind it
	fSourceContextLeft         // the same in source text
	fSourceContextRight        //
	fRendered                  // how much better a translation of a word of both languages suits its place than the word does, in nats
	fGap                       // how much more often than by chance such a word stands among the words before and behind it in target text, in nats
	fGapRendered               // as fRendered, by all these words
	fGapOdds                   // how much more probable any of its translations is there, in nats
	fSplitBrand                // the first half has a capital that neither its place nor the lexicon asks for
	fLoose                     // frequency of the rarer part of a loose compound
	fLooseKin                  // words of the lexicon that are composed with the same first part
	fSplitOther                // frequency of the more frequent half of the split
	fSplitContext              // how much more often than by chance its halves stand side by side, in nats
	fTargetEnd                 // cost of the last letters in the target language
	fEnd                       // the same less the cost in the source language
	fKin                       // other unknown words of the article that begin alike, at most 3
	fNameBase                  // letters of a name of the article that the word is derived from
	fOriginal                  // the word stands in the original; this and what follows is 0 without one
	fOriginalLower             // occurrences in the original in lower case, at most 5
	fOriginalCapital           // occurrences in the original with a meaningful capital, at most 5
	fOriginalNeighbour         // the word before or behind it is beside it in the original as well
	fAligned                   // 1 the sentence of the original that this one translates has the word, 2 in lower case
	fAlignedCount              // how much more often it stands there than here
	fAlignedNeighbour          // how many of the words beside it translate those beside it there
	fMeant                     // it translates a word there: 1 the one spelt alike, 2 another
	fTranslationPresent        // what translates it stands here as well
	features
)

// Features are the facts on which a word is judged.
type Features [features]float32

// strengths computes for each word how strongly it is a word of either language.
func (a *article) strengths() {
	a.target, a.source = room(a.target, len(a.list)), room(a.source, len(a.list))
	for n, i := range a.list {
		e := a.tokens[i].Evidence
		a.target[n] = strength(e.Target, e.InTarget, e.Compound)
		a.source[n] = strength(e.Source, e.InSource, nil)
	}
}

// strength is a word's frequency, less what speaks against its being a word of the language.
func strength(entry corpus.Entry, accepted bool, compound *corpus.Compound) float64 {
	f := float64(entry.Decibels())
	switch {
	case compound != nil:
		return max(f, float64(compound.Decibels-compoundLoss), -5)
	case accepted:
		return f
	case entry.Known():
		return f - 10
	case f > 0:
		return f - 15
	}
	return -25
}

func status(entry corpus.Entry, accepted bool, compound *corpus.Compound) float32 {
	switch {
	case compound != nil:
		return 3
	case accepted:
		return 4
	case entry.Known():
		return 2
	case entry.Decibels() > 0:
		return 1
	}
	return 0
}

func titleHabit(e corpus.Entry) float32 {
	switch {
	case e.Has(corpus.MostlyTitle):
		return 1
	case e.Has(corpus.MostlyLower):
		return -1
	}
	return 0
}

func shapeNumber(s corpus.Flags) float32 {
	switch s {
	case titleCase:
		return 1
	case upperCase:
		return 2
	case mixedCase:
		return 3
	}
	return 0
}

func truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// features gathers the facts about the n-th word of the article, all of them zero before.
func (a *article) features(f *Features, n int) {
	i := a.list[n]
	t := &a.tokens[i]
	e := t.Evidence

	f[fTarget] = float32(e.Target.Decibels())
	f[fTargetStatus] = status(e.Target, e.InTarget, e.Compound)
	f[fSource] = float32(e.Source.Decibels())
	f[fSourceStatus] = status(e.Source, e.InSource, nil)
	f[fEnglish] = float32(e.English.Decibels())
	f[fEnglishStatus] = status(e.English, e.English.Fits(e.Shape), nil)
	f[fAdvantage] = float32(a.source[n] - a.target[n])
	f[fShape] = shapeNumber(e.Shape)
	switch {
	case t.First:
		f[fPlace] = 2
	case t.Opening:
		f[fPlace] = 1
	}
	length := utf8.RuneCountInString(e.Word)
	f[fLength] = float32(length)
	f[fTargetLetters] = float32(e.TargetCost)
	f[fLetters] = float32(e.TargetCost - e.SourceCost)
	f[fTargetEnd] = float32(e.TargetEnd)
	f[fEnd] = float32(e.TargetEnd - e.SourceEnd)
	f[fKin] = float32(a.kin(e))
	f[fNameBase] = float32(a.nameBase(e))
	f[fTargetTitle] = titleHabit(e.Target)
	f[fSourceTitle] = titleHabit(e.Source)
	f[fEnglishTitle] = titleHabit(e.English)
	f[fFunction] = float32(max(0, e.Source.Decibels()-50))
	f[fParts] = truth(e.Parts)
	f[fElided] = truth(strings.Contains(e.Before, "'"))
	f[fNouns] = truth(a.languages.target.Tag == "de")
	f[fSourceEnglish] = truth(a.languages.source.Tag == "en")
	a.nameFeatures(f, n)
	a.candidateFeatures(f, t)
	f[fTranslated] = float32(e.Translated)
	f[fCognate] = e.Cognate
	f[fKept] = e.Kept

	o := a.words[e.Lower]
	f[fRepeated] = float32(min(o.all, 6))
	f[fCapitals] = float32(o.capital) / float32(o.all)
	f[fLowers] = float32(o.lower) / float32(o.all)

	a.neighbourFeatures(f, n)
	a.surroundings(f, n)
	a.titleFeatures(f, n)
	a.contextFeatures(f, i)
	a.originalFeatures(f, n)
	f[fForeign] = float32(a.foreign[n])
	f[fName] = float32(a.names[n])
}

// nameFeatures asks the gazetteer about the word and the words beside it, if they have a capital.
func (a *article) nameFeatures(f *Features, n int) {
	kinds := func(k int) corpus.NameKind {
		m, ok := a.beside(n, k)
		if !ok || k != 0 && a.separated(m, n) {
			return 0
		}
		return a.tokens[a.list[m]].Evidence.Names
	}
	here, left, right := kinds(0), kinds(-1), kinds(1)
	f[fGiven] = truth(here&corpus.GivenName != 0)
	f[fFamily] = truth(here&corpus.FamilyName != 0)
	f[fPlaceName] = truth(here&corpus.PlaceName != 0)
	f[fLeftGiven] = truth(left&corpus.GivenName != 0)
	f[fLeftFamily] = truth(left&corpus.FamilyName != 0)
	f[fRightFamily] = truth(right&corpus.FamilyName != 0)
	f[fRightPlace] = truth(right&corpus.PlaceName != 0)
}

// What makes two words kin: letters that they begin with alike, at least and as a share of the longer one.
const (
	kinLetters = 4
	kinShare   = .5
	mostKin    = 3
)

// kin counts other words of the article that the target language does not know either and that begin like this one: a name and what is
// derived from it.
func (a *article) kin(e *Evidence) int {
	if e.InTarget {
		return 0
	}
	word, n := e.Lower, 0
	for _, other := range a.unknown {
		if other == word {
			continue
		}
		shared := 0
		for shared < len(word) && shared < len(other) && word[shared] == other[shared] {
			shared++
		}
		if shared >= kinLetters && float64(shared) >= kinShare*float64(max(len(word), len(other))) {
			if n++; n == mostKin {
				break
			}
		}
	}
	return n
}

// What is put on a name at least and at most, in letters: Mileis is inflected, Mileísta derived.
const (
	leastDerived = 2
	mostDerived  = 7
)

// nameBase returns the letters of the longest name of the article that the word begins with, but for the name's last letter, and that it is
// so much longer than; 0 if there is none.
func (a *article) nameBase(e *Evidence) int {
	if e.InTarget {
		return 0
	}
	word, best := unaccented(e.Lower), 0
	for _, name := range a.named {
		longer := len(word) - len(name)
		if len(name) >= kinLetters && len(name) > best && longer >= leastDerived && longer <= mostDerived && strings.HasPrefix(word, name[:len(name)-1]) {
			best = len(name)
		}
	}
	return best
}

func (a *article) candidateFeatures(f *Features, t *Token) {
	e := t.Evidence
	f[fCandidate], f[fCandidateCost] = -30, 20
	if len(e.Candidates) > 0 {
		best := e.Candidates[0]
		f[fCandidate] = float32(best.Score)
		f[fCandidateCost] = float32(best.Cost)
		f[fCandidateFrequency] = float32(best.Decibels)
		f[fCandidateCompound] = truth(best.Compound)
		f[fCandidateDistance] = float32(best.Distance)
		f[fCandidatePrefix], f[fCandidateSuffix] = sharedEnds(e.Lower, best.Word)
		switch {
		case best.Slips[corpus.Repeat] > 0:
			f[fCandidateTwice] = 1
		case best.Slips[corpus.Chunk] > 0:
			f[fCandidateTwice] = 2
		}
		switch {
		case best.Slips[corpus.Foreign] > 0:
			f[fCandidateEnding] = 1
		case best.Slips[corpus.Ending] > 0:
			f[fCandidateEnding] = 2
		}
		f[fCandidateLead] = 20
		if len(e.Candidates) > 1 {
			f[fCandidateLead] = float32(best.Score - e.Candidates[1].Score)
		}
		a1, _ := utf8.DecodeRuneInString(best.Word)
		b1, _ := utf8.DecodeRuneInString(e.Lower)
		f[fCandidateFirst] = truth(a1 != b1)
		switch {
		case best.Compound || best.Entry.Fits(e.Shape):
		case best.Entry.Has(corpus.MostlyTitle):
			f[fCandidateCase] = 2
		default:
			f[fCandidateCase] = 1
		}
		if o := a.words[best.Word]; o != nil {
			f[fCandidateSeen] = float32(min(o.all, 3))
		}
	}
	f[fEnding], f[fStemRest], f[fPrefix] = underived, underived, underived
	if e.Ending != nil {
		f[fEnding], f[fEndingBase] = float32(e.Ending.Loss), float32(e.Ending.Decibels)
	}
	if e.Stem != nil {
		f[fStemRest], f[fStem] = float32(len(e.Lower)-len(e.Stem.Base)), float32(e.Stem.Decibels)
		f[fStemCompound] = truth(e.Stem.Compound)
	}
	if e.Prefix != nil {
		f[fPrefix], f[fPrefixBase] = float32(e.Prefix.Loss), float32(e.Prefix.Decibels)
	}
	f[fSplit] = float32(e.SplitScore)
	f[fSplitOther] = float32(e.SplitOther)
	f[fLoose], f[fLooseKin] = float32(e.Loose.Decibels), float32(e.Loose.Kin)
	if len(e.Split) == 2 {
		r, _ := utf8.DecodeRuneInString(e.Split[1])
		left := e.Split[0]
		f[fSplitBrand] = truth(!t.First && corpus.Shape(left) == titleCase && !a.languages.target.Look(left).Has(titleCase))
		f[fSplitSeam] = truth(e.Shape == mixedCase && corpus.Shape(string(r)) != lowerCase)
	}
}

// underived is the feature of a word that cannot be derived, in decibels; no change is so seldom.
const underived = 30

// sharedEnds returns which share of the second word's letters the first word begins with too, and ends in too.
func sharedEnds(word, other string) (prefix, suffix float32) {
	a, b := []rune(word), []rune(other)
	n := min(len(a), len(b))
	i, j := 0, 0
	for i < n && a[i] == b[i] {
		i++
	}
	for j < n && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	return float32(i) / float32(len(b)), float32(j) / float32(len(b))
}

func lowered(word string) string { return corpus.Fold(word) }
