package main

import (
	"cmp"
	"maps"
	"math"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// What is taken from the parallel text of the manuals and stories: paragraphs of so many words at the most; translations of words so frequent, in
// decibels, as manuals use other words in a sense of their own; translations with a probability of so much at the least, and the weight
// that certainty has, where a direct translation at the head of a dictionary's entry weighs 1.
const (
	parallelWords    = 16
	parallelFrequent = 50
	parallelLeast    = .08
	parallelWeight   = 4
	iterations       = 5
	rareBack         = .02 // probability of the way back for a word that is too rare to be asked for
)

// page is the paragraphs of one page of a manual, as lower-case words.
type page [][]string

// readPages returns the pages of a language's office help by their file names, and the texts of its stories and its collection, sentence by
// sentence: the names are the same in all languages.
func readPages(root string, lang language) (map[string]page, error) {
	m := lang.manuals[0]
	dir := filepath.Join(m.pack.dir(root), m.path)
	pages := map[string]page{}
	err := readHTML(dir, func(path, paragraph string) {
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return
		}
		pages[name] = append(pages[name], wordsOf(paragraph))
	})
	if err != nil {
		return nil, err
	}
	add := func(name, text string) { pages[name] = storySentences(text) }
	if err := readStories(root, lang, add); err != nil {
		return nil, err
	}
	return pages, readCollection(root, lang, add)
}

// wordsOf returns the words of a paragraph in lower case, without what an elision cuts off.
func wordsOf(paragraph string) []string {
	return strings.FieldsFunc(lower(paragraph), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
}

// addParallel adds the translations of frequent words that the manuals, stories and collections of each pair of languages teach: a language's
// own office help page by page, and the others text by text, by IBM Model 1 (Brown and others, The Mathematics of Statistical Machine Translation, Computational Linguistics 19,
// 1993). A translation counts as much as it is one in both directions.
func addParallel(root string, all map[pair]translations, lexicons map[string]*lexicon) error {
	pages := map[string]map[string]page{}
	for _, lang := range languages() {
		var err error
		if pages[lang.tag], err = readPages(root, lang); err != nil {
			return err
		}
	}
	pairs := slices.SortedFunc(maps.Keys(all), func(a, b pair) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	models := make([]map[string]map[string]float64, len(pairs))
	var wg sync.WaitGroup
	limit := make(chan struct{}, runtime.NumCPU())
	for i, p := range pairs {
		wg.Go(func() {
			limit <- struct{}{}
			models[i] = translate(pages[p.from], pages[p.to], func(word string) bool { return lexicons[p.from].words[word].Decibels() >= parallelFrequent })
			<-limit
		})
	}
	wg.Wait()
	for i, p := range pairs {
		back := models[slices.Index(pairs, pair{p.to, p.from})]
		for word, found := range models[i] {
			for t, probability := range found {
				both := math.Sqrt(probability * max(back[t][word], rareBack))
				if both >= parallelLeast && lexicons[p.to].words[t].Known() && t != word {
					all[p].add(word, t, parallelWeight*both)
				}
			}
		}
	}
	return nil
}

// translate estimates for each word of the first language that is wanted the probability of each word of the second.
func translate(from, to map[string]page, wanted func(word string) bool) map[string]map[string]float64 {
	sources, targets := newVocabulary(), newVocabulary()
	type paragraphs struct{ from, to []int32 }
	var text []paragraphs
	seen := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(from)) {
		a, b := from[name], to[name]
		if len(a) != len(b) {
			continue
		}
		for i := range a {
			n, m := len(a[i]), len(b[i])
			if key := strings.Join(a[i], " "); n > 1 && m > 1 && n <= parallelWords && m <= parallelWords && !slices.Equal(a[i], b[i]) && !seen[key] {
				seen[key] = true
				text = append(text, paragraphs{sources.numbers(a[i]), targets.numbers(b[i])})
			}
		}
	}
	rows := make([]map[int32]float32, len(sources.words))
	for round := range iterations {
		counts := make([]map[int32]float32, len(sources.words))
		for _, p := range text {
			for _, t := range p.to {
				sum := float32(0)
				for _, s := range p.from {
					if round == 0 {
						sum++
					} else {
						sum += rows[s][t]
					}
				}
				for _, s := range p.from {
					share := 1 / sum
					if round > 0 {
						share = rows[s][t] / sum
					}
					if share < 1e-3 {
						continue
					}
					if counts[s] == nil {
						counts[s] = map[int32]float32{}
					}
					counts[s][t] += share
				}
			}
		}
		normalise(counts)
		rows = counts
	}
	model := map[string]map[string]float64{}
	for s, row := range rows {
		if word := sources.words[s]; wanted(word) {
			model[word] = map[string]float64{}
			for t, p := range row {
				model[word][targets.words[t]] = float64(p)
			}
		}
	}
	return model
}

// vocabulary numbers words.
type vocabulary struct {
	number map[string]int32
	words  []string
}

func newVocabulary() *vocabulary { return &vocabulary{number: map[string]int32{}} }

func (v *vocabulary) numbers(words []string) []int32 {
	numbers := make([]int32, len(words))
	for i, w := range words {
		n, ok := v.number[w]
		if !ok {
			n = int32(len(v.words))
			v.number[w] = n
			v.words = append(v.words, w)
		}
		numbers[i] = n
	}
	return numbers
}
