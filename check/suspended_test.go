package check

import (
	"context"
	"strings"
	"testing"
)

func TestSuspended(t *testing.T) {
	text := "Die Erstattungs- oder Umtauschkosten, die Fensterpositions- und -größensteuerung sowie Datenerfassung und -speicherung " +
		"stehen in der Lkw-Ordnung; -und das ist qwertz-."
	doc := &Document{Text: text, Source: "en", Target: "de", Segments: []Segment{{Span: Span{0, len(text)}}}}
	var c Checker
	tokens, err := c.Read(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	var unknown, marked []string
	for _, token := range tokens {
		if token.Kind != Word {
			continue
		}
		e := token.Evidence
		if !e.InTarget {
			unknown = append(unknown, token.Text)
		}
		if strings.HasPrefix(e.Before, "-") || strings.HasSuffix(e.After, "-") {
			marked = append(marked, e.Before+e.Word+e.After)
		}
	}
	if got, want := strings.Join(unknown, " "), "qwertz"; got != want {
		t.Errorf("unknown are %q, want %q", got, want)
	}
	if got, want := strings.Join(marked, " "), "Erstattungs- Fensterpositions- -größensteuerung -speicherung -und qwertz-"; got != want {
		t.Errorf("suspended are %q, want %q", got, want)
	}
}
