package corpus

import "testing"

func TestLooseCompound(t *testing.T) {
	l, err := Open("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word string
		kin  bool // others begin with the same word
	}{
		{"Applausrunde", false}, {"Rückgabeadresse", true}, {"Blumenkohlreis", true}, {"warmweiß", true}, {"Zaubererhut", true},
	} {
		loose, ok := l.LooseCompound(Fold(c.word), Shape(c.word))
		if !ok || loose.Decibels < 10 || loose.Kin > 0 != c.kin {
			t.Errorf("%s: %+v, %t", c.word, loose, ok)
		}
	}
	for _, word := range []string{"Stahlnerver", "Wohtätigkeitsaktion", "Senatskanditaten", "warmWeiß", "ab", ""} {
		if loose, ok := l.LooseCompound(Fold(word), Shape(word)); ok {
			t.Errorf("%s: %+v", word, loose)
		}
	}
}

func TestIsPart(t *testing.T) {
	l, err := Open("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word   string
		linked bool
		want   bool
	}{
		{"erstattungs", true, true}, {"erstattungs", false, false}, {"größensteuerung", false, true}, {"qwertz", true, false}, {"s", true, false},
	} {
		if got := l.IsPart(c.word, c.linked); got != c.want {
			t.Errorf("IsPart(%q, %t) = %t", c.word, c.linked, got)
		}
	}
}
