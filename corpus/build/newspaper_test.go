package main

import (
	"slices"
	"strings"
	"testing"
)

func TestUntaggedJoinsWhatTextWritesAsOneWord(t *testing.T) {
	const tagged = "Em_PREP|+ a_ART venda_N de_PREP|+ os_ART bois_N ,_, note_V|+ se_PROPESS ,_, além_PREP|+ de_PREP|+ aquela_PROADJ por_PREP|+ o_ART " +
		"preço_N ._. A_PREP|+ a_ART noite_N"
	want := []string{"Na venda dos bois , note-se , além daquela pelo preço .", "À noite"}
	var got []string
	untagged(strings.Fields(tagged), func(s string) { got = append(got, s) })
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
