package corpus

import _ "embed"

//go:embed names/names.bin
var namesData []byte

// NameKind says what a part of a name names. A part may have several kinds.
type NameKind uint8

// The kinds of names.
const (
	GivenName NameKind = 1 << iota
	FamilyName
	PlaceName
)

// Names is a gazetteer: parts of the names of people and places from all over the world. It holds words too (Haus, Costa), so it
// counts for capitalised words only, and never alone. It is safe for concurrent use.
type Names struct {
	*Automaton
}

// OpenNames opens the gazetteer where it lies in the program.
func OpenNames() (*Names, error) {
	a, err := OpenAutomaton(namesData)
	if err != nil {
		return nil, err
	}
	return &Names{a}, nil
}

// Look returns what a word names, whatever its letter case; 0 for a word that is no part of a name.
func (n *Names) Look(word string) NameKind {
	var buf [MaxWord]uint8
	labels, ok := n.encode(buf[:0], word)
	if !ok {
		return 0
	}
	v, _ := n.get(n.root, labels)
	return NameKind(v)
}
