// Package gold reads articles whose mistakes are marked, for fitting the judgement and for measuring it.
package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"strings"

	"galley/check"
)

// Article is an article with the mistakes that people marked in it.
type Article struct {
	ID       string
	Set      string // the collection it belongs to
	Group    string // the text it was made from; articles of one group must not be parted between fitting and measuring
	Source   check.Lang
	Target   check.Lang
	Text     string
	Original string // the text in the source language; may be empty
	Mistakes []Mistake
	Ignore   []check.Span // neither right nor wrong
	Complete bool         // every mistake is marked
}

// Mistake is a marked mistake.
type Mistake struct {
	check.Span        // in Article.Text
	Category   string // leftover, typo, fused, duplicate, ...
	Subtype    string
	Right      string // what should stand there; may be empty
	Core       bool   // it can be seen from the words alone
	Ambiguous  bool   // what stands there is a word of the target language too
}

// Folds is the number of parts that articles are dealt into, to measure what is fitted to articles on others.
const Folds = 3

// Fold returns the number of the article's part, from 0. Articles of one group are in the same part.
func (a Article) Fold() int {
	h := fnv.New32a()
	h.Write([]byte(a.Group))
	return int(h.Sum32() % Folds)
}

// item is an article as the development set writes it, one JSON object a line, with offsets in code points.
type item struct {
	ID     string `json:"id"`
	Set    string `json:"set"`
	Doc    string `json:"doc"`
	Src    string `json:"src"`
	Tgt    string `json:"tgt"`
	Source string `json:"source"`
	Target string `json:"target"`
	Errors []mark `json:"errors"`
	Ignore []mark `json:"ignore"`
}

type mark struct {
	Category  string `json:"category"`
	Subtype   string `json:"subtype"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Replaced  string `json:"replaced"`
	Core      *bool  `json:"core"`
	Ambiguous bool   `json:"valid_target_word"`
}

// ReadJSONL reads the articles of a file of the development set.
func ReadJSONL(path string) ([]Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var articles []Article
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<26)
	for line := 1; s.Scan(); line++ {
		var it item
		if err := json.Unmarshal(s.Bytes(), &it); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, line, err)
		}
		articles = append(articles, it.article())
	}
	return articles, s.Err()
}

func (it item) article() Article {
	a := Article{
		ID: it.ID, Set: it.Set, Group: group(it), Source: check.Lang(it.Src), Target: check.Lang(it.Tgt),
		Text: it.Target, Original: it.Source, Complete: it.Set != "mqm" || len(it.Errors) == 0,
	}
	var offsets []int // of code points, in bytes
	for i := range it.Target {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(it.Target))
	at := func(n int) int { return offsets[max(0, min(n, len(offsets)-1))] }
	for _, e := range it.Errors {
		a.Mistakes = append(a.Mistakes, Mistake{
			Span: check.Span{Start: at(e.Start), End: at(e.End)}, Category: e.Category, Subtype: e.Subtype, Right: e.Replaced,
			Core: e.Core == nil || *e.Core, Ambiguous: e.Ambiguous,
		})
	}
	for _, e := range it.Ignore {
		a.Ignore = append(a.Ignore, check.Span{Start: at(e.Start), End: at(e.End)})
	}
	return a
}

// group names the text that an article was made from: the document, or what stands for it in the names of planted mistakes; for machine
// translations, which name a document for each system, the original.
func group(it item) string {
	switch {
	case it.Set == "mqm" && it.Source != "":
		return it.Source
	case it.Doc != "":
		return it.Doc
	}
	for part := range strings.SplitSeq(it.ID, ":") {
		if len(part) == 9 && strings.ContainsRune("wn", rune(part[0])) {
			return part[:6]
		}
	}
	return it.ID
}

// Document returns the article as a document of one segment a line.
func (a Article) Document(withOriginal bool) *check.Document {
	doc := &check.Document{ID: a.ID, Text: a.Text, Source: a.Source, Target: a.Target, Segments: lines(a.Text)}
	if withOriginal && a.Original != "" {
		doc.Original = &check.Document{ID: a.ID, Text: a.Original, Target: a.Source, Segments: lines(a.Original)}
	}
	return doc
}

func lines(text string) []check.Segment {
	var segments []check.Segment
	at := 0
	for line := range strings.Lines(text) {
		end := at + len(strings.TrimRight(line, "\r\n"))
		if end > at {
			segments = append(segments, check.Segment{Span: check.Span{Start: at, End: end}})
		}
		at += len(line)
	}
	return segments
}
