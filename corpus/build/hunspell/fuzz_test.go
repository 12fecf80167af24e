package hunspell

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func FuzzForms(f *testing.F) {
	f.Add("SET UTF-8\nSFX S Y 1\nSFX S y ies/S [^a]y\n", "2\ncity/S\n")
	f.Add("FLAG long\nCOMPOUNDRULE 1\nCOMPOUNDRULE (aa)(bb)\nPFX aa Y 1\nPFX aa 0 un/bb .\n", "x/aabb\n")
	f.Add("SET UTF-8\nFLAG num\nAF 1\nAF 1,2\nCHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN a/1 /2\nCOMPOUNDBEGIN 1\n", "x/1\n")
	f.Fuzz(func(t *testing.T, aff, dic string) {
		d, err := Open(write(t, aff, dic))
		if err != nil {
			return
		}
		n := 0
		for form, err := range d.Forms() {
			if n++; err != nil || n > 1000 {
				break
			}
			if form.Flags == 0 || !utf8.ValidString(form.Text) || !norm.NFC.IsNormalString(form.Text) {
				t.Fatalf("form %+q of %+q with flags %#x", form.Text, form.Stem, form.Flags)
			}
		}
	})
}
