package corpus

import (
	"sort"
	"sync"
)

// headwords are some of the headwords of a dictionary, so that a search begins near the right one: the whole dictionary is large and mostly
// far from the processor. It is safe for concurrent use.
type headwords struct {
	dictionary Dictionary
	marks      func() []mark // made when the first word is looked up
}

func openHeadwords(from map[Lang]Dictionary) map[Lang]*headwords {
	all := map[Lang]*headwords{}
	for tag, d := range from {
		all[tag] = &headwords{d, sync.OnceValue(d.marks)}
	}
	return all
}

// mark is a line of a dictionary with a whole headword.
type mark struct {
	begins uint64 // what its headword begins with
	line   int
}

// markDistance is about how many bytes of a dictionary there are between two marks.
const markDistance = 1 << 10

// marks returns the marks of a dictionary in its order.
func (d Dictionary) marks() []mark {
	all := make([]mark, 0, len(d)/markDistance+1)
	for at := 0; at < len(d); at += markDistance {
		if line := d.whole(at, len(d)); line < len(d) && (len(all) == 0 || line > all[len(all)-1].line) {
			all = append(all, mark{beginning(d[line+1 : min(line+1+beginningBytes, len(d))]), line})
		}
	}
	return all
}

// get returns the translations of a headword.
func (h *headwords) get(headword string) []string {
	if h == nil {
		return nil
	}
	marks, begins := h.marks(), beginning([]byte(headword))
	low := sort.Search(len(marks), func(i int) bool { return marks[i].begins >= begins })
	high := low + sort.Search(len(marks)-low, func(i int) bool { return marks[low+i].begins > begins })
	from, to := 0, len(h.dictionary)
	if low > 0 {
		from = marks[low-1].line
	}
	if high < len(marks) {
		to = marks[high].line
	}
	return h.dictionary.between(headword, from, to)
}

const beginningBytes = 8

// beginning returns the first bytes of a headword as a number that is the greater the farther behind it stands.
func beginning(line []byte) uint64 {
	n := uint64(0)
	for i := range beginningBytes {
		n <<= 8
		if i < len(line) {
			if line[i] == '\t' {
				line = nil
				continue
			}
			n |= uint64(line[i])
		}
	}
	return n
}
