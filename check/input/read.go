package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"unicode"

	"galley/check"
)

// Read yields the articles of one file. The name "-" stands for stdin. The format is the one of that name, or if it is empty the
// one that the file's extension tells, or else plain text. Every error is an [*Error]; it takes the place of one article and does
// not end the sequence unless the file cannot be read any further.
func Read(name string, stdin io.Reader, format string) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		f, err := find(format, name)
		if err != nil {
			yield(nil, &Error{Name: name, Err: err})
			return
		}
		r := stdin
		if name != "-" {
			file, err := os.Open(name)
			if err != nil {
				yield(nil, &Error{Name: name, Err: cause(err)})
				return
			}
			defer file.Close()
			r = file
		}
		f.Parse(name, r)(yield)
	}
}

// cause strips an error of the operating system of the file name, which the [*Error] around it gives.
func cause(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}

// readArticle reads a file that is one article and returns its text, without a byte order mark.
func readArticle(name string, r io.Reader) (string, error) {
	br := bufio.NewReader(r)
	bom, err := start(br)
	if err != nil {
		return "", &Error{Name: name, Err: err}
	}
	b, err := io.ReadAll(io.LimitReader(br, MaxArticle+1))
	if err != nil {
		return "", &Error{Name: name, Err: cause(err)}
	}
	if len(b) > MaxArticle {
		return "", &Error{Name: name, Err: fmt.Errorf("longer than %d MiB, which is no article", MaxArticle>>20)}
	}
	if at, err := notText(b, int64(bom)); err != nil {
		return "", &Error{Name: name, Line: lineOf(b, at), Err: err}
	}
	if len(bytes.TrimFunc(b, isSpace)) == 0 {
		return "", &Error{Name: name, Err: errors.New("empty file: there is no text in it")}
	}
	return string(b), nil
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

// isSpace reports whether r is white space, which a stray byte order mark (zero width no-break space) counts as.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' }
