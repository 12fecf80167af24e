package check

import "slices"

// original is the text that an article was translated from, as its words see it.
type original struct {
	*Alignment
	words  []string             // in lower case, as they stand one after the other
	seen   map[string]seenWords // by the word in lower case
	next   []int32              // of each word in words, the next place where the same stands, 0 for none
	beside []besidePair         // by pair; without tokens as long as nothing asked for it
	texts  []string             // room for the words of all pairs
	places []int                // and for their places
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
	read           bool
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
	o.texts = room(o.texts, len(alignment.sourcePairs)+len(alignment.targetPairs))[:0]
	o.places = room(o.places, len(alignment.sourcePairs))[:0]
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
	b := &o.beside[n]
	if b.read {
		return b
	}
	b.read = true
	p := o.Pairs[n]
	words, places := len(o.texts), len(o.places)
	for _, s := range o.Source[p.SourceFrom:p.SourceTo] {
		for k := s.From; k < s.To; k++ {
			if t := &o.Tokens[k]; t.Kind == Word {
				o.texts, o.places = append(o.texts, t.Evidence.Lower), append(o.places, k)
			}
		}
	}
	b.source, b.tokens = o.texts[words:], o.places[places:]
	words = len(o.texts)
	for _, s := range o.Target[p.TargetFrom:p.TargetTo] {
		for k := s.From; k < s.To; k++ {
			if t := &tokens[k]; t.Kind == Word {
				o.texts = append(o.texts, t.Evidence.Lower)
			}
		}
	}
	b.target = o.texts[words:]
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
	o := a.original
	if b.meanings == nil {
		b.meanings = make([][]string, len(b.source))
		for k, s := range b.source {
			if anchor := o.Tokens[b.tokens[k]].Evidence.anchor.Load(); anchor != nil && anchor.Keys != nil {
				b.meanings[k] = anchor.meanings
			} else {
				b.meanings[k] = a.meanings(s)
			}
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
