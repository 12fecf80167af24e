package align

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// sentence returns a unit of some words that each have a key of their own.
func sentence(keys ...uint32) Unit {
	u := Unit{Length: 8 * len(keys)}
	for _, k := range keys {
		u.Words = append(u.Words, Word{[]uint32{k}, .6})
	}
	return u
}

func TestAlign(t *testing.T) {
	a, b, c, d := sentence(1, 2, 3, 4), sentence(5, 6, 7, 8, 9), sentence(10, 11, 12, 13), sentence(14, 15, 16, 17, 18, 19)
	ab, cd := sentence(1, 2, 3, 4, 5, 6, 7, 8, 9), sentence(10, 11, 12, 13, 14, 15, 16, 17, 18, 19)
	abc := sentence(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
	tests := []struct {
		name           string
		source, target []Unit
		want           []Group
	}{
		{"nothing", nil, nil, nil},
		{"no target", []Unit{a}, nil, []Group{{0, 1, 0, 0, 0, 0}}},
		{"no source", nil, []Unit{a}, []Group{{0, 0, 0, 1, 0, 0}}},
		{"one by one", []Unit{a, b, c}, []Unit{a, b, c}, []Group{{0, 1, 0, 1, 0, 0}, {1, 2, 1, 2, 0, 0}, {2, 3, 2, 3, 0, 0}}},
		{"merged", []Unit{a, b, c}, []Unit{ab, c}, []Group{{0, 2, 0, 1, 0, 0}, {2, 3, 1, 2, 0, 0}}},
		{"split", []Unit{a, cd}, []Unit{a, c, d}, []Group{{0, 1, 0, 1, 0, 0}, {1, 2, 1, 3, 0, 0}}},
		{"three merged", []Unit{a, b, c, d}, []Unit{abc, d}, []Group{{0, 3, 0, 1, 0, 0}, {3, 4, 1, 2, 0, 0}}},
		{"three split", []Unit{abc}, []Unit{a, b, c}, []Group{{0, 1, 0, 3, 0, 0}}},
		{"omitted", []Unit{a, b, c}, []Unit{a, c}, []Group{{0, 1, 0, 1, 0, 0}, {1, 2, 1, 1, 0, 0}, {2, 3, 1, 2, 0, 0}}},
		{"added", []Unit{a, c}, []Unit{a, b, c}, []Group{{0, 1, 0, 1, 0, 0}, {1, 1, 1, 2, 0, 0}, {1, 2, 2, 3, 0, 0}}},
		{"swapped", []Unit{a, b, c}, []Unit{b, a, c}, []Group{{1, 2, 0, 1, 0, 0}, {0, 1, 1, 2, 0, 0}, {2, 3, 2, 3, 0, 0}}},
		{"moved", []Unit{a, b, c, d}, []Unit{d, a, b, c}, []Group{{3, 4, 0, 1, 0, 0}, {0, 1, 1, 2, 0, 0}, {1, 2, 2, 3, 0, 0}, {2, 3, 3, 4, 0, 0}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := new(Aligner).Align(test.source, test.target)
			for i := range got {
				got[i].Score, got[i].Alone = 0, 0
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// TestParagraphs holds that the ends of paragraphs tell where a unit belongs of which nothing else is known.
func TestParagraphs(t *testing.T) {
	unit := func(last bool) Unit { return Unit{Length: 40, Last: last} }
	source := []Unit{unit(true), unit(false), unit(true), unit(true)}
	target := []Unit{unit(true), unit(true), unit(true)}
	target[1].Length = 80
	want := []Group{{0, 1, 0, 1, 0, 0}, {1, 3, 1, 2, 0, 0}, {3, 4, 2, 3, 0, 0}}
	got := new(Aligner).Align(source, target)
	for i := range got {
		got[i].Score, got[i].Alone = 0, 0
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestLong pairs texts that are much longer than the band, from which a long stretch was taken.
func TestLong(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var source []Unit
	for range 20000 {
		source = append(source, sentence(random.Uint32(), random.Uint32()%1000, random.Uint32()%1000, random.Uint32()))
	}
	target := slices.Concat(source[:5000], source[6000:])
	right := 0
	for _, g := range new(Aligner).Align(source, target) {
		if g.SourceTo-g.SourceFrom == 1 && g.TargetTo-g.TargetFrom == 1 && (g.SourceFrom == g.TargetFrom || g.SourceFrom == g.TargetFrom+1000) {
			right++
		}
	}
	if right < 18990 {
		t.Errorf("%d of 19000 units paired with themselves", right)
	}
}

func FuzzAlign(f *testing.F) {
	f.Add([]byte("abc\nabd\n\nx"), []byte("abc\nabd\nx"))
	f.Add([]byte("\n\n\n"), []byte(""))
	f.Add([]byte("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), []byte("a\n\xffa"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		if len(a)+len(b) > 1<<12 {
			return
		}
		source, target := units(a), units(b)
		groups := new(Aligner).Align(source, target)
		inSource, inTarget := make([]int, len(source)), make([]int, len(target))
		at := 0
		for _, g := range groups {
			if g.SourceFrom > g.SourceTo || g.TargetFrom != at || g.TargetTo < at || g.SourceFrom == g.SourceTo && g.TargetFrom == g.TargetTo {
				t.Fatalf("%v: not in order", groups)
			}
			at = g.TargetTo
			for i := g.SourceFrom; i < g.SourceTo; i++ {
				inSource[i]++
			}
			for i := g.TargetFrom; i < g.TargetTo; i++ {
				inTarget[i]++
			}
		}
		for _, n := range append(inSource, inTarget...) {
			if n != 1 {
				t.Fatalf("%v: a unit is in %d groups", groups, n)
			}
		}
		if again := new(Aligner).Align(source, target); !slices.Equal(again, groups) {
			t.Fatalf("%v, the second time %v", groups, again)
		}
	})
}

// units makes a unit of each line, with its bytes as words; an upper-case letter ends a paragraph.
func units(text []byte) []Unit {
	var all []Unit
	u := Unit{}
	for _, c := range text {
		if c == '\n' {
			all = append(all, u)
			u = Unit{}
			continue
		}
		u.Length += int(c)
		u.Words = append(u.Words, Word{[]uint32{uint32(c), uint32(c) / 2}, .01 + float64(c)/300})
		u.Last = 'A' <= c && c <= 'Z'
	}
	return append(all, u)
}
