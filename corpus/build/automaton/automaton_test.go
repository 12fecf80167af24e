package automaton_test

import (
	"slices"
	"testing"

	"galley/corpus"
	"galley/corpus/build/automaton"
)

func TestRoundTrip(t *testing.T) {
	words := map[string]uint32{"a": 0, "ab": 7, "abend": 1, "abende": 1, "arbeit": automaton.MaxValue, "über": 3, "übel": 3}
	b, err := automaton.New([]rune("abdeilnrtuü"))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{"a", "ab", "abend", "abende", "arbeit"} {
		if err := b.Add(w, words[w]); err != nil {
			t.Fatal(err)
		}
	}
	for _, w := range []string{"übel", "über"} {
		if err := b.Add(w, words[w]); err != nil {
			t.Fatal(err)
		}
	}
	data, err := b.Bytes([]byte("text"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := corpus.OpenAutomaton(data)
	if err != nil {
		t.Fatal(err)
	}
	for w, want := range words {
		if v, ok := a.Get(w); !ok || v != want {
			t.Errorf("%q: %d, %v; want %d", w, v, ok, want)
		}
	}
	for _, w := range []string{"", "abe", "b", "abendes", "xyz"} {
		if v, ok := a.Get(w); ok {
			t.Errorf("%q: %d, but it was not added", w, v)
		}
	}
}

func TestRefused(t *testing.T) {
	for name, add := range map[string]func(*automaton.Builder) error{
		"empty word":       func(b *automaton.Builder) error { return b.Add("", 0) },
		"letter unknown":   func(b *automaton.Builder) error { return b.Add("c", 0) },
		"value too large":  func(b *automaton.Builder) error { return b.Add("a", automaton.MaxValue+1) },
		"not in order":     func(b *automaton.Builder) error { return firstError(b.Add("b", 0), b.Add("a", 0)) },
		"twice":            func(b *automaton.Builder) error { return firstError(b.Add("a", 0), b.Add("a", 0)) },
		"nothing added":    func(b *automaton.Builder) error { _, err := b.Bytes(nil); return err },
		"too many letters": func(*automaton.Builder) error { _, err := automaton.New(make([]rune, 256)); return err },
	} {
		b, err := automaton.New([]rune("ab"))
		if err != nil {
			t.Fatal(err)
		}
		if add(b) == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func firstError(errs ...error) error {
	if i := slices.IndexFunc(errs, func(err error) bool { return err != nil }); i >= 0 {
		return errs[i]
	}
	return nil
}
