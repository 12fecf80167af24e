package check

import (
	"strings"
	"sync"
)

// cache keeps what was found for words. It is safe for concurrent use; the zero value is empty.
type cache[V any] struct {
	mu   sync.RWMutex
	seen map[string]V
}

// mostSeen bounds the memory of a cache: when it knows so many words, it starts anew.
const mostSeen = 1 << 16

// get returns what is found for a word, finding it at the first time.
func (c *cache[V]) get(word string, find func(string) V) V {
	c.mu.RLock()
	v, ok := c.seen[word]
	c.mu.RUnlock()
	if ok {
		return v
	}
	word = strings.Clone(word) // it is a piece of an article
	v = find(word)
	c.mu.Lock()
	if c.seen == nil || len(c.seen) >= mostSeen {
		c.seen = map[string]V{}
	}
	c.seen[word] = v
	c.mu.Unlock()
	return v
}
