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
	if sum.Files != 2 || sum.Articles != 3 || sum.Words != 37 {
		t.Errorf("%d files, %d articles, %d words; want 2, 3, 37", sum.Files, sum.Articles, sum.Words)
	}
	if sum.Findings != [...]int{1, 2, 2, 1} {
		t.Errorf("findings by severity %v, want 1, 2, 2, 1", sum.Findings)
	}
	for severity, want := range map[check.Severity]int{check.Neutral: 6, check.Minor: 5, check.Major: 3, check.Critical: 1} {
		if got := sum.AtLeast(severity); got != want {
			t.Errorf("%d findings at least %v, want %d", got, severity, want)
		}
	}
	if got := sum.Penalty(); got != 2*1+2*5+25 {
		t.Errorf("penalty %d, want 37", got)
	}
	if got := sum.PenaltyPerThousand(); got != 1000 {
		t.Errorf("penalty per 1000 words %v, want 1000", got)
	}
	if got := new(Summary).PenaltyPerThousand(); got != 0 {
		t.Errorf("penalty per 1000 of no words %v, want 0", got)
	}
}
