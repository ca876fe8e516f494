package main

import (
	"io"

	"fabrique/lang"
)

// Tag returns the language of the reader; like the methods below, for commands that
// stand in other packages.
func (d *desk) Tag() lang.Tag { return d.tag }

// Say prints one line among the results.
func (d *desk) Say(t lang.Speaker) { d.say(t) }

// Para prints a text among the results, wrapped.
func (d *desk) Para(first, text string) { d.para(first, text) }

// Strong returns text in bold on a terminal.
func (d *desk) Strong(text string) string { return d.strong(text) }

// JSON prints v for programs.
func (d *desk) JSON(v any) error { return d.json(v) }

// Tell prints one line among the messages.
func (d *desk) Tell(t lang.Speaker) { d.tell(t) }

// Complain prints what is wrong.
func (d *desk) Complain(text string) { d.complain(text) }

// Err returns where messages go.
func (d *desk) Err() io.Writer { return d.err }

// Refused returns the error that ends a command whose messages were printed.
func (d *desk) Refused() error { return ended(refused) }
