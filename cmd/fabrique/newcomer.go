package main

import (
	"time"

	"fabrique/fault"
	"fabrique/kit/memory"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/worktime"
)

// welcome is what `fabrique plan --newcomer --json` prints.
type welcome struct {
	*plan.Arrival
	Seconds float64 `json:"seconds"` // of solving, from the current plan
}

// newcomer prints the best jobs that the current plan has for one person.
func (c planCommand) newcomer(d *desk, in plan.Input, id people.ID) error {
	if err := knownPerson(in, id); err != nil {
		return err
	}
	current, err := c.current(d, in, id)
	if err != nil {
		return err
	}
	memory.Collect(memory.Soon, memory.Little)
	start := time.Now()
	got, err := plan.Newcomer(in, current, id)
	if err != nil {
		return err
	}
	out := welcome{got, time.Since(start).Seconds()}
	if c.JSON {
		return d.json(out)
	}
	d.sayWelcome(plan.NamesOf(in), out)
	return d.ending()
}

// current returns the plan that the newcomer comes to: the one given, else one
// composed as if they were not there yet.
func (c planCommand) current(d *desk, in plan.Input, id people.ID) (*plan.Plan, error) {
	if c.From != "" {
		return readPlan(c.From)
	}
	for _, signed := range in.Contracts {
		if signed.Person == id {
			return nil, fault.Newf(fault.Conflict, "%s a déjà un contrat.", "%s has a contract already.", plan.NamesOf(in).Person(id))
		}
	}
	d.tell(sayWithout)
	o := c.options()
	o.Quick = true
	o.Pins = []plan.Pin{{Kind: plan.Forbid, Person: id, Author: "fabrique", Reason: "--newcomer " + string(id), On: in.Territory.Date}}
	p, _, err := d.compose(in, c.search, o)
	return p, err
}

func (d *desk) sayWelcome(names plan.Names, w welcome) {
	d.say(lang.Same(d.strong(names.Person(w.Person))))
	for i, o := range w.Offers {
		d.para("  "+lang.Int(i+1).In(d.tag)+". ", o.Text.In(d.tag))
		for _, row := range weekRows(d.tag, names, o.Job.Week) {
			d.para("     ", row)
		}
		if len(o.Moves) > 0 {
			d.para("     ", fillMoves(namesOf(names, o.Moves)).In(d.tag))
		}
	}
	if len(w.Offers) == 0 {
		d.say(sayNoOffer)
		d.list("  · ", w.Reasons)
		d.sayChanges(names, w.Changes)
	}
	d.say(fillSolved(w.Seconds))
}

// list prints each text after a mark.
func (d *desk) list(mark string, texts []lang.Text) {
	for _, t := range texts {
		d.para(mark, t.In(d.tag))
	}
}

// sayChanges prints what would help, those proven by solving again first.
func (d *desk) sayChanges(names plan.Names, all []plan.Change) {
	if len(all) == 0 {
		return
	}
	d.say(lang.Same(d.strong(sayWouldHelp.In(d.tag))))
	for _, proven := range []bool{true, false} {
		for _, c := range all {
			if c.Verified == proven {
				d.para("  · ", lang.Sentences(c.Text, effects(names, proven, c.Moves, c.Displaced)).In(d.tag))
			}
		}
	}
}

// effects says whether something was solved again, and what it does to others.
func effects(names plan.Names, verified bool, moves int, displaced []people.ID) lang.Text {
	if !verified {
		return sayNotVerified
	}
	parts := []lang.Text{sayVerified}
	if moves > 0 {
		parts = append(parts, fillMoved(moves))
	}
	if len(displaced) > 0 {
		parts = append(parts, fillDisplaced(namesOf(names, displaced)))
	}
	return lang.T("("+joined(parts, lang.FR)+")", "("+joined(parts, lang.EN)+")")
}

func joined(parts []lang.Text, tag lang.Tag) string {
	out := parts[0].In(tag)
	for _, p := range parts[1:] {
		out += sayThen.In(tag) + p.In(tag)
	}
	return out
}

func namesOf(names plan.Names, ids []people.ID) lang.Text {
	var out []lang.Text
	for _, id := range ids {
		out = append(out, lang.Same(names.Person(id)))
	}
	return lang.Join(out)
}

// weekRows words a week: each activity and its half-days.
func weekRows(tag lang.Tag, names plan.Names, week [worktime.Slots]needs.ActivityID) []string {
	when := map[needs.ActivityID][]string{}
	var order []needs.ActivityID
	for slot, id := range week {
		if id == "" {
			continue
		}
		if when[id] == nil {
			order = append(order, id)
		}
		when[id] = append(when[id], worktime.SlotName(slot).In(tag))
	}
	var out []string
	for _, id := range order {
		row := names.Activity(id).In(tag) + sayColon.In(tag)
		for i, w := range when[id] {
			if i > 0 {
				row += ", "
			}
			row += w
		}
		out = append(out, row)
	}
	return out
}
