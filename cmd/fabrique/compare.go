package main

import (
	"encoding/json"
	"iter"
	"os"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/difference"
)

type compareCommand struct {
	Before string `arg:"" name:"before" help:"${arg_before}"`
	After  string `arg:"" name:"after" help:"${arg_after}"`
	Full   bool   `help:"${flag_full}"`
	JSON   bool   `name:"json" help:"${flag_json}"`
}

// Run says what moved between two plans and what it bought.
func (c compareCommand) Run(d *desk) error {
	a, err := readPlan(c.Before)
	if err != nil {
		return err
	}
	b, err := readPlan(c.After)
	if err != nil {
		return err
	}
	if err := d.comparable(a, b); err != nil {
		return err
	}
	names := plan.Names{People: map[people.ID]string{}, Activities: map[needs.ActivityID]lang.Text{}}
	learnNames(names, planFile(c.Before))
	learnNames(names, planFile(c.After))
	got := difference.Between(a, b, names)
	if c.JSON {
		return d.json(got)
	}
	d.sayComparison(names, got, c.Full)
	return nil
}

// comparable refuses plans that have nobody in common, and tells of plans of two territories: identifiers
// alone may be alike there.
func (d *desk) comparable(a, b *plan.Plan) error {
	listed, both := map[people.ID]bool{}, 0
	for id := range onList(a) {
		listed[id] = true
	}
	for id := range onList(b) {
		if listed[id] {
			both++
		}
	}
	switch one, other := a.Territory.Name, b.Territory.Name; {
	case both == 0 && len(listed) > 0:
		return fault.Newf(fault.Invalid, "Ces deux plans n’ont personne en commun : « %s » et « %s ». Donnez deux plans d’un même territoire.",
			"These two plans have nobody in common: “%s” and “%s”. Give two plans of one territory.", one, other)
	case one != other:
		d.tell(lang.F("Attention : ces plans sont ceux de « %s » et de « %s ». Les mêmes identifiants peuvent y désigner d’autres personnes.",
			"Take care: these are plans of “%s” and of “%s”. The same identifiers may stand for other persons there.", one, other))
	}
	return nil
}

// onList yields who is on the list of a plan, with a job or waiting.
func onList(p *plan.Plan) iter.Seq[people.ID] {
	return func(yield func(people.ID) bool) {
		for i := range p.Jobs {
			if !yield(p.Jobs[i].Person) {
				return
			}
		}
		for i := range p.Waiting {
			if !yield(p.Waiting[i].Person) {
				return
			}
		}
	}
}

// learnNames adds the names that a plan.json gives; a file without names leaves identifiers.
func learnNames(names plan.Names, path string) {
	var file struct {
		Names struct {
			Persons    map[people.ID]string           `json:"persons"`
			Activities map[needs.ActivityID]lang.Text `json:"activities"`
		} `json:"names"`
	}
	text, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(text, &file) != nil {
		return
	}
	for id, name := range file.Names.Persons {
		names.People[id] = name
	}
	for id, name := range file.Names.Activities {
		names.Activities[id] = name
	}
}

// How many moves are shown without --full.
const movesShown = 20

func (d *desk) sayComparison(names plan.Names, c difference.Difference, full bool) {
	d.some(sayGained, namesOf(names, c.Gained))
	d.some(sayLost, namesOf(names, c.Lost))
	d.some(sayOpened, activitiesOf(names, c.Opened))
	d.some(sayClosed, activitiesOf(names, c.Closed))
	if len(c.Gained)+len(c.Lost)+len(c.Moved) == 0 {
		d.say(saySame)
	}
	if len(c.Moved) > 0 {
		d.say(lang.Same(d.strong(sayMoved.In(d.tag))))
	}
	for i, m := range c.Moved {
		if i == movesShown && !full {
			d.para("  ", fillMore(len(c.Moved)-i).In(d.tag))
			break
		}
		d.para("  · ", m.Text.In(d.tag))
	}
	d.say(lang.Same(d.strong(sayLevels.In(d.tag))))
	even := true
	for _, l := range c.Levels {
		if l.Before == l.After {
			continue
		}
		even = false
		d.para("  · ", fillLevel(l.Name, l.Title, l.Before, l.After).In(d.tag))
	}
	if even {
		d.para("  · ", sayEven.In(d.tag))
	}
}

// some prints a titled list, unless it is empty.
func (d *desk) some(title, items lang.Text) {
	if !items.Empty() {
		d.say(lang.Same(d.strong(title.In(d.tag))))
		d.para("  ", items.In(d.tag))
	}
}

func activitiesOf(names plan.Names, ids []needs.ActivityID) lang.Text {
	var out []lang.Text
	for _, id := range ids {
		out = append(out, names.Activity(id))
	}
	return lang.Join(out)
}
