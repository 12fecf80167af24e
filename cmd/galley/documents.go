package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"

	"galley/check"
	"galley/check/input"
	"galley/check/textfile"
)

// warning is what users should know of a file that does not make the run fail.
type warning struct{ err error }

// Error returns the warning with its file.
func (w warning) Error() string { return fmt.Sprintf("warning: %v", w.err) }

// documents yields the articles of the files with their originals, as the flags say.
func (f checkFlags) documents(files []string, stdin io.Reader, checker *check.Checker) (iter.Seq2[*check.Document, error], error) {
	partners := newPartners(checker.Source, checker.Target, f.languages.from)
	switch {
	case f.original != "" && f.pair != "":
		return nil, errors.New("--source and --pair: the original is either named or found, not both")
	case f.original != "":
		return f.withOriginal(files, stdin)
	case f.pair != "":
		pattern, err := newPattern(f.pair)
		if err != nil {
			return nil, fmt.Errorf("--pair: %w", err)
		}
		if checker.Source == "" {
			return nil, errors.New("--pair: which files are the originals? name their language with --from")
		}
		found, err := partners.byPattern(pattern, files)
		if err != nil {
			return nil, fmt.Errorf("--pair: %w", err)
		}
		return readAll(found, stdin, f.inputFormat), nil
	case checker.Source != "" && checker.Target != "":
		return readAll(partners.byLayout(files), stdin, f.inputFormat), nil
	}
	alone := make([]translation, len(files))
	for i, file := range files {
		alone[i].file = file
	}
	return readAll(alone, stdin, f.inputFormat), nil
}

// withOriginal yields the article of one file with the original that --source names.
func (f checkFlags) withOriginal(files []string, stdin io.Reader) (iter.Seq2[*check.Document, error], error) {
	switch {
	case len(files) > 1:
		return nil, fmt.Errorf("--source %s: it is the original of one file, but there are %d", f.original, len(files))
	case f.original == "-" && files[0] == "-":
		return nil, errors.New("--source -: standard input is the article already")
	}
	original, err := onlyDocument(f.original, stdin)
	if err != nil {
		return nil, fmt.Errorf("--source: %w", err)
	}
	return withOriginal(readAll([]translation{{file: files[0]}}, stdin, f.inputFormat), original), nil
}

// readAll yields the articles of all files with the originals of the files. An article of JSON Lines has its own original.
func readAll(files []translation, stdin io.Reader, format string) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		for _, file := range files {
			var original *check.Document
			asked := false // for the original
			for doc, err := range input.Read(file.file, stdin, format) {
				if err == nil && doc.Line == 0 && !asked {
					asked = true
					var reason error
					if original, reason = file.read(stdin); reason != nil && !yield(nil, reason) {
						return
					}
				}
				if err == nil && (original != nil || file.target != "") {
					translated := *doc
					translated.Original = cmp.Or(doc.Original, original)
					translated.Target = cmp.Or(file.target, doc.Target)
					doc = &translated
				}
				if !yield(doc, err) {
					return
				}
			}
		}
	}
}

// read returns the original of the file; nil and a warning if there is none.
func (t translation) read(stdin io.Reader) (*check.Document, error) {
	switch {
	case t.warning != "":
		return nil, warning{&textfile.Error{Name: t.file, Err: fmt.Errorf("%s; checked alone", t.warning)}}
	case t.original == "":
		return nil, nil
	}
	return onlyDocument(t.original, stdin)
}

// onlyDocument returns the article of a file that holds one.
func onlyDocument(file string, stdin io.Reader) (*check.Document, error) {
	var only *check.Document
	for doc, err := range input.Read(file, stdin, "") {
		if err != nil {
			return nil, err
		}
		if only != nil {
			return nil, fmt.Errorf("%s: more than one article", file)
		}
		only = doc
	}
	if only == nil {
		return nil, fmt.Errorf("%s: no article", file)
	}
	return only, nil
}

// withOriginal yields the first of the documents as the translation of the original; a second one is an error.
func withOriginal(docs iter.Seq2[*check.Document, error], original *check.Document) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		articles := 0
		for doc, err := range docs {
			if err == nil {
				if articles++; articles > 1 {
					yield(nil, &textfile.Error{Name: doc.Name, Line: doc.Line, Err: errors.New("second article: --source is the original of one")})
					return
				}
				translation := *doc
				translation.Original = original
				doc = &translation
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}
