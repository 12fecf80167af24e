package check

import "testing"

func TestRelated(t *testing.T) {
	for _, c := range []struct {
		from, to       Lang
		source, target string
		want           bool
	}{
		{"en", "es", "murder", "asesinato", true}, // Mord
		{"en", "es", "murder", "terremoto", false},
		{"es", "it", "terremoto", "terremoto", true},
		{"en", "fr", "referendum", "référendum", true},
		{"en", "de", "lighthouse", "leuchtturm", true},
		{"en", "de", "lighthouse", "hafen", false},
	} {
		l := compared(t, c.from, c.to)
		if got := l.related(c.source, c.target) > 0; got != c.want {
			t.Errorf("%s %q and %s %q: %v, want %v", c.from, c.source, c.to, c.target, got, c.want)
		}
	}
}

func TestMayBeNoun(t *testing.T) {
	for word, want := range map[string]bool{"lighthouse": true, "pump": true, "found": false, "inside": false, "kubofidu": true} {
		if l := compared(t, "en", "de"); l.mayBeNoun(l.source, word) != want {
			t.Errorf("%q: %v, want %v", word, !want, want)
		}
	}
	for word, want := range map[string]bool{"leuchtturm": true, "gefunden": false, "hitzepumpe": true} {
		if l := compared(t, "en", "de"); l.mayBeNoun(l.target, word) != want {
			t.Errorf("%q: %v, want %v", word, !want, want)
		}
	}
}

// compared opens two languages with all that comparisons need.
func compared(t *testing.T, from, to Lang) *languages {
	t.Helper()
	l, err := openLanguages(&shelf{}, from, to)
	if err == nil {
		err = l.openComparison()
	}
	if err != nil {
		t.Fatal(err)
	}
	return l
}
