package corpus

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/unicode/norm"
)

// Candidate is a word that may have been meant by an unknown one.
type Candidate struct {
	Word     string  // in lower case
	Entry    Entry   // of the word, or of the last part of a compound
	Compound bool    // the lexicon accepts the word only as a compound
	Decibels int     // frequency of the word; for a compound, an estimate from its rarest part
	Cost     float64 // of the edits: -ln P(what was written | the word), in nats
	Distance int     // Levenshtein distance in letters
}

// Score ranks candidates by the noisy channel of Kernighan, Church and Gale (A Spelling Correction Program Based on a Noisy
// Channel Model, COLING 1990): ln P(word) + ln P(written | word), in nats.
func (c Candidate) Score() float64 {
	return float64(c.Decibels)*nats - c.Cost
}

const nats = math.Ln10 / 10 // in a decibel

// The costs of edits in nats.
const (
	costAccent     = 3.0 // a letter with another diacritic or none
	costDouble     = 4.0 // a doubled letter written once, a single letter twice
	costTranspose  = 4.5 // two neighbouring letters in each other's place
	costNeighbour  = 5.0 // the key beside it
	costSound      = 5.0 // letters for the same sound (c and k)
	costVowel      = 5.5 // one vowel for another
	costDrop       = 5.0 // a letter is missing
	costInsert     = 5.5 // a letter too many
	costSubstitute = 6.5 // any other letter
	costChunk      = 8.0 // two or three letters too many: a suffix put on twice
	costFirst      = 2.0 // more, when the edit is at the first letter of a word or of a part of a compound
	costEnding     = 1.0 // less, when it is at the last two letters: a wrong ending
	costJoint      = 1.0 // for each joint of a compound

	costEndings      = 7.0 // another ending on the same stem
	costEndingLetter = 0.5 // for each letter of the two endings
)

// How much edits may cost: at first, one of any kind or two cheap ones; if that finds nothing, in words of so many letters, two, but none
// at the first letter. maxSteps bounds the work for one word.
const (
	nearBudget = 7.0
	farBudget  = 9.0
	farLetters = 6
	maxSteps   = 60000
)

// Suggest returns the words of the lexicon that may have been meant by a word it does not know, the best first, at most n. It looks
// as far as the word is long: one edit in a short word, two in a longer one if far is set.
func (l *Language) Suggest(word string, n int, far bool) []Candidate {
	var buf [MaxWord]uint8
	labels, ok := l.suggestLabels(buf[:0], word)
	if !ok {
		return nil
	}
	if len(labels) < 3 {
		return nil
	}
	s := search{l: l, keys: l.keys(), typed: labels, found: map[string]Candidate{}, budget: nearBudget}
	s.edit(l.root, 0, 0, joint{rarest: 1 << FrequencyBits})
	if far && len(s.found) == 0 && len(labels) >= farLetters {
		s.budget, s.steps, s.firstStays = farBudget, 0, true
		s.edit(l.root, 0, 0, joint{rarest: 1 << FrequencyBits})
	}
	if s.cheapest() > costEndings {
		s.otherEndings()
	}
	candidates := make([]Candidate, 0, len(s.found))
	lower := Fold(word)
	for _, c := range s.found {
		c.Distance = Distance(lower, c.Word)
		candidates = append(candidates, c)
	}
	slices.SortFunc(candidates, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score(), a.Score()), cmp.Compare(a.Distance, b.Distance), cmp.Compare(a.Word, b.Word))
	})
	return candidates[:min(n, len(candidates))]
}

// Distance returns the Levenshtein distance of two words in letters: how many must be put in, left out or replaced.
func Distance(a, b string) int { return levenshtein.ComputeDistance(a, b) }

// unlettered is the label of a letter that the language does not have.
const unlettered = 255

func (l *Language) suggestLabels(buf []uint8, word string) ([]uint8, bool) {
	for _, r := range Fold(word) {
		if len(buf) == MaxWord {
			return buf, false
		}
		label := uint8(0)
		if r <= lastLetter {
			label = l.labels[r]
		}
		if label == 0 {
			label = unlettered
		}
		buf = append(buf, label)
	}
	return buf, true
}

// search walks the automaton along a written word, with edits.
type search struct {
	l      *Language
	keys   *keys
	typed  []uint8
	path   []uint8
	found  map[string]Candidate
	budget float64
	steps  int

	firstStays bool // the first letter of the word is right
}

// A candidate has so many joints at the most, and so many letters before one at least.
const (
	mostJoints = 2
	leastJoint = 3
)

// joint is where a compound candidate has come to: the number of its finished parts and the frequency of the rarest.
type joint struct {
	parts  int
	start  int // of the part, in path
	rarest int
}

func (s *search) edit(state uint32, at int, cost float64, j joint) {
	if s.steps++; s.steps > maxSteps {
		return
	}
	left := s.budget - cost
	if s.firstStays && at == 0 {
		if next, ok := s.l.step(state, s.typed[0]); ok {
			s.follow(next, s.typed[0], 1, cost, j)
		}
		return
	}
	typed := uint8(0)
	if at < len(s.typed) {
		typed = s.typed[at]
	}
	if left < costAccent {
		s.exact(state, at, cost, j)
		return
	}
	if v, ok := s.l.value(state); ok && len(s.path)-j.start >= minPart {
		s.end(Entry(v), at, cost, j)
	}
	place := 0.
	switch {
	case len(s.path) == j.start:
		place = costFirst
	case at >= len(s.typed)-2:
		place = -costEnding
	}
	if typed != 0 {
		extra := costInsert
		if at > 0 && s.typed[at-1] == typed {
			extra = costDouble
		}
		if extra+place <= left {
			s.edit(state, at+1, cost+extra+place, j)
		}
		if costChunk <= left && at > 2 && len(s.typed) >= 8 {
			for k := 2; k <= 3 && at+k <= len(s.typed); k++ {
				s.edit(state, at+k, cost+costChunk, j)
			}
		}
	}
	for i := state; ; i++ {
		arc := s.l.arc(i)
		label, next := uint8(arc>>24), arc&stateMask
		if label != 0 {
			if label == typed {
				s.follow(next, label, at+1, cost, j)
			} else if typed != 0 {
				if c := s.keys.substitution(typed, label) + place; c <= left {
					s.follow(next, label, at+1, cost+c, j)
				}
				if at+1 < len(s.typed) && s.typed[at+1] == label && costTranspose+place <= left {
					if after, ok := s.l.step(next, typed); ok {
						s.path = append(s.path, label)
						s.follow(after, typed, at+2, cost+costTranspose+place, j)
						s.path = s.path[:len(s.path)-1]
					}
				}
			}
			missing := costDrop
			if len(s.path) > 0 && s.path[len(s.path)-1] == label || label == typed {
				missing = costDouble
			}
			if missing+place <= left && len(s.path) < MaxWord {
				s.follow(next, label, at, cost+missing+place, j)
			}
		}
		if arc&lastArc != 0 {
			return
		}
	}
}

// exact follows the rest of the word when no edit can be paid any more.
func (s *search) exact(state uint32, at int, cost float64, j joint) {
	path := len(s.path)
	for {
		last := at == len(s.typed)
		if last || len(s.path)-j.start >= leastJoint && j.parts < mostJoints {
			if v, ok := s.l.value(state); ok && len(s.path)-j.start >= minPart {
				s.end(Entry(v), at, cost, j)
			}
		}
		if last {
			break
		}
		label := s.typed[at]
		next, ok := s.l.step(state, label)
		if !ok {
			break
		}
		s.path = append(s.path, label)
		state = next
		at++
	}
	s.path = s.path[:path]
}

func (s *search) follow(next uint32, label uint8, at int, cost float64, j joint) {
	s.path = append(s.path, label)
	s.edit(next, at, cost, j)
	s.path = s.path[:len(s.path)-1]
}

// cheapest returns the cost of the best candidate found so far.
func (s *search) cheapest() float64 {
	least := math.Inf(1)
	for _, c := range s.found {
		least = min(least, c.Cost)
	}
	return least
}

// What another ending may be: letters of the stem that stays at least, letters cut off and put on at most.
const (
	leastStem  = 4
	mostCut    = 5
	mostEnding = 4
)

// otherEndings looks for words with the same stem and another ending: the machine put an ending of the source language, or one of another
// word, on a stem of the target language.
func (s *search) otherEndings() {
	state := s.l.root
	for at, label := range s.typed {
		if left := len(s.typed) - at; at >= leastStem && left <= mostCut {
			s.path = append(s.path[:0], s.typed[:at]...)
			s.endings(state, left, 0)
		}
		next, ok := s.l.step(state, label)
		if !ok {
			return
		}
		state = next
	}
}

// endings takes every word that goes on from a state with a few letters as a candidate.
func (s *search) endings(state uint32, cut, put int) {
	if s.steps++; s.steps > maxSteps {
		return
	}
	if v, ok := s.l.value(state); ok {
		if e := Entry(v); e.Known() {
			s.add(Candidate{Entry: e, Decibels: e.Decibels(), Cost: costEndings + costEndingLetter*float64(cut+put)})
		}
	}
	if put == mostEnding {
		return
	}
	for i := state; ; i++ {
		arc := s.l.arc(i)
		if label := uint8(arc >> 24); label != 0 {
			s.path = append(s.path, label)
			s.endings(arc&stateMask, cut, put+1)
			s.path = s.path[:len(s.path)-1]
		}
		if arc&lastArc != 0 {
			return
		}
	}
}

// end takes a word that ends here as a candidate, and goes on with the next part where it may begin a compound.
func (s *search) end(e Entry, at int, cost float64, j joint) {
	if e.Has(Forbidden) {
		return
	}
	rarest := min(j.rarest, e.Decibels())
	if at == len(s.typed) {
		switch {
		case j.parts == 0 && e.Known():
			s.add(Candidate{Entry: e, Decibels: e.Decibels(), Cost: cost})
		case j.parts > 0 && e.Has(End):
			s.add(Candidate{Entry: e, Compound: true, Decibels: max(0, rarest-compoundLoss), Cost: cost + float64(j.parts)*costJoint})
		}
		return
	}
	flags := Middle
	if j.parts == 0 {
		flags = BeginLower | BeginTitle
	}
	if e.Has(flags) && j.parts < mostJoints && len(s.path)-j.start >= leastJoint && rarest > 0 {
		s.edit(s.l.root, at, cost, joint{j.parts + 1, len(s.path), rarest})
	}
}

// compoundLoss is how much rarer a compound is taken to be than its rarest part, in decibels.
const compoundLoss = 25

func (s *search) add(c Candidate) {
	c.Word = s.l.decode(s.path)
	if strings.HasPrefix(c.Word, "-") || strings.HasSuffix(c.Word, "-") {
		return // only a part of words
	}
	if old, ok := s.found[c.Word]; !ok || old.Score() < c.Score() {
		s.found[c.Word] = c
	}
}

// keys knows how letters are mistaken for each other.
type keys struct {
	cost [256][256]float32 // of writing the first letter for the second, by their labels
}

// layouts are the rows of letters of the keyboards in use.
func layout(tag Lang) string {
	switch tag {
	case "de":
		return "qwertzuiopü asdfghjklöä yxcvbnm"
	case "fr":
		return "azertyuiop qsdfghjklm wxcvbn"
	}
	return "qwertyuiop asdfghjkl zxcvbnm"
}

const (
	vowels = "aeiouy"
	sounds = "ck cq kq cs cz sz fv vw iy gj bv bp dt ij uw xs"
)

func newKeys(tag Lang, letters []rune) *keys {
	k := &keys{}
	base := make([]rune, len(letters))
	for i, r := range letters {
		base[i], _ = utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	}
	neighbours := neighbouringKeys(layout(tag))
	for typed := range k.cost {
		for meant := range k.cost[typed] {
			k.cost[typed][meant] = costSubstitute
		}
	}
	for i, typed := range letters {
		for j, meant := range letters {
			c := costSubstitute
			a, b := base[i], base[j]
			switch {
			case a == b:
				c = costAccent
			case neighbours[[2]rune{typed, meant}]:
				c = costNeighbour
			case strings.Contains(sounds, string([]rune{a, b})) || strings.Contains(sounds, string([]rune{b, a})):
				c = costSound
			case strings.ContainsRune(vowels, a) && strings.ContainsRune(vowels, b):
				c = costVowel
			}
			k.cost[i+1][j+1] = float32(c)
		}
	}
	return k
}

// neighbouringKeys returns the pairs of letters whose keys touch.
func neighbouringKeys(layout string) map[[2]rune]bool {
	touch := map[[2]rune]bool{}
	var rows [][]rune
	for row := range strings.FieldsSeq(layout) {
		rows = append(rows, []rune(row))
	}
	for y, row := range rows {
		for x, r := range row {
			for ny := max(0, y-1); ny <= min(len(rows)-1, y+1); ny++ {
				for nx := max(0, x-1); nx <= min(len(rows[ny])-1, x+1); nx++ {
					touch[[2]rune{r, rows[ny][nx]}] = true
				}
			}
		}
	}
	return touch
}

func (k *keys) substitution(typed, meant uint8) float64 { return float64(k.cost[typed][meant]) }
