package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"

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
		Version:       version(),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(newCheck(), newRules(), newExplain(), newTokens(), newLanguages())
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		if isFile(args[0]) {
			return fmt.Errorf("unknown command %q: to check a file of that name, write galley check %[1]s", args[0])
		}
		return unknownCommand(cmd, args[0])
	}
	root.SetFlagErrorFunc(flagError)
	return root
}

// addCommands adds the commands that come with cobra, which say nothing about a name that they do not know. They write to what the output of
// the root is by now.
func addCommands(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Args = func(_ *cobra.Command, args []string) error {
				if found, _, err := root.Find(args); err == nil && found == root && len(args) > 0 {
					return unknownCommand(root, args[0])
				}
				return nil
			}
		case "completion":
			c.Args = func(c *cobra.Command, args []string) error {
				if len(args) > 0 {
					return unknown("shell", args[0], names(c.Commands(), (*cobra.Command).Name))
				}
				return nil
			}
			c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
		}
	}
}

// unknownCommand returns the error of a name that is no command.
func unknownCommand(root *cobra.Command, name string) error {
	var commands []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			commands = append(commands, c.Name())
		}
	}
	return unknown("command", name, commands)
}

// writeHelp writes what a command is for and how it is used.
func writeHelp(cmd *cobra.Command) error {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s\n\n%s", strings.TrimSpace(about), cmd.UsageString())
	return err
}

// flagError says what is wrong with the value of a flag, and names the flags there are when one is given that is not.
func flagError(cmd *cobra.Command, err error) error {
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		flag, reason := invalid.GetFlag(), "not a number"
		switch {
		case flag.Value.Type() == "bool":
			reason = "neither true nor false"
		case errors.Is(err, strconv.ErrRange):
			reason = "too large"
		}
		return fmt.Errorf("--%s %q: %s", flag.Name, invalid.GetValue(), reason)
	}
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

// arguments returns what makes sure that a command is given as many arguments as it wants; what says which.
func arguments(want int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == want {
			return nil
		}
		return fmt.Errorf("%s takes %s, but %d were given", cmd.CommandPath(), what, len(args))
	}
}

// complete tells shells which values a flag has.
func complete(cmd *cobra.Command, flag string, values []string) {
	if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the command has no such flag
	}
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
