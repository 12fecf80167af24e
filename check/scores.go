package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"galley/check/quantity"
	"galley/corpus"
)

// score is two numbers of a text with nothing but a dash or colon between them.
type score struct {
	Span
	values   [2]float64
	sentence int
}

// highestScore is the highest number of a score.
const highestScore = 199

// scoresOf returns the scores among the amounts of a pair.
func scoresOf(text string, all []amount) []score {
	var scores []score
	for k := 1; k < len(all); k++ {
		a, b := &all[k-1], &all[k]
		if !goals(a) || !goals(b) || a.sentence != b.sentence || !joinsScore(text[a.Span.End:b.Span.Start]) {
			continue
		}
		scores = append(scores, score{Span{a.Span.Start, b.Span.End}, [2]float64{a.Values[0], b.Values[0]}, a.sentence})
	}
	return scores
}

// joinsScore reports whether what stands between two numbers may make them a score.
func joinsScore(between string) bool {
	word := strings.Trim(between, " \u00a0")
	return isMark(between, "-–:‑") || len(word) > 0 && len(word) < len(between) && utf8.RuneCountInString(word) == 1 && isMark(word, "aàx") // 4 a 1
}

// oneScore reports whether two amounts of one text are the halves of a score.
func (n *numbers) oneScore(a, b *amount, original bool) bool {
	text := n.Document.Text
	if original {
		text = n.Alignment.Original.Text
	}
	if a.Span.Start > b.Span.Start {
		a, b = b, a
	}
	return a.Span.End <= b.Span.Start && joinsScore(text[a.Span.End:b.Span.Start])
}

// goals reports whether an amount may be half a score.
func goals(a *amount) bool {
	return a.Kind == quantity.Number && a.Digits && a.Scale == 1 && a.Values[0] <= highestScore && a.Values[0] == float64(int(a.Values[0]))
}

// turned returns a score with its numbers in the other order.
func (s score) turned() [2]float64 { return [2]float64{s.values[1], s.values[0]} }

// turnedScores returns the findings for scores of a pair that are turned around: 3-1 and "1:3". The same match is lost by the one side with
// the score that the other wins it with, and some languages put the home team first; so it takes a proof: another score beside it that was
// not turned, the same two names around it, or a word for a victory beside fewer points.
func (n *numbers) turnedScores(i int) []Finding {
	source, target := scoresOf(n.Alignment.Original.Text, n.source[i]), scoresOf(n.Document.Text, n.target[i])
	var findings []Finding
	for _, s := range source {
		has := func(all []score, values [2]float64) bool {
			return slices.ContainsFunc(all, func(o score) bool { return o.values == values })
		}
		if s.values == s.turned() || has(source, s.turned()) || has(target, s.values) {
			continue
		}
		k := slices.IndexFunc(target, func(t score) bool { return t.values == s.turned() })
		if k < 0 {
			continue
		}
		t, confidence := target[k], turnedConfidence
		var reason string
		switch {
		case slices.ContainsFunc(source, func(o score) bool { return o.values != o.turned() && has(target, o.values) }):
			reason = "another score beside it has its numbers in the order of the original"
		case n.sameSides(s, t):
			reason = "the names before and behind it are in the order of the original"
		case t.values[0] < t.values[1] && n.won(t):
			// a translator may put the home team first, a machine does not
			reason, confidence = "the side that won or leads has fewer points", lostScoreConfidence
		default:
			continue
		}
		findings = append(findings, Finding{
			Span: t.Span, Severity: n.Rule.Severity, Confidence: confidence, Related: []Place{n.Place(s.Span)},
			Message: fmt.Sprintf("The original says “%s”, the translation “%s”, the other way round",
				n.Alignment.Original.Text[s.Start:s.End], n.Document.Text[t.Start:t.End]),
			Evidence: []string{reason},
		})
	}
	return findings
}

// sameSides reports whether a score of the original and one of the document stand between the same two names.
func (n *numbers) sameSides(s, t score) bool {
	before, behind := besides(n.Alignment.Tokens, n.Alignment.Source[s.sentence], s.Span)
	first, second := besides(n.Tokens, n.Alignment.Target[t.sentence], t.Span)
	return before != "" && behind != "" && before == first && behind == second && before != behind
}

// besides returns the names that stand directly before and behind a place in a sentence; empty if other words or marks do.
func besides(tokens []Token, s Sentence, place Span) (before, behind string) {
	for k := s.From; k < s.To; k++ {
		t := &tokens[k]
		if t.Kind != Word || corpus.Shape(t.Text) == lowerCase {
			continue
		}
		switch {
		case t.End <= place.Start && place.Start-t.End <= farthest:
			before = t.Text
		case t.Start >= place.End && t.Start-place.End <= farthest:
			behind = t.Text
		}
	}
	return before, behind
}

// Confidences of findings about scores.
const (
	turnedConfidence    = .8
	lostScoreConfidence = .65
)

// won reports whether the sentence of a score in the document says that somebody won, nearer to the score than that somebody lost.
func (n *numbers) won(t score) bool {
	victory, ok := n.farFrom(t, n.Target.Grammar(corpus.Victory))
	if !ok {
		return false
	}
	defeat, ok := n.farFrom(t, n.Target.Grammar(corpus.Defeat))
	return !ok || victory < defeat
}

// farFrom returns how many bytes the nearest of some words is from a score in its sentence; false if none is in it.
func (n *numbers) farFrom(t score, words []string) (least int, ok bool) {
	s := n.Alignment.Target[t.sentence]
	for i := s.From; i < s.To; i++ {
		w := &n.Tokens[i]
		if w.Kind != Word || !slices.Contains(words, withoutElision(lowered(normal(w.Text)))) {
			continue
		}
		if away := max(t.Start-w.End, w.Start-t.End); !ok || away < least {
			least, ok = away, true
		}
	}
	return least, ok
}
