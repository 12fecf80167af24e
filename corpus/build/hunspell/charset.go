package hunspell

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// charset is the encoding that the SET line of an affix file declares for it and for its word list.
type charset int

const (
	latin1 charset = iota // the default of the format
	utf8Set
)

func parseCharset(name string) (charset, error) {
	switch strings.ToUpper(name) {
	case "UTF-8":
		return utf8Set, nil
	case "ISO8859-1", "ISO-8859-1":
		return latin1, nil
	}
	return 0, fmt.Errorf("character set %s is not supported", name)
}

// decode returns raw as UTF-8.
func (c charset) decode(raw string) (string, error) {
	if c == utf8Set {
		if !utf8.ValidString(raw) {
			return "", fmt.Errorf("%q is not UTF-8", raw)
		}
		return raw, nil
	}
	for i := range len(raw) {
		if raw[i] >= utf8.RuneSelf {
			runes := make([]rune, len(raw))
			for j := range len(raw) {
				runes[j] = rune(raw[j])
			}
			return string(runes), nil
		}
	}
	return raw, nil
}
