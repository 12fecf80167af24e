package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// written shows tokens as a line: each with the first letter of its kind, and a bar between sentences.
func written(tokens []Token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteByte(' ')
			if t.Sentence != tokens[i-1].Sentence {
				b.WriteString("| ")
			}
		}
		fmt.Fprintf(&b, "%s:%s", t.Kind.String()[:1], t.Text)
	}
	return b.String()
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Er sagt: »Nein!« Sie geht.", "w:Er w:sagt o:: o:» w:Nein o:! | o:« w:Sie w:geht o:."},
		{"das Putin-Regime, Make-up", "w:das w:Putin-Regime o:, w:Make-up"},
		{"die Maß- und Regeltechnik", "w:die w:Maß o:- w:und w:Regeltechnik"},
		{"l'homme d’État", "w:l'homme w:d’État"},
		{"dall'830 all’89º minuto", "n:dall'830 n:all’89º w:minuto"},
		{"the '90s", "w:the o:' n:90s"},
		{"Das ist das Ende.Der Rest folgt.", "w:Das w:ist w:das w:Ende o:. | w:Der w:Rest w:folgt o:."},
		{"z.B. 3,5 Mio. im 8. Jahr", "w:z.B o:. n:3,5 w:Mio o:. w:im n:8 o:. w:Jahr"},
		{"EE. UU. y Dr. House", "w:EE o:. w:UU o:. w:y w:Dr o:. w:House"},
		{"siehe https://a.example/b?c=d, #Wahl und @name.", "w:siehe p:https://a.example/b?c=d o:, p:#Wahl w:und p:@name o:."},
		{"in bild.jpg, {name} und %s", "w:in p:bild.jpg o:, p:{name} w:und p:%s"},
		{"Minist\u00adrant", "w:Minist\u00adrant"},
	} {
		if got := written(tokenize(c.text, []Segment{{Span: Span{0, len(c.text)}}})); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestTokenPlaces(t *testing.T) {
	text := `„Eins zwei“ – Drei: vier`
	type place struct {
		text           string
		first, opening bool
		quote          int
	}
	var got []place
	for _, token := range tokenize(text, []Segment{{Span: Span{0, len(text)}}}) {
		if token.Kind == Word {
			got = append(got, place{token.Text, token.First, token.Opening, token.Quote})
		}
	}
	want := []place{{"Eins", true, true, 1}, {"zwei", false, false, 1}, {"Drei", false, true, 0}, {"vier", false, true, 0}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
