package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/check"
	"galley/check/gold"
	"galley/corpus"
)

// generator plants mistakes in faultless articles, so that the judgement sees more kinds of them, and of names, than people marked.
// The same article gets the same mistakes in every run.
type generator struct {
	checker   *check.Checker
	languages map[check.Lang]*corpus.Language
}

func newGenerator(checker *check.Checker) (*generator, error) {
	g := &generator{checker, map[check.Lang]*corpus.Language{}}
	for _, tag := range corpus.Languages() {
		l, err := corpus.Open(tag)
		if err != nil {
			return nil, err
		}
		g.languages[tag] = l
	}
	return g, nil
}

// quotedOnce is in how many misspelt words one stands in quotation marks, as single words of a quotation do.
const quotedOnce = 6

// wordsPerMistake is how many words of an article there are for each planted mistake.
const wordsPerMistake = 25

// mistakes returns copies of the article with one planted mistake each. Names are planted in the original as well, if that is to be read.
func (g *generator) mistakes(a gold.Article, withOriginal bool) ([]gold.Article, error) {
	h := fnv.New64a()
	h.Write([]byte(a.ID))
	r := rand.New(rand.NewPCG(h.Sum64(), 1))
	tokens, err := g.checker.Read(context.Background(), a.Document(false))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.ID, err)
	}
	var words []int
	for i, t := range tokens {
		if t.Kind == check.Word {
			words = append(words, i)
		}
	}
	var planted []gold.Article
	for range 1 + len(words)/wordsPerMistake {
		if len(words) < 4 {
			break
		}
		var m mistake
		switch k := r.IntN(10); {
		case k < 4:
			m = g.typo(r, a, tokens, words)
		case k < 6:
			m = g.fused(r, a.Text, tokens, words)
		case k < 8:
			m = g.leftover(r, a, tokens, words)
		case k < 9 && r.IntN(4) == 0:
			m = g.brand(r, tokens, words)
		default:
			m = g.name(r, a, tokens, words, withOriginal)
		}
		if m.text == "" {
			continue
		}
		open, closing := "", ""
		if m.category == "typo" && r.IntN(quotedOnce) == 0 {
			open, closing = "“", "”"
		}
		copied := a
		if named := a.Text[m.Start:m.End]; withOriginal && m.category == "" {
			if !strings.Contains(a.Original, named) {
				continue
			}
			copied.Original = strings.ReplaceAll(a.Original, named, m.text)
		}
		copied.ID = fmt.Sprintf("%s+%d", a.ID, len(planted))
		copied.Text = a.Text[:m.Start] + open + m.text + closing + a.Text[m.End:]
		span := check.Span{Start: m.Start + len(open), End: m.Start + len(open) + len(m.text)}
		copied.Mistakes = []gold.Mistake{{Span: span, Category: m.category, Subtype: m.subtype, Core: true}}
		planted = append(planted, copied)
	}
	return planted, nil
}

// compound is the subtype of a misspelt compound that the lexicon does not list.
const compound = "compound"

// mistake is a stretch of text with what is put in its place; the text is empty for none.
type mistake struct {
	check.Span
	text, category string
	subtype        string // compound for a misspelt compound
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// typo spoils a word of the target language.
func (g *generator) typo(r *rand.Rand, a gold.Article, tokens []check.Token, words []int) mistake {
	for range 10 {
		t := tokens[pick(r, words)]
		if !t.Evidence.InTarget || t.Evidence.Word != t.Text || utf8.RuneCountInString(t.Text) < 4 {
			continue
		}
		w := []rune(t.Text)
		i := 1 + r.IntN(len(w)-1)
		other := []rune(tokens[pick(r, words)].Text)
		var spoilt []rune
		switch r.IntN(8) {
		case 0: // a letter of the article in place of another
			spoilt = append(append(append(spoilt, w[:i]...), unicode.ToLower(pick(r, other))), w[i+1:]...)
		case 1:
			spoilt = append(spoilt, w...)
			spoilt[i-1], spoilt[i] = unicode.ToLower(spoilt[i]), unicode.ToLower(spoilt[i-1])
			if unicode.IsUpper(w[0]) {
				spoilt[0] = unicode.ToUpper(spoilt[0])
			}
		case 2:
			spoilt = append(append(append(spoilt, w[:i]...), w[i]), w[i:]...)
		case 3:
			spoilt = append(append(spoilt, w[:i]...), w[i+1:]...)
		case 4: // lost diacritics
			spoilt = []rune(withoutMarks(t.Text))
		case 5, 6: // the ending of another word of the article, or of the original
			if original := strings.Fields(a.Original); len(original) > 0 && r.IntN(2) == 0 {
				other = []rune(strings.TrimFunc(pick(r, original), func(r rune) bool { return !unicode.IsLetter(r) }))
			}
			n, m := 1+r.IntN(3), 1+r.IntN(4)
			if len(w) < n+4 || len(other) < m+3 {
				continue
			}
			spoilt = append(append(spoilt, w[:len(w)-n]...), []rune(strings.ToLower(string(other[len(other)-m:])))...)
		case 7: // a part of the ending twice
			n := 2 + r.IntN(2)
			if len(w) < n+5 {
				continue
			}
			at := len(w) - r.IntN(4)
			if at-n < 3 {
				continue
			}
			spoilt = append(append(append(spoilt, w[:at]...), w[at-n:at]...), w[at:]...)
		}
		if string(spoilt) != t.Text {
			m := mistake{Span: t.Span, text: string(spoilt), category: "typo"}
			if t.Evidence.Compound != nil {
				m.subtype = compound
			}
			return m
		}
	}
	return mistake{}
}

// withoutMarks leaves out diacritics.
func withoutMarks(s string) string {
	return strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "á", "a", "à", "a", "â", "a", "ã", "a", "é", "e", "è", "e", "ê", "e", "ë", "e",
		"í", "i", "ì", "i", "î", "i", "ï", "i", "ó", "o", "ò", "o", "ô", "o", "õ", "o", "ú", "u", "ù", "u", "û", "u", "ç", "c", "ñ", "n",
		"Ä", "A", "Ö", "O", "Ü", "U", "É", "E", "Á", "A").Replace(s)
}

// fused takes the space between two words away, and gives the second one a capital now and then; or what is between two sentences.
func (g *generator) fused(r *rand.Rand, text string, tokens []check.Token, words []int) mistake {
	for range 10 {
		k := r.IntN(len(words) - 1)
		a, b := tokens[words[k]], tokens[words[k+1]]
		if !a.Evidence.InTarget || !b.Evidence.InTarget {
			continue
		}
		second := b.Text
		switch gap := text[a.End:b.Start]; {
		case gap == "\n", gap == ".\n", gap == ". ": // of lines or sentences that ran together
		case gap != " ":
			continue
		case r.IntN(2) == 0:
			second = capital(second)
		}
		return mistake{Span: check.Span{Start: a.Start, End: b.End}, text: a.Text + second, category: "fused"}
	}
	return mistake{}
}

// leftover puts a word of the original back in the place of its translation, with its neighbours now and then.
func (g *generator) leftover(r *rand.Rand, a gold.Article, tokens []check.Token, words []int) mistake {
	source, target := g.languages[a.Source], g.languages[a.Target]
	original := strings.Fields(a.Original)
	if len(original) < 4 {
		return mistake{}
	}
	if r.IntN(titleOnce) == 0 {
		if m := g.restored(r, a, tokens, words, original); m.text != "" {
			return m
		}
	}
	if r.IntN(firstOnce) == 0 {
		return g.first(a, tokens[words[0]], original[0])
	}
	for range 20 {
		k := r.IntN(len(original))
		w := strings.TrimFunc(original[k], func(r rune) bool { return !unicode.IsLetter(r) })
		if w == "" || strings.ContainsAny(w, "'’-.") {
			continue
		}
		for _, translation := range target.Translate(source, w) {
			for _, i := range words {
				t := tokens[i]
				if !sameWord(target, t.Text, translation) || strings.EqualFold(t.Text, w) {
					continue
				}
				span := t.Span
				if r.IntN(4) == 0 {
					if term := madeUpTitle(source, original[k:]); term != "" {
						return mistake{Span: span, text: term, category: "leftover"}
					}
				}
				if r.IntN(3) == 0 && k+1 < len(original) && i+1 < len(tokens) && tokens[i+1].Kind == check.Word && tokens[i+1].Evidence.InTarget {
					next := strings.TrimFunc(original[k+1], func(r rune) bool { return !unicode.IsLetter(r) })
					if source.Look(next).Has(corpus.Lower) && strings.HasSuffix(original[k], w) && strings.HasPrefix(original[k+1], next) {
						w += " " + next
						span.End = tokens[i+1].End
					}
				}
				return mistake{Span: span, text: inCaseOf(r, t, w), category: "leftover"}
			}
		}
	}
	return mistake{}
}

// firstOnce is in how many leftovers one is the first word of a text: the machine began the sentence as the original does.
const firstOnce = 4

// first puts the first word of the original in the place of the first word of the article, if both are common words.
func (g *generator) first(a gold.Article, t check.Token, begin string) mistake {
	source, target := g.languages[a.Source], g.languages[a.Target]
	w := strings.TrimRightFunc(begin, unicode.IsPunct)
	if strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) || corpus.Shape(w) != corpus.Title || strings.EqualFold(w, t.Text) ||
		!source.Look(corpus.Fold(w)).Has(corpus.Lower) || !target.Look(corpus.Fold(t.Text)).Has(corpus.Lower) || !t.First {
		return mistake{}
	}
	return mistake{Span: t.Span, text: w, category: "leftover"}
}

// inCaseOf gives a word the capital of the one whose place it takes, as machines do more often than not.
func inCaseOf(r *rand.Rand, t check.Token, word string) string {
	if t.Evidence.Shape != corpus.Title || r.IntN(4) == 0 {
		return word
	}
	return capital(word)
}

func sameWord(l *corpus.Language, word, translation string) bool {
	if strings.EqualFold(word, translation) {
		return true
	}
	lemma, ok := l.Lemma(corpus.Fold(word))
	return ok && strings.EqualFold(lemma, translation)
}

// brand puts a name that is written as one word with a capital inside in the place of a word. It is no mistake: text has no reason for the
// capital that it begins with.
func (g *generator) brand(r *rand.Rand, tokens []check.Token, words []int) mistake {
	for range 10 {
		t, a, b := tokens[pick(r, words)], tokens[pick(r, words)], tokens[pick(r, words)]
		if t.First || t.Opening || a.Evidence.Shape != corpus.Lower || !a.Evidence.InTarget || !b.Evidence.InTarget ||
			utf8.RuneCountInString(a.Text) < 3 || utf8.RuneCountInString(b.Text) < 3 {
			continue
		}
		return mistake{Span: t.Span, text: capital(a.Text) + capital(b.Text)}
	}
	return mistake{}
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// name puts a name that is written like one to four words of the source language in the place of another name: a person, a newspaper,
// a square; or, with a capital on the first word only, an institution as Romance languages write it. It is no mistake. With the original at
// hand there are no such institutions: it would have each of them as it stands here, and so it has those that should have been translated.
// No name is made of a common word that the original writes with a capital: it may be of a title such as restored puts back.
func (g *generator) name(r *rand.Rand, a gold.Article, tokens []check.Token, words []int, withOriginal bool) mistake {
	source, original := g.languages[a.Source], strings.Fields(a.Original)
	for range 10 {
		t := tokens[pick(r, words)]
		if t.First || t.Opening || t.Evidence.Shape != corpus.Title || t.Evidence.InTarget || len(original) == 0 {
			continue
		}
		k := r.IntN(len(original))
		parts := original[k:min(len(original), k+1+r.IntN(4))]
		var title []string
		only := r.IntN(2) == 0 && !withOriginal && slices.Contains([]check.Lang{"es", "fr", "it", "pt"}, a.Source)
		for _, w := range parts {
			titled := corpus.Shape(w) == corpus.Title && source.Look(corpus.Fold(w)).Has(corpus.Lower)
			if w == "" || titled || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
				title = nil
				break
			}
			if len(title) > 0 && (only || utf8.RuneCountInString(w) <= 3 && r.IntN(3) > 0) {
				title = append(title, w) // a particle, or what has no capital anyway
				continue
			}
			title = append(title, capital(w))
		}
		if len(title) == 0 || len(title) == 1 && utf8.RuneCountInString(title[0]) < 5 {
			continue
		}
		return mistake{Span: t.Span, text: strings.Join(title, " ")}
	}
	return mistake{}
}
