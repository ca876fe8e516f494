// Command suggest measures how well fabrique/skills/suggest leads from words to codes: on titles that
// its index never saw, on the same titles with one letter wrong, and on phrases of our own, half of
// which nobody looks at while the index is tuned. It also learns the weights of the comparisons.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"fabrique/bench/command"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/archive"
	"fabrique/skills/suggest"
)

// How the command ends.
const (
	done    = 0
	refused = command.Refused // bad input or usage
)

// options are the arguments of the command.
type options struct {
	ROME   string   `name:"rome" help:"${rome}" placeholder:"FILE.zip|FOLDER"`
	ESCO   string   `name:"esco" help:"${esco}" placeholder:"FILE.zip|FOLDER"`
	Melo   []string `name:"melo" help:"${melo}" placeholder:"FOLDER"`
	Learn  bool     `help:"${learn}"`
	Misses bool     `help:"${misses}"`
	Cost   bool     `help:"${cost}"`
	JSON   string   `name:"json" help:"${json}" placeholder:"FILE"`
	Lang   string   `help:"${lang}" placeholder:"fr|en"`
}

func main() { os.Exit(run(os.Args[1:], os.Getenv("LANG"), os.Stdout, os.Stderr)) }

// run obeys args and returns the code to exit with.
func run(args []string, locale string, out, problems io.Writer) int {
	tag := command.Speaks(args, locale)
	var o options
	exit := -1
	parser, err := kong.New(&o, kong.Name("suggest"), kong.Description(about.In(tag)), command.Help(helpText, tag), kong.Writers(out, problems),
		kong.Exit(func(code int) { exit = code }))
	if err == nil {
		_, err = parser.Parse(args)
	}
	if exit >= 0 {
		return exit
	}
	if err != nil {
		return command.Complain(problems, tag, command.Misread(err))
	}
	if err := evaluate(o, tag, out); err != nil {
		return command.Complain(problems, tag, err)
	}
	return done
}

// evaluate prints what was asked.
func evaluate(o options, tag lang.Tag, out io.Writer) error {
	var rows []row
	if o.ROME != "" {
		r, others, err := registers(o)
		if err != nil {
			return err
		}
		if o.Learn {
			return teach(&r, out)
		}
		if o.Misses {
			return misses(&r, tag, out)
		}
		if o.Cost {
			return compareCosts(&r, o.JSON, tag, out)
		}
		if rows, err = rome(&r, others); err != nil {
			return err
		}
	}
	for _, folder := range o.Melo {
		one, err := melo(folder)
		if err != nil {
			return err
		}
		rows = append(rows, one)
	}
	if len(rows) == 0 {
		return fault.New(fault.Missing, "Il n’y a rien à mesurer : donnez l’archive de ROME 4 avec --rome, ou un dossier avec --melo.",
			"There is nothing to measure: give the archive of ROME 4 with --rome, or a folder with --melo.")
	}
	printRows(out, tag, rows)
	return written(o.JSON, rows)
}

// written puts what was found in a file, where one is asked for.
func written(file string, found any) error {
	if file == "" {
		return nil
	}
	text, err := json.MarshalIndent(found, "", "  ")
	if err == nil {
		err = os.WriteFile(file, append(text, '\n'), 0o644)
	}
	return err
}

// registers reads ROME, and ESCO where it is given.
func registers(o options) (skills.Register, []*skills.Register, error) {
	r, err := archive.ROME(o.ROME)
	if err != nil || o.ESCO == "" {
		return r, nil, err
	}
	esco, err := archive.ESCO(o.ESCO)
	return r, []*skills.Register{&esco}, err
}

// teach learns the weights on titles and on the open half of the phrases, and prints them.
func teach(r *skills.Register, out io.Writer) error {
	persons, err := phrases(r, suggest.Person, false)
	if err != nil {
		return err
	}
	needs, err := phrases(r, suggest.Need, false)
	if err != nil {
		return err
	}
	x := suggest.Build(without(r, toLearn), true)
	var some []asked
	for i, a := range titles(r, toTest, toLearn) {
		if i%3 == 0 {
			some = append(some, a)
		}
	}
	common := append(lessons(x, some, 1), lessons(x, misspelt(some), .5)...)
	for _, kind := range []suggest.Kind{suggest.Person, suggest.Need} {
		p, n := float64(phraseCount), 1.0
		if kind == suggest.Need {
			p, n = n, p
		}
		all := append(append(append([]lesson(nil), common...), lessons(x, persons, p)...), lessons(x, needs, n)...)
		if _, err := fmt.Fprintf(out, "%s: %v\n", kind, learn(all)); err != nil {
			return err
		}
	}
	return nil
}

// misses prints the phrases of the open half whose first five suggestions hold no
// accepted code. Those of the untouched half are never shown.
func misses(r *skills.Register, tag lang.Tag, out io.Writer) error {
	x := suggest.Build(suggest.Occupations(r), true)
	for _, kind := range []suggest.Kind{suggest.Person, suggest.Need} {
		list, err := phrases(r, kind, false)
		if err != nil {
			return err
		}
		for _, a := range list {
			order := suggest.Order(x.Score(a.text, suggest.Learned(kind)), 5)
			line, found := a.text+" →", false
			for _, i := range order {
				found = found || a.accept[i]
				line += " " + x.Entry(i).Code + " " + x.Entry(i).Label.In(tag) + " ·"
			}
			if !found {
				fmt.Fprintln(out, line)
			}
		}
	}
	return nil
}
