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

// TestThreshold holds that a frequent word of the target language needs more to be reported than other words, unless it stands in a phrase.
func TestThreshold(t *testing.T) {
	entry := func(decibels int) corpus.Entry {
		return corpus.Entry(corpus.Lower)<<corpus.FrequencyBits | corpus.Entry(decibels)
	}
	will := Token{Evidence: &Evidence{InTarget: true, Target: entry(58)}}
	rare := Token{Evidence: &Evidence{InTarget: true, Target: entry(30)}}
	foreign := Token{Evidence: &Evidence{}}
	for _, test := range []struct {
		tokens []Token
		want   float64
	}{
		{[]Token{will}, frequentThreshold},
		{[]Token{rare}, leftoverThreshold},
		{[]Token{foreign}, leftoverThreshold},
		{[]Token{will, foreign}, leftoverThreshold},
	} {
		if got := threshold(test.tokens); got != test.want {
			t.Errorf("%d tokens, the first with %d dB: %g, want %g", len(test.tokens), test.tokens[0].Evidence.Target.Decibels(), got, test.want)
		}
	}
}
