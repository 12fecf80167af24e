package input

import (
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"galley/check"
)

// MaxArticle is the size, in bytes, of the longest article that is read: a whole file of text or Markdown, or a line of JSON
// Lines. A news article has about 5,000 bytes, a long novel three million. A check takes some hundred times as much memory.
const MaxArticle = 4 << 20

// Format is one way in which articles are stored.
type Format struct {
	Name       string
	Summary    string   // one line, for people
	Extensions []string // of file names, in lower case, with the dot; the first is the usual one

	// Parse yields the articles of r, which are found under the given file name. It yields either a document or an [*textfile.Error], and
	// goes on after an error as long as there is something to read. It does not close r.
	Parse func(name string, r io.Reader) iter.Seq2[*check.Document, error]
}

// Formats returns all formats; the first is that of files whose name does not tell.
func Formats() []Format {
	return []Format{
		{"text", "plain text, a paragraph a line or separated by blank lines", []string{".txt", ".text"}, parseText},
		{"markdown", "Markdown with front matter, tables, footnotes and HTML", []string{".md", ".markdown"}, parseMarkdown},
		{"jsonl", "JSON Lines, an article a line", []string{".jsonl", ".ndjson"}, parseJSONL},
	}
}

// find returns the format of that name, or the one that fits the extension of the file if the name is empty.
func find(format, file string) (Format, error) {
	formats := Formats()
	if format == "" {
		extension := strings.ToLower(filepath.Ext(file))
		for _, f := range formats {
			if slices.Contains(f.Extensions, extension) {
				return f, nil
			}
		}
		return formats[0], nil
	}
	var names []string
	for _, f := range formats {
		if f.Name == format {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("unknown input format %q: there are %s", format, strings.Join(names, ", "))
}
