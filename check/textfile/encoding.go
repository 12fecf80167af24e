package textfile

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

const bom = "\uFEFF"

// Start looks at the first bytes of a file. It skips a byte order mark of UTF-8, whose length it returns, and returns an error if
// the file is in another encoding of Unicode.
func Start(br *bufio.Reader) (skipped int, err error) {
	// Only what is there: a program that writes article by article must not be kept waiting for more of its first one.
	if _, err := br.Peek(1); err == io.EOF {
		return 0, nil
	} else if err != nil {
		return 0, Cause(err)
	}
	if n := br.Buffered(); n < 4 {
		br.Peek(4) //nolint:errcheck // a shorter file is no error
	}
	head, _ := br.Peek(min(br.Buffered(), 512))
	if charset := wide(head); charset != "" {
		return 0, fmt.Errorf("not UTF-8 (looks like %s); convert it with iconv -f %[1]s -t utf-8", charset)
	}
	if bytes.HasPrefix(head, []byte(bom)) {
		return br.Discard(len(bom))
	}
	return 0, nil
}

// wide returns the name that iconv has for the encoding if the head of a file looks like UTF-16 or UTF-32.
func wide(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE\x00\x00")), bytes.HasPrefix(head, []byte("\x00\x00\xFE\xFF")):
		return "utf-32"
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return "utf-16"
	}
	// Without a mark: in Latin script nearly every other byte is zero.
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	enough := max(2, len(head)/4)
	switch {
	case zeros[1] >= enough && zeros[0] == 0:
		return "utf-16le"
	case zeros[0] >= enough && zeros[1] == 0:
		return "utf-16be"
	}
	return ""
}

// NotText returns an error and the index of the first offending byte if b is not UTF-8 text or holds a NUL. The offset is that of
// b in its file.
func NotText(b []byte, offset int64) (int, error) {
	if at := bytes.IndexByte(b, 0); at >= 0 {
		return at, fmt.Errorf("NUL byte at offset %d: binary data, not text", offset+int64(at))
	}
	if utf8.Valid(b) {
		return 0, nil
	}
	at := invalid(b)
	return at, fmt.Errorf("not UTF-8: byte 0x%02X at offset %d (%s)", b[at], offset+int64(at), guess(b))
}

// invalid returns the index of the first byte that is not UTF-8.
func invalid(b []byte) int {
	for i := 0; ; {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}

// guess says what bytes that are not UTF-8 look like, and what to do about it.
func guess(b []byte) string {
	var characters, strays, controls int
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			strays++
			if b[0] < 0xA0 {
				controls++
			}
		case n > 1:
			characters++
		}
		b = b[n:]
	}
	switch {
	case characters > strays:
		return "the rest is UTF-8: a damaged character"
	case controls > 0:
		return "looks like Windows-1252; convert it with iconv -f windows-1252 -t utf-8"
	default:
		return "looks like Latin-1; convert it with iconv -f latin1 -t utf-8"
	}
}
