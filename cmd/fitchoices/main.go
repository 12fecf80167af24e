// Command fitchoices fits what speaks for a translation in its place to articles in which foreign words stand for known ones:
//
//	go run ./cmd/fitchoices -gold DIR
//
// It writes check/choosing.tsv. It prints how often the first choice is right for the articles of each third, with weights fitted to the
// other two thirds.
package main

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/cases"

	"galley/check"
	"galley/check/gold"
)

func main() {
	dir := flag.String("gold", "../shared/eval", "directory of articles with marked mistakes")
	out := flag.String("out", filepath.Join("check", "choosing.tsv"), "file to write")
	flag.Parse()
	if err := run(*dir, *out); err != nil {
		fmt.Fprintln(os.Stderr, "fitchoices:", err)
		os.Exit(1)
	}
}

func run(dir, out string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "synth", "leftover.*.jsonl"))
	if err != nil {
		return err
	}
	var samples []sample
	for _, path := range paths {
		articles, err := gold.ReadJSONL(path)
		if err != nil {
			return err
		}
		found, err := collect(articles)
		if err != nil {
			return err
		}
		samples = append(samples, found...)
	}
	if len(samples) == 0 {
		return fmt.Errorf("%s: no foreign words are marked", dir)
	}
	firsts := map[string]*count{}
	for fold := range gold.Folds {
		var learn []sample
		for _, s := range samples {
			if s.fold != fold {
				learn = append(learn, s)
			}
		}
		weights := fit(learn)
		for _, s := range samples {
			if s.fold == fold {
				for _, key := range []string{s.pair, "all"} {
					if firsts[key] == nil {
						firsts[key] = &count{}
					}
					firsts[key].add(s, weights)
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(firsts)) {
		fmt.Printf("%-6s %s\n", key, firsts[key])
	}
	weights := fit(samples)
	var b strings.Builder
	for i, name := range check.ChoiceNames() {
		fmt.Fprintf(&b, "%s\t%.2f\n", name, weights[i])
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

// count is how many words there are, how many of them have choices, the right one among them, and first.
type count struct{ all, some, among, first int }

func (c *count) add(s sample, weights check.ChoiceFacts) {
	c.all++
	if len(s.choices) == 0 {
		return
	}
	c.some++
	if slices.Contains(s.right, true) {
		c.among++
	}
	if s.right[s.best(weights)] {
		c.first++
	}
}

func (c *count) String() string {
	return fmt.Sprintf("%5d words, %5d with choices, right among them %.3f, first %.3f", c.all, c.some, c.share(c.among), c.share(c.first))
}

func (c *count) share(n int) float64 { return float64(n) / float64(max(c.some, 1)) }

// sample is a foreign word with its choices.
type sample struct {
	pair    string
	fold    int
	choices []check.ChoiceFacts
	right   []bool // whether each choice holds what stood there
}

// collect returns the foreign words that stand for what is known, one by one.
func collect(articles []gold.Article) ([]sample, error) {
	var samples []sample
	var article gold.Article
	checker := &check.Checker{Rules: []*check.Rule{{Name: "choices", Run: func(p *check.Pass) {
		for i, t := range p.Tokens {
			for _, m := range article.Mistakes {
				if t.Kind != check.Word || t.End < m.End || t.Start > m.Start || m.Right == "" {
					continue
				}
				s := sample{pair: string(article.Source + "-" + article.Target), fold: article.Fold()}
				for _, c := range p.Choices(i) {
					s.choices = append(s.choices, c.Facts)
					s.right = append(s.right, strings.Contains(folded(c.Text), folded(m.Right)))
				}
				samples = append(samples, s)
			}
		}
	}}}}
	for _, article = range articles {
		if _, err := checker.Check(context.Background(), article.Document(false)); err != nil {
			return nil, fmt.Errorf("%s: %w", article.ID, err)
		}
	}
	return samples, nil
}

func folded(text string) string { return cases.Fold().String(text) }
