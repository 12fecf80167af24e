package check

import "context"

// Checker checks documents against rules. Its fields are set once, before the first check. It is safe for concurrent use.
type Checker struct {
	Rules  []*Rule
	Source Lang // overrides Document.Source unless empty
	Target Lang // overrides Document.Target unless empty
}

// Check reads one document and returns the findings in the order of the text. It returns an error when the document cannot be
// checked as a whole: ctx is done, a language is not shipped, or source and target are the same.
func (c *Checker) Check(ctx context.Context, doc *Document) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	return Result{}, nil
}
