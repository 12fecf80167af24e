package docs

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"galley/rules"
)

// TestRulesTable holds that README.md lists the rules as they are.
func TestRulesTable(t *testing.T) {
	const begin, end = "<!-- rules -->\n", "<!-- end of rules -->\n"
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(data), begin)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("README.md has no %q and %q", begin, end)
	}
	var table strings.Builder
	table.WriteString("| rule | sees | severity |\n|---|---|---|\n")
	for _, r := range rules.All() {
		fmt.Fprintf(&table, "| [%s](rules/README.md#%s) | %s | %s |\n", r.Name, r.Name, r.Summary, r.Severity)
	}
	now := before + begin + table.String() + end + after
	switch {
	case now == string(data):
	case !*update:
		t.Error("the table of rules in README.md is not what the rules say: run go test ./docs -update")
	default:
		if err := os.WriteFile("../README.md", []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
