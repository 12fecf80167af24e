package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"galley/corpus"

	"github.com/clipperhouse/uax29/v2/words"
	"golang.org/x/text/unicode/norm"
)

// TokenKind says what a token is.
type TokenKind uint8

// The kinds of tokens.
const (
	Other     TokenKind = iota // punctuation and symbols
	Word                       // letters, with apostrophes and hyphens inside
	Number                     // begins with a digit
	Protected                  // URL, address, handle, hashtag, file name, placeholder, code, markup: never checked
)

// String returns the kind in lower case.
func (k TokenKind) String() string { return [...]string{"other", "word", "number", "protected"}[k] }

// Token is a word or another piece of a segment. White space is no token.
type Token struct {
	Span
	Text     string // as it stands in Document.Text
	Kind     TokenKind
	First    bool // first word of its sentence: its capital says nothing
	Opening  bool // first word behind a colon, a dash or an opening quotation mark: its capital says little
	Segment  int  // number of its segment in the document
	Sentence int  // counted through the document
	Quote    int  // number of the innermost quotation it stands in, counted through the document from 1; 0 is none
	Evidence *Evidence
	Reading  Reading
}

// tokenize splits segments of a text. Evidence and reading are left empty.
func tokenize(text string, segments []Segment) []Token { return tokenizeInto(nil, text, segments) }

// tokenizeInto does so in the place of former tokens.
func tokenizeInto(tokens []Token, text string, segments []Segment) []Token {
	tokens = room(tokens, len(text)/bytesPerToken)[:0]
	t := tokenizer{text: text}
	for i, seg := range segments {
		from := len(tokens)
		tokens = t.segment(tokens, i, seg)
		protectParts(tokens[from:])
		t.markSentences(tokens[from:])
		t.markQuotes(tokens[from:])
	}
	return tokens
}

// longestWord is how many bytes a word has at the most. What is longer is data, and looking it up would take very long.
const longestWord = 200

// protectParts protects what is no word but a part of one: the pieces on both sides of markup, of a bracket or of a star for a letter inside a
// word ("<b>W</b>ort", "étudiant(e)s", "d*mn"), and letters without end.
func protectParts(tokens []Token) {
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Kind == Word && len(t.Text) > longestWord:
			t.Kind = Protected
		case len(t.Text) == 1 && strings.IndexByte("()*", t.Text[0]) >= 0 || t.markup():
			if i > 0 && i+1 < len(tokens) && insideWord(&tokens[i-1], t, &tokens[i+1]) {
				tokens[i-1].Kind, tokens[i+1].Kind = Protected, Protected
			}
		}
	}
}

// insideWord reports whether a token stands between letters of one word, without a space on either side.
func insideWord(before, t, behind *Token) bool {
	left, _ := utf8.DecodeLastRuneInString(before.Text)
	right, _ := utf8.DecodeRuneInString(behind.Text)
	return before.End == t.Start && behind.Start == t.End && unicode.IsLetter(left) && (unicode.IsLower(right) || t.markup() && unicode.IsLetter(right))
}

// markup reports whether a token is markup that running text goes on around: emphasis, an inline tag, the marks of a link.
func (t *Token) markup() bool {
	return t.Kind == Protected && strings.IndexByte("*_~[]<", t.Text[0]) >= 0 && !strings.HasPrefix(t.Text, "<http") && !strings.HasPrefix(t.Text, "<mailto:")
}

// bytesPerToken is about how long a token is with the space behind it, for the room that a text needs.
const bytesPerToken = 5

type tokenizer struct {
	text     string
	sentence int
	quote    int
}

// segment appends the tokens of one segment, with the protected spans as one token each.
func (t *tokenizer) segment(tokens []Token, index int, seg Segment) []Token {
	at := seg.Start
	for _, p := range seg.Protected {
		if mark, size := utf8.DecodeRuneInString(t.text[p.Start:p.End]); size == p.End-p.Start && formMark(t.text, at, p.Start, mark) {
			continue // no emphasis: "Bürger*innen und Lehrer*innen"
		}
		tokens = t.running(tokens, index, Span{at, p.Start})
		tokens = append(tokens, Token{Span: p, Text: t.text[p.Start:p.End], Kind: Protected, Segment: index})
		at = p.End
	}
	return t.running(tokens, index, Span{at, seg.End})
}

// running appends the tokens of running text: chunks between white space that are addresses or code stay whole, the others are
// split into words by Unicode Standard Annex 29, with hyphens kept inside words.
func (t *tokenizer) running(tokens []Token, index int, span Span) []Token {
	at := span.Start
	for at < span.End {
		rest := t.text[at:span.End]
		n := strings.IndexFunc(rest, unicode.IsSpace)
		if n < 0 {
			n = len(rest)
		}
		if n == 0 {
			_, size := utf8.DecodeRuneInString(rest)
			at += size
			continue
		}
		chunk := Span{at, at + n}
		at += n
		inner, ok := protectedChunk(t.text[chunk.Start:chunk.End])
		if !ok {
			tokens = t.words(tokens, index, chunk)
			continue
		}
		inner = Span{chunk.Start + inner.Start, chunk.Start + inner.End}
		tokens = t.words(tokens, index, Span{chunk.Start, inner.Start})
		tokens = append(tokens, Token{Span: inner, Text: t.text[inner.Start:inner.End], Kind: Protected, Segment: index})
		tokens = t.words(tokens, index, Span{inner.End, chunk.End})
	}
	return tokens
}

func (t *tokenizer) words(tokens []Token, index int, span Span) []Token {
	for it := words.FromString(t.text[span.Start:span.End]); it.Next(); {
		s := Span{span.Start + it.Start(), span.Start + it.End()}
		text := t.text[s.Start:s.End]
		r, size := utf8.DecodeRuneInString(text)
		kind := Other
		switch {
		case unicode.IsLetter(r):
			kind = Word
		case unicode.IsDigit(r):
			kind = Number
		case size == len(text) && (isHyphen(r) || invisible(r) || formMark(t.text[:span.End], span.Start, s.Start, r)) && len(tokens) > 0:
			// between letters it joins what stands on both sides
			last := &tokens[len(tokens)-1]
			next, _ := utf8.DecodeRuneInString(t.text[s.End:span.End])
			if last.Kind == Word && last.End == s.Start && last.Segment == index && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
				last.End = s.End
				last.Text = t.text[last.Start:last.End]
				continue
			}
		}
		if n := len(tokens); n > 0 && kind != Other {
			last := &tokens[n-1]
			if last.End == s.Start && last.Kind == Word && joinsOn(last.Text) {
				last.End = s.End
				last.Text = t.text[last.Start:last.End]
				continue
			}
		}
		if kind == Word {
			s.End = s.Start + len(strings.TrimRightFunc(text, invisible))
			tokens = t.dots(tokens, index, s)
			continue
		}
		if n := len(tokens); kind == Number && n > 1 && elides(&tokens[n-2], &tokens[n-1], s.Start) {
			tokens = tokens[:n-1]
			tokens[n-2].Text, tokens[n-2].End, tokens[n-2].Kind = t.text[tokens[n-2].Start:s.End], s.End, Number
			continue
		}
		tokens = append(tokens, Token{Span: s, Text: text, Kind: kind, Segment: index})
	}
	return tokens
}

// elides reports whether a word with an apostrophe behind it has lost its end before the number that follows: "dall'830".
func elides(word, apostrophe *Token, number int) bool {
	return word.Kind == Word && word.End == apostrophe.Start && apostrophe.End == number && (apostrophe.Text == "'" || apostrophe.Text == "’") &&
		utf8.RuneCountInString(word.Text) <= longestElision
}

// dots splits a word at full stops inside it where a space is missing ("Ende.Der"), and leaves abbreviations whole ("z.B").
func (t *tokenizer) dots(tokens []Token, index int, s Span) []Token {
	text := t.text[s.Start:s.End]
	if i := strings.IndexByte(text, '.'); i > 1 && len(text)-i > 2 && !formMark(text, 0, i, '.') {
		tokens = append(tokens,
			Token{Span: Span{s.Start, s.Start + i}, Text: text[:i], Kind: Word, Segment: index},
			Token{Span: Span{s.Start + i, s.Start + i + 1}, Text: ".", Kind: Other, Segment: index})
		return t.dots(tokens, index, Span{s.Start + i + 1, s.End})
	}
	return append(tokens, Token{Span: s, Text: text, Kind: Word, Segment: index})
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '\u00ad' }

// invisible reports whether a character shows nothing and means nothing in a word: a zero width space, a mark of direction.
func invisible(r rune) bool { return r >= 0x80 && r != '\u00ad' && unicode.Is(unicode.Cf, r) }

// joinsOn reports whether a word goes on in what follows without a space.
func joinsOn(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isHyphen(r) || invisible(r) || strings.ContainsRune(formMarks, r)
}

// protectedChunk finds what must not be checked in a stretch of text without white space.
func protectedChunk(chunk string) (Span, bool) {
	if !strings.ContainsAny(strings.TrimRight(chunk, ".,;:"), `./@#_{<%()\:`) {
		return Span{}, false // an ordinary word
	}
	if s, ok := emojiCodes(chunk); ok && !isAddress(chunk) {
		return s, true
	}
	start := strings.IndexFunc(chunk, func(r rune) bool { return !strings.ContainsRune("\"'“”„«»‚‘’([*_—–¿¡", r) })
	if start < 0 {
		return Span{}, false
	}
	end := start + len(strings.TrimRight(chunk[start:], ".,;:!?…\"'“”„«»‚‘’)]*_—–"))
	if end <= start {
		return Span{}, false
	}
	s := chunk[start:end]
	return Span{start, end}, isAddress(s) || isPlaceholder(s) || isFileName(s)
}

// emojiCodes finds the first codes for pictures in a stretch of text, one behind the other: ":tada::sweat_smile:". A letter before them makes
// them something else: "Bürger:innen:".
func emojiCodes(chunk string) (Span, bool) {
	for i := range len(chunk) {
		if chunk[i] != ':' {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(chunk[:i]); i > 0 && (unicode.IsLetter(before) || unicode.IsDigit(before)) {
			continue
		}
		end := i
		for {
			name := strings.TrimLeft(chunk[end+1:], "abcdefghijklmnopqrstuvwxyz0123456789_+-")
			n := len(chunk) - len(name) - end - 1
			if n < shortestEmoji || name == "" || name[0] != ':' || chunk[end+1] < 'a' || chunk[end+1] > 'z' {
				break
			}
			end += n + 2
			if end == len(chunk) || chunk[end] != ':' {
				break
			}
		}
		if end > i {
			return Span{i, end}, true
		}
	}
	return Span{}, false
}

// shortestEmoji is the length of the shortest code for a picture, in bytes.
const shortestEmoji = 2

func isAddress(s string) bool {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "mailto:") {
		return true
	}
	if r, size := utf8.DecodeRuneInString(s); r == '#' || r == '@' {
		next, _ := utf8.DecodeRuneInString(s[size:])
		return unicode.IsLetter(next) || unicode.IsDigit(next) || next == '_'
	}
	if i := strings.IndexByte(s, '@'); i > 0 && i < len(s)-1 && !onlyFormMarks(s, '@') {
		return true
	}
	if strings.HasPrefix(s, "/") && strings.Count(s, "/") > 1 || strings.Contains(s, `:\`) {
		return true
	}
	// host/path
	host, _, ok := strings.Cut(s, "/")
	return ok && isFileName(host)
}

func isPlaceholder(s string) bool {
	switch {
	case strings.HasPrefix(s, "{") && strings.Contains(s, "}"), strings.HasPrefix(s, "${"), strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">"):
		return true
	case len(s) == 2 && s[0] == '%':
		return s[1] >= 'a' && s[1] <= 'z'
	}
	return strings.Contains(s, "_") && !strings.HasPrefix(s, "_") && !onlyFormMarks(s, '_') || strings.Contains(s, "()")
}

// isFileName recognises host and file names: parts joined by dots, the last one a suffix of two to seven small letters or digits.
func isFileName(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 2 || len(s)-i < 3 || len(s)-i > 8 {
		return false
	}
	for _, c := range s[i+1:] {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	letters := false
	for _, c := range s[:i] {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			letters = true
		case c == '-' || c == '.' || c >= '0' && c <= '9':
		default:
			return false
		}
	}
	return letters && (s[i+1] < '0' || s[i+1] > '9')
}

// longestSentence is how many tokens a sentence has at the most: a text without full stops is no sentence, and whatever looks at the
// sentence around a word must come to an end.
const longestSentence = 250

// markSentences numbers the sentences of a segment and marks the words whose capital says little or nothing.
func (t *tokenizer) markSentences(tokens []Token) {
	t.sentence++
	first, opening, length := true, false, 0
	for i := range tokens {
		tok := &tokens[i]
		if length++; length > longestSentence {
			t.sentence++
			length = 0
		}
		tok.Sentence = t.sentence
		switch tok.Kind {
		case Word:
			tok.First, tok.Opening = first, opening
			first, opening = false, false
		case Number, Protected:
			first = false
		case Other:
			switch {
			case endsSentence(tokens, i):
				t.sentence++
				first, length = true, 0
			case strings.ContainsAny(tok.Text, ":\"“„«»‘‚(–—•·|"):
				opening = true
			}
		}
	}
}

// endsSentence reports whether the token at i, punctuation, ends a sentence: what follows, past closing marks, does not go on in
// lower case, and what stands before is no abbreviation.
func endsSentence(tokens []Token, i int) bool {
	mark := tokens[i].Text
	if !strings.ContainsAny(mark, ".!?…") {
		return false
	}
	next := i + 1
	for next < len(tokens) && tokens[next].Kind == Other && strings.ContainsAny(tokens[next].Text, "\"”“»«’)].!?…") {
		next++
	}
	if next == len(tokens) {
		return true
	}
	if tokens[next].Start == tokens[i].End && mark != "…" && tokens[next].Kind != Word {
		return false // "3.5", "...!"
	}
	r, _ := utf8.DecodeRuneInString(tokens[next].Text)
	if unicode.IsLower(r) {
		return false
	}
	if mark != "." || i == 0 || tokens[i-1].End != tokens[i].Start {
		return true
	}
	switch before := tokens[i-1]; before.Kind {
	case Number:
		return len(before.Text) > 2 // not an ordinal: "8. Dezember"
	case Word:
		return !isAbbreviation(before.Text)
	}
	return true
}

// isAbbreviation reports whether a word in front of a full stop looks like an abbreviation: a single letter, letters with dots
// between, a capital twice (Spanish for a plural, "EE. UU."), or a short word without a vowel.
func isAbbreviation(word string) bool {
	n := utf8.RuneCountInString(word)
	if n == 1 || strings.Contains(word, ".") {
		return true
	}
	return n <= 4 && !strings.ContainsAny(strings.ToLower(word), "aeiouyáéíóúàèìòùâêîôûäëïöüãõœæ") ||
		n == 2 && (corpus.Shape(word) == corpus.Title || word[0] == word[1] && corpus.Shape(word) == corpus.Upper)
}

// normal returns a word as lexicons spell it: composed (NFC), with the straight apostrophe and hyphen, without what does not show and
// without the marks between its forms.
func normal(word string) string {
	if strings.ContainsFunc(word, writtenOtherwise) {
		var b strings.Builder
		for i, r := range word {
			switch {
			case r == '’':
				b.WriteByte('\'')
			case r == '\u00ad', invisible(r), formMark(word, 0, i, r), i > 0 && i+1 == len(word) && isMark(word[i:], endMarks):
			case isHyphen(r):
				b.WriteByte('-')
			default:
				b.WriteRune(r)
			}
		}
		word = b.String()
	}
	if strings.ContainsFunc(word, mayCompose) && !norm.NFC.IsNormalString(word) {
		word = norm.NFC.String(word)
	}
	return word
}

// writtenOtherwise reports whether a character of a word may not be as lexicons have it.
func writtenOtherwise(r rune) bool {
	switch r {
	case ':', '*', '_', '@', '.', '·', '\u00ad':
		return true
	}
	return r >= 0x300 && (strings.ContainsRune("’‐‑•⋅‧", r) || unicode.Is(unicode.Cf, r))
}

// mayCompose reports whether a code point may not be as NFC has it: all before the combining marks are.
func mayCompose(r rune) bool { return r >= 0x300 }
