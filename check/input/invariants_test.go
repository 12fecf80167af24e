package input_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"galley/check"
)

// checkInvariants fails the test unless the document is what every format promises.
func checkInvariants(t *testing.T, doc *check.Document) {
	t.Helper()
	if !utf8.ValidString(doc.Text) {
		t.Fatalf("text is not UTF-8: %q", doc.Text)
	}
	if strings.ContainsRune(doc.Text, 0) {
		t.Fatalf("text holds a NUL: %q", doc.Text)
	}
	for _, lang := range []check.Lang{doc.Source, doc.Target} {
		if lang != "" && (len(lang) < 2 || strings.ContainsFunc(string(lang), func(r rune) bool { return r < 'a' || r > 'z' })) {
			t.Errorf("language %q", lang)
		}
	}
	end := 0
	for _, s := range doc.Segments {
		if s.Start < end || s.End <= s.Start || s.End > len(doc.Text) {
			t.Fatalf("segment %v after %d in a text of %d bytes: %q", s.Span, end, len(doc.Text), doc.Text)
		}
		end = s.End
		text := doc.Text[s.Start:s.End]
		if !utf8.ValidString(text) {
			t.Fatalf("segment %v is not on the boundaries of characters: %q", s.Span, text)
		}
		if strings.TrimSpace(text) != text {
			t.Errorf("segment %v has white space around it: %q", s.Span, text)
		}
		protectedEnd, free := s.Start, ""
		for _, p := range s.Protected {
			if p.Start < protectedEnd || p.End <= p.Start || p.End > s.End {
				t.Fatalf("protected span %v after %d in segment %v: %q", p, protectedEnd, s.Span, text)
			}
			if !utf8.ValidString(doc.Text[p.Start:p.End]) {
				t.Fatalf("protected span %v is not on the boundaries of characters: %q", p, doc.Text[p.Start:p.End])
			}
			free += doc.Text[protectedEnd:p.Start]
			protectedEnd = p.End
		}
		free += doc.Text[protectedEnd:s.End]
		if strings.TrimSpace(free) == "" {
			t.Errorf("segment %v holds nothing to check: %q", s.Span, text)
		}
	}
	if doc.Original != nil {
		checkInvariants(t, doc.Original)
	}
}
