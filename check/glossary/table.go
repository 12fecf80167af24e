package glossary

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"galley/check/textfile"
	"galley/corpus"
)

// column is what a column of a table means.
type column struct {
	name  string // as the file has it
	field field
	lang  corpus.Lang // of a term; empty for the columns that name a side
	side  Side
}

type field uint8

const (
	ignored field = iota
	terms
	partOfSpeech
	doNotTranslate
	translatable
	forbid
	status
)

// columns names what a table may have beside languages.
const columns = "source, target, pos, do_not_translate, forbidden, status"

// columnOf returns what the name of a column means.
func columnOf(name string) (column, bool) {
	c := column{name: name}
	switch bare(name) {
	case "source", "sourceterm", "term":
		c.field, c.side = terms, Source
	case "target", "targetterm", "translation":
		c.field, c.side = terms, Target
	case "pos", "partofspeech", "wordclass":
		c.field = partOfSpeech
	case "donottranslate", "dnt", "nontranslatable":
		c.field = doNotTranslate
	case "translatable":
		c.field = translatable
	case "forbidden", "forbiddenterm", "forbiddenterms":
		c.field = forbid
	case "status", "termstatus", "usagestatus":
		c.field = status
	case "description", "definition", "note", "notes", "comment", "comments", "context", "example", "domain", "subject", "tags", "id":
	default:
		var ok bool
		c.field = terms
		if c.lang, ok = shipped(name); !ok {
			return c, false
		}
	}
	return c, true
}

// readTable reads a table whose first line names the columns, separated by the commas, semicolons or tabs of that line.
func readTable(data []byte) ([]Entry, error) {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = separator(data)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = r.Comma != '\t'
	r.ReuseRecord = true
	var head []column
	var entries []Entry
	seen := map[string]int{}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			if len(entries) == 0 {
				return nil, &textfile.Error{Err: errors.New("no term behind the first line, which names the columns")}
			}
			return entries, nil
		}
		if malformed, ok := errors.AsType[*csv.ParseError](err); ok {
			return nil, &textfile.Error{Line: malformed.Line, Err: fmt.Errorf("not CSV: %w", malformed.Err)}
		}
		line, _ := r.FieldPos(0)
		if head == nil {
			if head, err = header(record); err != nil {
				return nil, &textfile.Error{Line: line, Err: err}
			}
			continue
		}
		if strings.TrimSpace(strings.Join(record, "")) == "" {
			continue
		}
		if len(record) > len(head) {
			return nil, &textfile.Error{Line: line, Err: fmt.Errorf("%d columns, but the first line names %d", len(record), len(head))}
		}
		e, err := row(head, record, line)
		if err != nil {
			return nil, &textfile.Error{Line: line, Err: err}
		}
		if first, ok := seen[key(e)]; ok {
			return nil, &textfile.Error{Line: line, Err: fmt.Errorf("duplicate: %s stands in line %d already", title(e), first)}
		}
		seen[key(e)] = line
		entries = append(entries, e)
	}
}

// separator returns what separates the columns in the first line of a table.
func separator(data []byte) rune {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	best := ','
	for _, r := range "\t;" {
		if bytes.Count(line, []byte(string(r))) > bytes.Count(line, []byte(string(best))) {
			best = r
		}
	}
	return best
}

func header(record []string) ([]column, error) {
	var head []column
	given := map[string]bool{}
	sides := 0
	for _, name := range record {
		name = strings.TrimSpace(name)
		c, ok := columnOf(name)
		if !ok {
			return nil, fmt.Errorf("unknown column %q: galley reads %s, and terms under the tag of a language (%s)", name, columns, tags())
		}
		meaning := fmt.Sprint(c.field, c.side)
		if c.lang != "" {
			meaning = bare(name) // "en-GB" may stand beside "en-US"
		}
		if c.field != ignored && given[meaning] {
			return nil, fmt.Errorf("column %q is there twice", name)
		}
		given[meaning] = true
		if c.field == terms {
			sides++
		}
		head = append(head, c)
	}
	if sides == 0 {
		return nil, fmt.Errorf("no column of terms: the first line must name the columns, such as source and target")
	}
	return head, nil
}

func tags() string {
	var tags []string
	for _, l := range corpus.Languages() {
		tags = append(tags, string(l))
	}
	return strings.Join(tags, ", ")
}

// row reads one entry. A cell may hold several terms, with semicolons or vertical bars between them.
func row(head []column, record []string, line int) (Entry, error) {
	e := Entry{Line: line}
	pos, allForbidden := "", false
	var no []string // forbidden terms of their own
	for i, cell := range record {
		cell = strings.TrimSpace(cell)
		c := head[i]
		switch c.field {
		case terms:
			texts, err := split(cell)
			if err != nil {
				return e, fmt.Errorf("%w in column %s: %.100q", err, c.name, cell)
			}
			for _, text := range texts {
				t := Term{Text: text, Line: line, Lang: c.lang, Side: c.side}
				if !slices.Contains(e.Terms, t) {
					e.Terms = append(e.Terms, t)
				}
			}
		case partOfSpeech:
			pos = bare(cell)
		case doNotTranslate, translatable:
			yes, ok := yesOrNo(cell)
			if !ok {
				return e, fmt.Errorf("%q in column %s: want yes or no", cell, c.name)
			}
			e.DoNotTranslate = e.DoNotTranslate || cell != "" && yes == (c.field == doNotTranslate)
		case forbid:
			yes, ok := yesOrNo(cell)
			allForbidden = allForbidden || yes
			if !ok {
				var err error
				if no, err = split(cell); err != nil {
					return e, fmt.Errorf("%w in column %s: %.100q", err, c.name, cell)
				}
			}
		case status:
			if bare(cell) == "donottranslate" {
				e.DoNotTranslate = true
				continue
			}
			yes, ok := forbidden(cell)
			if !ok {
				return e, fmt.Errorf("unknown status %q: galley knows preferred, admitted, approved, forbidden, deprecated, do not translate", cell)
			}
			allForbidden = allForbidden || yes
		}
	}
	for i := range e.Terms {
		e.Terms[i].PartOfSpeech = pos
		e.Terms[i].Forbidden = allForbidden && e.Terms[i].Side != Source
	}
	for _, text := range no {
		e.Terms = append(e.Terms, Term{Text: text, Line: line, Side: Target, PartOfSpeech: pos, Forbidden: true})
	}
	return e, complete(head, e)
}

// complete returns an error if an entry lacks a term, or its terms contradict it.
func complete(head []column, e Entry) error {
	source, target := "", "" // a source term, and a translation
	translated := e.DoNotTranslate
	for _, t := range e.Terms {
		switch {
		case t.Side == Source:
			source = t.Text
		case t.Forbidden:
			translated = true
		case t.Side == Target:
			target = t.Text
		}
		translated = translated || t.Side != Source
	}
	sided := slices.ContainsFunc(head, func(c column) bool { return c.side != 0 })
	switch {
	case len(e.Terms) == 0:
		return errors.New("empty term: there is none in this line")
	case e.DoNotTranslate && source != "" && target != "" && target != source:
		return fmt.Errorf("“%s” is not to be translated, but has the translation “%s”", source, target)
	case sided && source == "" && !slices.ContainsFunc(e.Terms, func(t Term) bool { return t.Forbidden }):
		return fmt.Errorf("empty term: no source term for “%s”", e.Terms[0].Text)
	case !translated:
		return fmt.Errorf("empty term: no target term for “%s”", source)
	}
	return nil
}

// mostTerms is how many terms a cell may hold.
const mostTerms = 100

// split returns the terms of a cell.
func split(cell string) ([]string, error) {
	if cell == "" {
		return nil, nil
	}
	texts := strings.Split(strings.ReplaceAll(cell, "|", ";"), ";")
	if len(texts) > mostTerms {
		return nil, fmt.Errorf("more than %d terms", mostTerms)
	}
	for i, text := range texts {
		if texts[i] = clean(text); texts[i] == "" {
			return nil, errors.New("empty term")
		}
	}
	return texts, nil
}

func yesOrNo(cell string) (yes, ok bool) {
	switch strings.ToLower(cell) {
	case "yes", "y", "true", "1", "x":
		return true, true
	case "", "no", "n", "false", "0", "-":
		return false, true
	}
	return false, false
}

// key is the same for entries with the same terms.
func key(e Entry) string {
	var b strings.Builder
	for _, t := range e.Terms {
		fmt.Fprintf(&b, "%s\x00%d\x00%s\x00%s\x00", t.Lang, t.Side, t.PartOfSpeech, t.Text)
	}
	return b.String()
}

// title names an entry by its terms.
func title(e Entry) string {
	var texts []string
	for _, t := range e.Terms {
		texts = append(texts, "“"+t.Text+"”")
	}
	return strings.Join(texts, ", ")
}
