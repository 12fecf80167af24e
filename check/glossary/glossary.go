// Package glossary reads the terms that a house agreed on: TBX (ISO 30042, with <martif> or <tbx>), and tables in CSV or TSV.
//
// A file is never trusted: whatever its bytes are, reading ends, and answers with an [*textfile.Error] that says where and why.
package glossary

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"galley/check/textfile"
	"galley/corpus"
)

// MaxSize is the size, in bytes, of the largest file that is read: some 200,000 concepts.
const MaxSize = 64 << 20

// Glossary is the terms of one file. It is not changed after it was read.
type Glossary struct {
	Name    string  // the file
	Entries []Entry // in the order of the file
}

// Entry is one concept and what it is called.
type Entry struct {
	Line           int // of the file, from 1
	Terms          []Term
	DoNotTranslate bool // its terms stay as they are in the source language
}

// Term is a word or phrase for a concept in one language.
type Term struct {
	Text         string // in NFC, not empty, without space around it
	Line         int    // of the file, from 1
	Lang         corpus.Lang
	Side         Side   // only if Lang is empty
	PartOfSpeech string // in lower case, letters only, such as "noun" or "propernoun"; may be empty
	Forbidden    bool   // not to be used in a translation
}

// Side says where a term belongs whose file names no language.
type Side uint8

// The sides of a translation.
const (
	Source Side = iota + 1
	Target
)

// On reports whether the term may stand on a side of a translation, which is in the given language.
func (t Term) On(side Side, lang corpus.Lang) bool {
	if t.Lang == "" {
		return t.Side == side
	}
	return t.Lang == lang
}

// ProperNoun reports whether the term is a name, whose capitals count.
func (t Term) ProperNoun() bool {
	switch t.PartOfSpeech {
	case "propernoun", "propername", "name", "propn":
		return true
	}
	return false
}

// Covers reports whether the glossary has anything to say on translations from one language into another.
func (g *Glossary) Covers(source, target corpus.Lang) bool {
	for _, e := range g.Entries {
		from, to := false, e.DoNotTranslate
		for _, t := range e.Terms {
			if t.On(Target, target) {
				if t.Forbidden {
					return true
				}
				to = true
			}
			from = from || t.On(Source, source)
		}
		if from && to {
			return true
		}
	}
	return false
}

// Open reads the glossary in a file.
func Open(name string) (*Glossary, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, &textfile.Error{Name: name, Err: textfile.Cause(err)}
	}
	defer f.Close()
	return Read(name, f)
}

// Read reads the glossary that is found under the given name. What begins with "<" is TBX, all else a table.
func Read(name string, r io.Reader) (*Glossary, error) {
	data, err := textfile.Read(name, r, MaxSize)
	if err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &textfile.Error{Name: name, Err: errors.New("empty file: there is no term in it")}
	}
	parse := readTable
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) {
		parse = readTBX
	}
	entries, err := parse(data)
	if at, ok := errors.AsType[*textfile.Error](err); ok {
		at.Name = name
		return nil, at
	}
	if len(entries) == 0 {
		return nil, &textfile.Error{Name: name, Err: errors.New("no term in a language that galley ships")}
	}
	return &Glossary{name, entries}, nil
}

// clean returns a term as it is compared: in NFC, with single spaces.
func clean(term string) string { return norm.NFC.String(strings.Join(strings.Fields(term), " ")) }

// bare returns a name in lower case, letters only, so that "Part of Speech", "part_of_speech" and "partOfSpeech" are one.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// shipped returns the shipped language that a tag or an English name stands for: "pt-BR", "pt_BR", "Portuguese".
func shipped(name string) (corpus.Lang, bool) {
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(name), "_", "-"), "-")
	for _, l := range corpus.Languages() {
		if primary == string(l) || strings.EqualFold(name, l.Name()) {
			return l, true
		}
	}
	return "", false
}

// forbidden reports whether a status, in the words of TBX or of a table, keeps a term out of translations, and whether it is one that
// glossaries use.
func forbidden(status string) (no, known bool) {
	switch strings.TrimSuffix(strings.TrimSuffix(bare(status), "admnsts"), "term") {
	case "forbidden", "deprecated", "superseded", "obsolete", "rejected", "notrecommended", "donotuse":
		return true, true
	case "", "preferred", "admitted", "approved", "accepted", "allowed", "standardized", "regulated", "legal", "proposed":
		return false, true
	}
	return false, false
}
