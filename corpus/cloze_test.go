package corpus_test

import (
	"math"
	"strings"
	"testing"

	"galley/corpus"
)

// TestCloze holds which words are expected in a gap. The first two figures are those of docs/how-it-decides.md.
func TestCloze(t *testing.T) {
	for _, test := range []struct {
		tag    corpus.Lang
		before string
		word   string
		behind string
		nats   float64
	}{
		{"fr", "elle raconte une", "longue", "histoire", 5}, {"fr", "elle raconte une", "long", "histoire", -2.3},
		{"de", "Die alte Brücke", "wurde", "gestern gesperrt", 3.4}, {"de", "Die alte Brücke", "was", "gestern gesperrt", -3.3},
	} {
		l, err := corpus.Open(test.tag)
		if err != nil {
			t.Fatal(err)
		}
		var w corpus.Window
		before, behind := strings.Fields(test.before), strings.Fields(test.behind)
		for i, word := range before {
			w[corpus.ClozeReach-len(before)+i] = l.Context.ClassOf(word)
		}
		for i, word := range behind {
			w[corpus.ClozeReach+i] = l.Context.ClassOf(word)
		}
		gap := l.Cloze.Gap(&w)
		if got := gap.Affinity(l.Context.ClassOf(test.word)); math.Abs(got-test.nats) > .05 {
			t.Errorf("%s %q [%s] %q: %.2f nats, want %.1f", test.tag, test.before, test.word, test.behind, got, test.nats)
		}
	}
}

// TestClozeBounds holds that classes which a cloze does not have do no harm.
func TestClozeBounds(t *testing.T) {
	l, err := corpus.Open("de")
	if err != nil {
		t.Fatal(err)
	}
	none := corpus.Class(l.Context.Classes())
	w := corpus.Window{none, math.MaxUint16}
	gap, empty := l.Cloze.Gap(&w), l.Cloze.Gap(&corpus.Window{})
	und := l.Context.ClassOf("und")
	if got, want := gap.Affinity(und), empty.Affinity(und); got != want {
		t.Errorf("beside unknown classes: %.2f nats, beside boundaries %.2f", got, want)
	}
	if got := gap.Affinity(none); got != 0 {
		t.Errorf("an unknown class: %.2f nats", got)
	}
}
