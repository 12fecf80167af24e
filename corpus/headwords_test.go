package corpus

import (
	"slices"
	"testing"
)

// TestHeadwords holds that a search from mark to mark finds what a search through the whole dictionary does.
func TestHeadwords(t *testing.T) {
	for _, s := range shipped() {
		for from, d := range s.from() {
			h := openHeadwords(map[Lang]Dictionary{from: d})[from]
			n := 0
			for headword, translations := range d.All() {
				if n++; n%50 != 0 {
					continue
				}
				if got := h.get(headword); !slices.Equal(got, translations) {
					t.Fatalf("%s from %s: %q: got %q, want %q", s.tag, from, headword, got, translations)
				}
				for _, word := range []string{headword + "x", headword[:len(headword)-1], ""} {
					if got, want := h.get(word), d.Get(word); !slices.Equal(got, want) {
						t.Fatalf("%s from %s: %q: got %q, want %q", s.tag, from, word, got, want)
					}
				}
			}
		}
	}
}

// TestMarks holds that marks stand at lines, in order, as far apart as they should.
func TestMarks(t *testing.T) {
	for _, s := range shipped() {
		for from, d := range s.from() {
			marks := d.marks()
			for i, m := range marks {
				if d[m.line-1] != '\n' || i > 0 && (m.begins < marks[i-1].begins || m.line <= marks[i-1].line) {
					t.Fatalf("%s from %s: mark %d: %v", s.tag, from, i, m)
				}
			}
			if least := len(d) / markDistance / 2; len(marks) < least {
				t.Errorf("%s from %s: %d marks, want %d", s.tag, from, len(marks), least)
			}
		}
	}
}
