package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"galley/check/gold"
)

// references is the set of the articles that readReferences reads.
const references = "references"

// linesPerArticle is how many lines in a row are one article: enough for words to stand in several.
const linesPerArticle = 6

// readReferences reads the translations that the Conference on Machine Translation had made by professionals, with their originals: news of
// 2021, and of 2022 conversations, product descriptions and posts as well. They are taken to be faultless; what is not is rare. The
// directory holds, below any name each, the directories txt/references and txt/sources of github.com/wmt-conference/wmt21-news-systems at
// f41750dadbf2 and wmt22-news-systems at 20240a2e96a5, or the files of the shipped languages among them.
func readReferences(dir string) ([]gold.Article, error) {
	files, err := translations(dir, "references", "ref")
	if err != nil {
		return nil, err
	}
	var articles []gold.Article
	for _, file := range files {
		translation, original, err := file.lines()
		if err != nil {
			return nil, err
		}
		for at := 0; at < len(original); at += linesPerArticle {
			end := min(at+linesPerArticle, len(original))
			articles = append(articles, gold.Article{
				ID: fmt.Sprintf("%s:%s:%d", references, filepath.Base(file.path), at), Set: references, Source: file.source, Target: file.target,
				Text: strings.Join(translation[at:end], "\n"), Original: strings.Join(original[at:end], "\n"), Complete: true,
			})
		}
	}
	return articles, nil
}
