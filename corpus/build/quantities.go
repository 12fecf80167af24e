package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed quantities.py
var quantitiesProgram string

//go:embed quantities.txt
var quantities string

// compileQuantities returns how a language writes numbers: lines of form, role and value, sorted by their bytes. The packages are programs, so
// Python reads them.
func compileQuantities(root, tag string) ([]byte, error) {
	out, err := python(root, []pack{babel, num2words}, quantitiesProgram, tag)
	if err != nil {
		return nil, fmt.Errorf("quantities: %w", err)
	}
	lines := slices.Collect(strings.Lines(string(out)))
	for line := range strings.Lines(quantities) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 4 {
			return nil, fmt.Errorf("quantities.txt: %q has not four fields", line)
		}
		if fields[0] != tag {
			continue
		}
		for form := range strings.SplitSeq(fields[3], "|") {
			form = strings.Join(strings.FieldsFunc(form, func(r rune) bool { return strings.ContainsRune(" -'./", r) }), " ")
			lines = append(lines, form+"\t"+fields[1]+"\t"+fields[2]+"\n")
		}
	}
	slices.Sort(lines)
	return []byte(strings.Join(slices.Compact(lines), "")), nil
}
