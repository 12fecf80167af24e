package check

import "slices"

// withoutHosts leaves out the terms and phrases that name a site: a capitalised word that is a part of a host in the document or in its
// original, as Travel is of Travel.com.
func withoutHosts(all []Passage, tokens []Token, a *Alignment) []Passage {
	if len(all) == 0 {
		return all
	}
	hosts := map[string]bool{}
	addHosts(hosts, tokens)
	if a != nil {
		addHosts(hosts, a.Tokens)
	}
	if len(hosts) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(p Passage) bool {
		t := &tokens[p.From]
		return p.Kind != Whole && p.To == p.From+1 && t.Evidence.Shape != lowerCase && hosts[lowered(t.Text)]
	})
}

// addHosts collects the parts of the hosts that tokens link to or name, in lower case, but for top-level domains. A file that markup points to has none.
func addHosts(hosts map[string]bool, tokens []Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Protected {
			continue
		}
		for _, s := range targets(t.Text) {
			l := newLink(t.Text[s.Start:s.End])
			if l.kind != webLink && (l.kind != fileLink || l.text != t.Text) {
				continue
			}
			if host := parseAddress(l.text).host; len(host) > 1 {
				for _, part := range host[:len(host)-1] {
					hosts[part] = true
				}
			}
		}
	}
}
