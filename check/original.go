package check

// originalWords are the words of the text that an article was translated from.
type originalWords struct {
	lower   map[string]int // occurrences in lower case
	capital map[string]int // occurrences with a capital that says something
	pairs   map[[2]string]bool
}

func wordsOf(doc *Document) *originalWords {
	o := &originalWords{map[string]int{}, map[string]int{}, map[[2]string]bool{}}
	previous := ""
	for _, t := range tokenize(doc.Text, doc.Segments) {
		if t.Kind != Word {
			continue
		}
		text := normal(t.Text)
		key := lowered(text)
		switch {
		case key == text:
			o.lower[key]++
		case !t.First && !t.Opening:
			o.capital[key]++
		}
		o.pairs[[2]string{previous, key}] = true
		previous = key
	}
	return o
}

func (a *article) originalFeatures(f *Features, n int) {
	if a.original == nil {
		return
	}
	word := func(m int) string { return lowered(normal(a.tokens[a.list[m]].Text)) }
	key := word(n)
	f[fOriginal] = 1
	if a.original.lower[key]+a.original.capital[key] > 0 {
		f[fOriginal] = 2
	}
	f[fOriginalLower] = float32(min(a.original.lower[key], 5))
	f[fOriginalCapital] = float32(min(a.original.capital[key], 5))
	if m, ok := a.beside(n, -1); ok && a.original.pairs[[2]string{word(m), key}] {
		f[fOriginalNeighbour]++
	}
	if m, ok := a.beside(n, 1); ok && a.original.pairs[[2]string{key, word(m)}] {
		f[fOriginalNeighbour]++
	}
}
