package report

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"galley/check"
)

// Every line of a table must be as wide as its frame, or the columns do not stand in line.
func TestTableFitsWidth(t *testing.T) {
	for width := 40; width <= 220; width += 3 {
		checkFrame(t, write(t, "table", Options{Width: width, Color: width%2 == 0}, shared()), width)
	}
}

var escape = regexp.MustCompile("\x1b\\[[0-9;]*m")

func checkFrame(t *testing.T, report string, width int) {
	t.Helper()
	frame := 0
	for line := range strings.SplitSeq(escape.ReplaceAllString(report, ""), "\n") {
		first, _ := utf8.DecodeRuneInString(line)
		w := displaywidth.String(line)
		switch first {
		case '╭':
			frame = w
			if w > width {
				t.Errorf("width %d: table has %d columns", width, w)
			}
		case '│', '├', '╰':
			if w != frame {
				t.Errorf("width %d: line of %d columns in a frame of %d: %s", width, w, frame, line)
			}
		}
	}
	if frame == 0 {
		t.Errorf("width %d: no table in %q", width, report)
	}
}

func TestTableHidesNothingAndSteersNothing(t *testing.T) {
	for _, color := range []bool{false, true} {
		got := write(t, "table", Options{Width: 100, Color: color}, shared())
		if color != strings.Contains(got, "\x1b[31mmajor\x1b[0m") {
			t.Errorf("color %t: %q", color, got)
		}
		for _, r := range escape.ReplaceAllString(got, "") {
			if r != '\n' && hidden(r) {
				t.Errorf("color %t: U+%04X in %q", color, r, got)
			}
		}
	}
}

// A file name is as foreign as a text.
func TestTableNamesAreVisible(t *testing.T) {
	doc := &check.Document{Name: "a\x1b[2Jb.md", ID: "\u202ec"}
	got := write(t, "table", Options{Width: 80}, []article{{doc, check.Result{Target: "de", Words: 1}}})
	if want := "a<U+001B>[2Jb.md (<U+202E>c): no findings in 1 word\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTableCutsLongText(t *testing.T) {
	doc := &check.Document{Name: "lang.md", Text: strings.Repeat("paraguas ", 200_000)}
	got := write(t, "table", Options{Width: 100}, []article{{doc, check.Result{
		Target: "de", Words: 200_000,
		Findings: []check.Finding{finding(doc, doc.Text, check.Finding{Rule: "untranslated-segment", Message: doc.Text})},
	}}})
	if n := len(got); n > 10_000 || !strings.Contains(got, "…") {
		t.Errorf("%d bytes for one finding", n)
	}
	checkFrame(t, got, 100)
}

// FuzzTable holds that no text breaks the frame or reaches the terminal as anything but characters.
func FuzzTable(f *testing.F) {
	f.Add("mientras", "Spanish word", "während", 100)
	f.Add("🇩🇪\u202e\x1b[31m", "你好\n世界\t👩‍👩‍👧", "e\u0301", 33)
	f.Add("\U000F0000\u200d", "\u200c ", "", 60)
	f.Fuzz(func(t *testing.T, text, message, suggestion string, width int) {
		if width < 40 || width > 300 || !utf8.ValidString(text) || !utf8.ValidString(message) || !utf8.ValidString(suggestion) {
			return
		}
		doc := &check.Document{Name: "a.md", Text: text}
		got := write(t, "table", Options{Width: width}, []article{{doc, check.Result{
			Target: "de", Words: 1,
			Findings: []check.Finding{{
				Rule: "leftover", Start: check.Position{Line: 1, Column: 1}, End: check.Position{Line: 1, Column: 1},
				Text: text, Message: message, Suggestions: []string{suggestion, text}, Related: []check.Place{{Text: message}, {Text: text}},
			}},
		}}})
		checkFrame(t, got, width)
		for _, r := range got {
			if r != '\n' && hidden(r) {
				t.Errorf("U+%04X in %q", r, got)
			}
		}
	})
}

func BenchmarkTable(b *testing.B) {
	doc := &check.Document{Name: "lang.md", Text: "mientras"}
	res := check.Result{Target: "de", Words: 10_000}
	for range 1000 {
		res.Findings = append(res.Findings, finding(doc, "mientras", check.Finding{
			Rule: "leftover", Message: "Spanish word left in German text: it is frequent in Spanish and no German word",
			Suggestions: []string{"während", "solange"},
		}))
	}
	for b.Loop() {
		var out strings.Builder
		if err := newTable(&out, Options{Width: 100}).Document(doc, res); err != nil {
			b.Fatal(err)
		}
	}
}
