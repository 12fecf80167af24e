package check

import (
	"sync"

	"galley/check/quantity"
	"galley/corpus"
)

// shelf keeps the data of each language that was opened, for all pairs. It is safe for concurrent use; the zero value is empty.
type shelf struct {
	mu         sync.Mutex
	languages  map[Lang]*corpus.Language
	quantities map[Lang]*quantity.Reader
}

func (s *shelf) language(tag Lang) (*corpus.Language, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return opened(&s.languages, tag, corpus.Open)
}

// all returns all shipped languages.
func (s *shelf) all() (map[Lang]*corpus.Language, error) {
	all := map[Lang]*corpus.Language{}
	for _, tag := range corpus.Languages() {
		l, err := s.language(tag)
		if err != nil {
			return nil, err
		}
		all[tag] = l
	}
	return all, nil
}

// reader returns what reads quantities in a language.
func (s *shelf) reader(tag Lang) (*quantity.Reader, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return opened(&s.quantities, tag, quantity.Open)
}

func opened[V any](all *map[Lang]*V, tag Lang, open func(Lang) (*V, error)) (*V, error) {
	if v := (*all)[tag]; v != nil {
		return v, nil
	}
	v, err := open(tag)
	if err != nil {
		return nil, err
	}
	if *all == nil {
		*all = map[Lang]*V{}
	}
	(*all)[tag] = v
	return v, nil
}
