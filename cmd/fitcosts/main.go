// Command fitcosts fits what slips cost, how much the frequency of words weighs against them, and how much the neighbours, to words that it
// misspells itself:
//
//	go run ./cmd/fitcosts
//
// It reads the dictionaries and the texts in corpus, and writes corpus/costs/endings.tsv and corpus/costs/slips.tsv. A second run learns
// from the first: the endings are searched for with the table that was compiled in. It prints how often the word that was meant is ranked
// first, for misspelt words of a fifth of the vocabulary, which was kept apart.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"galley/corpus"
)

func main() {
	root := flag.String("corpus", "corpus", "directory of the package corpus")
	words := flag.Int("words", 6000, "misspelt words of each lexicon")
	show := flag.Int("show", 0, "print this number of wrong first words of each language")
	flag.Parse()
	if err := run(*root, *words, *show); err != nil {
		fmt.Fprintln(os.Stderr, "fitcosts:", err)
		os.Exit(1)
	}
}

func run(root string, words, show int) error {
	writers, endings, err := learn(root)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(root, "costs", "endings.tsv"), []byte(endings), 0o644); err != nil {
		return err
	}
	texts, err := readTexts(root)
	if err != nil {
		return err
	}
	fitted := fit(writers, texts, words, show)
	return os.WriteFile(filepath.Join(root, "costs", "slips.tsv"), []byte(fitted), 0o644)
}

// learn opens the languages and reads their dictionaries. It returns a writer for each language, and the table of foreign endings.
func learn(root string) ([]*writer, string, error) {
	languages := map[corpus.Lang]*corpus.Language{}
	for _, tag := range corpus.Languages() {
		l, err := corpus.Open(tag)
		if err != nil {
			return nil, "", err
		}
		languages[tag] = l
	}
	var writers []*writer
	var lines []string
	for _, target := range corpus.Languages() {
		w := newWriter(languages[target])
		for _, source := range corpus.Languages() {
			if source == target {
				continue
			}
			pairs, held, err := readTranslations(root, source, target)
			if err != nil {
				return nil, "", err
			}
			lines = append(lines, endingsOf(languages[source], languages[target], pairs)...)
			w.learn(source, held)
		}
		writers = append(writers, w)
	}
	slices.Sort(lines)
	return writers, strings.Join(lines, "\n") + "\n", nil
}

// begin returns the costs from which the fit sets out and to which the ridge holds it: every slip of one letter costs the same. Two of
// them may be made in any word, so that what is found does not depend on what is fitted.
func begin() corpus.Costs {
	c := corpus.Costs{Frequency: 1, Gap: .5, Near: 10, Far: 10}
	for s := range c.Slips {
		c.Slips[s] = 5
	}
	c.Slips[corpus.First], c.Slips[corpus.Last] = 0, 0
	c.Slips[corpus.Chunk], c.Slips[corpus.Repeat], c.Slips[corpus.Joint] = 7, 7, 1
	c.Slips[corpus.Ending], c.Slips[corpus.EndingLetter] = 7, .5
	c.Slips[corpus.Foreign], c.Slips[corpus.ForeignRare] = 4, .1
	return c
}

// fit returns the file of the costs.
func fit(writers []*writer, texts []text, words, show int) string {
	all := make([][]misspelling, len(writers))
	for i, w := range writers {
		all[i] = generate(w, texts, words)
	}
	fmt.Println("first with the costs compiled in:")
	costs := writers[0].l.Costs
	_, held := samplesOf(writers, all)
	report(held, valuesOf(&costs))

	costs = begin()
	for _, w := range writers {
		w.l.Costs = costs
	}
	samples, held := samplesOf(writers, all)
	values := valuesOf(&costs)[:fittedNumbers]
	likelihood := maximise(samples, values, slices.Clone(values))
	fmt.Printf("mean ln P %.4f of %d, %d kept apart\n", likelihood, len(samples), len(held))
	names, numbers := costs.Numbers()
	for i, v := range values {
		*numbers[i] = v
	}
	costs.Near, costs.Far = reach(costs)

	for _, w := range writers {
		w.l.Costs = costs
	}
	_, held = samplesOf(writers, all)
	fmt.Println("first with the fitted costs:")
	report(held, valuesOf(&costs))
	showWrong(held, valuesOf(&costs), show)
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "%s\t%.2f\n", name, *numbers[i])
	}
	return b.String()
}

// fittedNumbers is how many numbers of the costs are fitted; the others say how far is looked.
const fittedNumbers = 22

// reach says how far is looked: as far as the dearest slip of one letter; to two pairs of letters in each other's place in a long word.
func reach(c corpus.Costs) (near, far float64) {
	near = slices.Max(c.Slips[:corpus.Chunk])
	return near, max(near, 2*(c.Slips[corpus.Transpose]+max(0, c.Slips[corpus.Last])))
}

func valuesOf(c *corpus.Costs) []float64 {
	_, numbers := c.Numbers()
	var values []float64
	for _, n := range numbers {
		values = append(values, *n)
	}
	return values
}

// samplesOf returns the samples to fit to, which have the right word among their candidates, and all those that are kept apart.
func samplesOf(writers []*writer, all [][]misspelling) (samples, held []sample) {
	parts := make([][]sample, len(writers))
	var wg sync.WaitGroup
	for i, w := range writers {
		wg.Go(func() {
			for _, m := range all[i] {
				parts[i] = append(parts[i], collect(w.l, m))
			}
		})
	}
	wg.Wait()
	for _, part := range parts {
		for _, s := range part {
			switch {
			case s.held:
				held = append(held, s)
			case s.right >= 0:
				samples = append(samples, s)
			}
		}
	}
	return samples, held
}

// report prints how often the right word is first, by language and by kind of misspelling, alone and in text.
func report(samples []sample, numbers []float64) {
	type count struct{ first, all int }
	counts := map[string]*count{}
	add := func(key string, first bool) {
		c := counts[key]
		if c == nil {
			c = &count{}
			counts[key] = c
		}
		c.all++
		if first {
			c.first++
		}
	}
	for _, s := range samples {
		where := " alone"
		if s.text != nil {
			where = " in text"
		}
		first := s.first(numbers)
		add(string(s.lang)+where, first)
		add("all"+where, first)
		add("all: "+s.kind, first)
	}
	for _, key := range sortedNames(counts) {
		c := counts[key]
		fmt.Printf("  %-24s %5d  %.3f\n", key, c.all, float64(c.first)/float64(c.all))
	}
}

func sortedNames[T any](m map[string]T) []string {
	var names []string
	for n := range m {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// showWrong prints misspellings for which another word is first.
func showWrong(samples []sample, numbers []float64, n int) {
	shown := map[corpus.Lang]int{}
	for _, s := range samples {
		if shown[s.lang] < n && !s.first(numbers) {
			shown[s.lang]++
			fmt.Printf("  %s: %s for %s (%s)\n", s.lang, s.written, s.meant, s.kind)
		}
	}
}
