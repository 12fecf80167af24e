package input

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"unicode"

	"galley/check"
	"galley/check/textfile"
)

// Read yields the articles of one file. The name "-" stands for stdin. The format is the one of that name, or if it is empty the
// one that the file's extension tells, or else plain text. Every error is an [*textfile.Error]; it takes the place of one article and does
// not end the sequence unless the file cannot be read any further.
func Read(name string, stdin io.Reader, format string) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		f, err := find(format, name)
		if err != nil {
			yield(nil, &textfile.Error{Name: name, Err: err})
			return
		}
		if name == "" {
			yield(nil, &textfile.Error{Name: `""`, Err: errors.New("empty file name")})
			return
		}
		r := stdin
		if name != "-" {
			file, err := os.Open(name)
			if err != nil {
				yield(nil, &textfile.Error{Name: name, Err: textfile.Cause(err)})
				return
			}
			defer file.Close()
			r = file
		}
		f.Parse(name, r)(yield)
	}
}

// readArticle reads a file that is one article and returns its text, without a byte order mark.
func readArticle(name string, r io.Reader) (string, error) {
	b, err := textfile.Read(name, r, MaxArticle)
	if err != nil {
		return "", err
	}
	if len(bytes.TrimFunc(b, isSpace)) == 0 {
		return "", &textfile.Error{Name: name, Err: errors.New("empty file: there is no text in it")}
	}
	return string(b), nil
}

// isSpace reports whether r is white space, which a stray byte order mark (zero width no-break space) counts as.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' }
