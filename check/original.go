package check

import "slices"

// original is the text that an article was translated from, as its words see it.
type original struct {
	*Alignment
	lower   map[string]int // occurrences in lower case
	capital map[string]int // occurrences with a capital that says something
	pairs   map[[2]string]bool
	pairOf  []int // per token of the article: its pair
	beside  map[int]*besidePair
}

// besidePair is a pair of sentences, word by word, in lower case.
type besidePair struct {
	source, target []string
	tokens         []int              // of the original, for source
	meant          map[string]float32 // words and dictionary forms that translate a word of the source: 1 one that is spelt alike, 2 another
}

func originalOf(alignment *Alignment) *original {
	o := &original{alignment, map[string]int{}, map[string]int{}, map[[2]string]bool{}, alignment.pairs(false), map[int]*besidePair{}}
	previous := ""
	for i := range alignment.Tokens {
		t := &alignment.Tokens[i]
		if t.Kind != Word {
			continue
		}
		key := t.Evidence.Lower
		switch {
		case t.Evidence.Shape == lowerCase:
			o.lower[key]++
		case !t.First && !t.Opening:
			o.capital[key]++
		}
		o.pairs[[2]string{previous, key}] = true
		previous = key
	}
	return o
}

// pair returns the pair of the token at i of the article.
func (o *original) pair(i int, tokens []Token) *besidePair {
	n := o.pairOf[i]
	if b := o.beside[n]; b != nil {
		return b
	}
	b := &besidePair{}
	p := o.Pairs[n]
	for _, s := range o.Source[p.SourceFrom:p.SourceTo] {
		for k := s.From; k < s.To; k++ {
			if t := &o.Tokens[k]; t.Kind == Word {
				b.source, b.tokens = append(b.source, t.Evidence.Lower), append(b.tokens, k)
			}
		}
	}
	for _, s := range o.Target[p.TargetFrom:p.TargetTo] {
		for k := s.From; k < s.To; k++ {
			if t := &tokens[k]; t.Kind == Word {
				b.target = append(b.target, t.Evidence.Lower)
			}
		}
	}
	o.beside[n] = b
	return b
}

// originalFeatures asks what the original says of the n-th word: of the word itself, and whether it is a word of the target language that
// something there means, or one of the source language that something here should translate.
func (a *article) originalFeatures(f *Features, n int) {
	o := a.original
	if o == nil {
		return
	}
	word := func(m int) string { return a.tokens[a.list[m]].Evidence.Lower }
	key := word(n)
	if o.lower[key]+o.capital[key] == 0 {
		return
	}
	f[fOriginal] = 1
	f[fOriginalLower] = float32(min(o.lower[key], 5))
	f[fOriginalCapital] = float32(min(o.capital[key], 5))
	left, hasLeft := a.beside(n, -1)
	right, hasRight := a.beside(n, 1)
	if hasLeft && o.pairs[[2]string{word(left), key}] {
		f[fOriginalNeighbour]++
	}
	if hasRight && o.pairs[[2]string{key, word(right)}] {
		f[fOriginalNeighbour]++
	}
	b := o.pair(a.list[n], a.tokens)
	for k, s := range b.source {
		if s != key {
			continue
		}
		t := &o.Tokens[b.tokens[k]]
		if t.Evidence.Shape == lowerCase {
			f[fAligned] = 2
		} else {
			f[fAligned] = max(1, f[fAligned])
		}
		f[fAlignedCount]++
		var translated float32
		if k > 0 && hasLeft && a.translates(b.source[k-1], word(left)) {
			translated++
		}
		if k+1 < len(b.source) && hasRight && a.translates(b.source[k+1], word(right)) {
			translated++
		}
		f[fAlignedNeighbour] = max(f[fAlignedNeighbour], translated)
	}
	if f[fAligned] == 0 {
		return
	}
	for _, t := range b.target {
		if t == key {
			f[fAlignedCount]--
		}
	}
	f[fMeant] = a.meant(b, key)
	f[fTranslationPresent] = truth(slices.ContainsFunc(b.target, func(t string) bool { return t != key && a.translates(key, t) }))
}

// meant reports whether a word of the target sentences is a translation of a word of the source sentences: 1 of the one that is spelt
// alike, 2 of another.
func (a *article) meant(b *besidePair, key string) float32 {
	if b.meant == nil {
		b.meant = map[string]float32{}
		for _, s := range b.source {
			for _, t := range a.meanings(s) {
				if t == s {
					b.meant[t] = max(1, b.meant[t])
				} else {
					b.meant[t] = 2
				}
			}
		}
	}
	return max(b.meant[key], b.meant[a.lemma(key)])
}
