package hunspell

// roles are the properties that a dictionary has given flags for: what COMPOUNDBEGIN x, NEEDAFFIX h and the like say.
type roles uint16

const (
	needAffix roles = 1 << iota
	onlyInCompound
	circumfix
	compoundPermit
	compoundBegin
	compoundMiddle
	compoundEnd
	forbidden
	keepCase
	forceUpper
)

func (r roles) has(role roles) bool { return r&role != 0 }

// roleLine returns the roles of the flag that a line with this keyword names, or 0 for any other line.
func roleLine(keyword string) roles {
	switch keyword {
	case "NEEDAFFIX", "PSEUDOROOT":
		return needAffix
	case "ONLYINCOMPOUND":
		return onlyInCompound
	case "CIRCUMFIX":
		return circumfix
	case "COMPOUNDPERMITFLAG":
		return compoundPermit
	case "COMPOUNDFLAG":
		return compoundBegin | compoundMiddle | compoundEnd
	case "COMPOUNDBEGIN":
		return compoundBegin
	case "COMPOUNDMIDDLE":
		return compoundMiddle
	case "COMPOUNDEND", "COMPOUNDLAST":
		return compoundEnd
	case "FORBIDDENWORD":
		return forbidden
	case "KEEPCASE":
		return keepCase
	case "FORCEUCASE":
		return forceUpper
	}
	return 0
}
