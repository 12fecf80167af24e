package main

import (
	"testing"

	"galley/corpus"
	"galley/corpus/build/hunspell"
)

func TestEnterField(t *testing.T) {
	known := corpus.Entry(corpus.Lower) << corpus.FrequencyBits
	lexicons := map[string]*lexicon{
		"en": {tag: "en", words: map[string]corpus.Entry{}},
		"es": {tag: "es", words: map[string]corpus.Entry{"glándula": known, "arteria": known}},
	}
	enterField(lexicons, "en", []hunspell.Form{
		{Text: "lymphocele", Flags: hunspell.Standalone}, {Text: "arteria", Flags: hunspell.Standalone}, {Text: "cilium", Flags: hunspell.Standalone},
	})
	if e := lexicons["en"].words["lymphocele"]; !e.Known() {
		t.Error("a medical word is not entered")
	}
	for word, why := range map[string]string{"arteria": "a Spanish word", "cilium": "a short word"} {
		if e := lexicons["en"].words[word]; e.Known() {
			t.Errorf("%s is entered: %s", word, why)
		}
	}
}
