package input

import (
	"fmt"
	"strings"

	"galley/check"
)

// language returns the primary subtag of a BCP 47 tag: "de" of "de-DE". The underscore of locale names ("de_DE") will do as well.
// The empty tag gives the empty language.
func language(tag string) (check.Lang, error) {
	if tag == "" {
		return "", nil
	}
	subtags := strings.Split(strings.ReplaceAll(tag, "_", "-"), "-")
	for _, s := range subtags {
		if len(s) == 0 || len(s) > 8 || strings.ContainsFunc(s, func(r rune) bool { return !isAlphanumeric(r) }) {
			return "", fmt.Errorf("%q is no language tag: want one like \"de\" or \"pt-BR\"", tag)
		}
	}
	primary := strings.ToLower(subtags[0])
	if len(primary) < 2 || strings.ContainsAny(primary, "0123456789") {
		return "", fmt.Errorf("%q is no language tag: want one like \"de\" or \"pt-BR\"", tag)
	}
	return check.Lang(primary), nil
}

func isAlphanumeric(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}
