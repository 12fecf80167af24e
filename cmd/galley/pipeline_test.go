package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"galley/check"
)

// articles yields n empty articles, every tenth of them unreadable, and counts them.
func articles(n int, read *atomic.Int64) iter.Seq2[*check.Document, error] {
	return func(yield func(*check.Document, error) bool) {
		for i := range n {
			read.Add(1)
			var doc *check.Document
			var err error
			if i%10 == 9 {
				err = fmt.Errorf("article %d", i)
			} else {
				doc = &check.Document{Name: fmt.Sprint(i)}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

func TestCheckAllKeepsOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 16} {
		var read atomic.Int64
		i := 0
		for o := range checkAll(t.Context(), &check.Checker{Source: "es", Target: "de"}, articles(500, &read), jobs) {
			switch {
			case i%10 == 9:
				if o.doc != nil || o.err == nil || o.err.Error() != fmt.Sprintf("article %d", i) {
					t.Fatalf("%d jobs: outcome %d is %v, %v; want the error of article %[2]d", jobs, i, o.doc, o.err)
				}
			case o.err != nil || o.doc.Name != fmt.Sprint(i):
				t.Fatalf("%d jobs: outcome %d is %v, %v", jobs, i, o.doc, o.err)
			}
			i++
		}
		if i != 500 {
			t.Errorf("%d jobs: %d outcomes, want 500", jobs, i)
		}
	}
}

// Reading must not run ahead of reporting, or a million articles would be in memory.
func TestCheckAllBoundsMemory(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const jobs = 4
		var read atomic.Int64
		reported := int64(0)
		for range checkAll(t.Context(), &check.Checker{Source: "es", Target: "de"}, articles(100_000, &read), jobs) {
			synctest.Wait()
			reported++
			if ahead := read.Load() - reported; ahead > 3*jobs {
				t.Fatalf("%d articles read that are not reported, with %d jobs", ahead, jobs)
			}
			if reported == 50 {
				break
			}
		}
		synctest.Wait()
		if n := read.Load(); n > 50+3*jobs {
			t.Errorf("%d articles read after the report ended at 50", n)
		}
	})
}

func TestCheckAllEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	forever := make(chan struct{})
	defer close(forever)
	docs := func(yield func(*check.Document, error) bool) {
		if yield(nil, errors.New("first")) {
			<-forever // like a terminal at which nobody types
		}
	}
	n := 0
	for range checkAll(ctx, &check.Checker{Source: "es", Target: "de"}, docs, 2) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d outcomes, want 1", n)
	}
}
