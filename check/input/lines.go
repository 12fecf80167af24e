package input

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lineReader reads lines of at most MaxArticle bytes and never holds more than one. "\n", "\r\n" and a lone "\r" end a line.
type lineReader struct {
	r      *bufio.Reader
	buf    []byte
	number int   // of the line read last, from 1
	start  int64 // the offset in the file at which that line starts
	next   int64 // the offset at which the next one starts
	cr     bool  // that line ended with "\r", to which a "\n" may belong
}

// errLongLine is the error of a line that was skipped because it is longer than MaxArticle.
var errLongLine = errors.New("line too long")

// read returns the next line without its end; the bytes are valid until the next call. It returns errLongLine if it skipped the
// line, io.EOF after the last one, and any other error if the file cannot be read any further.
func (l *lineReader) read() ([]byte, error) {
	l.buf = l.buf[:0]
	l.start = l.next
	long := false
	for {
		if _, err := l.r.Peek(1); err != nil && (err != io.EOF || l.next == l.start) {
			if err != io.EOF {
				l.number++
			}
			return nil, err
		} else if err == io.EOF {
			break
		}
		chunk, _ := l.r.Peek(l.r.Buffered())
		if l.cr {
			l.cr = false
			if chunk[0] == '\n' {
				l.skip(1)
				l.start = l.next
				continue
			}
		}
		n := bytes.IndexByte(chunk, '\n')
		ended := n >= 0
		if ended {
			chunk = chunk[:n]
		}
		if n := bytes.IndexByte(chunk, '\r'); n >= 0 {
			chunk = chunk[:n]
			ended, l.cr = true, true
		}
		if long = long || len(l.buf)+len(chunk) > MaxArticle; !long {
			l.buf = append(l.buf, chunk...)
		}
		l.skip(len(chunk))
		if ended {
			l.skip(1)
			break
		}
	}
	l.number++
	if long {
		return nil, errLongLine
	}
	return l.buf, nil
}

func (l *lineReader) skip(n int) {
	l.r.Discard(n) //nolint:errcheck // what is buffered can be discarded
	l.next += int64(n)
}
