package damage

import "hash/fnv"

// draw is a sequence of numbers that looks random and is fixed by the text it starts from.
type draw struct{ state uint64 }

func newDraw(seed string) *draw {
	h := fnv.New64a()
	h.Write([]byte(seed))
	return &draw{h.Sum64()}
}

// below returns the next number, from 0 to n-1. The sequence is SplitMix64 (Steele, Lea and Flood, 2014).
func (d *draw) below(n int) int {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) % uint64(n))
}

// shuffled returns the numbers from 0 to n-1 in a drawn order.
func (d *draw) shuffled(n int) []int {
	all := make([]int, n)
	for i := range all {
		j := d.below(i + 1)
		all[i], all[j] = all[j], i
	}
	return all
}
