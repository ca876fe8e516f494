// Package moneycommand holds the commands about money and its rules: rules show and
// check, money contribution, funded, startup, return, budget, claim, settle. Package
// cmd/fabrique hangs them among the others and lends its desk.
package moneycommand

import (
	"io"

	"fabrique/lang"
)

// Desk is where the reader of a command sits.
type Desk interface {
	Tag() lang.Tag
	Say(lang.Speaker)        // a line among the results
	Para(first, text string) // a text among the results, wrapped
	Strong(string) string    // set off, on a terminal
	JSON(any) error          // an object for programs
	Tell(lang.Speaker)       // a line among the messages
	Complain(string)         // what is wrong
	Err() io.Writer          // where messages go
	Refused() error          // ends the command: its messages were printed
}

var sayColon = lang.T(" : ", ": ")
