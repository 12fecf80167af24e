package main

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// frequentWords is how many words have a class of their own.
const frequentWords = 1500

// leastPair is how often two classes must stand beside each other for the pair to be kept.
const leastPair = 4

// compileContext counts which classes of words stand beside each other in running text, for corpus.Context.
func compileContext(l *lexicon, text func(yield func(paragraph string)) error) ([]byte, error) {
	class := l.frequent()
	classes := int(corpus.FirstWord) + len(class) + corpus.EndingClasses
	counts := map[[2]corpus.Class]int{}
	first, second := make([]uint32, classes), make([]uint32, classes)
	total := uint32(0)
	pair := func(a, b corpus.Class) {
		counts[[2]corpus.Class{a, b}]++
		first[a]++
		second[b]++
		total++
	}
	seen := map[string]bool{} // manuals repeat themselves
	err := text(func(paragraph string) {
		if seen[paragraph] || strings.Count(paragraph, " ") < 4 {
			return
		}
		seen[paragraph] = true
		previous := corpus.Boundary
		for w := range strings.FieldsSeq(paragraph) {
			for _, c := range classesOf(w, class) {
				pair(previous, c)
				previous = c
			}
		}
		pair(previous, corpus.Boundary)
	})
	if err != nil {
		return nil, err
	}
	kept := slices.DeleteFunc(slices.Collect(maps.Keys(counts)), func(p [2]corpus.Class) bool { return counts[p] < leastPair })
	slices.SortFunc(kept, func(a, b [2]corpus.Class) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })

	data := binary.LittleEndian.AppendUint32(nil, total)
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
	var beside []neighbours
	for _, p := range kept {
		stored := uint8(math.Round(2 * math.Log(float64(counts[p]))))
		data = append(data, stored)
		beside = append(beside, neighbours{p[0], p[1], math.Exp(float64(stored) / 2)})
	}
	return compile(class, append(data, compileKinds(classes, beside)...))
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
