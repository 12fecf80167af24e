package check

import "testing"

// TestBefore holds what stays before a word when it is translated.
func TestBefore(t *testing.T) {
	for _, test := range []struct {
		target             Lang
		before, translated string
	}{
		{"de", "l'", ""},
		{"en", "qu'", ""},
		{"it", "l'", "l'"},
		{"it", "qu'", ""},
		{"fr", "D'", "D'"},
		{"de", "anti-l'", "anti-"},
		{"de", "Ex-", "Ex-"},
		{"de", "", ""},
	} {
		if got := (&Pass{Target: test.target}).before(&Evidence{Before: test.before}); got != test.translated {
			t.Errorf("%s: %q becomes %q, want %q", test.target, test.before, got, test.translated)
		}
	}
}
