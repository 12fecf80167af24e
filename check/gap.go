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
