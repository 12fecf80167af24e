package input_test

import (
	"encoding/json"
	"strings"
	"testing"

	"galley/check/input"
)

// BenchmarkRead reads 60 articles of 5 kB: as lines of one file of JSON Lines, else one after the other.
func BenchmarkRead(b *testing.B) {
	paragraph := strings.Repeat("Die *Stadt* baut den [Hafen](https://example.org) aus, größer als „je zuvor“. ", 7)
	article := "# Der Hafen\n\n" + strings.Repeat(paragraph+"\n\n", 9)
	line, err := json.Marshal(map[string]string{"id": "hafen", "lang": "de", "text": article})
	if err != nil {
		b.Fatal(err)
	}
	for _, format := range input.Formats() {
		files := make([]string, 60)
		for i := range files {
			files[i] = article
		}
		if format.Name == "jsonl" {
			files = []string{strings.Repeat(string(line)+"\n", 60)}
		}
		b.Run(format.Name, func(b *testing.B) {
			b.SetBytes(int64(60 * len(article)))
			b.ReportAllocs()
			for b.Loop() {
				n := 0
				for _, file := range files {
					for _, err := range input.Read("-", strings.NewReader(file), format.Name) {
						if err != nil {
							b.Fatal(err)
						}
						n++
					}
				}
				if n != 60 {
					b.Fatalf("%d articles", n)
				}
			}
		})
	}
}
