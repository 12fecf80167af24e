package check

import (
	"slices"
	"sort"
)

// beside returns what the original says where the document has a span: of whole sentences the sentences that they are paired with, of words
// the same words, and of a word with a suggestion the word that the dictionary translates so. It returns nil if nothing can be told, or
// several places could be meant.
func (p *Pass) beside(s Span, suggestions []string) []Place {
	a := p.Alignment
	from := sort.Search(len(p.Tokens), func(i int) bool { return p.Tokens[i].End > s.Start })
	to := from
	for to < len(p.Tokens) && p.Tokens[to].Start < s.End {
		to++
	}
	sentence := sort.Search(len(a.Target), func(k int) bool { return a.Target[k].To > from })
	if from == to || sentence == len(a.Target) {
		return nil
	}
	k := sort.Search(len(a.Pairs), func(k int) bool { return a.Pairs[k].TargetTo > sentence })
	if k == len(a.Pairs) || a.Pairs[k].SourceFrom == a.Pairs[k].SourceTo {
		return nil
	}
	pair := a.Pairs[k]
	if s.Contains(a.Target[sentence].Span) {
		var places []Place
		for ; k < len(a.Pairs) && len(places) < mostRelated; k++ {
			pair := a.Pairs[k]
			if pair.TargetFrom == pair.TargetTo {
				continue
			}
			if a.Target[pair.TargetFrom].Start >= s.End {
				break
			}
			for _, original := range a.Source[pair.SourceFrom:pair.SourceTo] {
				places = append(places, p.Place(original.Span))
			}
		}
		return places[:min(len(places), mostRelated)]
	}
	tokens := a.Tokens[a.Source[pair.SourceFrom].From:a.Source[pair.SourceTo-1].To]
	same := func(i int) int {
		n := to - from
		if i+n <= len(tokens) && slices.EqualFunc(tokens[i:i+n], p.Tokens[from:to], func(x, y Token) bool {
			return lowered(normal(x.Text)) == lowered(normal(y.Text))
		}) {
			return n
		}
		return 0
	}
	translated := func(i int) int {
		if to == from+1 && len(suggestions) > 0 && p.translates(&tokens[i], suggestions[0]) {
			return 1
		}
		return 0
	}
	for _, found := range [...]func(int) int{same, translated} {
		var places []Place
		for i := range tokens {
			if n := found(i); n > 0 {
				places = append(places, p.Place(Span{tokens[i].Start, tokens[i+n-1].End}))
			}
		}
		if len(places) > 0 {
			if len(places) > 1 {
				return nil
			}
			return places
		}
	}
	return nil
}

// mostRelated is how many places of the original a finding has at most, where it has whole sentences.
const mostRelated = 3

// translates reports whether the dictionaries have a word of the document as the translation of one of the original.
func (p *Pass) translates(original *Token, word string) bool {
	if original.Kind != Word {
		return false
	}
	there, here := lowered(normal(original.Text)), lowered(word)
	return p.languages.translates(there, here) || p.Alignment.languages.translates(here, there)
}
