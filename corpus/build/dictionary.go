package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"galley/corpus"
)

// translations maps a headword in lower case to its translations with a weight: how near the head of how many entries each stands.
type translations map[string]map[string]float64

func (t translations) add(headword, translation string, weight float64) {
	key := lower(headword)
	if t[key] == nil {
		t[key] = map[string]float64{}
	}
	t[key][translation] += weight
}

// readFreeDict reads a dictionary in the dictd format: a gzipped text and an index of headword, offset and length, in base 64.
func readFreeDict(path string, entry func(headword, translation string, weight float64)) error {
	f, err := os.Open(path + ".dict.dz")
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s.dict.dz: %w", path, err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return fmt.Errorf("%s.dict.dz: %w", path, err)
	}
	index, err := os.Open(path + ".index")
	if err != nil {
		return err
	}
	defer index.Close()
	s := bufio.NewScanner(index)
	for s.Scan() {
		fields := strings.Split(s.Text(), "\t")
		if len(fields) < 3 || strings.HasPrefix(fields[0], "00-database") || strings.HasPrefix(fields[0], "00database") {
			continue
		}
		start, length := base64Number(fields[1]), base64Number(fields[2])
		if start < 0 || length < 0 || start+length > len(text) {
			return fmt.Errorf("%s.index: entry %q is outside the text", path, fields[0])
		}
		readEntry(string(text[start:start+length]), entry)
	}
	return s.Err()
}

// base64Number decodes a number as dictd writes it: digits to the base 64, the most significant first. It returns -1 for none.
func base64Number(s string) int {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	n := 0
	for _, c := range s {
		d := strings.IndexRune(digits, c)
		if d < 0 || n > 1<<40 {
			return -1
		}
		n = n*64 + d
	}
	return n
}

var (
	numbered = regexp.MustCompile(`^\d+\. *`)
	asides   = regexp.MustCompile(`<[^>]*>|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|/[^/]*/|["“”„]`)
)

// readEntry reads one entry: the headword's line, as the index has headwords without their capitals, then senses. The first sense may be without a number; of the lines behind it only
// numbered ones are senses, the others are definitions, examples and references.
func readEntry(body string, entry func(headword, translation string, weight float64)) {
	headword, body, _ := strings.Cut(body, "\n")
	headword, _, _ = strings.Cut(asides.ReplaceAllString(headword, ""), ",")
	if headword = strings.TrimSpace(headword); headword == "" {
		return
	}
	sense := 0
	for line := range strings.SplitSeq(body, "\n") {
		if strings.TrimSpace(line) == "" || line[0] == ' ' && sense > 0 {
			continue
		}
		line = strings.TrimSpace(line)
		if n := numbered.FindString(line); n != "" {
			line = line[len(n):]
		} else if sense > 0 {
			continue
		}
		sense++
		rank := 0
		for t := range strings.FieldsFuncSeq(asides.ReplaceAllString(line, ""), func(r rune) bool { return r == ',' || r == ';' }) {
			t = strings.Join(strings.Fields(t), " ")
			if t == "" || strings.Contains(t, ":") || strings.Count(t, " ") > 2 {
				continue
			}
			rank++
			entry(headword, t, 1/float64(sense)/float64(rank))
		}
	}
}

// What is kept of a dictionary: the best translations of words and phrases that are not too rare, in decibels (corpus.Entry).
const (
	mostTranslations = 3
	mostOfFrequent   = 8
	rarestWord       = 18
	rarestPhrase     = 42 // of the words in it
	unlikeFrequency  = .1 // what a decibel of difference in frequency takes from a translation, in nats
)

// dictionaryLines returns, for each headword that is kept, its translations, the best first. Kept are headwords and translations
// of one to three words that the lexicons of their languages know.
func dictionaryLines(t translations, source, target *lexicon) map[string][]string {
	kept := map[string][]string{}
	for headword, weights := range t {
		least := rarestWord
		if strings.Contains(headword, " ") {
			least = rarestPhrase
		}
		if !source.attestsAll(headword) || source.rarest(headword) < least {
			continue
		}
		merged := map[string]float64{}
		for w, weight := range weights {
			if w = target.inOwnCase(w); target.knowsAll(w) && lower(w) != headword {
				merged[w] += weight
			}
		}
		if len(merged) == 0 {
			continue
		}
		words := slices.Collect(maps.Keys(merged))
		// translations of each other are about as frequent as each other
		score := func(w string) float64 {
			return math.Log(merged[w]) - math.Abs(float64(source.rarest(headword)-target.rarest(w)))*unlikeFrequency
		}
		slices.SortFunc(words, func(a, b string) int {
			return cmp.Or(cmp.Compare(score(b), score(a)), cmp.Compare(a, b))
		})
		most := mostTranslations
		if source.rarest(headword) >= parallelFrequent {
			most = mostOfFrequent // articles and pronouns have many forms
		}
		kept[headword] = words[:min(len(words), most)]
	}
	return kept
}

// What a translation by way of English needs: a weight, where a direct one at the head of an entry weighs 1, and a headword so frequent, in
// decibels.
const (
	pivotLeast    = .25
	pivotFrequent = 36
)

// addPivots adds translations by way of English for frequent headwords without a direct one.
func addPivots(all map[pair]translations, lexicons map[string]*lexicon) {
	type pivoted struct {
		pair
		headword, translation string
		weight                float64
	}
	var more []pivoted
	for p := range all {
		there, back := all[pair{p.from, "en"}], all[pair{"en", p.to}]
		if there == nil || back == nil || p.from == "en" || p.to == "en" {
			continue
		}
		for headword, english := range there {
			if len(all[p][headword]) > 0 || strings.Contains(headword, " ") || lexicons[p.from].rarest(headword) < pivotFrequent {
				continue
			}
			found := map[string]float64{}
			for _, e := range slices.Sorted(maps.Keys(english)) { // in one order, as sums of floats depend on it
				for t, v := range back[lower(e)] {
					found[t] += english[e] * v
				}
			}
			for t, w := range found {
				if w >= pivotLeast {
					more = append(more, pivoted{p, headword, t, w})
				}
			}
		}
	}
	for _, m := range more {
		all[m.pair].add(m.headword, m.translation, m.weight)
	}
}

// rarestForm is the least frequency of an inflected form that is kept to be suggested, in decibels.
const rarestForm = 22

// inflections returns the frequent inflected forms of each lemma, the most frequent first.
func inflections(l *lexicon, lemmas map[string]string) map[string][]string {
	forms := map[string][]string{}
	for form, e := range l.words {
		if !e.Known() || e.Decibels() < rarestForm {
			continue
		}
		for _, m := range []string{lemmas[form], lemmas[capital(form)]} {
			if m = lower(m); m != "" && m != form {
				forms[m] = append(forms[m], l.inOwnCase(form))
				break
			}
		}
	}
	for _, f := range forms {
		slices.SortFunc(f, func(a, b string) int {
			return cmp.Or(cmp.Compare(l.words[lower(b)].Decibels(), l.words[lower(a)].Decibels()), cmp.Compare(a, b))
		})
	}
	for lemma, f := range forms {
		for i := range f {
			f[i] = asForm(lemma, f[i])
		}
	}
	return forms
}

// asForm writes a form as corpus.Language reads it: how many letters it shares with its lemma, and the rest.
func asForm(lemma, form string) string {
	low, mark := lower(form), int(corpus.LowerForm)
	if low != form {
		mark = corpus.TitleForm
	}
	if low != form && capital(low) != form || len(low) != len(form) {
		return string(rune(corpus.LowerForm)) + form
	}
	same := 0
	for same < min(len(lemma), len(low), corpus.MostFormLetters) && lemma[same] == low[same] {
		same++
	}
	for same > 0 && same < len(low) && !utf8.RuneStart(low[same]) {
		same--
	}
	return string(rune(mark+same)) + low[same:]
}

// compileLines writes lines in the order of their bytes: a key and what belongs to it, separated by tabs.
func compileLines(lines map[string][]string) []byte {
	var text []byte
	for _, key := range slices.Sorted(maps.Keys(lines)) {
		text = append(append(append(text, key...), '\t'), strings.Join(lines[key], "\t")...)
		text = append(text, '\n')
	}
	return text
}

// How many lines of a dictionary there are for one with a whole headword, and how many bytes a headword may share with the one before.
const (
	linesForWhole = 16
	mostShared    = corpus.WholeMark - ' ' - 1
)

// compileDictionary writes a dictionary as corpus.Dictionary reads it.
func compileDictionary(lines map[string][]string) []byte {
	var text []byte
	before := ""
	for i, headword := range slices.Sorted(maps.Keys(lines)) {
		same, mark := 0, byte(corpus.WholeMark)
		if i%linesForWhole > 0 {
			for same < min(len(before), len(headword), mostShared) && before[same] == headword[same] {
				same++
			}
			for same > 0 && same < len(headword) && !utf8.RuneStart(headword[same]) {
				same-- // so that the file is text
			}
			mark = byte(' ' + same)
		}
		text = append(append(text, mark), headword[same:]...)
		for _, t := range lines[headword] {
			text = append(append(text, '\t'), t...)
		}
		text = append(text, '\n')
		before = headword
	}
	return text
}
