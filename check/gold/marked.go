package gold

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"galley/check"
)

// SourceSuffix ends the name of the file that holds the original of an article: "strike.source.txt" is that of "strike.txt".
const SourceSuffix = ".source.txt"

const (
	openMark  = "⟦"
	closeMark = "⟧"
	fieldMark = "|"
)

// ReadMarked reads an article whose mistakes are marked in its text, as corpus/articles/README.md describes them. Its languages are
// those of the directory that it lies in ("es-de"), its original is the file beside it that ends in [SourceSuffix], if there is one.
func ReadMarked(path string) (Article, error) {
	source, target, ok := strings.Cut(filepath.Base(filepath.Dir(path)), "-")
	if !ok {
		return Article{}, fmt.Errorf("%s: want a directory named by its languages, such as es-de", path)
	}
	marked, err := os.ReadFile(path)
	if err != nil {
		return Article{}, err
	}
	text, mistakes, err := Unmark(string(marked))
	if err != nil {
		return Article{}, fmt.Errorf("%s:%w", path, err)
	}
	name := strings.TrimSuffix(path, filepath.Ext(path))
	original, err := os.ReadFile(name + SourceSuffix)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return Article{}, err
	}
	return Article{
		ID: filepath.Base(name), Set: "articles", Group: name, Source: check.Lang(source), Target: check.Lang(target),
		Text: text, Original: string(original), Mistakes: mistakes, Complete: true,
	}, nil
}

// Unmark takes the marks out of a text and returns what they say. A mark is ⟦mistake⟧ or ⟦rule|mistake|right⟧, where the rule becomes
// the category; marks do not nest. The error begins with the number of the line.
func Unmark(marked string) (text string, mistakes []Mistake, err error) {
	var plain strings.Builder
	for rest := marked; ; {
		fail := func(format string, args ...any) (string, []Mistake, error) {
			line := strings.Count(marked[:len(marked)-len(rest)], "\n") + 1
			return "", nil, fmt.Errorf("%d: "+format, append([]any{line}, args...)...)
		}
		before, after, found := strings.Cut(rest, openMark)
		if i := strings.Index(before, closeMark); i >= 0 {
			rest = rest[i:]
			return fail("%s without %s", closeMark, openMark)
		}
		plain.WriteString(before)
		if !found {
			return plain.String(), mistakes, nil
		}
		rest = rest[len(before):]
		mark, after, closed := strings.Cut(after, closeMark)
		if !closed || strings.Contains(mark, openMark) {
			return fail("%s without %s", openMark, closeMark)
		}
		var m Mistake
		wrong := mark
		switch fields := strings.Split(mark, fieldMark); len(fields) {
		case 1:
		case 3:
			m.Category, wrong, m.Right = fields[0], fields[1], fields[2]
		default:
			return fail("%s%s%s: want a mistake, or a rule, a mistake and what is right", openMark, mark, closeMark)
		}
		if wrong == "" {
			return fail("a mark without a mistake")
		}
		m.Start, m.Core = plain.Len(), true
		plain.WriteString(wrong)
		m.End = plain.Len()
		mistakes = append(mistakes, m)
		rest = after
	}
}
