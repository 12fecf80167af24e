package report

import "galley/check"

// Summary adds up the results of a run. The zero value is a run of no articles. Articles that could not be checked at all, because
// galley does not ship their language, do not count.
type Summary struct {
	Files    int                     // files with at least one article that was checked
	Articles int                     // articles checked
	Words    int                     // in these articles
	Findings [check.Critical + 1]int // by severity

	file string // of the article added last: the articles of a file arrive one after the other
}

// Add counts the result of one article.
func (s *Summary) Add(doc *check.Document, res check.Result) {
	if !res.Target.Shipped() {
		return
	}
	if s.Articles == 0 || doc.Name != s.file {
		s.Files++
		s.file = doc.Name
	}
	s.Articles++
	s.Words += res.Words
	for _, f := range res.Findings {
		s.Findings[f.Severity]++
	}
}

// AtLeast returns the number of findings of a severity or a higher one.
func (s *Summary) AtLeast(severity check.Severity) int {
	n := 0
	for _, count := range s.Findings[severity:] {
		n += count
	}
	return n
}

// Penalty returns the penalty points of all findings, added up as in MQM's linear scoring model.
func (s *Summary) Penalty() int {
	points := 0
	for severity, count := range s.Findings {
		points += count * check.Severity(severity).Penalty()
	}
	return points
}

// PenaltyPerThousand returns the penalty points per 1000 words, 0 for a run without words.
func (s *Summary) PenaltyPerThousand() float64 {
	if s.Words == 0 {
		return 0
	}
	return float64(s.Penalty()) * 1000 / float64(s.Words)
}
