package main

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// sample is a misspelling with the words that may have been meant.
type sample struct {
	misspelling
	lang    corpus.Lang
	held    bool        // left out of the fit, to measure it
	choices [][]float64 // for each candidate, what each number of the costs is multiplied with to give its score
	right   int         // the candidate that was meant; -1 if it is not among them
}

// text is running text in one language, cut into words and marks, from which misspelt words take their neighbours.
type text struct {
	lang   corpus.Lang
	tokens []string
}

var (
	mark  = regexp.MustCompile(`⟦[^|⟧]*\|[^|⟧]*\|([^⟧]*)⟧`)
	token = regexp.MustCompile(`\p{L}+|\p{N}+|[^\p{L}\p{N}\s]|\n`)
)

// readTexts reads the faultless texts that belong to the project, with the mistakes that were planted in some taken out.
func readTexts(root string) ([]text, error) {
	var texts []text
	for _, pattern := range []string{"lang/*/clean.txt", "articles/*/*.txt"} {
		paths, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			directory := filepath.Base(filepath.Dir(path))
			source, lang, pair := strings.Cut(directory, "-")
			switch {
			case !pair:
				lang = directory
			case strings.HasSuffix(path, ".source.txt"):
				lang = source
			}
			texts = append(texts, text{corpus.Lang(lang), token.FindAllString(mark.ReplaceAllString(string(data), "$1"), -1)})
		}
	}
	return texts, nil
}

// class returns the class of the token at i for the models of context.
func (t *text) class(c *corpus.Context, i int) corpus.Class {
	if i < 0 || i >= len(t.tokens) {
		return corpus.Boundary
	}
	switch first, _ := utf8.DecodeRuneInString(t.tokens[i]); {
	case unicode.IsLetter(first):
		return c.ClassOf(t.tokens[i])
	case unicode.IsNumber(first):
		return corpus.NumberClass(t.tokens[i])
	case first == ',':
		return corpus.Comma
	case strings.ContainsRune(".!?…\n", first):
		return corpus.Boundary
	}
	return corpus.Mark
}

// window returns what stands beside the token at i within its sentence.
func (t *text) window(c *corpus.Context, i int) (w corpus.Window) {
	for _, step := range []int{-1, 1} {
		for k, place := 1, corpus.ClozeReach+(step-1)/2; k <= corpus.ClozeReach; k, place = k+1, place+step {
			if w[place] = t.class(c, i+step*k); w[place] == corpus.Boundary {
				break
			}
		}
	}
	return w
}

// mostChoices bounds the candidates of a sample; those behind have no weight.
const mostChoices = 40

// collect looks for the candidates of a misspelling under the present costs.
func collect(l *corpus.Language, m misspelling) sample {
	s := sample{misspelling: m, lang: l.Tag, right: -1}
	h := fnv.New32a()
	h.Write([]byte(m.meant))
	s.held = h.Sum32()%5 == 0
	var gap corpus.Gap
	if m.text != nil {
		window := m.text.window(l.Context, m.at)
		gap = l.Cloze.Gap(&window)
	}
	for i, c := range l.Candidates(m.source, m.written, mostChoices) {
		if c.Word == m.meant {
			s.right = i
		}
		x := make([]float64, 0, fittedNumbers)
		for _, n := range c.Slips[:len(l.Costs.Slips)] {
			x = append(x, -float64(n))
		}
		x = append(x, float64(c.Decibels)*math.Ln10/10, 0) // the gap
		if m.text != nil {
			word := c.Word
			if corpus.Shape(m.text.tokens[m.at]) == corpus.Title || !c.Compound && c.Entry.Has(corpus.Title) && !c.Entry.Has(corpus.Lower) {
				first, size := utf8.DecodeRuneInString(word)
				word = string(unicode.ToUpper(first)) + word[size:]
			}
			x[len(x)-1] = gap.Affinity(l.Context.ClassOf(word))
		}
		s.choices = append(s.choices, x)
	}
	return s
}

// inTextTimes is how often each word of a text is misspelt.
const inTextTimes = 3

// compoundShare is one in how many words a language with compounds draws as one.
const compoundShare = 8

// generate misspells words that are drawn by their frequency, and the words of texts. The same seed gives the same misspellings.
func generate(w *writer, texts []text, words int) []misspelling {
	r := rand.New(rand.NewPCG(uint64(words), uint64(w.l.Tag[0])<<8|uint64(w.l.Tag[1])))
	var all []misspelling
	compounds := w.l.Tag == "de" || w.l.Tag == "nl"
	k := w.drawKind(r)
	for len(all) < words {
		word := w.draw(r)
		if compounds && r.IntN(compoundShare) == 0 {
			joined, ok := w.drawCompound(r)
			if !ok {
				continue
			}
			word = joined
		}
		if m, ok := w.misspell(r, k, word); ok {
			all = append(all, m)
			k = w.drawKind(r)
		}
	}
	for _, t := range texts {
		for i, token := range t.tokens {
			word := corpus.Fold(token)
			if t.lang != w.l.Tag || len([]rune(word)) < leastLetters || !w.l.Look(word).Fits(corpus.Shape(token)) {
				continue
			}
			for range inTextTimes {
				if m, ok := w.misspell(r, w.drawKind(r), word); ok {
					m.text, m.at = &t, i
					all = append(all, m)
				}
			}
		}
	}
	return all
}
