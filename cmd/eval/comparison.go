package main

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"galley/check"
	"galley/check/gold"
	"galley/cmd/eval/damage"
)

// withOriginals measures galley on translations that it sees beside their originals, as they are and damaged, and prints examples of
// what it missed and of its false alarms.
func withOriginals(all []collection, binary string, examples int, out io.Writer) (part, error) {
	tool := galley{path: binary, bilingual: true}
	found, took, err := tool.check(all)
	if err != nil {
		return part{}, err
	}
	p := galleyPart(bilingualPart, all, found, took)
	if examples > 0 {
		show(out, bilingualPart, all, found, examples)
	}
	copies := damagedCopies(all)
	if len(copies) == 0 {
		return p, nil
	}
	found, _, err = tool.check(collections(copies))
	if err != nil {
		return part{}, err
	}
	if examples > 0 {
		showDamage(out, judge(copies, found), examples)
	}
	p.Tables = append(p.Tables, damageTables(copies, found)...)
	return p, nil
}

// damaged are translations of one pair of languages, faultless ones and their damaged copies.
type damaged struct {
	pair     string
	articles []damage.Article
}

// damagedCopies makes the damaged copies of the articles, in the pairs of languages that the other sets have.
func damagedCopies(all []collection) []damaged {
	stories := storiesOf(ofSet(all, articleSet))
	var copies []damaged
	for _, pair := range pairsOf(ofSet(all, pudSet, ntrexSet)) {
		from, to, _ := strings.Cut(pair, "-")
		source, target := check.Lang(from), check.Lang(to)
		var told []damage.Story // in both languages
		for _, s := range stories {
			if len(s.Lines[source]) > 0 && len(s.Lines[source]) == len(s.Lines[target]) {
				told = append(told, s)
			}
		}
		d := damaged{pair: pair}
		for _, s := range told {
			intact, broken := damage.Intact(s, source, target), damage.Copy(s, source, target, told)
			intact.ID, broken.ID = intact.ID+":intact", broken.ID+":damaged"
			d.articles = append(d.articles, intact, broken)
		}
		if len(told) > 0 {
			copies = append(copies, d)
		}
	}
	return copies
}

// storiesOf joins the translations of one text, and their originals, in the order in which the texts come first.
func storiesOf(some []collection) []damage.Story {
	var stories []damage.Story
	at := map[string]int{}
	for _, c := range some {
		for _, a := range c.Articles {
			i, ok := at[a.Group]
			if !ok {
				i = len(stories)
				at[a.Group] = i
				stories = append(stories, damage.Story{ID: a.Group, Lines: map[check.Lang][]string{}})
			}
			stories[i].Lines[a.Target] = strings.Split(strings.TrimSpace(a.Text), "\n")
			if a.Original != "" {
				stories[i].Lines[a.Source] = strings.Split(strings.TrimSpace(a.Original), "\n")
			}
		}
	}
	return stories
}

// pairsOf returns the pairs of languages of some collections.
func pairsOf(some []collection) []string {
	var pairs []string
	for _, c := range some {
		pairs = append(pairs, c.Part)
	}
	slices.Sort(pairs)
	return slices.Compact(pairs)
}

// collections returns the articles as the binary is given them.
func collections(copies []damaged) []collection {
	var all []collection
	for _, d := range copies {
		c := collection{Set: "damage", Part: d.pair}
		for _, a := range d.articles {
			c.Articles = append(c.Articles, gold.Article{ID: a.ID, Source: a.Source, Target: a.Target, Text: a.Text, Original: a.Original})
		}
		all = append(all, c)
	}
	return all
}

// verdict is how the findings of rules of comparison fit the damage of articles. Damage is found if a finding of its rule touches it,
// or its place in the original, or stands where something is gone. Findings of other rules that touch damage are neither right nor
// wrong, nor are those on slips of the translators; what touches none of these is a false alarm.
type verdict struct {
	words   int // of the translations
	found   map[kindOfDamage]ratio
	noticed map[string]ratio // damage by rule that is found by any rule
	wrong   map[string]int   // by rule
	misses  []missedDamage
	alarms  []alarm
}

// kindOfDamage is a rule and what was done.
type kindOfDamage struct{ rule, kind string }

type missedDamage struct {
	article damage.Article
	damage  damage.Damage
}

// judge compares findings with the damage of articles. Only the rules that damage is made for are held to account.
func judge(copies []damaged, found findings) verdict {
	v := verdict{found: map[kindOfDamage]ratio{}, noticed: map[string]ratio{}, wrong: map[string]int{}}
	for _, d := range copies {
		for _, a := range d.articles {
			v.article(a, found[a.ID])
		}
	}
	return v
}

func (v *verdict) article(a damage.Article, found []finding) {
	v.words += countWords(a.Text)
	rules := damage.Rules()
	for _, d := range a.Damage {
		hit, noticed := false, false
		for _, f := range found {
			touches := touchesDamage(f, d)
			hit = hit || f.Rule == d.Rule && (touches || standsNear(f, d))
			noticed = noticed || touches
		}
		key := kindOfDamage{d.Rule, d.Kind}
		byKind, byRule := v.found[key], v.noticed[d.Rule]
		byKind.count(hit)
		byRule.count(hit || noticed)
		v.found[key], v.noticed[d.Rule] = byKind, byRule
		if !hit {
			v.misses = append(v.misses, missedDamage{a, d})
		}
	}
	for _, f := range found {
		right := slices.ContainsFunc(a.Damage, func(d damage.Damage) bool {
			return touchesDamage(f, d) || f.Rule == d.Rule && standsNear(f, d)
		})
		slip := slices.ContainsFunc(a.Slips, func(s check.Span) bool { return overlaps(f.Span, s) })
		if !right && !slip && slices.Contains(rules, f.Rule) {
			v.wrong[f.Rule]++
			v.alarms = append(v.alarms, alarm{gold.Article{ID: a.ID, Text: a.Text, Original: a.Original}, f})
		}
	}
}

// touchesDamage tells whether a finding has a byte in common with damage, here or in the original.
func touchesDamage(f finding, d damage.Damage) bool {
	for _, s := range d.Text {
		if overlaps(f.Span, s) {
			return true
		}
	}
	for _, related := range f.Related {
		if overlaps(related, d.Source) {
			return true
		}
	}
	return false
}

// standsNear tells whether a finding lies where something is gone.
func standsNear(f finding, d damage.Damage) bool {
	return d.Near.Start < d.Near.End && f.Start <= d.Near.End && d.Near.Start <= f.End
}

func overlaps(a, b check.Span) bool { return a.Start < b.End && b.Start < a.End }

// damageTables puts the verdict on all pairs and on each of them in tables.
func damageTables(copies []damaged, found findings) []table {
	all := judge(copies, found)
	byRule := table{
		Title: "Damage",
		Note: "Copies of faultless articles in which numbers, names, links, quotations, terms and whole sentences were damaged, beside the same\n" +
			"articles as they are. R by any rule counts what other rules saw of it too. False alarms are per 1000 words of both; names that the\n" +
			"translators themselves misspelt, which all their colleagues show, are left out.",
		Head: []string{"rule", "damage", "found", "R", "R by any rule", "false alarms", "per 1000"},
	}
	kinds := table{Title: "Damage by kind", Head: []string{"rule and kind", "damage", "R"}}
	var total, noticed ratio
	alarms := 0
	for _, rule := range damage.Rules() {
		seen, byAny := all.ofRule(rule), all.noticed[rule]
		total, noticed, alarms = total.plus(seen), noticed.plus(byAny), alarms+all.wrong[rule]
		byRule.add(rule, count(seen.All), count(seen.Good), share(seen.value(), seen.All), share(byAny.value(), byAny.All),
			count(all.wrong[rule]), rate(perThousandWords(all.wrong[rule], all.words)))
		for _, key := range all.kindsOf(rule) {
			r := all.found[key]
			kinds.add(rule+": "+key.kind, count(r.All), share(r.value(), r.All))
		}
	}
	byRule.add("all", count(total.All), count(total.Good), share(total.value(), total.All), share(noticed.value(), noticed.All),
		count(alarms), rate(perThousandWords(alarms, all.words)))
	pairs := table{
		Title: "Damage by pair",
		Note:  "R of each rule, and the false alarms of all of them per 1000 words.",
		Head:  append(append([]string{"pair", "damage"}, damage.Rules()...), "false alarms", "per 1000"),
	}
	for i, d := range copies {
		v := judge(copies[i:i+1], found)
		row := []string{d.pair, ""}
		planted := 0
		for _, rule := range damage.Rules() {
			r := v.ofRule(rule)
			planted += r.All
			row = append(row, share(r.value(), r.All))
		}
		row[1] = count(planted)
		pairs.add(append(row, count(len(v.alarms)), rate(perThousandWords(len(v.alarms), v.words)))...)
	}
	return []table{byRule, kinds, pairs}
}

func perThousandWords(n, words int) float64 { return 1000 * float64(n) / float64(max(1, words)) }

func (r ratio) plus(other ratio) ratio { return ratio{r.Good + other.Good, r.All + other.All} }

// ofRule adds up the kinds of damage that are for a rule.
func (v verdict) ofRule(rule string) ratio {
	var sum ratio
	for key, r := range v.found {
		if key.rule == rule {
			sum = sum.plus(r)
		}
	}
	return sum
}

// kindsOf returns the kinds of damage that are for a rule, in alphabetical order.
func (v verdict) kindsOf(rule string) []kindOfDamage {
	var keys []kindOfDamage
	for key := range v.found {
		if key.rule == rule {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b kindOfDamage) int { return cmp.Compare(a.kind, b.kind) })
	return keys
}
