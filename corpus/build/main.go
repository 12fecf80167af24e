// Command build compiles the language data in corpus/lang from packages by name. Run it in its own directory:
//
//	go run . -packages DIR
//
// The packages are fetched by their registries' own clients (apt-get, pip, npm, git) into DIR, once. The result depends on nothing else:
// the same packages give the same bytes.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"galley/corpus"
	"galley/corpus/build/hunspell"
)

func main() {
	packages := flag.String("packages", "packages", "directory that holds the fetched packages")
	out := flag.String("out", "..", "the directory corpus, to write to")
	flag.Parse()
	if err := build(*packages, *out); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(packages, out string) error {
	root, err := filepath.Abs(packages)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(root, 0o755); err != nil {
		return err
	}
	for _, p := range allPackages() {
		if err := p.fetch(root); err != nil {
			return err
		}
	}
	lexicons, err := readLexicons(root)
	if err != nil {
		return err
	}
	dictionaries, err := readDictionaries(root, lexicons)
	if err != nil {
		return err
	}
	taught, err := allLessons(root, lexicons)
	if err != nil {
		return err
	}
	texts, err := readTexts(root, lexicons)
	if err != nil {
		return err
	}
	for _, lang := range languages() {
		if err := writeLanguage(root, out, lang, texts[lang.tag], lexicons, dictionaries, taught); err != nil {
			return fmt.Errorf("%s: %w", lang.tag, err)
		}
	}
	if err := writeNames(root, out); err != nil {
		return err
	}
	return writeShipped(filepath.Join(out, "shipped.go"))
}

func allPackages() []pack {
	packs := append(stories(), wordfreq, simplemma, onboard, faker, cities, babel, num2words)
	for _, lang := range languages() {
		packs = append(packs, lang.packs()...)
	}
	for _, d := range dictionaries() {
		packs = append(packs, d.pack())
	}
	return packs
}

func readLexicons(root string) (map[string]*lexicon, error) {
	langs := languages()
	read := make([]*lexicon, len(langs))
	errs := make([]error, len(langs))
	var wg sync.WaitGroup
	for i, lang := range langs {
		wg.Go(func() { read[i], errs[i] = readLexicon(root, lang) })
	}
	wg.Wait()
	lexicons := map[string]*lexicon{}
	for _, l := range read {
		if l != nil {
			lexicons[l.tag] = l
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return lexicons, addFields(root, lexicons)
}

func readLexicon(root string, lang language) (*lexicon, error) {
	l := &lexicon{tag: lang.tag, words: map[string]corpus.Entry{}}
	for _, s := range lang.spelling {
		path := filepath.Join(s.pack.dir(root), s.path)
		d, err := hunspell.Open(path+".aff", path+".dic")
		if err != nil {
			return nil, err
		}
		for form, err := range d.Forms() {
			if err != nil {
				return nil, err
			}
			l.addForm(form)
		}
	}
	list, err := readWordfreq(filepath.Join(wordfreq.dir(root), "wordfreq/data/large_"+lang.tag+".msgpack.gz"))
	if err != nil {
		return nil, err
	}
	l.addFrequency(list)
	for _, model := range lang.cased {
		counts, err := readCased(filepath.Join(onboard.dir(root), "usr/share/onboard/models", model+".lm"))
		if err != nil {
			return nil, err
		}
		l.addCase(counts)
	}
	return l, l.addRepeats()
}

// pair is a direction of translation.
type pair struct{ from, to string }

// readDictionaries merges each dictionary with the inverse of its reverse.
func readDictionaries(root string, lexicons map[string]*lexicon) (map[pair]map[string][]string, error) {
	all := map[pair]translations{}
	for _, d := range dictionaries() {
		there, back := pair{d.from, d.to}, pair{d.to, d.from}
		for _, p := range []pair{there, back} {
			if all[p] == nil {
				all[p] = translations{}
			}
		}
		err := readFreeDict(filepath.Join(d.pack().dir(root), d.path()), func(headword, translation string, weight float64) {
			all[there].add(headword, translation, weight)
			all[back].add(translation, headword, weight)
		})
		if err != nil {
			return nil, err
		}
	}
	addPivots(all, lexicons)
	if err := addParallel(root, all, lexicons); err != nil {
		return nil, err
	}
	lines := map[pair]map[string][]string{}
	for p, t := range all {
		lines[p] = dictionaryLines(t, lexicons[p.from], lexicons[p.to])
	}
	return lines, nil
}

func writeLanguage(root, out string, lang language, read learntText, lexicons map[string]*lexicon, dictionaries, taught map[pair]map[string][]string) error {
	l := lexicons[lang.tag]
	about := corpus.Provenance{
		Tag: corpus.Lang(lang.tag), Name: lang.name, Licence: "GPL-3.0-or-later, compiled from the packages below under their licences",
		Forms: l.forms, Entries: map[corpus.Lang]int{}, SHA256: map[string]string{}, Packages: packagesOf(lang),
	}
	for _, e := range l.words {
		if e.Known() {
			about.Words++
		}
		if e.Decibels() > 0 {
			about.Attested++
		}
	}
	files := map[string][]byte{}
	var err error
	if files["lexicon.bin"], err = compile(l.words, l.ranks()); err != nil {
		return err
	}
	files["letters.bin"] = compileLetters(l)
	files["context.bin"], files["cloze.bin"] = read.context, read.cloze
	heads := map[string]bool{}
	for p, lines := range dictionaries {
		if p.from == lang.tag {
			for h := range lines {
				heads[h] = true
			}
		}
		if p.to == lang.tag {
			about.Entries[corpus.Lang(p.from)] = len(lines)
			files["from-"+p.from+".tsv"] = compileDictionary(lines)
			files["learnt-"+p.from+".tsv"] = compileDictionary(taught[p])
		}
	}
	list, err := readLemmas(filepath.Join(simplemma.dir(root), "simplemma/strategies/dictionaries/data", lang.tag+".plzma"))
	if err != nil {
		return err
	}
	if files["lemmas.bin"], err = compileLemmas(l, list, heads); err != nil {
		return err
	}
	files["forms.tsv"] = compileDictionary(inflections(l, list))
	files["kept.tsv"] = compileDictionary(keptShares(taught, lang.tag))
	files["affixes.tsv"] = compileAffixes(l)
	if files["quantities.tsv"], err = compileQuantities(root, lang.tag); err != nil {
		return err
	}
	dir := filepath.Join(out, "lang", lang.tag)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, data := range files {
		sum := sha256.Sum256(data)
		about.SHA256[name] = hex.EncodeToString(sum[:])
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	text, err := json.MarshalIndent(about, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "provenance.json"), append(text, '\n'), 0o644)
}

func packagesOf(lang language) []corpus.Package {
	var packs []corpus.Package
	for _, p := range slices.Concat(lang.packs(), []pack{wordfreq, simplemma, onboard, babel, num2words}, stories()) {
		packs = append(packs, corpus.Package(p))
	}
	for _, d := range dictionaries() {
		if d.from == lang.tag || d.to == lang.tag {
			packs = append(packs, corpus.Package(d.pack()))
		}
	}
	return packs
}

// writeShipped writes the Go file that embeds the data, as an embedded file is only at hand without copying in a variable of its own.
func writeShipped(path string) error {
	b := []byte("// Code generated by corpus/build. DO NOT EDIT.\n\npackage corpus\n\nimport _ \"embed\"\n\nvar (\n")
	var table []byte
	for _, lang := range languages() {
		from := slices.Sorted(maps.Keys(fromLanguages(lang.tag)))
		embed := func(name, file string) {
			b = fmt.Appendf(b, "\t//go:embed lang/%s/%s\n\t%s []byte\n", lang.tag, file, name)
		}
		embed(lang.tag+"Lexicon", "lexicon.bin")
		embed(lang.tag+"Letters", "letters.bin")
		embed(lang.tag+"Lemmas", "lemmas.bin")
		embed(lang.tag+"Forms", "forms.tsv")
		embed(lang.tag+"Context", "context.bin")
		embed(lang.tag+"Cloze", "cloze.bin")
		embed(lang.tag+"Kept", "kept.tsv")
		embed(lang.tag+"Affixes", "affixes.tsv")
		embed(lang.tag+"Quantities", "quantities.tsv")
		embed(lang.tag+"Provenance", "provenance.json")
		table = fmt.Appendf(table, "\t\t{%[1]q, %[2]q, %[1]sLexicon, %[1]sLetters, %[1]sLemmas, %[1]sForms, %[1]sKept, %[1]sContext, %[1]sCloze, %[1]sAffixes, %[1]sQuantities, %[1]sProvenance", lang.tag, lang.name)
		for _, kind := range []string{"from", "learnt"} {
			table = append(table, ", func() map[Lang]Dictionary {\n\t\t\treturn map[Lang]Dictionary{"...)
			for _, f := range from {
				name := lang.tag + capital(kind) + capital(f)
				embed(name, kind+"-"+f+".tsv")
				table = fmt.Appendf(table, "%q: %s, ", f, name)
			}
			table = append(table, "}\n\t\t}"...)
		}
		table = append(table, "},\n"...)
	}
	b = fmt.Appendf(b, ")\n\n// shipped returns the shipped languages in the order of their tags.\nfunc shipped() [%d]language {\n\treturn [...]language{\n", len(languages()))
	b = append(append(b, table...), "\t}\n}\n"...)
	source, err := format.Source(b)
	if err != nil {
		return err
	}
	return os.WriteFile(path, source, 0o644)
}

func fromLanguages(to string) map[string]bool {
	from := map[string]bool{}
	for _, d := range dictionaries() {
		if d.to == to {
			from[d.from] = true
		}
		if d.from == to {
			from[d.to] = true
		}
	}
	return from
}
