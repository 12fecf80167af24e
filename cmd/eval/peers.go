package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"time"

	"galley/check"
	"galley/check/gold"
)

// toolRun is what a tool found, and what it took of the processor.
type toolRun struct {
	tool  string
	found findings
	took  time.Duration
}

// requirePeers returns an error that says what to install if the other tools are not at hand.
func requirePeers(all []collection) error {
	for _, program := range []string{"hunspell", "java", "mvn"} {
		if _, err := exec.LookPath(program); err != nil {
			return fmt.Errorf("%w: install the Debian packages hunspell, openjdk-17-jdk-headless and maven", err)
		}
	}
	checked := map[check.Lang]bool{}
	for _, c := range all {
		for _, a := range c.Articles {
			if checked[a.Target] {
				continue
			}
			checked[a.Target] = true
			if _, _, err := (hunspell{"hunspell"}).run(a.Target, "", "-l"); err != nil {
				return fmt.Errorf("%w: install the Debian packages hunspell-de-de, hunspell-en-us, hunspell-en-gb, hunspell-es, hunspell-fr, "+
					"hunspell-it, hunspell-pt-br and hunspell-pt-pt", err)
			}
		}
	}
	return nil
}

// comparePeers runs galley and the other tools over the translations alone.
func comparePeers(all []collection, binary string) (part, error) {
	if err := requirePeers(all); err != nil {
		return part{}, err
	}
	ours, took, err := galley{path: binary, jobs: 1}.check(all)
	if err != nil {
		return part{}, err
	}
	speller := hunspell{"hunspell"}
	unknown, listing, err := speller.check(all)
	if err != nil {
		return part{}, err
	}
	spellerVersion, err := speller.version()
	if err != nil {
		return part{}, err
	}
	clock, err := byTheClock(all, binary)
	if err != nil {
		return part{}, err
	}
	proofread, version, checking, err := languageTool{filepath.Join("cmd", "eval", "peers")}.check(all)
	if err != nil {
		return part{}, err
	}
	runs := []toolRun{{"galley", ours, took.processor}, {"hunspell", unknown, listing}, {"LanguageTool", proofread, checking}}
	return part{Title: peerPart, Note: fmt.Sprintf(peerNote, spellerVersion, version, rounds), Tables: append(peerTables(all, runs), clock)}, nil
}

const peerNote = `All tools read the translations alone, in the same run, with their own settings, and are measured alike: each finding that touches a
mistake is right, whatever the tool calls it. The judgement of galley was fitted to these texts; the other tools never saw them.

- hunspell %s with the dictionaries of Debian: de_DE, es_ES, fr, it_IT, and for the texts in several variants en_US with en_GB and
  pt_BR with pt_PT, where a word is accepted if one of the two knows it. Every word that it does not know is a finding, but not what it cuts off before
  an apostrophe in Italian (dell).
- LanguageTool %s in the variants de-DE, en-US and pt-BR (of Portuguese the one with fewer false alarms; those of English
  do not differ in that), the mother tongue set to the source language. Of the rules that are on by default those run that look for what galley
  looks for: the types misspelling, untranslated and duplication, the categories TYPOS and FALSE_FRIENDS, and the rules for repeated
  words. It has no rule of type untranslated in these languages. A line is a paragraph.

The planted misspellings are words that hunspell does not know: its R of them is 1 by construction, and that of leftovers that are no
target words is nearly so.

Speed is measured in time of the processor, one thread each. galley: the whole run of a new process, its start and its suggestions
included. hunspell: a new process of each language that lists unknown words, without suggestions. LanguageTool: the checking alone,
without suggestions; the start of the program, the loading of rules and the first 100 articles of each pair, which are checked once
before to warm up, are not in it.

By the clock, galley and hunspell read the whole articles of a language in turn, %d times each: galley on all processors, hunspell with
its one thread. The seconds are medians, and so is the advantage of galley in each turn.`

func peerTables(all []collection, runs []toolRun) []table {
	var tools []string
	var took []time.Duration
	var summaries [][]figure
	for _, r := range runs {
		tools, took = append(tools, r.tool), append(took, r.took)
		summaries = append(summaries, summary(all, r.found))
	}
	return []table{
		{Title: "Summary", Head: append([]string{""}, tools...), Rows: columns(summaries...)},
		sideBySide("Leftovers that are no target words", "pair", ofSet(all, leftoverSet), runs, foreign,
			measureOf{"R", recall}, measureOf{"P", precision}, measureOf{"F0.5", fHalf}),
		sideBySide("Typos, fused and doubled words", "language", ofSet(all, typoSet), runs, every,
			measureOf{"R", recall}, measureOf{"P", precision}, measureOf{"F0.5", fHalf}, measureOf{"first right of hits", firstOfHits}),
		falseAlarms(all, runs),
		speed(words(all), "processor seconds", tools, took),
	}
}

// measureOf is a named figure of a score.
type measureOf struct {
	name string
	of   func(score) string
}

// sideBySide measures all tools on each part of a set.
func sideBySide(title, key string, some []collection, runs []toolRun, counts func(gold.Mistake) bool, measures ...measureOf) table {
	t := table{Title: title, Head: []string{key}}
	for _, m := range measures {
		for _, r := range runs {
			t.Head = append(t.Head, m.name+" "+r.tool)
		}
	}
	eachPart(some, func(name string, part []collection) {
		row := []string{name}
		scores := make([]score, len(runs))
		for i, r := range runs {
			scores[i] = scoreOf(part, r.found, counts)
		}
		for _, m := range measures {
			for _, s := range scores {
				row = append(row, m.of(s))
			}
		}
		t.add(row...)
	})
	return t
}

// falseAlarms counts the false alarms of all tools in faultless texts.
func falseAlarms(all []collection, runs []toolRun) table {
	t := table{Title: "False alarms per 1000 words", Head: []string{"text"}}
	for _, r := range runs {
		t.Head = append(t.Head, r.tool)
	}
	for _, set := range []string{pudSet, ntrexSet, articleSet, ratedSet} {
		if part := ofSet(all, set); len(part) > 0 {
			one := sideBySide("", "text", part, runs, every, measureOf{"", func(s score) string { return perThousand(s, "") }})
			for _, row := range one.Rows {
				row[0] = set + " " + row[0]
				t.add(row...)
			}
		}
	}
	return t
}
