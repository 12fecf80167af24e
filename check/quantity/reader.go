package quantity

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"galley/corpus"
)

// role is what a word does in a quantity.
type role uint8

const (
	number    role = iota
	hundred        // a hundred, which what stands before multiplies
	scale          // thousand, million, dozen: likewise
	article        // one, in front of the two before
	and            // between the parts of a number
	among          // between a part and its whole: one in five
	ordinal        // third
	stem           // an ordinal without its ending
	weak           // says a number without being one: half, both, fortnight
	vague          // a number word that is another word too: neuf, venti
	month          //
	unit           // of measure
	currency       //
	percent        //
	minus          // below nought
	before         // half an hour before an hour: "halb sechs"
	clock          // hours
	forenoon       // hours before noon
	afternoon      // hours after noon
)

// entry is one use of a word, phrase or sign.
type entry struct {
	role   role
	values []float64
	name   string   // of a unit or currency, or "points" of percentage points
	others []string // further currencies of the same name or sign: "rial", "$"
}

// Reader reads the quantities of texts in one language. It is safe for concurrent use.
type Reader struct {
	tag            corpus.Lang
	decimal, group string
	entries        map[string][]entry
	longest        map[string]int       // words of the longest phrase that begins with a word
	starts         prefixes             // of number words
	begins         prefixes             // of all that a quantity begins with, but for numerals
	spelt          map[float64][]string // the words for a number, ordinals too
	written        map[float64]string   // the word that a number is written with
	percents       []string             // the words and signs for percent
	named          map[named][]string   // the words for a month or a power of ten
	pieces         sync.Pool            // of *[]piece: of texts that were read
}

// named is what a word stands for.
type named struct {
	role  role
	value float64
}

// Open returns a reader for a shipped language.
func Open(tag corpus.Lang) (*Reader, error) {
	const forms = 1 << 10 // more than any language has
	r := &Reader{
		tag: tag, entries: make(map[string][]entry, forms), longest: make(map[string]int, forms), spelt: map[float64][]string{},
		written: map[float64]string{}, named: map[named][]string{},
	}
	for w := range corpus.QuantityWords(tag) {
		if err := r.add(w); err != nil {
			return nil, fmt.Errorf("quantities of %s: %q: %w", tag, w.Form, err)
		}
	}
	if len(r.entries) == 0 {
		return nil, fmt.Errorf("unknown language %q", tag)
	}
	return r, nil
}

func (r *Reader) add(w corpus.QuantityWord) error {
	e := entry{}
	switch w.Role {
	case "decimal":
		r.decimal = w.Form
		return nil
	case "group":
		r.group = w.Form
		return nil
	}
	var err error
	if e.role, err = roleOf(w.Role, w.Value); err != nil {
		return err
	}
	switch e.role {
	case currency:
		e.name = w.Value
		for i := range r.entries[w.Form] {
			if same := &r.entries[w.Form][i]; same.role == currency {
				same.others = append(same.others, w.Value)
				return nil
			}
		}
	case unit:
		e.name = w.Value
	case percent:
		if w.Value == percentagePoints {
			e.name = w.Value
		}
	case clock, forenoon, afternoon, before, among:
	default:
		for field := range strings.FieldsSeq(w.Value) {
			v, err := strconv.ParseFloat(field, 64)
			if err != nil {
				return err
			}
			e.values = append(e.values, v)
		}
		if len(e.values) == 0 {
			return fmt.Errorf("no value")
		}
	}
	if e.role == scale {
		for i := range r.entries[w.Form] {
			if same := &r.entries[w.Form][i]; same.role == scale {
				same.values = append(same.values, e.values...)
				slices.Sort(same.values)
				return nil
			}
		}
	}
	r.entries[w.Form] = append(r.entries[w.Form], e)
	if e.role == percent {
		r.percents = append(r.percents, w.Form)
	}
	first, _, _ := strings.Cut(w.Form, " ")
	r.longest[first] = max(r.longest[first], strings.Count(w.Form, " ")+1)
	switch e.role {
	case number, hundred, scale, article, ordinal, stem, weak, month:
		r.begins.add(w.Form)
	}
	switch e.role {
	case month, scale:
		key := named{e.role, e.values[0]}
		r.named[key] = append(r.named[key], w.Form)
	}
	if w.Role == "number" && r.written[e.values[0]] == "" {
		r.written[e.values[0]] = w.Form
	}
	switch e.role {
	case number, hundred, scale, stem, ordinal:
		if len(w.Form) > 2 && first == w.Form {
			r.starts.add(w.Form)
		}
		r.spelt[e.values[0]] = append(r.spelt[e.values[0]], w.Form)
	}
	return nil
}

// prefixes is a set of the beginnings of words, as bits: the first three bytes of each, and shorter words whole. It spares most words of a
// text the look into maps.
type prefixes struct{ three, short [1 << 16 / 64]uint64 }

func (p *prefixes) add(word string) {
	set, at := &p.short, shortPrefix(word)
	if len(word) > 2 {
		set, at = &p.three, longPrefix(word)
	}
	set[at/64] |= 1 << (at % 64)
}

// has reports whether a word may begin like one of the set.
func (p *prefixes) has(word string) bool {
	at := shortPrefix(word)
	if p.short[at/64]>>(at%64)&1 == 1 {
		return true
	}
	if len(word) < 3 {
		return false
	}
	at = longPrefix(word)
	return p.three[at/64]>>(at%64)&1 == 1
}

// shortPrefix returns the first two bytes of a word.
func shortPrefix(word string) uint32 {
	if len(word) < 2 {
		return uint32(word[0])
	}
	return uint32(word[0]) | uint32(word[1])<<8
}

// longPrefix hashes the first three bytes of a word to 16 bits (Fibonacci hashing).
func longPrefix(word string) uint32 {
	return (uint32(word[0]) | uint32(word[1])<<8 | uint32(word[2])<<16) * 2654435769 >> 16
}

// find returns the entry of a form with one of the roles.
func (r *Reader) find(form string, roles ...role) (entry, bool) {
	for _, e := range r.entries[form] {
		if slices.Contains(roles, e.role) {
			return e, true
		}
	}
	return entry{}, false
}

// Fuses reports whether the language writes number words of several parts as one word.
func (r *Reader) fuses() bool { return r.tag == "de" || r.tag == "nl" || r.tag == "it" }

func roleOf(name, value string) (role, error) {
	switch name {
	case "number", "variant":
		return number, nil
	case "hundred":
		return hundred, nil
	case "scale":
		return scale, nil
	case "article":
		return article, nil
	case "and":
		return and, nil
	case "share":
		return among, nil
	case "ordinal":
		return ordinal, nil
	case "stem":
		return stem, nil
	case "weak":
		return weak, nil
	case "vague":
		return vague, nil
	case "month":
		return month, nil
	case "unit":
		return unit, nil
	case "currency":
		return currency, nil
	case "percent":
		return percent, nil
	case "minus":
		return minus, nil
	case "before":
		return before, nil
	case "clock":
		switch value {
		case "am":
			return forenoon, nil
		case "pm":
			return afternoon, nil
		}
		return clock, nil
	}
	return 0, fmt.Errorf("unknown role %q", name)
}
