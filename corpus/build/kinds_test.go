package main

import (
	"slices"
	"testing"

	"galley/corpus"
)

// TestCompileKinds holds that classes which stand beside the same classes are of one kind, and others are not.
func TestCompileKinds(t *testing.T) {
	// more classes than kinds, so that some must share: articles 0 to 29, nouns 30 to 69, verbs 70 to 99
	var all []neighbours
	add := func(first, second int) {
		all = append(all, neighbours{corpus.Class(first), corpus.Class(second), 10})
	}
	for article := range 30 {
		for noun := 30; noun < 70; noun++ {
			add(article, noun)
		}
	}
	for verb := 70; verb < 100; verb++ {
		for noun := 30; noun < 70; noun++ {
			add(noun, verb)
		}
		for article := range 30 {
			add(verb, article)
		}
	}
	kinds := compileKinds(100, all)
	of := func(class int) string {
		switch {
		case class < 30:
			return "article"
		case class < 70:
			return "noun"
		}
		return "verb"
	}
	holds := map[byte]string{}
	for class, kind := range kinds {
		if other, ok := holds[kind]; ok && other != of(class) {
			t.Errorf("kind %d holds a %s and the %s %d", kind, other, of(class), class)
		}
		holds[kind] = of(class)
	}
	if !slices.Equal(compileKinds(100, all), kinds) {
		t.Error("the same neighbours make other kinds")
	}
}
