package corpus_test

import (
	"testing"

	"galley/corpus"
)

// TestAffinityOfKinds holds that a context knows what kinds of words stand beside a word, where it never saw the pair.
func TestAffinityOfKinds(t *testing.T) {
	for _, test := range []struct {
		tag         corpus.Lang
		left, right string
		usual       bool
	}{
		{"de", "Platz", "war", true}, {"de", "Platz", "was", false},
		{"it", "la", "strada", true}, {"it", "lo", "strada", false},
		{"en", "the", "harbour", true}, {"en", "harbour", "the", false},
	} {
		l, err := corpus.Open(test.tag)
		if err != nil {
			t.Fatal(err)
		}
		left, right := l.Context.ClassOf(test.left), l.Context.ClassOf(test.right)
		behind, before := l.Context.AffinityBehindKind(left, right), l.Context.AffinityBeforeKind(left, right)
		if usual := max(behind, before) > 0 && min(behind, before) > -1; usual != test.usual {
			t.Errorf("%s %q %q: %.1f and %.1f nats, usual %t", test.tag, test.left, test.right, behind, before, test.usual)
		}
	}
}
