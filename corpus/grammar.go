package corpus

import (
	_ "embed"
	"strings"
)

// Feature is something that a language says by few words or endings, which stand in grammar.tsv.
type Feature string

// The features. Not every language has all of them.
const (
	Coordinator          Feature = "coordinator"           // words between two of a kind: and, or
	Defeat               Feature = "defeat"                // words that a score with the loser's goals first stands beside
	Preposition          Feature = "preposition"           // words before a relative pronoun, where that may be the article too
	Elided               Feature = "elided"                // words that lose their vowel before another one, without it
	InflectedName        Feature = "inflected-name"        // endings that a name takes
	DerivedName          Feature = "derived-name"          // endings of adjectives and nouns made from a name, whose own last vowel goes before them
	FirstPerson          Feature = "first-person"          // words for who speaks, in a language that always has one
	ReportingVerb        Feature = "reporting-verb"        // forms of verbs that stand in indirect speech only
	ReportingConjunction Feature = "reporting-conjunction" // words that begin indirect speech, and little else
	Victory              Feature = "victory"               // words that a score with the winner's goals first stands beside
)

// Grammar returns the words or endings of a feature, in lower case; nil if the language has none.
func (l Lang) Grammar(f Feature) []string {
	for line := range strings.Lines(grammarFile) {
		if key, words, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); key == string(l)+" "+string(f) {
			return strings.Split(words, "\t")
		}
	}
	return nil
}

// grammar.tsv is written by hand: a line for each feature of a language, in the order of their bytes.
//
//go:embed grammar.tsv
var grammarFile string
