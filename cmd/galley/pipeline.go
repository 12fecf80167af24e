package main

import (
	"context"
	"iter"

	"galley/check"
	"galley/check/textfile"
)

// outcome is what became of one article: it was checked, or it could not be read, or not be checked.
type outcome struct {
	doc *check.Document // nil if it could not be read
	res check.Result
	err error // names the file and line
}

// checkAll checks documents, jobs of them at a time, and yields their outcomes in the order of the documents. A few documents for
// each job are in memory at any time, however many there are. The sequence ends early when ctx is done, even while the next document
// is being waited for.
func checkAll(ctx context.Context, checker *check.Checker, docs iter.Seq2[*check.Document, error], jobs int) iter.Seq[outcome] {
	type task struct {
		doc  *check.Document
		done chan<- outcome
	}
	return func(yield func(outcome) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		tasks := make(chan task)
		order := make(chan (<-chan outcome), 2*jobs) // its capacity bounds how far reading runs ahead
		go func() {
			defer close(order)
			defer close(tasks)
			for doc, err := range docs {
				done := make(chan outcome, 1)
				select {
				case order <- done:
				case <-ctx.Done():
					return
				}
				if err != nil {
					done <- outcome{err: err}
					continue
				}
				select {
				case tasks <- task{doc, done}:
				case <-ctx.Done():
					return
				}
			}
		}()
		for range jobs {
			go func() {
				for t := range tasks {
					res, err := checker.Check(ctx, t.doc)
					if err != nil {
						err = &textfile.Error{Name: t.doc.Name, Line: t.doc.Line, Err: err}
					}
					t.done <- outcome{t.doc, res, err}
				}
			}()
		}
		for {
			done, ok := receive(ctx, order)
			if !ok {
				return
			}
			o, ok := receive(ctx, done)
			if !ok || !yield(o) {
				return
			}
		}
	}
}

// receive returns the next value of a channel; it reports false when the channel is closed or ctx is done.
func receive[T any](ctx context.Context, c <-chan T) (value T, ok bool) {
	select {
	case value, ok = <-c:
		return value, ok && ctx.Err() == nil
	case <-ctx.Done():
		return value, false
	}
}
