package main

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"

	"galley/check"
)

// alignedPairs are the pairs of languages that the alignment is measured with.
func alignedPairs() [][2]check.Lang {
	return [][2]check.Lang{
		{"en", "de"}, {"en", "es"}, {"en", "fr"}, {"en", "it"}, {"en", "pt"}, {"es", "de"}, {"es", "en"}, {"es", "fr"}, {"es", "it"}, {"es", "pt"},
		{"fr", "de"},
	}
}

// alignmentSeed makes the same disturbances in every run.
const alignmentSeed = 4

// alignmentPart measures how well disturbed parallel articles are paired.
func alignmentPart(all []collection) (part, error) {
	t := table{
		Title: "Alignment",
		Note: "Articles of one sentence a line in two languages, in paragraphs of one to four sentences, after some were changed on purpose. A group\n" +
			"of sentences is right if it holds exactly the lines that belong together; a sentence without a partner is a group too. Two paragraphs\n" +
			"belong together if they share a line.",
		Head: []string{"articles", "groups", "P", "R", "F1", "paragraphs", "P of paragraphs", "R of paragraphs", "F1 of paragraphs"},
	}
	articles := parallel(ofSet(all, articleSet))
	aligner := newAligner()
	for _, d := range disturbances() {
		var groups, paragraphs agreement
		random := rand.New(rand.NewPCG(alignmentSeed, 0))
		for _, pair := range alignedPairs() {
			for _, a := range articles {
				if a[pair[0]] == nil || a[pair[1]] == nil {
					continue
				}
				g, p, err := aligner.measure(pair, a, d, random)
				if err != nil {
					return part{}, err
				}
				groups.add(g)
				paragraphs.add(p)
			}
		}
		t.add(d.name, count(groups.gold), share(groups.precision(), groups.found), share(groups.recall(), groups.gold), share(groups.f1(), groups.gold),
			count(paragraphs.gold), share(paragraphs.precision(), paragraphs.found), share(paragraphs.recall(), paragraphs.gold),
			share(paragraphs.f1(), paragraphs.gold))
	}
	return part{Title: alignmentTitle, Tables: []table{t}}, nil
}

// parallel returns the lines of each article in each of its languages, in the order of the articles' names.
func parallel(all []collection) []map[check.Lang][]string {
	byName := map[string]map[check.Lang][]string{}
	var names []string
	for _, c := range all {
		for _, a := range c.Articles {
			lines, original := strings.Split(a.Text, "\n"), strings.Split(a.Original, "\n")
			if len(lines) != len(original) {
				continue
			}
			if byName[a.Group] == nil {
				byName[a.Group] = map[check.Lang][]string{}
				names = append(names, a.Group)
			}
			byName[a.Group][a.Target], byName[a.Group][a.Source] = lines, original
		}
	}
	slices.Sort(names)
	var articles []map[check.Lang][]string
	for _, name := range names {
		articles = append(articles, byName[name])
	}
	return articles
}

// agreement counts what was found, what should have been, and what is both.
type agreement struct{ found, gold, both int }

func (a *agreement) add(b agreement) {
	a.found, a.gold, a.both = a.found+b.found, a.gold+b.gold, a.both+b.both
}

func (a agreement) precision() float64 { return float64(a.both) / float64(a.found) }
func (a agreement) recall() float64    { return float64(a.both) / float64(a.gold) }
func (a agreement) f1() float64        { return 2 * float64(a.both) / float64(a.found+a.gold) }

// agree compares sets.
func agree(found, gold map[string]bool) agreement {
	a := agreement{len(found), len(gold), 0}
	for k := range found {
		if gold[k] {
			a.both++
		}
	}
	return a
}

// aligner pairs documents as galley does.
type aligner struct {
	checker *check.Checker
	last    *check.Alignment
}

func newAligner() *aligner {
	a := &aligner{}
	a.checker = &check.Checker{Rules: []*check.Rule{{Name: "alignment", Run: func(p *check.Pass) { a.last = p.Alignment }}}}
	return a
}

// measure disturbs an article, pairs its two sides and compares the groups of lines and the pairs of paragraphs with what they should be.
func (a *aligner) measure(pair [2]check.Lang, lines map[check.Lang][]string, d disturbance, random *rand.Rand) (groups, paragraphs agreement, err error) {
	source, target := disturb(lines[pair[0]], lines[pair[1]], d, random)
	original, sourceOrigins := source.document(pair[0])
	doc, targetOrigins := target.document(pair[1])
	doc.Source, doc.Original = pair[0], original
	a.last = nil
	if _, err := a.checker.Check(context.Background(), doc); err != nil {
		return agreement{}, agreement{}, err
	}
	foundGroups, foundParagraphs := map[string]bool{}, map[string]bool{}
	if a.last != nil {
		for _, p := range a.last.Pairs {
			s, t := between(sourceOrigins, a.last.Source[p.SourceFrom:p.SourceTo]), between(targetOrigins, a.last.Target[p.TargetFrom:p.TargetTo])
			foundGroups[fmt.Sprint(linesOf(s), linesOf(t))] = true
			link(foundParagraphs, s, t)
		}
	}
	goldGroups, goldParagraphs := map[string]bool{}, map[string]bool{}
	for _, g := range goldOf(sourceOrigins, targetOrigins) {
		goldGroups[fmt.Sprint(linesOf(g.source), linesOf(g.target))] = true
		link(goldParagraphs, g.source, g.target)
	}
	return agree(foundGroups, goldGroups), agree(foundParagraphs, goldParagraphs), nil
}

// group is pieces of both sides that belong together.
type group struct{ source, target []origin }

// goldOf returns the groups of pieces that were made from the same lines. Pieces of the source have one line each.
func goldOf(source, target []origin) []group {
	var groups []group
	used := map[int]bool{}
	for _, t := range target {
		g := group{target: []origin{t}}
		for _, s := range source {
			if slices.Contains(t.lines, s.lines[0]) {
				g.source = append(g.source, s)
				used[s.lines[0]] = true
			}
		}
		groups = append(groups, g)
	}
	for _, s := range source {
		if !used[s.lines[0]] {
			groups = append(groups, group{source: []origin{s}})
		}
	}
	return groups
}

// between returns the pieces that sentences come from: those in which they begin or end.
func between(origins []origin, sentences []check.Sentence) []origin {
	var found []origin
	for _, s := range sentences {
		from := sort.Search(len(origins), func(i int) bool { return origins[i].end > s.Start })
		to := sort.Search(len(origins), func(i int) bool { return origins[i].end >= s.End })
		for _, o := range origins[from : to+1] {
			if len(found) == 0 || found[len(found)-1].end < o.end {
				found = append(found, o)
			}
		}
	}
	return found
}

func linesOf(origins []origin) []int {
	var lines []int
	for _, o := range origins {
		lines = append(lines, o.lines...)
	}
	slices.SortFunc(lines, cmp.Compare)
	return lines
}

// link notes that paragraphs belong together.
func link(links map[string]bool, source, target []origin) {
	for _, s := range source {
		for _, t := range target {
			links[fmt.Sprint(s.paragraph, t.paragraph)] = true
		}
	}
}
