package main

import (
	"cmp"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"

	"galley/check"
)

// translation is a file with articles and the file with their original.
type translation struct {
	file     string
	original string     // empty if there is none
	target   check.Lang // what the path says of the language; empty if it says nothing
	warning  string     // why there is no original; empty if nobody would expect one
}

// partners finds the originals of files by their paths.
type partners struct {
	from, to    check.Lang     // to may be empty
	fromTag     string         // from, as the user wrote it
	tag         *regexp.Regexp // of a tag and nothing else
	directories directories
}

func newPartners(from, to check.Lang, fromTag string) *partners {
	return &partners{from, to, fromTag, regexp.MustCompile("^" + tagExpression() + "$"), directories{}}
}

// is reports whether text is a tag of the language.
func (p *partners) is(text string, want check.Lang) bool {
	lang, err := language(text)
	return err == nil && lang == want && p.tag.MatchString(text)
}

// byPattern returns the translated files, each with its original: those of the given files, or without any, all that match the pattern.
// Files in the source language are originals, and left out; so are those in other languages than the target, if that is given.
func (p *partners) byPattern(pattern pattern, files []string) ([]translation, error) {
	if len(files) == 0 {
		var err error
		if files, err = pattern.files(); err != nil {
			return nil, err
		}
		if len(files) == 0 {
			return nil, fmt.Errorf("no file matches %s", pattern.text)
		}
	}
	var found []translation
	for _, file := range files {
		name := slashed(file)
		tags, lang, ok := pattern.find(name)
		switch {
		case !ok:
			found = append(found, translation{file: file, warning: fmt.Sprintf("does not match %s: no original", pattern.text)})
			continue
		case lang == p.from, p.to != "" && lang != p.to:
			continue
		}
		t := translation{file: file, target: lang}
		switch originals := p.beside(name, tags); len(originals) {
		case 0:
			t.warning = fmt.Sprintf("no original %s", filepath.FromSlash(retagged(name, tags, p.fromTag)))
		case 1:
			t.original = originals[0]
		default:
			t.warning = fmt.Sprintf("%d originals, %s", len(originals), strings.Join(originals, " and "))
		}
		found = append(found, t)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("no translation to check: what matches %s are originals, or in another language", pattern.text)
	}
	return found, nil
}

// byLayout returns files with their originals where these lie in one of the usual places: "a.en.md" or "a.md" beside "a.de.md",
// "a_en.txt" beside "a_de.txt", "en/a.md" beside "de/a.md". A file that is the original of another one is no translation.
func (p *partners) byLayout(files []string) []translation {
	var found []translation
	originals := map[string]bool{}
	for _, file := range files {
		t := translation{file: file}
		switch places := p.usual(slashed(file)); len(places) {
		case 0:
		case 1:
			t.original = places[0]
			originals[slashed(t.original)] = true
		default:
			t.warning = fmt.Sprintf("several files may be its original, %s: say which with --source or --pair", strings.Join(places, " and "))
		}
		found = append(found, t)
	}
	return slices.DeleteFunc(found, func(t translation) bool { return originals[slashed(t.file)] })
}

// usual returns the files in the usual places that may be the original of a file.
func (p *partners) usual(file string) []string {
	if file == "-" || slices.Contains([]string{".jsonl", ".ndjson"}, strings.ToLower(path.Ext(file))) {
		return nil // each article of JSON Lines has its own
	}
	tags := p.targetTags(file)
	var found []string
	for _, tag := range tags {
		found = append(found, p.beside(file, []check.Span{tag})...)
	}
	if len(tags) > 1 {
		found = append(found, p.beside(file, tags)...)
	}
	extension := path.Ext(file)
	if stem := len(file) - len(extension); len(tags) == 1 && tags[0].End == stem && tags[0].Start > strings.LastIndexByte(file, '/')+1 {
		if plain := file[:tags[0].Start-1] + extension; isFile(plain) {
			found = append(found, filepath.FromSlash(plain))
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// targetTags returns where a path names the target language: as a directory, or at the end of the file name, before its extension.
func (p *partners) targetTags(file string) []check.Span {
	var tags []check.Span
	start := 0
	for i, c := range file {
		if c == '/' {
			if p.is(file[start:i], p.to) {
				tags = append(tags, check.Span{Start: start, End: i})
			}
			start = i + 1
		}
	}
	stem := len(file) - len(path.Ext(file))
	for i := start; i < stem; i++ { // the longest: "pt-BR", if "BR" were one too
		if (i == start || strings.IndexByte("._-", file[i-1]) >= 0) && p.is(file[i:stem], p.to) {
			return append(tags, check.Span{Start: i, End: stem})
		}
	}
	return tags
}

// beside returns the files that have a tag of the source language where the path of a file has its own tags. If one has the tag as the user
// wrote it, it is the only one.
func (p *partners) beside(file string, tags []check.Span) []string {
	start := strings.LastIndexByte(file[:tags[0].Start], '/') + 1
	end := len(file)
	if i := strings.IndexByte(file[tags[0].End:], '/'); i >= 0 {
		end = tags[0].End + i
	}
	prefix, suffix := file[start:tags[0].Start], file[tags[0].End:end]
	if len(tags) > 1 && tags[1].Start < end { // twice in one name
		suffix = file[tags[0].End:tags[1].Start]
	}
	names := p.directories.names(filepath.FromSlash(cmp.Or(file[:start], ".")))
	var found []string
	for i := sort.SearchStrings(names, prefix); i < len(names) && strings.HasPrefix(names[i], prefix); i++ {
		tag := names[i][len(prefix):]
		if suffix != "" {
			n := strings.Index(tag, suffix)
			if n < 0 {
				continue
			}
			tag = tag[:n]
		}
		other := retagged(file, tags, tag)
		if !p.is(tag, p.from) || !isFile(other) {
			continue
		}
		if tag == p.fromTag {
			return []string{filepath.FromSlash(other)}
		}
		found = append(found, filepath.FromSlash(other))
	}
	return found
}

// retagged returns a path with another tag.
func retagged(file string, tags []check.Span, tag string) string {
	var b strings.Builder
	at := 0
	for _, t := range tags {
		b.WriteString(file[at:t.Start] + tag)
		at = t.End
	}
	return b.String() + file[at:]
}

func isFile(name string) bool {
	info, err := os.Stat(filepath.FromSlash(name))
	return err == nil && !info.IsDir()
}

// slashed returns a path without detours, with slashes.
func slashed(file string) string { return filepath.ToSlash(filepath.Clean(file)) }

// directories remembers the names in directories.
type directories map[string][]string

// names returns the names in a directory in their order; none if it cannot be read.
func (d directories) names(directory string) []string {
	names, ok := d[directory]
	if !ok {
		entries, _ := os.ReadDir(directory)
		for _, e := range entries {
			names = append(names, e.Name())
		}
		d[directory] = names
	}
	return names
}
