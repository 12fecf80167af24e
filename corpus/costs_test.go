package corpus_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"galley/corpus"
)

// TestSlips holds what a candidate says of how it was misspelt, and that its cost is that of these slips.
func TestSlips(t *testing.T) {
	for _, test := range []struct {
		lang, source, written, meant string
		slips                        map[corpus.Slip]uint8
	}{
		{"fr", "en", "probléme", "problème", map[corpus.Slip]uint8{corpus.Accent: 1}},
		{"fr", "en", "gouvetnement", "gouvernement", map[corpus.Slip]uint8{corpus.Neighbour: 1}},
		{"es", "en", "telefno", "teléfono", map[corpus.Slip]uint8{corpus.Bare: 1, corpus.Drop: 1}},
		{"en", "es", "comittee", "committee", map[corpus.Slip]uint8{corpus.Single: 1}},
		{"en", "es", "governmment", "government", map[corpus.Slip]uint8{corpus.Double: 1}},
		{"de", "es", "Ergebins", "ergebnis", map[corpus.Slip]uint8{corpus.Transpose: 1}},
		{"de", "es", "Sikherheit", "sicherheit", map[corpus.Slip]uint8{corpus.Sound: 1}},
		{"fr", "es", "organisación", "organisation", map[corpus.Slip]uint8{corpus.Foreign: 1}},
		{"it", "es", "comunidad", "comunità", map[corpus.Slip]uint8{corpus.Foreign: 1}},
	} {
		l := open(t, corpus.Lang(test.lang))
		found := l.Suggest(corpus.Lang(test.source), test.written, 1)
		if len(found) == 0 || found[0].Word != test.meant {
			t.Errorf("%s: %+v, want %q first", test.written, found, test.meant)
			continue
		}
		c := found[0]
		for slip, n := range test.slips {
			if c.Slips[slip] != n {
				t.Errorf("%s for %s: slips %v, want %d of %d", test.written, test.meant, c.Slips, n, slip)
			}
		}
		if cost := l.Costs.Of(&c.Slips); cost != c.Cost || cost <= 0 {
			t.Errorf("%s for %s: cost %v, its slips cost %v", test.written, test.meant, c.Cost, cost)
		}
	}
}

// TestForeignEndingNeedsItsLanguage holds that an ending is understood only from the language that has it.
func TestForeignEndingNeedsItsLanguage(t *testing.T) {
	l := open(t, "fr")
	for _, c := range l.Suggest("de", "organisación", 4) {
		if c.Slips[corpus.Foreign] > 0 {
			t.Errorf("from German: %+v", c)
		}
	}
}

// TestEndings holds the form of the table of endings: sorted, each foreign ending once, costs that are numbers.
func TestEndings(t *testing.T) {
	data, err := os.ReadFile("costs/endings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	previous := ""
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		key := strings.Fields(fields[0])
		if len(key) != 3 || !corpus.Lang(key[0]).Shipped() || !corpus.Lang(key[1]).Shipped() || len(fields) < 2 || !norm.NFC.IsNormalString(line) {
			t.Errorf("%q: want two languages and an ending, then endings", line)
		}
		if fields[0] <= previous {
			t.Errorf("%q comes behind %q", fields[0], previous)
		}
		previous = fields[0]
		for _, f := range fields[1:] {
			own, tenths, _ := strings.Cut(f, " ")
			if _, err := strconv.ParseUint(tenths, 10, 8); err != nil || own == "" {
				t.Errorf("%q: %q: want an ending and a number", fields[0], f)
			}
		}
	}
	if previous == "" {
		t.Error("the table is empty")
	}
}
