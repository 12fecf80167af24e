package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readText yields the running text that a language's packages have: of manuals, stories, a newspaper, a collection of sentences.
func readText(root string, lang language, yield func(paragraph string)) error {
	unnamed := func(_, paragraph string) { yield(paragraph) }
	for _, m := range lang.manuals {
		if err := readHTML(filepath.Join(m.pack.dir(root), m.path), unnamed); err != nil {
			return err
		}
	}
	err := readStories(root, lang, func(_, text string) {
		for part := range strings.SplitSeq(storyMarkup.ReplaceAllString(text, " "), "\n") {
			yield(part)
		}
	})
	if err != nil {
		return err
	}
	if err := readNewspaper(root, lang, yield); err != nil {
		return err
	}
	return readCollection(root, lang, unnamed)
}

// readHTML yields the paragraphs of all pages below a directory.
func readHTML(dir string, yield func(path, paragraph string)) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".html" {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		readParagraphs(html.NewTokenizer(f), func(paragraph string) { yield(path, paragraph) })
		return nil
	})
}

// readParagraphs yields the text of each block of a page. In place of code stands a mark, as what is beside it are no neighbours.
func readParagraphs(z *html.Tokenizer, yield func(paragraph string)) {
	var text strings.Builder
	flush := func() {
		if p := strings.Join(strings.Fields(text.String()), " "); p != "" {
			yield(p)
		}
		text.Reset()
	}
	skip := 0
	for {
		token := z.Next()
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		code := tag == atom.Script || tag == atom.Style || tag == atom.Pre || tag == atom.Code || tag == atom.Kbd || tag == atom.Tt
		switch token {
		case html.ErrorToken:
			flush()
			return
		case html.TextToken:
			if skip == 0 {
				text.Write(z.Text())
			}
		case html.StartTagToken:
			switch {
			case code:
				skip++
				text.WriteString(" | ")
			case !inline(tag):
				flush()
			}
		case html.EndTagToken:
			switch {
			case code:
				skip = max(0, skip-1)
			case !inline(tag):
				flush()
			}
		}
	}
}

func inline(tag atom.Atom) bool {
	switch tag {
	case atom.B, atom.I, atom.Em, atom.Strong, atom.A, atom.Span, atom.Font, atom.U, atom.Sup, atom.Sub, atom.Br:
		return true
	}
	return false
}
