package input_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"galley/check"
	"galley/check/input"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGolden reads the files in testdata and compares what it gets with the golden file beside each.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	tested := 0
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		tested++
		t.Run(filepath.Base(file), func(t *testing.T) {
			var got strings.Builder
			for doc, err := range input.Read(file, nil, "") {
				if err != nil {
					fmt.Fprintf(&got, "error %s\n", filepath.ToSlash(err.Error()))
					continue
				}
				checkInvariants(t, doc)
				dump(&got, "document", doc)
			}
			golden := file + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got.String(), want)
			}
		})
	}
	if want := 9; tested < want {
		t.Errorf("tested %d files, want %d or more", tested, want)
	}
}

// dump writes a document with one line for each segment: kind, span and text, in which ‹› are around what is protected.
func dump(w *strings.Builder, title string, doc *check.Document) {
	fmt.Fprintf(w, "%s id=%q line=%d source=%q target=%q bytes=%d\n", title, doc.ID, doc.Line, doc.Source, doc.Target, len(doc.Text))
	for _, s := range doc.Segments {
		var text strings.Builder
		last := s.Start
		for _, p := range s.Protected {
			text.WriteString(doc.Text[last:p.Start] + "‹" + doc.Text[p.Start:p.End] + "›")
			last = p.End
		}
		text.WriteString(doc.Text[last:s.End])
		fmt.Fprintf(w, "  %s %d-%d %q\n", s.Kind, s.Start, s.End, text.String())
	}
	if doc.Original != nil {
		dump(w, "  original", doc.Original)
	}
}
