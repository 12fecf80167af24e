package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"galley/check"
	"galley/check/gold"
)

// programs writes scripts that stand in for the other tools and puts them before all others.
func programs(t *testing.T, scripts map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, body := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

func TestComparePeers(t *testing.T) {
	programs(t, map[string]string{
		"hunspell": `case "$*" in
-v) echo "Version 3 (but really Hunspell 9.9)";;
"-i utf-8 -d de_DE -l") grep -o -w -e Seglre -e Netzist -e pero -e Ufer -e xqzvkwxqz;;
"-i utf-8 -d de_DE -a") cat >/dev/null; echo "& Seglre 2 0: Segler, Segel"; echo; echo "# Netzist 0"; echo "& pero 1 0: Pere";;
*) exit 3;; esac; exit 0
`,
		"mvn": `for last; do :; done; echo a.jar:b.jar >"${last#-Dmdep.outputFile=}"
`,
		"java": `[ "$3" = a.jar:b.jar ] && [ "$4" = cmd/eval/peers/Check.java ] || exit 3
[ "$(grep -c "\"suggest\":true")" = 7 ] || exit 4
echo '{"id":"t2","rule":"SPELLING","severity":"minor","start":4,"end":11,"suggestions":["Netz ist"]}'
echo 6.5 2.5
`,
	})
	all, _ := example(t)
	got, err := comparePeers(all, script(t, `[ "$*" = "check --input-format jsonl --format jsonl --jobs 1 -" ] && cat testdata/findings.jsonl; exit 1`+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"hunspell 9.9 ", "LanguageTool 6.5 "} {
		if !strings.Contains(got.Note, want) {
			t.Errorf("no %q in the note", want)
		}
	}
	known := readFigures(document([]part{got}, ""))
	for _, test := range []struct{ table, row, column, want string }{
		{"Summary", "leftovers that are no target words: R", "galley", "0.750"},
		{"Summary", "leftovers that are no target words: R", "hunspell", "0.250"},
		{"Summary", "leftovers that are no target words: R", "LanguageTool", "0.000"},
		{"Typos, fused and doubled words", "de", "R hunspell", "0.667"},
		{"Typos, fused and doubled words", "de", "R LanguageTool", "0.333"},
		{"Typos, fused and doubled words", "de", "first right of hits hunspell", "0.500"},
		{"Typos, fused and doubled words", "de", "first right of hits LanguageTool", "1.000"},
		{"False alarms per 1000 words", "clean/pud es-de", "galley", "181.82"},
		{"False alarms per 1000 words", "clean/pud es-de", "hunspell", "90.91"},
		{"False alarms per 1000 words", "clean/pud es-de", "LanguageTool", "0.00"},
		{"Speed", "LanguageTool", "processor seconds", "2.50"},
	} {
		if value := known[place{peerPart, test.table, test.row, test.column}]; value != test.want {
			t.Errorf("%s, %s, %s: %q, want %q", test.table, test.row, test.column, value, test.want)
		}
	}
}

func TestRequirePeers(t *testing.T) {
	all, _ := example(t)
	programs(t, map[string]string{"hunspell": "echo no dictionary >&2; exit 1\n", "java": "", "mvn": ""})
	if err := requirePeers(all); err == nil || !strings.Contains(err.Error(), "no dictionary: install the Debian packages hunspell-de-de") {
		t.Errorf("without dictionaries: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if err := requirePeers(all); err == nil || !strings.Contains(err.Error(), "install the Debian packages hunspell, ") {
		t.Errorf("without programs: %v", err)
	}
}

func TestHunspellLosesText(t *testing.T) {
	all, _ := example(t)
	programs(t, map[string]string{"hunspell": "echo xqzvkwxqz\n"})
	if _, _, err := (hunspell{"hunspell"}).check(all); err == nil || !strings.Contains(err.Error(), "1 texts of 11") {
		t.Errorf("error %v", err)
	}
}

func TestLocate(t *testing.T) {
	for _, test := range []struct {
		text   string
		listed []string
		want   []check.Span
	}{
		{"Der Hafn am Hafn", []string{"Hafn", "Hafn"}, []check.Span{{Start: 4, End: 8}, {Start: 12, End: 16}}},
		{"Übern un", []string{"un"}, []check.Span{{Start: 7, End: 9}}},
		{"Tangboot", []string{"boot"}, []check.Span{{Start: 4, End: 8}}},
		{"Ruhe", []string{"Sturm", "Ruhe"}, []check.Span{{Start: 0, End: 4}}},
		{"", []string{"x"}, nil},
	} {
		var spans []check.Span
		for _, f := range locate(test.text, test.listed) {
			spans = append(spans, f.Span)
		}
		if !reflect.DeepEqual(spans, test.want) {
			t.Errorf("%q in %q: %v, want %v", test.listed, test.text, spans, test.want)
		}
	}
}

func TestNoWord(t *testing.T) {
	for _, test := range []struct {
		lang       check.Lang
		text, word string
		want       bool
	}{
		{"it", "dell'isola", "dell", true},
		{"it", "dell’isola", "dell", true},
		{"it", "dell'isola", "isola", false},
		{"de", "Anna's Boot", "Anna", false},
		{"de", "Nord - Ost", "-", true},
	} {
		f := locate(test.text, []string{test.word})[0]
		if got := noWord(gold.Article{Target: test.lang, Text: test.text}, f); got != test.want {
			t.Errorf("%q in %q: %v", test.word, test.text, got)
		}
	}
}

func TestReadSuggestions(t *testing.T) {
	got := readSuggestions("@(#) Ispell\n& Hafn 2 0: Hafen, am Hof\n\n# Xyz 0\n\n*\n")
	want := map[string][]string{"Hafn": {"Hafen", "am Hof"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestReadLanguageTool(t *testing.T) {
	found, version, took, err := readLanguageTool([]byte(`{"id":"a","rule":"R","severity":"minor","start":1,"end":2}` + "\n7.0 1.5\n"))
	if err != nil || version != "7.0" || took != 1500*time.Millisecond || len(found["a"]) != 1 {
		t.Errorf("got %v, %q, %v, %v", found, version, took, err)
	}
	if _, _, _, err := readLanguageTool([]byte("{}\n")); err == nil {
		t.Error("no error without a last line")
	}
}
