package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"galley/check/report"
)

// terminalOptions says what a report on w may use: the width that COLUMNS gives, or that of the terminal, or 100; colours only on a
// terminal and only without NO_COLOR.
func terminalOptions(w io.Writer) report.Options {
	opts := report.Options{Width: 100}
	if fd, ok := terminal(w); ok {
		if width, _, err := term.GetSize(fd); err == nil && width > 0 {
			opts.Width = width
		}
		opts.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	if columns, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && columns > 0 {
		opts.Width = columns
	}
	return opts
}

// terminal returns the file descriptor of a stream if it is a terminal.
func terminal(stream any) (fd int, ok bool) {
	file, ok := stream.(interface{ Fd() uintptr })
	if !ok {
		return 0, false
	}
	fd = int(file.Fd())
	return fd, term.IsTerminal(fd)
}
