package corpus

import (
	"slices"
	"strings"
	"testing"
)

func TestDictionaryGet(t *testing.T) {
	for _, s := range shipped() {
		for from, d := range s.from() {
			for headword, translations := range d.All() {
				if got := d.Get(headword); !slices.Equal(got, translations) {
					t.Fatalf("%s from %s: %q is %q, want %q", s.tag, from, headword, got, translations)
				}
			}
		}
	}
	d := Dictionary("|a\tb\n!b\tc\td\n\" c\te\n|é\tf\n")
	for word, want := range map[string]string{"a": "b", "ab": "c d", "ab c": "e", "é": "f"} {
		if got := strings.Join(d.Get(word), " "); got != want {
			t.Errorf("%q is %q, want %q", word, got, want)
		}
	}
	for _, word := range []string{"", "A", "aa", "abc", "ab ", "b", " b", "!b", "z", "ê", "a\tb", "ab\tc\td\nab c", "\n"} {
		if got := d.Get(word); got != nil {
			t.Errorf("%q is %q, want nothing", word, got)
		}
	}
	for _, broken := range []string{"a", "\n", "|a", "|a\n", "\ta\n", "~a\tb\n", "#a\tb\n"} {
		if got := Dictionary(broken).Get("a"); got != nil {
			t.Errorf("in %q %q", broken, got)
		}
	}
}
