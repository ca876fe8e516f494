package additionalityapp

import (
	"fmt"

	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/calendar"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/territory"
)

// Decide is the page where a decision is recorded, and those before it are read.
type Decide struct {
	web.Frame
	Heading, Lead string
	Back          web.Link
	Form          *web.Form
	Head, Limits  []web.Input
	Tail          []web.Input
	LimitsTitle   string
	HistoryTitle  string
	History       []Ruled
}

// Ruled is one decision in words.
type Ruled struct {
	Words, Reason, Note string
	Limits              []string
	Act                 *web.Form
}

func showDecide(v *desk.Visit) (any, error) {
	at := territory.ID(v.Territory)
	k, err := needsdb.Activity(v.Context(), v.Read(), at, needs.ActivityID(v.Path("activity")))
	if err != nil {
		return nil, err
	}
	all, err := additionalitydb.About(v.Context(), v.Read(), at, k.Activity.ID)
	if err != nil {
		return nil, err
	}
	heading := lang.F("Décision du comité : %s", "Decision of the committee: %s", k.Activity.Name)
	p := Decide{Heading: heading.In(v.Lang), Lead: say.rule.In(v.Lang), Back: web.Link{Href: v.Href("/activities/" + string(k.Activity.ID)), Text: k.Activity.Name.In(v.Lang)},
		LimitsTitle: say.conditions.In(v.Lang), HistoryTitle: say.history.In(v.Lang)}
	if v.May("additionality.decide") {
		p.form(v, k)
	}
	for n := len(all) - 1; n >= 0; n-- {
		p.History = append(p.History, ruled(v, all[n]))
	}
	p.Frame = v.Frame(heading, "decision.css")
	return p, nil
}

func (p *Decide) form(v *desk.Visit, k needsdb.Kept) {
	var states, months []desk.Choice
	for _, s := range additionality.States {
		states = append(states, desk.Choice{Value: string(s), Label: s.Name()})
	}
	for m := range 12 {
		months = append(months, desk.Choice{Value: fmt.Sprint(m), Label: calendar.Name(m)})
	}
	f := v.Form("additionality.decide", say.save, v.Href("/activities/{id}"), desk.Ask{Name: "activity", Kind: "hidden", Value: string(k.Activity.ID)},
		desk.Ask{Name: "state", Kind: "radio", Required: true, Options: states}, desk.Ask{Name: "decided", Kind: "date", Required: true, Value: v.Today().String()}, desk.Ask{Name: "until", Kind: "date", Hint: say.untilHint},
		desk.Ask{Name: "version", Kind: "number", Least: 1, Most: k.Number, Value: fmt.Sprint(k.Number), Hint: say.versionHint},
		desk.Ask{Name: "half_days", Kind: "number", Most: 10000}, desk.Ask{Name: "sales", Kind: "number", Most: 100000000}, desk.Ask{Name: "floor", Kind: "number", Most: 10000}, desk.Ask{Name: "clientele"},
		desk.Ask{Name: "zone"}, desk.Ask{Name: "radius", Kind: "number", Most: 100000}, desk.Ask{Name: "months", Kind: "many", Options: months},
		desk.Ask{Name: "reason", Kind: "area", Required: true, Hint: say.reasonHint})
	p.Form, p.Head, p.Limits, p.Tail = &f, f.Inputs[:4], f.Inputs[4:11], f.Inputs[11:]
}

func ruled(v *desk.Visit, d additionality.Recorded) Ruled {
	r := Ruled{Words: words(d.Decision).In(v.Lang), Reason: d.Reason}
	r.Note = lang.F("Version %s, notée par %s le %s.", "Version %s, recorded by %s on %s.", d.Version, d.Author, d.On).In(v.Lang)
	name, label := "additionality.withdraw", say.takeBack
	if d.Withdrawn {
		r.Note = say.mistake.In(v.Lang)
		name, label = "additionality.reinstate", say.putBack
	}
	for _, c := range d.Conditions {
		r.Limits = append(r.Limits, c.Words().In(v.Lang))
	}
	if v.May(name) {
		f := desk.Again(v.Form(name, label, v.Href("/activities/{id}/decision"), desk.Ask{Name: "id", Kind: "hidden", Value: d.ID}), "act-"+d.ID)
		f.Quiet = true
		r.Act = &f
	}
	return r
}

// Register is the page of all decisions in force, then the others.
type Register struct {
	web.Frame
	Heading, Lead, Empty string
	Heads                [5]string
	Rows                 []Line
}

// Line is one activity of the register with its decision.
type Line struct {
	Activity web.Link
	State    string
	Class    string
	Validity string
	Limits   []string
	Reason   string
}

func showRegister(v *desk.Visit) (any, error) {
	at := territory.ID(v.Territory)
	acts, err := needsdb.List(v.Context(), v.Read(), at, needsdb.Ever)
	if err != nil {
		return nil, err
	}
	list, err := additionalitydb.Decisions(v.Context(), v.Read(), at)
	if err != nil {
		return nil, err
	}
	p := Register{Lead: say.lead.In(v.Lang), Heads: [5]string{say.activity.In(v.Lang), say.state.In(v.Lang), say.validity.In(v.Lang), say.limits.In(v.Lang), say.why.In(v.Lang)}}
	valid := 0
	for _, k := range acts {
		if k.State == needs.Closed {
			continue
		}
		line, ok := entry(v, list, k)
		if ok {
			valid++
		}
		p.Rows = append(p.Rows, line)
	}
	heading := lang.F("%s, sur %s", "%s, out of %s", lang.Count(valid, lang.T("%s activité peut employer", "%s activity may be staffed"), lang.T("%s activités peuvent employer", "%s activities may be staffed")), len(p.Rows))
	if len(p.Rows) == 0 {
		heading, p.Empty = lang.T("Aucune décision pour l’instant", "No decision yet"), say.empty.In(v.Lang)
	}
	p.Heading = heading.In(v.Lang)
	p.Frame = v.Frame(heading, "decision.css")
	return p, nil
}

// entry returns the line of an activity, and whether it may be staffed today.
func entry(v *desk.Visit, list []additionality.Decision, k needsdb.Kept) (Line, bool) {
	line := Line{Activity: web.Link{Href: v.Href("/activities/" + string(k.Activity.ID)), Text: k.Activity.Name.In(v.Lang)}, State: say.none.In(v.Lang), Class: "warm"}
	d, ok := additionality.On(list, k.Activity.ID, v.Today())
	if !ok {
		return line, false
	}
	line.State, line.Reason, line.Validity = d.State.Name().In(v.Lang), d.Reason, say.open.In(v.Lang)
	if !d.Valid.Open {
		line.Validity = lang.F("jusqu’au %s", "until %s", d.Valid.Until).In(v.Lang)
	}
	for _, c := range d.Conditions {
		line.Limits = append(line.Limits, c.Words().In(v.Lang))
	}
	switch d.State {
	case additionality.Favourable:
		line.Class = ""
	case additionality.Conditional:
		line.Class = "gold"
	}
	return line, d.Staffable()
}
