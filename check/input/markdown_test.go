package input_test

import (
	"strings"
	"testing"

	"galley/check/input"
)

// TestMarkdown reads short texts and compares their segments, in which ‹› are around what is protected.
func TestMarkdown(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"letter in a word", "M&auml;rz&nbsp;5", []string{`prose 0-16 "‹M&auml;rz&nbsp;›5"`}},
		{"letters in a word", "f&uuml;nf&shy;t&#101;n x", []string{`prose 0-24 "‹f&uuml;nf&shy;t&#101;n› x"`}},
		{"no references", "a & b; &keinname; &#; &notit; x", []string{`prose 0-31 "a & b; &keinname; &#; &notit; x"`}},
		{"semicolon", "a&semi; b", []string{`prose 0-9 "a‹&semi;› b"`}},
		{"escaped reference", `a \&amp; b \\ c`, []string{`prose 0-15 "a ‹\\›&amp; b ‹\\›\\ c"`}},
		{"only code", "`a` ``b``", nil},
		{"code with backticks", "a `` `b` `` c", []string{"prose 0-13 \"a ‹`` `b` ``› c\""}},
		{"code at the end", "a `b`", []string{"prose 0-5 \"a ‹`b`›\""}},
		{"only links", "<https://example.org>", nil},
		{"comment in a block", "<div>a <!-- b --> c</div>", []string{`prose 5-19 "a ‹<!-- b -->› c"`}},
		{"data in a block", "<div>a <![CDATA[b]]> <?c?> d</div>", []string{`prose 5-28 "a ‹<![CDATA[b]]> <?c?>› d"`}},
		{"open comment", "<div>a <!-- b</div>", []string{`prose 5-6 "a"`}},
		{"open code", "<div>a <code>b</div>", []string{`prose 5-20 "a ‹<code>b</div>›"`}},
		{"code in capitals", "a <CODE>b</Code> c", []string{`prose 0-18 "a ‹<CODE>b</Code>› c"`}},
		{"tag that is none", "<div>1 <2 a</div>", []string{`prose 5-11 "1 <2 a"`}},
		{"braces in a heading", "# a {b} {#c", []string{`heading 2-11 "a {b} {#c"`}},
		{"name of a heading", "# a { .c #d } #", []string{`heading 2-3 "a"`}},
		{"no name elsewhere", "a {#b}", []string{`prose 0-6 "a {#b}"`}},
		{"no languages", "---\nlang:\nsource_lang: ~\ntitle:\n---\na", []string{`prose 36-37 "a"`}},
		{"escapes in a title", "---\ntitle: \"a\\tb\"\ndescription: [a]\n---\na", []string{`prose 39-40 "a"`}},
		{"title in braces", "---\n{\"ä\": ö, title: Größe, description: x y}\n---\n", []string{`heading 22-29 "Größe"`, `heading 44-47 "x y"`}},
		{"literal title", "---\ntitle: |\n  a b\n\n  c\n...\nd", []string{`heading 15-23 "a b\n\n  c"`, `prose 28-29 "d"`}},
		{"TOML", "+++\ntitle = \"a\"\n+++\nText.", []string{`prose 20-25 "Text."`}},
		{"open TOML", "+++\ntitle", []string{`prose 0-9 "+++\ntitle"`}},
		{"open front matter", "---\ntitle: a", []string{`prose 4-12 "title: a"`}},
		{"front matter below", "\n---\ntitle: a\n---\n", []string{`heading 5-13 "title: a"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got strings.Builder
			for doc, err := range input.Read("-", strings.NewReader(test.text), "markdown") {
				if err != nil {
					t.Fatal(err)
				}
				checkInvariants(t, doc)
				dump(&got, "", doc)
			}
			_, segments, _ := strings.Cut(got.String(), "\n")
			want := ""
			for _, s := range test.want {
				want += "  " + s + "\n"
			}
			if segments != want {
				t.Errorf("%q:\ngot\n%swant\n%s", test.text, segments, want)
			}
		})
	}
	for _, test := range []struct{ text, want string }{
		{"---\ntitle: a\nlang: [de]\n---\n", `-:3: "lang": no language tag: want one like "de" or "pt-BR"`},
		{"---\nlang: de\nsource_lang: es\nlang: es\n---\n", `-:4: "lang" is given twice`},
		{"---\na: *b\n---\n", "-:2: the front matter is no YAML: unknown anchor 'b' referenced"},
	} {
		if texts, errs := read(t, input.Read("-", strings.NewReader(test.text), "markdown")); len(texts) != 0 || len(errs) != 1 || errs[0] != test.want {
			t.Errorf("%q: got %q, %q, want %q", test.text, texts, errs, test.want)
		}
	}
}
