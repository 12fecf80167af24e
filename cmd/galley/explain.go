package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"galley/check"
	"galley/rules"
)

func newExplain() *cobra.Command {
	return &cobra.Command{
		Use:       "explain RULE",
		Short:     "Say what a rule sees, why, and what to do, with examples",
		Args:      arguments(1, "one rule"),
		ValidArgs: names(rules.All(), ruleName),
		RunE: func(cmd *cobra.Command, args []string) error {
			rule, err := choose("rule", args[0], rules.All(), ruleName)
			if err != nil {
				return err
			}
			return explain(cmd.OutOrStdout(), rule)
		},
	}
}

func explain(w io.Writer, rule *check.Rule) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s: %s\n\n%s\n\n", rule.Name, rule.Summary, strings.TrimSpace(rule.Doc))
	fmt.Fprintf(&out, "Severity: %s, %s\n", rule.Severity, points(rule.Severity.Penalty()))
	fmt.Fprintf(&out, "MQM: %s\nITS 2.0: %s\n", rule.Issue.MQM, rule.Issue.ITS)
	for _, e := range rule.Examples {
		fmt.Fprintf(&out, "\n%s to %s\n", e.Source.Name(), e.Target.Name())
		if e.Original != "" {
			fmt.Fprintf(&out, "  original: %s\n", e.Original)
		}
		if e.Glossary != "" {
			fmt.Fprintf(&out, "  glossary: %s\n", strings.ReplaceAll(e.Glossary, "\n", " / "))
		}
		fmt.Fprintf(&out, "  wrong: %s\n  right: %s\n", e.Bad, e.Good)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func points(n int) string {
	if n == 1 {
		return "1 penalty point"
	}
	return fmt.Sprintf("%d penalty points", n)
}

func ruleName(r *check.Rule) string { return r.Name }
