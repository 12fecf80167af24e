package hunspell

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// flag names a property or an affix class inside one dictionary.
type flag uint32

// flagSyntax is how a dictionary writes its flags: the FLAG line of the affix file.
type flagSyntax int

const (
	oneByte  flagSyntax = iota // the default: each byte, even of a UTF-8 character, is a flag
	twoBytes                   // FLAG long
	number                     // FLAG num: decimal numbers between commas
	oneRune                    // FLAG UTF-8
)

func parseFlagSyntax(name string) (flagSyntax, error) {
	switch strings.ToUpper(name) {
	case "LONG":
		return twoBytes, nil
	case "NUM":
		return number, nil
	case "UTF-8":
		return oneRune, nil
	}
	return 0, fmt.Errorf("flag syntax %s is not supported", name)
}

// split returns the flags that raw, undecoded text of the dictionary, lists.
func (s flagSyntax) split(raw string) ([]flag, error) {
	var flags []flag
	switch s {
	case twoBytes:
		if len(raw)%2 != 0 {
			return nil, fmt.Errorf("flags %q: half a two-byte flag", raw)
		}
		for i := 0; i < len(raw); i += 2 {
			flags = append(flags, flag(raw[i])<<8|flag(raw[i+1]))
		}
	case number:
		for field := range strings.SplitSeq(raw, ",") {
			n, err := strconv.ParseUint(field, 10, 16)
			if err != nil {
				return nil, fmt.Errorf("flags %q: %w", raw, err)
			}
			flags = append(flags, flag(n))
		}
	case oneRune:
		if !utf8.ValidString(raw) {
			return nil, fmt.Errorf("flags %q are not UTF-8", raw)
		}
		for _, r := range raw {
			flags = append(flags, flag(r))
		}
	default:
		for i := range len(raw) {
			flags = append(flags, flag(raw[i]))
		}
	}
	slices.Sort(flags)
	return slices.Compact(flags), nil
}

// first returns the one flag that a line of the affix file names.
func (s flagSyntax) first(raw string) (flag, error) {
	if s == oneByte && raw != "" {
		return flag(raw[0]), nil
	}
	flags, err := s.split(raw)
	if err != nil {
		return 0, err
	}
	if len(flags) != 1 {
		return 0, fmt.Errorf("%q is not one flag", raw)
	}
	return flags[0], nil
}
