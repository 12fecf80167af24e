// Package input reads articles from files: plain text, Markdown and JSON Lines.
//
// Every format turns its files into [check.Document] values whose segments are ordered, disjoint, trimmed of white space and on
// the boundaries of code points, and hold at least some text that is not protected. Input is never trusted: whatever the bytes
// are, reading ends, stays within a fixed amount of memory per article, and answers with an [*textfile.Error] that says where and why.
package input
