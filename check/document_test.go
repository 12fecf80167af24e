package check_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"galley/check"
)

func TestPosition(t *testing.T) {
	const text = "ä\nb\r\nc\rdé\n"
	l := check.NewLines(text)
	for offset, want := range map[int]check.Position{
		0: {Line: 1, Column: 1}, 2: {Line: 1, Column: 2}, 3: {Line: 2, Column: 1}, 5: {Line: 2, Column: 3}, 6: {Line: 3, Column: 1},
		8: {Line: 4, Column: 1}, 9: {Line: 4, Column: 2}, 11: {Line: 4, Column: 3}, 12: {Line: 5, Column: 1},
	} {
		if p := l.Position(offset); p != want {
			t.Errorf("offset %d: %+v, want %+v", offset, p, want)
		}
	}
	if p := (check.Lines{}).Position(0); p != (check.Position{Line: 1, Column: 1}) {
		t.Errorf("empty text: %+v", p)
	}
}

// In a long line every position is found from the mark before it.
func TestPositionInLongLine(t *testing.T) {
	text := "x\n" + strings.Repeat("aé€", 3000)
	l := check.NewLines(text)
	for offset := range text {
		if offset < 2 {
			continue
		}
		if want := (check.Position{Line: 2, Column: utf8.RuneCountInString(text[2:offset]) + 1}); l.Position(offset) != want {
			t.Fatalf("offset %d: %+v, want %+v", offset, l.Position(offset), want)
		}
	}
}
