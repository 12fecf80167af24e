// Package corpus holds what is known about languages: lexicons with frequencies, dictionaries, names, and models of letters and
// neighbours, compiled by corpus/build and embedded in the program.
package corpus

import (
	"encoding/binary"
	"fmt"
	"iter"
	"unicode"
)

// Automaton is a minimal acyclic automaton that maps words to small numbers. It is read where it lies: opening one neither copies
// nor decodes its arcs. It is safe for concurrent use.
//
// The file is little-endian: magic "GAL1"; the number of letters, then each letter as a code point; the root; the number of arcs,
// then the arcs; the number of bytes of the text, then the text. All numbers have 32 bits. An arc is its label in bits 24 to 31,
// a bit 23 that marks the last arc of a state, and in bits 0 to 22 the first arc of the state it leads to. The label is the rank
// of a letter from 1; an arc with label 0 stands first in its state, ends a word, and holds the word's value in place of a state.
type Automaton struct {
	arcs    []byte
	root    uint32
	letters []rune // letters[label-1]
	labels  [lastLetter + 1]uint8
	first   [256]uint32 // by label: one more than the state behind the root, which has the most arcs of all; 0 for none
	text    []byte
}

const (
	magic      = "GAL1"
	lastLetter = 0x52f // the end of Cyrillic Supplement: Latin, Greek and Cyrillic letters have labels

	// MaxWord is the length of the longest word, in code points, that an automaton is asked for.
	MaxWord = 64

	lastArc   = 1 << 23
	stateMask = lastArc - 1
)

// OpenAutomaton reads the head of a compiled automaton. The automaton keeps data. That the arcs stay inside it is not checked: the data is
// the program's own.
func OpenAutomaton(data []byte) (*Automaton, error) {
	a := &Automaton{}
	next := func() (uint32, error) {
		if len(data) < 4 {
			return 0, fmt.Errorf("automaton: truncated")
		}
		n := binary.LittleEndian.Uint32(data)
		data = data[4:]
		return n, nil
	}
	block := func(unit int) ([]byte, error) {
		n, err := next()
		if err != nil {
			return nil, err
		}
		if uint64(n)*uint64(unit) > uint64(len(data)) {
			return nil, fmt.Errorf("automaton: truncated")
		}
		b := data[:int(n)*unit]
		data = data[int(n)*unit:]
		return b, nil
	}
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("automaton: no magic %q", magic)
	}
	data = data[len(magic):]
	letters, err := block(4)
	if err != nil {
		return nil, err
	}
	for i := 0; i < len(letters); i += 4 {
		r := rune(binary.LittleEndian.Uint32(letters[i:]))
		if r < 0 || r > lastLetter || i/4 >= 255 {
			return nil, fmt.Errorf("automaton: letter %U is out of range", r)
		}
		a.letters = append(a.letters, r)
		a.labels[r] = uint8(i/4 + 1)
	}
	if a.root, err = next(); err != nil {
		return nil, err
	}
	if a.arcs, err = block(4); err != nil {
		return nil, err
	}
	if int(a.root) >= len(a.arcs)/4 {
		return nil, fmt.Errorf("automaton: no root")
	}
	if a.text, err = block(1); err != nil {
		return nil, err
	}
	for i := a.root; int(i) < len(a.arcs)/4; i++ {
		arc := a.arc(i)
		if label := arc >> 24; label != 0 {
			a.first[label] = arc&stateMask + 1
		}
		if arc&lastArc != 0 {
			break
		}
	}
	return a, nil
}

// Get returns the value of a word, spelled exactly so.
func (a *Automaton) Get(word string) (uint32, bool) {
	state := a.root
	for _, r := range word {
		if r > lastLetter {
			return 0, false
		}
		label := a.labels[r]
		if label == 0 {
			return 0, false
		}
		var ok bool
		if state, ok = a.step(state, label); !ok {
			return 0, false
		}
	}
	return a.value(state)
}

// All goes over the words and their values, in the order of their labels.
func (a *Automaton) All(yield func(word string, value uint32) bool) {
	var path []uint8
	var walk func(state uint32) bool
	walk = func(state uint32) bool {
		for ; ; state++ {
			arc := a.arc(state)
			label := uint8(arc >> 24)
			if label == 0 {
				if !yield(a.decode(path), arc&stateMask) {
					return false
				}
			} else {
				path = append(path, label)
				if !walk(arc & stateMask) {
					return false
				}
				path = path[:len(path)-1]
			}
			if arc&lastArc != 0 {
				return true
			}
		}
	}
	walk(a.root)
}

// encode appends the labels of the word in lower case to buf. It reports false for a word that has a letter without a label.
func (a *Automaton) encode(buf []uint8, word string) ([]uint8, bool) {
	n := 0
	for _, r := range word {
		if r < 'a' || r > 'z' { // most letters are in lower case already
			r = unicode.ToLower(r)
		}
		if r > lastLetter || a.labels[r] == 0 {
			return buf, false
		}
		if n++; n > MaxWord {
			return buf, false
		}
		buf = append(buf, a.labels[r])
	}
	return buf, n > 0
}

// decode returns the word that the labels spell.
func (a *Automaton) decode(labels []uint8) string {
	word := make([]rune, len(labels))
	for i, l := range labels {
		word[i] = a.letters[l-1]
	}
	return string(word)
}

func (a *Automaton) arc(i uint32) uint32 {
	at := 4 * int(i)
	return binary.LittleEndian.Uint32(a.arcs[at : at+4]) // with both ends the bounds are checked once
}

// arcsOf goes over the arcs out of a state: their labels and where they lead, or the value for label 0.
func (a *Automaton) arcsOf(state uint32) iter.Seq2[uint8, uint32] {
	return func(yield func(uint8, uint32) bool) {
		for ; ; state++ {
			arc := a.arc(state)
			if !yield(uint8(arc>>24), arc&stateMask) || arc&lastArc != 0 {
				return
			}
		}
	}
}

// step follows the arc with the label out of a state.
func (a *Automaton) step(state uint32, label uint8) (uint32, bool) {
	if state == a.root {
		next := a.first[label]
		return next - 1, next != 0
	}
	for {
		arc := a.arc(state)
		switch l := uint8(arc >> 24); {
		case l == label:
			return arc & stateMask, true
		case l > label || arc&lastArc != 0:
			return 0, false
		}
		state++
	}
}

// ahead returns the value of the word that ends in a state, 0 if none does, and whether arcs with two labels lead on from it.
func (a *Automaton) ahead(state uint32, one, other uint8) (value uint32, hasOne, hasOther bool) {
	if v, ok := a.value(state); ok {
		value = v
	}
	for highest, arcs, i := max(one, other), a.arcs, 4*int(state); ; i += 4 {
		arc := binary.LittleEndian.Uint32(arcs[i : i+4])
		label := uint8(arc >> 24)
		hasOne, hasOther = hasOne || label == one, hasOther || label == other
		if label >= highest || arc&lastArc != 0 {
			return value, hasOne, hasOther
		}
	}
}

// value returns the value of the word that ends in a state.
func (a *Automaton) value(state uint32) (uint32, bool) {
	arc := a.arc(state)
	if arc>>24 != 0 {
		return 0, false
	}
	return arc & stateMask, true
}

// get returns the value of the word that the labels spell from a state on.
func (a *Automaton) get(state uint32, labels []uint8) (uint32, bool) {
	state, ok := a.walk(state, labels)
	if !ok {
		return 0, false
	}
	return a.value(state)
}

// walk follows labels from a state.
func (a *Automaton) walk(state uint32, labels []uint8) (uint32, bool) {
	for _, l := range labels {
		var ok bool
		if state, ok = a.step(state, l); !ok {
			return 0, false
		}
	}
	return state, true
}

// line returns the text at a byte offset up to its newline.
func (a *Automaton) line(offset uint32) string {
	if int(offset) >= len(a.text) {
		return ""
	}
	t := a.text[offset:]
	for i, b := range t {
		if b == '\n' {
			return string(t[:i])
		}
	}
	return string(t)
}
