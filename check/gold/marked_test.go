package gold

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"galley/check"
)

func TestUnmark(t *testing.T) {
	tests := []struct {
		marked, text string
		mistakes     []Mistake
	}{
		{"", "", nil},
		{"Nichts zu sehen.\n", "Nichts zu sehen.\n", nil},
		{"⟦Aunque⟧ es regnet", "Aunque es regnet", []Mistake{{Span: check.Span{Start: 0, End: 6}, Core: true}}},
		{"Über\n⟦typo|Brcke|Brücke⟧ und ⟦leftover|río|⟧\n", "Über\nBrcke und río\n", []Mistake{
			{Span: check.Span{Start: 6, End: 11}, Category: "typo", Right: "Brücke", Core: true},
			{Span: check.Span{Start: 16, End: 20}, Category: "leftover", Core: true},
		}},
		{"Der ⟦erste\nerste⟧ Zug", "Der erste\nerste Zug", []Mistake{{Span: check.Span{Start: 4, End: 15}, Core: true}}},
	}
	for _, test := range tests {
		text, mistakes, err := Unmark(test.marked)
		if err != nil || text != test.text || !slices.Equal(mistakes, test.mistakes) {
			t.Errorf("Unmark(%q) = %q, %v, %v; want %q, %v", test.marked, text, mistakes, err, test.text, test.mistakes)
		}
	}
}

func TestUnmarkErrors(t *testing.T) {
	tests := []struct{ marked, want string }{
		{"eins\nzwei ⟦drei", "2: ⟦ without ⟧"},
		{"eins⟧", "1: ⟧ without ⟦"},
		{"⟦eins ⟦zwei⟧⟧", "1: ⟦ without ⟧"},
		{"⟦eins\nzwei⟧\n⟦eins\nzwei", "3: ⟦ without ⟧"},
		{"⟦typo|eins⟧", "1: ⟦typo|eins⟧: want a mistake, or a rule, a mistake and what is right"},
		{"⟦typo||eins⟧", "1: a mark without a mistake"},
		{"⟦⟧", "1: a mark without a mistake"},
	}
	for _, test := range tests {
		if text, _, err := Unmark(test.marked); err == nil || err.Error() != test.want {
			t.Errorf("Unmark(%q) = %q, %v; want the error %q", test.marked, text, err, test.want)
		}
	}
}

func TestReadMarked(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "es-de")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"a.txt": "Das ⟦typo|Huas|Haus⟧\n", "a.source.txt": "La casa\n", "b.txt": "Ein ⟦Huas"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	a, err := ReadMarked(filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if a.ID != "a" || a.Source != "es" || a.Target != "de" || a.Text != "Das Huas\n" || a.Original != "La casa\n" || len(a.Mistakes) != 1 || !a.Complete {
		t.Errorf("ReadMarked = %+v", a)
	}
	path := filepath.Join(dir, "b.txt")
	if _, err := ReadMarked(path); err == nil || err.Error() != path+":1: ⟦ without ⟧" {
		t.Errorf("ReadMarked of a broken file: %v", err)
	}
	if _, err := ReadMarked(filepath.Join(dir, "c.txt")); err == nil {
		t.Error("ReadMarked of a file that does not exist: no error")
	}
}
