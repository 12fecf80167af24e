package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"galley/check"
	"galley/check/gold"
	"galley/corpus"
)

// references is the set of the articles that readReferences reads.
const references = "references"

// linesPerArticle is how many lines in a row are one article: enough for words to stand in several.
const linesPerArticle = 6

// readReferences reads the translations that the Conference on Machine Translation had made by professionals, with their originals: news,
// and for 2022 conversations, product descriptions and posts as well. They are taken to be faultless; what is not is rare. The directory
// holds, below any name each, github.com/wmt-conference/wmt21-news-systems at f41750dadbf2 and wmt22-news-systems at 20240a2e96a5: of those only the
// files that are called txt/references/TEST.SOURCE-TARGET.ref.TRANSLATOR.TARGET and txt/sources/TEST.SOURCE-TARGET.src.SOURCE.
func readReferences(dir string) ([]gold.Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "txt", "references", "*.ref.*"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no translations", dir)
	}
	var articles []gold.Article
	for _, file := range files {
		name := strings.Split(filepath.Base(file), ".")
		source, target, ok := strings.Cut(name[1], "-")
		if !ok || !slices.Contains(corpus.Languages(), check.Lang(source)) || !slices.Contains(corpus.Languages(), check.Lang(target)) {
			continue
		}
		translation, err := readLines(file)
		if err != nil {
			return nil, err
		}
		originals := filepath.Join(filepath.Dir(filepath.Dir(file)), "sources", strings.Join([]string{name[0], name[1], "src", source}, "."))
		original, err := readLines(originals)
		if err != nil {
			return nil, err
		}
		if len(original) != len(translation) {
			return nil, fmt.Errorf("%s: %d lines, but %d in %s", file, len(translation), len(original), originals)
		}
		for from := 0; from < len(original); from += linesPerArticle {
			to := min(from+linesPerArticle, len(original))
			articles = append(articles, gold.Article{
				ID: fmt.Sprintf("%s:%s:%d", references, filepath.Base(file), from), Set: references, Source: check.Lang(source), Target: check.Lang(target),
				Text: strings.Join(translation[from:to], "\n"), Original: strings.Join(original[from:to], "\n"), Complete: true,
			})
		}
	}
	return articles, nil
}
