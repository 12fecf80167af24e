package check

// inflections are the endings that a name takes in a language.
func inflections(lang Lang) []string {
	switch lang {
	case "de":
		return []string{"s", "es", "n", "en", "e", "er", "ern"}
	case "nl":
		return []string{"s", "en", "e", "se"}
	case "it":
		return []string{"i", "e"}
	case "fr":
		return []string{"s", "e", "es", "x"}
	}
	return []string{"s", "es"}
}

// longestInflection is how many letters an inflection has at most.
const longestInflection = 3

// derivations are the endings of adjectives and nouns made from a name, whose own last vowel goes before them.
func derivations(lang Lang) []string {
	switch lang {
	case "de":
		return []string{"er", "ern", "in", "innen", "isch", "ische", "ischen", "ischer", "isches", "ischem", "ien", "iens", "ier"}
	case "nl":
		return []string{"er", "ers", "se", "isch", "ische", "iaan", "ie"}
	case "fr":
		return []string{"ien", "ienne", "iens", "iennes", "ain", "aine", "ains", "aines", "ais", "aise", "ois", "oise", "ie"}
	case "en":
		return []string{"an", "ans", "ian", "ians", "ese", "ish", "ite", "ites", "ic", "ia"}
	}
	return []string{
		"ano", "ana", "anos", "anas", "ani", "ane", "iano", "iana", "ianos", "ianas", "iani", "iane", "ense", "enses", "ense", "ensi",
		"ese", "esi", "ês", "ino", "ina", "ia", "io",
	}
}
