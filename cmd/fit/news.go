package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"galley/check"
	"galley/check/gold"
	"galley/corpus"
)

// news is the set of the articles that readNews reads.
const news = "news"

// newsShare is how many sentences there are for each that is read.
const newsShare = 3

// What a word of unmarked text counts, and a mistake planted in it, where one elsewhere counts 1. With more, cross-validation shows, the
// trees are about this text and not about what people marked.
const (
	unmarkedWeight  = .6
	unmarkedPlanted = .3
)

// unmarked reports whether an article is text that is taken to be faultless but that nobody looked at.
func unmarked(a gold.Article) bool { return a.Set == news || a.Set == references }

// readNews reads sentences of newspapers, which nobody marked, as articles without mistakes: names, loan words and compounds as they are
// written today. The few misspellings in them do no harm. The directory is "output" of github.com/damiaanr/gtnc at fe59e980b176: sentences
// drawn from the News Crawl of 2023 (Kocmi and others, Findings of WMT 2022) and their machine translations into English. A sentence is taken
// to be a translation of the English one or, if it is English, and one time in three, of one in another language, which is not there. These
// are read in the machine's translation too, in which names are as they were; no more of them, as the machine keeps titles of institutions.
func readNews(dir string) ([]gold.Article, error) {
	var articles []gold.Article
	for _, tag := range corpus.Languages() {
		native, err := readLines(filepath.Join(dir, "source", string(tag)+".src"))
		if err != nil {
			return nil, err
		}
		english := native
		if tag != "en" {
			if english, err = readLines(filepath.Join(dir, "translated", string(tag)+".trg")); err != nil {
				return nil, err
			}
		}
		if len(english) != len(native) {
			return nil, fmt.Errorf("%s: %d sentences in %s, but %d translations", dir, len(native), tag, len(english))
		}
		others := slices.DeleteFunc(corpus.Languages(), func(l check.Lang) bool { return l == tag || l == "en" })
		for i := 0; i < len(native); i += newsShare {
			n := i / newsShare
			a := gold.Article{
				ID: fmt.Sprintf("%s:%s:%d", news, tag, i), Set: news, Target: tag, Source: others[n%len(others)], Text: native[i], Complete: true,
			}
			if tag != "en" && n%3 > 0 {
				a.Source, a.Original = "en", english[i]
			}
			articles = append(articles, a)
			if tag != "en" && n%3 == 0 {
				a.ID, a.Source, a.Target, a.Text, a.Original = a.ID+":en", tag, "en", english[i], native[i]
				articles = append(articles, a)
			}
		}
	}
	return articles, nil
}

func readLines(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var lines []string
	s := bufio.NewScanner(f)
	for s.Scan() {
		lines = append(lines, s.Text())
	}
	return lines, s.Err()
}
