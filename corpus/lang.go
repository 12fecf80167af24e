package corpus

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Lang is the BCP 47 primary language subtag of a language, such as "de".
type Lang string

// Name returns the English name of a shipped language ("German"), and the tag itself of any other.
func (l Lang) Name() string {
	for _, s := range shipped() {
		if s.tag == l {
			return s.name
		}
	}
	return string(l)
}

// Shipped reports whether there is data for the language.
func (l Lang) Shipped() bool { return slices.Contains(Languages(), l) }

// Languages returns the shipped languages in the order of their tags.
func Languages() []Lang {
	var tags []Lang
	for _, s := range shipped() {
		tags = append(tags, s.tag)
	}
	return tags
}

// language is the embedded data of one shipped language.
type language struct {
	tag                                                                                    Lang
	name                                                                                   string
	lexicon, letters, lemmas, forms, kept, context, cloze, affixes, quantities, provenance []byte
	from, learnt                                                                           func() map[Lang]Dictionary
}

// Language is what is known about one language. It is safe for concurrent use.
type Language struct {
	Tag Lang
	*Lexicon
	Letters *Letters
	Context *Context
	Cloze   *Cloze
	Costs   Costs // of what people and machines write wrong
	lemmas  *Lexicon
	forms   Dictionary // the frequent inflected forms of lemmas
	affixes func() *affixes
	from    map[Lang]*headwords
	learnt  map[Lang]Dictionary // what parallel texts taught, see [Language.Translations]
	kept    Dictionary          // how often words stand for themselves in other languages, see [Language.Kept]
	foreign *foreignEndings
	keys    func() *keys // made when the first word is looked for

	searches sync.Pool // of *search: words were looked for with them
}

// Prepare makes in the background what looking words up needs, which else the first word would wait for.
func (l *Language) Prepare() { go l.crown() }

// Open opens the data of a shipped language where it lies in the program; nothing is copied or decoded.
func Open(tag Lang) (*Language, error) {
	for _, s := range shipped() {
		if s.tag != tag {
			continue
		}
		words, err := OpenAutomaton(s.lexicon)
		if err != nil {
			return nil, fmt.Errorf("lexicon of %s: %w", tag, err)
		}
		lemmas, err := OpenAutomaton(s.lemmas)
		if err != nil {
			return nil, fmt.Errorf("lemmas of %s: %w", tag, err)
		}
		context, err := OpenContext(s.context)
		if err != nil {
			return nil, fmt.Errorf("context of %s: %w", tag, err)
		}
		cloze, err := OpenCloze(s.cloze, context.Classes())
		if err != nil {
			return nil, fmt.Errorf("cloze of %s: %w", tag, err)
		}
		costs, err := openCosts()
		if err != nil {
			return nil, err
		}
		return &Language{
			Tag: tag, Lexicon: newLexicon(words), Letters: openLetters(s.letters), Context: context, Cloze: cloze, Costs: costs, lemmas: newLexicon(lemmas),
			forms: s.forms, affixes: openAffixes(words, s.affixes), from: openHeadwords(s.from()), learnt: s.learnt(), kept: s.kept,
			foreign: newForeignEndings(tag, words),
			keys:    sync.OnceValue(func() *keys { return newKeys(tag, words.letters) }),
		}, nil
	}
	return nil, fmt.Errorf("unknown language %q: galley ships %s", tag, tagList())
}

func tagList() string {
	var tags []string
	for _, t := range Languages() {
		tags = append(tags, string(t))
	}
	return strings.Join(tags, ", ")
}

// Provenance says where the data of a language comes from.
type Provenance struct {
	Tag      Lang              `json:"tag"`
	Name     string            `json:"name"`
	Licence  string            `json:"licence"`
	Forms    int               `json:"forms"`    // that the spelling dictionaries make, with repetitions
	Words    int               `json:"words"`    // of the spelling dictionaries, without regard to letter case
	Attested int               `json:"attested"` // words with a frequency
	Entries  map[Lang]int      `json:"entries"`  // headwords of the dictionary from each language
	Packages []Package         `json:"packages"`
	SHA256   map[string]string `json:"sha256"` // of each data file
}

// Package is a package that the data was compiled from.
type Package struct {
	Registry string `json:"registry"` // debian, pypi, npm or github
	Name     string `json:"name"`
	Version  string `json:"version"`
	Licence  string `json:"licence"` // SPDX expression
	Use      string `json:"use"`
}

// About returns the provenance of all shipped languages in the order of their tags.
func About() ([]Provenance, error) {
	var all []Provenance
	for _, s := range shipped() {
		var p Provenance
		if err := json.Unmarshal(s.provenance, &p); err != nil {
			return nil, fmt.Errorf("provenance of %s: %w", s.tag, err)
		}
		all = append(all, p)
	}
	return all, nil
}
