package check_test

import (
	"reflect"
	"testing"

	"galley/check"
	"galley/rules"
)

// TestDesk holds that nothing of an article stays behind for those that are checked at the same desk: one checker finds in all articles, one
// after the other and with their originals or without, what a new one finds in each.
func TestDesk(t *testing.T) {
	same := &check.Checker{Rules: rules.All(), Notes: true}
	for pair, articles := range plantedPairs(t) {
		for _, a := range articles {
			for _, original := range []bool{true, false} {
				doc := a.Document(original)
				got, err := same.Check(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				want, err := (&check.Checker{Rules: rules.All(), Notes: true}).Check(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				if !reflect.DeepEqual(got, want) {
					t.Errorf("%s, with original %t: got %v, want %v", pair, original, got, want)
				}
			}
		}
	}
}
