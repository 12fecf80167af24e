package corpus

import "unicode"

// ModelLetters is the number of symbols of a letter model: the edge of a word, any rare letter, and the most frequent letters.
const ModelLetters = 48

// CostUnits is the number of units of cost in a letter model that make one nat (natural logarithm).
const CostUnits = 16

// Letters is a trigram model of the letters of a language's words. It is safe for concurrent use.
type Letters struct {
	costs []byte
	rank  [lastLetter + 1]uint8
}

func openLetters(data []byte) *Letters {
	m := &Letters{costs: data[2*ModelLetters:]}
	for i := range m.rank {
		m.rank[i] = 1
	}
	for i := range ModelLetters - 2 {
		if r := int(data[2*i]) | int(data[2*i+1])<<8; r > 0 && r <= lastLetter {
			m.rank[r] = uint8(i + 2)
		}
	}
	return m
}

// Cost returns how surprising the word is as a word of the language: the mean cost of a letter, in nats.
func (m *Letters) Cost(word string) float64 {
	total, n := m.sum(word)
	if n == 0 {
		return 0
	}
	return total / float64(n)
}

// EndCost returns how surprising the last letters of the word are as an ending in the language: the mean cost of the last three and of
// the end itself, in nats.
func (m *Letters) EndCost(word string) float64 {
	var last [6]int // two letters of context, three letters, the end
	n := 0
	for _, r := range word {
		c := 1
		if r = unicode.ToLower(r); r <= lastLetter {
			c = int(m.rank[r])
		}
		copy(last[:4], last[1:5])
		last[4] = c
		n++
	}
	total, counted := 0, 0
	for i := 2; i < len(last); i++ {
		if n+1 >= len(last)-i {
			total += int(m.costs[(last[i-2]*ModelLetters+last[i-1])*ModelLetters+last[i]])
			counted++
		}
	}
	return float64(total) / CostUnits / float64(counted)
}

// sum returns the cost of a whole word in nats, its end included, and the number of letters counted.
func (m *Letters) sum(word string) (float64, int) {
	a, b, total, n := 0, 0, 0, 0
	for _, r := range word {
		c := 1
		if r = unicode.ToLower(r); r <= lastLetter {
			c = int(m.rank[r])
		}
		total += int(m.costs[(a*ModelLetters+b)*ModelLetters+c])
		a, b = b, c
		n++
	}
	if n == 0 {
		return 0, 0
	}
	total += int(m.costs[(a*ModelLetters+b)*ModelLetters])
	return float64(total) / CostUnits, n + 1
}
