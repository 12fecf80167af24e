package main

import (
	"slices"
	"strings"
	"testing"

	"galley/check"
	"galley/check/gold"
	"galley/cmd/eval/damage"
)

func at(text, part string) check.Span {
	i := strings.Index(text, part)
	return check.Span{Start: i, End: i + len(part)}
}

func TestJudge(t *testing.T) {
	const original = "It has 25 rooms. It is old. The owner is called Tobler. Guests like it."
	const text = "Es hat 52 Zimmer. Der Besitzer heißt Tolber. Den Gästen gefällt es."
	number := damage.Damage{Rule: "number-mismatch", Kind: "digit", Text: []check.Span{at(text, "52")}, Source: at(original, "25")}
	gap := at(text, " Der").Start
	omission := damage.Damage{
		Rule: "omitted-text", Kind: "sentence", Text: []check.Span{{Start: gap, End: gap}},
		Near: at(text, "Es hat 52 Zimmer. Der Besitzer heißt Tolber."), Source: at(original, "It is old."),
	}
	name := damage.Damage{Rule: "altered-name", Kind: "letters swapped", Text: []check.Span{at(text, "Tolber")}, Source: at(original, "Tobler")}
	copies := []damaged{{"en-de", []damage.Article{
		{ID: "a", Source: "en", Target: "de", Text: text, Original: original, Damage: []damage.Damage{number, omission, name}},
		{ID: "b", Source: "en", Target: "de", Text: text, Original: original},
	}}}
	find := func(rule, part string, related ...string) finding {
		f := finding{Span: at(text, part), Rule: rule}
		for _, r := range related {
			f.Related = append(f.Related, at(original, r))
		}
		return f
	}
	for _, test := range []struct {
		name   string
		found  findings
		hits   []string // rules whose damage is found
		alarms []string
	}{
		{"nothing", findings{}, nil, nil},
		{"at its place", findings{"a": {find("number-mismatch", "52")}}, []string{"number-mismatch"}, nil},
		{"by its place in the original", findings{"a": {find("number-mismatch", "hat", "25")}}, []string{"number-mismatch"}, nil},
		{"elsewhere", findings{"a": {find("number-mismatch", "hat")}}, nil, []string{"number-mismatch"}},
		{"omission, at the next sentence", findings{"a": {find("omitted-text", "Besitzer")}}, []string{"omitted-text"}, nil},
		{"omission, two sentences away", findings{"a": {find("omitted-text", "gefällt")}}, nil, []string{"omitted-text"}},
		{"omission, by what is gone", findings{"a": {find("omitted-text", "gefällt", "is old")}}, []string{"omitted-text"}, nil},
		{"another rule near an omission", findings{"a": {find("added-text", "Besitzer")}}, nil, []string{"added-text"}},
		{"another rule on damage", findings{"a": {find("added-text", "Tolber")}}, nil, nil},
		{"a rule that is none of comparison", findings{"a": {find("typo", "Gästen")}}, nil, nil},
		{"in a faultless article", findings{"b": {find("altered-name", "Tolber", "Tobler")}}, nil, []string{"altered-name"}},
	} {
		v := judge(copies, test.found)
		var hits, alarms []string
		for _, rule := range damage.Rules() {
			if r := v.ofRule(rule); r.Good > 0 {
				hits = append(hits, rule)
			}
			if v.wrong[rule] > 0 {
				alarms = append(alarms, rule)
			}
		}
		if !slices.Equal(hits, test.hits) || !slices.Equal(alarms, test.alarms) {
			t.Errorf("%s: found %v, false alarms %v, want %v, %v", test.name, hits, alarms, test.hits, test.alarms)
		}
		if len(v.misses) != 3-len(hits) || len(v.alarms) != len(alarms) || v.words != 22 {
			t.Errorf("%s: %d misses, %d false alarms, %d words", test.name, len(v.misses), len(v.alarms), v.words)
		}
	}
	v := judge(copies, findings{"a": {find("typo", "Tolber")}})
	if r := v.noticed["altered-name"]; r != (ratio{1, 1}) || v.ofRule("altered-name") != (ratio{0, 1}) {
		t.Errorf("a name that another rule found: %v, by its own rule %v", r, v.ofRule("altered-name"))
	}
}

func TestDamageTables(t *testing.T) {
	const text = "Es hat 52 Zimmer und einen Garten."
	number := damage.Damage{Rule: "number-mismatch", Kind: "digit", Text: []check.Span{at(text, "52")}}
	copies := []damaged{
		{"en-de", []damage.Article{{ID: "a", Text: text, Damage: []damage.Damage{number}}}},
		{"es-de", []damage.Article{{ID: "b", Text: text, Damage: []damage.Damage{number}}}},
	}
	found := findings{
		"a": {{Span: at(text, "52"), Rule: "number-mismatch"}},
		"b": {{Span: at(text, "Garten"), Rule: "altered-name"}},
	}
	var out strings.Builder
	for _, table := range damageTables(copies, found) {
		out.WriteString(table.markdown())
	}
	known := readFigures("\n## " + bilingualPart + "\n" + out.String())
	for cell, want := range map[place]string{
		{bilingualPart, "Damage", "number-mismatch", "R"}:                "0.500",
		{bilingualPart, "Damage", "altered-name", "per 1000"}:            "83.33",
		{bilingualPart, "Damage", "all", "false alarms"}:                 "1",
		{bilingualPart, "Damage by kind", "number-mismatch: digit", "R"}: "0.500",
		{bilingualPart, "Damage by pair", "en-de", "number-mismatch"}:    "1.000",
		{bilingualPart, "Damage by pair", "es-de", "number-mismatch"}:    "0.000",
		{bilingualPart, "Damage by pair", "es-de", "lost-quote"}:         none,
		{bilingualPart, "Damage by pair", "es-de", "per 1000"}:           "166.67",
	} {
		if known[cell] != want {
			t.Errorf("%v is %q, want %q", cell, known[cell], want)
		}
	}
}

func TestDamagedCopies(t *testing.T) {
	article := func(doc, source, target, original, text string) gold.Article {
		return gold.Article{ID: doc + target, Group: doc, Source: check.Lang(source), Target: check.Lang(target), Original: original, Text: text}
	}
	all := []collection{
		{Set: pudSet, Part: "en-de"},
		{Set: ntrexSet, Part: "es-de"},
		{Set: ntrexSet, Part: "es-fr"},
		{Set: articleSet, Part: "de", Articles: []gold.Article{
			article("x", "en", "de", "A title\nA car.", "Ein Titel\nEin Auto."), article("y", "en", "de", "Two\nlines", "Nur\ndrei\nZeilen"),
		}},
		{Set: articleSet, Part: "es", Articles: []gold.Article{article("x", "en", "es", "A title\nA car.", "Un título\nUn coche.")}},
	}
	copies := damagedCopies(all)
	var ids []string
	for _, d := range copies {
		for _, a := range d.articles {
			ids = append(ids, d.pair+" "+a.ID)
		}
	}
	want := []string{"en-de x:en-de:intact", "en-de x:en-de:damaged", "es-de x:es-de:intact", "es-de x:es-de:damaged"}
	if !slices.Equal(ids, want) {
		t.Fatalf("got %q, want %q", ids, want)
	}
	if a := copies[1].articles[0]; !strings.Contains(a.Original, "Un coche.") || !strings.Contains(a.Text, "Ein Auto.") {
		t.Errorf("%q is no translation of %q", a.Text, a.Original)
	}
}
