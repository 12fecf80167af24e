package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"

	"galley/check"
	"galley/check/gold"
)

// articleLine is an article as JSON Lines.
type articleLine struct {
	ID         string     `json:"id"`
	Lang       check.Lang `json:"lang"`
	SourceLang check.Lang `json:"source_lang"`
	Text       string     `json:"text"`
	Source     string     `json:"source,omitempty"`
	Suggest    bool       `json:"suggest,omitempty"` // suggestions are wanted
}

// jsonLines writes the articles as JSON Lines; finish adds what not every tool wants.
func jsonLines(all []collection, finish func(*articleLine, gold.Article)) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for _, c := range all {
		for _, a := range c.Articles {
			line := articleLine{ID: a.ID, Lang: a.Target, SourceLang: a.Source, Text: a.Text}
			finish(&line, a)
			if err := enc.Encode(line); err != nil {
				return nil, err
			}
		}
	}
	return out.Bytes(), nil
}

// readFindings reads findings as JSON Lines. Neutral ones are left out: they are notes and accuse nobody.
func readFindings(out []byte) (findings, error) {
	found := findings{}
	s := bufio.NewScanner(bytes.NewReader(out))
	s.Buffer(nil, 1<<26)
	for line := 1; s.Scan(); line++ {
		var f struct {
			ID          string   `json:"id"`
			Rule        string   `json:"rule"`
			Severity    string   `json:"severity"`
			Confidence  float64  `json:"confidence"`
			Start       int      `json:"start"`
			End         int      `json:"end"`
			Suggestions []string `json:"suggestions"`
			Related     []struct {
				Start int `json:"start"`
				End   int `json:"end"`
			} `json:"related"`
		}
		if err := json.Unmarshal(s.Bytes(), &f); err != nil {
			return nil, fmt.Errorf("line %d of the findings: %w", line, err)
		}
		if f.Severity == check.Neutral.String() {
			continue
		}
		read := finding{Span: check.Span{Start: f.Start, End: f.End}, Rule: f.Rule, Confidence: f.Confidence, Suggestions: f.Suggestions}
		for _, r := range f.Related {
			read.Related = append(read.Related, check.Span{Start: r.Start, End: r.End})
		}
		found[f.ID] = append(found[f.ID], read)
	}
	return found, s.Err()
}
