package textfile

import (
	"errors"
	"fmt"
	"io/fs"
)

// Error says which file, and which line of it, could not be read or used, and why.
type Error struct {
	Name string // the file, or "-" for standard input
	Line int    // from 1; 0 if the error is not about one line
	Err  error
}

// Error returns the place and the reason, as in "news.jsonl:7: no text".
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.Name, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.Name, e.Line, e.Err)
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// Cause strips an error of the operating system of the file name, which the [*Error] around it gives.
func Cause(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}
