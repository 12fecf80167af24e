package corpus_test

import (
	"math"
	"testing"

	"galley/corpus"
)

// TestAffinityOfKinds holds that a context knows what kinds of words stand beside a word, where it never saw the pair. The first two figures
// are those of docs/how-it-decides.md.
func TestAffinityOfKinds(t *testing.T) {
	for _, test := range []struct {
		tag            corpus.Lang
		left, right    string
		behind, before float64 // in nats
	}{
		{"de", "Platz", "war", .7, .3}, {"de", "Platz", "was", -5.2, -1.4},
		{"it", "la", "strada", 3, 2.5}, {"it", "lo", "strada", -1.1, -.8},
		{"en", "the", "harbour", .9, .8}, {"en", "harbour", "the", 0, -.6},
	} {
		l, err := corpus.Open(test.tag)
		if err != nil {
			t.Fatal(err)
		}
		left, right := l.Context.ClassOf(test.left), l.Context.ClassOf(test.right)
		behind, before := l.Context.AffinityBehindKind(left, right), l.Context.AffinityBeforeKind(left, right)
		if math.Abs(behind-test.behind) > .05 || math.Abs(before-test.before) > .05 {
			t.Errorf("%s %q %q: %.2f and %.2f nats, want %.1f and %.1f", test.tag, test.left, test.right, behind, before, test.behind, test.before)
		}
	}
}
