package corpus

// Lang is the BCP 47 primary language subtag of a language, such as "de".
type Lang string

// Name returns the English name of a shipped language ("German"), and the tag itself of any other.
func (l Lang) Name() string {
	for _, s := range shipped {
		if s.tag == l {
			return s.name
		}
	}
	return string(l)
}

// Languages returns the shipped languages in the order of their tags.
func Languages() []Lang {
	tags := make([]Lang, len(shipped))
	for i, s := range shipped {
		tags[i] = s.tag
	}
	return tags
}
