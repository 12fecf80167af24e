package corpus

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Slip is a kind of difference between a word as it is written and the word that was meant.
type Slip uint8

// The slips, each counted as often as it occurs.
const (
	Bare         Slip = iota // a letter without its diacritic
	Accent                   // a letter with a wrong diacritic
	Double                   // a single letter is written twice
	Single                   // a doubled letter is written once
	Transpose                // two neighbouring letters stand in each other's place
	Neighbour                // the key beside the right one
	Sound                    // another letter for the same sound, such as c and k
	Vowel                    // one vowel for another
	Substitute               // any other letter for another
	Drop                     // a letter is missing
	Insert                   // a letter too many
	Chunk                    // two or three letters too many
	Repeat                   // two or three letters are written twice
	First                    // a slip of one letter is at the first letter of a word or of a part of a compound
	Last                     // a slip of one letter is at the last two letters
	Joint                    // the word meant is a compound: each of its joints
	Ending                   // another ending on the same stem
	EndingLetter             // each letter of these two endings
	Foreign                  // the ending that the source language has in words like the one meant
	ForeignRare              // each tenth of a nat by which that is not the only one
	slips
	inside = slips // a slip of one letter is somewhere else: this costs nothing
)

// Slips counts the slips between what is written and what was meant.
type Slips [slips + 1]uint8

// Costs weigh slips against the frequency of words and the words beside them. All but the weights are in nats.
type Costs struct {
	Slips     [slips]float64
	Frequency float64 // weight of ln P(word)
	Gap       float64 // weight of the affinity to the words beside it

	Near float64 // what the slips in one word may cost
	Far  float64 // what they may cost in a long word for which nothing is near; its first letter is right then
}

// Of returns the cost of slips: -ln P(what was written | the word), in nats, but for a constant.
func (c *Costs) Of(s *Slips) float64 {
	cost := 0.
	for k, each := range c.Slips {
		cost += float64(s[k]) * each
	}
	return cost
}

// Numbers returns the name and the place of each number, in the order of the file.
func (c *Costs) Numbers() ([]string, []*float64) {
	names := strings.Fields("bare accent double single transpose neighbour sound vowel substitute drop insert chunk repeat first last joint " +
		"ending ending-letter foreign foreign-rare")
	var numbers []*float64
	for i := range c.Slips {
		numbers = append(numbers, &c.Slips[i])
	}
	return append(names, "frequency", "gap", "near", "far"), append(numbers, &c.Frequency, &c.Gap, &c.Near, &c.Far)
}

// slips.tsv and endings.tsv are made by cmd/fitcosts.
//
//go:embed costs/slips.tsv
var slipsFile string

// endingsFile lists the endings of one language that stand for those of another: the two tags and the foreign ending; then each ending
// of the first language with the tenths of a nat by which the foreign one is rarer beside it than always.
//
//go:embed costs/endings.tsv
var endingsFile string

// openCosts reads the fitted costs: lines of a name and a number.
func openCosts() (Costs, error) {
	var c Costs
	names, numbers := c.Numbers()
	lines := strings.Split(strings.TrimSuffix(slipsFile, "\n"), "\n")
	if len(lines) != len(names) {
		return c, fmt.Errorf("costs: %d lines, want %d", len(lines), len(names))
	}
	for i, line := range lines {
		name, value, _ := strings.Cut(line, "\t")
		n, err := strconv.ParseFloat(value, 64)
		if err != nil || name != names[i] {
			return c, fmt.Errorf("costs, line %d: %q: want %q, a tab and a number", i+1, line, names[i])
		}
		*numbers[i] = n
	}
	return c, nil
}

// ending is an ending of the target language that a written ending of the source language may stand for.
type ending struct {
	labels []uint8
	rare   uint8 // tenths of a nat
}

// longestEnding is the length of the longest foreign ending in letters.
const longestEnding = 5

// foreignEndings are what the endings of other languages may stand for in one language. They are read when the first word is looked for. It
// is safe for concurrent use.
type foreignEndings struct {
	target Lang
	words  *Automaton

	mu   sync.Mutex
	from map[Lang]map[string][]ending
}

func newForeignEndings(target Lang, words *Automaton) *foreignEndings {
	return &foreignEndings{target: target, words: words, from: map[Lang]map[string][]ending{}}
}

// of returns what each ending of a language may stand for.
func (e *foreignEndings) of(from Lang) map[string][]ending {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.from[from] == nil {
		e.from[from] = e.read(from)
	}
	return e.from[from]
}

func (e *foreignEndings) read(from Lang) map[string][]ending {
	all := map[string][]ending{}
	prefix := string(e.target) + " " + string(from) + " "
	for line := range strings.Lines(endingsFile[max(0, strings.Index(endingsFile, prefix)):]) {
		rest, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), prefix)
		if !ok {
			break // the lines of a pair stand together
		}
		fields := strings.Split(rest, "\t")
		for _, f := range fields[1:] {
			own, tenths, _ := strings.Cut(f, " ")
			rare, err := strconv.ParseUint(tenths, 10, 8)
			if err != nil {
				continue
			}
			if labels, ok := e.words.encode(nil, own); ok {
				all[fields[0]] = append(all[fields[0]], ending{labels, uint8(rare)})
			}
		}
	}
	return all
}

// endings returns, for each length, what the foreign ending of so many letters may stand for.
func (l *Language) endings(from Lang, word string) (found [longestEnding + 1][]ending) {
	all := l.foreign.of(from)
	letters := utf8.RuneCountInString(word)
	at := len(word)
	for n := 1; n <= min(longestEnding, letters-leastStem); n++ {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
		found[n] = all[word[at:]]
	}
	return found
}
