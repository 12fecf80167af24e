package corpus

import "testing"

// BenchmarkDictionaryGet looks up words in one of the largest dictionaries.
func BenchmarkDictionaryGet(b *testing.B) {
	for _, s := range shipped() {
		if s.tag != "de" {
			continue
		}
		d := s.from()["en"]
		words := []string{"house", "aardvark", "zebra", "military", "nowordatall", "the", "government"}
		for i := 0; b.Loop(); i++ {
			d.Get(words[i%len(words)])
		}
	}
}
