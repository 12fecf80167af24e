// Package quantity reads the quantities of a text: numbers in digits and in words, ordinals, percentages, amounts of money, measures,
// months, dates and times. It tells which values a quantity may have, so that those of a text and of its translation can be compared.
package quantity

// Kind says what a quantity counts.
type Kind uint8

// The kinds of quantities.
const (
	Number Kind = iota
	Ordinal
	Percent
	Money
	Measure
	Month
	Hour // of a time of day
)

// String returns the kind in lower case.
func (k Kind) String() string {
	return [...]string{"number", "ordinal", "percent", "money", "measure", "month", "hour"}[k]
}

// Quantity is one quantity of a text. A date, a time, a score or a range is several: day, month and year have one each.
type Quantity struct {
	Start, End int // bytes in the text: the number with the words it is made of ("1,5 Millionen"), without unit or currency
	Kind       Kind
	Values     []float64 // what it may be, the likeliest first: "3 Uhr" is 3 or 15; never empty
	Foreign    []float64 // what it is where comma and full stop have each other's meaning: "1.234" is 1.234 or 1234; empty if that is the same
	Unit       string    // of a Measure the unit, such as "mile"; of Money the currency, such as "dollar"; else empty
	Scale      float64   // the power of ten that is written as a word: 1e6 in "1,5 Mio."; else 1
	Digits     bool      // written with digits
	Loose      bool      // may be no quantity at all: "second", "May", "Louis XIV", "G20"; it may answer a quantity, but need not be answered
	Negative   bool      // written with a minus

	others  []string  // currencies that the Unit may be as well
	points  bool      // of a Percent: percentage points
	dial    float64   // of an hour: the one of the day that it is for sure, counted from 1 to 24; 0 if it may be either
	spoken  []float64 // of an hour and a minute past the half: what a clock read in words counts to, the hour to come
	unitAt  [2]int    // where the unit or currency stands; empty if there is none
	figures string    // the digits alone
	grouped bool      // thousands are separated
	date    bool      // part of a date in digits
	decade  bool      // a decade, or a year without its century
	vague   bool      // a word that says something else too
}

// Whole returns the bytes in the text of the number with its unit or currency.
func (q *Quantity) Whole() (start, end int) {
	if q.unitAt[0] == q.unitAt[1] {
		return q.Start, q.End
	}
	return min(q.Start, q.unitAt[0]), max(q.End, q.unitAt[1])
}
