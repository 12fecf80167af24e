package main

import (
	"math"
	"slices"
	"testing"
)

func TestChangesOf(t *testing.T) {
	var words []string
	for _, stem := range []string{"bach", "berg", "bild", "blatt", "blick", "boden", "brief", "buch"} {
		for i := range 20 {
			word := stem + string(rune('a'+i))
			words = append(words, word)
			if i < 10 {
				words = append(words, word+"en")
			}
		}
	}
	changes := changesOf(slices.Sorted(slices.Values(words)))
	found := false
	for _, c := range changes["en"] {
		if c.ending == "" {
			found = true
			// the words that end so themselves could take the ending once more, and do not
			if want := 80. / 240; math.Abs(c.share-want) > 1e-9 {
				t.Errorf("share %.3f, want %.3f", c.share, want)
			}
		}
	}
	if !found {
		t.Errorf("no change from nothing to en: %v", changes["en"])
	}
	if len(changes["x"]) > 0 {
		t.Errorf("changes to x: %v", changes["x"])
	}
}

func TestPrefixesOf(t *testing.T) {
	var words []string
	for i := range 40 {
		base := "wort" + string(rune('a'+i%26)) + string(rune('a'+i/26))
		words = append(words, base, "super"+base, "über"+base+"q")
	}
	prefixes := prefixesOf(words)
	if share := prefixes["super"]; share != 1 {
		t.Errorf("super: %v, want 1", share)
	}
	if share, ok := prefixes["über"]; ok {
		t.Errorf("über: %v, but no word is left without it", share)
	}
}
