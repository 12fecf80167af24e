package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"galley/check/gold"
)

// The sets of an evaluation folder: set.PAIR.jsonl or set.LANGUAGE.jsonl.
const (
	leftoverSet = "synth/leftover" // professional translations in which words of the source were put back
	typoSet     = "synth/typo"     // professional translations with misspellings, fused and doubled words
	pudSet      = "clean/pud"      // faultless sentences
	ntrexSet    = "clean/ntrex"    // faultless sentences of news
	articleSet  = "ntrex/articles" // faultless articles
	defectSet   = "mqm/defects"    // machine translations with the mistakes that raters marked
	ratedSet    = "mqm/clean"      // machine translations that all raters called faultless
)

func sets() []string {
	return []string{leftoverSet, typoSet, pudSet, ntrexSet, articleSet, defectSet, ratedSet}
}

// collection is one file of a set.
type collection struct {
	Set      string
	Part     string // the pair or language of the file, such as "es-de"
	Articles []gold.Article
}

// readCollections reads the sets of a folder in the order of sets. The ID of an article is unique in all of them.
func readCollections(dir string) ([]collection, error) {
	var all []collection
	files := map[string]string{} // by ID of the article
	for _, set := range sets() {
		prefix := filepath.Join(dir, filepath.FromSlash(set)) + "."
		paths, err := filepath.Glob(prefix + "*.jsonl")
		if err != nil {
			return nil, fmt.Errorf("%s: %w", dir, err)
		}
		for _, path := range paths {
			articles, err := gold.ReadJSONL(path)
			if err != nil {
				return nil, err
			}
			for _, a := range articles {
				if other, ok := files[a.ID]; ok {
					return nil, fmt.Errorf("%s: article %q stands in %s too", path, a.ID, other)
				}
				files[a.ID] = path
			}
			part := strings.TrimSuffix(strings.TrimPrefix(path, prefix), ".jsonl")
			all = append(all, collection{set, part, articles})
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no file of the sets %s", dir, strings.Join(sets(), ", "))
	}
	return all, nil
}

// ofSet returns the collections of the sets.
func ofSet(all []collection, sets ...string) []collection {
	var some []collection
	for _, set := range sets {
		for _, c := range all {
			if c.Set == set {
				some = append(some, c)
			}
		}
	}
	return some
}

// ofPart returns the collections of a pair or a language.
func ofPart(all []collection, part string) []collection {
	var some []collection
	for _, c := range all {
		if c.Part == part {
			some = append(some, c)
		}
	}
	return some
}

// words counts the words of all articles.
func words(all []collection) int {
	n := 0
	for _, c := range all {
		for _, a := range c.Articles {
			n += countWords(a.Text)
		}
	}
	return n
}
