package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"galley/check"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// article is one document of a report and its result.
type article struct {
	doc *check.Document
	res check.Result
}

// shared is the report that every format writes in the tests: three files, one of them JSON Lines with a clean article, one with an original; Chinese,
// Hebrew, Arabic, emoji, combining and unseen characters; findings of all severities, with and without suggestions.
func shared() []article {
	spelling := check.Issue{ITS: "misspelling", MQM: "Linguistic conventions > Spelling"}
	untranslated := check.Issue{ITS: "untranslated", MQM: "Accuracy > Untranslated"}

	market := &check.Document{Name: "markt.md", Text: "# Am Hafen 🚢\n\nDer Fischer verkaufte mientras der Ebbe Kräbse.\n\n" +
		"Am Kai hängen 🇵🇹 und 👩‍👩‍👧 neben 你好世界 und שלום עולם; die Netze\u202e trocknen <noch> & glänzen.\n" +
		"Προς τα εκεί.\n"}
	mail := &check.Document{Name: "post.jsonl", ID: "post-7", Line: 3,
		Text: "Die Brieftra\u0308gerin kam die die Straße herauf. مرحبا يا صديقي bleibt stehen."}
	beach := &check.Document{Name: "strand.txt", Text: "Am Strand lagen 15 Boote, sagte Anna Kim.",
		Original: &check.Document{Name: "playa.txt", Text: "En la playa 🏖\nhabía 51 barcas, dijo 김안나.\n"}}
	clean := &check.Document{Name: "post.jsonl", ID: "post-8", Line: 4, Text: "Sie hatte nichts dabei."}

	return []article{
		{market, check.Result{
			Source: "es", Target: "de", Words: 24,
			Findings: []check.Finding{
				finding(market, "mientras", check.Finding{
					Rule: "leftover", Issue: untranslated, Severity: check.Major, Confidence: 0.98765,
					Message:     "Spanish word left in German text: 'mientras' is among the 300 most frequent Spanish words and no German word",
					Suggestions: []string{"während", "solange"},
				}),
				finding(market, "Kräbse", check.Finding{
					Rule: "typo", Issue: spelling, Severity: check.Minor, Confidence: 0.9,
					Message: "no German word; one letter away from 'Krebse'", Suggestions: []string{"Krebse"},
				}),
				finding(market, "🇵🇹 und 👩‍👩‍👧 neben 你好世界 und שלום עולם", check.Finding{
					Rule: "untranslated-segment", Issue: untranslated, Severity: check.Critical, Confidence: 0.5,
					Message: "你好世界、こんにちは世界 and 안녕하세요 세계 are not German; write them in German",
				}),
				finding(market, "Netze\u202e trocknen <noch> & glänzen", check.Finding{
					Rule: "untranslated-term", Issue: untranslated, Severity: check.Neutral, Confidence: 0.25,
					Message: "an override of the writing direction and \x1b[31m stand in the text\tor in the message\u0007",
				}),
			},
			NotChecked: []check.NotChecked{{
				Span:   spanOf(market, "Προς τα εκεί."),
				Start:  check.NewLines(market.Text).Position(strings.Index(market.Text, "Προς")),
				Reason: "text in Greek script: no data for it",
			}},
		}},
		{mail, check.Result{
			Target: "de", Words: 9,
			Findings: []check.Finding{
				finding(mail, "die die", check.Finding{
					Rule: "doubled-word", Issue: check.Issue{ITS: "duplication", MQM: "Linguistic conventions > Grammar"},
					Severity: check.Minor, Confidence: 1, Message: "the word stands twice", Suggestions: []string{"die"},
				}),
				finding(mail, "مرحبا يا صديقي", check.Finding{
					Rule: "leftover", Issue: untranslated, Severity: check.Major, Confidence: 0.7,
					Message:     "Arabic in German text, near Brieftra\u0308gerin_mit_einem_Wort_das_in_keine_Spalte_passt_weil_es_zu_lang_ist",
					Suggestions: []string{"hallo, mein Freund", "servus"},
				}),
			},
		}},
		{clean, check.Result{Target: "de", Words: 4}},
		{beach, check.Result{
			Source: "es", Target: "de", Words: 7,
			Findings: []check.Finding{
				finding(beach, "15", check.Finding{
					Rule: "number-mismatch", Issue: check.Issue{ITS: "numbers", MQM: "Accuracy > Mistranslation"},
					Severity: check.Major, Confidence: .9, Message: "51 in the original, 15 here", Suggestions: []string{"51"},
					Related: []check.Place{related(beach, "51"), related(beach, "había 51 barcas, dijo 김안나"), related(beach, "51")},
				}),
			},
		}},
	}
}

// unchecked is an article in a language that is not shipped.
func unchecked() []article {
	doc := &check.Document{Name: "ellinika.txt", Text: "Προς τα εκεί."}
	return []article{{doc, check.Result{
		Words: 3,
		NotChecked: []check.NotChecked{{
			Span: spanOf(doc, doc.Text), Start: check.Position{Line: 1, Column: 1}, Reason: "text in Greek script: no data for it",
		}},
	}}}
}

func finding(doc *check.Document, text string, f check.Finding) check.Finding {
	lines := check.NewLines(doc.Text)
	f.Text, f.Span = text, spanOf(doc, text)
	f.Start, f.End = lines.Position(f.Span.Start), lines.Position(f.Span.End)
	return f
}

// related is a place in the original of a document.
func related(doc *check.Document, text string) check.Place {
	span, lines := spanOf(doc.Original, text), check.NewLines(doc.Original.Text)
	return check.Place{Span: span, Start: lines.Position(span.Start), End: lines.Position(span.End), Text: text}
}

func spanOf(doc *check.Document, text string) check.Span {
	start := strings.Index(doc.Text, text)
	if start < 0 {
		panic("not in the text: " + text)
	}
	return check.Span{Start: start, End: start + len(text)}
}

// write writes articles in a format, as a run does.
func write(t *testing.T, format string, opts Options, articles []article) string {
	t.Helper()
	for _, f := range Formats() {
		if f.Name != format {
			continue
		}
		var out bytes.Buffer
		var sum Summary
		w := f.New(&out, opts)
		for _, a := range articles {
			sum.Add(a.doc, a.res)
			if err := w.Document(a.doc, a.res); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(sum); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	t.Fatalf("no format %q", format)
	return ""
}

func TestGolden(t *testing.T) {
	tests := []struct {
		golden, format string
		opts           Options
		articles       []article
	}{
		{"report.json", "json", Options{}, shared()},
		{"report.jsonl", "jsonl", Options{}, shared()},
		{"report.table.txt", "table", Options{Width: 100}, shared()},
		{"report.table-wide.txt", "table", Options{Width: 200}, shared()},
		{"report.table-narrow.txt", "table", Options{Width: 60}, shared()},
		{"report.table-color.txt", "table", Options{Width: 100, Color: true}, shared()},
		{"clean.json", "json", Options{}, shared()[2:3]},
		{"clean.jsonl", "jsonl", Options{}, shared()[2:3]},
		{"clean.table.txt", "table", Options{Width: 100}, shared()[2:3]},
		{"clean-twice.table.txt", "table", Options{Width: 100}, append(shared()[2:3], shared()[2:3]...)},
		{"unchecked.json", "json", Options{}, append(unchecked(), shared()[2:3]...)},
		{"unchecked.jsonl", "jsonl", Options{}, append(unchecked(), shared()[2:3]...)},
		{"unchecked.table.txt", "table", Options{Width: 100}, append(shared()[2:3], unchecked()...)},
		{"nothing.json", "json", Options{}, nil},
		{"nothing.jsonl", "jsonl", Options{}, nil},
		{"nothing.table.txt", "table", Options{Width: 100}, nil},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			got := write(t, test.format, test.opts, test.articles)
			path := filepath.Join("testdata", test.golden)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("differs from %s (-update rewrites it):\n%s", path, got)
			}
		})
	}
}
