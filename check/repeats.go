package check

import "slices"

// withoutRepeats leaves out the findings that give way to one of another rule on the very same span: an editor needs to read only once
// what is wrong with a word. The findings are in the order of the text.
func withoutRepeats(findings []Finding, rules []*Rule) []Finding {
	over := map[string][]string{}
	for _, r := range rules {
		if len(r.Over) > 0 {
			over[r.Name] = r.Over
		}
	}
	repeats := func(i int) bool {
		from, to := i, i+1
		for from > 0 && findings[from-1].Span == findings[i].Span {
			from--
		}
		for to < len(findings) && findings[to].Span == findings[i].Span {
			to++
		}
		return slices.ContainsFunc(findings[from:to], func(f Finding) bool { return slices.Contains(over[f.Rule], findings[i].Rule) })
	}
	var kept []Finding
	for i := range findings {
		if !repeats(i) {
			kept = append(kept, findings[i])
		}
	}
	return kept
}
