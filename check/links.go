package check

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"
)

// linkKind is what a link is: something that a translation takes over as it stands.
type linkKind uint8

const (
	webLink linkKind = iota
	mailLink
	handleLink
	hashtagLink
	placeholderLink
	fileLink
	codeLink
)

// String names the kind in a message.
func (k linkKind) String() string {
	return [...]string{"link", "address", "handle", "hashtag", "placeholder", "name", "code"}[k]
}

// link is a URL, an e-mail address, a handle, a hashtag, a placeholder, a file name or code.
type link struct {
	Span
	kind linkKind
	text string // as it stands
	key  string // what has to stay of it
	pair int    // number of the pair of sentences it stands in
}

// AlteredLinks returns what became of the links of the original that the translation does not have, and the links that it has of its
// own: altered ones at their place, lost ones at the sentence they should stand in.
func (p *Pass) AlteredLinks() []Finding {
	a := p.Alignment
	source, target := links(a.Tokens, a.sourcePairs), links(p.Tokens, a.targetPairs)
	if len(source)+len(target) == 0 {
		return nil
	}
	there, here := newLinkIndex(source, a.Original.Text), newLinkIndex(target, p.Document.Text)
	var findings []Finding
	var taken = make([]bool, len(source))
	for k := range target {
		t := &target[k]
		if there.has(t) {
			continue
		}
		i := counterpart(source, t, here, taken)
		if i >= 0 {
			taken[i] = true
		}
		switch {
		case i >= 0 && p.localised(&source[i], t):
		case i >= 0:
			findings = append(findings, p.alteredLink(&source[i], t))
		case t.kind != fileLink && t.kind != hashtagLink && t.kind != codeLink:
			findings = append(findings, p.addedLink(t))
		}
	}
	for i := range source {
		if s := &source[i]; !taken[i] && here.lacks(s, there) && !p.spelledOut(s) {
			if f, ok := p.lostLink(s); ok {
				findings = append(findings, f)
			}
		}
	}
	return findings
}

// sentenceFor returns the sentence of the document in which what stands at an offset of the original, in the given pair, is translated:
// the one about as far into the pair. There is none if the pair was omitted.
func (a *Alignment) sentenceFor(pair, offset int) (Sentence, bool) {
	p := a.Pairs[pair]
	source, target := a.Source[p.SourceFrom:p.SourceTo], a.Target[p.TargetFrom:p.TargetTo]
	if len(source) == 0 || len(target) == 0 {
		return Sentence{}, false
	}
	start, end := target[0].Start, target[len(target)-1].End
	share := float64(offset-source[0].Start) / float64(max(1, source[len(source)-1].End-source[0].Start))
	at := start + int(share*float64(end-start))
	for _, s := range target {
		if at < s.End {
			return s, true
		}
	}
	return target[len(target)-1], true
}

// links returns the links among tokens. A protected token of markup holds those that it points to.
func links(tokens []Token, pairs []int) []link {
	var all []link
	for i, t := range tokens {
		if t.Kind != Protected {
			continue
		}
		for _, s := range targets(t.Text) {
			l := newLink(t.Text[s.Start:s.End])
			l.Span, l.pair = Span{t.Start + s.Start, t.Start + s.End}, pairs[i]
			if l.key != "" {
				all = append(all, l)
			}
		}
	}
	return all
}

// targets returns where the links stand in a protected token: what Markdown and HTML point to, or else the token itself.
func targets(token string) []Span {
	var spans []Span
	for _, mark := range [...]string{"](", "href=", "src=", "<http", "<mailto:"} {
		at := 0
		for {
			i := strings.Index(token[at:], mark)
			if i < 0 {
				break
			}
			at += i + len(mark)
			if mark[0] == '<' {
				at -= len(mark) - 1
			}
			at += len(token[at:]) - len(strings.TrimLeft(token[at:], `"'<`))
			n := strings.IndexAny(token[at:], " \t\r\n\"'<>")
			if n < 0 {
				n = len(token) - at
			}
			if mark == "](" {
				if j := strings.LastIndexByte(token[at:at+n], ')'); j >= 0 && strings.Count(token[at:at+n], "(") < strings.Count(token[at:at+n], ")") {
					n = j
				}
			}
			if n > 0 {
				spans = append(spans, Span{at, at + n})
			}
			at += n
		}
	}
	if spans == nil && !strings.ContainsAny(token[:min(1, len(token))], "[]<>*_~|!") {
		return []Span{{0, len(token)}}
	}
	return spans
}

// shortestHandle is how many bytes a handle has at least, with its "@".
const shortestHandle = 4

// newLink tells the kind of a link and what has to stay of it; a key is missing where the text is none.
func newLink(text string) link {
	l := link{text: text, key: text}
	switch {
	case strings.HasPrefix(text, "`"):
		l.kind, l.key = codeLink, strings.Trim(text, "` ")
	case strings.Contains(text, "://"), strings.HasPrefix(text, "www."):
		l.kind, l.key = webLink, strings.Join(parseAddress(text).parts(), "/")
	case strings.HasPrefix(text, "@") && len(text) < shortestHandle:
		l.key = "" // an article for two genders: "@s alun@s"
	case strings.HasPrefix(text, "@"):
		l.kind, l.key = handleLink, corpus.Fold(text)
	case strings.HasPrefix(text, "#"):
		l.kind, l.key = hashtagLink, corpus.Fold(beforeHyphen(text))
	case strings.IndexByte(text, '@') > 0:
		l.kind, l.key = mailLink, corpus.Fold(strings.TrimPrefix(text, "mailto:"))
	case isPlaceholder(text) && !strings.HasPrefix(text, "<"):
		l.kind = placeholderLink
	case strings.Contains(text, "/"), isFileName(text):
		l.kind, l.key = fileLink, strings.Join(parseAddress(text).parts(), "/")
	default:
		l.key = ""
	}
	return l
}

// beforeHyphen returns a hashtag without what a compound adds to it ("#MeToo-Debatte").
func beforeHyphen(hashtag string) string {
	if i := strings.IndexAny(hashtag, "-‐‑/"); i > 1 {
		return hashtag[:i]
	}
	return hashtag
}

// address is a URL taken apart, without its scheme and what a locale may change of it.
type address struct {
	host   []string // labels in lower case
	path   []string // segments
	locale []string // labels and segments that name a language
}

// parseAddress takes a URL apart, with or without its scheme.
func parseAddress(text string) address {
	if i := strings.Index(text, "://"); i >= 0 {
		text = text[i+len("://"):]
	}
	host, path, _ := strings.Cut(text, "/")
	var a address
	labels := strings.Split(strings.TrimPrefix(corpus.Fold(host), "www."), ".")
	for i, label := range labels {
		if i < len(labels)-1 && isLocale(label) {
			a.locale = append(a.locale, label)
		} else {
			a.host = append(a.host, label)
		}
	}
	if decoded, err := url.PathUnescape(path); err == nil {
		path = decoded
	}
	for segment := range strings.FieldsFuncSeq(path, func(r rune) bool { return r == '/' || r == '?' || r == '&' }) {
		name, value, query := strings.Cut(segment, "=")
		if isLocale(segment) || query && (name == "hl" || name == "lang") && isLocale(value) {
			a.locale = append(a.locale, corpus.Fold(segment))
		} else {
			a.path = append(a.path, segment)
		}
	}
	return a
}

func (a address) parts() []string { return append([]string{strings.Join(a.host, ".")}, a.path...) }

// isLocale reports whether part of an address names a language that galley knows, with or without a region: "de", "pt-BR", "en_us".
func isLocale(part string) bool {
	tag, region, _ := strings.Cut(strings.ReplaceAll(corpus.Fold(part), "_", "-"), "-")
	return corpus.Lang(tag).Shipped() && (region == "" || len(region) == 2)
}

// localised reports whether a link of the translation is that of the original in the target language.
func (p *Pass) localised(s, t *link) bool {
	if s.kind == hashtagLink && t.kind == hashtagLink {
		return corpus.Distance(s.key, t.key) > nearHashtag || p.languages.target.Look(strings.TrimPrefix(t.key, "#")).Known()
	}
	if s.kind != t.kind || s.kind != webLink && s.kind != fileLink {
		return false
	}
	a, b := parseAddress(s.text), parseAddress(t.text)
	n := len(a.host)
	if n < 2 || n != len(b.host) || strings.Join(a.host[:n-1], ".") != strings.Join(b.host[:n-1], ".") {
		return false
	}
	if last := b.host[n-1]; last != a.host[n-1] {
		return last == string(p.Target)
	}
	return len(a.locale) == len(b.locale) && strings.Join(a.locale, "/") != strings.Join(b.locale, "/") && !misspeltPath(a.path, b.path)
}

// misspeltPath reports whether a segment of a path differs from that of another one by a letter or two, which no translation does.
func misspeltPath(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if n := corpus.Distance(a[i], b[i]); n > 0 && n <= nearHashtag && 2*n < utf8.RuneCountInString(a[i])-1 {
			return true
		}
	}
	return false
}

// nearHashtag is how many letters a misspelt hashtag differs in at the most: beyond it is a translation.
const nearHashtag = 2

// linkIndex is the links of a text.
type linkIndex struct {
	text  string // in lower case
	count map[string]int
	pairs map[string]map[int]int
}

func newLinkIndex(all []link, text string) *linkIndex {
	x := &linkIndex{corpus.Fold(text), map[string]int{}, map[string]map[int]int{}}
	for i := range all {
		l := &all[i]
		x.count[l.key]++
		if x.pairs[l.key] == nil {
			x.pairs[l.key] = map[int]int{}
		}
		x.pairs[l.key][l.pair]++
	}
	return x
}

// has reports whether the link stands anywhere in the text.
func (x *linkIndex) has(l *link) bool {
	return x.count[l.key] > 0 || l.kind != placeholderLink && containsWhole(x.text, l)
}

// lacks reports whether a link of the other text stands nowhere in this one; a placeholder, which means something each time, whether it
// stands less often.
func (x *linkIndex) lacks(l *link, other *linkIndex) bool {
	if l.kind == placeholderLink {
		return x.count[l.key] < other.count[l.key] && x.pairs[l.key][l.pair] < other.pairs[l.key][l.pair]
	}
	return !x.has(l)
}

// containsWhole reports whether a text in lower case holds the link with nothing added to it.
func containsWhole(text string, l *link) bool {
	return containsWord(text, corpus.Fold(l.text)) || containsWord(text, corpus.Fold(l.key))
}

// containsWord reports whether a text holds another one that no letter or digit goes on with on either side.
func containsWord(text, part string) bool {
	inside := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }
	for at := 0; part != ""; {
		i := strings.Index(text[at:], part)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(part)
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, size := utf8.DecodeRuneInString(text[to:])
		if strings.ContainsRune("-./=%&?@", after) && !strings.HasPrefix(part, "#") {
			after, _ = utf8.DecodeRuneInString(text[to+size:])
		}
		if !inside(before) && !inside(after) {
			return true
		}
		at = to
	}
	return false
}

// likeEnough is how much two links have in common at least, from 0 to 1, if one of them is to be the other altered.
const likeEnough = .5

// mostLinks is how many links an original has at most of which each may have moved anywhere.
const mostLinks = 500

// counterpart returns the link of the original that one of the translation was made from: in the same pair of sentences the one of its
// kind that is most like it, else one anywhere that is nearly it; -1 if there is none.
func counterpart(source []link, t *link, here *linkIndex, taken []bool) int {
	best, most := -1, 0.
	for i := range source {
		s := &source[i]
		if taken[i] || here.pairs[s.key][t.pair] > 0 || s.pair != t.pair && len(source) > mostLinks {
			continue
		}
		like := linkLikeness(s.key, t.key)
		switch {
		case s.pair == t.pair && s.kind == t.kind:
			like++
		case like < likeEnough, s.pair != t.pair && here.has(s):
			continue
		}
		if like > most {
			best, most = i, like
		}
	}
	return best
}

// linkLikeness returns the share of letters that two texts have in common, from 0 to 1.
func linkLikeness(a, b string) float64 {
	const longest = 200 // letters
	if max(len(a), len(b)) > longest {
		if a == b {
			return 1
		}
		return 0
	}
	n := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b), 1)
	return 1 - float64(corpus.Distance(a, b))/float64(n)
}

// spelledOut reports whether the translation has a link of the original in another form that is no mistake: a hashtag as a word or
// translated, a company's host as its name, code as text.
func (p *Pass) spelledOut(s *link) bool {
	text := corpus.Fold(p.Document.Text)
	switch s.kind {
	case hashtagLink:
		word := strings.TrimPrefix(s.key, "#")
		return strings.Contains(text, word) && !p.bareHashtag(word)
	case fileLink:
		name, _, _ := strings.Cut(s.key, ".")
		return containsWord(text, name)
	case codeLink:
		return strings.Contains(text, corpus.Fold(s.key))
	}
	return false
}

// bareHashtag reports whether the words of a hashtag stand in the translation as one word that is none: the hash is lost.
func (p *Pass) bareHashtag(word string) bool {
	for i := range p.Tokens {
		if t := &p.Tokens[i]; t.Kind == Word && corpus.Fold(t.Text) == word {
			return corpus.Shape(t.Text) == corpus.Mixed && !t.Evidence.Target.Known()
		}
	}
	return false
}

// Confidences of findings about links.
const (
	alteredLinkConfidence = .95
	lostLinkConfidence    = .85
	addedLinkConfidence   = .7
)

func (p *Pass) alteredLink(s, t *link) Finding {
	return Finding{
		Span: t.Span, Severity: p.Rule.Severity, Confidence: alteredLinkConfidence, Suggestions: []string{s.text}, Related: []Place{p.Place(s.Span)},
		Message:  fmt.Sprintf("The %s of the original is “%s”, here it is “%s”", s.kind, s.text, t.text),
		Evidence: []string{fmt.Sprintf("“%s” stands nowhere in the original", t.text)},
	}
}

func (p *Pass) addedLink(t *link) Finding {
	return Finding{
		Span: t.Span, Severity: p.Rule.Severity, Confidence: addedLinkConfidence,
		Message:  fmt.Sprintf("The original has no %s “%s”", t.kind, t.text),
		Evidence: []string{fmt.Sprintf("“%s” stands nowhere in the original", t.text)},
	}
}

// lostLink returns the finding for a link of the original that the translation lacks; nothing if the whole sentence is missing.
func (p *Pass) lostLink(s *link) (Finding, bool) {
	sentence, ok := p.Alignment.sentenceFor(s.pair, s.Start)
	return Finding{
		Span: sentence.Span, Severity: p.Rule.Severity, Confidence: lostLinkConfidence, Related: []Place{p.Place(s.Span)},
		Message:  fmt.Sprintf("The %s “%s” of the original is missing", s.kind, s.text),
		Evidence: []string{fmt.Sprintf("“%s” stands nowhere in the translation", s.text)},
	}, ok
}
