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
func language(tag string) (check.Lang, error) {
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	if tag == "" || slices.Contains(corpus.Languages(), check.Lang(primary)) {
		return check.Lang(primary), nil
	}
	// Tags are too short for the nearest one to mean anything ("gr", Greek, is near "fr"), names are not.
	var tags, names []string
	for _, l := range corpus.Languages() {
		tags = append(tags, string(l))
		names = append(names, strings.ToLower(l.Name()))
	}
	hint := ""
	if name, ok := nearest(strings.ToLower(tag), names); ok && len(tag) > 3 {
		hint = fmt.Sprintf("; did you mean %s?", tags[slices.Index(names, name)])
	}
	return "", fmt.Errorf("unknown language %q: galley ships %s%s", tag, strings.Join(tags, ", "), hint)
}
