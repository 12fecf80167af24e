package main

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"galley/corpus"
)

func TestReadEntry(t *testing.T) {
	for name, test := range map[string]struct {
		body string
		want []string
	}{
		"one sense":       {"abad /aβˈad/ <n, m>\nAbt <n, m>\n", []string{"abad=Abt 1.00"}},
		"numbered senses": {"abarcar /x/ <v>\n1. umfassen\n2. abdecken, decken\n", []string{"abarcar=umfassen 1.00", "abarcar=abdecken 0.50", "abarcar=decken 0.25"}},
		"two headwords":   {"abatido, abatida /x/ /y/ <adj>\nniedergeschlagen\n", []string{"abatido=niedergeschlagen 1.00"}},
		"definition":      {"aceto <n>\nvinagre\nprodotto della fermentazione\n", []string{"aceto=vinagre 1.00"}},
		"example":         {"vent mast\nAbblasemast <masc> [naut.]\n      \"vent masts\" - Abblasemasten\n", []string{"vent mast=Abblasemast 1.00"}},
		"too long":        {"x\nein Wort mit vier anderen Wörtern\n", nil},
		"no translation":  {"x\n", nil},
		"no headword":     {"/x/\ny\n", nil},
	} {
		var got []string
		readEntry(test.body, func(headword, translation string, weight float64) {
			got = append(got, headword+"="+translation+" "+strings.TrimRight(formatWeight(weight), " "))
		})
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func formatWeight(w float64) string {
	n := int(w*100 + .5)
	return string([]byte{byte('0' + n/100), '.', byte('0' + n/10%10), byte('0' + n%10)})
}

func TestBase64Number(t *testing.T) {
	for text, want := range map[string]int{"A": 0, "B": 1, "/": 63, "BA": 64, "DrWFI": 61694280, "?": -1, "": 0} {
		if n := base64Number(text); n != want {
			t.Errorf("%q: %d, want %d", text, n, want)
		}
	}
}

func TestDecodeLemmas(t *testing.T) {
	// casa -> casa (as it stands), casas -> the same as before, fue -> ser (literal)
	data := append([]byte("SMFC1\x00\x03"), "\x00\x04casa\x00\x00"+"\x04\x01s\xfe"+"\x00\x03fue\xff\x03ser"...)
	lemmas, err := decodeLemmas(data)
	if err != nil {
		t.Fatal(err)
	}
	for form, want := range map[string]string{"casa": "casa", "casas": "casa", "fue": "ser"} {
		if lemmas[form] != want {
			t.Errorf("%s: %q, want %q", form, lemmas[form], want)
		}
	}
	for n := range data {
		if _, err := decodeLemmas(data[:n]); err == nil {
			t.Errorf("no error for the first %d bytes", n)
		}
	}
}

func TestFrequency(t *testing.T) {
	for centibels, want := range map[int]corpus.Entry{800: 1, 796: 1, 795: 2, 143: 67, 0: 81} {
		if f := frequency(centibels); f != want {
			t.Errorf("10^-%d/100: %d dB, want %d", centibels, f, want)
		}
	}
}

func TestReadParagraphs(t *testing.T) {
	const page = `<html><head><script>var x</script><title>T</title></head><body><p>One <b>bold</b> word.</p><p>Type <code>ls -l</code> now</p><li>item</body>`
	var got []string
	readParagraphs(html.NewTokenizer(strings.NewReader(page)), func(p string) { got = append(got, p) })
	if want := []string{"|", "T", "One bold word.", "Type | now", "item"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTranslateFindsTheWord(t *testing.T) {
	from := map[string]page{"a": {{"la", "casa"}, {"la", "mesa"}, {"una", "casa"}, {"una", "mesa"}}}
	to := map[string]page{"a": {{"das", "haus"}, {"das", "brett"}, {"ein", "haus"}, {"ein", "brett"}}}
	model := translate(from, to, func(word string) bool { return word != "la" })
	for s, want := range map[string]string{"casa": "haus", "mesa": "brett", "una": "ein"} {
		best := ""
		for t, p := range model[s] {
			if best == "" || p > model[s][best] {
				best = t
			}
		}
		if best != want {
			t.Errorf("%s: %s, want %s", s, best, want)
		}
	}
	if _, ok := model["la"]; ok {
		t.Error("a word that is not wanted has translations")
	}
}
