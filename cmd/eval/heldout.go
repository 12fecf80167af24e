package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"galley/check/gold"
)

// heldOutParts measures galley on texts that its judgement was not fitted to, without and with their originals: each part of them with the
// judgements in dir that were fitted to the others. It prints examples of what was missed and of the false alarms.
func heldOutParts(dir string, all []collection, examples int, out io.Writer) ([]part, error) {
	binaries, err := os.MkdirTemp("", "galley")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(binaries)
	alone, beside := findings{}, findings{}
	for k := range gold.Folds {
		binary := filepath.Join(binaries, "galley")
		if err := buildWith(filepath.Join(dir, strconv.Itoa(k)), binary); err != nil {
			return nil, err
		}
		for bilingual, found := range map[bool]findings{false: alone, true: beside} {
			some, _, err := galley{path: binary, bilingual: bilingual}.check(ofFold(all, k))
			if err != nil {
				return nil, err
			}
			maps.Copy(found, some)
		}
	}
	parts := []part{
		{Title: aloneHeldOut, Note: heldOutNote, Tables: measure(all, alone)},
		{Title: bilingualHeldOut, Note: heldOutNote, Tables: measure(all, beside)},
	}
	if examples > 0 {
		for i, found := range []findings{alone, beside} {
			show(out, parts[i].Title, all, found, examples)
		}
	}
	return parts, nil
}

const heldOutNote = `Each third of the texts is judged by a galley that was fitted to the other two, with everything else as it is: what to expect of
articles that galley never saw. Translations of one original are in the same third.`

// ofFold returns the collections with their articles of one part.
func ofFold(all []collection, k int) []collection {
	some := make([]collection, len(all))
	for i, c := range all {
		some[i] = collection{Set: c.Set, Part: c.Part}
		for _, a := range c.Articles {
			if a.Fold() == k {
				some[i].Articles = append(some[i].Articles, a)
			}
		}
	}
	return some
}

// buildWith builds galley with the judgements of another directory than check.
func buildWith(dir, binary string) error {
	replace := map[string]string{}
	for _, name := range []string{"judgement-alone.bin", "judgement-original.bin"} {
		own, err := filepath.Abs(filepath.Join("check", name))
		if err != nil {
			return err
		}
		if replace[own], err = filepath.Abs(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return err
	}
	file := binary + ".overlay.json"
	if err := os.WriteFile(file, overlay, 0o600); err != nil {
		return err
	}
	if out, err := exec.Command("go", "build", "-overlay", file, "-o", binary, "./cmd/galley").CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}
