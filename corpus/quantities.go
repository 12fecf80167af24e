package corpus

import (
	"iter"
	"strings"
)

// QuantityWord is a word, phrase or sign that a language writes quantities with: in lower case, with spaces in place of hyphens,
// apostrophes, slashes and full stops inside.
type QuantityWord struct {
	Form  string
	Role  string // what it does, such as "number", "scale" or "month"; package check/quantity lists the roles
	Value string // by its role, such as "1e6" or "3"
}

// QuantityWords yields what a shipped language writes quantities with, in the order of the bytes of the forms. A form may come with
// several roles and values.
func QuantityWords(tag Lang) iter.Seq[QuantityWord] {
	return func(yield func(QuantityWord) bool) {
		for _, s := range shipped() {
			if s.tag != tag {
				continue
			}
			for line := range strings.Lines(string(s.quantities)) {
				form, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
				role, value, _ := strings.Cut(rest, "\t")
				if !yield(QuantityWord{form, role, value}) {
					return
				}
			}
		}
	}
}
