// Galley reads machine-translated news articles and points at what the machine left behind.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"galley/check/report"
)

// garbage is how much the heap may grow, in percent, before it is collected: a run is short and its heap small, so memory buys time, but more than
// this buys none.
const garbage = 300

func main() {
	debug.SetGCPercent(garbage)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// exitStatus ends the program with a status other than 0 when everything there is to say has been said.
type exitStatus int

const (
	statusFindings exitStatus = 1 // the articles have findings
	statusFailed   exitStatus = 2 // the run itself failed
)

// Error lets a command return a status where cobra wants an error.
func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// run executes one command line and returns the exit status.
func run(args []string, in io.Reader, out, errOut io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // the second Ctrl-C ends the program at once

	root := newRoot()
	root.SetArgs(append([]string{}, args...)) // not nil, for which cobra would read os.Args
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	addCommands(root)
	var helpErr error // cobra has no way to return it
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { helpErr = writeHelp(cmd) })
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = helpErr
	}
	var status exitStatus
	switch {
	case err == nil:
		return 0
	case errors.As(err, &status):
		return int(status)
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	}
	complain(errOut, err)
	return int(statusFailed)
}

// complain writes an error to the error output. Names of files in it may hold anything.
func complain(errOut io.Writer, err error) {
	fmt.Fprintf(errOut, "galley: %s\n", report.Visible(err.Error()))
}
