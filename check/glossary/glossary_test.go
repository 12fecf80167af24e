package glossary_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"galley/check/glossary"
	"galley/corpus"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestGolden(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/*.csv", "testdata/*.tsv", "testdata/*.tbx"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 6 {
		t.Fatalf("%d files in testdata", len(files))
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			g, err := glossary.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			for _, e := range g.Entries {
				line, err := json.Marshal(e)
				if err != nil {
					t.Fatal(err)
				}
				got.Write(append(line, '\n'))
			}
			golden := file + ".golden"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) {
				t.Errorf("differs from %s (-update rewrites it):\n%s", golden, got.String())
			}
		})
	}
}

func TestErrors(t *testing.T) {
	tbx := func(body string) string { return "<martif><text><body>\n" + body + "</body></text></martif>" }
	tests := []struct{ name, text, want string }{
		{"empty", "", "g: empty file: there is no term in it"},
		{"blank", " \n\t\n", "g: empty file: there is no term in it"},
		{"Latin-1", "source,target\nGr\xF6\xDFe,size\n", "g:2: not UTF-8: byte 0xF6 at offset 16 (looks like Latin-1; convert it with iconv -f latin1 -t utf-8)"},
		{"utf-16", "\xFF\xFEs\x00", "g: not UTF-8 (looks like utf-16); convert it with iconv -f utf-16 -t utf-8"},
		{"latin-1", "source,target\nni\xF1o,Kind\n", "g:2: not UTF-8"},
		{"nul", "source,target\na,b\x00\n", "g:2: NUL byte at offset 17: binary data, not text"},
		{"unknown column", "source,target,colour\n", `g:1: unknown column "colour": galley reads source, target, pos, do_not_translate, forbidden, ` +
			"status, and terms under the tag of a language (de, en, es, fr, it, nl, pt)"},
		{"unknown language", "en,el\n", `g:1: unknown column "el": `},
		{"column twice", "source,target,term\n", `g:1: column "term" is there twice`},
		{"no column", "note,pos\n", "g:1: no column of terms: "},
		{"only a head", "source,target\n", "g: no term behind the first line, which names the columns"},
		{"duplicate", "source,target\na,b\n\"c\nc\",d\na, b\n", "g:5: duplicate: “a”, “b” stands in line 2 already"},
		{"contradiction", "source,target,forbidden\na,b,no\na,b,yes\n", "g:3: duplicate: “a”, “b” stands in line 2 already"},
		{"empty source", "source,target\n,b\n", "g:2: empty term: no source term for “b”"},
		{"empty target", "source,target\na,\n", "g:2: empty term: no target term for “a”"},
		{"empty target after synonyms", "source,target\na;b,\n", "g:2: empty term: no target term for “b”"},
		{"empty synonym", "source,target\na,b;;c\n", `g:2: empty term in column target: "b;;c"`},
		{"empty last synonym", "source,target\na,b|\n", `g:2: empty term in column target: "b|"`},
		{"empty row", "de,en,pos\n,,noun\n", "g:2: empty term: there is none in this line"},
		{"translated nevertheless", "source,target,dnt\na,b,yes\n", "g:2: “a” is not to be translated, but has the translation “b”"},
		{"neither yes nor no", "source,target,dnt\na,b,maybe\n", `g:2: "maybe" in column dnt: want yes or no`},
		{"unknown status", "source,target,status\na,b,good\n", `g:2: unknown status "good": `},
		{"too many cells", "source,target\na,b,c\n", "g:2: 3 columns, but the first line names 2"},
		{"no CSV", "source,target\na,\"b\"c\n", "g:2: not CSV: "},
		{"no XML", "<martif><text>\n<body></text></martif>", "g:2: not XML: "},
		{"unfinished XML", "<martif>\n<text>\n", "g:3: not XML: unexpected EOF"},
		{"no TBX", "<?xml version='1.0'?>\n<html/>", "g:2: no TBX: it begins with <html>, not with <martif> or <tbx>"},
		{"entity declared", "<!DOCTYPE martif [\n<!ENTITY a 'b'>\n]>\n<martif/>", "g:3: the file declares entities, which galley does not expand"},
		{"entity", tbx("<termEntry>&a;</termEntry>"), "g:2: not XML: invalid character entity &a;"},
		{"charset", "<?xml version='1.0' encoding='latin1'?><martif/>", "g:1: not XML: "},
		{"too deep", strings.Repeat("<martif>", 200), "g:1: too many elements in each other"},
		{"too deep in a term", tbx("<termEntry><langSet xml:lang='de'><tig><term>" + strings.Repeat("<hi>", 200)), "g:2: too many elements in each other"},
		{"no language", tbx("<termEntry>\n<langSet>"), `g:3: unknown language "" of <langSet>`},
		{"bad language", tbx("<termEntry>\n<langSec lang='?'>"), `g:3: unknown language "?" of <langSec>`},
		{"empty term", tbx("<termEntry><langSet xml:lang='de'><tig>\n<term> </term>"), "g:3: empty term"},
		{"no term", tbx("<termEntry><langSet xml:lang='de'><tig>\n</tig>"), "g:3: empty term: <tig> without <term>"},
		{"duplicate term", tbx("<termEntry><langSet xml:lang='de'><tig><term>a</term></tig>\n<tig><term>a</term></tig>"), "g:3: duplicate: “a” stands in line 2 already"},
		{"other languages", tbx("<termEntry><langSet xml:lang='el'><tig><term>a</term></tig></langSet></termEntry>"), "g: no term in a language that galley ships"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := glossary.Read("g", strings.NewReader(test.text))
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
	if _, err := glossary.Open("testdata/missing.csv"); err == nil || err.Error() != "testdata/missing.csv: no such file or directory" {
		t.Errorf("missing file: %v", err)
	}
}

func TestCovers(t *testing.T) {
	g, err := glossary.Read("g", strings.NewReader("en,de,fr\nbank,Bank,\nfog,,brume\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		source, target corpus.Lang
		want           bool
	}{{"en", "de", true}, {"de", "en", true}, {"fr", "en", true}, {"de", "fr", false}, {"en", "es", false}} {
		if got := g.Covers(test.source, test.target); got != test.want {
			t.Errorf("%s to %s: %t", test.source, test.target, got)
		}
	}
}

// FuzzRead holds that whatever is read without an error has entries with terms, and that errors name their place.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("source;target\n\"a\nb\";c|d\n"))
	f.Add([]byte("<martif><termEntry><langSet lang='de'><term>a</term></langSet></termEntry></martif>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := glossary.Read("g", bytes.NewReader(data))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "g:") {
				t.Errorf("error without its file: %v", err)
			}
			return
		}
		lines := bytes.Count(data, []byte("\n")) + 1
		for _, e := range g.Entries {
			if len(e.Terms) == 0 || e.Line < 1 || e.Line > lines {
				t.Errorf("entry %+v in %d lines", e, lines)
			}
			for _, term := range e.Terms {
				if term.Text == "" || strings.TrimSpace(term.Text) != term.Text || term.Line < e.Line || (term.Lang == "") == (term.Side == 0) {
					t.Errorf("term %+v", term)
				}
			}
		}
	})
}
