package corpus_test

import (
	"testing"

	"galley/corpus"
)

func open(t *testing.T, tag corpus.Lang) *corpus.Language {
	t.Helper()
	l, err := corpus.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLook(t *testing.T) {
	de := open(t, "de")
	for _, test := range []struct {
		word            string
		known, attested bool
	}{
		{"Haus", true, true},
		{"haus", true, true},
		{"Hau", true, true},
		{"Straße", true, true},
		{"karibikkri", false, false}, // the beginning of words, and no word
		{"kreml", true, true},
		{"qqqq", false, false},
		{"", false, false},
		{"Ελλάδα", false, false},
	} {
		e := de.Look(test.word)
		if e.Known() != test.known || e.Decibels() > 0 != test.attested {
			t.Errorf("%q: known %v, %d dB; want known %v, attested %v", test.word, e.Known(), e.Decibels(), test.known, test.attested)
		}
	}
	if e := open(t, "es").Look("Kreml"); e != 0 {
		t.Errorf("Kreml is the beginning of a Spanish word only, but its entry is %d", e)
	}
}

func TestFits(t *testing.T) {
	de := open(t, "de")
	for _, test := range []struct {
		word string
		fits bool
	}{
		{"Embargo", true}, {"embargo", false}, {"EMBARGO", true},
		{"obwohl", true}, {"Obwohl", true}, {"oBwohl", false},
		{"NATO", true},
	} {
		if fits := de.Look(test.word).Fits(corpus.Shape(test.word)); fits != test.fits {
			t.Errorf("%s: fits %v, want %v", test.word, fits, test.fits)
		}
	}
}

func TestCompound(t *testing.T) {
	de := open(t, "de")
	for word, want := range map[string]bool{
		"Kriegsführungsausrüstung": true, "Radarerkennung": true, "radarerkennung": false, "Stahlnerver": false, "Haus": false, "A": false,
	} {
		if c, ok := de.Compound(word); ok != want {
			t.Errorf("%s: compound %v %q, want %v", word, ok, c.Parts, want)
		}
	}
}

func TestSuggest(t *testing.T) {
	for _, test := range []struct{ lang, word, want string }{
		{"de", "gestrn", "gestern"},
		{"de", "Hafnearbeiter", "hafenarbeiter"},
		{"fr", "mainteant", "maintenant"},
		{"en", "goverment", "government"},
		{"de", "Geheimniße", "geheimnisse"},
		{"de", "Reflekse", "reflexe"},
		{"fr", "filosophie", "philosophie"},
	} {
		l := open(t, corpus.Lang(test.lang))
		found := l.Suggest("es", test.word, 4)
		if len(found) == 0 || found[0].Word != test.want {
			t.Errorf("%s %q: %+v, want %q first", test.lang, test.word, found, test.want)
		}
	}
	de := open(t, "de")
	// two slips are looked for in a long word, where the first letter is right and nothing is nearer
	if found := de.Suggest("es", "Regeirugn", 4); len(found) == 0 || found[0].Word != "regierung" || found[0].Cost <= de.Costs.Near {
		t.Errorf("two slips: %+v, want regierung first, farther than %g", found, de.Costs.Near)
	}
	if found := de.Suggest("es", "eRgierugn", 4); len(found) > 0 && found[0].Word == "regierung" {
		t.Errorf("two slips, one at the first letter: %+v", found)
	}
	for _, word := range []string{"Gesellschafft", "gestrn", "Regirung", "Entwicklug", "Wahrehit"} {
		for _, c := range de.Suggest("es", word, 20) {
			if c.Slips[corpus.Transpose]+c.Slips[corpus.Drop]+c.Slips[corpus.Single]+c.Slips[corpus.Bare] > 1 && c.Cost-de.Costs.Slips[corpus.Joint]*float64(c.Slips[corpus.Joint]) > de.Costs.Near {
				t.Errorf("%q: %+v, although there are nearer ones", word, c)
			}
		}
	}
	if found := de.Suggest("es", "xqzwvk", 4); len(found) > 0 {
		t.Errorf("suggestions for no word: %+v", found)
	}
}

func TestTranslate(t *testing.T) {
	de, es := open(t, "de"), open(t, "es")
	for phrase, want := range map[string]string{"aunque": "obwohl", "Dictadura": "Diktatur", "sin embargo": "jedoch"} {
		if found := de.Translate(es, phrase); len(found) == 0 || found[0] != want {
			t.Errorf("%s: %q, want %q first", phrase, found, want)
		}
	}
	if found := de.Translate(es, "xqzwvk"); found != nil {
		t.Errorf("translations of no word: %q", found)
	}
}
