package corpus

import (
	"slices"
	"strings"
	"testing"
)

func TestDictionaryGet(t *testing.T) {
	for _, s := range shipped() {
		for from, d := range s.from() {
			for line := range strings.Lines(string(d)) {
				fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
				if got := d.Get(fields[0]); !slices.Equal(got, fields[1:]) {
					t.Fatalf("%s from %s: %q is %q, want %q", s.tag, from, fields[0], got, fields[1:])
				}
			}
		}
	}
	d := Dictionary("a\tb\nab\tc\td\nab c\te\né\tf\n")
	for _, word := range []string{"", "A", "aa", "abc", "ab ", "b", "z", "ê", "a\tb", "ab\tc\td\nab c", "\n"} {
		if got := d.Get(word); got != nil {
			t.Errorf("%q is %q, want nothing", word, got)
		}
	}
	if got := Dictionary("a").Get("a"); got != nil {
		t.Errorf("in a broken line %q", got)
	}
}
