package hunspell

import "slices"

// expander makes the forms of one entry after the other.
type expander struct {
	*affixFile
	entry entry
	yield func(text string, uses Flags) bool
	done  bool
}

// expand makes every form of e: at most one prefix and two suffixes. A prefix is conditioned on the word with its suffixes.
func (x *expander) expand(e entry, yield func(text string, uses Flags) bool) {
	x.entry, x.yield, x.done = e, yield, false
	x.emit(e.word, x.bare())
	for _, f := range e.flags {
		for _, s := range x.suffixes[f] {
			x.suffixed(s)
		}
		for _, p := range x.prefixes[f] {
			x.prefixed(p)
		}
	}
}

// emit passes on a form, unless it is of no use.
func (x *expander) emit(text string, uses Flags) {
	if uses == 0 || x.done {
		return
	}
	if x.entry.roles.has(forbidden) {
		uses = Forbidden
	}
	if x.entry.roles.has(keepCase) {
		uses |= KeepCase
	}
	if uses&End != 0 && x.entry.roles.has(forceUpper) {
		uses |= NeedsUpper
	}
	if uses&partUses != 0 {
		uses |= x.entry.class
	}
	x.done = !x.yield(text, uses)
}

// suffixed makes the forms whose first suffix is s, a suffix of the entry.
func (x *expander) suffixed(s *affix) {
	text, ok := s.suffix(x.entry.word)
	if !ok || x.done {
		return
	}
	x.emit(text, x.withSuffix(s))
	for p := range x.prefixesOf(x.entry.flags, s.follow) {
		x.crossed(p, s, text)
	}
	for _, f := range s.follow {
		for _, outer := range x.suffixes[f] {
			x.suffixedTwice(s, outer, text)
		}
	}
}

// suffixedTwice makes the forms of text, which ends in inner, with the suffix outer.
func (x *expander) suffixedTwice(inner, outer *affix, text string) {
	text, ok := outer.suffix(text)
	if !ok {
		return
	}
	x.emit(text, x.withTwoSuffixes(nil, inner))
	if !outer.cross {
		return
	}
	for p := range x.prefixesOf(outer.follow, nil) {
		if word, ok := p.prefix(text); ok && p.cross {
			x.emit(word, x.withTwoSuffixes(nil, inner))
		}
	}
	for p := range x.prefixesOf(x.entry.flags, inner.follow) {
		if word, ok := p.prefix(text); ok && p.cross && inner.cross {
			x.emit(word, x.withTwoSuffixes(p, inner))
		}
	}
}

// prefixed makes the forms with the prefix p of the entry and no suffix, or a suffix that only the prefix allows.
func (x *expander) prefixed(p *affix) {
	if text, ok := p.prefix(x.entry.word); ok {
		x.emit(text, x.withPrefix(p))
	}
	for _, f := range p.follow {
		if slices.Contains(x.entry.flags, f) {
			continue // made by suffixed
		}
		for _, s := range x.suffixes[f] {
			text, ok := s.suffix(x.entry.word)
			if !ok {
				continue
			}
			x.crossed(p, s, text)
			for _, g := range s.follow {
				for _, outer := range x.suffixes[g] {
					word, ok := outer.suffix(text)
					if !ok || !outer.cross || !s.cross || !p.cross {
						continue
					}
					if word, ok = p.prefix(word); ok {
						x.emit(word, x.withTwoSuffixes(p, s))
					}
				}
			}
		}
	}
}

// crossed makes the form of text, which ends in the suffix s, with the prefix p.
func (x *expander) crossed(p, s *affix, text string) {
	if !p.cross || !s.cross {
		return
	}
	if word, ok := p.prefix(text); ok {
		x.emit(word, x.withPrefixAndSuffix(p, s))
	}
}

// prefixesOf returns the prefixes of two sets of flags, each once.
func (x *expander) prefixesOf(flags, more []flag) func(yield func(*affix) bool) {
	return func(yield func(*affix) bool) {
		for _, f := range flags {
			for _, p := range x.prefixes[f] {
				if !yield(p) {
					return
				}
			}
		}
		for _, f := range more {
			if slices.Contains(flags, f) {
				continue
			}
			for _, p := range x.prefixes[f] {
				if !yield(p) {
					return
				}
			}
		}
	}
}
