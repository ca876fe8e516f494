package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/term"

	"fabrique/fault"
	"fabrique/lang"
)

// desk is where the reader sits: what they read, in which language, how wide.
type desk struct {
	ctx    context.Context
	out    io.Writer // results
	err    io.Writer // progress and messages
	tag    lang.Tag
	width  int
	colour bool
	live   bool      // err is a terminal: one line can be rewritten
	halt   lang.Text // said at the first Ctrl-C

	lock sync.Mutex
	open bool // a progress line waits to be wiped
}

const (
	usualWidth = 80
	mostWidth  = 110
	leastWidth = 40
)

func newDesk(args []string) *desk {
	d := &desk{ctx: context.Background(), out: os.Stdout, err: os.Stderr, tag: tagOf(args), width: usualWidth, halt: sayStopping}
	onTerminal := term.IsTerminal(int(os.Stdout.Fd()))
	if wide, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && wide > 0 {
		d.width = wide
	} else if wide, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && wide > 0 {
		d.width = wide
	}
	d.width = min(max(d.width, leastWidth), mostWidth)
	plain := os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb"
	d.colour = onTerminal && !plain
	d.live = term.IsTerminal(int(os.Stderr.Fd())) && os.Getenv("TERM") != "dumb"
	return d
}

// tagOf returns the language asked by --lang, else FABRIQUE_LANG, else LANG; French by default.
func tagOf(args []string) lang.Tag {
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			return lang.Pick(v)
		}
		if a == "--lang" && i+1 < len(args) {
			return lang.Pick(args[i+1])
		}
	}
	if v := os.Getenv("FABRIQUE_LANG"); v != "" {
		return lang.Pick(v)
	}
	return lang.Pick(os.Getenv("LANG"))
}

// checkTag refuses a language that we do not speak.
func (d *desk) checkTag(asked string) error {
	switch asked {
	case "", string(lang.FR), string(lang.EN):
		return nil
	}
	return fault.Newf(fault.Invalid, "La langue « %s » n’existe pas ici. Écrivez --lang fr ou --lang en.",
		"There is no language “%s” here. Write --lang fr or --lang en.", asked)
}

// say prints one line among the results.
func (d *desk) say(t lang.Speaker) { _, _ = fmt.Fprintln(d.out, t.In(d.tag)) }

// tell prints one line among the messages.
func (d *desk) tell(t lang.Speaker) { d.message(t.In(d.tag)) }

// complain prints what is wrong.
func (d *desk) complain(text string) { d.message("fabrique" + sayColon.In(d.tag) + text) }

func (d *desk) message(text string) {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.wipe()
	_, _ = fmt.Fprintln(d.err, text)
}

// show replaces the progress line by text.
func (d *desk) show(text string) {
	d.lock.Lock()
	defer d.lock.Unlock()
	if !d.live {
		_, _ = fmt.Fprintln(d.err, text)
		return
	}
	d.wipe()
	_, _ = fmt.Fprint(d.err, cut(text, d.width-1))
	d.open = true
}

// clear wipes the progress line.
func (d *desk) clear() {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.wipe()
}

func (d *desk) wipe() {
	if d.open {
		_, _ = fmt.Fprint(d.err, "\r\x1b[K")
		d.open = false
	}
}

// strong returns text in bold on a terminal.
func (d *desk) strong(text string) string {
	if !d.colour {
		return text
	}
	return "\x1b[1m" + text + "\x1b[0m"
}

// json prints v for programs.
func (d *desk) json(v any) error {
	enc := json.NewEncoder(d.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// para prints text wrapped at the width: first before its first line, as many
// columns of blanks before the others.
func (d *desk) para(first, text string) {
	indent := len([]rune(first))
	for i, row := range wrap(text, d.width-indent) {
		if i > 0 {
			first = strings.Repeat(" ", indent)
		}
		_, _ = fmt.Fprintln(d.out, first+row)
	}
}

// wrap cuts text into rows of at most width characters, between words; a
// no-break space stays inside its word.
func wrap(text string, width int) []string {
	rows := []string{}
	row := ""
	for _, word := range strings.Split(text, " ") {
		if row != "" && len([]rune(row))+1+len([]rune(word)) > width {
			rows, row = append(rows, row), ""
		}
		if row != "" {
			row += " "
		}
		row += word
	}
	return append(rows, row)
}

// cut shortens text to width characters.
func cut(text string, width int) string {
	if r := []rune(text); len(r) > width {
		return string(r[:width-1]) + "…"
	}
	return text
}
