package report

import (
	"testing"

	"galley/check"
)

func TestSummary(t *testing.T) {
	var sum Summary
	for _, a := range shared() {
		sum.Add(a.doc, a.res)
	}
	for _, a := range unchecked() {
		sum.Add(a.doc, a.res)
	}
	if sum.Files != 3 || sum.Articles != 4 || sum.Words != 44 {
		t.Errorf("%d files, %d articles, %d words; want 3, 4, 44", sum.Files, sum.Articles, sum.Words)
	}
	if sum.Findings != [...]int{1, 2, 3, 1} {
		t.Errorf("findings by severity %v, want 1, 2, 3, 1", sum.Findings)
	}
	for severity, want := range map[check.Severity]int{check.Neutral: 7, check.Minor: 6, check.Major: 4, check.Critical: 1} {
		if got := sum.AtLeast(severity); got != want {
			t.Errorf("%d findings at least %v, want %d", got, severity, want)
		}
	}
	if got := sum.Penalty(); got != 2*1+3*5+25 {
		t.Errorf("penalty %d, want 42", got)
	}
	if got := sum.PenaltyPerThousand(); got != 42.0/44*1000 {
		t.Errorf("penalty per 1000 words %v, want 954.5", got)
	}
	if got := new(Summary).PenaltyPerThousand(); got != 0 {
		t.Errorf("penalty per 1000 of no words %v, want 0", got)
	}
}
