package main

import (
	"fmt"
	"io"
)

// showDamage prints the first n misses of each kind of damage and the first n false alarms of each rule.
func showDamage(out io.Writer, v verdict, n int) {
	shown := map[kindOfDamage]int{}
	for _, m := range v.misses {
		key := kindOfDamage{m.damage.Rule, m.damage.Kind}
		if shown[key]++; shown[key] <= n {
			fmt.Fprintf(out, "  miss   %s  %s: %s  %s  <- %s\n", m.article.ID, key.rule, key.kind, surroundings(m.article.Text, m.damage.Text[0]),
				surroundings(m.article.Original, m.damage.Source))
		}
	}
	for _, a := range v.alarms {
		key := kindOfDamage{rule: a.Finding.Rule}
		if shown[key]++; shown[key] > n {
			continue
		}
		fmt.Fprintf(out, "  alarm  %s  %s %.2f  %s%s\n", a.Article.ID, a.Finding.Rule, a.Finding.Confidence,
			surroundings(a.Article.Text, a.Finding.Span), inOriginal(a.Article.Original, a.Finding))
	}
}
