package hunspell

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write puts a dictionary into a new directory and returns the paths of its files.
func write(tb testing.TB, aff, dic string) (affPath, dicPath string) {
	tb.Helper()
	dir := tb.TempDir()
	affPath, dicPath = filepath.Join(dir, "x.aff"), filepath.Join(dir, "x.dic")
	for path, text := range map[string]string{affPath: aff, dicPath: dic} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return affPath, dicPath
}

func TestForms(t *testing.T) {
	const utf8Line = "SET UTF-8\n"
	for name, tc := range map[string]struct {
		aff, dic string
		want     map[string]Flags
	}{
		"bare words": {
			dic:  "\ufeff2\n# a comment\n/ another\nhouse\nkm\\/h\tpo:unit\nice cream po:noun\nspace \n",
			aff:  "\ufeff" + utf8Line,
			want: map[string]Flags{"house": Standalone, "km/h": Standalone, "ice cream": Standalone, "space": Standalone},
		},
		"Latin-1": {
			aff:  "SET ISO8859-1\nSFX \xe4 Y 1\nSFX \xe4 0 \xdfen [^\xf6]\n",
			dic:  "2\nB\xe4/\xe4\nB\xf6/\xe4\n",
			want: map[string]Flags{"Bä": Standalone, "Bäßen": Standalone, "Bö": Standalone},
		},
		"conditions": {
			aff: utf8Line + "SFX S Y 3\nSFX S y ies [^aeiouä]y\nSFX S 0 s [aeiouä]y\nSFX S 0 es .s\n",
			dic: "city/S\nboy/S\nsäy/S\ngas/S\ns/S\ndog/S\n",
			want: map[string]Flags{"city": Standalone, "cities": Standalone, "boy": Standalone, "boys": Standalone, "säy": Standalone,
				"säys": Standalone, "gas": Standalone, "gases": Standalone, "s": Standalone, "dog": Standalone},
		},
		"cross product": {
			aff: utf8Line + "PFX U Y 1\nPFX U 0 un .\nPFX R N 1\nPFX R 0 re .\nSFX D Y 1\nSFX D 0 ed .\nSFX G N 1\nSFX G 0 ing .\n",
			dic: "do/URDG\n",
			want: map[string]Flags{"do": Standalone, "undo": Standalone, "redo": Standalone, "doed": Standalone, "doing": Standalone,
				"undoed": Standalone},
		},
		"prefix conditioned on the suffixed word": {
			aff:  utf8Line + "PFX U Y 1\nPFX U a u ad\nSFX D Y 1\nSFX D 0 d .\n",
			dic:  "a/UD\n",
			want: map[string]Flags{"a": Standalone, "ad": Standalone, "ud": Standalone},
		},
		"two suffixes": {
			aff: utf8Line + "PFX U Y 1\nPFX U 0 un .\nSFX A Y 1\nSFX A 0 able/SN .\nSFX S Y 1\nSFX S 0 s .\nSFX N Y 1\nSFX N le ility/S .\n",
			dic: "drink/AU\n",
			want: map[string]Flags{"drink": Standalone, "undrink": Standalone, "drinkable": Standalone, "undrinkable": Standalone,
				"drinkables": Standalone, "undrinkables": Standalone, "drinkability": Standalone, "undrinkability": Standalone},
		},
		"prefix of a suffix, suffix of a prefix": {
			aff: utf8Line + "PFX P Y 1\nPFX P 0 aller .\nSFX A Y 1\nSFX A 0 st/P .\nPFX K Y 1\nPFX K 0 kilo/S .\nSFX S Y 1\nSFX S 0 s .\n",
			dic: "mooi/A\nmeter/K\n",
			want: map[string]Flags{"mooi": Standalone, "mooist": Standalone, "allermooist": Standalone, "meter": Standalone,
				"kilometer": Standalone, "kilometers": Standalone},
		},
		"stripping the whole word": {
			aff:  utf8Line + "FULLSTRIP\nSFX A Y 1\nSFX A aller va aller\n",
			dic:  "aller/A\n",
			want: map[string]Flags{"aller": Standalone, "va": Standalone},
		},
		"not stripping the whole word": {
			aff:  utf8Line + "SFX A Y 1\nSFX A aller va aller\n",
			dic:  "aller/A\n",
			want: map[string]Flags{"aller": Standalone},
		},
		"stems and affixes that need another affix": {
			aff: utf8Line + "NEEDAFFIX h\nSFX S Y 1\nSFX S 0 s .\nSFX T Y 1\nSFX T 0 t/hS .\nPFX P Y 1\nPFX P 0 p/h .\n",
			dic: "stem/hS\nfoo/T\nbar/PS\n",
			want: map[string]Flags{"stems": Standalone, "foo": Standalone, "foots": Standalone, "bar": Standalone, "bars": Standalone,
				"pbars": Standalone},
		},
		"circumfix": {
			aff:  utf8Line + "CIRCUMFIX X\nPFX G Y 1\nPFX G 0 ge/X .\nSFX T Y 2\nSFX T 0 t/X .\nSFX T 0 s .\n",
			dic:  "mach/GT\n",
			want: map[string]Flags{"mach": Standalone, "gemach": Standalone, "gemacht": Standalone, "machs": Standalone},
		},
		"parts of compounds": {
			aff: "COMPOUNDBEGIN x\nCOMPOUNDMIDDLE y\nCOMPOUNDEND z\nONLYINCOMPOUND o\nCOMPOUNDPERMITFLAG c\n" +
				"SFX S Y 1\nSFX S 0 s .\nSFX F Y 1\nSFX F 0 n/xyoc .\nPFX V Y 1\nPFX V 0 vor .\nPFX W Y 1\nPFX W 0 weg/c .\n",
			dic: "Tag/xS\ntag/zoS\nSonne/F\nort/zVW\n",
			want: map[string]Flags{"Tag": Standalone | Begin, "Tags": Standalone, "tag": End, "tags": End, "Sonne": Standalone,
				"Sonnen": Begin | Middle, "ort": Standalone | End, "vorort": Standalone, "wegort": Standalone | End},
		},
		"empty suffix inside compounds": {
			aff:  "COMPOUNDEND z\nONLYINCOMPOUND o\nSFX E Y 2\nSFX E 0 0/zo .\nSFX E 0 -/zo .\n",
			dic:  "tag/E\n",
			want: map[string]Flags{"tag": Standalone | End},
		},
		"one flag for all parts": {
			aff: "COMPOUNDFLAG x\nSFX S Y 1\nSFX S 0 s .\nPFX V Y 1\nPFX V 0 v .\n",
			dic: "tag/xSV\n",
			want: map[string]Flags{"tag": Standalone | Begin | Middle | End, "tags": Standalone | End,
				"vtag": Standalone | Begin | Middle, "vtags": Standalone},
		},
		"forbidden, fixed letter case, capital wanted": {
			aff: "FORBIDDENWORD d\nKEEPCASE w\nFORCEUCASE u\nCOMPOUNDEND z\nSFX S Y 1\nSFX S 0 s .\nNOSUGGEST n\n",
			dic: "wrong/dSz\nkm/wS\nstraat/uz\nrude/n\n",
			want: map[string]Flags{"wrong": Forbidden, "wrongs": Forbidden, "km": Standalone | KeepCase, "kms": Standalone | KeepCase,
				"straat": Standalone | End | NeedsUpper, "rude": Standalone},
		},
		"elisions": {
			aff:  utf8Line + "PFX L Y 3\nPFX L 0 l' .\nPFX L 0 dell’ .\nPFX L 0 re .\nSFX M Y 1\nSFX M 0 's .\n",
			dic:  "acqua/LM\n",
			want: map[string]Flags{"acqua": Standalone, "reacqua": Standalone, "acqua's": Standalone, "reacqua's": Standalone},
		},
		"composed letters and ligatures": {
			aff:  utf8Line,
			dic:  "cafe\u0301\nĳs\nĲsland\n",
			want: map[string]Flags{"café": Standalone, "ijs": Standalone, "IJsland": Standalone},
		},
		"flags of two bytes": {
			aff:  "SET UTF-8\nFLAG long\nNEEDAFFIX Nx\nSFX S1 Y 1\nSFX S1 0 s/S2 .\nSFX S2 Y 1\nSFX S2 0 t .\n",
			dic:  "a/NxS1\n",
			want: map[string]Flags{"as": Standalone, "ast": Standalone},
		},
		"flags in numbers": {
			aff:  "FLAG num\nNEEDAFFIX 12\nSFX 1 Y 1\nSFX 1 0 s .\nSFX 2 Y 1\nSFX 2 0 t .\n",
			dic:  "a/1,12\n",
			want: map[string]Flags{"as": Standalone},
		},
		"flags in UTF-8": {
			aff:  "SET UTF-8\nFLAG UTF-8\nSFX À Y 1\nSFX À 0 s .\nSFX Á Y 1\nSFX Á 0 t .\n",
			dic:  "a/À\nb/Á\n",
			want: map[string]Flags{"a": Standalone, "as": Standalone, "b": Standalone, "bt": Standalone},
		},
		"bytes as flags in UTF-8": {
			aff:  "SET UTF-8\nSFX À Y 1\nSFX À 0 s .\n",
			dic:  "a/À\n",
			want: map[string]Flags{"a": Standalone, "as": Standalone},
		},
		"aliases": {
			aff: "AF 2\nAF ST\nAF T\nSFX S Y 1\nSFX S 0 s/2 .\nSFX T Y 1\nSFX T 0 t .\n",
			dic: "a/1\nb/2\n",
			want: map[string]Flags{"a": Standalone, "as": Standalone, "at": Standalone, "ast": Standalone, "b": Standalone,
				"bt": Standalone},
		},
		"rules": {
			aff: "FLAG long\nONLYINCOMPOUND Cx\nFORBIDDENWORD Fw\nSFX S1 Y 1\nSFX S1 0 ste .\nSFX S2 Y 1\nSFX S2 0 en .\n" +
				"COMPOUNDRULE 3\nCOMPOUNDRULE (N1)(N2)\nCOMPOUNDRULE (N1)(N2)(N3)\nCOMPOUNDRULE (N1)*(N2)\n",
			dic: "vieren/N1CxS2\ntwintig/N2S1\nzessen/N1Fw\n",
			want: map[string]Flags{"twintig": Standalone, "twintigste": Standalone, "vierentwintig": Standalone,
				"vierentwintigste": Standalone, "zessen": Forbidden},
		},
		"classes of parts": {
			aff: "COMPOUNDBEGIN x\nCOMPOUNDEND z\nCHECKCOMPOUNDPATTERN 4\nCHECKCOMPOUNDPATTERN /A /C\nCHECKCOMPOUNDPATTERN /B /C # comment\n" +
				"CHECKCOMPOUNDPATTERN o zor\nCHECKCOMPOUNDPATTERN e /D\n",
			dic: "a/xA\nb/xB\nc/zC\nd/zDC\ne/A\n",
			want: map[string]Flags{"a": Standalone | Begin | FirstClass, "b": Standalone | Begin | FirstClass,
				"c": Standalone | End | FirstClass<<1,
				"d": Standalone | End | FirstClass<<1 | FirstClass<<2, "e": Standalone},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Open(write(t, tc.aff, tc.dic))
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]Flags{}
			for f, err := range d.Forms() {
				if err != nil {
					t.Fatal(err)
				}
				got[f.Text] |= f.Flags
			}
			for _, text := range slices.Sorted(maps.Keys(got)) {
				if _, ok := tc.want[text]; !ok {
					t.Errorf("%s: %#x, want no such form", text, got[text])
				}
			}
			for _, text := range slices.Sorted(maps.Keys(tc.want)) {
				if got[text] != tc.want[text] {
					t.Errorf("%s: %#x, want %#x", text, got[text], tc.want[text])
				}
			}
		})
	}
}

func TestStem(t *testing.T) {
	d, err := Open(write(t, "SET UTF-8\nSFX A Y 1\nSFX A e te/S .\nSFX S Y 1\nSFX S 0 n .\n", "rĳze/A\n"))
	if err != nil {
		t.Fatal(err)
	}
	var forms []string
	for f, err := range d.Forms() {
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, f.Text+" of "+f.Stem)
	}
	if want := []string{"rijze of rijze", "rijzte of rijze", "rijzten of rijze"}; !slices.Equal(forms, want) {
		t.Errorf("%q, want %q", forms, want)
	}
}

func TestCompounding(t *testing.T) {
	d, err := Open(write(t,
		"SET UTF-8\nCOMPOUNDMIN 0\nCHECKCOMPOUNDCASE\nCHECKCOMPOUNDDUP\nCHECKCOMPOUNDPATTERN 2\nCHECKCOMPOUNDPATTERN rĳs kwa\n"+
			"CHECKCOMPOUNDPATTERN e/A /B\n", ""))
	if err != nil {
		t.Fatal(err)
	}
	c := d.Compounding()
	if c.MinPart != 1 || !c.LowerAtJoints || !c.NoTwins {
		t.Errorf("%+v, want parts of 1 letter, no capitals at joints, no twins", c)
	}
	for _, tc := range []struct {
		left      string
		leftClass Flags
		right     string
		class     Flags
		want      bool
	}{
		{"prijs", 0, "kwaliteit", 0, true},
		{"prijs", 0, "kwartaal", 0, true},
		{"prijs", 0, "waarde", 0, false},
		{"zee", FirstClass, "eend", FirstClass << 1, true},
		{"zee", 0, "eend", FirstClass << 1, false},
		{"zee", FirstClass, "eend", FirstClass, false},
		{"zeeën", FirstClass, "eend", FirstClass << 1, false},
	} {
		got := slices.ContainsFunc(c.Joints, func(j Joint) bool { return j.Forbids(tc.left, tc.leftClass, tc.right, tc.class) })
		if got != tc.want {
			t.Errorf("%s+%s: forbidden %t, want %t", tc.left, tc.right, got, tc.want)
		}
	}
}

func TestStop(t *testing.T) {
	d, err := Open(write(t, "COMPOUNDRULE 1\nCOMPOUNDRULE ab\nSFX S Y 1\nSFX S 0 s .\n", "x/aS\ny/bS\n"))
	if err != nil {
		t.Fatal(err)
	}
	for stop := 1; stop <= 6; stop++ { // x xs y ys xy xys
		n := 0
		for _, err := range d.Forms() {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d forms, want %d", n, stop)
		}
	}
}

func TestErrors(t *testing.T) {
	for want, tc := range map[string]struct{ aff, dic string }{
		`x.aff:1: character set KOI8-R is not supported`:               {aff: "SET KOI8-R\n"},
		`x.aff:2: flag syntax octal is not supported`:                  {aff: "\nFLAG octal\n"},
		`x.aff:1: KEEPCASE without a flag`:                             {aff: "KEEPCASE\n"},
		`x.aff:2: flags "abc": half a two-byte flag`:                   {aff: "FLAG long\nKEEPCASE abc\n"},
		`x.aff:1: PFX of 2 fields`:                                     {aff: "PFX A\n"},
		`x.aff:2: SFX A has more lines than it says`:                   {aff: "SFX A Y 0\nSFX A 0 s .\n"},
		`x.aff:2: condition "[ab": no ] after [`:                       {aff: "SFX A Y 1\nSFX A 0 s [ab\n"},
		`x.aff:3: "\xff" is not UTF-8`:                                 {aff: "SET UTF-8\nSFX A Y 1\nSFX A 0 \xff .\n"},
		`x.aff:1: COMPLEXPREFIXES is not supported`:                    {aff: "COMPLEXPREFIXES\n"},
		`x.aff:3: CHECKCOMPOUNDPATTERN of 2 fields`:                    {aff: "SET UTF-8\nCHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN a\n"},
		`x.aff:2: CHECKCOMPOUNDPATTERN with a replacement is not supp`: {aff: "CHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN a b c\n"},
		`x.aff:3: COMPOUNDRULE with a flag not in parentheses`:         {aff: "FLAG long\nCOMPOUNDRULE 1\nCOMPOUNDRULE ab\n"},
		`x.aff: more than 9 classes of compound parts`:                 {aff: "CHECKCOMPOUNDPATTERN 9\n" + patterns("abcdefghij")},
		`x.dic:2: "b\xff" is not UTF-8`:                                {aff: "SET UTF-8\n", dic: "a\nb\xff\n"},
		`x.dic:1: no AF line has the number 3`:                         {aff: "AF 1\nAF S\n", dic: "a/3\n"},
		`x.dic:2: bufio.Scanner: token too long`:                       {dic: "a\n" + strings.Repeat("a", 1<<17)},
	} {
		affPath, dicPath := write(t, tc.aff, tc.dic)
		d, err := Open(affPath, dicPath)
		if err == nil {
			for _, err = range d.Forms() {
			}
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
		}
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none.aff"), ""); !os.IsNotExist(err) {
		t.Errorf("no affix file: error %v", err)
	}
}

// patterns returns a CHECKCOMPOUNDPATTERN line for each flag.
func patterns(flags string) string {
	var lines strings.Builder
	for i, f := range flags {
		lines.WriteString("CHECKCOMPOUNDPATTERN /" + string(f) + " " + strings.Repeat("x", i+1) + "\n")
	}
	return lines.String()
}
