// Package textfile reads files of text that nobody vouches for: whatever the bytes are, reading ends, and answers with an [*Error] that says
// where and why.
package textfile

import (
	"bufio"
	"fmt"
	"io"
)

// Read returns the text of a file of at most so many bytes, without a byte order mark. Every error is an [*Error].
func Read(name string, r io.Reader, most int) ([]byte, error) {
	br := bufio.NewReader(r)
	skipped, err := Start(br)
	if err != nil {
		return nil, &Error{Name: name, Err: err}
	}
	b, err := io.ReadAll(io.LimitReader(br, int64(most)+1))
	if err != nil {
		return nil, &Error{Name: name, Err: Cause(err)}
	}
	if len(b) > most {
		return nil, &Error{Name: name, Err: fmt.Errorf("longer than %d MiB", most>>20)}
	}
	if at, err := NotText(b, int64(skipped)); err != nil {
		return nil, &Error{Name: name, Line: lineOf(b, at), Err: err}
	}
	return b, nil
}

// lineOf returns the number, from 1, of the line that holds the byte at the offset.
func lineOf(b []byte, at int) int {
	line := 1
	for i, c := range b[:at] {
		if c == '\n' || c == '\r' && b[i+1] != '\n' {
			line++
		}
	}
	return line
}
