package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"fabrique/lang"
)

var update = flag.Bool("update", false, "write docs/commands.md")

const commandsDoc = "../../docs/commands.md"

// TestCommandsDoc compares docs/commands.md with the help of every command.
func TestCommandsDoc(t *testing.T) {
	var want bytes.Buffer
	want.WriteString("[English](#commands) · [français](#commandes)\n\n<!-- written by go test ./cmd/fabrique -run TestCommandsDoc -update -->\n")
	for _, tag := range []lang.Tag{lang.EN, lang.FR} {
		fmt.Fprintf(&want, "\n# %s\n", sayCommands.In(tag))
		want.WriteString(fenced("fabrique", helpText(t, tag, "")))
		for _, name := range commandNames(t) {
			want.WriteString(fenced("fabrique "+name, helpText(t, tag, name)))
		}
		want.WriteString(fenced("fabrique help codes", helpText(t, tag, "codes")))
	}
	if *update {
		if err := os.WriteFile(commandsDoc, want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(commandsDoc); err != nil || !bytes.Equal(got, want.Bytes()) {
		t.Errorf("docs/commands.md does not say what the commands say: run go test ./cmd/fabrique -run TestCommandsDoc -update (%v)", err)
	}
}

func fenced(title, text string) string {
	return fmt.Sprintf("\n## `%s`\n\n```\n%s\n```\n", title, strings.TrimSpace(text))
}

func parserIn(t *testing.T, d *desk) *kong.Kong {
	t.Helper()
	k, err := kong.New(&commands{}, kong.Name("fabrique"), kong.Vars(phrasesIn(d.tag)), kong.PostBuild(d.nameHelp))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func helpText(t *testing.T, tag lang.Tag, topic string) string {
	t.Helper()
	var out bytes.Buffer
	d := &desk{out: &out, err: &out, tag: tag, width: mostWidth}
	if err := (helpCommand{strings.Fields(topic)}).Run(d, parserIn(t, d)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func commandNames(t *testing.T) []string {
	var out []string
	for _, node := range documented(parserIn(t, &desk{tag: lang.EN}).Model.Node) {
		out = append(out, commandPath(node))
	}
	return out
}

// TestEverythingIsExplained checks that no flag, argument or command goes
// without its phrase, and that no phrase is left that nothing uses.
func TestEverythingIsExplained(t *testing.T) {
	k := parserIn(t, &desk{tag: lang.FR})
	used := map[string]bool{"word_input": true}
	named := regexp.MustCompile(`\$\{(\w+)\}`)
	_ = kong.Visit(k.Model.Node, func(n kong.Visitable, next kong.Next) error {
		switch n := n.(type) {
		case *kong.Node:
			if n.Type == kong.CommandNode && n.Help == "" {
				t.Errorf("%s has no help", n.FullPath())
			}
			for _, arg := range n.Positional {
				used["word_"+arg.Name] = true
				if words["word_"+arg.Name].Empty() || arg.Help == "" {
					t.Errorf("%s: the argument %s has no word or no help", n.FullPath(), arg.Name)
				}
			}
		case *kong.Flag:
			if n.Help == "" {
				t.Errorf("--%s has no help", n.Name)
			}
		}
		return next(nil)
	})
	declared, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	lent, err := filepath.Glob("../../finance/moneycommand/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(declared, lent...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			used[m[1]] = true
		}
	}
	for name := range words {
		if !used[name] {
			t.Errorf("nothing uses the phrase %s: take it out", name)
		}
	}
}
