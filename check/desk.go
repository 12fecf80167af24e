package check

import "math/bits"

// desk is what is written on while an article is checked: afterwards the next one is written over it. Fresh memory for each article would
// cost a tenth of the time, as the system has to find and clear it.
type desk struct {
	tokens   []Token // of the article
	original []Token // of what it was translated from
	pairing  pairing
	article  article
	verdict  verdict

	sourceNames, targetNames nameIndex
	sourceTerms, targetTerms termUse
}

// largestDesk is how many tokens the articles of a desk have that is kept.
const largestDesk = 1 << 13

// sit returns a desk that nobody else uses. What is read at it must be done with before it is left.
func (c *Checker) sit() *desk {
	if d, ok := c.desks.Get().(*desk); ok {
		return d
	}
	return &desk{}
}

// leave gives a desk back.
func (c *Checker) leave(d *desk) {
	if cap(d.tokens)+cap(d.original) <= largestDesk {
		c.desks.Put(d)
	}
}

// room returns a slice of so many elements in the place of a former one, whose elements are whatever they were.
func room[E any](former []E, n int) []E {
	if n <= cap(former) {
		return former[:n]
	}
	return make([]E, n, 1<<bits.Len(uint(n))) // so large that few articles need more
}

// cleared returns a slice of so many zero elements in the place of a former one.
func cleared[E any](former []E, n int) []E {
	s := room(former, n)
	clear(s)
	return s
}
