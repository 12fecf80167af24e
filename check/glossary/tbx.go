package glossary

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"galley/check/textfile"
	"galley/corpus"
)

// deepest is how many elements may stand in each other.
const deepest = 100

// tbx is a TBX file while it is read.
type tbx struct {
	decoder *xml.Decoder
	depth   int
	entries []Entry
	entry   *Entry // nil outside of entries
	lang    corpus.Lang
	known   bool // lang is shipped, and its terms are kept
	term    Term
	seen    map[Term]int // the lines of the entry's terms
	tag     *regexp.Regexp
}

// readTBX reads TBX of all versions: entries are <termEntry> or <conceptEntry>, languages <langSet> or <langSec>, terms stand in <tig>,
// <ntig> or <termSec>. What a term is comes from <termNote type="...">, or from elements of that name. Entities that a file declares are
// not expanded.
func readTBX(data []byte) ([]Entry, error) {
	t := tbx{decoder: xml.NewDecoder(bytes.NewReader(data)), tag: regexp.MustCompile(`^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$`)}
	t.decoder.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("the file says that it is in %s; convert it to UTF-8, also where it says so", charset)
	}
	root := true
	for {
		token, err := t.decoder.Token()
		if errors.Is(err, io.EOF) {
			return t.entries, nil
		}
		if err != nil {
			return nil, t.fail(malformed(err))
		}
		switch token := token.(type) {
		case xml.Directive:
			if bytes.Contains(token, []byte("<!ENTITY")) {
				return nil, t.fail(errors.New("the file declares entities, which galley does not expand"))
			}
		case xml.StartElement:
			name := token.Name.Local
			if root && name != "martif" && name != "tbx" {
				return nil, t.fail(fmt.Errorf("no TBX: it begins with <%s>, not with <martif> or <tbx>", name))
			}
			root = false
			if t.depth++; t.depth > deepest {
				return nil, t.fail(errors.New("too many elements in each other"))
			}
			if err := t.start(token); err != nil {
				return nil, t.fail(err)
			}
		case xml.EndElement:
			t.depth--
			if err := t.end(token.Name.Local); err != nil {
				return nil, t.fail(err)
			}
		}
	}
}

func malformed(err error) error {
	if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok {
		return fmt.Errorf("not XML: %s", syntax.Msg)
	}
	return fmt.Errorf("not XML: %w", err)
}

// fail adds the line to an error.
func (t *tbx) fail(err error) error {
	if at, ok := errors.AsType[*textfile.Error](err); ok {
		return at
	}
	line, _ := t.decoder.InputPos()
	return &textfile.Error{Line: line, Err: err}
}

func (t *tbx) start(element xml.StartElement) error {
	name := element.Name.Local
	if t.entry == nil {
		if name == "termEntry" || name == "conceptEntry" {
			line, _ := t.decoder.InputPos()
			t.entry, t.seen = &Entry{Line: line}, map[Term]int{}
		}
		return nil
	}
	switch name {
	case "langSet", "langSec":
		tag := attribute(element, "lang")
		if !t.tag.MatchString(tag) {
			return fmt.Errorf("unknown language %q of <%s>: want a tag such as xml:lang=\"de\"", tag, name)
		}
		t.lang, t.known = shipped(tag)
	case "tig", "ntig", "termSec":
		t.term = Term{}
	case "term":
		line, _ := t.decoder.InputPos()
		content, err := t.content()
		if err != nil {
			return err
		}
		if content == "" {
			return &textfile.Error{Line: line, Err: errors.New("empty term")}
		}
		t.term.Text, t.term.Line = content, line
	case "termNote", "descrip", "admin", "administrativeStatus", "normativeAuthorization", "partOfSpeech":
		kind := name
		if typ := attribute(element, "type"); typ != "" {
			kind = typ
		}
		content, err := t.content()
		if err != nil {
			return err
		}
		t.note(bare(kind), content)
	}
	return nil
}

// note takes in what the file says of a term or entry.
func (t *tbx) note(kind, content string) {
	switch kind {
	case "administrativestatus", "normativeauthorization", "termstatus", "usagestatus":
		no, _ := forbidden(content)
		t.term.Forbidden = t.term.Forbidden || no
	case "partofspeech":
		t.term.PartOfSpeech = bare(content)
	case "donottranslate":
		if yes, _ := yesOrNo(content); yes {
			t.entry.DoNotTranslate = true
		}
	case "translatable", "translationneeded":
		if yes, ok := yesOrNo(content); ok && !yes {
			t.entry.DoNotTranslate = true
		}
	}
}

func (t *tbx) end(name string) error {
	if t.entry == nil {
		return nil
	}
	switch name {
	case "tig", "ntig", "termSec":
		if t.term.Text == "" {
			return fmt.Errorf("empty term: <%s> without <term>", name)
		}
		return t.add()
	case "langSet", "langSec":
		if err := t.add(); err != nil { // a term without an element around it
			return err
		}
		t.lang, t.known = "", false
	case "termEntry", "conceptEntry":
		if len(t.entry.Terms) > 0 {
			t.entries = append(t.entries, *t.entry)
		}
		t.entry = nil
	}
	return nil
}

// add adds the term that was read to its entry.
func (t *tbx) add() error {
	term := t.term
	t.term = Term{}
	if term.Text == "" || !t.known {
		return nil
	}
	term.Lang = t.lang
	same := Term{Text: term.Text, Lang: term.Lang, PartOfSpeech: term.PartOfSpeech}
	if first, ok := t.seen[same]; ok {
		return &textfile.Error{Line: term.Line, Err: fmt.Errorf("duplicate: “%s” stands in line %d already", term.Text, first)}
	}
	t.seen[same] = term.Line
	t.entry.Terms = append(t.entry.Terms, term)
	return nil
}

// content returns the text up to the end of the element that was just opened, that of elements inside included.
func (t *tbx) content() (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		token, err := t.decoder.Token()
		if err != nil {
			return "", malformed(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; t.depth+depth > deepest {
				return "", errors.New("too many elements in each other")
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			b.Write(token)
		}
	}
	t.depth-- // its end was read
	return clean(b.String()), nil
}

func attribute(element xml.StartElement, name string) string {
	for _, a := range element.Attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}
