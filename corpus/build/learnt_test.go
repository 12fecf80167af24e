package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"galley/corpus"
)

// TestAsForm holds that forms are written as corpus.Language reads them.
func TestAsForm(t *testing.T) {
	for _, test := range []struct{ lemma, form, want string }{
		{"haus", "Hauses", "Tes"}, {"haus", "Häuser", "Qäuser"}, {"gehen", "ging", "!ing"}, {"là", "lâ", "!â"}, {"x", "USA", " USA"},
	} {
		if got := asForm(test.lemma, test.form); got != test.want {
			t.Errorf("%s of %s: %q, want %q", test.form, test.lemma, got, test.want)
		}
	}
}

// TestCompileDictionary holds that what is written can be read, and that headwords share their beginnings.
func TestCompileDictionary(t *testing.T) {
	lines := map[string][]string{"-ió": {"aed"}, strings.Repeat("a", 200): {"x"}, strings.Repeat("a", 200) + "b": {"x"}, "été": {"Sommer"}, "ètre": {"y"}}
	for i := range 100 {
		lines[fmt.Sprintf("word%d", i)] = []string{"Wort", fmt.Sprint(i)}
	}
	data := compileDictionary(lines)
	d := corpus.Dictionary(data)
	for headword, want := range lines {
		if got := d.Get(headword); !slices.Equal(got, want) {
			t.Errorf("%q is %q, want %q", headword, got, want)
		}
	}
	if got := maps.Collect(d.All()); len(got) != len(lines) {
		t.Errorf("%d of %d entries can be read", len(got), len(lines))
	}
	if plain := compileLines(lines); len(data) > len(plain)*4/5 {
		t.Errorf("%d bytes of %d", len(data), len(plain))
	}
}

// sentencesOf returns a page of one paragraph for each sentence.
func sentencesOf(sentences ...string) map[string]page {
	pages := map[string]page{}
	for i, s := range sentences {
		pages[fmt.Sprint(i)] = page{strings.Fields(s)}
	}
	return pages
}

func TestAlign(t *testing.T) {
	from := sentencesOf("la casa", "la casa roja", "una casa", "la flor roja", "una flor", "la flor", "la flor roja", "una casa roja", "muy roja", "es roja")
	to := sentencesOf("the house", "the red house", "a house", "the red flower", "a flower", "the flower", "the red flower", "a red house", "very red", "is red")
	b := pairSentences(from, to)
	if len(b.pairs) != 9 {
		t.Errorf("%d pairs, want 9: one is there twice", len(b.pairs))
	}
	l := b.align()
	for word, want := range map[string]string{"casa": "house", "roja": "red", "flor": "flower", "una": "a"} {
		best, most := "", 0.
		for other, count := range l.counts[l.from.number[word]] {
			if count > most {
				best, most = l.to.words[other], count
			}
		}
		if best != want {
			t.Errorf("%s is %q, want %q", word, best, want)
		}
	}
	if r := l.reversed(); r.counts[r.from.number["red"]][r.to.number["roja"]] != l.counts[l.from.number["roja"]][l.to.number["red"]] {
		t.Error("the other direction counts otherwise")
	}
	if odd := pairSentences(sentencesOf("la casa"), map[string]page{"0": {{"the"}, {"house"}}}); len(odd.pairs) != 0 {
		t.Error("pages with another number of paragraphs are paired")
	}
}

func TestLessons(t *testing.T) {
	entry := func(flags corpus.Flags, decibels int) corpus.Entry {
		return corpus.Entry(uint32(flags)<<corpus.FrequencyBits | uint32(decibels))
	}
	source := &lexicon{words: map[string]corpus.Entry{"murió": entry(corpus.Lower, 50), "raro": entry(corpus.Lower, 20), "flor": entry(corpus.Lower, 45), "túnel": entry(corpus.Lower, 25)}}
	target := &lexicon{words: map[string]corpus.Entry{"starb": entry(corpus.Lower, 50), "blume": entry(corpus.Title, 40), "selten": entry(corpus.Lower, 50)}}
	from, to := newVocabulary(), newVocabulary()
	from.numbers([]string{"murió", "raro", "flor", "túnel"})
	to.numbers([]string{"starb", "blume", "selten", "xx", "túnel"})
	l := &learnt{from: from, to: to, counts: []map[int32]float64{{0: 20, 3: 5}, {2: 20}, {1: 6, 0: 1}, {4: 9}}}
	lines := lessons(l, source, target)
	if got := lines["murió"]; !slices.Equal(got, []string{"astarb"}) {
		t.Errorf("murió is %q: a word that is none may not be learnt", got)
	}
	if got := lines["flor"]; !slices.Equal(got, []string{"bBlume"}) {
		t.Errorf("flor is %q, want Blume, with its capital, and nothing that was seen once", got)
	}
	if got := lines["túnel"]; !slices.Equal(got, []string{"atúnel"}) {
		t.Errorf("túnel is %q, want itself, as it is borrowed", got)
	}
	if got := lines["raro"]; got != nil {
		t.Errorf("a rare word is learnt: %q", got)
	}
}
