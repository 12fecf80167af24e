package input_test

import (
	"fmt"
	"strings"

	"galley/check/input"
)

func ExampleRead() {
	stdin := strings.NewReader(`{"id": "hafen", "lang": "de", "text": "Der neue Hafen\n\nDie Arbeiten beginnen."}
{"id": "leer"}
`)
	for doc, err := range input.Read("-", stdin, "jsonl") {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.ID, doc.Target)
		for _, s := range doc.Segments {
			fmt.Printf("%v: %s\n", s.Kind, doc.Text[s.Start:s.End])
		}
	}
	// Output:
	// hafen de
	// heading: Der neue Hafen
	// prose: Die Arbeiten beginnen.
	// -:2: no article: "text" is missing or empty
}
