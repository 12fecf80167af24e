package main

import (
	"math"
	"math/rand/v2"

	"galley/corpus"
)

// keyboard knows how far the keys of a language are from each other.
type keyboard map[rune]map[rune]float64 // how probable a key is in place of another, but for a factor

// newKeyboard lays the letters out as on the keyboards in use where the language is spoken.
func newKeyboard(tag corpus.Lang) keyboard {
	rows := []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}
	switch tag {
	case "de":
		rows = []string{"qwertzuiopü", "asdfghjklöä", "yxcvbnm"}
	case "fr":
		rows = []string{"azertyuiop", "qsdfghjklm", "wxcvbn"}
	case "es":
		rows[1] += "ñ"
	case "it":
		rows = []string{"qwertyuiopè", "asdfghjklòà", "zxcvbnm"}
	case "pt":
		rows[1] += "ç"
	}
	type place struct{ x, y float64 }
	places := map[rune]place{}
	for y, row := range rows {
		for x, r := range []rune(row) {
			// every row is shifted against the one above
			places[r] = place{float64(x) + [...]float64{0, .25, .75}[y], float64(y)}
		}
	}
	k := keyboard{}
	for a, p := range places {
		k[a] = map[rune]float64{}
		for b, q := range places {
			if d := math.Hypot(p.x-q.x, p.y-q.y); a != b && d < 2 {
				k[a][b] = math.Exp(-2 * d * d)
			}
		}
	}
	return k
}

// beside draws a key near another one. It returns the key itself if it is no letter of the layout.
func (k keyboard) beside(r *rand.Rand, key rune) rune {
	near := k[key]
	total := 0.
	for _, b := range sortedKeys(near) {
		total += near[b]
	}
	at := r.Float64() * total
	for _, b := range sortedKeys(near) {
		if at -= near[b]; at < 0 {
			return b
		}
	}
	return key
}
