package check

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"galley/corpus"

	"github.com/pemistahl/lingua-go"
)

// identifier tells languages: the lexicons answer first, and lingua-go what they do not know. Its models are loaded at the first
// question, once. It is safe for concurrent use.
type identifier struct {
	lexicons func() (map[Lang]*corpus.Language, error)
	latin    func() lingua.LanguageDetector // all languages in Latin script

	mu    sync.Mutex
	pairs map[[2]Lang]lingua.LanguageDetector
}

func newIdentifier(s *shelf) *identifier {
	return &identifier{
		lexicons: sync.OnceValues(s.all),
		latin: sync.OnceValue(func() lingua.LanguageDetector {
			return lingua.NewLanguageDetectorBuilder().FromLanguages(lingua.AllLanguagesWithLatinScript()...).WithLowAccuracyMode().Build()
		}),
		pairs: map[[2]Lang]lingua.LanguageDetector{},
	}
}

// What a text must show to be taken for one of a language: words looked at, share of them that the lexicon accepts.
const (
	identifyWords = 400
	identifyShare = .5
)

// language returns the shipped language of a text. For a text in none of them it returns the reason why it cannot be checked.
func (id *identifier) language(doc *Document, tokens []Token) (Lang, string, error) {
	lexicons, err := id.lexicons()
	if err != nil {
		return "", "", err
	}
	accepted := map[Lang]int{}
	strengths := map[Lang]float64{}
	words := 0
	for _, t := range tokens {
		if t.Kind != Word || words == identifyWords {
			continue
		}
		words++
		text := normal(t.Text)
		for tag, l := range lexicons {
			e := l.Look(text)
			fits := e.Fits(corpus.Shape(text))
			if fits {
				accepted[tag]++
			}
			strengths[tag] += strength(e, fits, nil)
		}
	}
	if words == 0 {
		return "", "no words", nil
	}
	best := Lang("")
	for _, tag := range corpus.Languages() {
		if best == "" || strengths[tag] > strengths[best] {
			best = tag
		}
	}
	if float64(accepted[best]) >= identifyShare*float64(words) {
		return best, "", nil
	}
	text := doc.Text[tokens[0].Start:tokens[min(len(tokens), identifyWords)-1].End]
	tag, name := id.guess(text)
	switch {
	case name == "":
		return "", "language not identified", nil
	case !tag.Shipped():
		return "", fmt.Sprintf("text in %s: no data for it", name), nil
	}
	return tag, "", nil
}

// guess returns the language in Latin script that a text looks like by its letters, and its English name; nothing if it cannot tell.
func (id *identifier) guess(text string) (Lang, string) {
	language, ok := id.latin().DetectLanguageOf(text)
	if !ok {
		return "", ""
	}
	return Lang(strings.ToLower(language.IsoCode639_1().String())), language.String()
}

// source returns the language that the words of a text come from which its own language does not have: English unless another
// shipped language explains more of them.
func (id *identifier) source(tokens []Token, target Lang) (Lang, error) {
	lexicons, err := id.lexicons()
	if err != nil {
		return "", err
	}
	scores := map[Lang]float64{}
	for _, t := range tokens {
		if t.Kind != Word || t.Quote > 0 {
			continue
		}
		text := normal(t.Text)
		shape := corpus.Shape(text)
		if shape != lowerCase && !t.First || lexicons[target].Look(text).Fits(shape) {
			continue
		}
		for tag, l := range lexicons {
			if e := l.Look(text); tag != target && e.Has(corpus.Lower) {
				scores[tag] += float64(e.Decibels())
			}
		}
	}
	best := Lang("en")
	if target == "en" {
		best = ""
	}
	for _, tag := range corpus.Languages() {
		if tag != target && (best == "" || scores[tag] > scores[best]) {
			best = tag
		}
	}
	return best, nil
}

// likeness returns how much a word looks like one of the first language rather than of the second, from 0 to 1. It is meant for words
// that no lexicon has.
func (id *identifier) likeness(word string, like, unlike Lang) float64 {
	id.mu.Lock()
	pair := [2]Lang{like, unlike}
	d := id.pairs[pair]
	if d == nil {
		d = lingua.NewLanguageDetectorBuilder().FromLanguages(linguaLanguage(like), linguaLanguage(unlike)).WithLowAccuracyMode().Build()
		id.pairs[pair] = d
	}
	id.mu.Unlock()
	// lingua-go adds up in the order of a map: the last bits differ from call to call
	return math.Round(d.ComputeLanguageConfidence(word, linguaLanguage(like))*1000) / 1000
}

func linguaLanguage(tag Lang) lingua.Language {
	return lingua.GetLanguageFromIsoCode639_1(lingua.GetIsoCode639_1FromValue(strings.ToUpper(string(tag))))
}

// foreignScript returns the script that most letters of a text are in, if that is not Latin.
func foreignScript(text string) string {
	latin, counts := 0, map[string]int{}
	for _, r := range text {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
			latin++
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			counts[scriptOf(r)]++
		}
	}
	best := ""
	for _, script := range slices.Sorted(maps.Keys(counts)) {
		if counts[script] > latin && counts[script] > counts[best] {
			best = script
		}
	}
	return best
}

func scriptOf(r rune) string {
	for name, table := range unicode.Scripts {
		if unicode.Is(table, r) {
			return name
		}
	}
	return ""
}
