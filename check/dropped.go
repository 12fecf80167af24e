package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"galley/check/quantity"
)

// droppedOnes returns the findings for the numbers of the original that a pair of sentences lacks. Those that lie in a passage which was left out
// are one finding; none are those behind the place where the sentence breaks off, which is a finding of its own.
func (n *numbers) droppedOnes(i int, gone []*amount, alone bool) []Finding {
	if len(gone) == 0 {
		return nil
	}
	brokenOff := -1 // where the last number stands that the document has
	if _, cut := n.cutShort(n.Alignment.Pairs[i]); cut {
		for k := range n.source[i] {
			if a := &n.source[i][k]; a.answered {
				brokenOff = a.Span.End
			}
		}
	}
	var findings []Finding
	var texts []string // of the numbers of the last finding
	for _, s := range gone {
		if brokenOff >= 0 && s.Span.Start >= brokenOff {
			break
		}
		f := n.dropped(s, alone)
		if k := len(findings) - 1; k >= 0 && findings[k].Span == f.Span && findings[k].Severity == f.Severity {
			texts = append(texts, s.text)
			findings[k].Related = append(findings[k].Related, f.Related...)
			findings[k].Message = fmt.Sprintf("The original says “%s” here, the translation does not", strings.Join(texts, "”, “"))
			continue
		}
		texts = []string{s.text}
		findings = append(findings, f)
	}
	return findings
}

// dropped returns the finding for a number of the original that the document lacks. Translators leave a number out with the words around
// it, or write something else in its place. It is missing for sure only if what it stood beside is there without it and no other amount of
// the document may stand for it.
func (n *numbers) dropped(s *amount, alone bool) Finding {
	f := Finding{
		Severity: n.Rule.Severity, Confidence: .8, Related: []Place{n.Place(s.Span)},
		Message:  fmt.Sprintf("The original says “%s” here, the translation does not", s.text),
		Evidence: []string{fmt.Sprintf("nothing in this sentence of the translation is “%s”, rounded, converted or in words", s.text)},
	}
	beside, ok := n.gap(s.pair, s.enclosed)
	if ok {
		alone = false
	} else {
		beside, ok = n.counterpart(s)
	}
	if !ok || alone {
		f.Severity, f.Confidence = Neutral, .4
	}
	f.Span = cmp.Or(beside, n.longest(s.pair))
	return f
}

// counterpart returns what translates the words beside an amount of the original: the unit that it is counted in, the word behind it, or
// else the word before it. It is false if the document paraphrases these words or leaves them out.
func (n *numbers) counterpart(s *amount) (Span, bool) {
	if s.Kind == quantity.Measure {
		return n.find(s.pair, func(word string, before *Token) bool {
			reader := n.languages.numbers[1]
			return reader.Measures(word, s.Quantity) && !reader.One(lowered(before.Text)) && !n.preposition(word)
		})
	}
	known := false
	for _, r := range [...]reach{{0, 1}, {1, 0}, {0, 2}, {2, 0}} {
		for _, from := range around(n.Alignment.Tokens, n.Alignment.Source[s.sentence], s.Span, r) {
			word := lowered(normal(from.Text))
			translations := n.languages.rendersAs(word)
			known = known || r.behind == 1 && len(translations) > 0 && !countable(s) && s.Scale == 1
			place, ok := n.find(s.pair, func(to string, _ *Token) bool {
				return utf8.RuneCountInString(to) >= leastLetters && (to == word || shared(to, word) >= leastCognate || slices.ContainsFunc(translations, func(t string) bool { return t == to || alike(t, to) }))
			})
			if ok {
				return place, true
			}
		}
	}
	return Span{}, !known
}

// preposition reports whether a word is so short and so frequent that it is one, and no unit.
func (n *numbers) preposition(word string) bool {
	return len(word) < anchorLetters && n.languages.target.Look(word).Decibels() >= anchorFrequency
}

// leastCognate is how many bytes two words of different languages share at the beginning at least if they are taken for the same.
const leastCognate = 6

// find returns the first word of the document in a pair that is as wanted and that no amount counts. Words are in lower case, the token
// before them is as it stands.
func (n *numbers) find(pair int, wanted func(word string, before *Token) bool) (Span, bool) {
	p := n.Alignment.Pairs[pair]
	for _, there := range n.Alignment.Target[p.TargetFrom:p.TargetTo] {
		for k := there.From; k < there.To; k++ {
			t := &n.Tokens[k]
			if t.Kind == Word && wanted(lowered(normal(t.Text)), &n.Tokens[max(k-1, 0)]) && !n.counted(t.Span, pair) {
				return t.Span, true
			}
		}
	}
	return Span{}, false
}

// farthest is how many bytes are between an amount and the word for what it counts at most.
const farthest = 2

// counted reports whether an amount of the document stands directly before a word, or behind it: "Jahr 2012".
func (n *numbers) counted(word Span, pair int) bool {
	return slices.ContainsFunc(n.target[pair], func(a amount) bool {
		return a.Span.End <= word.Start && word.Start-a.Span.End <= farthest || word.End <= a.Span.Start && a.Span.Start-word.End <= farthest
	})
}

// longest returns the longest sentence of the document in a pair.
func (n *numbers) longest(pair int) Span {
	longest := Span{}
	for _, s := range n.Alignment.Target[n.Alignment.Pairs[pair].TargetFrom:n.Alignment.Pairs[pair].TargetTo] {
		if s.End-s.Start > longest.End-longest.Start {
			longest = s.Span
		}
	}
	return longest
}
