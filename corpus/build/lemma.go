package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/ulikunitz/xz"
)

// readLemmas reads a form -> lemma list of the Python package simplemma. The file is compressed; inside, after the magic, a flag
// that says whether the words are stored backwards and the number of records, each record holds the key as the number of bytes
// shared with the one before and the rest, and the lemma as the number of bytes to cut from the key and the ending to put there.
func readLemmas(path string) (map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := xz.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	lemmas, err := decodeLemmas(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return lemmas, nil
}

func decodeLemmas(data []byte) (map[string]string, error) {
	const (
		magic         = "SMFC1"
		sameAsBefore  = 254
		literalEnding = 255
	)
	corrupt := errors.New("corrupt list of lemmas")
	r := bytes.NewReader(data)
	head := make([]byte, len(magic)+1)
	if _, err := io.ReadFull(r, head); err != nil || string(head[:len(magic)]) != magic {
		return nil, corrupt
	}
	backwards := head[len(magic)]&1 != 0
	count, err := binary.ReadUvarint(r)
	if err != nil {
		return nil, corrupt
	}
	text := func() ([]byte, bool) {
		n, err := binary.ReadUvarint(r)
		if err != nil || n > uint64(r.Len()) {
			return nil, false
		}
		b := make([]byte, n)
		_, err = io.ReadFull(r, b)
		return b, err == nil
	}
	lemmas := make(map[string]string, count)
	var key, lemma []byte
	for range count {
		shared, err := binary.ReadUvarint(r)
		if err != nil || shared > uint64(len(key)) {
			return nil, corrupt
		}
		rest, ok := text()
		if !ok {
			return nil, corrupt
		}
		key = append(key[:shared:shared], rest...)
		cut, err := r.ReadByte()
		if err != nil {
			return nil, corrupt
		}
		if cut != sameAsBefore {
			ending, ok := text()
			if !ok {
				return nil, corrupt
			}
			switch {
			case cut == literalEnding:
				lemma = ending
			case int(cut) > len(key):
				return nil, corrupt
			default:
				lemma = slices.Concat(key[:len(key)-int(cut)], ending)
			}
		}
		if backwards {
			lemmas[reversed(key)] = reversed(lemma)
		} else {
			lemmas[string(key)] = string(lemma)
		}
	}
	return lemmas, nil
}

// reversed turns a text around byte by byte, as the list stores it.
func reversed(b []byte) string {
	out := make([]byte, len(b))
	for i, c := range b {
		out[len(b)-1-i] = c
	}
	return string(out)
}
