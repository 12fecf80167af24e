package check

import "strings"

// isQuoteMark reports whether a token is a quotation mark of any language, double or single.
func isQuoteMark(token string) bool {
	return isMark(token, "\"“”„‟«»‹›'‘’‚‛")
}

// isDoubleQuoteMark reports whether a token is a quotation mark that is no apostrophe.
func isDoubleQuoteMark(token string) bool {
	return isMark(token, "\"“”„‟«»")
}

// isMark reports whether a token is one of some marks.
func isMark(token, marks string) bool { return token != "" && strings.Contains(marks, token) }

// quotes is what stands in quotation marks in a text. Marks are paired by where they stand, not by their shapes: translators mix those.
type quotes struct {
	depth []uint8   // of each token: in how many pairs of double marks it stands; the marks themselves stand in none
	runs  []quoting // in the order of the text, not in each other
}

// quoting is a passage in double quotation marks.
type quoting struct {
	from, to int // its tokens, half-open, without the marks
	words    int
	opened   bool // with a mark; false if what stands before it in its paragraph may be quoted as well
	closed   bool
}

// quotesOf finds what stands in quotation marks. A mark without a partner holds to the end of its paragraph, or from its beginning.
func quotesOf(tokens []Token) quotes {
	q := quotes{depth: make([]uint8, len(tokens))}
	start, depth := 0, 0 // of the running passage
	opened := false
	end := func(i int, closed bool) {
		if words := countWords(tokens[start:i]); words > 0 {
			q.runs = append(q.runs, quoting{start, i, words, opened, closed})
		}
		depth = 0
	}
	after := 0 // where a passage may begin whose opening mark is missing
	for i := range tokens {
		t := &tokens[i]
		if i == 0 || t.Segment != tokens[i-1].Segment {
			if depth > 0 {
				end(i, false)
			}
			after = i
		}
		if t.Kind == Other && isDoubleQuoteMark(t.Text) && !inches(tokens, i, depth) {
			switch {
			case opensQuote(tokens, i, depth):
				if depth > 0 && t.Sentence == tokens[start].Sentence {
					depth++
					continue
				}
				if depth > 0 {
					end(i, false)
				}
				start, depth, opened = i+1, 1, true
			case depth > 1:
				depth--
			case depth == 1:
				end(i, true)
				after = i + 1
			default:
				start, opened = after, false
				for k := i - 1; k >= after; k-- {
					if tokens[k].Sentence != tokens[i-1].Sentence {
						start = k + 1
						break
					}
				}
				for k := start; k < i; k++ {
					q.depth[k] = 1
				}
				end(i, true)
				after = i + 1
			}
			continue
		}
		q.depth[i] = uint8(min(depth, 255))
	}
	if depth > 0 {
		end(len(tokens), false)
	}
	return q
}

// inches reports whether the mark at i stands behind a number and closes nothing.
func inches(tokens []Token, i, depth int) bool {
	return depth == 0 && i > 0 && tokens[i].Text == "\"" && tokens[i-1].Kind == Number && tokens[i-1].End == tokens[i].Start
}

// opensQuote reports whether the mark at i opens a quotation, by what it sticks to; where that says nothing, by its shape and by
// whether one is open.
func opensQuote(tokens []Token, i, depth int) bool {
	t := &tokens[i]
	before := i > 0 && tokens[i-1].End == t.Start && tokens[i-1].Segment == t.Segment && !isMark(tokens[i-1].Text, "([—–-¿¡'‘‚/")
	behind := i+1 < len(tokens) && tokens[i+1].Start == t.End && tokens[i+1].Segment == t.Segment && !isMark(tokens[i+1].Text, ".,;:!?…)]'’")
	switch {
	case t.Text == "„":
		return true
	case behind && !before:
		return true
	case before && !behind:
		return false
	case t.Text == "«":
		return true
	case t.Text == "»" || t.Text == "”":
		return false
	}
	return depth == 0
}
