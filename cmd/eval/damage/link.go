package damage

import (
	"strings"

	"galley/check"
)

const linkRule = "altered-link"

func linkDamage() []kind {
	return []kind{
		{"letter", alterLink(changeLinkLetter)},
		{"digit", alterLink(changeLinkDigit)},
		{"shortened", alterLink(shortenLink)},
		{"mark dropped", alterLink(dropLinkMark)},
		{"dropped", dropLink},
	}
}

// link is a link, an address or a placeholder that was put into both sides of a unit.
type link struct {
	text           string
	source, target int // where it starts in either side
}

// perLink is how many sentences there are for each link that is put into an article.
const perLink = 6

// plantLinks puts links into both sides of some units, before the full stop. Articles have hardly any of their own.
func (c *copyist) plantLinks() {
	c.links = map[int]link{}
	for _, i := range c.draw.shuffled(len(c.units)) {
		u := &c.units[i]
		if i == 0 || perLink*len(c.links) >= len(c.units) || !endsPlainly(u.source) || !endsPlainly(u.target) {
			continue
		}
		l := link{text: c.newLink(), source: len(u.source) + 1, target: len(u.target) + 1}
		u.source = u.source[:len(u.source)-1] + " (" + l.text + ")."
		u.target = u.target[:len(u.target)-1] + " (" + l.text + ")."
		c.links[i] = l
	}
}

// endsPlainly tells whether a sentence ends with a word and a full stop.
func endsPlainly(text string) bool {
	words := wordsOf(text)
	return len(words) > 0 && words[len(words)-1].End == len(text)-1 && strings.HasSuffix(text, ".")
}

// newLink makes up a link of one of the usual kinds.
func (c *copyist) newLink() string {
	switch c.draw.below(6) {
	case 0:
		return "https://www." + c.syllables(3) + ".example/" + c.syllables(2) + "/" + c.digits(4) + "/" + c.syllables(3) + "-" + c.syllables(2)
	case 1:
		return c.syllables(3) + "." + c.syllables(2) + "@" + c.syllables(3) + ".example"
	case 2:
		return "@" + c.syllables(2) + "_" + c.syllables(2)
	case 3:
		return "#" + capital(c.syllables(2)) + capital(c.syllables(2))
	case 4:
		return "{" + c.syllables(2) + "_" + c.syllables(2) + "}"
	default:
		return "http://" + c.syllables(3) + ".example/?id=" + c.digits(5)
	}
}

// syllables makes up a word that belongs to no language.
func (c *copyist) syllables(n int) string {
	const consonants, vowels = "bdfgklmnprstv", "aeiou"
	var word strings.Builder
	for range n {
		word.WriteByte(consonants[c.draw.below(len(consonants))])
		word.WriteByte(vowels[c.draw.below(len(vowels))])
	}
	return word.String()
}

func (c *copyist) digits(n int) string {
	var digits strings.Builder
	for range n {
		digits.WriteByte(byte('1' + c.draw.below(9)))
	}
	return digits.String()
}

func capital(word string) string { return likeCase(word, "A") }

// alterLink returns a way to damage a link of a unit.
func alterLink(alter func(d *draw, text string) string) func(*copyist, string, int) bool {
	return func(c *copyist, kind string, i int) bool {
		l, ok := c.links[i]
		if !ok {
			return false
		}
		altered := alter(c.draw, l.text)
		if altered == "" || altered == l.text {
			return false
		}
		c.replaceLink(i, kind, l.target, l.target+len(l.text), altered)
		return true
	}
}

func (c *copyist) replaceLink(i int, kind string, start, end int, text string) {
	l := c.links[i]
	source := check.Span{Start: l.source, End: l.source + len(l.text)}
	c.replace(i, linkRule, kind, check.Span{Start: start, End: end}, text, source)
}

// changeLinkLetter changes one of the made-up letters.
func changeLinkLetter(d *draw, text string) string {
	from := 0
	if strings.Contains(text, "//") {
		from = len("https://www.")
	}
	for _, n := range d.shuffled(len(text) - from) {
		if at := from + n; strings.IndexByte("aeiou", text[at]) >= 0 && !strings.HasPrefix(text[strings.LastIndexByte(text[:at], '.')+1:], "example") {
			return text[:at] + string("aeiou"[(strings.IndexByte("aeiou", text[at])+1+d.below(4))%5]) + text[at+1:]
		}
	}
	return ""
}

func changeLinkDigit(d *draw, text string) string {
	for _, at := range d.shuffled(len(text)) {
		if digit := text[at]; '0' <= digit && digit <= '9' {
			return text[:at] + string('0'+(digit-'0'+byte(1+d.below(9)))%10) + text[at+1:]
		}
	}
	return ""
}

// shortenLink leaves out the last part.
func shortenLink(_ *draw, text string) string {
	at := strings.LastIndexAny(text, "/-_")
	if at < len("https://") && strings.Contains(text, "//") || at < 2 || strings.HasSuffix(text, "}") {
		return ""
	}
	return text[:at]
}

// dropLinkMark takes away what makes a text an address, a handle, a hashtag or a placeholder. Links are often written without theirs.
func dropLinkMark(_ *draw, text string) string {
	return strings.NewReplacer("@", " ", "#", "", "{", "", "}", "").Replace(strings.TrimPrefix(text, "@"))
}

// dropLink takes the link away, with its brackets.
func dropLink(c *copyist, kind string, i int) bool {
	l, ok := c.links[i]
	if !ok {
		return false
	}
	c.replaceLink(i, kind, l.target-len(" ("), l.target+len(l.text)+len(")"), "")
	return true
}
