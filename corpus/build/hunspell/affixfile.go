package hunspell

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// affixFile is what an affix file says about making words. What it says about suggestions is left out.
type affixFile struct {
	charset   charset
	syntax    flagSyntax
	aliases   [][]flag // AF: numbered sets of flags, from 1
	roles     map[flag]roles
	prefixes  map[flag][]*affix
	suffixes  map[flag][]*affix
	fullStrip bool
}

// header is the first line of an affix class.
type header struct {
	cross bool
	left  int // lines to come
}

type affixClass struct {
	keyword string
	flag    flag
}

// affixReader holds the state between two lines.
type affixReader struct {
	*affixFile
	classes map[affixClass]*header
	aliased bool
}

func readAffixFile(path string) (*affixFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := affixReader{
		affixFile: &affixFile{
			roles:    map[flag]roles{},
			prefixes: map[flag][]*affix{},
			suffixes: map[flag][]*affix{},
		},
		classes: map[affixClass]*header{},
	}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if err := r.line(strings.Fields(line)); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, classes := range []map[flag][]*affix{r.prefixes, r.suffixes} {
		for _, class := range classes {
			for _, a := range class {
				a.roles, a.fullStrip = r.rolesOf(a.follow), r.fullStrip
			}
		}
	}
	return r.affixFile, nil
}

func (r *affixReader) line(fields []string) error {
	if len(fields) == 0 {
		return nil
	}
	keyword := fields[0]
	if role := roleLine(keyword); role != 0 {
		if len(fields) < 2 {
			return fmt.Errorf("%s without a flag", keyword)
		}
		f, err := r.syntax.first(fields[1])
		r.roles[f] |= role
		return err
	}
	var err error
	switch keyword {
	case "SET":
		r.charset, err = parseCharset(strings.Join(fields[1:], ""))
	case "FLAG":
		r.syntax, err = parseFlagSyntax(strings.Join(fields[1:], ""))
	case "FULLSTRIP":
		r.fullStrip = true
	case "AF":
		err = r.alias(fields)
	case "PFX", "SFX":
		err = r.affix(fields)
	case "COMPLEXPREFIXES", "COMPOUNDROOT", "COMPOUNDFORBIDFLAG", "COMPOUNDMORESUFFIXES", "CHECKCOMPOUNDREP", "CHECKCOMPOUNDTRIPLE", "SIMPLIFIEDTRIPLE":
		err = fmt.Errorf("%s is not supported", keyword)
	}
	return err
}

// alias reads a numbered set of flags. The first AF line says only how many there are.
func (r *affixReader) alias(fields []string) error {
	if len(fields) < 2 {
		return fmt.Errorf("AF without flags")
	}
	if !r.aliased {
		r.aliased = true
		return nil
	}
	flags, err := r.syntax.split(fields[1])
	r.aliases = append(r.aliases, flags)
	return err
}

func (r *affixReader) affix(fields []string) error {
	if len(fields) < 4 {
		return fmt.Errorf("%s of %d fields", fields[0], len(fields))
	}
	f, err := r.syntax.first(fields[1])
	if err != nil {
		return err
	}
	class := affixClass{fields[0], f}
	head := r.classes[class]
	if head == nil {
		left, err := strconv.Atoi(fields[3])
		r.classes[class] = &header{cross: fields[2] == "Y", left: left}
		return err
	}
	if head.left == 0 {
		return fmt.Errorf("%s %s has more lines than it says", fields[0], fields[1])
	}
	head.left--
	for i, field := range fields {
		if i == 1 || i == 3 {
			continue
		}
		if fields[i], err = r.charset.decode(field); err != nil {
			return err
		}
	}
	a := &affix{flag: f, cross: head.cross}
	add, follow, _ := strings.Cut(fields[3], "/")
	if a.add, err = r.charset.decode(add); err != nil {
		return err
	}
	if a.follow, err = r.flags(follow); err != nil {
		return err
	}
	a.strip, a.add = zeroIsEmpty(fields[2]), zeroIsEmpty(a.add)
	if len(fields) > 4 {
		if a.cond, err = parseCondition(fields[4]); err != nil {
			return err
		}
	}
	switch {
	case fields[0] == "SFX":
		r.suffixes[f] = append(r.suffixes[f], a)
	case !a.elides(): // elisions are split off before a word is looked up
		r.prefixes[f] = append(r.prefixes[f], a)
	}
	return nil
}

func zeroIsEmpty(s string) string {
	if s == "0" {
		return ""
	}
	return s
}

// flags reads a list of flags, or the number of an alias where the file has aliases.
func (a *affixFile) flags(raw string) ([]flag, error) {
	if raw == "" {
		return nil, nil
	}
	if a.aliases == nil {
		return a.syntax.split(raw)
	}
	n, err := strconv.Atoi(raw)
	if err != nil || n < 1 || n > len(a.aliases) {
		return nil, fmt.Errorf("no AF line has the number %s", raw)
	}
	return a.aliases[n-1], nil
}

func (a *affixFile) rolesOf(flags []flag) roles {
	var all roles
	for _, f := range flags {
		all |= a.roles[f]
	}
	return all
}
