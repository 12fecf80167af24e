package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/leonelquinteros/gotext"
)

// stories are the packages of a game that tells stories: dialogue and narration, sentence by sentence the same in all languages.
func stories() []pack {
	var packs []pack
	for name := range strings.FieldsSeq("data did dm dw ei httt l low nr sof sota sotbe thot trow tsg ttb utbs") {
		packs = append(packs, pack{"debian", "wesnoth-1.16-" + name, "1:1.16.9-1", "GPL-2.0-or-later", "translations of frequent words"})
	}
	return packs
}

// readStories yields the texts of the stories in a language, each with a name that it has in all languages, in the order of the names.
// It returns an error if there are none.
func readStories(root string, lang language, yield func(name, text string)) error {
	found := false
	for _, p := range stories() {
		files, err := filepath.Glob(filepath.Join(p.dir(root), "usr/share/games/wesnoth/1.16/locale", lang.locale, "LC_MESSAGES", "*.mo"))
		if err != nil {
			return err
		}
		for _, file := range files { // in the order of their names
			catalog := gotext.NewMo()
			catalog.ParseFile(file)
			texts := catalog.GetDomain().GetTranslations()
			for _, id := range slices.Sorted(maps.Keys(texts)) {
				if text := texts[id].Trs[0]; id != "" && text != "" {
					found = true
					yield("story "+filepath.Base(file)+" "+id, text)
				}
			}
		}
	}
	if !found {
		return fmt.Errorf("no stories in locale %s", lang.locale)
	}
	return nil
}

// What is no text in a story, and where its sentences end.
var (
	storyMarkup  = regexp.MustCompile(`<[^>]*>|\^`)
	sentenceEnds = regexp.MustCompile(`[.!?…]+[”»"’]?\s+|\n+`)
)

// storySentences returns the words of each sentence of a story's text.
func storySentences(text string) page {
	var sentences page
	for _, s := range sentenceEnds.Split(storyMarkup.ReplaceAllString(text, " "), -1) {
		if words := wordsOf(s); len(words) > 0 {
			sentences = append(sentences, words)
		}
	}
	return sentences
}
