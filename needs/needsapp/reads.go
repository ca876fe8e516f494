package needsapp

import (
	"context"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/territory"
)

func addReads(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "needs.list", Route: "GET /needs", Does: act.listNeeds, Open: true, Reads: true}, listNeeds),
		op.New(op.Op{Name: "needs.show", Route: "GET /needs/{id}", Does: act.showNeed, Open: true, Reads: true}, readNeed),
		op.New(op.Op{Name: "activity.list", Route: "GET /activities", Does: act.listActs, Roles: readers, Reads: true}, listActs),
		op.New(op.Op{Name: "activity.show", Route: "GET /activities/{id}", Does: act.showActivity, Roles: readers, Reads: true}, readAct),
	)
}

// NeedRow is a need for programs. What visitors may not read is left out for them.
type NeedRow struct {
	ID        needs.ID       `json:"id"`
	Title     lang.Text      `json:"title"`
	HalfDays  int            `json:"half_days"`
	Benefits  string         `json:"benefits,omitempty"`
	Place     string         `json:"place,omitempty"`
	State     needs.State    `json:"state"`
	Since     calendar.Date  `json:"since"`
	Described bool           `json:"described"`
	Proposed  calendar.Date  `json:"proposed"`
	Due       *calendar.Date `json:"answer_due,omitempty"`
	Late      bool           `json:"late,omitempty"`
	Held      []needs.Doubt  `json:"held,omitempty"`
	Note      string         `json:"note,omitempty"`
}

func rowOf(c *op.Call, n needs.Filed) NeedRow {
	r := NeedRow{ID: n.ID, Title: n.Title, HalfDays: n.HalfDays, Benefits: n.Benefits, Place: n.Place, State: n.State, Since: n.Since, Described: n.Described, Proposed: n.Proposed}
	if c.Actor.May(staff...) {
		r.Note, r.Held, r.Late = n.Note, n.Held, n.Late(c.Today)
		if due, waits := n.Due(); waits {
			r.Due = &due
		}
	}
	return r
}

// mayRead reports whether the actor sees n: the staff what stands on the shelf
// or is held back, others what the team has described.
func mayRead(c *op.Call, n needs.Filed) bool {
	if c.Actor.May(staff...) {
		return !n.Discarded && n.Into == ""
	}
	return n.OnShelf() && n.Described
}

type nothing struct{}

// NeedList is the shelf for programs.
type NeedList struct {
	Needs []NeedRow `json:"needs"`
}

func listNeeds(ctx context.Context, c *op.Call, _ nothing) (NeedList, error) {
	shelf, err := needsdb.Shelf(ctx, c.Q, territory.ID(c.Actor.Territory))
	out := NeedList{Needs: []NeedRow{}}
	for _, n := range shelf {
		if mayRead(c, n) {
			out.Needs = append(out.Needs, rowOf(c, n))
		}
	}
	return out, err
}

func readNeed(ctx context.Context, c *op.Call, in one) (NeedRow, error) {
	n, _, err := taken(ctx, c, in.ID)
	if err == nil && !mayRead(c, n) {
		err = fault.New(fault.NotFound, "Ce besoin n’est pas sur l’étagère. Reprenez depuis la liste.", "There is no such need on the shelf. Start again from the list.")
	}
	if err != nil {
		return NeedRow{}, err
	}
	return rowOf(c, n), nil
}

// ActRow is an activity for programs.
type ActRow struct {
	ID      needs.ActivityID `json:"id"`
	Name    lang.Text        `json:"name"`
	State   needs.State      `json:"state"`
	Since   calendar.Date    `json:"since"`
	Version int              `json:"version"`
	Least   int              `json:"least"`
	Most    int              `json:"most"`
	Needs   []needs.ID       `json:"needs"`
}

// ActList is the activities for programs.
type ActList struct {
	Activities []ActRow `json:"activities"`
}

func actRow(k needsdb.Kept) ActRow {
	return ActRow{k.Activity.ID, k.Activity.Name, k.State, k.Since, k.Number, k.Activity.Week.Least, k.Activity.Week.Most, append([]needs.ID{}, k.Activity.Needs...)}
}

type onDay struct {
	On *calendar.Date `json:"on" fr:"Tel que ce jour-là" en:"As on this day"`
}

func listActs(ctx context.Context, c *op.Call, in onDay) (ActList, error) {
	on := needsdb.Ever
	if in.On != nil {
		on = *in.On
	}
	kept, err := needsdb.List(ctx, c.Q, territory.ID(c.Actor.Territory), on)
	out := ActList{Activities: []ActRow{}}
	for _, k := range kept {
		out.Activities = append(out.Activities, actRow(k))
	}
	return out, err
}

type oneAct struct {
	ID needs.ActivityID `json:"id" fr:"Activité" en:"Activity"`
}

// Sheet is one activity for programs, fact by fact in words.
type Sheet struct {
	ActRow
	Facts []SheetFact `json:"facts"`
}

// SheetFact is one fact of an activity.
type SheetFact struct {
	Key   string    `json:"key"`
	Name  lang.Text `json:"name"`
	Value lang.Text `json:"value"`
}

func readAct(ctx context.Context, c *op.Call, in oneAct) (Sheet, error) {
	c.About("activity", string(in.ID))
	k, err := needsdb.Activity(ctx, c.Q, territory.ID(c.Actor.Territory), in.ID)
	if err != nil {
		return Sheet{}, err
	}
	out := Sheet{ActRow: actRow(k), Facts: []SheetFact{}}
	for _, l := range k.Activity.Sheet(needs.Names{Skill: skillName}) {
		if !l.Value.Empty() {
			out.Facts = append(out.Facts, SheetFact(l))
		}
	}
	return out, nil
}
