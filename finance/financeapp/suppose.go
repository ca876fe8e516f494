package financeapp

import (
	"context"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/financedb"
	"fabrique/finance/typed"
	"fabrique/kit/db"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// bookOf returns the rules of a territory, with what it supposes beside them.
func bookOf(ctx context.Context, q db.Querier, at territory.ID) (*finance.Book, []financedb.Assumed, error) {
	t, err := territorydb.One(ctx, q, at)
	if err != nil {
		return nil, nil, err
	}
	rules, err := financedb.Rules(ctx, q, at, t.Rules)
	if err != nil {
		return nil, nil, err
	}
	told, err := financedb.Assumptions(ctx, q, at)
	list := make([]finance.Assumption, len(told))
	for i, a := range told {
		list[i] = a.Assumption
	}
	return rules.With(list), told, err
}

type supposing struct {
	Name    string         `json:"name" fr:"Paramètre" en:"Parameter"`
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	From    *calendar.Date `json:"from" fr:"À partir du" en:"From"`
	Value   typed.Figure   `json:"value" fr:"Valeur supposée" en:"Value supposed"`
	Source  string         `json:"source" fr:"D’après quoi" en:"On what ground"`
}

// suppose writes an assumption of the territory, in the name of who makes it.
func suppose(ctx context.Context, c *op.Call, in supposing) (Touched, error) {
	at, id := territory.ID(c.Actor.Territory), c.NewID()
	c.About("assumption", id)
	c.Leads(in.Name)
	book, _, err := bookOf(ctx, c.Q, at)
	if err != nil {
		return Touched{}, err
	}
	switch {
	case in.From == nil:
		return Touched{}, fault.New(fault.Missing, "Dites à partir de quel jour.", "Say from which day.").At("from")
	case !in.Value.Told:
		return Touched{}, fault.New(fault.Missing, "Donnez une valeur.", "Give a value.").At("value")
	case strings.TrimSpace(in.Source) == "":
		return Touched{}, fault.New(fault.Missing, "Dites d’après quoi, en quelques mots : cette hypothèse sera montrée partout où elle sert.",
			"Say on what ground, in a few words: this assumption is shown wherever it is used.").At("source")
	}
	if err := c.Actor.Within(string(in.Company)); err != nil {
		return Touched{}, err
	}
	if in.Company != "" {
		if _, err := companydb.One(ctx, c.Q, at, in.Company); err != nil {
			return Touched{}, err
		}
	}
	a := finance.Assumption{Name: in.Name, Company: in.Company, From: *in.From, Value: in.Value.Value, Unit: unitOf(book, in.Name), Author: c.Actor.Name, Source: in.Source, Made: &c.Today}
	if in.Value.Percent {
		a.Unit = "%"
	}
	if err := book.Check(a); err != nil {
		return Touched{}, err
	}
	if in.Value.Percent {
		a.Unit, a.Value.Places = "rate", a.Value.Places+2
	}
	if doubt := book.With([]finance.Assumption{a}).Doubt(a); !doubt.Empty() {
		c.Say(lang.Sentences(say.supposed, doubt))
	}
	c.Undoable("money.drop", map[string]any{"sort": "assumption", "id": id})
	return Touched{id}, financedb.Suppose(ctx, c.Q, at, id, a, c.Today)
}

// unitOf returns the unit in which a figure is told.
func unitOf(b *finance.Book, name string) string {
	for _, k := range finance.Assumptions() {
		if k.Name == name {
			return k.Unit
		}
	}
	p, _ := b.Parameter(name)
	return p.Unit
}
