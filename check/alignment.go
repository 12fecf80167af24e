package check

import (
	"strings"

	"galley/check/align"
)

// Alignment pairs the sentences of a document with those of its original.
type Alignment struct {
	Original *Document
	Tokens   []Token    // of the original; what their evidence calls the target language is the original's own
	Source   []Sentence // of the original, in the order of its text
	Target   []Sentence // of the document, in the order of its text
	Pairs    []Pair     // every sentence of either text is in exactly one; in the order of the document, what was omitted where it is missing

	sourcePairs, targetPairs   []int    // the pair of each token of the original, and of the document
	sourceLemmas, targetLemmas []string // the dictionary form of each token, in lower case; empty for the most frequent words

	lines     Lines      // of the original
	languages *languages // the same as the document's, the other way round
}

// Sentence is a sentence of a text, or a heading, caption or list item that is none.
type Sentence struct {
	Span
	From, To int // its tokens
	Segment  int // number of its segment in the document
}

// Pair is sentences of the original with those that translate them. One side may be empty: then the other was omitted or added.
type Pair struct {
	SourceFrom, SourceTo int     // in Alignment.Source, half-open
	TargetFrom, TargetTo int     // in Alignment.Target, half-open
	Score                float64 // how much more likely the two are as translations than as strangers, in nats; 0 if one side is empty
	Alone                float64 // if one side is empty: how much better its neighbours fit without it than with it, in nats
}

// sentences returns the sentences of tokens. Marks that close a quotation or a bracket belong to the sentence before, whose full stop they
// follow.
func sentences(tokens []Token) []Sentence {
	var all []Sentence
	current := 0 // number of the sentence that the last one of all was made from
	for i := range tokens {
		t, n := &tokens[i], len(all)
		if n > 0 && (t.Sentence == current || closes(tokens, i)) {
			all[n-1].To, all[n-1].End = i+1, t.End
			continue
		}
		all = append(all, Sentence{t.Span, i, i + 1, t.Segment})
		current = t.Sentence
	}
	return all
}

// closes reports whether the token at i, behind the end of a sentence, belongs to that. A French closing mark has a space before it.
func closes(tokens []Token, i int) bool {
	t, before := &tokens[i], &tokens[i-1]
	if t.Kind != Other || t.Segment != before.Segment || !strings.ContainsAny(t.Text, "\"”“»«’)].!?…") {
		return false
	}
	return t.Start == before.End || t.Text == "»" && (i+1 == len(tokens) || tokens[i+1].Start > t.End)
}

// pairing is what is written on while sentences are paired.
type pairing struct {
	source, target anchoring
	aligner        align.Aligner
}

// pair finds the pairs. The languages are those of the original as the target, and those of the document.
func (a *Alignment) pair(original, document *languages, tokens []Token, p *pairing) {
	original.anchorAll(document, a.Tokens, a.Source, &p.source)
	document.anchorAll(original, tokens, a.Target, &p.target)
	a.sourceLemmas, a.targetLemmas = p.source.lemmas, p.target.lemmas
	for _, g := range p.aligner.Align(p.source.units, p.target.units) {
		a.Pairs = append(a.Pairs, Pair(g))
	}
	a.number(len(tokens))
}

// number notes the pair of each token, of so many tokens of the document.
func (a *Alignment) number(tokens int) {
	a.sourcePairs, a.targetPairs = make([]int, len(a.Tokens)), make([]int, tokens)
	mark := func(pairs []int, sentences []Sentence, n int) {
		for _, s := range sentences {
			for i := s.From; i < s.To; i++ {
				pairs[i] = n
			}
		}
	}
	for n, p := range a.Pairs {
		mark(a.sourcePairs, a.Source[p.SourceFrom:p.SourceTo], n)
		mark(a.targetPairs, a.Target[p.TargetFrom:p.TargetTo], n)
	}
}
