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
		{"Minist\u200brant \u202eim\u202c Dienst\u200b.", "w:Minist\u200brant o:\u202e w:im w:Dienst o:\u200b o:."},
		{"Bürger*innen, Ärzt:in, étudiant·e·s", "w:Bürger*innen o:, w:Ärzt:in o:, w:étudiant·e·s"},
		{"étudiant.e.s et citoyen.ne.s, voisin•e, ami⋅e⋅s", "w:étudiant.e.s w:et w:citoyen.ne.s o:, w:voisin•e o:, w:ami⋅e⋅s"},
		{"Bürger_innen, jede_r, user_name, exhibit_2b, Exhibit_2b", "w:Bürger_innen o:, w:jede_r o:, p:user_name o:, p:exhibit_2b o:, p:Exhibit_2b"},
		{"Tod@s l@s amig@. ana@s.example, ana@example", "w:Tod@s w:l@s w:amig o:@ o:. p:ana@s.example o:, p:ana@example"},
		{"Tutt* amic*, *quasi tutti* * sh*t", "w:Tutt o:* w:amic o:* o:, o:* w:quasi w:tutti o:* o:* w:sh*t"},
		{"2 * a*b *wichtig* Note*", "n:2 o:* p:a o:* p:b o:* w:wichtig o:* w:Note o:*"},
		{"Gut :tada: (:sweat_smile::x:) „Ja“:+1::ok:", "w:Gut p::tada: o:( p::sweat_smile: o:: w:x o:: o:) o:„ w:Ja o:“ o:: o:+ n:1 o:: p::ok:"},
		{"https://a.example/b::ok:c :ok:", "p:https://a.example/b::ok:c p::ok:"},
		{"Liebe Bürger:innen: um 12:30:45 :", "w:Liebe w:Bürger:innen o:: w:um n:12 o:: n:30 o:: n:45 o::"},
		{"Ziel: Sieg. Ziel:Sieg", "w:Ziel o:: w:Sieg o:. | w:Ziel:Sieg"},
		{"étudiant(e)s (étudiant) Mitarbeiter(in)", "p:étudiant o:( p:e o:) p:s o:( w:étudiant o:) p:Mitarbeiter o:( p:in o:)"},
		{"Regierung(AP), (re)building", "w:Regierung o:( w:AP o:) o:, o:( p:re o:) p:building"},
		{"das " + strings.Repeat("a", longestWord) + " " + strings.Repeat("a", longestWord+1),
			"w:das w:" + strings.Repeat("a", longestWord) + " p:" + strings.Repeat("a", longestWord+1)},
	} {
		if got := written(tokenize(c.text, []Segment{{Span: Span{0, len(c.text)}}})); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Markup inside a word parts it; as the mark between two forms of a word it is a part of it.
func TestMarkupInsideWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"<b>W</b>ort <b>Wort</b>", "p:<b> p:W p:</b> p:ort p:<b> w:Wort p:</b>"},
		{"Bürger*innen und Lehrer*innen", "w:Bürger*innen w:und w:Lehrer*innen"},
		{"*Auto*bahn *Auto*", "p:* w:Auto*bahn p:* w:Auto p:*"},
	} {
		var protected []Span
		for at := 0; at < len(c.text); {
			switch end := at + 1; c.text[at] {
			case '<':
				end = at + strings.IndexByte(c.text[at:], '>') + 1
				fallthrough
			case '*':
				protected = append(protected, Span{at, end})
				at = end
			default:
				at++
			}
		}
		if got := written(tokenize(c.text, []Segment{{Span: Span{0, len(c.text)}, Protected: protected}})); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestNormal(t *testing.T) {
	for word, want := range map[string]string{
		"d’État": "d'État", "Putin‑Regime": "Putin-Regime", "Minist\u00adrant": "Ministrant", "Re\u200bgi\u2060e\u202c": "Regie", "e\u0301te\u0301": "été",
		"Bürger:innen": "Bürgerinnen", "Ärzt*in": "Ärztin", "étudiant·e·s": "étudiantes", "Paral·lel": "Paral·lel", "étudiant.e.s": "étudiantes",
		"Bürger_innen": "Bürgerinnen", "tod@s": "tods", "z.b": "z.b", "Ende.Der": "Ende.Der", "Ziel:Sieg": "Ziel:Sieg",
	} {
		if got := normal(word); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
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
