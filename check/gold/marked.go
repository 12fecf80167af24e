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
// the category; it stands in one line. The error begins with the number of the line.
func Unmark(marked string) (text string, mistakes []Mistake, err error) {
	var plain strings.Builder
	number := 0
	for line := range strings.Lines(marked) {
		number++
		for {
			before, rest, found := strings.Cut(line, openMark)
			if strings.Contains(before, closeMark) {
				return "", nil, fmt.Errorf("%d: %s without %s", number, closeMark, openMark)
			}
			plain.WriteString(before)
			if !found {
				break
			}
			mark, after, closed := strings.Cut(rest, closeMark)
			if !closed || strings.Contains(mark, openMark) {
				return "", nil, fmt.Errorf("%d: %s without %s", number, openMark, closeMark)
			}
			var m Mistake
			switch fields := strings.Split(mark, fieldMark); len(fields) {
			case 1:
				mark = fields[0]
			case 3:
				m.Category, mark, m.Right = fields[0], fields[1], fields[2]
			default:
				return "", nil, fmt.Errorf("%d: %s%s%s: want a mistake, or a rule, a mistake and what is right", number, openMark, mark, closeMark)
			}
			if mark == "" {
				return "", nil, fmt.Errorf("%d: a mark without a mistake", number)
			}
			m.Start, m.Core = plain.Len(), true
			plain.WriteString(mark)
			m.End = plain.Len()
			mistakes = append(mistakes, m)
			line = after
		}
	}
	return plain.String(), mistakes, nil
}
