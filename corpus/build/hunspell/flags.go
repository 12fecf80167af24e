package hunspell

// Flags says what a form may be used for. A form without Standalone occurs only inside compounds. The bits from [FirstClass] up are the
// classes that [Compounding.Joints] tell compound parts apart by.
type Flags uint16

// The uses of a form, and what binds them.
const (
	Standalone Flags = 1 << iota // a word by itself
	Begin                        // first part of a compound
	Middle                       // part of a compound, neither first nor last
	End                          // last part of a compound
	Forbidden                    // no word, although the parts or the affixes would allow it
	KeepCase                     // only in exactly this letter case
	NeedsUpper                   // as End: the compound must begin with a capital
	FirstClass
)

const partUses = Begin | Middle | End
