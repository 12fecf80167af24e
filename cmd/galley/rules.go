package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"galley/rules"
)

func newRules() *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Args:  arguments(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, rule := range rules.All() {
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", rule.Name, rule.Severity, rule.Issue.MQM, rule.Summary)
			}
			return w.Flush()
		},
	}
}
