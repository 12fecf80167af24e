package rules_test

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"galley/check"
	"galley/check/checktest"
	"galley/rules"
)

var update = flag.Bool("update", false, "write README.md anew")

func TestRules(t *testing.T) {
	for _, rule := range rules.All() {
		t.Run(rule.Name, func(t *testing.T) { checktest.Run(t, rule) })
	}
}

func TestRulesAreDocumented(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	its := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	mqm := regexp.MustCompile(`^[A-Z][a-z ]+( > [A-Z][a-z ]+)+$`)
	seen := map[string]bool{}
	for _, rule := range rules.All() {
		if !name.MatchString(rule.Name) {
			t.Errorf("%q: the name is not in kebab-case", rule.Name)
		}
		if seen[rule.Name] {
			t.Errorf("%s: listed twice", rule.Name)
		}
		seen[rule.Name] = true
		if rule.Summary == "" || strings.ContainsAny(rule.Summary, "\n|") || strings.HasSuffix(rule.Summary, ".") {
			t.Errorf("%s: the summary %q is not one line without a full stop", rule.Name, rule.Summary)
		}
		if len(strings.Fields(rule.Doc)) < 20 {
			t.Errorf("%s: the documentation does not say what, why and what to do: %q", rule.Name, rule.Doc)
		}
		if !its.MatchString(rule.Issue.ITS) || !mqm.MatchString(rule.Issue.MQM) {
			t.Errorf("%s: the issue %+v is no type of ITS 2.0 and no dimension and type of MQM", rule.Name, rule.Issue)
		}
		if !slices.Contains(check.Severities(), rule.Severity) {
			t.Errorf("%s: unknown severity %d", rule.Name, rule.Severity)
		}
		if len(rule.Examples) == 0 {
			t.Errorf("%s: no example", rule.Name)
		}
		for _, e := range rule.Examples {
			if !e.Source.Shipped() || !e.Target.Shipped() || e.Source == e.Target {
				t.Errorf("%s: example from %q to %q", rule.Name, e.Source, e.Target)
			}
			if !strings.Contains(e.Bad, "⟦") || strings.Contains(e.Good, "⟦") {
				t.Errorf("%s: the bad example must have marks, the good one none: %+v", rule.Name, e)
			}
		}
	}
}

// TestTestdataIsUsed holds that every directory of testdata belongs to a rule.
func TestTestdataIsUsed(t *testing.T) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !slices.ContainsFunc(rules.All(), func(r *check.Rule) bool { return r.Name == entry.Name() }) {
			t.Errorf("testdata/%s: no rule of that name", entry.Name())
		}
	}
}

func TestReadme(t *testing.T) {
	want := readme()
	if *update {
		if err := os.WriteFile("README.md", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("README.md is not what the rules say: run go test ./rules -run TestReadme -update")
	}
}
