package input

import (
	"errors"
	"io"
	"iter"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"galley/check"
	"galley/check/textfile"
)

// parseMarkdown reads a file of Markdown, which is one article: CommonMark with tables, strikethrough, task lists, footnotes and
// front matter.
func parseMarkdown(name string, r io.Reader) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		text, err := readArticle(name, r)
		if err != nil {
			yield(nil, err)
			return
		}
		doc, err := markdown(text)
		if e, ok := errors.AsType[*textfile.Error](err); ok {
			e.Name = name
			yield(nil, e)
			return
		}
		doc.Name = name
		yield(doc, nil)
	}
}

// markdown returns the document of a text. The error is an [*textfile.Error] that lacks the name of the file.
func markdown(source string) (*check.Document, error) {
	plain := lineFeeds(source)
	front, err := parseFrontMatter(plain)
	if err != nil {
		return nil, err
	}
	if err := checkEffort(plain); err != nil {
		return nil, err
	}
	body := []byte(plain)
	for i := range front.end {
		body[i] = '\n' // nothing to the parser, and all offsets stay
	}
	w := walker{htmlReader{builder: &builder{text: source, segments: front.segments}}, plain}
	w.blocks(newMarkdownParser().Parse(text.NewReader(body)), check.Prose)
	return &check.Document{Text: source, Source: front.source, Target: front.target, Segments: w.sorted()}, nil
}

// lineFeeds makes every line end in "\n" and keeps all offsets: "\r\n" becomes " \n", a lone "\r" becomes "\n".
func lineFeeds(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", " \n"), "\r", "\n")
}

// newMarkdownParser returns a parser that leaves all text where it is: no typography, no footnotes moved or dropped.
func newMarkdownParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(boundedTables{extension.NewTableParagraphTransformer()}, 200))...),
	)
}

// walker makes segments of the syntax tree.
type walker struct {
	htmlReader
	plain string // the text with all lines ending in "\n"
}

// blocks adds the blocks inside a block. The kind is that of their text.
func (w *walker) blocks(parent ast.Node, kind check.SegmentKind) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.leaf(n, check.Heading)
		case *ast.Blockquote:
			w.blocks(n, check.Quote)
		case *ast.HTMLBlock:
			w.kind = kind
			w.block(linesOf(n))
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.LinkReferenceDefinition:
		default:
			if child := n.FirstChild(); child != nil && child.Type() == ast.TypeInline {
				w.leaf(n, kind)
			} else {
				w.blocks(n, kind)
			}
		}
	}
}

// leaf adds a block of text.
func (w *walker) leaf(n ast.Node, kind check.SegmentKind) {
	w.kind = kind
	w.inline(n)
	if lines := n.Lines(); kind == check.Heading && lines.Len() > 0 {
		last := lines.At(lines.Len() - 1)
		if n := attributes(w.plain[last.Start:last.Stop]); n >= 0 {
			w.cut(last.Start + n)
		}
	}
	w.reset()
}

// attributes returns the offset of what follows the text of a heading to name it, such as "{#id .class}", or -1.
func attributes(heading string) int {
	heading, closed := strings.CutSuffix(strings.TrimRight(heading, " \t\n"), "}")
	open := strings.LastIndexByte(heading, '{')
	if !closed || open < 0 || strings.IndexAny(strings.TrimLeft(heading[open+1:], " \t"), "#.") != 0 {
		return -1
	}
	return open
}

// inline adds the text inside a node.
func (w *walker) inline(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			if w.opaque != "" {
				w.add(n.Segment.Start, n.Segment.Stop, true)
			} else {
				w.addText(n.Segment.Start, n.Segment.Stop, true)
			}
		case *ast.CodeSpan:
			w.add(n.Pos(), w.codeEnd(n), true)
		case *ast.AutoLink:
			w.add(n.Pos(), n.Pos()+len("<>")+len(n.Label([]byte(w.plain))), true)
		case *ast.Image:
			if n.HasChildren() {
				w.caption(func() { w.inline(n) })
			}
		case *ast.RawHTML:
			lines := spansOf(n.Segments)
			if t, ok := parseTag(mask(w.text, lines)); ok {
				w.tag(t, lines[0].Start, lines)
			}
		default:
			w.inline(n)
		}
	}
}

// codeEnd returns the offset behind the backticks that close a code span.
func (w *walker) codeEnd(n ast.Node) int {
	last, ok := n.LastChild().(*ast.Text)
	if !ok {
		return n.Pos()
	}
	end := past(w.plain, last.Segment.Stop, " \n")
	return past(w.plain, end, "`")
}

// linesOf returns the lines of a block of HTML.
func linesOf(n *ast.HTMLBlock) []check.Span {
	lines := spansOf(n.Lines())
	if n.HasClosure() {
		lines = append(lines, check.Span{Start: n.ClosureLine.Start, End: n.ClosureLine.Stop})
	}
	return lines
}

func spansOf(segments *text.Segments) []check.Span {
	spans := make([]check.Span, segments.Len())
	for i := range spans {
		s := segments.At(i)
		spans[i] = check.Span{Start: s.Start, End: s.Stop}
	}
	return spans
}
