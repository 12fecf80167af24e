package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check"
)

// disturbance is what is done to two parallel articles of one sentence a line before they are paired.
type disturbance struct {
	name                                 string
	alike                                bool    // the same sentences make a paragraph on both sides
	sourceLines, targetLines             int     // sentences of a paragraph, at most; 0 for all
	merged, split, dropped, added, moved float64 // share of the sentences, of the paragraphs if moved
}

func disturbances() []disturbance {
	return []disturbance{
		{name: "as they are", alike: true, sourceLines: 4, targetLines: 4},
		{name: "a sentence a line", alike: true, sourceLines: 1, targetLines: 1},
		{name: "other paragraphs", sourceLines: 4, targetLines: 4},
		{name: "no paragraphs in the source", targetLines: 4},
		{name: "sentences merged", alike: true, sourceLines: 4, targetLines: 4, merged: .15},
		{name: "sentences split", alike: true, sourceLines: 4, targetLines: 4, split: .2},
		{name: "sentences omitted", alike: true, sourceLines: 4, targetLines: 4, dropped: .1},
		{name: "sentences added", alike: true, sourceLines: 4, targetLines: 4, added: .1},
		{name: "paragraphs moved", alike: true, sourceLines: 4, targetLines: 4, moved: .15},
		{name: "all of it", alike: true, sourceLines: 4, targetLines: 4, merged: .1, split: .1, dropped: .05, added: .05, moved: .1},
		{name: "all of it, other paragraphs", sourceLines: 4, targetLines: 4, merged: .1, split: .1, dropped: .05, added: .05},
	}
}

// side is one of two parallel articles: its paragraphs, of pieces of text, each with the numbers of the lines that it was made from.
type side [][]piece

type piece struct {
	text  string
	lines []int
}

// disturb makes two sides of parallel lines.
func disturb(source, target []string, d disturbance, random *rand.Rand) (side, side) {
	var a, b []piece
	for i := range source {
		a, b = append(a, piece{source[i], []int{i}}), append(b, piece{target[i], []int{i}})
	}
	borders := paragraphBorders(source, target, d.sourceLines, random)
	s := parts(a, borders)
	if !d.alike {
		borders = paragraphBorders(source, target, d.targetLines, random)
	}
	t := parts(b, borders)
	s, t = s.without(d.added, random), t.without(d.dropped, random)
	for i, p := range t {
		t[i] = merge(p, d.merged, random)
		for k, q := range t[i] {
			if random.Float64() < d.split {
				t[i][k].text = split(q.text)
			}
		}
	}
	for i := range t {
		if random.Float64() < d.moved {
			j := random.IntN(len(t))
			moved := t[i]
			t = slices.Insert(slices.Delete(t, i, i+1), j, moved)
		}
	}
	return s, t
}

// paragraphBorders returns the ends of paragraphs of 1 to most lines, or of as many as can be. A line that is no sentence in both
// languages, such as a heading, is a paragraph by itself.
func paragraphBorders(source, target []string, most int, random *rand.Rand) []int {
	var ends []int
	lines, alone := 0, false
	for i := range source {
		whole := endsSentence(source[i]) && endsSentence(target[i])
		if i > 0 && (alone || !whole || most > 0 && (lines == most || random.IntN(most) == 0)) {
			ends = append(ends, i)
			lines = 0
		}
		lines, alone = lines+1, !whole
	}
	return append(ends, len(source))
}

// endsSentence reports whether a line ends with a full stop, or another mark of that kind, perhaps inside a quotation.
func endsSentence(line string) bool {
	return strings.ContainsAny(line[max(0, len(line)-1):], ".!?") || strings.HasSuffix(strings.TrimRight(line, "\"”“»’) "), ".")
}

func parts(pieces []piece, ends []int) side {
	var all side
	from := 0
	for _, end := range ends {
		all = append(all, slices.Clone(pieces[from:end]))
		from = end
	}
	return all
}

// without leaves a share of the pieces out.
func (s side) without(share float64, random *rand.Rand) side {
	for i := range s {
		s[i] = slices.DeleteFunc(s[i], func(piece) bool { return random.Float64() < share })
	}
	return slices.DeleteFunc(s, func(p []piece) bool { return len(p) == 0 })
}

// merge makes one sentence of a share of the neighbours.
func merge(pieces []piece, share float64, random *rand.Rand) []piece {
	var merged []piece
	for _, p := range pieces {
		n := len(merged)
		if n == 0 || random.Float64() >= share || !strings.HasSuffix(merged[n-1].text, ".") {
			merged = append(merged, p)
			continue
		}
		merged[n-1].text = strings.TrimSuffix(merged[n-1].text, ".") + ", " + withFirst(p.text, unicode.ToLower)
		merged[n-1].lines = slices.Concat(merged[n-1].lines, p.lines)
	}
	return merged
}

// split makes two sentences of one at the comma next to its middle.
func split(text string) string {
	best := -1
	for i := range text {
		if strings.HasPrefix(text[i:], ", ") && (best < 0 || abs(2*i-len(text)) < abs(2*best-len(text))) {
			best = i
		}
	}
	if best < len(text)/4 || best > len(text)*3/4 {
		return text
	}
	return text[:best] + ". " + withFirst(text[best+2:], unicode.ToUpper)
}

func abs(n int) int { return max(n, -n) }

// withFirst changes the first letter.
func withFirst(text string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(change(r)) + text[size:]
}

// document returns the side as a document of one segment a paragraph, and where its pieces are.
func (s side) document(language check.Lang) (*check.Document, []origin) {
	var text strings.Builder
	var origins []origin
	doc := &check.Document{Target: language}
	for n, p := range s {
		from := text.Len()
		for i, q := range p {
			if i > 0 {
				text.WriteByte(' ')
			}
			text.WriteString(q.text)
			origins = append(origins, origin{text.Len(), n, q.lines})
		}
		doc.Segments = append(doc.Segments, check.Segment{Span: check.Span{Start: from, End: text.Len()}})
		text.WriteByte('\n')
	}
	doc.Text = text.String()
	return doc, origins
}

// origin says what the text before an offset was made from, down to the end of the origin before.
type origin struct {
	end       int // bytes
	paragraph int
	lines     []int
}
