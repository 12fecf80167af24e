package check

import (
	"strings"

	"galley/corpus"
)

// windowAt returns what stands beside the token at i within its sentence, as the context of the target language sees it.
func windowAt(tokens []Token, i int) (w corpus.Window) {
	look := func(step, place int) {
		j, ok := neighbour(tokens, i, step)
		for range corpus.ClozeReach {
			if !ok {
				return
			}
			class := classOfMark(&tokens[j])
			if tokens[j].Kind == Word {
				class = tokens[j].Evidence.Class
			}
			if w[place] = class; class == corpus.Boundary {
				return
			}
			place += step
			j, ok = neighbour(tokens, j, step)
		}
	}
	look(-1, corpus.ClozeReach-1)
	look(1, corpus.ClozeReach)
	return w
}

// affinities returns how much more often than by chance a word stands between the neighbours of the token at i.
func affinities(c *corpus.Context, tokens []Token, i int, word string) (left, right float32) {
	return affinitiesOf(c, contextClass(c, tokens, i, -1), c.ClassOf(word), contextClass(c, tokens, i, 1))
}

// affinitiesOf returns how much more often than by chance a class stands behind one and in front of another.
func affinitiesOf(c *corpus.Context, before, class, behind corpus.Class) (left, right float32) {
	return float32(c.Affinity(before, class)), float32(c.Affinity(class, behind))
}

// contextClass returns the class of the token beside the one at i, before (-1) or behind it (1).
func contextClass(c *corpus.Context, tokens []Token, i, step int) corpus.Class {
	if j, ok := neighbour(tokens, i, step); ok {
		return classOf(c, &tokens[j])
	}
	return corpus.Boundary
}

// neighbour returns the place of the token beside the one at i in its sentence, before (-1) or behind it (1). Markup does not count.
func neighbour(tokens []Token, i, step int) (int, bool) {
	j := i + step
	for j >= 0 && j < len(tokens) && tokens[j].markup() {
		j += step
	}
	return j, j >= 0 && j < len(tokens) && tokens[j].Sentence == tokens[i].Sentence
}

// classOf returns the class of a token.
func classOf(c *corpus.Context, t *Token) corpus.Class {
	if t.Kind == Word {
		return c.ClassOf(t.Evidence.Word)
	}
	return classOfMark(t)
}

// classOfMark returns the class of a token that is no word.
func classOfMark(t *Token) corpus.Class {
	switch {
	case t.Kind == Number:
		return corpus.NumberClass(t.Text)
	case t.Text == ",":
		return corpus.Comma
	case strings.ContainsAny(t.Text, ".!?…"):
		return corpus.Boundary
	}
	return corpus.Mark
}
