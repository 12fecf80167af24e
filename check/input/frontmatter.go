package input

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"galley/check"
	"galley/check/textfile"
)

// maxFrontMatter is the size of the longest front matter, in bytes. Two lines "---" that are further apart are rules in the text.
const maxFrontMatter = 64 << 10

// frontMatter is what the YAML at the head of a Markdown file, between two lines "---", says about the article.
type frontMatter struct {
	end            int // the offset behind the closing line; 0 if there is no front matter
	source, target check.Lang
	segments       []check.Segment // title and description
}

// parseFrontMatter reads the front matter of a text whose lines end in "\n". YAML that is no mapping is no front matter, but text
// between two rules. The error is an [*textfile.Error] that lacks the name of the file.
func parseFrontMatter(text string) (frontMatter, error) {
	if _, end := frontMatterEnd(text, "+++"); end > 0 {
		return frontMatter{end: end}, nil // TOML, of which nothing is read
	}
	stop, end := frontMatterEnd(text, "---", "...")
	if end == 0 {
		return frontMatter{}, nil
	}
	var root yaml.Node
	// The opening line is a document marker of YAML, so the lines of YAML are those of the file.
	if err := yaml.Unmarshal([]byte(text[:stop]), &root); err != nil {
		if e, ok := errors.AsType[*yaml.LoadError](err); ok {
			return frontMatter{}, &textfile.Error{Line: max(e.Mark.Line, 1), Err: fmt.Errorf("the front matter is no YAML: %s", e.Message)}
		}
		return frontMatter{}, &textfile.Error{Line: 1, Err: fmt.Errorf("the front matter is no YAML: %w", err)}
	}
	if len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		return frontMatter{}, nil
	}
	front := frontMatter{end: end}
	members := root.Content[0].Content
	seen := map[string]bool{}
	for i := 0; i+1 < len(members); i += 2 {
		var err error
		name, value := members[i].Value, members[i+1]
		if seen[name] {
			return frontMatter{}, &textfile.Error{Line: members[i].Line, Err: fmt.Errorf("%q is given twice", name)}
		}
		seen[name] = true
		switch name {
		case "lang":
			front.target, err = languageOf(value)
		case "source_lang":
			front.source, err = languageOf(value)
		case "title", "description":
			if span, ok := scalarSpan(text[:stop], value); ok {
				front.segments = append(front.segments, check.Segment{Span: span, Kind: check.Heading})
			}
		}
		if err != nil {
			return frontMatter{}, &textfile.Error{Line: members[i].Line, Err: fmt.Errorf("%q: %w", name, err)}
		}
	}
	return front, nil
}

// frontMatterEnd returns the offset of the line that closes the front matter and that of the line after it, 0 if there is none. It opens with
// the first of the fences and closes with any of them.
func frontMatterEnd(text string, fences ...string) (stop, end int) {
	for start := 0; start < min(len(text), maxFrontMatter); {
		lineStop, next := lineEnd(text, start)
		line := strings.TrimRight(text[start:lineStop], " \t")
		switch {
		case start == 0 && line != fences[0]:
			return 0, 0
		case start > 0 && slices.Contains(fences, line):
			return start, next
		}
		start = next
	}
	return 0, 0
}

func languageOf(value *yaml.Node) (check.Lang, error) {
	if value.Kind != yaml.ScalarNode {
		return "", errors.New(`no language tag: want one like "de" or "pt-BR"`)
	}
	if value.Tag == "!!null" {
		return "", nil
	}
	return language(value.Value)
}

// scalarSpan returns where a value stands in the text. It reports false unless it stands there word for word: escapes are not
// undone.
func scalarSpan(text string, value *yaml.Node) (check.Span, bool) {
	words := strings.Fields(value.Value)
	if value.Kind != yaml.ScalarNode || value.Tag == "!!null" || len(words) == 0 {
		return check.Span{}, false
	}
	i := offsetOf(text, check.Position{Line: value.Line, Column: value.Column})
	switch value.Style {
	case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
		i++
	case yaml.LiteralStyle, yaml.FoldedStyle:
		_, i = lineEnd(text, i)
	}
	var span check.Span
	for n, word := range words {
		i = len(text) - len(strings.TrimLeftFunc(text[min(i, len(text)):], isSpace))
		if !strings.HasPrefix(text[i:], word) {
			return check.Span{}, false
		}
		if n == 0 {
			span.Start = i
		}
		i += len(word)
	}
	span.End = i
	return span, true
}

// offsetOf returns the offset of a position in a text whose lines end in "\n", or the length of the text if it is not in it.
func offsetOf(text string, p check.Position) int {
	start := 0
	for ; p.Line > 1; p.Line-- {
		_, start = lineEnd(text, start)
	}
	for offset := range text[start:] {
		if p.Column--; p.Column == 0 {
			return start + offset
		}
	}
	return len(text)
}
