package check

// Alignment pairs the sentences of a document with those of its original.
type Alignment struct {
	Original *Document
	Tokens   []Token    // of the original; what their evidence calls the target language is the original's own
	Source   []Sentence // of the original, in the order of its text
	Target   []Sentence // of the document, in the order of its text
	Pairs    []Pair     // every sentence of either text is in exactly one; in the order of the document, what was omitted where it is missing

	lines Lines // of the original
}

// Sentence is a sentence of a text, or a heading, caption or list item that is none.
type Sentence struct {
	Span
	From, To int // its tokens
	Segment  int // number of its segment in the document
}

// Pair is sentences of the original with those that translate them. One side may be empty: then the other was omitted or added.
type Pair struct {
	SourceFrom, SourceTo int // in Alignment.Source, half-open
	TargetFrom, TargetTo int // in Alignment.Target, half-open
}

// sentences returns the sentences of tokens.
func sentences(tokens []Token) []Sentence {
	var all []Sentence
	for i, t := range tokens {
		if n := len(all); n > 0 && tokens[i-1].Sentence == t.Sentence {
			all[n-1].To, all[n-1].End = i+1, t.End
			continue
		}
		all = append(all, Sentence{t.Span, i, i + 1, t.Segment})
	}
	return all
}

// align pairs the sentences of a document with those of its original.
func align(doc *Document, tokens []Token) *Alignment {
	a := &Alignment{Original: doc.Original, Tokens: tokenize(doc.Original.Text, doc.Original.Segments), lines: NewLines(doc.Original.Text)}
	a.Source, a.Target = sentences(a.Tokens), sentences(tokens)
	a.Pairs = pair(a.Source, a.Target)
	return a
}

// The cost of a group, relative to the difference of the lengths of its sides.
const (
	unevenCost = .5 // two sentences with one
	aloneCost  = 1  // a sentence without a partner
)

// pair finds the cheapest grouping by lengths alone.
func pair(source, target []Sentence) []Pair {
	type step struct {
		cost float64
		s, t int
	}
	steps := [...]struct{ s, t int }{{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}}
	best := make([][]step, len(source)+1)
	for i := range best {
		best[i] = make([]step, len(target)+1)
		for j := range best[i] {
			if i+j == 0 {
				continue
			}
			best[i][j].cost = 1e18
			for _, st := range steps {
				if i < st.s || j < st.t {
					continue
				}
				a, b := length(source[i-st.s:i]), length(target[j-st.t:j])
				cost := float64(max(a, b)-min(a, b)) / float64(max(a, b, 1))
				switch {
				case st.s*st.t == 0:
					cost = aloneCost
				case st.s+st.t == 3:
					cost += unevenCost
				}
				if c := best[i-st.s][j-st.t].cost + cost; c < best[i][j].cost {
					best[i][j] = step{c, st.s, st.t}
				}
			}
		}
	}
	var pairs []Pair
	for i, j := len(source), len(target); i+j > 0; {
		st := best[i][j]
		pairs = append(pairs, Pair{i - st.s, i, j - st.t, j})
		i, j = i-st.s, j-st.t
	}
	for i, j := 0, len(pairs)-1; i < j; i, j = i+1, j-1 {
		pairs[i], pairs[j] = pairs[j], pairs[i]
	}
	return pairs
}

// length returns the bytes of consecutive sentences.
func length(s []Sentence) int {
	if len(s) == 0 {
		return 0
	}
	return s[len(s)-1].End - s[0].Start
}
