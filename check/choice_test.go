package check_test

import (
	"strings"
	"testing"

	"galley/check"
	"galley/corpus"
	"galley/rules"
)

// TestSuggestedTranslations holds what each fact is for: the first suggestion for a foreign word or phrase.
func TestSuggestedTranslations(t *testing.T) {
	checker := &check.Checker{Rules: rules.All()}
	for _, test := range []struct {
		name           string
		source, target check.Lang
		text           string // with the foreign words between brackets
		want           string
	}{
		{"by third languages", "es", "it", "Il museo ricorda ogni [batalla] del fiume.", "battaglia"},
		{"learnt from parallel texts", "es", "en", "The old sailor [fue] a friend of the mayor.", "was"},
		{"plural", "es", "pt", "As [ciudades] vizinhas ficaram sem luz.", "cidades"},
		{"elided article", "es", "it", "Quest'anno l'[economía] del paese cresce poco.", "l'economia"},
		{"elided article of the source language", "fr", "de", "Der Fluss brachte dem Dorf eine [d’inondation] und viel Schlamm.", "Überschwemmung"},
		{"apostrophe of the text", "es", "it", "Quest’anno l’[economía] del paese cresce poco.", "l’economia"},
		{"phrase", "es", "it", "Il sindaco ha incontrato i [mercados tradicionales] della provincia.", "mercati tradizionali"},
		{"word of the source language is not taken apart", "es", "en", "The [contenido] of the letter was read aloud.", "contents content"},
		{"capital of a quoted sentence", "es", "de", "Der Bürgermeister sagte: „[Mientras] der ganzen Nacht fuhren keine Busse.“", "Während"},
		{"capital of a question", "en", "es", "El alcalde volvió y preguntó, ¿[When] llega el autobús de la noche?", "Cuando"},
	} {
		before, rest, _ := strings.Cut(test.text, "[")
		foreign, behind, _ := strings.Cut(rest, "]")
		at := len(before)
		found := false
		for _, f := range mustCheck(t, checker, prose(before+foreign+behind, test.source, test.target)).Findings {
			if f.Span.Start > at || f.Span.End < at+len(foreign) {
				continue
			}
			found = true
			if len(f.Suggestions) == 0 || !strings.Contains(" "+test.want+" ", " "+f.Suggestions[0]+" ") && f.Suggestions[0] != test.want {
				t.Errorf("%s: %q gets %q, want %q", test.name, foreign, f.Suggestions, test.want)
			}
		}
		if !found {
			t.Errorf("%s: %q is not found", test.name, foreign)
		}
	}
}

// TestSuggestionsAreWords holds that each word of a suggestion is known, and that none is there twice.
func TestSuggestionsAreWords(t *testing.T) {
	checker := &check.Checker{Rules: rules.All()}
	for _, text := range []string{
		"The [contenido] of the letter was [decidieron] by all [personas] in the [monasterio].",
		"She found the [transición] very hard [mientras] he [había] no [frontera] to cross.",
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		for _, f := range mustCheck(t, checker, prose(plain, "es", "en")).Findings {
			seen := map[string]bool{}
			for _, s := range f.Suggestions {
				if seen[s] {
					t.Errorf("%s: %q twice", f.Text, s)
				}
				seen[s] = true
				for word := range strings.FieldsSeq(s) {
					if e := lexicon(t, "en").Look(strings.Trim(word, ".")); !e.Known() && e.Decibels() == 0 {
						t.Errorf("%s: %q is no word", f.Text, word)
					}
				}
			}
		}
	}
}

func lexicon(t *testing.T, tag check.Lang) *corpus.Language {
	t.Helper()
	l, err := corpus.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
