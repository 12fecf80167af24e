package check

// gap returns the place in the document's side of a pair where marks show that something was left out: brackets around nothing, or else a
// comma behind a comma. It is false if there is none, or if the original is written so too.
func (p *Pass) gap(pair int, brackets bool) (Span, bool) {
	a := p.Alignment
	k := a.Pairs[pair]
	place, ok := gapIn(p.Tokens, a.Target[k.TargetFrom:k.TargetTo], brackets)
	if _, same := gapIn(a.Tokens, a.Source[k.SourceFrom:k.SourceTo], brackets); same {
		return Span{}, false
	}
	return place, ok
}

func gapIn(tokens []Token, sentences []Sentence, brackets bool) (Span, bool) {
	first, second := ",", ","
	if brackets {
		first, second = "(", ")"
	}
	for _, s := range sentences {
		for i := s.From; i+1 < s.To; i++ {
			if tokens[i].Kind == Other && tokens[i].Text == first && tokens[i+1].Kind == Other && tokens[i+1].Text == second {
				return Span{tokens[i].Start, tokens[i+1].End}, true
			}
		}
	}
	return Span{}, false
}

// beheaded returns the sentence of the document that begins with the comma behind a quotation, in the pair of one that begins its sentence in the
// original. It is false if there is none.
func (c *quoteComparison) beheaded(q quotedPassage) (Sentence, bool) {
	a := c.Alignment
	if q.from > 0 && a.Tokens[q.from-1].Sentence == a.Tokens[q.from].Sentence {
		return Sentence{}, false
	}
	pair := a.Pairs[q.pairs[0]]
	for _, s := range a.Target[pair.TargetFrom:pair.TargetTo] {
		if isMark(c.Tokens[s.From].Text, ",") && (s.From == 0 || !isQuoteMark(c.Tokens[s.From-1].Text)) {
			return s, true
		}
	}
	return Sentence{}, false
}

// hardlyBefore is the affinity, in nats, of a word to the comma or full stop behind it that says that a part of the sentence is gone: articles and
// prepositions stand there twenty times less often than by chance.
const hardlyBefore = -3

// hanging reports whether the document, in the pairs from first to last, has a comma or full stop behind a frequent word that hardly ever has one.
func (p *Pass) hanging(first, last int) bool {
	a, context := p.Alignment, p.languages.target.Context
	for _, pair := range a.Pairs[first : last+1] {
		for _, s := range a.Target[pair.TargetFrom:pair.TargetTo] {
			for i := s.From; i+1 < s.To; i++ {
				if p.Tokens[i].Kind != Word || !isMark(p.Tokens[i+1].Text, ",.") || p.Tokens[i+1].Start > p.Tokens[i].End {
					continue
				}
				if class := p.Tokens[i].Evidence.Class; context.Own(class) && context.Affinity(class, contextClass(context, p.Tokens, i, 1)) <= hardlyBefore {
					return true
				}
			}
		}
	}
	return false
}
