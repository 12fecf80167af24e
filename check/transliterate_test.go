package check

import (
	"testing"
	"unicode/utf8"
)

func TestTransliterated(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Zelensky", "Selenskyj", true},
		{"Zelensky", "Zelenskiy", true},
		{"Putin", "Poutine", false}, // more than the sounds: a letter at the end
		{"Khrushchev", "Chruschtschow", false},
		{"Krasnoyarsk", "Krasnojarsk", true},
		{"Khan", "Chan", true},
		{"Shoigu", "Schoigu", true},
		{"Ceaușescu", "Ceausescu", true},
		{"Kowalski", "Cowalsky", true},
		{"Merkel", "Mergel", false},
		{"Tokugawa", "Tkugawa", false},
		{"Lubumbashi", "Lumumbashi", false},
		{"", "", true},
		{"a", "", false},
	} {
		a, b := lettersOf(c.a), lettersOf(c.b)
		if got := transliterated(a, b); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestAdapted(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Megabazus", "Mégabaze", true},
		{"Ciscaucasie", "Ciskaukasien", true},
		{"Thutmose", "Tutmosis", true},
		{"Putin", "Poutine", true},
		{"Zoran", "Zorjn", false},
		{"Merkel", "Merke", false},
		{"Po", "Pu", false},
	} {
		if got := adapted(lettersOf(c.a), lettersOf(c.b)); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestLettersOf(t *testing.T) {
	for name, want := range map[string]string{
		"Chávez": "chavez", "Łódź": "lodz", "Straße": "strasse", "Ærø": "aero", "ISTANBUL": "istanbul", "e\u0301": "e", "": "",
	} {
		if got := lettersOf(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		most int
		want int
	}{
		{"merkel", "merkel", 2, 0},
		{"merkel", "mekrel", 2, 1},
		{"merkel", "mrkel", 2, 1},
		{"merkel", "merkels", 2, 1},
		{"merkel", "markal", 2, 2},
		{"merkel", "sarkozy", 2, 3},
		{"", "a", 1, 1},
	} {
		if got := min(slips(c.a, c.b, c.most), c.most+1); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// FuzzNames holds that the comparison of names is the same both ways, and that a name is like itself.
func FuzzNames(f *testing.F) {
	f.Add("Zelensky", "Selenskyj")
	f.Add("Łódź", "Lodz")
	f.Add("a\xff", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) {
			return
		}
		x, y := lettersOf(a), lettersOf(b)
		if transliterated(x, y) != transliterated(y, x) {
			t.Errorf("%q and %q are one name one way only", x, y)
		}
		if adapted(x, y) != adapted(y, x) {
			t.Errorf("%q and %q are one name with two endings one way only", x, y)
		}
		if len(x) <= longestName && !transliterated(x, x) {
			t.Errorf("%q is not itself", x)
		}
		const most = 3
		if n, m := slips(x, y, most), slips(y, x, most); n != m && min(n, m) <= most {
			t.Errorf("%q and %q: %d slips and %d", x, y, n, m)
		}
		if n := slips(x, x, most); n != 0 && utf8.RuneCountInString(x) <= longestName {
			t.Errorf("%q: %d slips from itself", x, n)
		}
	})
}
