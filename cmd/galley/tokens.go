package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"galley/check"
	"galley/check/input"
	"galley/check/report"
	"galley/check/textfile"
)

func newTokens() *cobra.Command {
	var languages languageFlags
	cmd := &cobra.Command{
		Use:   "tokens FILE",
		Short: "Show each word of a file with what is known of it, to see why it is or is not reported",
		Args:  arguments(1, "one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			checker, err := languages.checker()
			if err != nil {
				return err
			}
			failed := false
			for doc, err := range input.Read(args[0], cmd.InOrStdin(), "") {
				var tokens []check.Token
				if err == nil {
					if tokens, err = checker.Tokens(cmd.Context(), doc); err != nil {
						err = &textfile.Error{Name: doc.Name, Line: doc.Line, Err: err}
					}
				}
				switch {
				case cmd.Context().Err() != nil:
					return cmd.Context().Err()
				case err != nil: // the other articles of the file are shown all the same
					failed = true
					complain(cmd.ErrOrStderr(), err)
				default:
					if err := writeTokens(cmd.OutOrStdout(), doc, tokens); err != nil {
						return err
					}
				}
			}
			if failed {
				return statusFailed
			}
			return nil
		},
	}
	languages.add(cmd)
	return cmd
}

func writeTokens(w io.Writer, doc *check.Document, tokens []check.Token) error {
	if doc.Line > 0 {
		if _, err := fmt.Fprintf(w, "%s\n", report.ArticleName(doc)); err != nil {
			return err
		}
	}
	lines := check.NewLines(doc.Text)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i := range tokens {
		t := &tokens[i]
		at := lines.Position(t.Start)
		fmt.Fprintf(table, "%d:%d\t%s\t%s\t%s\n", at.Line, at.Column, t.Kind, report.Visible(t.Text),
			report.Visible(strings.Join(t.Facts(), "; ")))
	}
	return table.Flush()
}
