package input

import (
	"testing"

	"galley/check"
)

func TestLanguage(t *testing.T) {
	for tag, want := range map[string]check.Lang{
		"": "", "de": "de", "DE": "de", "de-DE": "de", "pt_BR": "pt", "zh-Hant-TW": "zh", "deu": "deu", "de-x-private": "de",
	} {
		if got, err := language(tag); got != want || err != nil {
			t.Errorf("language(%q) = %q, %v, want %q", tag, got, err, want)
		}
	}
	for _, tag := range []string{"d", "x-private", "german language", "de-", "-de", "1", "d3", "de.UTF-8", "dé", "abcdefghi", " de"} {
		if got, err := language(tag); err == nil {
			t.Errorf("language(%q) = %q, want an error", tag, got)
		}
	}
}
