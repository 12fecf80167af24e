package corpus_test

import (
	"testing"

	"galley/corpus"
)

func TestDerivations(t *testing.T) {
	for _, test := range []struct {
		tag            corpus.Lang
		word           string
		class          corpus.Flags
		ending, prefix string // the bases; empty for none
	}{
		{"de", "klimatologien", corpus.Title, "klimatologie", ""},
		{"de", "diplomatistisch", corpus.Lower, "", ""},
		{"en", "polychemotherapy", corpus.Lower, "", "chemotherapy"},
		{"it", "supersegreta", corpus.Lower, "", "segreta"},
		{"es", "politizazione", corpus.Lower, "", ""},
		{"fr", "", corpus.Lower, "", ""},
		{"en", "ñandú", corpus.Lower, "", ""},
	} {
		l := open(t, test.tag)
		if d, ok := l.ByEnding(test.word, test.class); d.Base != test.ending || ok != (test.ending != "") {
			t.Errorf("%s: %+v by its ending, want %q", test.word, d, test.ending)
		}
		if d, ok := l.ByPrefix(test.word, test.class); d.Base != test.prefix || ok != (test.prefix != "") {
			t.Errorf("%s: %+v by a prefix, want %q", test.word, d, test.prefix)
		}
	}
}

func TestRegularEndingsLoseLittle(t *testing.T) {
	en := open(t, "en")
	regular, ok := en.ByEnding("outmaneuvering", corpus.Lower)
	if !ok || regular.Loss > 6 {
		t.Errorf("outmaneuvering: %+v, want a regular form", regular)
	}
}
