package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"galley/check"
)

// translation is a file with the translation of a test set, line by line, by people or by a machine. The set has a directory with the
// directories sources, references and system-outputs.
type translation struct {
	path           string // …/references/generaltest2022.de-en.ref.A.en
	dir, set       string // the set is generaltest2022.de-en
	source, target check.Lang
}

// translations returns the translations between shipped languages below a directory: those by people are in the folder references with "ref"
// in their names, those by machines in system-outputs with "hyp".
func translations(dir, folder, kind string) ([]translation, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "txt", folder, "*.*-*."+kind+".*"))
	if err != nil {
		return nil, err
	}
	var all []translation
	for _, file := range files {
		name := strings.Split(filepath.Base(file), ".")
		from, to, _ := strings.Cut(name[1], "-")
		t := translation{file, filepath.Dir(filepath.Dir(file)), name[0] + "." + name[1], check.Lang(from), check.Lang(to)}
		if t.source.Shipped() && t.target.Shipped() {
			all = append(all, t)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no translations in %s", dir, folder)
	}
	return all, nil
}

// lines reads the translation and its originals.
func (t translation) lines() (translated, original []string, err error) {
	if translated, err = readLines(t.path); err != nil {
		return nil, nil, err
	}
	if original, err = readLines(filepath.Join(t.dir, "sources", t.set+".src."+string(t.source))); err != nil {
		return nil, nil, err
	}
	if len(original) != len(translated) {
		return nil, nil, fmt.Errorf("%s: %d lines, but %d in its originals", t.path, len(translated), len(original))
	}
	return translated, original, nil
}

// byPeople reads what people made of the same originals, which have so many lines.
func (t translation) byPeople(lines int) ([][]string, error) {
	files, err := filepath.Glob(filepath.Join(t.dir, "references", t.set+".ref.*."+string(t.target)))
	if err != nil {
		return nil, err
	}
	people := make([][]string, len(files))
	for i, file := range files {
		if people[i], err = readLines(file); err != nil {
			return nil, err
		}
		if len(people[i]) != lines {
			return nil, fmt.Errorf("%s: %d lines, but %d in its originals", file, len(people[i]), lines)
		}
	}
	return people, nil
}
