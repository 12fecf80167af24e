package check_test

import (
	"strings"
	"testing"

	"galley/check"
	"galley/rules"
)

// TestIncomparable holds that an original which cannot be compared is named once, and that the translation is then checked as if alone.
func TestIncomparable(t *testing.T) {
	const (
		spanish = "La policía cerró el puente durante una semana porque la tormenta dañó los pilares.\nLos vecinos tienen que tomar el tren.\n" +
			"El alcalde promete una solución rápida.\nEl año pasado ya ocurrió lo mismo."
		german = "Die Polizei sperrte die die Brücke für eine Woche, weil der Sturm die Pfeiler beschädigte.\nDie Anwohner müssen den Zug nehmen.\n" +
			"Der Bürgermeister verspricht eine schnelle Lösung.\nIm vergangenen Jahr war es schon so gekommen."
		other = "El equipo ganó la final con un gol en el último minuto.\nEl portero fue elegido mejor jugador.\nLa afición cantó hasta el amanecer.\n" +
			"El entrenador no quiso hablar de su futuro."
		french = "La police a fermé le pont pendant une semaine parce que la tempête avait abîmé les piliers.\nLes voisins doivent prendre le train.\n" +
			"Le maire promet une solution rapide."
		hungarian = "A rendőrség egy hétre lezárta a hidat, mert a viharban megsérültek a pillérei és a korlátok is."
		greek     = "Η αστυνομία έκλεισε τη γέφυρα για μία εβδομάδα επειδή η καταιγίδα προκάλεσε ζημιές στις κολόνες."
	)
	tests := []struct{ name, original, text, reason string }{
		{"right", spanish, german, ""},
		{"the same", german, german, "the original and the translation are the same text"},
		{"its language", strings.ReplaceAll(german, "Polizei", "Feuerwehr"), german, "the original is in German, the language of the translation"},
		{"swapped", german, spanish, "the original is in German and the translation in Spanish: they are swapped"},
		{"wrong language", french, german, "the original is in French, not in Spanish"},
		{"unknown language", hungarian, german, "the original: text in Hungarian: no data for it"},
		{"other script", greek, german, "the original is in Greek script"},
		{"another article", other, german, "the original is another article: 0 of 4 sentences correspond"},
		{"no words", "1234 — 5678", german, "the original has no words"},
	}
	checker := &check.Checker{Rules: rules.All()}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := prose(test.text, "es", "de")
			alone := mustCheck(t, checker, doc)
			doc.Original = prose(test.original, "", "")
			result := mustCheck(t, checker, doc)
			switch {
			case test.reason == "":
				if len(result.NotChecked) > 0 {
					t.Errorf("not checked: %v", result.NotChecked)
				}
			case len(result.NotChecked) != 1 || result.NotChecked[0].Reason != test.reason:
				t.Errorf("not checked: %v, want %q", result.NotChecked, test.reason)
			default:
				result.NotChecked = nil
				same(t, "with an original that cannot be compared", result, alone)
			}
		})
	}
}
