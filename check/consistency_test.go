package check

import (
	"testing"

	"galley/corpus"
)

func TestSameHead(t *testing.T) {
	german, err := corpus.Open("de")
	if err != nil {
		t.Fatal(err)
	}
	p := &Pass{Target: "de", languages: &languages{target: german}}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"wärmepumpe", "hitzepumpe", true},
		{"flughafen", "seehafen", true},
		{"wärmepumpe", "wärmepumpe", false},
		{"erklärung", "aufklärung", true}, // no compound, but one head all the same
		{"mexikaner", "bevölkerung", false},
		{"pumpe", "wärmepumpe", false}, // too short
	} {
		if got := p.sameHead(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestLemma(t *testing.T) {
	french, err := openLanguages(&shelf{}, "en", "fr")
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{"L’enquête": "enquête", "l'": "le", "Ponts": "pont", "'": "'", "": ""} {
		if got := french.lemma(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
