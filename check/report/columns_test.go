package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		text  string
		width int
		want  string
	}{
		{"", 5, ""},
		{"ab cd", 5, "ab cd"},
		{"ab cde", 5, "ab\ncde"},
		{"  ab   cd ", 9, "ab cd"},
		{"first\nsecond line", 6, "first\nsecond\nline"},
		{"a Kabeljau", 6, "a\nKabelj\nau"},
		{"10\u00a0000 km", 6, "10\u00a0000\nkm"},
		{"Rhein-Main-Gebiet", 11, "Rhein-Main-\nGebiet"},
		{"von 3-4 auf -5", 6, "von\n3-4\nauf -5"},
		{"die 你好世界", 8, "die 你好\n世界"},
		{"한국어 신문", 8, "한국어\n신문"},
		{"👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧\n👩‍👩‍👧"},
		{"ä\u0308\u0301b", 2, "ä\u0308\u0301b"},
		{"世", 1, "世"},
	}
	for _, test := range tests {
		if got := wrap(test.text, test.width); got != test.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestFitColumns(t *testing.T) {
	rows := [][]string{
		{"rule", "text", "why"},
		{"doubled-word", "die die", "the word stands twice, and no German noun needs that"},
	}
	tests := []struct {
		room int
		want []int
	}{
		{100, []int{12, 7, 52}}, // everything on one line
		{40, []int{12, 7, 21}},  // the widest gives way
		{18, []int{8, 4, 6}},    // down to the longest words
		{12, []int{4, 4, 4}},    // then words break
		{0, []int{2, 2, 2}},
	}
	for _, test := range tests {
		got := fitColumns(rows, test.room)
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("fitColumns(%d) = %v, want %v", test.room, got, test.want)
				break
			}
		}
	}
}

func TestVisible(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Straße 🇩🇪 👩‍👧 שלום", "Straße 🇩🇪 👩‍👧 שלום"},
		{"a\tb\r\nc\u2028d\u0085e", "a b  c d e"},
		{"\x1b]0;title\a", "<U+001B>]0;title<U+0007>"},
		{"\u202ealles\u2066\u200f", "<U+202E>alles<U+2066><U+200F>"},
		{"Boots\u00adhaus\u200b\ufeff", "Boots<U+00AD>haus<U+200B><U+FEFF>"},
		{"\ue000\U000F0000", "<U+E000><U+F0000>"},
		{"\u009b31m\x7f\x00", "<U+009B>31m<U+007F><U+0000>"},
	}
	for _, test := range tests {
		if got := Visible(test.text); got != test.want {
			t.Errorf("Visible(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

// FuzzWrap holds that wrapping loses nothing but spaces and that only a single character may be wider than a line.
func FuzzWrap(f *testing.F) {
	f.Add("Der Fischer verkaufte 你好世界 am Rhein-Main-Kai 👩‍👩‍👧.", 7)
	f.Add("ä\u0308\n\n x", 2)
	f.Fuzz(func(t *testing.T, text string, width int) {
		if width < 2 || width > 300 || len(text) > 1000 || !utf8.ValidString(text) {
			return
		}
		text = Visible(text)
		got := wrap(text, width)
		squeeze := strings.NewReplacer(" ", "", "\n", "").Replace
		if squeeze(got) != squeeze(text) {
			t.Fatalf("wrap(%q, %d) = %q", text, width, got)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if w := displaywidth.String(line); w > width {
				t.Fatalf("wrap(%q, %d): line %q has %d columns", text, width, line, w)
			}
		}
	})
}
