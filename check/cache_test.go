package check

import (
	"strconv"
	"testing"
)

func TestCache(t *testing.T) {
	var c cache[string]
	found := map[string]int{}
	find := func(word string) string {
		found[word]++
		return word + "!"
	}
	for i := range 10 * generation {
		for _, word := range []string{"often", strconv.Itoa(i)} {
			if got := c.get(word, find); got != word+"!" {
				t.Fatalf("%s: got %s", word, got)
			}
		}
		if n := len(c.young) + len(c.old); n > 2*generation {
			t.Fatalf("%d words kept, want %d at the most", n, 2*generation)
		}
	}
	if found["often"] != 1 {
		t.Errorf("a word that is asked for all the time was found %d times", found["often"])
	}
	if c.get("0", find); found["0"] != 2 {
		t.Errorf("a word that was asked for long ago was kept: found %d times", found["0"])
	}
}
