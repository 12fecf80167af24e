package check

import (
	"fmt"
	"slices"
	"strings"

	"galley/corpus"
)

// lostSpeakers returns the findings for quotations that stand alone where the original says who speaks.
func (c *quoteComparison) lostSpeakers(passages []quotedPassage) []Finding {
	a := c.Alignment
	said := make([][]quotedPassage, len(a.Pairs))
	for _, q := range passages {
		said[q.pairs[0]] = append(said[q.pairs[0]], q)
	}
	bare := c.bareQuotes()
	var findings []Finding
	for n := range said {
		for k, q := range said[n] {
			if !q.whole {
				continue
			}
			// as many quotations on both sides, in the pair or with one beside it: the translation may have the quotation there
			for _, region := range [...][2]int{{n, n}, {n, n + 1}, {n - 1, n}} {
				first, last := region[0], region[1]
				if first < 0 || last >= len(said) || count(said[first:last+1]) != count(bare[first:last+1]) {
					continue
				}
				r := slices.Concat(bare[first : last+1]...)[count(said[first:n])+k]
				if f, ok := c.lostSpeaker(q, r, first, last); ok {
					findings = append(findings, f)
				}
				break
			}
		}
	}
	return findings
}

func count[T any](lists [][]T) int {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	return n
}

// bareQuotes returns the quotations of each pair of the document. Those that are not bare have no words; parts of one sentence with words
// between them are one.
func (c *quoteComparison) bareQuotes() [][]quoting {
	of := c.Alignment.targetPairs
	all := make([][]quoting, len(c.Alignment.Pairs))
	last := -1 // end of the last one
	for _, r := range c.target.runs {
		if r.words < shortestQuotation {
			continue
		}
		begin := r.from
		if last >= 0 && c.Tokens[last-1].Sentence == c.Tokens[r.from].Sentence && countWords(c.Tokens[last:r.from]) > 0 {
			last = r.to
			continue
		}
		last = r.to
		if !c.bare(r) {
			r.words = 0
		}
		all[of[begin]] = append(all[of[begin]], r)
	}
	return all
}

// lostSpeaker returns the finding for a quotation that stands alone, unless the words beside it in the original are in the pairs from first
// to last or beside them.
func (c *quoteComparison) lostSpeaker(q quotedPassage, r quoting, first, last int) (Finding, bool) {
	a := c.Alignment
	speaker := c.speaker(q)
	if r.words == 0 || 2*r.words < q.words || 2*q.words < r.words || speaker < leastSpeaker {
		return Finding{}, false
	}
	gone := c.nameGone(q, first, last)
	if !gone && (c.saysMore(first-1, speaker) || c.saysMore(last+1, speaker)) {
		return Finding{}, false
	}
	var n pairQuotes
	for k := first; k <= last; k++ {
		n = n.plus(c.counts[k])
	}
	if !gone && float64(n.targetOut) > freeTranslation*float64(n.sourceOut-speaker)+1 {
		return Finding{}, false
	}
	from, to := a.Tokens[q.from].Sentence, a.Tokens[q.to].Sentence
	source := Span{a.Tokens[q.from].Start, a.Tokens[q.to].End}
	for _, s := range a.Source {
		if i := a.Tokens[s.From].Sentence; i == from || i == to {
			source = Span{min(source.Start, s.Start), max(source.End, s.End)}
		}
	}
	return Finding{
		Span:     Span{c.Tokens[r.from-1].Start, c.Tokens[r.to].End},
		Severity: c.Rule.Severity, Confidence: lostSpeakerConfidence, Related: []Place{c.Place(source)},
		Message:  fmt.Sprintf("The original says who speaks, the translation does not: %s", a.Original.Text[source.Start:source.End]),
		Evidence: []string{fmt.Sprintf("%d words stand beside the quotation in the original, none here", speaker)},
	}, true
}

// freeTranslation is by how much a translation may be longer in words than its original.
const freeTranslation = 1.15

// leastSpeaker is how many words name a speaker, at least.
const leastSpeaker = 2

// speaker counts the words beside a quotation in its sentences. It is 0 if these hold another quotation.
func (c *quoteComparison) speaker(q quotedPassage) int { return len(c.speakerWords(q)) }

// speakerWords returns the words beside a quotation in its sentences, up to another quotation.
func (c *quoteComparison) speakerWords(q quotedPassage) []*Token {
	tokens := c.Alignment.Tokens
	var words []*Token
	add := func(i, step, of int) {
		for ; i >= 0 && i < len(tokens) && tokens[i].Sentence == tokens[of].Sentence && tokens[i].Segment == tokens[of].Segment && c.source.depth[i] == 0; i += step {
			if tokens[i].Kind == Word {
				words = append(words, &tokens[i])
			}
		}
	}
	add(q.from-1, -1, q.from)
	last := q.to
	for last > q.from && tokens[last].Kind == Other {
		last--
	}
	add(q.to+1, 1, last)
	return words
}

// nameGone reports whether a name beside a quotation stands in some pairs and those beside them less often in the translation than in the
// original.
func (c *quoteComparison) nameGone(q quotedPassage, first, last int) bool {
	a := c.Alignment
	first, last = max(0, first-1), min(last+1, len(a.Pairs)-1)
	from, to := a.Pairs[first], a.Pairs[last]
	if from.TargetFrom == to.TargetTo {
		return false
	}
	original, translation := a.Tokens[a.Source[from.SourceFrom].From:a.Source[to.SourceTo-1].To], c.Tokens[c.Alignment.Target[from.TargetFrom].From:c.Alignment.Target[to.TargetTo-1].To]
	for _, t := range c.speakerWords(q) {
		if t.First || t.Opening || !nameLike(t.Text) || c.Source == "de" && c.languages.names.Look(t.Text) == 0 {
			continue
		}
		if names(original, t.Text) > names(translation, t.Text) && (len(c.languages.meanings(lowered(t.Text))) == 0 || names(c.Tokens, t.Text) > 0) {
			return true
		}
	}
	return false
}

// names counts how often a name stands among tokens.
func names(tokens []Token, name string) int {
	n := 0
	for i := range tokens {
		if strings.HasPrefix(tokens[i].Text, name) {
			n++
		}
	}
	return n
}

// bare reports whether nothing stands beside a quotation in its sentence.
func (c *quoteComparison) bare(r quoting) bool {
	if !r.opened || !r.closed {
		return false
	}
	tokens := c.Tokens
	begin, end := r.from-1, r.to
	// before it
	i := begin - 1
	starts := i < 0 || tokens[i].Segment != tokens[begin].Segment || tokens[i].Kind == Other && strings.ContainsAny(tokens[i].Text, ".!?…\"”“»«")
	if !starts {
		return false
	}
	// behind it
	i = end + 1
	for i < len(tokens) && tokens[i].Segment == tokens[end].Segment && tokens[i].Kind == Other && strings.ContainsAny(tokens[i].Text, ".!?…") {
		i++
	}
	if i == len(tokens) || tokens[i].Segment != tokens[end].Segment {
		return true
	}
	if tokens[i].Kind == Other && isDoubleQuoteMark(tokens[i].Text) && opensQuote(tokens, i, 0) {
		return true
	}
	if tokens[i].Kind != Word || corpus.Shape(tokens[i].Text) == lowerCase {
		return false
	}
	if i > end+1 || strings.ContainsAny(tokens[end-1].Text, ".!?…") && tokens[end-1].Kind == Other {
		return tokens[i].Sentence != tokens[r.from].Sentence
	}
	if tokens[end-1].Kind == Other && tokens[end-1].Text == "," || c.Target == "en" {
		e := c.languages.target.Look(lowered(normal(tokens[i].Text)))
		return tokens[end-1].Text == "," && e.Decibels() >= 50
	}
	return true
}

// saysMore reports whether the translation of a pair has more words outside of quotations than the original, so that it may hold those
// of a speaker from the pair beside.
func (c *quoteComparison) saysMore(pair, speaker int) bool {
	if pair < 0 || pair >= len(c.counts) {
		return false
	}
	n := c.counts[pair]
	return float64(n.targetOut) >= freeTranslation*float64(n.sourceOut)+float64(max(speaker, 4))
}
