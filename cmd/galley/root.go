package main

import (
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "galley",
		Short: "Points at what machine translation left behind in a news article",
		Long: `Galley reads a machine-translated news article the way an editor reads a
galley proof: it points at words left in the source language, untranslated
terms and misspellings, says why, and proposes what to write instead. A word
that it merely does not know is no mistake: names, new compounds and loan words
pass.`,
		Version:           version(),
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.AddCommand(newCheck(), newRules(), newExplain(), newTokens(), newLanguages())
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		var commands []string
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				commands = append(commands, c.Name())
			}
		}
		return unknown("command", args[0], commands)
	}
	root.SetFlagErrorFunc(flagError)
	return root
}

// flagError names the flags there are when one is given that is not.
func flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	if !errors.As(err, &missing) {
		return err
	}
	given := "--" + missing.GetSpecifiedName()
	if missing.GetSpecifiedShortnames() != "" {
		given = "-" + missing.GetSpecifiedName()
	}
	var flags []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
	return unknown("flag", given, flags)
}

// version returns the version of the module that the program was built from, and its commit where the build recorded one.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return fmt.Sprintf("%s (%.12s)", info.Main.Version, s.Value)
		}
	}
	return info.Main.Version
}
