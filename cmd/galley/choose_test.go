package main

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"doubled-word", "fused-words", "json", "jsonl", "table", "typo"}
	tests := []struct{ given, want string }{
		{"tabel", "table"},
		{"typos", "typo"},
		{"json", "json"},
		{"jsnl", "jsonl"},
		{"double-words", "doubled-word"},
		{"xml", ""},
		{"", ""},
		{"something-else", ""},
		{"fuse", "fused-words"},
		{"js", ""},
	}
	for _, test := range tests {
		if got, ok := nearest(test.given, names); got != test.want || ok != (test.want != "") {
			t.Errorf("nearest(%q) = %q, %t; want %q", test.given, got, ok, test.want)
		}
	}
}

func TestEdits(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "", 3},
		{"kitchen", "kitten", 2},
		{"table", "tabel", 2},
		{"rules", "rules", 0},
	}
	for _, test := range tests {
		if got := edits(test.a, test.b); got != test.want {
			t.Errorf("edits(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
