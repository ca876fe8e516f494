package main

import (
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
)

type explainCommand struct {
	Path     string `arg:"" name:"input" help:"${arg_input}"`
	Person   string `help:"${flag_person}" placeholder:"${word_person}"`
	Activity string `help:"${flag_activity}" placeholder:"${word_activity}"`
	Plan     string `help:"${flag_plan}" placeholder:"PLAN.json"`
	Full     bool   `help:"${flag_full}"`
	JSON     bool   `name:"json" help:"${flag_json}"`
	asked    `embed:""`
	search   `embed:""`
}

// Run says why the plan gives a person or an activity what it gives.
func (c explainCommand) Run(d *desk) error {
	if (c.Person == "") == (c.Activity == "") {
		return fault.New(fault.Invalid, "De qui ou de quoi s’agit-il ? Donnez --person IDENTIFIANT ou --activity IDENTIFIANT, l’un des deux.",
			"About whom or what? Give --person ID or --activity ID, one of the two.")
	}
	if err := c.search.check(); err != nil {
		return err
	}
	in, err := c.read(d, c.Path)
	if err != nil {
		return err
	}
	if err := c.known(in); err != nil {
		return err
	}
	p, err := c.plan(d, &in)
	if err != nil {
		return err
	}
	answer, err := c.ask(in, p)
	if err != nil {
		return err
	}
	if c.JSON {
		return d.json(answer)
	}
	d.sayAnswer(plan.NamesOf(in), answer, c.Full)
	return d.ending()
}

func (c explainCommand) known(in plan.Input) error {
	if c.Person != "" {
		return knownPerson(in, people.ID(c.Person))
	}
	return knownActivity(in, needs.ActivityID(c.Activity))
}

// plan returns the plan that is asked about: the one given, whose day and
// horizon then hold, else one composed now.
func (c explainCommand) plan(d *desk, in *plan.Input) (*plan.Plan, error) {
	if c.Plan == "" {
		d.tell(sayComposing)
		o := c.options()
		o.Quick = true
		p, _, err := d.compose(*in, c.search, o)
		return p, err
	}
	p, err := readPlan(c.Plan)
	if err != nil {
		return nil, err
	}
	if c.Date == "" {
		in.Territory.Date = p.Territory.Date
	}
	if c.Horizon == 0 {
		in.Territory.Horizon = p.Territory.Horizon
	}
	return p, nil
}

func (c explainCommand) ask(in plan.Input, p *plan.Plan) (*plan.Answer, error) {
	if c.Person != "" {
		return plan.ExplainPerson(in, p, people.ID(c.Person))
	}
	return plan.ExplainActivity(in, p, needs.ActivityID(c.Activity))
}

// How many of the others are shown without --full.
const othersShown = 8

func (d *desk) sayAnswer(names plan.Names, a *plan.Answer, full bool) {
	d.say(lang.Same(d.strong(a.Title.In(d.tag))))
	d.list("  · ", a.Says)
	could, cannot := sayCouldBeDone, sayCannotBeDone
	if a.Person == "" {
		could, cannot = sayCouldWork, sayCannotWork
	}
	d.sayOthers(names, could, a.Others, true, full)
	d.sayOthers(names, cannot, a.Others, false, full)
	d.sayChanges(names, a.Changes)
}

// sayOthers prints what could be otherwise, or what could not.
func (d *desk) sayOthers(names plan.Names, title lang.Text, all []plan.Other, possible, full bool) {
	n := 0
	for _, o := range all {
		if o.Possible != possible {
			continue
		}
		if n++; n == 1 {
			d.say(lang.Same(d.strong(title.In(d.tag))))
		}
		if n > othersShown && !full {
			continue
		}
		text := o.Text
		if o.Verified && o.Possible {
			text = lang.Sentences(text, effects(names, true, 0, nil))
		}
		d.para("  · ", text.In(d.tag))
	}
	if n > othersShown && !full {
		d.para("  ", fillMore(n-othersShown).In(d.tag))
	}
}
