package corpus

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Context knows which words stand beside each other in running text: counts of neighbouring classes, where a frequent word is a class
// of its own and other words share one by their ending and capital. It is safe for concurrent use.
//
// The file is an automaton of the frequent words with their classes; its text, little-endian with 32 bits where nothing else is said,
// holds the number of all pairs, the number of classes, how often each class stands first, how often second, where each class's row
// starts, and the rows: the second classes (16 bits, ascending), then, for all rows, the counts in half-nats above one (8 bits).
type Context struct {
	words    *Automaton
	total    float64
	classes  int
	data     []byte
	observed [math.MaxUint8 + 1]float64 // logarithm of what each stored count is after shrinking
	unseen   float64                    // the same of none
}

// Class is a class of words in a Context.
type Class uint16

// The classes that are no words.
const (
	Boundary  Class = iota // of a sentence
	Numeral                // a number that is no year
	Year                   // a number that may be a year
	Comma                  // a comma
	Mark                   // other punctuation
	FirstWord              // the class of the first frequent word
)

// NumberClass returns the class of a number in digits: four of them that begin with 1 or 2 may be a year.
func NumberClass(number string) Class {
	if len(number) == 4 && (number[0] == '1' || number[0] == '2') && strings.Trim(number, "0123456789") == "" {
		return Year
	}
	return Numeral
}

// EndingClasses is the number of classes for words that are not frequent, half of them for capitalised ones.
const EndingClasses = 512

// OpenContext opens a compiled context where it lies.
func OpenContext(data []byte) (*Context, error) {
	a, err := OpenAutomaton(data)
	if err != nil {
		return nil, err
	}
	if len(a.text) < 8 {
		return nil, fmt.Errorf("context: truncated")
	}
	c := &Context{words: a, total: float64(binary.LittleEndian.Uint32(a.text)), classes: int(binary.LittleEndian.Uint32(a.text[4:])), data: a.text[8:]}
	if c.classes > 1<<15 || len(c.data) < 4*(3*c.classes+1) || len(c.data) < c.rows()+3*c.pairs() {
		return nil, fmt.Errorf("context: truncated")
	}
	c.unseen = math.Log(shrink)
	for stored := range c.observed {
		c.observed[stored] = math.Log(math.Exp(float64(stored)/2) + shrink)
	}
	return c, nil
}

// Classes returns the number of classes.
func (c *Context) Classes() int { return c.classes }

// Share returns how often a class stands in running text, from 0 to 1; a little more than never for one that is not there.
func (c *Context) Share(class Class) float64 {
	n := 0.
	if int(class) < c.classes {
		n = float64(c.number(int(class)))
	}
	return (n + shrink) / c.total
}

// pairs returns the number of pairs, and rows where the second classes of theirs begin.
func (c *Context) pairs() int { return int(c.number(3 * c.classes)) }
func (c *Context) rows() int  { return 4 * (3*c.classes + 1) }

func (c *Context) number(i int) uint32 { return binary.LittleEndian.Uint32(c.data[4*i:]) }

// ClassOf returns the class of a word.
func (c *Context) ClassOf(word string) Class {
	var buf [MaxWord]uint8
	if labels, ok := c.words.encode(buf[:0], word); ok {
		if v, ok := c.words.get(c.words.root, labels); ok {
			return Class(v)
		}
	}
	return Class(c.classes-EndingClasses) + EndingClass(word)
}

// Own reports whether a class is that of one frequent word.
func (c *Context) Own(class Class) bool {
	return class >= FirstWord && int(class) < c.classes-EndingClasses
}

// EndingClass returns which of the classes for words that are not frequent a word is in: by its last two letters and its first capital.
func EndingClass(word string) Class {
	last, size := utf8.DecodeLastRuneInString(word)
	before, _ := utf8.DecodeLastRuneInString(word[:len(word)-size])
	h := uint32(unicode.ToLower(last))*31 + uint32(unicode.ToLower(before))
	class := Class(h * 2654435761 >> 16 % (EndingClasses / 2))
	if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
		class += EndingClasses / 2
	}
	return class
}

// Affinity returns how much more often the second class stands behind the first than by chance, as the natural logarithm of the ratio,
// shrunk towards 0 for pairs that would be rare anyway.
func (c *Context) Affinity(first, second Class) float64 {
	a, b := int(first), int(second)
	if a >= c.classes || b >= c.classes {
		return 0
	}
	expected := float64(c.number(a)) * float64(c.number(c.classes+b)) / c.total
	return c.seen(a, b) - math.Log(expected+shrink)
}

// shrink is what is added to observed and expected counts.
const shrink = 1.5

// seen returns the logarithm of how often a pair was seen, after shrinking; pairs that were seen too seldom to be kept count as never seen.
func (c *Context) seen(a, b int) float64 {
	low, high := int(c.number(2*c.classes+a)), int(c.number(2*c.classes+a+1))
	pairs, seconds := c.pairs(), c.data[c.rows():]
	for low < high {
		mid := (low + high) / 2
		switch s := int(binary.LittleEndian.Uint16(seconds[2*mid:])); {
		case s == b:
			return c.observed[seconds[2*pairs+mid]]
		case s < b:
			low = mid + 1
		default:
			high = mid
		}
	}
	return c.unseen
}
