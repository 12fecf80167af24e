package check

import "slices"

// original is the text that an article was translated from, as its words see it.
type original struct {
	*Alignment
	words  []string             // in lower case, as they stand one after the other
	seen   map[string]seenWords // by the word in lower case
	next   []int32              // of each word in words, the next place where the same stands, 0 for none
	beside []*besidePair        // by pair; nil as long as nothing asked for it
}

// seenWords are the occurrences of a word in an original.
type seenWords struct {
	lower       int   // in lower case
	capital     int   // with a capital that says something
	first, last int32 // places in original.words
}

// mostPlaces bounds what is looked at for each occurrence of a word: an article has it less often.
const mostPlaces = 100

// besidePair is a pair of sentences, word by word, in lower case.
type besidePair struct {
	source, target []string
	tokens         []int      // of the original, for source
	meanings       [][]string // of the words of the source; nil as long as nothing asked for them
}

// of reads the words of an original, in the place of a former one.
func (o *original) of(alignment *Alignment) {
	if o.seen == nil {
		o.seen = make(map[string]seenWords, len(alignment.Tokens)/2)
	}
	clear(o.seen)
	o.Alignment, o.beside = alignment, cleared(o.beside, len(alignment.Pairs))
	o.words, o.next = room(o.words, len(alignment.Tokens))[:0], room(o.next, len(alignment.Tokens))[:0]
	for i := range alignment.Tokens {
		t := &alignment.Tokens[i]
		if t.Kind != Word {
			continue
		}
		key := t.Evidence.Lower
		here := int32(len(o.words))
		w, ok := o.seen[key]
		if ok {
			o.next[w.last] = here
		} else {
			w.first = here
		}
		w.last = here
		o.words, o.next = append(o.words, key), append(o.next, 0)
		switch {
		case t.Evidence.Shape == lowerCase:
			w.lower++
		case !t.First && !t.Opening:
			w.capital++
		}
		o.seen[key] = w
	}
}

// stands reports whether a word stands beside another one somewhere, so many words before or behind it.
func (o *original) stands(w seenWords, away int, other string) bool {
	at := w.first
	for range mostPlaces {
		if n := int(at) + away; n >= 0 && n < len(o.words) && o.words[n] == other {
			return true
		}
		if at = o.next[at]; at == 0 {
			break
		}
	}
	return false
}

// pair returns the pair of the token at i of the article.
func (o *original) pair(i int, tokens []Token) *besidePair {
	n := o.targetPairs[i]
	if b := o.beside[n]; b != nil {
		return b
	}
	p := o.Pairs[n]
	source, target := o.Source[p.SourceFrom:p.SourceTo], o.Target[p.TargetFrom:p.TargetTo]
	b := &besidePair{source: make([]string, 0, tokensOf(source)), target: make([]string, 0, tokensOf(target)), tokens: make([]int, 0, tokensOf(source))}
	for _, s := range source {
		for k := s.From; k < s.To; k++ {
			if t := &o.Tokens[k]; t.Kind == Word {
				b.source, b.tokens = append(b.source, t.Evidence.Lower), append(b.tokens, k)
			}
		}
	}
	for _, s := range target {
		for k := s.From; k < s.To; k++ {
			if t := &tokens[k]; t.Kind == Word {
				b.target = append(b.target, t.Evidence.Lower)
			}
		}
	}
	o.beside[n] = b
	return b
}

func tokensOf(sentences []Sentence) int {
	n := 0
	for _, s := range sentences {
		n += s.To - s.From
	}
	return n
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
	seen, ok := o.seen[key]
	if !ok || seen.lower+seen.capital == 0 {
		return
	}
	f[fOriginal] = 1
	f[fOriginalLower] = float32(min(seen.lower, 5))
	f[fOriginalCapital] = float32(min(seen.capital, 5))
	left, hasLeft := a.beside(n, -1)
	right, hasRight := a.beside(n, 1)
	if hasLeft && o.stands(seen, -1, word(left)) {
		f[fOriginalNeighbour]++
	}
	if hasRight && o.stands(seen, 1, word(right)) {
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
	if meanings := a.meanings(key); len(meanings) > 0 {
		f[fTranslationPresent] = truth(slices.ContainsFunc(b.target, func(t string) bool {
			return t != key && (slices.Contains(meanings, t) || slices.Contains(meanings, a.lemma(t)))
		}))
	}
}

// meant reports whether a word of the target sentences is a translation of a word of the source sentences: 1 of the one that is spelt
// alike, 2 of another.
func (a *article) meant(b *besidePair, key string) float32 {
	if b.meanings == nil {
		b.meanings = make([][]string, len(b.source))
		for k, s := range b.source {
			b.meanings[k] = a.meanings(s)
		}
	}
	lemma, meant := a.lemma(key), float32(0)
	for k, s := range b.source {
		for _, t := range b.meanings[k] {
			switch {
			case t != key && t != lemma:
			case t == s:
				meant = max(1, meant)
			default:
				return 2
			}
		}
	}
	return meant
}
