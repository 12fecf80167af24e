package main

import (
	_ "embed"
	"fmt"
	"strings"

	"galley/corpus"
)

//go:embed repeats.txt
var repeats string

// addRepeats marks the words that good text has twice in a row.
func (l *lexicon) addRepeats() error {
	for line := range strings.Lines(repeats) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			return fmt.Errorf("repeats.txt: %q has not three fields", line)
		}
		if fields[0] != l.tag {
			continue
		}
		flag := corpus.Repeats
		if fields[1] == "comma" {
			flag = corpus.RepeatsAfterComma
		}
		for word := range strings.FieldsSeq(fields[2]) {
			if l.words[word] == 0 {
				return fmt.Errorf("repeats.txt: %q is no word of %s", word, l.tag)
			}
			l.words[word] |= corpus.Entry(flag) << corpus.FrequencyBits
		}
	}
	return nil
}
