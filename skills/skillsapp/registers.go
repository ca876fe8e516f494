package skillsapp

import (
	"context"
	"slices"
	"strings"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/skills"
	"fabrique/skills/guide"
	"fabrique/skills/skillsdb"
)

// registers opens the registers of codes, and what a new version changes here.
func (r room) registers(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "registers.list", Route: "GET /registers", Does: does.registers, Roles: keepers, Reads: true}, listRegisters),
		op.New(op.Op{Name: "registers.use", Route: "POST /registers/use", Does: does.use, Said: told.used, Roles: []actor.Role{actor.Admin}, Whole: true}, useRegister),
		op.New(op.Op{Name: "codes.renew", Route: "POST /codes/renew", Does: does.recode, Said: told.recoded, Roles: team}, r.renew),
	)
	d.Page("GET /t/{territory}/registers", parse("pages/registers.html"), r.showRegisters, keepers...)
	d.Room(desk.Room{Path: "/registers", Name: speech.registers, Roles: keepers, Rank: 48})
}

// Edition is a version that is kept, for programs.
type Edition struct {
	Register  string        `json:"register"`
	Version   string        `json:"version"`
	Published string        `json:"published,omitempty"`
	Imported  calendar.Date `json:"imported"`
	Used      bool          `json:"used"`
}

// Registers is what is kept, and who is touched by the change to the versions in use.
type Registers struct {
	Editions []Edition `json:"editions"`
	Touched  []Touched `json:"touched"`
}

func listRegisters(ctx context.Context, c *op.Call, _ struct{}) (Registers, error) {
	out := Registers{Editions: []Edition{}, Touched: []Touched{}}
	kept, err := skillsdb.Editions(ctx, c.Q)
	if err != nil {
		return out, err
	}
	for _, k := range kept {
		out.Editions = append(out.Editions, Edition{string(k.Family), k.Version, k.Published, k.Imported, k.Used})
	}
	for _, family := range families {
		before, after, ok := pair(kept, family, "")
		if !ok {
			continue
		}
		changes, err := between(ctx, c.Q, before, after)
		if err != nil {
			return out, err
		}
		list, err := TouchedBy(ctx, c.Q, at(c), changes)
		if err != nil {
			return out, err
		}
		out.Touched = append(out.Touched, list...)
	}
	return out, nil
}

// families are the registers whose codes persons, needs and activities bear.
var families = []skills.Family{skills.ROME, skills.NAF}

// pair returns the version in use of a family and the one before it: the version asked
// for, else the one imported last beside it.
func pair(kept []skillsdb.Kept, family skills.Family, from string) (before, after skills.Edition, ok bool) {
	var latest calendar.Date
	for _, k := range kept {
		switch {
		case k.Family != family:
		case k.Used:
			after = k.Edition
		case from == k.Version, from == "" && k.Imported >= latest:
			before, latest = k.Edition, k.Imported
		}
	}
	return before, after, before.Version != "" && after.Version != ""
}

type changing struct {
	Register skills.Family `json:"register" fr:"Registre" en:"Register"`
	Version  string        `json:"version" fr:"Version" en:"Version"`
}

// useRegister puts a version that is kept in use, for every territory of the installation.
func useRegister(ctx context.Context, c *op.Call, in changing) (struct{}, error) {
	kept, err := skillsdb.Editions(ctx, c.Q)
	if err != nil {
		return struct{}{}, err
	}
	e := skills.Edition{Family: in.Register, Version: in.Version}
	c.About("register", e.Name())
	for _, k := range kept {
		if k.Family == in.Register && k.Used {
			c.Undoable("registers.use", map[string]any{"register": string(k.Family), "version": k.Version})
		}
	}
	return struct{}{}, skillsdb.Use(ctx, c.Q, e)
}

type renewing struct {
	ID   string `json:"id" fr:"Personne, besoin ou activité" en:"Person, need or activity"`
	Code string `json:"code" fr:"Ancien code" en:"Old code"`
	To   string `json:"to" fr:"Nouveau code" en:"New code"`
}

// renew takes a new code in the place of one that a new version no longer has.
func (r room) renew(ctx context.Context, c *op.Call, in renewing) (Coded, error) {
	g, err := r.Guide(ctx, c.Q)
	if err != nil {
		return Coded{}, err
	}
	if id, person := strings.CutPrefix(in.ID, "person/"); person {
		return r.renewPerson(ctx, c, people.ID(id), in)
	}
	s, err := r.read(ctx, c, in.ID)
	if err != nil {
		return Coded{}, err
	}
	next := s.Codes
	occupation, trade := slices.Contains(next.Occupations, in.Code), slices.IndexFunc(next.Trades, func(t string) bool { return bare(t) == in.Code })
	switch {
	case occupation && g.HasOccupation(in.To):
		next.Occupations = renewed(next.Occupations, in.Code, in.To)
	case trade >= 0 && g.HasTrade(in.To):
		next.Trades = renewed(next.Trades, next.Trades[trade], guide.Trade{Version: g.NAF.Version, Code: in.To}.Key())
	case occupation || trade >= 0:
		return Coded{}, noHeir(in.To)
	default:
		return Coded{}, noCode(in.Code)
	}
	return Coded{s.String()}, s.write(ctx, c, next)
}

func noHeir(code string) error {
	return fault.Newf(fault.NotFound, "« %s » n’est pas un code des registres en service.", "“%s” is no code of the registers in use.", code).At("to")
}

func noCode(code string) error {
	return fault.Newf(fault.NotFound, "Le code « %s » n’est plus porté ici.", "The code “%s” is borne here no more.", code).At("code")
}

// renewed puts one code in the place of another; it stands once.
func renewed(list []string, from, to string) (out []string) {
	for _, code := range list {
		if code == from {
			code = to
		}
		if !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	return out
}

func (r room) renewPerson(ctx context.Context, c *op.Call, id people.ID, in renewing) (Coded, error) {
	g, err := r.Guide(ctx, c.Q)
	if err != nil {
		return Coded{}, err
	}
	name, found := g.Named(in.To).In(c.Lang), false
	f, err := load(ctx, c, id)
	if err != nil {
		return Coded{}, err
	}
	if !g.HasOccupation(in.To) {
		return Coded{}, noHeir(in.To)
	}
	var list []people.Occupation
	for _, o := range f.Occupations {
		if o.Code == in.Code {
			o, found = people.Occupation{Code: in.To, Name: name, On: c.Today, By: c.Actor.Name}, true
		}
		if !slices.ContainsFunc(list, func(k people.Occupation) bool { return k.Code == o.Code }) {
			list = append(list, o)
		}
	}
	if !found {
		return Coded{}, noCode(in.Code)
	}
	f.Occupations = list
	c.Undoable("skills.restore", map[string]any{"id": id, "version": f.Version})
	return Coded{in.ID}, peopledb.Save(ctx, c.Q, at(c), &f)
}
