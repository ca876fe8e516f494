package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"fabrique/fault"
	"fabrique/lang"
)

type helpCommand struct {
	Topic []string `arg:"" optional:"" name:"topic" help:"${arg_topic}"`
}

// Run prints the help of a command, the exit codes, or everything.
func (c helpCommand) Run(d *desk, k *kong.Kong) error {
	topic := strings.Join(c.Topic, " ")
	switch topic {
	case "":
		d.helpOf(k.Model.Node)
		return nil
	case "codes":
		d.say(lang.Same(d.strong(sayCodes.In(d.tag))))
		for _, one := range codes {
			d.para(fmt.Sprintf("  %3d  ", one.code), one.means.In(d.tag))
		}
		return nil
	}
	var all []called
	for _, node := range documented(k.Model.Node) {
		name := commandPath(node)
		if name == topic {
			d.helpOf(node)
			return nil
		}
		all = append(all, called{name, []string{""}})
	}
	return fault.Newf(fault.NotFound, "Il n’y a pas d’aide sur « %s ».%s « fabrique help » les donne toutes.", "There is no help about “%s”.%s “fabrique help” lists all.",
		topic, meant(topic, append(all, called{"codes", []string{""}})))
}

// documented returns the commands below node, each followed by its own.
func documented(node *kong.Node) []*kong.Node {
	var out []*kong.Node
	for _, child := range node.Children {
		out = append(append(out, child), documented(child)...)
	}
	return out
}

// commandPath returns the words that call a command, after "fabrique".
func commandPath(node *kong.Node) string {
	return strings.TrimSpace(strings.TrimPrefix(node.FullPath(), "fabrique"))
}

// nameHelp words kong's own flag.
func (d *desk) nameHelp(k *kong.Kong) error {
	k.Model.HelpFlag.Help = sayHelpFlag.In(d.tag)
	return nil
}

// help prints the help of the command at hand, in the place of kong's.
func (d *desk) help(_ kong.HelpOptions, ctx *kong.Context) error {
	if node := ctx.Selected(); node != nil {
		d.helpOf(node)
	} else {
		d.helpOf(ctx.Model.Node)
	}
	return nil
}

func (d *desk) helpOf(node *kong.Node) {
	if node.Type == kong.ApplicationNode {
		d.para("", sayWhatItIs.In(d.tag))
	} else {
		d.para("", node.Help)
	}
	_, _ = fmt.Fprintln(d.out)
	d.para(d.strong(sayUsage.In(d.tag))+sayColon.In(d.tag), usageOf(node, d.tag))
	var rows [][2]string
	for _, arg := range node.Positional {
		rows = append(rows, [2]string{argWord(arg.Name, d.tag), arg.Help})
	}
	d.section(sayArguments, rows)
	rows = nil
	for _, child := range node.Children {
		rows = append(rows, [2]string{child.Name, child.Help})
	}
	d.section(sayCommands, rows)
	rows = nil
	for _, group := range node.AllFlags(true) {
		for _, f := range group {
			rows = append(rows, [2]string{flagWord(f), f.Help})
		}
	}
	d.section(sayFlags, rows)
	rows = nil
	for _, one := range examples[commandPath(node)] {
		rows = append(rows, [2]string{one.line.In(d.tag), one.does.In(d.tag)})
	}
	d.section(sayExamples, rows)
	if node.Type == kong.ApplicationNode {
		_, _ = fmt.Fprintln(d.out)
		d.para("", sayMoreHelp.In(d.tag))
	}
}

// usageOf returns the line that shows how a command is written.
func usageOf(node *kong.Node, tag lang.Tag) string {
	line := node.FullPath()
	for _, arg := range node.Positional {
		word := argWord(arg.Name, tag)
		if !arg.Required {
			word = "[" + word + "]"
		}
		line += " " + word
	}
	if node.Type == kong.ApplicationNode {
		line += " " + sayCommandWord.In(tag)
	}
	return line + " [" + strings.ToLower(sayFlags.In(tag)) + "]"
}

// argWord returns the word that stands for an argument.
func argWord(name string, tag lang.Tag) string { return words["word_"+name].In(tag) }

// flagWord returns a flag with the word for its value.
func flagWord(f *kong.Flag) string {
	word := "--" + f.Name
	if f.Short != 0 {
		word = "-" + string(f.Short) + ", " + word
	}
	if !f.IsBool() && f.PlaceHolder != "" {
		word += " " + f.PlaceHolder
	}
	return word
}

const mostName = 30 // width of the first column

// section prints rows of a name and its meaning under a title.
func (d *desk) section(title lang.Text, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	_, _ = fmt.Fprintf(d.out, "\n%s\n", d.strong(title.In(d.tag)))
	wide := 0
	for _, r := range rows {
		if n := len([]rune(r[0])); n <= mostName {
			wide = max(wide, n)
		}
	}
	for _, r := range rows {
		first := "  " + r[0] + strings.Repeat(" ", max(0, wide-len([]rune(r[0])))+2)
		if len([]rune(r[0])) > wide || d.width-wide < 30 {
			_, _ = fmt.Fprintln(d.out, "  "+r[0])
			first = strings.Repeat(" ", min(wide, 6)+4)
		}
		d.para(first, r[1])
	}
}
