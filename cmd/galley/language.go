package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"galley/check"
	"galley/corpus"
	"galley/rules"
)

// languageFlags are the flags --from and --to.
type languageFlags struct{ from, to string }

func (f *languageFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.from, "from", "", "`LANGUAGE` of the original (default: any)")
	cmd.Flags().StringVar(&f.to, "to", "", "`LANGUAGE` of the article (default: identified)")
	for _, flag := range [...]string{"from", "to"} {
		complete(cmd, flag, names(corpus.Languages(), tag))
	}
}

// checker returns a checker with all rules for the languages of the flags.
func (f *languageFlags) checker() (*check.Checker, error) {
	from, err := language(f.from)
	if err != nil {
		return nil, fmt.Errorf("--from: %w", err)
	}
	to, err := language(f.to)
	if err != nil {
		return nil, fmt.Errorf("--to: %w", err)
	}
	if from == to && to != "" {
		return nil, fmt.Errorf("--from and --to are both %s: an article is checked for what its translation left in the source language", to)
	}
	return &check.Checker{Rules: rules.All(), Source: from, Target: to}, nil
}

// language returns the shipped language that a tag names: "de", "pt-BR", "en_US". The empty tag is no language and no error.
func language(given string) (check.Lang, error) {
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(given), "_", "-"), "-")
	if given == "" || slices.Contains(corpus.Languages(), check.Lang(primary)) {
		return check.Lang(primary), nil
	}
	// Tags are too short for the nearest one to mean anything ("gr", Greek, is near "fr"), names are not.
	tags := names(corpus.Languages(), tag)
	called := names(corpus.Languages(), func(l check.Lang) string { return strings.ToLower(l.Name()) })
	hint := ""
	if name, ok := nearest(strings.ToLower(given), called); ok && len(given) > 3 {
		hint = fmt.Sprintf("; did you mean %s?", tags[slices.Index(called, name)])
	}
	return "", fmt.Errorf("unknown language %q: galley ships %s%s", given, strings.Join(tags, ", "), hint)
}

func tag(l check.Lang) string { return string(l) }
