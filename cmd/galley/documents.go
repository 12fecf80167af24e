package main

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"galley/check"
	"galley/check/input"
)

// documents yields the articles of all files.
func documents(files []string, stdin io.Reader, format string) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		for _, file := range files {
			for doc, err := range input.Read(file, stdin, format) {
				if !yield(doc, err) {
					return
				}
			}
		}
	}
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
					yield(nil, &input.Error{Name: doc.Name, Line: doc.Line, Err: errors.New("second article: --source is the original of one")})
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
