package corpus_test

import (
	"slices"
	"testing"

	"galley/corpus"
)

// translation returns what the dictionaries say for a translation of a Spanish word.
func translation(t *testing.T, target corpus.Lang, word, text string) corpus.Translation {
	t.Helper()
	all := open(t, target).Translations(open(t, "es"), word)
	i := slices.IndexFunc(all, func(x corpus.Translation) bool { return x.Text == text })
	if i < 0 {
		t.Fatalf("%s: %q is no translation of %q: %+v", target, text, word, all)
	}
	return all[i]
}

func TestTranslations(t *testing.T) {
	if x := translation(t, "de", "obra", "Werk"); x.Direct == 0 || x.Back == 0 || x.OfLemma != 0 {
		t.Errorf("a translation in both dictionaries: %+v", x)
	}
	if x := translation(t, "de", "ciudades", "Stadt"); x.OfLemma == 0 || x.Direct != 0 {
		t.Errorf("a translation of the dictionary form: %+v", x)
	}
	if x := translation(t, "it", "batalla", "battaglia"); x.Bridged == 0 || x.Direct != 0 {
		t.Errorf("a translation that only third languages know: %+v", x)
	}
	if x := translation(t, "en", "murió", "died"); x.Learnt == 0 {
		t.Errorf("a form that only parallel texts teach: %+v", x)
	}
	if found := open(t, "de").Translations(open(t, "es"), "qqqq"); found != nil {
		t.Errorf("translations of no word: %+v", found)
	}
	all := open(t, "it").Translations(open(t, "es"), "casa")
	sum := 0.
	for i, x := range all {
		sum += x.Bridged
		if slices.ContainsFunc(all[:i], func(o corpus.Translation) bool { return o.Text == x.Text }) {
			t.Errorf("%q is there twice", x.Text)
		}
	}
	if sum < .999 || sum > 1.001 {
		t.Errorf("the shares of all bridges are %f together", sum)
	}
}

func TestEndingShares(t *testing.T) {
	es, en := open(t, "es"), open(t, "en")
	share := func(word, other string) float64 {
		s, known := en.EndingShares(es, word).Of(other)
		if !known {
			t.Fatalf("nothing is known of the ending of %q", word)
		}
		return s
	}
	if yes, no := share("cantando", "singing"), share("cantando", "sings"); yes < 4*no {
		t.Errorf("singing %.3f, sings %.3f", yes, no)
	}
	if yes, no := share("casas", "houses"), share("casas", "house"); yes <= no {
		t.Errorf("houses %.3f, house %.3f", yes, no)
	}
	if _, known := en.EndingShares(es, "a").Of("to"); known {
		t.Error("a word of one letter has an ending")
	}
}

// TestInflections holds that forms are read as they were written: with the capital of their own.
func TestInflections(t *testing.T) {
	if forms := open(t, "de").Inflections("Haus"); !slices.Contains(forms, "Häuser") || !slices.Contains(forms, "Hauses") {
		t.Errorf("forms of Haus: %q", forms)
	}
	if forms := open(t, "de").Inflections("gehen"); !slices.Contains(forms, "ging") {
		t.Errorf("forms of gehen: %q", forms)
	}
}

func TestKept(t *testing.T) {
	for _, test := range []struct {
		target      corpus.Lang
		word        string
		least, most float64
	}{
		{"it", "computer", .5, 1},
		{"it", "house", 0, .1},
		{"pt", "jazz", .5, 1}, // as third languages have it
	} {
		if share, known := open(t, test.target).Kept(open(t, "en"), test.word, 40); !known || share < test.least || share > test.most {
			t.Errorf("%s in %s: %g, %t; want %g to %g", test.word, test.target, share, known, test.least, test.most)
		}
	}
	if _, known := open(t, "it").Kept(open(t, "en"), "qqqq", 40); known {
		t.Error("no word is kept")
	}
	if _, known := open(t, "it").Kept(open(t, "en"), "jazz", corpus.KeptFrequent-1); known {
		t.Error("a word that is said to be rare is looked up")
	}
}
