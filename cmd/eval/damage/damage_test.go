package damage

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"galley/check"
)

var update = flag.Bool("update", false, "write the golden files")

// stories reads testdata/stories.txt: "# name" begins a story, each of its lines begins with a language.
func stories(t *testing.T) []Story {
	t.Helper()
	text, err := os.ReadFile("testdata/stories.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []Story
	for line := range strings.Lines(string(text)) {
		first, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if first == "#" {
			all = append(all, Story{ID: rest, Lines: map[check.Lang][]string{}})
			continue
		}
		lines := all[len(all)-1].Lines
		lines[check.Lang(first)] = append(lines[check.Lang(first)], rest)
	}
	return all
}

func TestCopy(t *testing.T) {
	all := stories(t)
	var out strings.Builder
	for _, pair := range []string{"en-de", "en-es", "es-de", "es-en"} {
		source, target, _ := strings.Cut(pair, "-")
		a := Copy(all[0], check.Lang(source), check.Lang(target), all)
		fmt.Fprintf(&out, "== %s\n%s", a.ID, a.Text)
		for _, d := range a.Damage {
			fmt.Fprintf(&out, "-- %s: %s\n", d.Rule, d.Kind)
			for _, s := range d.Text {
				fmt.Fprintf(&out, "text   %q\n", a.Text[s.Start:s.End])
			}
			fmt.Fprintf(&out, "near   %q\n", a.Text[d.Near.Start:d.Near.End])
			fmt.Fprintf(&out, "source %q\n", a.Original[d.Source.Start:d.Source.End])
		}
	}
	const golden = "testdata/copies.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if out.String() != string(want) {
		t.Errorf("got\n%s", out.String())
	}
}

func TestIntact(t *testing.T) {
	s := stories(t)[1]
	a := Intact(s, "en", "de")
	if len(a.Damage) != 0 {
		t.Errorf("damage %v", a.Damage)
	}
	for _, side := range []struct {
		text  string
		lines []string
	}{{a.Text, s.Lines["de"]}, {a.Original, s.Lines["en"]}} {
		if got := strings.Fields(side.text); !slices.Equal(got, strings.Fields(strings.Join(side.lines, " "))) {
			t.Errorf("got %q", got)
		}
	}
}

// TestKinds does each kind of damage to a sentence.
func TestKinds(t *testing.T) {
	for _, test := range []struct {
		rule, kind     string
		source, target string
		want           string // how the damaged sentence reads, "*" standing for anything; empty if it cannot be damaged this way
	}{
		{numberRule, "digit", "It has 25 rooms.", "Es hat 25 Zimmer.", "Es hat * Zimmer."},
		{numberRule, "digit", "It has 26 rooms.", "Es hat 25 Zimmer.", ""},
		{numberRule, "digit", "It won 2-1.", "Es gewann 2-1.", ""},
		{numberRule, "digit", "It has 25 rooms, 25 of them free.", "Es hat 25 Zimmer, davon 25 frei.", ""},
		{numberRule, "dropped", "It costs $25 a day.", "Es kostet 25 $ am Tag.", "Es kostet am Tag."},
		{numberRule, "dropped", "25 people live there.", "25 Menschen leben dort.", ""},
		{numberRule, "thousand", "Some 3,000 came.", "Rund 3.000 kamen.", "Rund 3 kamen."},
		{numberRule, "thousand", "Some 30 came.", "Rund 30 kamen.", "Rund 30.000 kamen."},
		{numberRule, "thousand", "In 2019 it rained.", "Im Jahr 2019 regnete es.", ""},
		{numberRule, "ten", "It rose by 2.5 percent.", "Es stieg um 2,5 Prozent.", "Es stieg um 25 Prozent."},
		{numberRule, "ten", "It rose by 7 percent.", "Es stieg um 7 Prozent.", "Es stieg um 70 Prozent."},
		{numberRule, "ten", "Agent 007 came.", "Agent 007 kam.", ""},
		{numberRule, "scale word", "It cost 3 billion euros.", "Es kostete 3 Milliarden Euro.", "Es kostete 3 Millionen Euro."},
		{numberRule, "scale word", "It cost 3 billion euros.", "Es kostete 3 Millionen Euro.", ""},
		{numberRule, "month", "He came on 3 May.", "Er kam am 3. Mai.", "Er kam am 3. *."},
		{numberRule, "month", "It may rain.", "Der Mai ist nass.", ""},
		{numberRule, "written out", "Seven ships sank.", "Sieben Schiffe sanken.", "* Schiffe sanken."},
		{numberRule, "written out", "All 7 or seven ships sank.", "Alle sieben Schiffe sanken.", ""},
		{numberRule, "currency", "It costs $25 a day.", "Es kostet 25 $ am Tag.", "Es kostet 25 * am Tag."},
		{numberRule, "currency", "It cost 3 billion euros.", "Es kostete 3 Milliarden Euro.", "Es kostete 3 Milliarden *."},
		{numberRule, "currency", "It cost 3 euros or $4.", "Es kostete 3 Euro oder 4 $.", ""},
		{numberRule, "currency", "The euro rose.", "Der Euro stieg.", ""},
		{numberRule, "percent", "It rose by 7 percent.", "Es stieg um 7 Prozent.", "Es stieg um 7."},
		{numberRule, "percent", "It rose by 7% or 8%.", "Es stieg um 7 % oder 8 %.", ""},
		{numberRule, "score", "It ended 3-1.", "Es endete 3:1.", "Es endete 1:3."},
		{numberRule, "score", "It ended 3-1 and 1-3.", "Es endete 3:1 und 1:3.", ""},
		{nameRule, "letters swapped", "We met Tobler there.", "Wir trafen Tobler dort.", "Wir trafen * dort."},
		{nameRule, "letters swapped", "We met tobler there.", "Wir trafen Tobler dort.", ""},
		{nameRule, "letters swapped", "Tobler came.", "Tobler kam.", ""},
		{nameRule, "letter dropped", "We met Tobler there.", "Wir trafen Tobler dort.", "Wir trafen * dort."},
		{nameRule, "letter changed", "We met Tobler there.", "Wir trafen Tobler dort.", "Wir trafen * dort."},
		{quotationRule, "marks", `He said: "We have never been there before."`, "Er sagte: „Wir waren noch nie zuvor dort.“", "Er sagte: Wir waren noch nie zuvor dort."},
		{quotationRule, "marks", `He is "happy".`, "Er ist „froh“.", ""},
		{quotationRule, "quotation", `"We have never been there," said the man.`, "„Wir sind noch nie dort gewesen“, sagte der Mann.", ", sagte der Mann."},
		{quotationRule, "speaker", `"We have never been there," said the man.`, "„Wir sind noch nie dort gewesen“, sagte der Mann.", "„Wir sind noch nie dort gewesen“"},
	} {
		c := newCopyist(Story{ID: "story", Lines: map[check.Lang][]string{"en": {"A headline", test.source}, "de": {"Ein Titel", test.target}}}, "en", "de", nil)
		did := false
		for range 20 { // what was drawn may not do
			did = did || do(c, test.rule, test.kind, 1)
		}
		got := c.units[1].target
		if !did {
			got = ""
		}
		before, after, open := strings.Cut(test.want, "*")
		switch {
		case !open && got != test.want:
			t.Errorf("%s: %s of %q: %q, want %q", test.rule, test.kind, test.target, got, test.want)
		case open && (got == test.target || !strings.HasPrefix(got, before) || !strings.HasSuffix(got, after)):
			t.Errorf("%s: %s of %q: %q, want %q", test.rule, test.kind, test.target, got, test.want)
		}
	}
}

func do(c *copyist, rule, name string, i int) bool {
	for _, f := range append(families(), family{numberRule, signDamage()}) {
		for _, k := range f.kinds {
			if f.rule == rule && k.name == name {
				return k.do(c, name, i)
			}
		}
	}
	return false
}

// TestWhole does the kinds of damage that take whole sentences.
func TestWhole(t *testing.T) {
	all := stories(t)
	for _, test := range []struct {
		rule, kind string
		unit       int
		lines      int // more or less than before
	}{
		{omissionRule, "sentence", 4, -1},
		{omissionRule, "truncated", 9, -3},
		{omissionRule, "cut", 10, -1},
		{additionRule, "sentence", 4, 1},
		{additionRule, "duplicated", 4, 1},
	} {
		c := newCopyist(all[0], "en", "de", all)
		c.inLines = true
		if !do(c, test.rule, test.kind, test.unit) {
			t.Errorf("%s: %s cannot be done", test.rule, test.kind)
			continue
		}
		a := c.article(c.finished())
		if got := strings.Count(a.Text, "\n") - len(all[0].Lines["de"]); got != test.lines || len(a.Damage) != 1 {
			t.Errorf("%s: %s: %d lines more, damage %v, want %d lines", test.rule, test.kind, got, a.Damage, test.lines)
		}
	}
	c := newCopyist(all[0], "en", "de", all)
	if do(c, omissionRule, "sentence", 0) || do(c, omissionRule, "truncated", 2) || do(c, additionRule, "duplicated", 0) {
		t.Error("the headline or most of the article was damaged")
	}
}

func TestTerm(t *testing.T) {
	s := stories(t)[0]
	c := newCopyist(s, "en", "de", nil)
	if !changeTerm(c, "synonym", 4) || !strings.HasPrefix(c.units[4].target, "Das Firma ") && !strings.HasPrefix(c.units[4].target, "Das Gesellschaft ") {
		t.Errorf("the sentence reads %q", c.units[4].target)
	}
	if changeTerm(newCopyist(s, "en", "de", nil), "synonym", 8) {
		t.Error("a word that stands in one sentence only was changed")
	}
}

func TestSlips(t *testing.T) {
	line := func(name string) []string {
		return []string{"We saw " + name + " in the street.", "There was Halkett."}
	}
	only := func(name string) []string { return []string{"We saw " + name + " in the street.", "There he was."} }
	for _, test := range []struct {
		name  string
		lines map[check.Lang][]string
		slip  string // in the German text
	}{
		{"the translation", map[check.Lang][]string{"en": line("Halkett"), "es": line("Halkett"), "fr": line("Halkett"), "de": line("Halket")}, "Halket"},
		{"the original", map[check.Lang][]string{"en": line("Halket"), "es": line("Halkett"), "fr": line("Halkett"), "de": line("Halkett")}, "Halkett"},
		{"a spelling of its own", map[check.Lang][]string{"en": line("Halkett"), "es": line("Halkett"), "fr": line("Halkett"), "de": only("Halket")}, ""},
		{"two against two", map[check.Lang][]string{"en": line("Halkett"), "es": line("Halkett"), "fr": line("Halket"), "de": line("Halket")}, ""},
		{"a shorter story", map[check.Lang][]string{"en": line("Halkett"), "es": line("Halkett"), "fr": {"Halkett"}, "de": line("Halket")}, ""},
		{"another name", map[check.Lang][]string{"en": line("Halkett"), "es": line("Halkett"), "fr": line("Halkett"), "de": line("Tobler")}, ""},
	} {
		a := Intact(Story{ID: "story", Lines: test.lines}, "en", "de")
		got := ""
		for _, s := range a.Slips {
			got += a.Text[s.Start:s.End]
		}
		if got != test.slip {
			t.Errorf("%s: slips %q, want %q", test.name, got, test.slip)
		}
	}
}

func TestTables(t *testing.T) {
	for name, text := range map[string]string{"numbers": numberTable, "months": monthTable, "scales": scaleTable, "terms": termTable, "currencies": currencyTable} {
		lines := strings.Split(strings.TrimSpace(text), "\n")
		for i, line := range lines {
			cells := strings.Split(line, "\t")
			if len(cells) != len(strings.Split(lines[0], "\t")) || slices.Contains(cells, "") {
				t.Errorf("%s: line %d has an empty cell or not as many as the first", name, i+1)
			}
		}
		if name == "terms" && !slices.IsSorted(lines[1:]) {
			t.Errorf("%s is not sorted", name)
		}
	}
}

// FuzzCopy holds that any text can be damaged and that all places lie in it, on the borders of code points.
func FuzzCopy(f *testing.F) {
	f.Add("A headline\nOn 3 May \"we all went there together\" said Anna Tobler.\nIt rained.", "Ein Titel\nAm 3. Mai „sind wir alle hin“ sagte Anna Tobler.\nEs regnete.")
	f.Add("\n\n", "«\n»\n12.345 %")
	f.Fuzz(func(t *testing.T, source, target string) {
		if !utf8.ValidString(source) || !utf8.ValidString(target) {
			return
		}
		in, out := strings.Split(source, "\n"), strings.Split(target, "\n")
		n := min(len(in), len(out))
		s := Story{ID: source, Lines: map[check.Lang][]string{"en": in[:n], "de": out[:n]}}
		a := Copy(s, "en", "de", []Story{s, {ID: target, Lines: map[check.Lang][]string{"de": out}}})
		for _, d := range a.Damage {
			for _, s := range d.Text {
				if !utf8.ValidString(a.Text[s.Start:s.End]) {
					t.Errorf("%s: %s cuts a code point", d.Rule, d.Kind)
				}
			}
			if !utf8.ValidString(a.Original[d.Source.Start:d.Source.End]) || !utf8.ValidString(a.Text[d.Near.Start:d.Near.End]) {
				t.Errorf("%s: %s cuts a code point", d.Rule, d.Kind)
			}
		}
	})
}
