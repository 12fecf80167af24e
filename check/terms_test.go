package check_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"galley/check"
	"galley/check/glossary"
	"galley/rules"
)

// withTerms checks a text beside its original with a glossary, by the rules of terminology.
func withTerms(t *testing.T, table, original, text string, source, target check.Lang) []check.Finding {
	t.Helper()
	g, err := glossary.Read("terms.csv", strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	doc := parsed(text, "text")
	doc.Source, doc.Target, doc.Original = source, target, parsed(original, "text")
	checker := &check.Checker{Rules: []*check.Rule{rules.GlossaryTerm, rules.ForbiddenTerm}, Glossary: g}
	result, err := checker.Check(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	return result.Findings
}

func TestTerms(t *testing.T) {
	tests := []struct {
		name, table, original, text string
		source, target              check.Lang
		want                        string // what is found, with the first suggestion
	}{
		{"listed", "en,de\nstrike,Ausstand", "The strike begins.", "Der Ausstand beginnt.", "en", "de", ""},
		{"missed", "en,de\nstrike,Ausstand", "The strike begins.", "Der Streik beginnt.", "en", "de", "Streik:Ausstand"},
		{"source inflected", "en,de\nstrike,Ausstand", "The strikes begin.", "Die Streiks beginnen.", "en", "de", "Streiks:Ausstand"},
		{"target inflected", "en,de\nelection,Wahl", "The elections begin.", "Die Wahlen beginnen.", "en", "de", ""},
		{"target in a compound", "en,de\nelection,Wahl", "The day of the election begins.", "Der Wahltag beginnt.", "en", "de", ""},
		{"compound with a translation of its own", "de,en\nStaat,country", "Der Staatsanwalt sprach.", "The prosecutor spoke.", "de", "en", ""},
		{
			"compound", "de,en\nGrundsteuer,property tax", "Die Grundsteuerreform kommt bald.", "The land tax reform is coming soon.", "de", "en",
			"land tax:property tax",
		},
		{"capitals", "en,de\nstrike,Ausstand", "STRIKE BEGINS", "STREIK BEGINNT", "en", "de", "STREIK:AUSSTAND"},
		{"beginning", "es,fr\nhuelga,débrayage", "Huelga en el puerto.", "Grève au port.", "es", "fr", "Grève:Débrayage"},
		{"acronym is no word", "en,de\nWHO,Weltgesundheitsorganisation", "The man who came left.", "Der Mann, der kam, ging.", "en", "de", ""},
		{"name is no word", "en,de,pos\nTurkey,Türkei,proper noun", "The turkey was eaten.", "Der Truthahn wurde gegessen.", "en", "de", ""},
		{"German verb is no noun", "de,en\nReisen,travel", "Wir reisen gern.", "We like to take trips.", "de", "en", ""},
		{"part of a name", "es,en\nbanco,lender", "Trabaja en Banco Central.", "She works at Banco Central.", "es", "en", ""},
		{"function word is no form", "es,en\nparar,halt", "Es un regalo para ella.", "It is a present for her.", "es", "en", ""},
		{"longest term", "en,de\nbank,Geldhaus\ncentral bank,Zentralbank", "The central bank acts.", "Die Zentralbank handelt.", "en", "de", ""},
		{"other spelling", "en,de\nclimate protection,Klima-Schutz", "Climate protection helps.", "Klimaschutz hilft.", "en", "de", ""},
		{"apostrophe", "fr,en\néconomie,commerce", "L'économie souffre.", "The economy suffers.", "fr", "en", "economy:commerce"},
		{"genitive", "en,de\ncouncil,Gremium", "The council's plan failed.", "Der Plan des Gremiums scheiterte.", "en", "de", ""},
		{"left as it is", "en,fr,dnt\nSea Hawk,,yes", "The Sea Hawk sank.", "Le Sea Hawk a coulé.", "en", "fr", ""},
		{"translated name", "en,fr,dnt\nSea Hawk,,yes", "The Sea Hawk sank.", "Le Faucon a coulé.", "en", "fr", "Le Faucon a coulé.:"},
		{"sentences merged", "en,de\nstrike,Ausstand", "It is a strike. It hurts.", "Es ist ein Ausstand, und er tut weh.", "en", "de", ""},
		{"untranslated", "en,de\nstrike,Ausstand", "The strike begins.", "The strike begins.", "en", "de", ""},
		{"name with the letters of a term", "en,de\nwater,Wasser", "Mary Waters said no.", "Mary Waters sagte nein.", "en", "de", ""},
		{"word of both languages", "en,de\nteam,Mannschaft", "The team won again.", "Das Team hat wieder gewonnen.", "en", "de", "Team:Mannschaft"},
		{"forbidden", "target,forbidden\nStreik,yes", "", "Der Streik beginnt. Streikende jubeln.", "en", "de", "Streik:"},
		{
			"forbidden and missed is one finding", "source,target,forbidden\nstrike,Ausstand,Streik", "The strike begins.", "Der Streik beginnt.", "en", "de",
			"Streik:Ausstand",
		},
		{"other languages", "en,fr\nstrike,grève", "The strike begins.", "Der Streik beginnt.", "en", "de", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table := test.table
			if strings.HasPrefix(table, "en,fr,dnt") {
				table = strings.Replace(table, "en,fr,dnt", "source,target,dnt", 1)
			}
			found := withTerms(t, table, test.original, test.text, test.source, test.target)
			var got []string
			for _, f := range found {
				got = append(got, f.Text+":"+strings.Join(f.Suggestions[:min(1, len(f.Suggestions))], ""))
				for _, r := range f.Related {
					if r.Text != test.original[r.Span.Start:r.Span.End] {
						t.Errorf("related %+v in %q", r, test.original)
					}
				}
				for _, s := range f.Suggestions {
					if again := withTerms(t, table, test.original, test.text[:f.Span.Start]+s+test.text[f.Span.End:], test.source, test.target); len(again) > 0 {
						t.Errorf("with %q: %+v", s, again)
					}
				}
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}

// FuzzTerms holds that whatever a glossary has, a check ends with findings in their places.
func FuzzTerms(f *testing.F) {
	f.Add("source,target,forbidden\nstrike,Ausstand,Streik\n", "The strike's over.", "Der Streik-Streik ist l'Ausstand's.", uint8(1), uint8(0))
	f.Add("en;nl\n\u200b;-\n's;l'\na b c;a-b\n", "'s a b c", "l' a-b a b", uint8(1), uint8(5))
	f.Add("term,dnt\nB,y\nIJ,y\n", "B IJ", "b ij ǆ", uint8(5), uint8(1))
	languages := []check.Lang{"de", "en", "es", "fr", "it", "nl", "pt"}
	f.Fuzz(func(t *testing.T, table, original, text string, source, target uint8) {
		if len(table)+len(original)+len(text) > 1<<14 {
			return
		}
		g, err := glossary.Read("terms.csv", strings.NewReader(table))
		doc := parsed(text, "text")
		if err != nil || doc == nil {
			return
		}
		doc.Source, doc.Target = languages[int(source)%len(languages)], languages[int(target)%len(languages)]
		doc.Original = parsed(original, "text")
		if doc.Source == doc.Target {
			return
		}
		checker := &check.Checker{Rules: rules.All(), Glossary: g}
		result, err := checker.Check(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		checkResult(t, doc, result)
		if doc.Original == nil && slices.ContainsFunc(result.Findings, func(f check.Finding) bool { return f.Rule == rules.GlossaryTerm.Name }) {
			t.Error("a term of the original, without the original")
		}
	})
}
