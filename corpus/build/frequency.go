package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/vmihailenco/msgpack/v5"
)

// readWordfreq reads a frequency list of the Python package wordfreq: a list whose item i holds the words, in case folding, with a
// frequency of 10^(-i/100). The first item is a header.
func readWordfreq(path string) (map[string]int, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	d := msgpack.NewDecoder(bufio.NewReader(z))
	n, err := d.DecodeArrayLen()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var header struct {
		Format  string `msgpack:"format"`
		Version int    `msgpack:"version"`
	}
	if err := d.Decode(&header); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if header.Format != "cB" || header.Version != 1 {
		return nil, fmt.Errorf("%s: format %s version %d, want cB 1", path, header.Format, header.Version)
	}
	words := map[string]int{}
	for i := range n - 1 {
		var bin []string
		if err := d.Decode(&bin); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for _, w := range bin {
			words[w] = i
		}
	}
	return words, nil
}

// readCased reads the cased counts of words out of a language model in the format of the Debian package onboard-data and returns,
// for each word in lower case, how often it stands in lower case and how often capitalised.
func readCased(path string) (map[string][2]int, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	counts := map[string][2]int{}
	s := bufio.NewScanner(f)
	unigrams := false
	for s.Scan() {
		line := s.Text()
		if strings.HasPrefix(line, "\\") {
			unigrams = line == "\\1-grams:"
			continue
		}
		count, word, ok := strings.Cut(line, " ")
		if !unigrams || !ok {
			continue
		}
		n, err := strconv.Atoi(count)
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", path, line, err)
		}
		key := lower(word)
		c := counts[key]
		if key == word {
			c[0] += n
		} else {
			c[1] += n
		}
		counts[key] = c
	}
	return counts, s.Err()
}
