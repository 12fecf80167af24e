package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"galley/check"
	"galley/corpus"
)

// langPart is what stands in a pattern for the language of a file.
const langPart = "{lang}"

// pattern tells the language of a file from its path, as in "content/{lang}/**/*.md": "*" is any part of a name, "?" one character,
// "**" any number of directories, "{lang}" the tag of a shipped language ("de", "de-DE", "pt_BR").
type pattern struct {
	text  string
	whole *regexp.Regexp // of a path from its beginning
	end   *regexp.Regexp // of the end of a path, from the beginning of a name
}

func newPattern(text string) (pattern, error) {
	p := pattern{text: path.Clean(filepath.ToSlash(text))}
	if !strings.Contains(p.text, langPart) { // "{lang}/.." is gone
		return p, fmt.Errorf("no %s in %q: it stands for the language, as in content/%[1]s/**/*.md or *.%[1]s.md", langPart, p.text)
	}
	if strings.ContainsAny(strings.ReplaceAll(text, langPart, ""), "{}") {
		return p, fmt.Errorf("%q: the only part in braces is %s", text, langPart)
	}
	var expression strings.Builder
	names := strings.Split(p.text, "/")
	for i, name := range names {
		last := i == len(names)-1
		switch {
		case name == "**" && last:
			return p, fmt.Errorf("%q: ** stands for directories; for the files in them write **/*", text)
		case name == "**":
			expression.WriteString("(?:[^/]+/)*")
			continue
		case strings.Contains(name, "**"):
			return p, fmt.Errorf("%q: ** stands for directories and must stand alone between slashes", text)
		}
		expression.WriteString(nameExpression(name))
		if !last {
			expression.WriteByte('/')
		}
	}
	var err error
	if p.whole, err = regexp.Compile("^" + expression.String() + "$"); err != nil {
		return p, fmt.Errorf("%q: %w", text, err)
	}
	p.end, err = regexp.Compile("^(?:.*/)?" + expression.String() + "$")
	return p, err
}

// nameExpression returns the regular expression of one name of a pattern.
func nameExpression(name string) string {
	var b strings.Builder
	for name != "" {
		rest, ok := strings.CutPrefix(name, langPart)
		switch {
		case ok:
			b.WriteString("(" + tagExpression() + ")")
		case name[0] == '*':
			b.WriteString("[^/]*")
			rest = name[1:]
		case name[0] == '?':
			b.WriteString("[^/]")
			rest = name[1:]
		default:
			n := strings.IndexAny(name, "*?{")
			if n < 0 {
				n = len(name)
			}
			b.WriteString(regexp.QuoteMeta(name[:n]))
			rest = name[n:]
		}
		name = rest
	}
	return b.String()
}

// tagExpression returns the regular expression of the tags of shipped languages, with or without a region.
func tagExpression() string {
	var tags []string
	for _, l := range corpus.Languages() {
		tags = append(tags, string(l))
	}
	return "(?i:(?:" + strings.Join(tags, "|") + ")(?:[-_](?:[a-z]{2}|[0-9]{3}))?)"
}

// find returns where the language stands in the path of a file, slashes between its names, and which one it is. It reports false if the
// end of the path does not match the pattern, or names several languages.
func (p pattern) find(file string) (tags []check.Span, lang check.Lang, ok bool) {
	m := p.end.FindStringSubmatchIndex(file)
	if m == nil {
		return nil, "", false
	}
	for i := 2; i < len(m); i += 2 {
		tags = append(tags, check.Span{Start: m[i], End: m[i+1]})
		if file[m[i]:m[i+1]] != file[m[2]:m[3]] {
			return nil, "", false
		}
	}
	lang, err := language(file[m[2]:m[3]])
	return tags, lang, err == nil
}

// files returns the files that match the pattern, from the working directory on, in the order of their names. Names that begin with a
// dot are passed over unless the pattern itself begins with them.
func (p pattern) files() ([]string, error) {
	var base []string
	for name := range strings.SplitSeq(p.text, "/") {
		if strings.ContainsAny(name, "*?{") {
			break
		}
		base = append(base, name)
	}
	root := strings.Join(base, "/")
	switch {
	case root == "" && len(base) > 0:
		root = "/"
	case root == "":
		root = "."
	}
	var files []string
	err := filepath.WalkDir(filepath.FromSlash(root), func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); strings.HasPrefix(name, ".") && filepath.ToSlash(file) != root {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.IsDir() && p.whole.MatchString(filepath.ToSlash(file)) {
			files = append(files, file)
		}
		return nil
	})
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		return nil, fmt.Errorf("%s: %w", pathErr.Path, pathErr.Err)
	}
	return files, err
}
