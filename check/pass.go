package check

// Pass is one run of one rule over one document.
type Pass struct {
	Rule *Rule
}
