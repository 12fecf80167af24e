package main

import (
	"slices"
	"strconv"
	"testing"

	"galley/check/gold"
)

func TestByTheClock(t *testing.T) {
	programs(t, map[string]string{"hunspell": `[ "$*" = "-i utf-8 -d de_DE -l" ] && [ "$(cat)" = "Ein Haus." ] && sleep .02` + "\n"})
	all := []collection{
		{Set: articleSet, Part: "de", Articles: []gold.Article{{ID: "a", Target: "de", Text: "Ein Haus."}}},
		{Set: articleSet, Part: "es"},
		{Set: typoSet, Part: "de", Articles: []gold.Article{{ID: "b", Target: "de", Text: "Ein Hauss."}}},
	}
	got, err := byTheClock(all, script(t, "cat >/dev/null\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Rows) != 1 || !slices.Equal(got.Rows[0][:2], []string{"de", "2"}) {
		t.Fatalf("rows %q, want one of German with 2 words", got.Rows)
	}
	for i, least := range []float64{0, .02, 0} { // the other one waits
		if n, err := strconv.ParseFloat(got.Rows[0][2+i], 64); err != nil || n < least {
			t.Errorf("%s: %s, want at least %g", got.Head[2+i], got.Rows[0][2+i], least)
		}
	}
	if _, err := byTheClock(all, script(t, "exit 2\n")); err == nil {
		t.Error("no error, although galley failed")
	}
}

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   float64
	}{{[]float64{3}, 3}, {[]float64{4, 1}, 2.5}, {[]float64{9, 1, 2}, 2}} {
		if got := median(c.values); got != c.want {
			t.Errorf("%v: %g, want %g", c.values, got, c.want)
		}
	}
}
