package check_test

import (
	"context"
	"slices"
	"testing"

	"galley/check"
	"galley/rules"
)

func TestRelated(t *testing.T) {
	tests := []struct {
		name, original, text, finding string
		want                          []string
	}{
		{"the same word", "Mientras llovía, el barco zarpó.", "Mientras es regnete, lief das Schiff aus.", "Mientras", []string{"Mientras"}},
		{
			"the same words in another letter case", "El sindicato negocia los servicios mínimos del puerto.",
			"Die Gewerkschaft verhandelt über die Servicios Mínimos des Hafens.", "Servicios Mínimos", []string{"servicios mínimos"},
		},
		{"a translation", "La huelga dura ya cuatro semanas.", "Der Streik dauert schon vier Wocheen.", "Wocheen", []string{"semanas"}},
		{"a frequent word", "El gobierno aprobó el plan el lunes.", "Die Regierug hat den Plan am Montag gebilligt.", "Regierug", []string{"gobierno"}},
		{
			"a whole sentence", "Llovió. Los agricultores piden ayuda al gobierno. Luego salió el sol.",
			"Es regnete. Los agricultores piden ayuda al gobierno. Dann schien die Sonne.", "Los agricultores piden ayuda al gobierno.",
			[]string{"Los agricultores piden ayuda al gobierno."},
		},
		{
			"two places", "La lluvia cesó mientras dormían y mientras soñaban.", "Der Regen hörte mientras der Nacht auf, in der sie träumten.", "mientras",
			nil,
		},
	}
	checker := &check.Checker{Rules: rules.All(), Source: "es", Target: "de"}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := parsed(test.text, "text")
			doc.Original = parsed(test.original, "text")
			result, err := checker.Check(context.Background(), doc)
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(result.Findings, func(f check.Finding) bool { return f.Text == test.finding })
			if i < 0 {
				t.Fatalf("%q is not found: %+v", test.finding, result.Findings)
			}
			var got []string
			for _, r := range result.Findings[i].Related {
				got = append(got, r.Text)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("related %q, want %q", got, test.want)
			}
		})
	}
}
