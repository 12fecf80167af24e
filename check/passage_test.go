package check

import (
	"testing"

	"galley/corpus"
)

func TestWithArticle(t *testing.T) {
	want := map[Lang]string{
		"de": "a German", "en": "an English", "es": "a Spanish", "fr": "a French", "it": "an Italian", "nl": "a Dutch", "pt": "a Portuguese",
	}
	for _, language := range corpus.Languages() {
		if got := withArticle(language.Name()); got != want[language] {
			t.Errorf("%s: got %q, want %q", language, got, want[language])
		}
	}
}
