package check

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// choosing.tsv is made by cmd/fitchoices: what each fact weighs in a choice of translations, in nats.
//
//go:embed choosing.tsv
var choosingFile string

// openChoosing reads the fitted weights: lines of a name and a number.
func openChoosing() (ChoiceFacts, error) {
	var weights ChoiceFacts
	lines := strings.Split(strings.TrimSuffix(choosingFile, "\n"), "\n")
	if len(lines) != len(weights) {
		return weights, fmt.Errorf("choosing.tsv: %d lines, want %d", len(lines), len(weights))
	}
	for i, name := range ChoiceNames() {
		given, value, _ := strings.Cut(lines[i], "\t")
		n, err := strconv.ParseFloat(value, 64)
		if err != nil || given != name {
			return weights, fmt.Errorf("choosing.tsv, line %d: %q: want %q, a tab and a number", i+1, lines[i], name)
		}
		weights[i] = n
	}
	return weights, nil
}
