package main

import (
	"fmt"
	"slices"
	"strings"

	"galley/check"
	"galley/corpus"
)

// unknown returns the error of a name that does not exist: it says which names do, and which of them is nearest.
func unknown(kind, given string, names []string) error {
	hint := ""
	if name, ok := nearest(given, names); ok {
		hint = fmt.Sprintf("; did you mean %s?", name)
	}
	return fmt.Errorf("unknown %s %q: galley has %s%s", kind, given, strings.Join(names, ", "), hint)
}

// language returns the shipped language that a tag names: "de", "pt-BR", "en_US". The empty tag is no language and no error.
func language(tag string) (check.Lang, error) {
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	if tag == "" || slices.Contains(corpus.Languages(), check.Lang(primary)) {
		return check.Lang(primary), nil
	}
	// Tags are too short for the nearest one to mean anything ("gr", Greek, is near "fr"), names are not.
	var tags, names []string
	for _, l := range corpus.Languages() {
		tags = append(tags, string(l))
		names = append(names, strings.ToLower(l.Name()))
	}
	hint := ""
	if name, ok := nearest(strings.ToLower(tag), names); ok && len(tag) > 3 {
		hint = fmt.Sprintf("; did you mean %s?", tags[slices.Index(names, name)])
	}
	return "", fmt.Errorf("unknown language %q: galley ships %s%s", tag, strings.Join(tags, ", "), hint)
}

// nearest returns the name with the fewest edits to given, if they are so few that it may be what was meant.
func nearest(given string, names []string) (string, bool) {
	best, fewest := "", 2+len(given)/3
	for _, name := range names {
		if d := edits(given, name); d < fewest {
			best, fewest = name, d
		}
	}
	return best, best != ""
}

// edits returns the number of bytes to insert, delete or replace to turn a into b.
func edits(a, b string) int {
	row := make([]int, len(b)+1) // row[j] is the number for the part of a read so far and b[:j]
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
