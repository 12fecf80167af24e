package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"galley/corpus"
)

func newLanguages() *cobra.Command {
	return &cobra.Command{
		Use:   "languages",
		Short: "List the languages, the size of their lexicons and where their data comes from",
		Args:  arguments(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			languages, err := corpus.About()
			if err != nil {
				return err
			}
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, l := range languages {
				fmt.Fprintf(w, "%s  %s, %d words, %s\n", l.Tag, l.Name, l.Words, l.Licence)
				for _, p := range l.Packages {
					fmt.Fprintf(w, "    %s\t%s\t%s\t%s\n", p.Use, p.Name, p.Version, p.Licence)
				}
			}
			return w.Flush()
		},
	}
}
