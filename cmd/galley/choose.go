package main

import (
	"fmt"
	"slices"
	"strings"
)

// unknown returns the error of a name that does not exist: it says which names do, and which of them is nearest.
func unknown(kind, given string, names []string) error {
	hint := ""
	if name, ok := nearest(given, names); ok {
		hint = fmt.Sprintf("; did you mean %s?", name)
	}
	return fmt.Errorf("unknown %s %q: galley has %s%s", kind, given, strings.Join(names, ", "), hint)
}

// choose returns the one of all that is called given.
func choose[T any](kind, given string, all []T, name func(T) string) (T, error) {
	for _, one := range all {
		if name(one) == given {
			return one, nil
		}
	}
	var none T
	return none, unknown(kind, given, names(all, name))
}

// list returns the names of all for a help text.
func list[T any](all []T, name func(T) string) string { return strings.Join(names(all, name), ", ") }

func names[T any](all []T, name func(T) string) []string {
	var names []string
	for _, one := range all {
		names = append(names, name(one))
	}
	return names
}

// nearest returns the only name that begins with given, or the one with the fewest edits to it, if they are so few that it may be what was meant.
func nearest(given string, names []string) (string, bool) {
	begun := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !strings.HasPrefix(name, given) })
	if len(begun) == 1 {
		return begun[0], true
	}
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
