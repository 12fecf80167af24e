package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// frequentWords is how many words have a class of their own.
const frequentWords = 1500

// leastPair is how often two classes must stand beside each other for the pair to be kept.
const leastPair = 10

// learntText is what running text taught of a language.
type learntText struct{ context, cloze []byte }

// readTexts learns from the running text of all languages, which takes some minutes for each.
func readTexts(root string, lexicons map[string]*lexicon) (map[string]learntText, error) {
	langs := languages()
	all, errs := make([]learntText, len(langs)), make([]error, len(langs))
	var wg sync.WaitGroup
	limit := make(chan struct{}, runtime.NumCPU())
	for i, lang := range langs {
		wg.Go(func() {
			limit <- struct{}{}
			all[i], errs[i] = learnText(root, lang, lexicons[lang.tag])
			<-limit
		})
	}
	wg.Wait()
	texts := map[string]learntText{}
	for i, lang := range langs {
		texts[lang.tag] = all[i]
	}
	return texts, errors.Join(errs...)
}

func learnText(root string, lang language, l *lexicon) (learnt learntText, err error) {
	class := l.frequent()
	text, err := classText(class, func(yield func(string)) error { return readText(root, lang, yield) })
	if err != nil {
		return learnt, fmt.Errorf("running text of %s: %w", lang.tag, err)
	}
	if learnt.context, err = compileContext(class, text); err != nil {
		return learnt, err
	}
	learnt.cloze = compileCloze(text, classesWith(class))
	return learnt, nil
}

// classText returns running text as the classes of its words, sentence by sentence or paragraph by paragraph, with a boundary before, between
// and behind them.
func classText(class map[string]uint32, text func(yield func(paragraph string)) error) ([]corpus.Class, error) {
	classes := []corpus.Class{corpus.Boundary}
	seen := map[string]bool{} // manuals repeat themselves
	err := text(func(paragraph string) {
		if seen[paragraph] || strings.Count(paragraph, " ") < 4 {
			return
		}
		seen[paragraph] = true
		for w := range strings.FieldsSeq(paragraph) {
			classes = append(classes, classesOf(w, class)...)
		}
		classes = append(classes, corpus.Boundary)
	})
	return classes, err
}

// compileContext counts which classes of words stand beside each other in running text, for corpus.Context.
func compileContext(class map[string]uint32, text []corpus.Class) ([]byte, error) {
	classes := classesWith(class)
	counts := map[[2]corpus.Class]int{}
	first, second := make([]uint32, classes), make([]uint32, classes)
	for i := range len(text) - 1 {
		a, b := text[i], text[i+1]
		counts[[2]corpus.Class{a, b}]++
		first[a]++
		second[b]++
	}
	kept := slices.DeleteFunc(slices.Collect(maps.Keys(counts)), func(p [2]corpus.Class) bool { return counts[p] < leastPair })
	slices.SortFunc(kept, func(a, b [2]corpus.Class) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })

	data := binary.LittleEndian.AppendUint32(nil, uint32(len(text)-1))
	data = binary.LittleEndian.AppendUint32(data, uint32(classes))
	for _, n := range append(first, second...) {
		data = binary.LittleEndian.AppendUint32(data, n)
	}
	at := 0
	for c := range classes {
		data = binary.LittleEndian.AppendUint32(data, uint32(at))
		for at < len(kept) && int(kept[at][0]) == c {
			at++
		}
	}
	data = binary.LittleEndian.AppendUint32(data, uint32(len(kept)))
	for _, p := range kept {
		data = binary.LittleEndian.AppendUint16(data, uint16(p[1]))
	}
	for _, p := range kept {
		data = append(data, uint8(math.Round(2*math.Log(float64(counts[p])))))
	}
	return compile(class, data)
}

// classesWith returns the number of classes, with those of the frequent words.
func classesWith(class map[string]uint32) int {
	return int(corpus.FirstWord) + len(class) + corpus.EndingClasses
}

// frequent gives the most frequent words of the spelling dictionary their classes.
func (l *lexicon) frequent() map[string]uint32 {
	var words []string
	for w, e := range l.words {
		if e.Known() && e.Decibels() > 0 {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(l.words[b].Decibels(), l.words[a].Decibels()), cmp.Compare(a, b))
	})
	class := map[string]uint32{}
	for i, w := range words[:min(len(words), frequentWords)] {
		class[w] = uint32(corpus.FirstWord) + uint32(i)
	}
	return class
}

// classesOf returns the classes of a stretch of text without white space: a word with the marks around it.
func classesOf(chunk string, class map[string]uint32) []corpus.Class {
	var found []corpus.Class
	for chunk != "" {
		r, size := utf8.DecodeRuneInString(chunk)
		n := strings.IndexFunc(chunk, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' })
		if n < 0 {
			n = len(chunk)
		}
		switch {
		case unicode.IsLetter(r):
			word := strings.TrimRight(chunk[:n], "-'’")
			if i := strings.LastIndexAny(word, "'’"); i > 0 && len(word)-i > 4 {
				word = word[i+len("'"):] // what an elision leaves
				word = strings.TrimLeftFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
			}
			if c, ok := class[lower(word)]; ok {
				found = append(found, corpus.Class(c))
			} else {
				found = append(found, corpus.Class(int(corpus.FirstWord)+len(class))+corpus.EndingClass(word))
			}
			chunk = chunk[n:]
			continue
		case unicode.IsDigit(r):
			number := strings.TrimRight(chunk[:len(chunk)-len(strings.TrimLeft(chunk, "0123456789.,:"))], ".,:")
			found = append(found, corpus.NumberClass(number))
			chunk = chunk[max(len(number), size):]
			continue
		case r == ',':
			found = append(found, corpus.Comma)
		case strings.ContainsRune(".!?…", r):
			found = append(found, corpus.Boundary)
		default:
			found = append(found, corpus.Mark)
		}
		chunk = chunk[size:]
	}
	return found
}
