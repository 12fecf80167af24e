package main

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"galley/check"
	"galley/check/gold"
)

// hunspell is the spell checker of that name.
type hunspell struct{ path string }

// dictionaries returns hunspell's name of the dictionaries of a language. The texts are written in several variants of English and
// Portuguese, so a word that one of them knows is accepted.
func dictionaries(lang check.Lang) string {
	switch lang {
	case "de":
		return "de_DE"
	case "en":
		return "en_US,en_GB"
	case "es":
		return "es_ES"
	case "fr":
		return "fr"
	case "it":
		return "it_IT"
	case "pt":
		return "pt_BR,pt_PT"
	}
	return string(lang)
}

// separator stands between two texts. No dictionary knows it, so hunspell lists it.
const separator = "xqzvkwxqz"

// check lists the words that hunspell does not know and returns what the listing took of the processor. Only findings on a mistake whose right form
// is known get suggestions: to ask for all of them takes hours.
func (h hunspell) check(all []collection) (findings, time.Duration, error) {
	found := findings{}
	var took time.Duration // of the processor
	byLanguage := map[check.Lang][]gold.Article{}
	for _, c := range all {
		for _, a := range c.Articles {
			byLanguage[a.Target] = append(byLanguage[a.Target], a)
		}
	}
	for lang, articles := range byLanguage {
		listed, one, err := h.list(lang, articles)
		if err != nil {
			return nil, 0, err
		}
		took += one
		var misspelled []string
		for i, a := range articles {
			found[a.ID] = slices.DeleteFunc(locate(a.Text, listed[i]), func(f finding) bool { return noWord(a, f) })
			for _, f := range found[a.ID] {
				if replaceable(a, f) {
					misspelled = append(misspelled, a.Text[f.Start:f.End])
				}
			}
		}
		suggestions, err := h.suggest(lang, misspelled)
		if err != nil {
			return nil, 0, err
		}
		for _, a := range articles {
			for i, f := range found[a.ID] {
				if replaceable(a, f) {
					found[a.ID][i].Suggestions = suggestions[a.Text[f.Start:f.End]]
				}
			}
		}
	}
	return found, took, nil
}

// noWord reports whether a listed word is none: a lone hyphen, or what the program cuts off before an apostrophe in Italian, since the
// dictionary does not tell it that an apostrophe is a part of words.
func noWord(a gold.Article, f finding) bool {
	if !strings.ContainsFunc(a.Text[f.Start:f.End], unicode.IsLetter) {
		return true
	}
	after, _ := utf8.DecodeRuneInString(a.Text[f.End:])
	return a.Target == "it" && (after == '\'' || after == '’')
}

// replaceable reports whether a finding touches a mistake whose right form is known.
func replaceable(a gold.Article, f finding) bool {
	return slices.ContainsFunc(a.Mistakes, func(m gold.Mistake) bool { return m.Right != "" && m.Overlaps(f.Span) })
}

// list returns the unknown words of each article in the order of its text, and what that took of the processor.
func (h hunspell) list(lang check.Lang, articles []gold.Article) ([][]string, time.Duration, error) {
	var in strings.Builder
	for _, a := range articles {
		in.WriteString(a.Text + "\n" + separator + "\n")
	}
	out, took, err := h.run(lang, in.String(), "-l")
	if err != nil {
		return nil, 0, err
	}
	listed := make([][]string, 1, len(articles)+1)
	for line := range strings.Lines(out) {
		if w := strings.TrimRight(line, "\n"); w == separator {
			listed = append(listed, nil)
		} else {
			listed[len(listed)-1] = append(listed[len(listed)-1], w)
		}
	}
	if len(listed) != len(articles)+1 {
		return nil, 0, fmt.Errorf("hunspell -d %s: %d texts of %d", dictionaries(lang), len(listed)-1, len(articles))
	}
	return listed[:len(articles)], took.processor, nil
}

// suggest returns the suggestions for words, the best first.
func (h hunspell) suggest(lang check.Lang, misspelled []string) (map[string][]string, error) {
	slices.Sort(misspelled)
	var in strings.Builder
	for _, w := range slices.Compact(misspelled) {
		in.WriteString("^" + w + "\n") // after ^ no character is a command
	}
	out, _, err := h.run(lang, in.String(), "-a")
	if err != nil {
		return nil, err
	}
	return readSuggestions(out), nil
}

// readSuggestions reads what hunspell answers in the manner of ispell: "& word count offset: first, second".
func readSuggestions(out string) map[string][]string {
	suggestions := map[string][]string{}
	for line := range strings.Lines(out) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if fields := strings.Fields(head); ok && len(fields) == 4 && fields[0] == "&" {
			suggestions[fields[1]] = strings.Split(list, ", ")
		}
	}
	return suggestions
}

// run returns what hunspell writes for an input, and what that took.
func (h hunspell) run(lang check.Lang, in, mode string) (string, effort, error) {
	cmd := exec.Command(h.path, "-i", "utf-8", "-d", dictionaries(lang), mode)
	cmd.Env = append(cmd.Environ(), "LC_ALL=C.UTF-8")
	var out, complaint bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in), &out, &complaint
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return "", effort{}, fmt.Errorf("hunspell -d %s: %w: %s", dictionaries(lang), err, bytes.TrimSpace(complaint.Bytes()))
	}
	return out.String(), effort{time.Since(start), processorTime(cmd)}, nil
}

// locate finds listed words in a text, one after the other.
func locate(text string, listed []string) []finding {
	var found []finding
	at := 0
	for _, w := range listed {
		start := indexWord(text, w, at)
		if start < 0 {
			continue
		}
		at = start + len(w)
		found = append(found, finding{Span: check.Span{Start: start, End: at}, Rule: "hunspell"})
	}
	return found
}

// indexWord returns the offset of a word in a text, from an offset on, where no letter touches it; otherwise that of the same letters
// inside a word, and -1 if they do not occur.
func indexWord(text, word string, from int) int {
	inside := -1
	for at := from; at < len(text); {
		i := strings.Index(text[at:], word)
		if i < 0 {
			break
		}
		start := at + i
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, size := utf8.DecodeRuneInString(text[start+len(word):])
		if !unicode.IsLetter(before) && (size == 0 || !unicode.IsLetter(after)) {
			return start
		}
		if inside < 0 {
			inside = start
		}
		at = start + len(word)
	}
	return inside
}

// version returns the version that hunspell names.
func (h hunspell) version() (string, error) {
	out, err := exec.Command(h.path, "-v").Output()
	if err != nil {
		return "", fmt.Errorf("hunspell -v: %w", err)
	}
	_, version, ok := strings.Cut(string(out), "Hunspell ")
	if !ok {
		return "", errors.New("hunspell -v: no version")
	}
	version, _, _ = strings.Cut(version, ")")
	return version, nil
}
