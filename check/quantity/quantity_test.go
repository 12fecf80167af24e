package quantity_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"galley/check/quantity"
	"galley/corpus"
)

func open(tb testing.TB, tag corpus.Lang) *quantity.Reader {
	tb.Helper()
	r, err := quantity.Open(tag)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// describe writes quantities as "text=values kind unit", a number's kind left out, with a question mark for a loose one.
func describe(text string, all []quantity.Quantity) string {
	var parts []string
	for _, q := range all {
		var values []string
		for _, v := range q.Values {
			values = append(values, strconv.FormatFloat(v, 'f', -1, 64))
		}
		part := text[q.Start:q.End] + "=" + strings.Join(values, "/")
		for _, v := range q.Foreign {
			part += "|" + strconv.FormatFloat(v, 'f', -1, 64)
		}
		if q.Kind != quantity.Number {
			part += " " + q.Kind.String()
		}
		if q.Unit != "" {
			part += " " + q.Unit
		}
		if q.Loose {
			part += "?"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		tag        corpus.Lang
		text, want string
	}{
		{"de", "1.234 Stimmen, 1,5 Kilo, 12.345,67 Franken", "1.234=1234|1.234, 1,5=1.5 measure kilogram, 12.345,67=12345.67 money franc"},
		{"de", "1,5 Mio. Euro und zwei Milliarden Dollar", "1,5 Mio=1500000 money euro, zwei Milliarden=2000000000 money dollar"},
		{"de", "dreiundzwanzigtausend Menschen, zweihundertfünfundzwanzig Autos", "dreiundzwanzigtausend=23000, zweihundertfünfundzwanzig=225"},
		{"de", "am 3. Oktober 2018 um 15.30 Uhr", "3=3, Oktober=10 month, 2018=2018, 15=15/3/15.3/3.3/15.5 hour, 30=30/15.3/3.3/15.5"},
		{"de", "2005 in Rom, ein 5in langes Band", "2005=2005, 5=5 measure inch"},
		{"pt", "em 1º de julho de 2016", "1º=1 ordinal, julho=7 month, 2016=2016"},
		{"it", "sei settimane, sei tu", "sei=6 measure week, sei=6?"},
		{"de", "in den 90er Jahren", "90er=90/1990 measure year"},
		{"de", "im 21. Jahrhundert, der dritte Versuch, Ludwig XIV.", "21=21, Jahrhundert=100?, dritte=3 ordinal?, XIV=14 ordinal?"},
		{"de", "12,5 Prozent bei 20 °C und 80 Kilometern", "12,5=12.5 percent, 20=20 measure celsius, 80=80 measure kilometer"},
		{"de", "Telefon +49 30 1234567, COVID-19, A380", "19=19?, 380=380?"},
		{"de", "Das Spiel endete 3:2, ein Dutzend Fans jubelte", "3=3, 2=2, ein Dutzend=12?"},
		{"en", "He paid $5 million and £3.5bn on Oct. 3rd at 3:30 p.m.", "5 million=5000000 money dollar, 3.5bn=3500000000 money pound, Oct=10 month, 3rd=3 ordinal, 3=3/15/3.3/15.3/3.5 hour, 30=30/3.3/15.3/3.5"},
		{"en", "twenty-three thousand two hundred and five miles", "twenty-three thousand two hundred and five=23205 measure mile"},
		{"en", "the 1990s, 10-15%, 3 to 5 million, 2017-18", "1990s=1990/90, 10=10 percent, 15=15 percent, 3=3/3000000, 5 million=5000000, 2017=2017, 18=18/2018"},
		{"en", "Rangers won 3-1, CHF 5 and 20 won", "3=3, 1=1, 5=5 money franc, 20=20 money won"},
		{"en", "P<.05, 13·4 per cent, 1.49,2.20 and 1.81,95", "05=0.05, 13·4=13.4 percent, 1.49=1.49, 2.20=2.2, 1.81=1.81, 95=95"},
		{"es", "5 nuevos casos, £20, 3 nanosegundos", "5=5, 20=20 money pound, 3=3 measure nanosecond"},
		{"en", "two and a half years, 2½ pints, two dozen eggs", "two=2/2.5, half=0.5/50/30/2?, 2=2.5/2, ½=0.5/50?, two dozen=24?"},
		{"en", "version 10.14.3 in the month of May, the second twenty-first-century band", "10=10?, 14=14?, 3=3?, May=5 month?, second=2 ordinal?, twenty-first=21 measure century"},
		{"en", "1,000 seats, 1.234 litres, one in five, millions of fans", "1,000=1000, 1.234=1.234|1234 measure liter, one=1/0.2/20, five=5/0.2/20"},
		{"es", "300 mil millones de dólares, 2.500 millones de euros, dos mil millones", "300 mil millones=300000000000 money dollar, 2.500 millones=2500000000|2500000 money euro, dos mil millones=2000000000"},
		{"es", "un millón y medio, doscientas cincuenta, treinta y dos, el tercer día", "un millón=1000000/1500000, medio=0.5/50/30/2?, doscientas cincuenta=250, treinta y dos=32, tercer=3 measure day?"},
		{"es", "el 3 de octubre de 2018 a las 15h30, siglo XXI", "3=3, octubre=10 month, 2018=2018, 15=15/3/15.3/3.3/15.5 hour, 30=30/15.3/3.3/15.5, siglo=100?, XXI=21 ordinal"},
		{"fr", "quatre-vingt-dix-sept millions, vingt et un mille trois cents", "quatre-vingt-dix-sept millions=97000000, vingt et un mille trois cents=21300"},
		{"fr", "12 500 €, 1,2 milliard d’euros, le XXIe siècle, le 1er mai", "12 500=12500 money euro, 1,2 milliard=1200000000 money euro, XXIe=21 ordinal, siècle=100?, 1er=1 ordinal, mai=5 month"},
		{"it", "ventitré, duemilacinquecento, centoventitremila, trecentomila", "ventitré=23, duemilacinquecento=2500, centoventitremila=123000, trecentomila=300000"},
		{"it", "1,5 miliardi, il 3 ottobre, gli anni '90, il XXI secolo, i venti", "1,5 miliardi=1500000000, 3=3, ottobre=10 month, 90=90, XXI=21 ordinal, secolo=100?, venti=20?"},
		{"nl", "drieëntwintig, tweehonderdvijftigduizend, 1,5 miljard, de 21e eeuw", "drieëntwintig=23, tweehonderdvijftigduizend=250000, 1,5 miljard=1500000000, 21e=21 measure century"},
		{"nl", "om 15.30 uur, 3 procent, de derde", "15=15/3/15.3/3.3/15.5 hour, 30=30/15.3/3.3/15.5, 3=3 percent, derde=3 ordinal?"},
		{"pt", "vinte e três mil, duzentos e cinquenta, 1,2 mil milhões, 3 bilhões", "vinte e três mil=23000, duzentos e cinquenta=250, 1,2 mil milhões=1200000000, 3 bilhões=3000000000"},
		{"pt", "R$ 5 milhões em 2 de março, dois milhões e quinhentos mil", "5 milhões=5000000 money real, 2=2, março=3 month, dois milhões e quinhentos mil=2500000"},
		{"en", "three quarters of them, nine out of ten, 5 in 2016", "three=3/0.75/75/45, quarters=4/0.25/25/15/0.75/75/45?, nine=9/0.9/90, ten=10/0.9/90, 5=5, 2016=2016"},
		{"fr", "deux électeurs sur cinq", "deux=2/0.4/40, cinq=5/0.4/40"},
		{"es", "dos décimas, tres tercios", "dos=2/0.2/20, décimas=10/0.2/20 ordinal?, tres=3, tercios=3/33?"},
		{"it", "un miliardo e 250 milioni", "un miliardo=1000000000/1250000000, 250 milioni=250000000/1250000000"},
		{"it", "2 euro e 40, un metro e 72", "2=2/2.4 money euro, 40=40/240/2.4, 72=72/1.72/172"},
		{"en", "5 ft 11 in, 6'2\" and 2 hours 41 minutes", "5=5/5.916666666666667 measure foot, 11=11/71/5.916666666666667, 6=6/6.166666666666667 measure foot, 2=2/74 measure inch, " +
			"2=2/14/2.6833333333333336 hour hour, 41=41/161 measure minute"},
		{"en", "two and a half million, a million and a quarter, 2½ million", "two and a half million=2500000, a million=1000000/1250000, quarter=4/0.25/25/15?, 2½ million=2500000"},
		{"es", "dos puntos y medio, la vigésima quinta, la decimocuarta", "dos=2/2.5, medio=0.5/50/30/2?, vigésima quinta=25 ordinal, decimocuarta=14 ordinal"},
		{"nl", "drieënhalve minuut, tweeënhalf miljoen, 7,5 ton", "drieënhalve=3.5 measure minute, tweeënhalf miljoen=2500000, 7,5=7.5/750000 measure ton"},
		{"de", "zweieinhalbtausend, die Achtzigerjahre", "zweieinhalbtausend=2500, Achtzigerjahre=80/1980?"},
		{"en", "the 1800s, 60 miles an hour, 41C", "1800s=1800/0/19, 60=60 measure mile-per-hour, 41=41 measure celsius"},
		{"pt", "62,5 bi, 9s58", "62,5 bi=62500000000/62500000000000, 9s58=9.58"},
	} {
		if got := describe(test.text, open(t, test.tag).Read(test.text)); got != test.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", test.tag, test.text, got, test.want)
		}
	}
}

// TestEveryNumberWord holds that what the language writes for a number is read as that number.
func TestEveryNumberWord(t *testing.T) {
	for _, tag := range corpus.Languages() {
		r := open(t, tag)
		for w := range corpus.QuantityWords(tag) {
			if w.Role != "number" {
				continue
			}
			found := r.Read(w.Form)
			if len(found) != 1 || strconv.FormatFloat(found[0].Values[0], 'f', -1, 64) != w.Value || found[0].End != len(w.Form) {
				t.Errorf("%s: %s: %s, want %s", tag, w.Form, describe(w.Form, found), w.Value)
			}
		}
	}
}

func TestSame(t *testing.T) {
	for _, test := range []struct {
		from, to       corpus.Lang
		source, target string
		want           bool
	}{
		{"en", "de", "1.5 million", "1,5 Millionen", true},
		{"en", "de", "1.5 million", "1.500.000", true},
		{"en", "de", "1.5 billion", "1,5 Milliarden", true},
		{"en", "de", "1.5 billion", "1,5 Billionen", false},
		{"en", "es", "2.8bn", "2800 millones", true},
		{"en", "es", "2.8bn", "2800 billones", false},
		{"es", "pt", "dos mil millones", "2 bilhões", true},
		{"en", "de", "1,234", "1.234", true},
		{"en", "de", "1,234", "1,234", true}, // the separator is no translator's mistake in the number
		{"en", "de", "30", "30.000", false},
		{"en", "de", "twenty-three", "dreiundzwanzig", true},
		{"en", "de", "3 p.m.", "15 Uhr", true},
		{"en", "de", "3 p.m.", "16 Uhr", false},
		{"en", "it", "7.55am", "7.55", true},
		{"en", "it", "21st", "XXI", true},
		{"en", "de", "the 1990s", "90er", true},
		{"es", "fr", "años 80", "1980", true},
		{"en", "de", "5 miles", "8 Kilometer", true},
		{"es", "it", "136 km/h", "138 km/h", true}, // 85 miles an hour
		{"es", "it", "136 km/h", "148 km/h", false},
		{"en", "de", "5 miles", "5 Kilometer", true}, // nothing says which number is wrong, if any
		{"en", "de", "5 miles", "80 Kilometer", false},
		{"en", "de", "eight feet", "zwei Meter", true},
		{"en", "de", "eight feet", "vier Meter", false},
		{"en", "de", "1.5 million", "anderthalb Millionen", true},
		{"en", "es", "500,000", "medio millón", true},
		{"en", "es", "50,000", "medio millón", false},
		{"es", "en", "medio centenar", "50", true},
		{"en", "de", "quarter to nine", "20.45 Uhr", true},
		{"es", "it", "el siglo XVI", "nel Cinquecento", true},
		{"es", "it", "el siglo XV", "nel Cinquecento", false},
		{"es", "it", "a las 3 de la tarde", "alle 15", true},
		{"en", "de", "68 °F", "20 °C", true},
		{"en", "de", "80 degrees", "27 Grad", true},
		{"en", "fr", "1,234,567", "1,2 million", true},
		{"en", "fr", "25,000", "25 040", false},
		{"en", "fr", "1,000", "plus d’un millier", true},
		{"en", "fr", "2005", "2805", false},
		{"es", "en", "20 %", "a fifth", true},
		{"es", "en", "25 %", "a fifth", false},
		{"en", "fr", "62 miles", "une centaine de kilomètres", true},
		{"es", "de", "212 hm³", "212 Millionen Kubikmeter", true},
		{"en", "de", "October", "Oktober", true},
		{"en", "de", "October", "November", false},
		{"en", "de", "October", "10", false},
		{"de", "en", "03.10.2018", "October", true},
		{"es", "it", "cuatro de cada cinco", "l'80%", true},
		{"es", "it", "cuatro de cada cinco", "l'82%", false},
		{"es", "de", "tres cuartos de hora", "45 Minuten", true},
		{"en", "es", "72 hours", "tres días", true},
		{"en", "es", "72 hours", "cinco días", false},
		{"es", "it", "tres lustros", "quindici anni", true},
		{"en", "it", "5 feet 11 inches", "1,80 metri", true},
	} {
		source, target := open(t, test.from).Read(test.source), open(t, test.to).Read(test.target)
		got := slices.ContainsFunc(source, func(s quantity.Quantity) bool {
			return slices.ContainsFunc(target, func(u quantity.Quantity) bool { return quantity.Same(s, u) })
		})
		if got != test.want {
			t.Errorf("%s %q and %s %q: %v, want %v", test.from, test.source, test.to, test.target, got, test.want)
		}
	}
}

func TestWrite(t *testing.T) {
	for _, test := range []struct {
		from, to             corpus.Lang
		source, target, want string
	}{
		{"en", "de", "1.5 million", "1,5 Milliarden", "1,5 Millionen"},
		{"en", "de", "1.5 million", "15 Millionen", "1,5 Millionen"},
		{"en", "de", "12,345", "12.346", "12.345"},
		{"en", "fr", "12,345", "12 346", "12\u00a0345"},
		{"en", "es", "2.8bn", "2800 billones", "2,8 mil millones"},
		{"en", "de", "2018", "2019", "2018"},
		{"en", "de", "three", "vier", "drei"},
		{"en", "de", "Three", "Vier", "Drei"},
		{"de", "en", "3.", "4th", "3rd"},
		{"en", "fr", "May 3", "mars", "mai"},
		{"en", "de", "May 3", "März", "Mai"},
		{"de", "en", "12,5 %", "15.5 %", "12.5"},
		{"en", "de", "third", "vierte", ""},
	} {
		s, u := open(t, test.from).Read(test.source), open(t, test.to).Read(test.target)
		if len(s) == 0 || len(u) == 0 {
			t.Errorf("no quantity in %q or %q", test.source, test.target)
			continue
		}
		text := test.target[u[0].Start:u[0].End]
		if got := open(t, test.to).Write(s[0], u[0], text); got != test.want {
			t.Errorf("%s %q for %q: %q, want %q", test.to, test.source, text, got, test.want)
		}
	}
}

func TestMentions(t *testing.T) {
	for _, test := range []struct {
		tag  corpus.Lang
		text string
		n    float64
		want bool
	}{
		{"de", "eine Achtzehnjährige", 18, true},
		{"de", "ein Dreijähriger", 3, true},
		{"de", "eine Achtzehnjährige", 17, false},
		{"it", "un tredicenne", 13, true},
		{"en", "a ten-year-old", 10, true},
		{"en", "often", 10, false},
		{"en", "fourteen people", 4, false},
		{"en", "four-wheeled", 4, true},
		{"it", "un treno", 3, false},
		{"it", "tre treni", 3, true},
		{"de", "dreizehn Leute", 3, false},
		{"en", "tens of thousands of people", 1000, false},
		{"fr", "plus d’un mille", 1000, true},
	} {
		if got := open(t, test.tag).Mentions(test.text, quantity.Quantity{Values: []float64{test.n}}); got != test.want {
			t.Errorf("%s %q mentions %g: %v", test.tag, test.text, test.n, got)
		}
	}
}

func TestSaysOne(t *testing.T) {
	for _, test := range []struct {
		source, target string
		want           bool
	}{
		{"24 hours", "innerhalb eines Tages", true},
		{"48 hours", "innerhalb eines Tages", false},
		{"31 days", "in einem Monat", true},
		{"100 centimetres", "ein Meter", false},
	} {
		source := open(t, "en").Read(test.source)
		if got := open(t, "de").SaysOne(test.target, source[0]); got != test.want {
			t.Errorf("%q says one of %q: %v, want %v", test.target, test.source, got, test.want)
		}
	}
}

func TestUnsaid(t *testing.T) {
	for _, test := range []struct {
		source, target string
		want           bool
	}{
		{"mide 1,80", "5 feet 11 inches", true},
		{"mide 1,80", "5 hours", false},
		{"cuesta 5", "5 feet", false},
	} {
		source, target := open(t, "es").Read(test.source), open(t, "en").Read(test.target)
		if got := quantity.Unsaid(source[0], target[0]); got != test.want {
			t.Errorf("%q and %q: %v, want %v", test.source, test.target, got, test.want)
		}
	}
}

func TestOtherUnit(t *testing.T) {
	for _, test := range []struct {
		source, target string
		want           bool
	}{
		{"4.5 centimetres", "4,5 Meter", true},
		{"4.5 centimetres", "4,5 cm", false},
		{"5 miles", "5 km", true},
		{"5 miles", "8 km", false},
		{"100 yards", "100 Meter", false},
		{"5 tons", "5 Tonnen", false},
		{"5 hours", "5 Meter", false},
	} {
		source, target := open(t, "en").Read(test.source), open(t, "de").Read(test.target)
		if got := quantity.OtherUnit(source[0], target[0]); got != test.want {
			t.Errorf("%q and %q: %v, want %v", test.source, test.target, got, test.want)
		}
	}
}

func TestOpenUnknownLanguage(t *testing.T) {
	if _, err := quantity.Open("xx"); err == nil || !strings.Contains(err.Error(), `"xx"`) {
		t.Errorf("error %v, want one that names the language", err)
	}
}

// FuzzRead holds what is true of every quantity, and that a long text takes no longer than its length allows.
func FuzzRead(f *testing.F) {
	f.Add("Am 3.10.2018 um 15.30 Uhr: 1.234,5 Mio. €, ½, XIV, +49 30 1234567, dreiundzwanzigtausend", uint8(0))
	f.Add("12 345 678,9 — 1'000 1.2.3.4.5 --5 5- 5:5:5 5h5 h5 5% %5 $5m€", uint8(3))
	f.Add("hundredhundred and and a million million thousand", uint8(1))
	f.Add(strings.Repeat("zwei", 300)+strings.Repeat("hundert", 300), uint8(0))
	f.Add(strings.Repeat("9", 400)+"."+strings.Repeat("9,", 400)+strings.Repeat("M", 3000), uint8(4))
	f.Fuzz(func(t *testing.T, text string, language uint8) {
		if len(text) > 1<<14 || !utf8.ValidString(text) {
			return
		}
		tag := corpus.Languages()[int(language)%len(corpus.Languages())]
		r := open(t, tag)
		last := 0
		found := r.Read(text)
		for _, q := range found {
			if q.Start < last || q.End <= q.Start || q.End > len(text) {
				t.Fatalf("%d-%d behind %d in %d bytes", q.Start, q.End, last, len(text))
			}
			last = q.End
			if !utf8.ValidString(text[q.Start:q.End]) || len(q.Values) == 0 || q.Scale < 1 {
				t.Errorf("%q: %+v", text[q.Start:q.End], q)
			}
			if !quantity.Same(q, q) {
				t.Errorf("%q is not itself: %+v", text[q.Start:q.End], q)
			}
			if w := r.Write(q, q, text[q.Start:q.End]); !utf8.ValidString(w) {
				t.Errorf("%q is written %q", text[q.Start:q.End], w)
			}
			r.Mentions(text[:min(len(text), 1<<8)], q)
		}
	})
}

// BenchmarkRead reads an article's worth of text, which must take less than a millisecond.
func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("Am 3. Oktober 2018 kamen dreiundzwanzigtausend Menschen in die Stadt, wie die Polizei am Abend mitteilte. "+
		"Der Schaden liegt bei 1,5 Millionen Euro, und die Versicherung zahlt nur einen kleinen Teil davon. ", 20)
	for _, tag := range corpus.Languages() {
		b.Run(string(tag), func(b *testing.B) {
			r := open(b, tag)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r.Read(text)
			}
		})
	}
}

func ExampleReader_Read() {
	r, err := quantity.Open("de")
	if err != nil {
		fmt.Println(err)
		return
	}
	const text = "Rund 1,5 Mio. Menschen, 12 Prozent"
	for _, q := range r.Read(text) {
		fmt.Println(text[q.Start:q.End], q.Values, q.Kind)
	}
	// Output:
	// 1,5 Mio [1.5e+06] number
	// 12 [12] percent
}
