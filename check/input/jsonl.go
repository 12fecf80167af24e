package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"galley/check"
	"galley/check/textfile"
)

// parseJSONL reads JSON Lines: every line is an object with the strings "text" and, if known, "id", "lang" (of the text), "source"
// (the article it was translated from) and "source_lang". Other members are ignored, blank lines too.
func parseJSONL(name string, r io.Reader) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		br := bufio.NewReaderSize(r, 1<<16)
		skipped, err := textfile.Start(br)
		if err != nil {
			yield(nil, &textfile.Error{Name: name, Err: err})
			return
		}
		lines := lineReader{r: br, next: int64(skipped)}
		for empty := true; ; {
			line, err := lines.read()
			switch {
			case errors.Is(err, io.EOF):
				if empty {
					yield(nil, &textfile.Error{Name: name, Err: errors.New("empty file: there is no article in it")})
				}
				return
			case err != nil && !errors.Is(err, errLongLine):
				yield(nil, &textfile.Error{Name: name, Line: lines.number, Err: textfile.Cause(err)})
				return
			case err == nil && len(bytes.TrimSpace(line)) == 0:
				continue
			}
			empty = false
			var doc *check.Document
			if err == nil {
				doc, err = parseLine(line, lines.start)
			} else {
				err = fmt.Errorf("longer than %d MiB", MaxArticle>>20)
			}
			if err != nil {
				err = &textfile.Error{Name: name, Line: lines.number, Err: err}
			} else {
				locate(doc, name, lines.number)
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// locate tells the document, and the one it was translated from, where it stands.
func locate(doc *check.Document, name string, line int) {
	for ; doc != nil; doc = doc.Original {
		doc.Name, doc.Line = name, line
		if doc.ID == "" {
			doc.ID = strconv.Itoa(line)
		}
	}
}

// parseLine returns the article on a line, which starts at the given offset of its file.
func parseLine(line []byte, offset int64) (*check.Document, error) {
	if _, err := textfile.NotText(line, offset); err != nil {
		return nil, err
	}
	a, err := decode(line)
	if err != nil {
		return nil, err
	}
	doc := &check.Document{ID: a.id, Text: a.text}
	if doc.Target, err = language(a.lang); err != nil {
		return nil, fmt.Errorf("\"lang\": %w", err)
	}
	if doc.Source, err = language(a.sourceLang); err != nil {
		return nil, fmt.Errorf("\"source_lang\": %w", err)
	}
	if strings.TrimFunc(a.text, isSpace) == "" {
		return nil, errors.New(`no article: "text" is missing or empty`)
	}
	if strings.IndexByte(a.text, 0) >= 0 || strings.IndexByte(a.source, 0) >= 0 {
		return nil, errors.New("the article holds a NUL character (\\u0000): binary data, not text")
	}
	if doc.Segments, err = paragraphs(a.text); err != nil {
		return nil, fmt.Errorf("\"text\": %w", err)
	}
	if a.source == "" {
		return doc, nil
	}
	doc.Original = &check.Document{ID: a.id, Text: a.source, Target: doc.Source}
	if doc.Original.Segments, err = paragraphs(a.source); err != nil {
		return nil, fmt.Errorf("\"source\": %w", err)
	}
	return doc, nil
}

// article is what a line of JSON Lines says; what it does not say, or says to be null, is empty.
type article struct{ id, lang, sourceLang, text, source string }

// decode reads the one object that a line must be. It goes member by member because unmarshalling into a struct would let
// duplicate members and members in the wrong letter case pass.
func decode(line []byte) (article, error) {
	var a article
	members := map[string]*string{"id": &a.id, "lang": &a.lang, "source_lang": &a.sourceLang, "text": &a.text, "source": &a.source}
	d := json.NewDecoder(bytes.NewReader(line))
	if open, err := d.Token(); err != nil {
		return a, malformed(d, err)
	} else if open != json.Delim('{') {
		return a, errors.New(`no article: want an object like {"id": "1", "text": "..."}`)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return a, malformed(d, err)
		}
		name := key.(string) // inside an object, the decoder gives no other token here
		target, known := members[name]
		if !known {
			var ignored json.RawMessage
			if err := d.Decode(&ignored); err != nil {
				return a, malformed(d, err)
			}
			continue
		}
		if target == nil {
			return a, fmt.Errorf("%q is given twice", name)
		}
		members[name] = nil
		value, err := d.Token()
		if err != nil {
			return a, malformed(d, err)
		}
		switch value := value.(type) {
		case string:
			*target = value
		case nil:
		default:
			return a, fmt.Errorf("%q is not a string", name)
		}
	}
	if _, err := d.Token(); err != nil {
		return a, malformed(d, err)
	}
	end := d.InputOffset()
	if _, err := d.Token(); err != io.EOF {
		return a, fmt.Errorf("garbage after the object, which ends at byte %d of the line", end)
	}
	return a, nil
}

// malformed says where a line ceases to be JSON.
func malformed(d *json.Decoder, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("not JSON: the line ends inside the object")
	}
	return fmt.Errorf("not JSON after byte %d of the line: %w", d.InputOffset(), err)
}
