package corpus_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"galley/corpus"
)

// smallAutomaton returns a file with the words "a" (value 5) and "ab" (value 7), and a text of two lines.
func smallAutomaton() []byte {
	const last = 1 << 23
	arc := func(label, target, flags uint32) uint32 { return label<<24 | flags | target }
	data := []byte("GAL1")
	for _, n := range []uint32{
		2, 'a', 'b', // letters
		0, // root
		4, // arcs
		arc(1, 1, last),
		arc(0, 5, 0), arc(2, 3, last),
		arc(0, 7, last),
		8, // bytes of text
	} {
		data = binary.LittleEndian.AppendUint32(data, n)
	}
	return append(data, "one\ntwo\n"...)
}

func TestAutomaton(t *testing.T) {
	a, err := corpus.OpenAutomaton(smallAutomaton())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		word  string
		value uint32
		ok    bool
	}{
		{"a", 5, true}, {"ab", 7, true}, {"", 0, false}, {"b", 0, false}, {"aba", 0, false}, {"abb", 0, false}, {"c", 0, false}, {"日", 0, false},
	}
	for _, test := range tests {
		if value, ok := a.Get(test.word); ok != test.ok || ok && value != test.value {
			t.Errorf("Get(%q) = %d, %t; want %d, %t", test.word, value, ok, test.value, test.ok)
		}
	}
}

// TestTruncatedAutomaton cuts a file at every byte.
func TestTruncatedAutomaton(t *testing.T) {
	data := smallAutomaton()
	for n := range data {
		if _, err := corpus.OpenAutomaton(data[:n]); err == nil {
			t.Errorf("the first %d of %d bytes: no error", n, len(data))
		}
	}
	for _, tag := range corpus.Languages() {
		path := filepath.Join("lang", string(tag), "lexicon.bin")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range []int{0, 3, 8, 100, len(data) / 2, len(data) - 1} {
			if _, err := corpus.OpenAutomaton(data[:n]); err == nil {
				t.Errorf("%s: the first %d of %d bytes: no error", path, n, len(data))
			}
		}
	}
}

// FuzzOpenAutomaton opens any bytes. Their arcs are not followed: those of the shipped data are held by its checksums.
func FuzzOpenAutomaton(f *testing.F) {
	f.Add(smallAutomaton())
	f.Add([]byte("GAL1"))
	f.Add([]byte("GAL1\xff\xff\xff\xff"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		if a, err := corpus.OpenAutomaton(data); (a == nil) == (err == nil) {
			t.Errorf("automaton %v, error %v", a, err)
		}
	})
}

// FuzzDictionary reads any bytes as a dictionary: what a headword has is among what is there.
func FuzzDictionary(f *testing.F) {
	f.Add([]byte("|a\tb\n!b\tc\td\n"), "ab")
	f.Add([]byte("|a\n"), "a")
	f.Add([]byte("\xff\t\n"), "")
	f.Fuzz(func(t *testing.T, data []byte, headword string) {
		d := corpus.Dictionary(data)
		found := d.Get(headword)
		for head, texts := range d.All() {
			if head == headword && found == nil {
				found = texts
			}
		}
		if len(found) > len(data) {
			t.Errorf("%d texts in %d bytes", len(found), len(data))
		}
	})
}

// FuzzOpenContext opens any bytes behind an automaton. The rows are not read, as the arcs above.
func FuzzOpenContext(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x01\x00\x00\x00\x01\x00\x00\x00"))
	f.Add(make([]byte, 40))
	f.Fuzz(func(t *testing.T, text []byte) {
		data := []byte("GAL1")
		for _, n := range []uint32{0, 0, 1, 1 << 23, uint32(len(text))} { // no letters, the root, one arc, the text
			data = binary.LittleEndian.AppendUint32(data, n)
		}
		if c, err := corpus.OpenContext(append(data, text...)); (c == nil) == (err == nil) {
			t.Errorf("context %v, error %v", c, err)
		}
	})
}

// FuzzOpenCloze opens any bytes and asks about any gap.
func FuzzOpenCloze(f *testing.F) {
	const classes = 8
	length := 0
	for _, n := range corpus.ClozeBlocks(classes) {
		length += 4 + n
	}
	f.Add([]byte{}, uint16(0))
	f.Add(make([]byte, length), uint16(7))
	f.Add(bytes.Repeat([]byte{0x7f}, length), uint16(9))
	f.Fuzz(func(t *testing.T, data []byte, class uint16) {
		c, err := corpus.OpenCloze(data, classes)
		if (c == nil) == (err == nil) {
			t.Fatalf("cloze %v, error %v", c, err)
		}
		if err != nil {
			return
		}
		var w corpus.Window
		w[0] = corpus.Class(class)
		gap := c.Gap(&w)
		gap.Affinity(corpus.Class(class))
	})
}

// FuzzWords asks the lexicons about any word.
func FuzzWords(f *testing.F) {
	for _, word := range []string{"", "a", "Brücke", "Donaudampfschifffahrt", "İ", "ß", "\xff", "日本", "l'eau", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"} {
		f.Add(word, uint8(0), uint8(1))
	}
	f.Fuzz(func(t *testing.T, word string, of, from uint8) {
		tags := corpus.Languages()
		language, err := corpus.Open(tags[int(of)%len(tags)])
		if err != nil {
			t.Fatal(err)
		}
		other, err := corpus.Open(tags[int(from)%len(tags)])
		if err != nil {
			t.Fatal(err)
		}
		if entry := language.Look(word); language.Rank(entry) < 0 {
			t.Errorf("rank of %q: %d", word, language.Rank(entry))
		}
		if compound, ok := language.Compound(word); ok {
			joined := ""
			for _, part := range compound.Parts {
				joined += part
			}
			if joined != corpus.Fold(word) {
				t.Errorf("parts of %q: %q", word, compound.Parts)
			}
		}
		const n = 4
		candidates := language.Suggest("es", word, n)
		if len(candidates) > n {
			t.Errorf("Suggest(%q): %d candidates, want %d at most", word, len(candidates), n)
		}
		for i, c := range candidates {
			if c.Word == "" || !utf8.ValidString(c.Word) || i > 0 && c.Score > candidates[i-1].Score {
				t.Errorf("Suggest(%q): candidate %d is %+v, the one before %+v", word, i, c, candidates[max(0, i-1)])
			}
		}
		for _, translation := range language.Translate(other, word) {
			if translation == "" {
				t.Errorf("Translate(%q): an empty translation", word)
			}
		}
		for _, translation := range language.Translations(other, word) {
			if translation.Text == "" || translation.Bridged < 0 || translation.Bridged > 1.001 {
				t.Errorf("Translations(%q): %+v", word, translation)
			}
		}
		if cost := language.Letters.Cost(word); cost < 0 {
			t.Errorf("Letters.Cost(%q) = %g", word, cost)
		}
	})
}
