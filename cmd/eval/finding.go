package main

import "galley/check"

// finding is what a tool reported in an article.
type finding struct {
	check.Span  // in the article's text
	Rule        string
	Confidence  float64
	Suggestions []string
	Related     []check.Span // places in the original
}

// findings are what a tool reported, by ID of the article.
type findings map[string][]finding
