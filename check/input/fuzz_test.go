package input_test

import (
	"bytes"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"galley/check"
	"galley/check/input"
)

// seed adds the files in testdata, whatever their format, and a few hard cases.
func seed(f *testing.F, cases ...string) {
	f.Helper()
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		if content, err := os.ReadFile(file); err != nil {
			f.Fatal(err)
		} else if filepath.Ext(file) != ".golden" {
			f.Add(content)
		}
	}
	for _, c := range cases {
		f.Add([]byte(c))
	}
}

// readArticle returns the one article of a sequence, or nil if there is an error instead.
func readArticle(t *testing.T, seq iter.Seq2[*check.Document, error]) *check.Document {
	t.Helper()
	var docs []*check.Document
	n := 0
	for doc, err := range seq {
		n++
		if (doc == nil) == (err == nil) {
			t.Fatalf("document %v with error %v", doc, err)
		}
		if doc != nil {
			docs = append(docs, doc)
		}
	}
	if n != 1 {
		t.Fatalf("%d results, want 1", n)
	}
	if len(docs) == 0 {
		return nil
	}
	checkInvariants(t, docs[0])
	return docs[0]
}

func FuzzText(f *testing.F) {
	seed(f, "a\r\rb\r\n", "\uFEFF\uFEFFa", "- \n-", "a\u0085b\u2028c")
	f.Fuzz(func(t *testing.T, content []byte) {
		doc := readArticle(t, input.Read("-", bytes.NewReader(content), "text"))
		if doc == nil {
			return
		}
		// Every character but white space is in a segment.
		last := 0
		for _, s := range append(doc.Segments, check.Segment{Span: check.Span{Start: len(doc.Text)}}) {
			if gap := doc.Text[last:s.Start]; strings.TrimSpace(strings.ReplaceAll(gap, "\uFEFF", "")) != "" {
				t.Errorf("%q is in no segment", gap)
			}
			last = s.End
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	seed(f, "---\na: *b\n---\n", "---\ntitle: >\n---\n", "> <a\n> alt=\"x", "a<img alt=\"ä&auml", "# {#}", "`` ` ``x", "|a|\n|-|\n|`\\|`b|", "\\\\&#x110000;",
		"1. > - a\n\tb", "[^a]: <pre>\n\n[^a]", "![![a](b)](c)", "&auml&auml;a", "a\r\n===\r\r\n", "<code>a\n\nb</code>", "~~a~~*b*\\")
	f.Fuzz(func(t *testing.T, content []byte) {
		readArticle(t, input.Read("-", bytes.NewReader(content), "markdown"))
	})
}

func FuzzJSONL(f *testing.F) {
	seed(f, `{"text":"\ud800\udc00\ud800","id":null}`, "{\"text\":\"a\"}\r\r\n{}", `{"text":"a","source":"b","source_lang":"zh_Hant","lang":"DE"}`, `{"text":"x",}`)
	f.Fuzz(func(t *testing.T, content []byte) {
		feeds := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(content), "\uFEFF"))
		lines := strings.Split(feeds, "\n")
		last := 0
		for doc, err := range input.Read("-", bytes.NewReader(content), "jsonl") {
			if (doc == nil) == (err == nil) {
				t.Fatalf("document %v with error %v", doc, err)
			}
			if doc == nil {
				continue
			}
			checkInvariants(t, doc)
			if doc.Line <= last {
				t.Errorf("line %d after line %d", doc.Line, last)
			}
			last = doc.Line
			var want map[string]any
			if err := json.Unmarshal([]byte(lines[doc.Line-1]), &want); err != nil || want["text"] != doc.Text {
				t.Errorf("line %d is %q, got the text %q: %v", doc.Line, lines[doc.Line-1], doc.Text, err)
			}
		}
	})
}
