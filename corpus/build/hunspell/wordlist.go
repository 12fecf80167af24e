package hunspell

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// entry is one line of a word list.
type entry struct {
	word  string
	flags []flag
	roles roles
	class Flags // as a part of a compound
}

// readEntries passes the lines of a word list to yield until it returns false.
func (a *affixFile) readEntries(name string, r io.Reader, yield func(entry) bool) error {
	lines := bufio.NewScanner(r)
	n := 1
	for ; lines.Scan(); n++ {
		raw := strings.TrimPrefix(lines.Text(), "\ufeff")
		if n == 1 && isCount(raw) || strings.HasPrefix(raw, "#") || strings.HasPrefix(raw, "/") {
			continue
		}
		e, err := a.entry(raw)
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if e.word != "" && !yield(e) {
			return nil
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", name, n, err)
	}
	return nil
}

// isCount reports whether the first line of a word list is the number of its lines, as it should be.
func isCount(line string) bool { return strings.Trim(line, "0123456789 \t") == "" }

func (a *affixFile) entry(raw string) (entry, error) {
	word, flags := splitEntry(raw)
	text, err := a.charset.decode(word)
	if err != nil {
		return entry{}, err
	}
	e := entry{word: text}
	if e.flags, err = a.flags(flags); err != nil {
		return entry{}, err
	}
	e.roles = a.rolesOf(e.flags)
	for _, f := range e.flags {
		e.class |= a.classes[f]
	}
	return e, nil
}

// splitEntry cuts a line at the first slash that no backslash precedes. Morphological fields, which follow a tab or look like " po:noun",
// are left out.
func splitEntry(line string) (word, flags string) {
	line, _, _ = strings.Cut(line, "\t")
	if i := morphology(line); i >= 0 {
		line = line[:i]
	}
	for i := 1; i < len(line); i++ {
		if line[i] == '/' && line[i-1] != '\\' {
			line, flags = line[:i], strings.TrimSpace(line[i+1:])
			break
		}
	}
	return strings.TrimSpace(strings.ReplaceAll(line, `\/`, "/")), flags
}

// morphology returns where the first " xx:" begins, or -1.
func morphology(line string) int {
	for i := 3; i < len(line); i++ {
		if line[i] == ':' && line[i-3] == ' ' {
			return i - 3
		}
	}
	return -1
}
