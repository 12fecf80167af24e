// Command fit fits the two judgements of galley to articles whose mistakes are marked, that of articles alone and that of articles with
// their originals:
//
//	go run ./cmd/fit -gold DIR -news DIR -references DIR [-held-out DIR]
//
// The first DIR holds the development set, the other two text that nobody marked: sentences of newspapers (see readNews) and professional
// translations (see readReferences), with what machines made of the same originals (see readOutputs). The marked articles are dealt into
// parts by the text they were made from; each part is judged by trees that were fitted to the others and to the unmarked text. The result is
// printed, and the probabilities are calibrated to it; then the final trees are fitted to all. With -held-out, the trees that never saw part
// 0 are written below the last DIR, in the directory 0, and so on: cmd/eval measures with them.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"galley/check"
	"galley/check/gold"
)

func main() {
	dir := flag.String("gold", "", "directory of the development set")
	newsDir := flag.String("news", "", "`directory` of sentences of newspapers")
	referencesDir := flag.String("references", "", "`directory` of professional translations")
	heldOut := flag.String("held-out", "", "`directory` to write the judgements of cross-validation to, one for each part")
	out := flag.String("out", "check", "`directory` to write the judgements to")
	show := flag.Bool("show", false, "print the words that cross-validation judges wrong")
	rounds := flag.Int("rounds", 160, "trees of each class")
	flag.Parse()
	if err := run(*dir, *newsDir, *referencesDir, *rounds, *out, *heldOut, *show); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(dir, newsDir, referencesDir string, rounds int, out, heldOut string, show bool) error {
	articles, err := readAll(dir)
	if err != nil {
		return err
	}
	sentences, err := readNews(newsDir)
	if err != nil {
		return err
	}
	translations, err := readReferences(referencesDir)
	if err != nil {
		return err
	}
	copied, err := readOutputs(referencesDir)
	if err != nil {
		return err
	}
	articles = slices.Concat(articles, sentences, translations)
	for _, withOriginal := range []bool{false, true} {
		name := "judgement-alone.bin"
		if withOriginal {
			name = "judgement-original.bin"
			articles = append(articles, copied...)
		}
		samples, err := samplesOf(articles, withOriginal)
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d articles, %d suspects\n", name, len(articles), len(samples))
		bins := binsOf(samples)
		folds := make([][]*node, gold.Folds)
		for k := range folds {
			folds[k] = fit(samples, bins, func(s sample) bool { return s.fold != k }, rounds)
		}
		lines := crossValidate(samples, bins, folds, show)
		for k, trees := range folds {
			if heldOut == "" {
				break
			}
			if err := write(filepath.Join(heldOut, strconv.Itoa(k)), name, encode(trees, lines)); err != nil {
				return err
			}
		}
		trees := fit(samples, bins, func(sample) bool { return true }, rounds)
		if err := write(out, name, encode(trees, lines)); err != nil {
			return err
		}
	}
	return nil
}

// write writes a file, in a directory that is made if need be.
func write(dir, name string, data []byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name), data, 0o644)
}

func readAll(dir string) ([]gold.Article, error) {
	var articles []gold.Article
	for _, pattern := range []string{"synth/*.jsonl", "clean/*.jsonl", "ntrex/*.jsonl", "mqm/*.jsonl"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			more, err := gold.ReadJSONL(file)
			if err != nil {
				return nil, err
			}
			articles = append(articles, more...)
		}
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("%s: no articles", dir)
	}
	return articles, nil
}

// sample is a suspect word with what it is.
type sample struct {
	features *check.Features
	class    check.Class
	weight   float32
	measured bool // cross-validation counts it
	fold     int  // everyFold for what all trees may see
	target   check.Lang
	set      string
	touched  bool   // it overlaps a mark
	place    string // the word with its neighbours, for people
}

// ranTogether is the score of a split, in decibels, from which on a word of unmarked text may as well be two that ran together where the page
// had a heading or a picture.
const ranTogether = 60

// everyFold is the fold of what no trees are measured on.
const everyFold = -1

// samplesOf reads the articles, with their originals or without, and labels the suspects. With originals, an article that has none is
// left out.
func samplesOf(articles []gold.Article, withOriginal bool) ([]sample, error) {
	var checker check.Checker
	g, err := newGenerator(&checker)
	if err != nil {
		return nil, err
	}
	parts := make([][]sample, len(articles))
	errs := make([]error, len(articles))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.NumCPU() {
		wg.Go(func() {
			for i := range next {
				if withOriginal && articles[i].Original == "" {
					continue
				}
				if parts[i], errs[i] = label(&checker, articles[i], withOriginal); errs[i] != nil {
					continue
				}
				s, err := planted(g, articles[i], withOriginal)
				parts[i], errs[i] = append(parts[i], s...), err
			}
		})
	}
	for i := range articles {
		next <- i
	}
	close(next)
	wg.Wait()
	var samples []sample
	for i, p := range parts {
		if errs[i] != nil {
			return nil, errs[i]
		}
		samples = append(samples, p...)
	}
	return samples, nil
}

// What a planted mistake counts, where one that people marked counts 1: beside the original more, as there is less to be mistaken in it,
// and more if people marked few of the kind: fused words and misspelt compounds.
const (
	plantedWeight       = .12
	plantedWeightBeside = .2
	plantedWeightRare   = .4
)

// planted labels the mistakes that are planted in a faultless article, and no other words of it.
func planted(g *generator, a gold.Article, withOriginal bool) ([]sample, error) {
	if !a.Complete || len(a.Mistakes) > 0 || a.Set == "mqm" {
		return nil, nil
	}
	articles, err := g.mistakes(a, withOriginal)
	if err != nil {
		return nil, err
	}
	var samples []sample
	for _, p := range articles {
		s, err := label(g.checker, p, withOriginal)
		if err != nil {
			return nil, err
		}
		for _, one := range s {
			if one.touched {
				one.weight, one.measured = plantedWeight, false
				if withOriginal {
					one.weight = plantedWeightBeside
				}
				if unmarked(a) {
					one.weight *= unmarkedPlanted
				}
				if one.class == check.Fused || p.Mistakes[0].Subtype == compound {
					one.weight = plantedWeightRare
				}
				samples = append(samples, one)
			}
		}
	}
	return samples, nil
}

func label(checker *check.Checker, a gold.Article, withOriginal bool) ([]sample, error) {
	tokens, err := checker.Read(context.Background(), a.Document(withOriginal))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.ID, err)
	}
	fold := a.Fold()
	if unmarked(a) || a.Set == outputs {
		fold = everyFold
	}
	var samples []sample
	for _, t := range tokens {
		if !t.Reading.Suspect {
			continue
		}
		class, weight, ok := classOf(a, t.Span)
		if !ok || class == check.Fine && unmarked(a) && t.Evidence.SplitScore >= ranTogether {
			continue
		}
		touched, set := false, a.Set+" "+string(a.Source)+"-"+string(a.Target)
		for _, m := range a.Mistakes {
			if m.Overlaps(t.Span) {
				touched = true
				if m.Ambiguous {
					set += " both"
				}
			}
		}
		if a.Set == outputs {
			if !touched || t.Evidence.InTarget {
				continue
			}
			weight = copiedWeight
		}
		measured := weight == 1 && fold != everyFold
		if class == check.Leftover && a.Set == "mqm" {
			weight = ratedWeight
		}
		samples = append(samples, sample{t.Reading.Features, class, weight, measured, fold, a.Target, set, touched, place(a.Text, t.Span)})
	}
	return samples, nil
}

// ratedWeight is what a leftover counts that raters marked in a machine translation: there are few, and they are what machines leave.
const ratedWeight = 2

// placeWidth is how many bytes of text are shown on either side of a word.
const placeWidth = 40

func place(text string, s check.Span) string {
	from, to := max(0, s.Start-placeWidth), min(len(text), s.End+placeWidth)
	return strings.ToValidUTF8(text[from:s.Start]+"⟦"+text[s.Start:s.End]+"⟧"+text[s.End:to], "")
}

// mostMarked is how many marks say that there may be more mistakes than marks: raters were asked for five at the most, of any kind.
const mostMarked = 3

// classOf returns what the marks say of a word; it reports false if they say nothing.
func classOf(a gold.Article, s check.Span) (check.Class, float32, bool) {
	for _, m := range a.Mistakes {
		if !m.Overlaps(s) {
			continue
		}
		if !m.Core {
			return 0, 0, false
		}
		switch m.Category {
		case "leftover":
			return check.Leftover, 1, true
		case "typo":
			return check.Misspelt, 1, true
		case "fused":
			return check.Fused, 1, true
		case "":
			return check.Fine, 1, true
		}
		return 0, 0, false
	}
	for _, i := range a.Ignore {
		if i.Overlaps(s) {
			return 0, 0, false
		}
	}
	if !a.Complete {
		return check.Fine, .3, len(a.Mistakes) < mostMarked
	}
	if unmarked(a) {
		return check.Fine, unmarkedWeight, true
	}
	return check.Fine, 1, true
}
