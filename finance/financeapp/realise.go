package financeapp

import (
	"context"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/finance/claim"
	"fabrique/finance/financedb"
	"fabrique/finance/typed"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
	"fabrique/worktime"
)

type preparing struct {
	Company company.ID      `json:"company" fr:"Entreprise" en:"Company"`
	Month   *calendar.Month `json:"month" fr:"Mois" en:"Month"`
}

// prepare writes the time of a month from the contracts, for persons who have none yet.
func prepare(ctx context.Context, c *op.Call, in preparing) (Touched, error) {
	at, err := about(ctx, c, "month", string(in.Company), in.Company)
	if err != nil {
		return Touched{}, err
	}
	if in.Month == nil {
		return Touched{}, fault.New(fault.Missing, "Dites le mois, par exemple 2026-02.", "Say the month, for example 2026-02.").At("month")
	}
	c.Leads(in.Month.String())
	signed, err := companydb.Employments(ctx, c.Q, at, in.Company, in.Month.First())
	if err != nil {
		return Touched{}, err
	}
	already, err := financedb.Worked(ctx, c.Q, at, in.Company)
	if err != nil {
		return Touched{}, err
	}
	has := map[people.ID]bool{}
	for _, t := range already {
		if t.From.Month() == *in.Month {
			has[t.Person] = true
		}
	}
	rows, err := fromContracts(ctx, c, at, signed, has, *in.Month)
	if err != nil {
		return Touched{}, err
	}
	for _, w := range rows {
		if err := financedb.Record(ctx, c.Q, at, in.Company, financedb.Time{ID: c.NewID(), Author: c.Actor.Name, Worked: w}); err != nil {
			return Touched{}, err
		}
	}
	n := len(rows)
	c.Say(lang.Count(n, lang.T("%s ligne vient des contrats : vérifiez-la avec la paie.", "%s row comes from the contracts: check it against payroll."),
		lang.T("%s lignes viennent des contrats : vérifiez-les avec la paie.", "%s rows come from the contracts: check them against payroll.")))
	return Touched{in.Month.String()}, wholeTime(ctx, c, in.Company)
}

// fromContracts returns the time of a month as contracts, amendments and suspensions tell
// it, for persons who have none yet, with its gross pay: the wage of the contract or the
// minimum wage of each day, whichever is higher. A minimum wage that is not known leaves
// the pay untold.
func fromContracts(ctx context.Context, c *op.Call, at territory.ID, signed []company.Employment, has map[people.ID]bool, m calendar.Month) ([]claim.Worked, error) {
	book, _, err := bookOf(ctx, c.Q, at)
	if err != nil {
		return nil, err
	}
	var out []claim.Worked
	for _, e := range signed {
		if has[e.Person] {
			continue
		}
		for _, s := range e.Spells(calendar.Period{From: m.First(), Until: m.Last()}) {
			minutes := int64(s.Paid) * 52 * int64(s.Until-s.From+1) / (12 * int64(m.Days()))
			w := claim.Worked{Person: e.Person, Other: e.Other, From: s.From, Until: s.Until, Paid: worktime.Minutes(minutes)}
			w.Gross, _ = book.GrossOf(s)
			out = append(out, w)
		}
	}
	return out, nil
}

type recording struct {
	ID       string         `json:"id" fr:"Ligne" en:"Row"`
	Company  company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Person   people.ID      `json:"person" fr:"Personne" en:"Person"`
	From     *calendar.Date `json:"from" fr:"Du" en:"From"`
	Until    *calendar.Date `json:"until" fr:"Au" en:"Until"`
	Paid     typed.Hours    `json:"paid" fr:"Heures payées sur ces jours" en:"Paid hours over these days"`
	Overtime typed.Hours    `json:"overtime" fr:"Heures supplémentaires" en:"Overtime"`
	Gross    typed.Euros    `json:"gross" fr:"Salaire brut de ces jours" en:"Gross pay of these days"`
	Other    bool           `json:"other" fr:"Encadrement ou direction" en:"Supervision or management"`
	Aid      string         `json:"aid" fr:"Autre aide de l’État pour cette embauche" en:"Another State aid for this hire"`
}

// record writes time worked, from payroll; an identifier replaces the row it names.
func record(ctx context.Context, c *op.Call, in recording) (Touched, error) {
	fresh := in.ID == ""
	if fresh {
		in.ID = c.NewID()
	}
	at, err := about(ctx, c, "time", in.ID, in.Company)
	if err != nil {
		return Touched{}, err
	}
	if in.From == nil || in.Until == nil {
		return Touched{}, fault.New(fault.Missing, "Donnez le premier et le dernier jour.", "Give the first and the last day.").At("from")
	}
	if !fresh {
		if err := sameRow(ctx, c, at, &in); err != nil {
			return Touched{}, err
		}
	} else if _, err := peopledb.One(ctx, c.Q, at, in.Person); err != nil {
		return Touched{}, fault.New(fault.NotFound, "Cette personne n’est pas dans ce territoire.", "This person is not in this territory.").At("person").Because(err)
	}
	c.Leads(in.From.Month().String())
	t := financedb.Time{ID: in.ID, Author: c.Actor.Name, Worked: claim.Worked{Person: in.Person, Other: in.Other, From: *in.From, Until: *in.Until, Paid: worktime.Minutes(in.Paid),
		Overtime: worktime.Minutes(in.Overtime), Gross: money.Cents(in.Gross), Aid: in.Aid}}
	if err := financedb.Record(ctx, c.Q, at, in.Company, t); err != nil {
		return Touched{}, err
	}
	if fresh {
		c.Undoable("money.drop", map[string]any{"sort": "time", "id": in.ID})
	}
	return Touched{in.ID}, wholeTime(ctx, c, in.Company)
}

// sameRow finds the row that is replaced, and keeps whose it is.
func sameRow(ctx context.Context, c *op.Call, at territory.ID, in *recording) error {
	list, err := financedb.Worked(ctx, c.Q, at, in.Company)
	for _, t := range list {
		if t.ID == in.ID {
			in.Person = t.Person
			return nil
		}
	}
	if err == nil {
		err = fault.New(fault.NotFound, "Cette ligne n’existe plus. Reprenez depuis la page du mois.", "There is no such row any more. Start again from the page of the month.")
	}
	return err
}

// wholeTime refuses time that cannot be: rows of a person that overlap, hours above the legal ones.
func wholeTime(ctx context.Context, c *op.Call, of company.ID) error {
	at := territory.ID(c.Actor.Territory)
	list, err := financedb.Worked(ctx, c.Q, at, of)
	if err != nil {
		return err
	}
	rows := make([]claim.Worked, len(list))
	for i, t := range list {
		rows[i] = t.Worked
		if p, err := peopledb.One(ctx, c.Q, at, t.Person); err == nil {
			rows[i].Person = people.ID(p.Name + " (" + string(t.Person) + ")")
		}
	}
	return claim.CheckRows(rows)
}

type receiving struct {
	Company   company.ID      `json:"company" fr:"Entreprise" en:"Company"`
	Payer     string          `json:"payer" fr:"Payeur" en:"Payer"`
	For       *calendar.Month `json:"for" fr:"Mois payé" en:"Month paid"`
	On        *calendar.Date  `json:"on" fr:"Reçu le" en:"Received on"`
	Amount    typed.Euros     `json:"amount" fr:"Montant" en:"Amount"`
	Reference string          `json:"reference" fr:"Référence" en:"Reference"`
}

var payers = map[string]claim.Payer{"state": claim.State, "department": claim.Department}

// receive writes a payment received for a month.
func receive(ctx context.Context, c *op.Call, in receiving) (Touched, error) {
	id := c.NewID()
	at, err := about(ctx, c, "payment", id, in.Company)
	if err != nil {
		return Touched{}, err
	}
	payer, known := payers[in.Payer]
	switch {
	case !known:
		return Touched{}, fault.New(fault.Missing, "Dites qui a payé : État ou département.", "Say who paid: State or département.").At("payer")
	case in.For == nil:
		return Touched{}, fault.New(fault.Missing, "Dites le mois payé, par exemple 2026-01.", "Say the month paid, for example 2026-01.").At("for")
	case in.On == nil:
		return Touched{}, fault.New(fault.Missing, "Donnez le jour.", "Give the day.").At("on")
	case *in.On < in.For.First() || *in.On > c.Today:
		return Touched{}, fault.New(fault.Invalid, "Un versement est reçu entre le début du mois qu’il paie et aujourd’hui.", "A payment is received between the start of the month it pays and today.").At("on")
	case in.Amount == 0:
		return Touched{}, fault.New(fault.Missing, "Donnez le montant reçu.", "Give the amount received.").At("amount")
	}
	c.Undoable("money.drop", map[string]any{"sort": "payment", "id": id})
	p := financedb.Payment{ID: id, Author: c.Actor.Name, Payment: claim.Payment{Payer: payer, For: *in.For, On: *in.On, Amount: money.Cents(in.Amount), Reference: in.Reference}}
	return Touched{id}, financedb.Receive(ctx, c.Q, at, in.Company, p)
}
