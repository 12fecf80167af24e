package check

import (
	"strings"
	"sync"
)

// cache keeps what was found for words. It is safe for concurrent use; the zero value is empty.
type cache[V any] struct {
	mu         sync.RWMutex
	young, old map[string]V
}

// generation bounds the memory of a cache: behind so many words it forgets those that were not asked for since as many words before.
const generation = 1 << 13

// get returns what is found for a word, finding it at the first time.
func (c *cache[V]) get(word string, find func(string) V) V {
	c.mu.RLock()
	v, ok := c.young[word]
	aged := false
	if !ok {
		v, aged = c.old[word]
	}
	c.mu.RUnlock()
	if ok {
		return v
	}
	word = strings.Clone(word) // it is a piece of an article
	if !aged {
		v = find(word)
	}
	c.mu.Lock()
	if c.young == nil || len(c.young) >= generation {
		c.young, c.old = map[string]V{}, c.young
	}
	c.young[word] = v
	c.mu.Unlock()
	return v
}
