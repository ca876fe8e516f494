package main

import (
	"fabrique/demo"
	"fabrique/fault"
	"fabrique/plan"
	"fabrique/plan/planfolder"
)

type demoCommand struct {
	Out        string  `help:"${flag_demo_out}" placeholder:"${word_folder}" default:"fabrique-demo"`
	Write      string  `help:"${flag_write}" placeholder:"${word_folder_or_book}"`
	Persons    int     `help:"${flag_persons}" placeholder:"N"`
	Activities int     `help:"${flag_activities}" placeholder:"M"`
	Seed       *uint64 `help:"${flag_demo_seed}" placeholder:"2026"`
	JSON       bool    `name:"json" help:"${flag_json}"`
	Serve      *bool   `help:"${flag_demo_serve}" negatable:""`
	DB         string  `name:"db" help:"${flag_demo_db}" placeholder:"sqlite:${word_db_file}|postgres://…"`
	At         string  `help:"${flag_at}" placeholder:"127.0.0.1:8080"`
}

// Run composes the demonstration and opens it in the application, or writes its
// input and stops there.
func (c demoCommand) Run(d *desk) error {
	in, err := c.territory()
	if err != nil {
		return err
	}
	if c.Write != "" {
		return c.write(d, in)
	}
	if err := freeForResults(c.Out); err != nil {
		return err
	}
	if err := placeFor(c.Out); err != nil {
		return err
	}
	var s search
	p, seconds, err := d.compose(in, s, s.options())
	if err != nil {
		return err
	}
	if err := d.give(in, p, seconds, c.Out, c.JSON); err != nil {
		return err
	}
	if err := d.ending(); err != nil || !c.serves() {
		return err
	}
	return c.serve(d, in, p)
}

// serves reports whether the demonstration opens in the application: unless its
// reader says otherwise, or a program reads the plan.
func (c demoCommand) serves() bool {
	if c.Serve != nil {
		return *c.Serve
	}
	return !c.JSON
}

const mostDemo = 200_000 // persons or activities

// territory returns the demonstration, or one of the size asked for.
func (c demoCommand) territory() (plan.Input, error) {
	seed := uint64(demo.Seed)
	if c.Seed != nil {
		seed = *c.Seed
	}
	if c.Persons < 0 || c.Activities < 0 || c.Persons > mostDemo || c.Activities > mostDemo {
		return plan.Input{}, fault.Newf(fault.Invalid, "--persons et --activities vont de 1 à %s.", "--persons and --activities go from 1 to %s.", mostDemo)
	}
	if c.Persons == 0 && c.Activities == 0 {
		return demo.Territory(seed), nil
	}
	persons, activities := c.Persons, c.Activities
	if persons == 0 {
		persons = 4 * activities
	}
	if activities == 0 {
		activities = max(5, persons/4)
	}
	return demo.Scaled(persons, activities, seed), nil
}

// write writes the files that a team would fill in, and nothing else.
func (c demoCommand) write(d *desk, in plan.Input) error {
	if err := freeForInput(c.Write); err != nil {
		return err
	}
	write := planfolder.Write
	if isBook(c.Write) {
		write = planfolder.WriteWorkbook
	}
	if err := write(c.Write, in, d.tag); err != nil {
		return err
	}
	d.say(fillWritten(len(in.People), len(in.Activities), c.Write))
	return nil
}
