package check

import (
	"context"
	"testing"
)

func TestTitleFeatures(t *testing.T) {
	text := "Die Autorité des marchés financiers (AMF) schrieb der Société Fra, dass der Bürgermeister et die Kinder (sechs) kamen. " +
		"Étude en gestion kam."
	doc := &Document{Text: text, Source: "fr", Target: "de", Segments: []Segment{{Span: Span{0, len(text)}}}}
	var c Checker
	tokens, err := c.Read(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]struct{ lead, acronym float32 }{
		"Autorité":   {0, 1},
		"marchés":    {2, 1},
		"financiers": {3, 1},
		"et":         {0, 0}, // behind a German noun
		"gestion":    {0, 0}, // the capital is the sentence's
	} {
		found := false
		for _, token := range tokens {
			if f := token.Reading.Features; f != nil && token.Text == word {
				found = true
				if f[fTitleLead] != want.lead || f[fAcronym] != want.acronym {
					t.Errorf("%s: lead %g, acronym %g; want %+v", word, f[fTitleLead], f[fAcronym], want)
				}
			}
		}
		if !found {
			t.Errorf("%s: not judged", word)
		}
	}
}
