package hunspell

import "slices"

// ruleParts collects the forms that COMPOUNDRULE lines put together: number words, street names. Such a line lists the flags that the parts
// carry, one after the other. All parts but the last are entries without affixes. Rules with wildcards, by which dictionaries write numbers
// in digits, are left out.
type ruleParts struct {
	rules  [][]flag
	before map[flag][]string // entries that stand before others
	last   map[flag][]string // forms that stand last
}

func newRuleParts(rules [][]flag) ruleParts {
	return ruleParts{rules: rules, before: map[flag][]string{}, last: map[flag][]string{}}
}

// add collects the forms of e.
func (r ruleParts) add(e entry, x expander) {
	for _, f := range e.flags {
		if e.roles.has(forbidden) {
			continue
		}
		if !e.roles.has(needAffix) && slices.ContainsFunc(r.rules, func(rule []flag) bool { return slices.Contains(rule[:len(rule)-1], f) }) {
			r.before[f] = append(r.before[f], e.word)
		}
		if slices.ContainsFunc(r.rules, func(rule []flag) bool { return rule[len(rule)-1] == f }) {
			last := e
			last.roles |= compoundEnd // ask for all forms that may stand last, whatever parts they go with
			x.expand(last, func(text string, uses Flags) bool {
				if uses&End != 0 {
					r.last[f] = append(r.last[f], text)
				}
				return true
			})
		}
	}
}

// compounds passes the compounds of all rules to yield until it returns false.
func (r ruleParts) compounds(yield func(text string) bool) {
	for _, rule := range r.rules {
		if r.complete(rule) && !r.join("", rule, yield) {
			return
		}
	}
}

// complete reports whether there is something for each place of the rule. Without it, a rule that makes nothing could take forever.
func (r ruleParts) complete(rule []flag) bool {
	before, last := rule[:len(rule)-1], rule[len(rule)-1]
	return len(r.last[last]) > 0 && !slices.ContainsFunc(before, func(f flag) bool { return len(r.before[f]) == 0 })
}

func (r ruleParts) join(text string, rule []flag, yield func(text string) bool) bool {
	if len(rule) == 1 {
		for _, last := range r.last[rule[0]] {
			if !yield(text + last) {
				return false
			}
		}
		return true
	}
	for _, part := range r.before[rule[0]] {
		if !r.join(text+part, rule[1:], yield) {
			return false
		}
	}
	return true
}
