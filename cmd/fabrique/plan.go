package main

import (
	"os"
	"path/filepath"

	"fabrique/fault"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/planpage"
)

type planCommand struct {
	Path     string `arg:"" name:"input" help:"${arg_input}"`
	Out      string `help:"${flag_out}" placeholder:"${word_folder}"`
	JSON     bool   `name:"json" help:"${flag_json}"`
	All      bool   `help:"${flag_all}"`
	Keep     string `help:"${flag_keep}" placeholder:"PLAN.json"`
	Changes  *int   `help:"${flag_changes}" placeholder:"N"`
	Newcomer string `help:"${flag_newcomer}" placeholder:"${word_person}"`
	From     string `help:"${flag_from}" placeholder:"PLAN.json"`
	asked    `embed:""`
	search   `embed:""`
}

// Run composes the plan of one territory or of many, or looks for the place of a newcomer.
func (c planCommand) Run(d *desk) error {
	if err := c.check(); err != nil {
		return err
	}
	if c.All {
		return c.all(d)
	}
	in, err := c.read(d, c.Path)
	if err != nil {
		return err
	}
	if c.Newcomer != "" {
		return c.newcomer(d, in, people.ID(c.Newcomer))
	}
	o := c.options()
	if c.Keep != "" {
		if o.From, err = readPlan(c.Keep); err != nil {
			return err
		}
		o.Changes = *c.Changes
	}
	if err := placeFor(c.Out); err != nil {
		return err
	}
	p, seconds, err := d.compose(in, c.search, o)
	if err != nil {
		return err
	}
	if err := d.give(in, p, seconds, c.Out, c.JSON); err != nil {
		return err
	}
	return d.ending()
}

// check refuses flags that do not go together.
func (c planCommand) check() error {
	if err := c.search.check(); err != nil {
		return err
	}
	switch {
	case (c.Keep != "") != (c.Changes != nil):
		return fault.New(fault.Invalid, "--keep et --changes vont ensemble : --keep PLAN.json --changes 5 garde ce plan et en change cinq emplois au plus.",
			"--keep and --changes go together: --keep PLAN.json --changes 5 keeps that plan and changes five jobs at most.")
	case c.Changes != nil && *c.Changes < 0:
		return fault.New(fault.Invalid, "--changes est un nombre d’emplois, 0 ou plus.", "--changes is a number of jobs, 0 or more.")
	case c.From != "" && c.Newcomer == "":
		return fault.New(fault.Invalid, "--from va avec --newcomer. Pour garder un plan, écrivez --keep PLAN.json --changes N.",
			"--from goes with --newcomer. To keep a plan, write --keep PLAN.json --changes N.")
	case c.All && (c.Keep != "" || c.Newcomer != "" || len(c.Pin)+len(c.Forbid) > 0):
		return fault.New(fault.Invalid, "--all compose beaucoup de territoires : --pin, --forbid, --keep et --newcomer ne valent que pour un seul.",
			"--all composes many territories: --pin, --forbid, --keep and --newcomer are for a single one.")
	case c.All && c.Out == "":
		return fault.New(fault.Invalid, "--all demande où écrire les plans : ajoutez --out DOSSIER.", "--all needs a place for the plans: add --out FOLDER.")
	case c.Out != "" && !c.All:
		return freeForResults(c.Out)
	}
	return nil
}

// readPlan reads a plan.json, or the one of a folder of results.
func readPlan(path string) (*plan.Plan, error) { return planpage.ReadPlan(planFile(path)) }

func planFile(path string) string {
	if at, err := os.Stat(path); err == nil && at.IsDir() {
		return filepath.Join(path, "plan.json")
	}
	return path
}
