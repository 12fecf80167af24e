package hunspell

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
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

	compounding Compounding // without the joints
	joints      []joint
	classes     map[flag]Flags // the bits of the flags that joints name
	rules       [][]flag       // COMPOUNDRULE lines without wildcards
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
	headers map[affixClass]*header
	counted map[string]bool // keywords whose first line, the number of lines, is read
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

			compounding: Compounding{MinPart: 3},
		},
		headers: map[affixClass]*header{},
		counted: map[string]bool{},
	}
	lines := bufio.NewScanner(f)
	n := 1
	for ; lines.Scan(); n++ {
		line := strings.TrimPrefix(lines.Text(), "\ufeff")
		if err := r.line(strings.FieldsFunc(line, isBlank)); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", path, n, err)
	}
	for _, classes := range []map[flag][]*affix{r.prefixes, r.suffixes} {
		for _, class := range classes {
			for _, a := range class {
				a.roles, a.fullStrip = r.rolesOf(a.follow), r.fullStrip
			}
		}
	}
	if r.classes, err = classify(r.joints); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return r.affixFile, nil
}

// isBlank reports whether r parts fields. Other white space may be a flag.
func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' }

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
	case "AF", "COMPOUNDRULE", "CHECKCOMPOUNDPATTERN":
		err = r.counting(fields)
	case "PFX", "SFX":
		err = r.affix(fields)
	case "COMPOUNDMIN":
		var n int
		n, err = strconv.Atoi(strings.Join(fields[1:], ""))
		r.compounding.MinPart = max(n, 1)
	case "CHECKCOMPOUNDCASE":
		r.compounding.LowerAtJoints = true
	case "CHECKCOMPOUNDDUP":
		r.compounding.NoTwins = true
	case "CHECKCOMPOUNDREP", "CHECKCOMPOUNDTRIPLE", "COMPLEXPREFIXES", "COMPOUNDFORBIDFLAG", "COMPOUNDMORESUFFIXES", "COMPOUNDROOT",
		"COMPOUNDSYLLABLE", "COMPOUNDWORDMAX", "IGNORE", "SIMPLIFIEDTRIPLE", "SYLLABLENUM":
		err = fmt.Errorf("%s is not supported", keyword)
	}
	return err
}

// counting reads a line of a table whose first line is the number of lines to come.
func (r *affixReader) counting(fields []string) error {
	keyword := fields[0]
	if !r.counted[keyword] {
		r.counted[keyword] = true
		return nil
	}
	if len(fields) < 2 || keyword == "CHECKCOMPOUNDPATTERN" && len(fields) < 3 {
		return fmt.Errorf("%s of %d fields", keyword, len(fields))
	}
	switch keyword {
	case "AF":
		flags, err := r.syntax.split(fields[1])
		r.aliases = append(r.aliases, flags)
		return err
	case "COMPOUNDRULE":
		if strings.ContainsAny(fields[1], "*?") {
			return nil
		}
		rule, err := r.ruleFlags(fields[1])
		r.rules = append(r.rules, rule)
		return err
	default: // CHECKCOMPOUNDPATTERN
		j, err := r.parseJoint(fields)
		r.joints = append(r.joints, j)
		return err
	}
}

// ruleFlags reads the flags of a COMPOUNDRULE line, in their order. Flags of more than one character are in parentheses.
func (r *affixReader) ruleFlags(raw string) ([]flag, error) {
	var rule []flag
	for raw != "" {
		var name string
		if r.syntax == twoBytes || r.syntax == number {
			var closed bool
			name, raw, closed = strings.Cut(raw, ")")
			if !closed || !strings.HasPrefix(name, "(") {
				return nil, fmt.Errorf("COMPOUNDRULE with a flag not in parentheses")
			}
			name = name[1:]
		} else {
			_, size := utf8.DecodeRuneInString(raw)
			if r.syntax == oneByte {
				size = 1
			}
			name, raw = raw[:size], raw[size:]
		}
		f, err := r.syntax.first(name)
		if err != nil {
			return nil, err
		}
		rule = append(rule, f)
	}
	return rule, nil
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
	head := r.headers[class]
	if head == nil {
		left, err := strconv.Atoi(fields[3])
		r.headers[class] = &header{cross: fields[2] == "Y", left: left}
		return err
	}
	if head.left == 0 {
		return fmt.Errorf("%s %s has more lines than it says", fields[0], fields[1])
	}
	head.left--
	a, err := r.parseAffix(fields)
	if err != nil {
		return err
	}
	a.flag, a.cross = f, head.cross
	switch {
	case fields[0] == "SFX":
		r.suffixes[f] = append(r.suffixes[f], a)
	case !a.elides(): // elisions are split off before a word is looked up
		r.prefixes[f] = append(r.prefixes[f], a)
	}
	return nil
}

// parseAffix reads what to strip, what to add with the flags of the result, and the condition, if there is one.
func (r *affixReader) parseAffix(fields []string) (*affix, error) {
	add, follow, _ := strings.Cut(fields[3], "/")
	raw := [...]string{fields[2], add, "."}
	if len(fields) > 4 {
		raw[2] = fields[4]
	}
	for i, text := range raw {
		var err error
		if raw[i], err = r.charset.decode(text); err != nil {
			return nil, err
		}
	}
	a := &affix{strip: zeroIsEmpty(raw[0]), add: zeroIsEmpty(raw[1])}
	var err error
	if a.cond, err = parseCondition(raw[2]); err != nil {
		return nil, err
	}
	a.follow, err = r.flags(follow)
	return a, err
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
