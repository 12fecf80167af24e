package main

import (
	"encoding/json"
	"slices"
	"testing"
)

func TestSamplesHaveTheNameOfTheEnglishSentence(t *testing.T) {
	var english, german []sample
	if err := json.Unmarshal([]byte(`["Good morning."]`), &english); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(`[["Guten Morgen.", "062cfca2033e46a23950ad61925f8a45"]]`), &german); err != nil {
		t.Fatal(err)
	}
	if want := []sample{{"Guten Morgen.", english[0].name}}; !slices.Equal(german, want) {
		t.Errorf("got %q, want %q", german, want)
	}
}
