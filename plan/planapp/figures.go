package planapp

import (
	"context"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/financedb"
	"fabrique/kit/db"
	"fabrique/kit/op"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// number is a figure as people type it: "95 %", "14,95".
type number struct {
	lang.Decimal
	percent bool
}

// UnmarshalText reads a number. The fault is Invalid for anything else.
func (n *number) UnmarshalText(text []byte) (err error) {
	s, percent := strings.CutSuffix(strings.TrimSpace(string(text)), "%")
	n.percent = percent
	if n.Decimal, err = table.Decimal(strings.TrimSpace(strings.TrimSuffix(s, "€"))); err != nil {
		return fault.New(fault.Invalid, "Écrivez un nombre, par exemple 14,95 ou 95 %.", "Write a number, for example 14.95 or 95%.")
	}
	return nil
}

// there says that the faults of err are about a field.
func there(err error, field string) error {
	if list := fault.All(err); len(list) == 1 {
		return list[0].At(field)
	}
	return err
}

type supposing struct {
	Name    string         `json:"name" fr:"Chiffre" en:"Figure"`
	Company company.ID     `json:"company" fr:"Pour" en:"For"`
	Value   number         `json:"value" fr:"Valeur" en:"Value"`
	From    *calendar.Date `json:"from" fr:"À partir du" en:"From"`
	Source  string         `json:"source" fr:"D’après quoi" en:"On what ground"`
}

// Figure is a figure that the territory supposes.
type Figure struct {
	Name    string        `json:"name"`
	Company company.ID    `json:"company"`
	From    calendar.Date `json:"from"`
}

// suppose writes a figure that no known text settles, with its author and ground.
func suppose(ctx context.Context, c *op.Call, in supposing) (Figure, error) {
	a := finance.Assumption{Name: in.Name, Company: in.Company, Value: in.Value.Decimal, Author: c.Actor.Name, Source: in.Source, From: c.Today, Made: &c.Today}
	if in.From != nil {
		a.From = *in.From
	}
	c.About("figure", in.Name)
	if err := c.Actor.Within(string(in.Company)); err != nil {
		return Figure{}, err
	}
	for _, k := range finance.Assumptions() {
		if k.Name == in.Name {
			a.Unit = k.Unit
		}
	}
	if in.Value.percent && a.Unit == "rate" {
		a.Value.Places += 2
	}
	if in.Source == "" {
		return Figure{}, fault.New(fault.Missing, "Dites d’après quoi : un arrêté attendu, une convention, une décision.", "Say on what ground: an order expected, a convention, a decision.").At("source")
	}
	book, err := rulesOf(ctx, c.Q, at(c))
	if err != nil {
		return Figure{}, err
	}
	if err := book.Check(a); err != nil {
		return Figure{}, there(err, "value")
	}
	return Figure{a.Name, a.Company, a.From}, financedb.Suppose(ctx, c.Q, at(c), c.NewID(), a, c.Today)
}

type dropping struct {
	Name    string        `json:"name" fr:"Chiffre" en:"Figure"`
	Company company.ID    `json:"company" fr:"Pour" en:"For"`
	From    calendar.Date `json:"from" fr:"À partir du" en:"From"`
}

// rulesOf returns the rules that a territory chose.
func rulesOf(ctx context.Context, q db.Querier, of territory.ID) (*finance.Book, error) {
	t, err := territorydb.One(ctx, q, of)
	if err != nil {
		return nil, err
	}
	return financedb.Rules(ctx, q, of, t.Rules)
}

// drop takes a supposed figure away; taking that back writes it again.
func drop(ctx context.Context, c *op.Call, in dropping) (Figure, error) {
	c.About("figure", in.Name)
	if err := c.Actor.Within(string(in.Company)); err != nil {
		return Figure{}, err
	}
	list, err := financedb.Assumptions(ctx, c.Q, at(c))
	if err != nil {
		return Figure{}, err
	}
	for _, a := range list {
		if a.Name == in.Name && a.Company == in.Company && a.From == in.From {
			c.Undoable("money.restore", map[string]any{"sort": "assumption", "id": a.ID})
			_, err := financedb.Drop(ctx, c.Q, at(c), "assumption", a.ID, &c.Today)
			return Figure(in), err
		}
	}
	return Figure{}, fault.New(fault.NotFound, "Ce chiffre n’est pas dans la liste.", "This figure is not in the list.")
}
