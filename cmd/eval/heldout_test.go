package main

import (
	"io"
	"path/filepath"
	"strings"
	"testing"

	"galley/check/gold"
)

func TestOfFold(t *testing.T) {
	all := []collection{{Set: leftoverSet, Part: "es-de"}, {Set: pudSet, Part: "es-de"}}
	for i := range all {
		for _, group := range []string{"n01001", "n01002", "n01003", "w01001", "w01002"} {
			all[i].Articles = append(all[i].Articles, gold.Article{ID: all[i].Set + group, Group: group})
		}
	}
	folds := map[string]int{} // by group
	seen := 0
	for k := range gold.Folds {
		for i, c := range ofFold(all, k) {
			if c.Set != all[i].Set || c.Part != all[i].Part {
				t.Errorf("part %d: %s %s, want %s %s", k, c.Set, c.Part, all[i].Set, all[i].Part)
			}
			for _, a := range c.Articles {
				seen++
				if former, ok := folds[a.Group]; ok && former != k {
					t.Errorf("%s is in the parts %d and %d", a.Group, former, k)
				}
				folds[a.Group] = k
			}
		}
	}
	if seen != 10 {
		t.Errorf("%d articles in all parts, want each of 10 once", seen)
	}
}

func TestHeldOutWithoutJudgements(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	_, err := heldOutParts(t.TempDir(), nil, 0, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "judgement-alone.bin") {
		t.Errorf("error %v, want one that names the missing judgement", err)
	}
}
