package hunspell

// The functions of this file say what a form of the current entry may be used for, given its affixes. They mirror the conditions under
// which libhunspell strips these affixes again, use by use.

// compoundUses turns the compound roles among r into flags.
func compoundUses(r roles) Flags {
	var uses Flags
	if r.has(compoundBegin) {
		uses |= Begin
	}
	if r.has(compoundMiddle) {
		uses |= Middle
	}
	if r.has(compoundEnd) {
		uses |= End
	}
	return uses
}

// bare is the entry without affixes.
func (x *expander) bare() Flags {
	if x.entry.roles.has(needAffix) {
		return 0
	}
	uses := compoundUses(x.entry.roles)
	if !x.entry.roles.has(onlyInCompound) {
		uses |= Standalone
	}
	return uses
}

// withPrefix is the entry with a prefix. Prefixes go freely on the first part of a compound, on the last only with a permit.
func (x *expander) withPrefix(p *affix) Flags {
	if p.roles.has(needAffix) {
		return 0
	}
	uses := compoundUses(x.entry.roles | p.roles)
	if !p.roles.has(compoundPermit) {
		uses &^= End
	}
	if !(x.entry.roles | p.roles).has(onlyInCompound) {
		uses |= Standalone
	}
	return uses
}

// withSuffix is the entry with a suffix. Suffixes go freely on the last part of a compound, on the others only with a permit.
func (x *expander) withSuffix(s *affix) Flags {
	if s.roles.has(needAffix | circumfix) {
		return 0
	}
	uses := compoundUses(x.entry.roles | s.roles)
	if !s.roles.has(compoundPermit) {
		uses &^= Begin | Middle
	}
	if s.roles.has(onlyInCompound) && s.add != "" {
		uses &^= End
	}
	if !(x.entry.roles | s.roles).has(onlyInCompound) {
		uses |= Standalone
	}
	return uses
}

// withPrefixAndSuffix is the entry with both. A circumfix needs its other half.
func (x *expander) withPrefixAndSuffix(p, s *affix) Flags {
	if p.roles.has(circumfix) != s.roles.has(circumfix) || p.roles.has(needAffix) && s.roles.has(needAffix) {
		return 0
	}
	uses := compoundUses(x.entry.roles | s.roles)
	if !s.roles.has(compoundPermit) {
		uses &^= Begin | Middle
	}
	if !p.roles.has(compoundPermit) {
		uses &^= End
	}
	if !(x.entry.roles | p.roles | s.roles).has(onlyInCompound) {
		uses |= Standalone
	}
	return uses
}

// withTwoSuffixes is the entry with the suffix inner, another one, and the prefix p unless it is nil. Such forms begin no compound.
func (x *expander) withTwoSuffixes(p, inner *affix) Flags {
	if (x.entry.roles | inner.roles).has(onlyInCompound) || inner.roles.has(circumfix) != (p != nil && p.roles.has(circumfix)) {
		return 0
	}
	return Standalone | compoundUses(x.entry.roles|inner.roles)&End
}
