package corpus

// A compound has at most maxParts parts of at least minPart letters each, as the spelling dictionaries of German and Dutch want it.
const (
	maxParts = 4
	minPart  = 2
)

// Compound is a word taken apart.
type Compound struct {
	Parts    []string // in lower case
	Decibels int      // frequency of the rarest part
}

// Compound takes a word apart that the lexicon does not have: a part that begins compounds, parts that stand inside, a part that
// ends them. Of several ways the one with the fewest parts is taken, then the one whose rarest part is the most frequent.
func (l *Lexicon) Compound(word string) (Compound, bool) {
	shape := Shape(word)
	if shape != Lower && shape != Title {
		return Compound{}, false
	}
	var buf [MaxWord]uint8
	labels, ok := l.encode(buf[:0], word)
	if !ok || len(labels) < 2*minPart {
		return Compound{}, false
	}
	return l.compound(labels, beginnings(shape))
}

// beginnings returns the flags of which a part must have one to begin a compound.
func beginnings(shape Flags) Flags {
	if shape == Title {
		return BeginLower | BeginTitle
	}
	return BeginLower
}

func (l *Lexicon) compound(labels []uint8, begin Flags) (Compound, bool) {
	s := splitter{l: l, labels: labels}
	s.split(0, begin, 1, 1<<FrequencyBits)
	if s.bestParts == 0 {
		return Compound{}, false
	}
	c := Compound{Decibels: s.bestRarest}
	from := 0
	for _, cut := range s.best[:s.bestParts] {
		c.Parts = append(c.Parts, l.decode(labels[from:cut]))
		from = cut
	}
	return c, true
}

type splitter struct {
	l          *Lexicon
	labels     []uint8
	cuts, best [maxParts]int
	bestParts  int // 0: none found
	bestRarest int
}

// split finds the parts from a place on: the next one must carry one of the flags, unless it is the last.
func (s *splitter) split(from int, flags Flags, part, rarest int) {
	if s.bestParts > 0 && part > s.bestParts {
		return
	}
	state := s.l.root
	for i := from; i < len(s.labels); i++ {
		next, ok := s.l.step(state, s.labels[i])
		if !ok {
			return
		}
		state = next
		v, ok := s.l.value(state)
		if !ok || i+1-from < minPart {
			continue
		}
		e := Entry(v)
		if e.Has(Forbidden) {
			continue
		}
		low := min(rarest, e.Decibels())
		s.cuts[part-1] = i + 1
		switch {
		case i+1 == len(s.labels):
			if part > 1 && e.Has(End) && (s.bestParts == 0 || part < s.bestParts || low > s.bestRarest) {
				s.best, s.bestParts, s.bestRarest = s.cuts, part, low
			}
		case e.Has(flags) && part < maxParts:
			s.split(i+1, Middle, part+1, low)
		}
	}
}
