package check_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports returns what the files of the module import, by their path from its root; tests and other modules below it left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	root := ".."
	all := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil && path != root || entry.Name() == "testdata" {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		all[filepath.ToSlash(name)] = nil
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all[filepath.ToSlash(name)] = append(all[filepath.ToSlash(name)], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestOneImporter holds that a large dependency is behind one file or one directory, so that it can be replaced there.
func TestOneImporter(t *testing.T) {
	places := map[string]string{
		"github.com/pemistahl/lingua-go":    "check/identify.go",
		"github.com/agnivade/levenshtein":   "corpus/suggest.go",
		"github.com/olekukonko/tablewriter": "check/report/table.go",
		"github.com/spf13/cobra":            "cmd/galley/",
		"github.com/clipperhouse/uax29/v2":  "check/token.go",
		"github.com/yuin/goldmark":          "check/input/",
		"go.yaml.in/yaml/v4":                "check/input/frontmatter.go",
	}
	used := map[string]bool{}
	for file, imported := range imports(t) {
		for dependency, place := range places {
			if !slices.ContainsFunc(imported, func(path string) bool { return path == dependency || strings.HasPrefix(path, dependency+"/") }) {
				continue
			}
			used[dependency] = true
			if !strings.HasPrefix(file, place) {
				t.Errorf("%s imports %s, which only %s may import", file, dependency, place)
			}
		}
	}
	for dependency, place := range places {
		if !used[dependency] {
			t.Errorf("%s is not imported by %s", dependency, place)
		}
	}
}

// TestImportsRunOneWay holds which packages of galley a package may import.
func TestImportsRunOneWay(t *testing.T) {
	allowed := map[string][]string{
		"corpus":          {},
		"check":           {"check/align", "check/glossary", "check/quantity", "corpus"},
		"check/align":     {},
		"check/glossary":  {"check/textfile", "corpus"},
		"check/quantity":  {"corpus"},
		"check/gold":      {"check"},
		"check/input":     {"check", "check/textfile", "corpus"},
		"check/textfile":  {},
		"check/report":    {"check", "corpus"},
		"rules":           {"check"},
		"check/checktest": {"check", "check/glossary", "check/gold", "check/input", "rules"},
	}
	for file, imported := range imports(t) {
		directory := filepath.ToSlash(filepath.Dir(file))
		may, ok := allowed[directory]
		if !ok && !strings.HasPrefix(directory, "cmd/") {
			t.Errorf("%s: package %s is not in the table", file, directory)
		}
		for _, path := range imported {
			own, ok := strings.CutPrefix(path, "galley/")
			if ok && !strings.HasPrefix(directory, "cmd/") && !slices.Contains(may, own) {
				t.Errorf("%s imports %s; package %s may import only %q", file, path, directory, may)
			}
		}
	}
}
