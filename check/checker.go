package check

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"galley/check/glossary"
)

// Checker checks documents against rules. Its exported fields are set before the first check. It is safe for concurrent use.
type Checker struct {
	Rules  []*Rule
	Source Lang // overrides Document.Source unless empty
	Target Lang // overrides Document.Target unless empty

	Glossary      *glossary.Glossary // nil without one
	MinConfidence float64            // findings with less are left out, from 0 to 1
	Notes         bool               // neutral findings are reported too

	shelf      shelf
	mu         sync.Mutex
	pairs      map[[2]Lang]*languages
	terms      map[[2]Lang]*terms
	judges     map[bool]*judge // with the original, and without
	identifier *identifier
	desks      sync.Pool // of *desk
}

// Check reads one document and returns the findings in the order of the text. What it cannot check, as text in a language that galley
// does not ship, the result says. It returns an error when ctx is done, or when source and target language are the same.
func (c *Checker) Check(ctx context.Context, doc *Document) (Result, error) {
	d := c.sit()
	defer c.leave(d)
	r, err := c.judged(ctx, doc, d)
	if err != nil {
		return Result{}, err
	}
	lines := NewLines(doc.Text)
	result := Result{Source: r.source, Target: r.target}
	for i := range r.tokens {
		if r.tokens[i].Kind == Word {
			result.Words++
		}
	}
	for _, n := range r.notChecked {
		n.Start = lines.Position(n.Span.Start)
		result.NotChecked = append(result.NotChecked, n)
	}
	if r.languages == nil {
		return result, nil
	}
	pass := Pass{
		Document: doc, Source: r.source, Target: r.target, Tokens: r.tokens,
		Passages:  withoutHosts(withoutSurnames(r.languages.passages(r.tokens, c.identify()), r.tokens), r.tokens, r.alignment),
		Alignment: r.alignment, languages: r.languages, terms: c.openTerms(r.languages), lines: lines, desk: d,
	}
	for _, rule := range c.Rules {
		pass.Rule = rule
		rule.Run(&pass)
	}
	slices.SortStableFunc(pass.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	reported := slices.DeleteFunc(pass.findings, func(f Finding) bool {
		return f.Confidence < c.MinConfidence || f.Severity == Neutral && !c.Notes
	})
	result.Findings = withoutRepeats(reported, c.Rules)
	return result, nil
}

// Tokens returns the tokens of a document with their evidence and reading.
func (c *Checker) Tokens(ctx context.Context, doc *Document) ([]Token, error) {
	r, err := c.judged(ctx, doc, &desk{})
	return r.tokens, err
}

// Read returns the tokens of a document with their evidence and features, but not yet judged.
func (c *Checker) Read(ctx context.Context, doc *Document) ([]Token, error) {
	r, err := c.read(ctx, doc, &desk{})
	return r.tokens, err
}

// reading is a document that was read.
type reading struct {
	source, target Lang
	languages      *languages // nil if the document cannot be checked
	tokens         []Token
	notChecked     []NotChecked
	alignment      *Alignment // nil without an original that can be compared
}

func (c *Checker) read(ctx context.Context, doc *Document, d *desk) (reading, error) {
	if err := ctx.Err(); err != nil {
		return reading{}, err
	}
	r := reading{}
	segments := make([]Segment, 0, len(doc.Segments))
	for _, s := range doc.Segments {
		if script := foreignScript(doc.Text[s.Start:s.End]); script != "" {
			r.notChecked = append(r.notChecked, NotChecked{Span: s.Span, Reason: fmt.Sprintf("text in %s script: no data for it", script)})
			continue
		}
		segments = append(segments, s)
	}
	if len(segments) == 0 && len(r.notChecked) > 0 {
		return r, nil
	}
	d.tokens = tokenizeInto(d.tokens, doc.Text, segments)
	r.tokens = d.tokens
	reason, err := c.settle(&r, doc)
	if err != nil {
		return r, err
	}
	if reason != "" {
		r.notChecked = append(r.notChecked, NotChecked{Span: Span{0, len(doc.Text)}, Reason: reason})
	}
	if !r.target.Shipped() {
		return r, nil
	}
	if r.languages, err = c.open(r.source, r.target); err != nil {
		return r, err
	}
	r.languages.lookUp(r.tokens)
	if doc.Original != nil {
		if err := c.align(&r, doc, d); err != nil {
			return r, err
		}
	}
	d.article.read(r.languages, r.tokens, r.alignment)
	return r, nil
}

// align pairs a document with its original, unless the two cannot be compared: then the result says why, and the document is read as if it
// had none.
func (c *Checker) align(r *reading, doc *Document, d *desk) error {
	original, err := c.open(r.target, r.source)
	if err != nil {
		return err
	}
	if err := r.languages.openComparison(); err != nil {
		return err
	}
	d.original = tokenizeInto(d.original, doc.Original.Text, doc.Original.Segments)
	a := &Alignment{Original: doc.Original, Tokens: d.original, lines: NewLines(doc.Original.Text), languages: original}
	original.glance(a.Tokens)
	reason, err := a.strange(r, doc, c.identify())
	if err != nil {
		return err
	}
	if reason == "" {
		a.Source, a.Target = sentences(a.Tokens), sentences(r.tokens)
		a.pair(original, r.languages, r.tokens, &d.pairing)
		reason = a.another()
	}
	if reason != "" {
		r.notChecked = append(r.notChecked, NotChecked{Span: Span{0, len(doc.Text)}, Reason: reason})
		return nil
	}
	r.alignment = a
	return nil
}

func (c *Checker) judged(ctx context.Context, doc *Document, d *desk) (reading, error) {
	r, err := c.read(ctx, doc, d)
	if err != nil {
		return r, err
	}
	judge, err := c.openJudge(r.alignment != nil)
	if err != nil {
		return r, err
	}
	judge.read(r.tokens, r.target, &d.verdict)
	if r.languages != nil {
		if terms := c.openTerms(r.languages); terms != nil {
			terms.accept(r.tokens)
		}
	}
	return r, nil
}

// settle finds out the languages of a document: the checker's own come before those that its file names, and what neither says is
// identified. It returns the reason if something cannot be checked; without a shipped target nothing can.
func (c *Checker) settle(r *reading, doc *Document) (reason string, err error) {
	r.source, r.target = cmp.Or(c.Source, doc.Source), cmp.Or(c.Target, doc.Target)
	if r.source != "" && r.source == r.target {
		return "", fmt.Errorf("source and target language are the same: %s", r.source)
	}
	id := c.identify()
	switch {
	case r.target == "":
		if r.target, reason, err = id.language(doc, r.tokens); err != nil || reason != "" {
			return reason, err
		}
		if r.target == r.source {
			r.target = ""
			return fmt.Sprintf("text in %s, the language that it should have been translated from", r.source.Name()), nil
		}
	case !r.target.Shipped():
		return fmt.Sprintf("no data for the target language %q", string(r.target)), nil
	}
	switch {
	case r.source == "" && doc.Original != nil:
		r.source, _, err = id.language(doc.Original, tokenize(doc.Original.Text, doc.Original.Segments))
	case r.source != "" && !r.source.Shipped():
		reason = fmt.Sprintf("no data for the source language %q: words left in it are not found", string(r.source))
		r.source = ""
	}
	if err == nil && (r.source == "" || r.source == r.target) {
		r.source, err = id.source(r.tokens, r.target)
	}
	return reason, err
}

// identify returns what tells languages, made once.
func (c *Checker) identify() *identifier {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.identifier == nil {
		c.identifier = newIdentifier(&c.shelf)
	}
	return c.identifier
}

// open returns the data of a pair of languages, opened once.
func (c *Checker) open(source, target Lang) (*languages, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	pair := [2]Lang{source, target}
	if l := c.pairs[pair]; l != nil {
		return l, nil
	}
	l, err := openLanguages(&c.shelf, source, target)
	if err != nil {
		return nil, err
	}
	if c.pairs == nil {
		c.pairs = map[[2]Lang]*languages{}
	}
	c.pairs[pair] = l
	return l, nil
}

// openJudge returns the fitted judgement of articles with or without their original, opened once.
func (c *Checker) openJudge(original bool) (*judge, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if j := c.judges[original]; j != nil {
		return j, nil
	}
	data := judgementAlone
	if original {
		data = judgementOriginal
	}
	j, err := openJudge(data)
	if err != nil {
		return nil, err
	}
	if c.judges == nil {
		c.judges = map[bool]*judge{}
	}
	c.judges[original] = j
	return j, nil
}
