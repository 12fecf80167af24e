package check

import (
	"slices"
	"testing"
)

func TestWithoutRepeats(t *testing.T) {
	rules := []*Rule{{Name: "typo"}, {Name: "omitted-text"}, {Name: "altered-name", Over: []string{"typo"}}}
	at := func(rule string, from, to int) Finding { return Finding{Rule: rule, Span: Span{from, to}} }
	for _, c := range []struct {
		name     string
		findings []Finding
		want     []string
	}{
		{"the same word", []Finding{at("typo", 3, 8), at("altered-name", 3, 8)}, []string{"altered-name"}},
		{"the same word, the other way round", []Finding{at("altered-name", 3, 8), at("typo", 3, 8)}, []string{"altered-name"}},
		{"another finding between", []Finding{at("typo", 3, 8), at("omitted-text", 3, 8), at("altered-name", 3, 8)}, []string{"omitted-text", "altered-name"}},
		{"another word", []Finding{at("typo", 3, 8), at("altered-name", 9, 12)}, []string{"typo", "altered-name"}},
		{"a part of it", []Finding{at("typo", 3, 8), at("altered-name", 3, 12)}, []string{"typo", "altered-name"}},
		{"rules that say different things", []Finding{at("typo", 3, 8), at("omitted-text", 3, 8)}, []string{"typo", "omitted-text"}},
		{"nothing", nil, nil},
	} {
		var got []string
		for _, f := range withoutRepeats(c.findings, rules) {
			got = append(got, f.Rule)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
