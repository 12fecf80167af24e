package check

import (
	"slices"
	"strings"
)

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

// addHosts collects the parts of the hosts among tokens, in lower case, but for top-level domains.
func addHosts(hosts map[string]bool, tokens []Token) {
	for i := range tokens {
		if tokens[i].Kind != Protected {
			continue
		}
		_, host, found := strings.Cut(tokens[i].Text, "://")
		if !found {
			host = tokens[i].Text
		}
		host, _, _ = strings.Cut(host, "/")
		host = host[strings.LastIndexByte(host, '@')+1:]
		parts := strings.Split(host, ".")
		for _, part := range parts[:len(parts)-1] {
			hosts[lowered(part)] = true
		}
	}
}
