package rules_test

import (
	"fmt"
	"strings"

	"galley/rules"
)

// readme returns the page that documents all rules.
func readme() string {
	var b strings.Builder
	b.WriteString("# Rules\n\n<!-- Made from the rules by go test ./rules -run TestReadme -update. Change the rules, not this file. -->\n\n")
	b.WriteString("| rule | sees | severity | MQM | ITS 2.0 |\n|---|---|---|---|---|\n")
	for _, r := range rules.All() {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s | %s | %s |\n", r.Name, r.Name, r.Summary, r.Severity, r.Issue.MQM, r.Issue.ITS)
	}
	for _, r := range rules.All() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", r.Name, strings.TrimSpace(r.Doc))
		for _, e := range r.Examples {
			fmt.Fprintf(&b, "\n%s to %s:\n\n", e.Source.Name(), e.Target.Name())
			if e.Original != "" {
				fmt.Fprintf(&b, "- original: %s\n", e.Original)
			}
			if e.Glossary != "" {
				fmt.Fprintf(&b, "- glossary: `%s`\n", strings.ReplaceAll(e.Glossary, "\n", "` / `"))
			}
			fmt.Fprintf(&b, "- wrong: %s\n- right: %s\n", strong(e.Bad), e.Good)
		}
	}
	return b.String()
}

// strong sets the marked mistakes of an example in bold.
func strong(marked string) string {
	return strings.NewReplacer("⟦", "**", "⟧", "**").Replace(marked)
}
