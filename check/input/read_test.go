package input_test

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf16"

	"galley/check"
	"galley/check/input"
	"galley/check/textfile"
)

// read collects what a sequence yields: the texts of documents, and errors.
func read(t *testing.T, seq iter.Seq2[*check.Document, error]) (texts, errs []string) {
	t.Helper()
	for doc, err := range seq {
		if err != nil {
			if _, ok := errors.AsType[*textfile.Error](err); !ok {
				t.Errorf("error of type %T: %v", err, err)
			}
			if doc != nil {
				t.Errorf("a document together with the error %v", err)
			}
			errs = append(errs, err.Error())
			continue
		}
		checkInvariants(t, doc)
		texts = append(texts, doc.Text)
	}
	return texts, errs
}

func TestReadBadFiles(t *testing.T) {
	le := func(s string) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(s)) {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
		return b.String()
	}
	be := func(s string) string {
		b := []byte(le(s))
		for i := 0; i < len(b); i += 2 {
			b[i], b[i+1] = b[i+1], b[i]
		}
		return string(b)
	}
	tests := []struct{ name, content, want string }{
		{"empty", "", "empty file: there is no text in it"},
		{"blank", " \r\n\t\n\u00a0", "empty file: there is no text in it"},
		{"only a mark", "\uFEFF", "empty file: there is no text in it"},
		{"binary", "PK\x03\x04abc\x00\x01", "1: NUL byte at offset 7: binary data, not text"},
		{"NUL later", "eins\r\nzwei\rdrei\x00", "3: NUL byte at offset 15: binary data, not text"},
		{"UTF-16LE with a mark", "\xFF\xFE" + le("Größe"), "not UTF-8 (looks like utf-16); convert it with iconv -f utf-16 -t utf-8"},
		{"UTF-16BE with a mark", "\xFE\xFF" + be("Größe"), "not UTF-8 (looks like utf-16); convert it with iconv -f utf-16 -t utf-8"},
		{"UTF-16LE", le("Die Größe ‚x‘"), "not UTF-8 (looks like utf-16le); convert it with iconv -f utf-16le -t utf-8"},
		{"UTF-16BE", be("Die Größe ‚x‘"), "not UTF-8 (looks like utf-16be); convert it with iconv -f utf-16be -t utf-8"},
		{"UTF-32", "\xFF\xFE\x00\x00a\x00\x00\x00", "not UTF-8 (looks like utf-32); convert it with iconv -f utf-32 -t utf-8"},
		{"Latin-1", "Erste\nGr\xF6\xDFe\n", "2: not UTF-8: byte 0xF6 at offset 8 (looks like Latin-1; convert it with iconv -f latin1 -t utf-8)"},
		{"Windows-1252", "\x84Gr\xF6\xDFe\x93", "1: not UTF-8: byte 0x84 at offset 0 (looks like Windows-1252; convert it with iconv -f windows-1252 -t utf-8)"},
		{"damaged", "\uFEFFGröße\n\nüber \xE4 Öl", "3: not UTF-8: byte 0xE4 at offset 18 (the rest is UTF-8: a damaged character)"},
		{"cut off", "Größe und \xC3", "1: not UTF-8: byte 0xC3 at offset 12 (the rest is UTF-8: a damaged character)"},
		{"surrogate", "äöü \xED\xA0\x80", "1: not UTF-8: byte 0xED at offset 7 (looks like Windows-1252; convert it with iconv -f windows-1252 -t utf-8)"},
	}
	for _, extension := range []string{".txt", ".md", ".unknown"} {
		for _, test := range tests {
			t.Run(test.name+extension, func(t *testing.T) {
				file := filepath.Join(t.TempDir(), "file"+extension)
				if err := os.WriteFile(file, []byte(test.content), 0o666); err != nil {
					t.Fatal(err)
				}
				want := file + ": " + test.want
				if '0' < test.want[0] && test.want[0] <= '9' {
					want = file + ":" + test.want
				}
				texts, errs := read(t, input.Read(file, nil, ""))
				if len(texts) != 0 || len(errs) != 1 || errs[0] != want {
					t.Errorf("got %q, %q, want the error %q", texts, errs, want)
				}
			})
		}
	}
}

func TestReadNoFile(t *testing.T) {
	dir := t.TempDir()
	for _, test := range []struct {
		name, format, want string
		is                 error
	}{
		{filepath.Join(dir, "none.txt"), "", "none.txt: no such file or directory", fs.ErrNotExist},
		{dir, "", ": is a directory", nil},
		{dir, "jsonl", ": is a directory", nil},
		{"a.txt", "docx", `a.txt: unknown input format "docx": there are text, markdown, jsonl`, nil},
	} {
		n := 0
		for doc, err := range input.Read(test.name, nil, test.format) {
			n++
			if doc != nil || err == nil || !strings.HasSuffix(err.Error(), test.want) || strings.Count(err.Error(), dir) > 1 {
				t.Errorf("%s: got %v, %v, want %q", test.name, doc, err, test.want)
			}
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("%v is no %v", err, test.is)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d results, want 1", test.name, n)
		}
	}
}

// TestReadFailure reads from something that breaks off.
func TestReadFailure(t *testing.T) {
	broken := errors.New("the cable is cut")
	for _, test := range []struct {
		format, content string
		texts           int
		want            string
	}{
		{"text", "Ein Text", 0, "-: the cable is cut"},
		{"text", "", 0, "-: the cable is cut"},
		{"markdown", "Ein Text", 0, "-: the cable is cut"},
		{"jsonl", "", 0, "-: the cable is cut"},
		{"jsonl", `{"text": "eins"}` + "\n" + `{"te`, 1, "-:2: the cable is cut"},
	} {
		r := io.MultiReader(strings.NewReader(test.content), iotest.ErrReader(broken))
		texts, errs := read(t, input.Read("-", r, test.format))
		if len(texts) != test.texts || len(errs) != 1 || errs[0] != test.want {
			t.Errorf("%s: got %q, %q, want %d texts and %q", test.format, texts, errs, test.texts, test.want)
		}
	}
}

func TestReadChoosesTheFormat(t *testing.T) {
	const content = `{"text": "*eins*"}`
	for _, test := range []struct{ file, format, want string }{
		{"a.txt", "", "text"}, {"a", "", "text"}, {"a.de", "", "text"}, {"a.md", "", "markdown"}, {"a.MD", "", "markdown"},
		{"a.markdown", "", "markdown"}, {"a.jsonl", "", "jsonl"}, {"a.ndjson", "", "jsonl"}, {"a.md", "text", "text"},
		{"a.txt", "jsonl", "jsonl"}, {"a.jsonl", "markdown", "markdown"}, {"-", "", "text"}, {"-", "jsonl", "jsonl"},
	} {
		file := test.file
		if file != "-" {
			file = filepath.Join(t.TempDir(), file)
			if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		for doc, err := range input.Read(file, strings.NewReader(content), test.format) {
			if err != nil {
				t.Fatal(err)
			}
			got := "text"
			if doc.Text != content {
				got = "jsonl"
			} else if len(doc.Segments[0].Protected) > 0 {
				got = "markdown"
			}
			if got != test.want || doc.Name != file {
				t.Errorf("%s as %q: got format %s and name %s, want %s", test.file, test.format, got, doc.Name, test.want)
			}
		}
	}
}

func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range input.Formats() {
		if f.Name == "" || f.Summary == "" || f.Parse == nil || len(f.Extensions) == 0 {
			t.Errorf("incomplete: %+v", f)
		}
		for _, s := range append(f.Extensions, f.Name) {
			if seen[s] || s != strings.ToLower(s) {
				t.Errorf("%s: %q is taken or not in lower case", f.Name, s)
			}
			seen[s] = true
		}
	}
}

// TestReadStops checks that nothing is read or yielded after the loop was left.
func TestReadStops(t *testing.T) {
	for doc, err := range input.Read("-", strings.NewReader(strings.Repeat(`{"text": "x"}`+"\n[]\n", 3)), "jsonl") {
		if doc == nil {
			t.Fatal(err)
		}
		break
	}
}

// TestReadJSONLStreams checks that an article is yielded before the next one is written, so that galley can be fed by a program
// that waits for its answers.
func TestReadJSONLStreams(t *testing.T) {
	r, w := io.Pipe()
	next := make(chan bool)
	go func() {
		for range 3 {
			io.WriteString(w, `{"text": "x"}`+"\n") //nolint:errcheck // the reader would notice
			<-next
		}
		w.Close() //nolint:errcheck // it cannot fail
	}()
	done := make(chan int)
	go func() {
		n := 0
		for _, err := range input.Read("-", r, "jsonl") {
			if err != nil {
				t.Error(err)
			}
			n++
			next <- true
		}
		done <- n
	}()
	select {
	case n := <-done:
		if n != 3 {
			t.Errorf("%d articles, want 3", n)
		}
	case <-time.After(10 * time.Second):
		t.Error("waits for the second article before it yields the first")
	}
}

// filler reads as n times the same byte.
type filler struct {
	c byte
	n int
}

func (f *filler) Read(p []byte) (int, error) {
	if f.n == 0 {
		return 0, io.EOF
	}
	n := min(len(p), f.n)
	for i := range p[:n] {
		p[i] = f.c
	}
	f.n -= n
	return n, nil
}

// TestReadLongLine reads a line and a file of 100 MB and checks that they are not held in memory.
func TestReadLongLine(t *testing.T) {
	const size, limit = 100_000_000, 100_000_000
	for _, test := range []struct {
		format string
		r      io.Reader
		texts  int
		want   string
	}{
		{"jsonl", io.MultiReader(strings.NewReader(`{"text": "eins"}`+"\n"+`{"text": "`), &filler{'x', size}, strings.NewReader("\"}\n{\"text\": \"drei\"}\n")),
			2, "-:2: longer than 4 MiB"},
		{"text", &filler{'x', size}, 0, "-: longer than 4 MiB"},
		{"markdown", &filler{'x', size}, 0, "-: longer than 4 MiB"},
	} {
		t.Run(test.format, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			texts, errs := read(t, input.Read("-", test.r, test.format))
			runtime.ReadMemStats(&after)
			if len(texts) != test.texts || len(errs) != 1 || errs[0] != test.want {
				t.Errorf("got %q, %q, want %d texts and %q", texts, errs, test.texts, test.want)
			}
			// All that was allocated, whether or not it was freed again.
			if got := after.TotalAlloc - before.TotalAlloc; got > limit {
				t.Errorf("allocated %d MB for %d MB of input, want %d MB at most", got/1e6, size/1_000_000, limit/1_000_000)
			}
		})
	}
}

func TestReadJSONLLimit(t *testing.T) {
	const frame = `{"text": ""}`
	for _, extra := range []int{0, 1} {
		line := `{"text": "` + strings.Repeat("x", input.MaxArticle-len(frame)+extra) + `"}`
		texts, errs := read(t, input.Read("-", strings.NewReader(line), "jsonl"))
		if len(texts) != 1-extra || len(errs) != extra {
			t.Errorf("a line of MaxArticle%+d bytes: %d texts, errors %q", extra, len(texts), errs)
		}
	}
}

func TestReadJSONLDeep(t *testing.T) {
	deep := strings.Repeat("[", 1_000_000)
	lines := `{"text": "eins", "x": ` + deep + "}\n" + deep + "\n" + `{"text": "zwei"}`
	texts, errs := read(t, input.Read("-", strings.NewReader(lines), "jsonl"))
	if len(texts) != 1 || len(errs) != 2 || !strings.Contains(errs[0], "-:1: not JSON") {
		t.Errorf("got %q, %q", texts, errs)
	}
}

func TestReadJSONLBadLines(t *testing.T) {
	const good = `{"text": "gut"}`
	for _, test := range []struct{ line, want string }{
		{"{\"text\": \"Gr\xF6\xDFe\"}", "-:2: not UTF-8: byte 0xF6 at offset 28 (looks like Latin-1; convert it with iconv -f latin1 -t utf-8)"},
		{"{\"text\": \"a\x00\"}", "-:2: NUL byte at offset 27: binary data, not text"},
	} {
		for _, end := range []string{"\n", "\r"} {
			texts, errs := read(t, input.Read("-", strings.NewReader(good+end+test.line+end+good), "jsonl"))
			if len(texts) != 2 || len(errs) != 1 || errs[0] != test.want {
				t.Errorf("got %q, %q, want %q", texts, errs, test.want)
			}
		}
	}
	for _, content := range []string{"", "\n \r\n", "\uFEFF"} {
		if texts, errs := read(t, input.Read("-", strings.NewReader(content), "jsonl")); len(texts) != 0 || len(errs) != 1 ||
			errs[0] != "-: empty file: there is no article in it" {
			t.Errorf("%q: got %q, %q", content, texts, errs)
		}
	}
}

func TestReadTooManyLines(t *testing.T) {
	lines := strings.Repeat("a\n", 300_000)
	for _, test := range []struct{ format, content, want string }{
		{"text", lines, "-: more than 262144 lines, which is no article"},
		{"jsonl", `{"text": "` + strings.Repeat(`a\n`, 300_000) + `"}`, `-:1: "text": more than 262144 lines, which is no article`},
		{"jsonl", `{"text": "a", "source": "` + strings.Repeat(`a\n`, 300_000) + `"}`, `-:1: "source": more than 262144 lines, which is no article`},
	} {
		texts, errs := read(t, input.Read("-", strings.NewReader(test.content), test.format))
		if len(texts) != 0 || len(errs) != 1 || errs[0] != test.want {
			t.Errorf("%s: got %d texts, %q, want %q", test.format, len(texts), errs, test.want)
		}
	}
}
