package quantity

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastGrouped is the number from which on thousands are separated where the original does not show whether they are.
const leastGrouped = 10000

// Write returns how the language writes a quantity of another text in the place of one of its own, text; it is empty if that is not sure.
func (r *Reader) Write(source, target Quantity, text string) string {
	v := source.Values[0]
	for _, w := range source.Values {
		if target.Kind == Hour && w > 12 && target.Values[0] > 12 {
			v = w
		}
	}
	switch {
	case target.Kind == Month || source.Kind == Month:
		return likeCase(r.longestForm(month, v), text)
	case target.Kind == Ordinal:
		return r.ordinal(v, target, text)
	case !target.Digits:
		return likeCase(r.written[v], text)
	}
	end := numeralLength(text)
	grouped := len(source.figures) == 4 && source.grouped || v >= leastGrouped
	switch {
	case source.Scale >= 1000 && source.Scale == target.Scale:
		return r.figures(v/source.Scale, false) + text[end:]
	case source.Scale >= 1000 && r.longestForm(scale, source.Scale) != "":
		word := r.longestForm(scale, source.Scale)
		if r.tag == "de" && source.Scale > 1000 {
			word = title(word)
		}
		space := text[end : end+len(text[end:])-len(strings.TrimLeftFunc(text[end:], unicode.IsSpace))]
		if space == "" {
			space = "\u00a0"
		}
		return r.figures(v/source.Scale, false) + space + word
	case target.Scale >= 1000 && v >= target.Scale && v/target.Scale*1000 == math.Trunc(v/target.Scale*1000):
		return r.figures(v/target.Scale, false) + text[end:]
	}
	if target.Scale > 1 {
		return r.figures(v, grouped)
	}
	return r.figures(v, grouped) + text[end:]
}

// figures writes a number in digits.
func (r *Reader) figures(v float64, grouped bool) string {
	if v != math.Trunc(v) {
		v = math.Round(v*1e6) / 1e6
	}
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	if grouped {
		group := r.group
		if group == " " {
			group = "\u00a0"
		}
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + group + whole[i:]
		}
	}
	if fraction != "" {
		whole += r.decimal + fraction
	}
	return whole
}

// ordinal writes an ordinal in digits as text does; ordinals in words are inflected, so it does not write those.
func (r *Reader) ordinal(v float64, target Quantity, text string) string {
	if !target.Digits || v != math.Trunc(v) {
		return ""
	}
	suffix := text[numeralLength(text):]
	if r.tag == "en" && suffix != "" {
		suffix = "th"
		if n := int(v) % 100; n < 11 || n > 13 {
			suffix = map[int]string{1: "st", 2: "nd", 3: "rd"}[n%10]
			if suffix == "" {
				suffix = "th"
			}
		}
	}
	return r.figures(v, false) + suffix
}

// numeralLength returns the bytes of the numeral that a text begins with.
func numeralLength(text string) int {
	return strings.LastIndexAny(text, "0123456789") + 1
}

// longestForm returns the longest word of a role and value, which is no abbreviation, the first by its bytes; empty if there is none.
func (r *Reader) longestForm(is role, value float64) string {
	best := ""
	for _, form := range r.named[named{is, value}] {
		if utf8.RuneCountInString(form) > utf8.RuneCountInString(best) {
			best = form
		}
	}
	return best
}

// likeCase gives a word a capital if the text that it replaces has one.
func likeCase(w, text string) string {
	if c, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(c) {
		return title(w)
	}
	return w
}

func title(w string) string {
	c, size := utf8.DecodeRuneInString(w)
	if size == 0 {
		return w
	}
	return string(unicode.ToUpper(c)) + w[size:]
}
