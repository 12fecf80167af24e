// Package automaton compiles sorted words with values into the file that corpus.Automaton reads.
//
// The construction is the incremental one for sorted input of Daciuk, Mihov, Watson and Watson, Incremental Construction of
// Minimal Acyclic Finite-State Automata (Computational Linguistics 26, 2000).
package automaton

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// MaxValue is the largest value of a word.
const MaxValue = 1<<23 - 1

const lastArc = 1 << 23

type arc struct {
	label  uint8
	target uint32 // a frozen state's first arc, or the value of a terminal arc
}

// Builder collects words and writes the automaton. Words must be added in the order of their labels, see Letters.
type Builder struct {
	letters []rune
	labels  map[rune]uint8
	path    [][]arc // the states along the last word, not yet frozen
	last    []uint8
	arcs    []uint32
	states  map[string]uint32 // the frozen states by their arcs
	key     []byte
	words   int
}

// New starts an automaton over the letters, at most 255.
func New(letters []rune) (*Builder, error) {
	if len(letters) > 255 {
		return nil, fmt.Errorf("%d letters, at most 255 have a label", len(letters))
	}
	b := &Builder{letters: letters, labels: map[rune]uint8{}, path: [][]arc{nil}, states: map[string]uint32{}}
	for i, r := range letters {
		b.labels[r] = uint8(i + 1)
	}
	return b, nil
}

// Add adds a word with its value. Words come in the order of their code points if the letters did.
func (b *Builder) Add(word string, value uint32) error {
	if value > MaxValue {
		return fmt.Errorf("%q: value %d is too large", word, value)
	}
	labels := make([]uint8, 0, len(word))
	for _, r := range word {
		l, ok := b.labels[r]
		if !ok {
			return fmt.Errorf("%q: letter %q has no label", word, r)
		}
		labels = append(labels, l)
	}
	if b.words > 0 && slices.Compare(b.last, labels) >= 0 || len(labels) == 0 {
		return fmt.Errorf("%q: not in order", word)
	}
	shared := 0
	for shared < len(b.last) && shared < len(labels) && b.last[shared] == labels[shared] {
		shared++
	}
	b.freeze(shared)
	for _, l := range labels[shared:] {
		p := len(b.path) - 1
		b.path[p] = append(b.path[p], arc{label: l})
		b.path = append(b.path, nil)
	}
	p := len(b.path) - 1
	b.path[p] = append(b.path[p], arc{label: 0, target: value})
	b.last = append(b.last[:0], labels...)
	b.words++
	return nil
}

// freeze gives the states deeper than depth their places.
func (b *Builder) freeze(depth int) {
	for len(b.path)-1 > depth {
		p := len(b.path) - 1
		at := b.place(b.path[p])
		b.path = b.path[:p]
		parent := b.path[p-1]
		parent[len(parent)-1].target = at
	}
}

func (b *Builder) place(state []arc) uint32 {
	b.key = b.key[:0]
	for _, a := range state {
		b.key = append(b.key, a.label)
		b.key = binary.LittleEndian.AppendUint32(b.key, a.target)
	}
	if at, ok := b.states[string(b.key)]; ok {
		return at
	}
	at := uint32(len(b.arcs))
	for i, a := range state {
		v := uint32(a.label)<<24 | a.target
		if i == len(state)-1 {
			v |= lastArc
		}
		b.arcs = append(b.arcs, v)
	}
	b.states[string(b.key)] = at
	return at
}

// Bytes finishes the automaton. The text is kept behind the arcs for values that are offsets into it.
func (b *Builder) Bytes(text []byte) ([]byte, error) {
	if b.words == 0 {
		return nil, fmt.Errorf("no words")
	}
	b.freeze(0)
	root := b.place(b.path[0])
	if len(b.arcs) > MaxValue {
		return nil, fmt.Errorf("%d arcs are too many", len(b.arcs))
	}
	out := []byte("GAL1")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(b.letters)))
	for _, r := range b.letters {
		out = binary.LittleEndian.AppendUint32(out, uint32(r))
	}
	out = binary.LittleEndian.AppendUint32(out, root)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(b.arcs)))
	for _, a := range b.arcs {
		out = binary.LittleEndian.AppendUint32(out, a)
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(text)))
	return append(out, text...), nil
}
