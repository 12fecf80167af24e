package main

import (
	"errors"
	"path/filepath"
	"sync"
	"unicode/utf8"

	"galley/corpus/build/hunspell"
)

// fieldLetters is how many letters a word of a field's vocabulary has at least: shorter ones are abbreviations and misspellings of others.
const fieldLetters = 7

// addFields enters the vocabularies of fields. What another language's dictionary has is left out: much of medicine is Latin, and in
// Romance translations those words are everyday words.
func addFields(root string, lexicons map[string]*lexicon) error {
	langs := languages()
	found := make([][]hunspell.Form, len(langs))
	errs := make([]error, len(langs))
	var wg sync.WaitGroup
	for i, lang := range langs {
		wg.Go(func() {
			for _, field := range lang.fields {
				forms, err := fieldForms(root, lang, field)
				found[i], errs[i] = append(found[i], forms...), errors.Join(errs[i], err)
			}
		})
	}
	wg.Wait()
	for i, lang := range langs {
		enterField(lexicons, lang.tag, found[i])
	}
	return errors.Join(errs...)
}

func enterField(lexicons map[string]*lexicon, tag string, forms []hunspell.Form) {
	for _, form := range forms {
		if utf8.RuneCountInString(form.Text) >= fieldLetters && !knownElsewhere(lexicons, tag, lower(form.Text)) {
			lexicons[tag].addForm(form)
		}
	}
}

func fieldForms(root string, lang language, field spelling) ([]hunspell.Form, error) {
	affixes := filepath.Join(lang.spelling[0].pack.dir(root), lang.spelling[0].path+".aff")
	d, err := hunspell.Open(affixes, filepath.Join(field.pack.dir(root), field.path+".dic"))
	if err != nil {
		return nil, err
	}
	var forms []hunspell.Form
	for form, err := range d.Forms() {
		if err != nil {
			return nil, err
		}
		forms = append(forms, form)
	}
	return forms, nil
}

func knownElsewhere(lexicons map[string]*lexicon, tag, word string) bool {
	for other, l := range lexicons {
		if other != tag && l.words[word].Known() {
			return true
		}
	}
	return false
}
