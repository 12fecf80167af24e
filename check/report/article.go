package report

import (
	"fmt"
	"strconv"

	"galley/check"
)

// ArticleName names an article to people: its file, its line if the file holds many, its id if it has one of its own.
func ArticleName(doc *check.Document) string {
	name := doc.Name
	if doc.Line > 0 {
		name = fmt.Sprintf("%s:%d", name, doc.Line)
	}
	if doc.ID != "" && doc.ID != strconv.Itoa(doc.Line) {
		name = fmt.Sprintf("%s (%s)", name, doc.ID)
	}
	return Visible(name)
}
