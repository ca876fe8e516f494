package companyapp

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/table"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
	"fabrique/worktime"
)

// addContracts declares what can be done about contracts.
func addContracts(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "contract.sign", Route: "POST /companies/{company}/contracts", Does: say.sign, Said: say.signed, Roles: signers, Makes: true}, sign),
		op.New(op.Op{Name: "contract.unsign", Route: "POST /companies/{company}/contracts/unsign", Does: say.unsign, Said: say.unsigned, Roles: signers}, unsign),
		op.New(op.Op{Name: "contract.amend", Route: "POST /companies/{company}/contracts/amend", Does: say.amend, Said: say.amended, Roles: signers, Makes: true}, amend),
		op.New(op.Op{Name: "contract.suspend", Route: "POST /companies/{company}/contracts/suspend", Does: say.suspend, Said: say.suspended, Roles: signers, Makes: true}, suspend),
		op.New(op.Op{Name: "contract.back", Route: "POST /companies/{company}/contracts/back", Does: say.back, Said: say.isBack, Roles: signers}, back),
		op.New(op.Op{Name: "contract.move", Route: "POST /companies/{company}/contracts/move", Does: say.move, Said: say.moved, Roles: signers}, move),
		op.New(op.Op{Name: "contract.drop", Route: "POST /contracts/{sort}/{id}/drop", Does: say.drop, Said: say.dropped, Roles: signers}, dropChange),
		op.New(op.Op{Name: "contract.restore", Route: "POST /contracts/{sort}/{id}/restore", Does: say.restore, Said: say.restored, Roles: signers}, restoreChange),
		op.New(op.Op{Name: "contract.end", Route: "POST /companies/{company}/contracts/end", Does: say.end, Said: say.ended, Roles: signers}, end),
		op.New(op.Op{Name: "contract.resume", Route: "POST /companies/{company}/contracts/resume", Does: say.resume, Said: say.resumed, Roles: signers}, resume),
	)
	d.Page("GET /t/{territory}/companies/{company}/contracts/{person}", jobPage, showContract, signers...)
}

// wage is a gross hourly pay as people type it: "12,50 €". Left empty, it is the minimum wage.
type wage company.Wage

// UnmarshalText reads euros an hour with at most five decimals. The fault is Invalid for anything else.
func (w *wage) UnmarshalText(text []byte) error {
	s := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(string(text)), "€"))
	n, err := table.Scaled(s, 5)
	if err != nil || n < 0 {
		return fault.New(fault.Invalid, "Écrivez un salaire horaire brut en euros, par exemple 12,50.", "Write a gross hourly wage in euros, for example 12.50.")
	}
	*w = wage(n)
	return nil
}

type signing struct {
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Person  people.ID      `json:"person" fr:"Personne" en:"Person"`
	Paid    hours          `json:"paid" fr:"Heures payées par semaine" en:"Paid hours a week"`
	From    *calendar.Date `json:"from" fr:"À partir du" en:"From"`
	Site    company.SiteID `json:"site" fr:"Site" en:"Site"`
	Wage    wage           `json:"wage" fr:"Salaire horaire brut" en:"Gross hourly wage"`
	Other   bool           `json:"other" fr:"Encadrement ou direction" en:"Supervision or management"`
}

// sign writes a permanent contract: person, company and paid time, never the activity.
func sign(ctx context.Context, c *op.Call, in signing) (Touched, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("contract", string(in.Person))
	c.Leads(string(in.Company))
	if _, err := companydb.One(ctx, c.Q, at, in.Company); err != nil {
		return Touched{}, err
	}
	if err := c.Actor.Within(string(in.Company)); err != nil {
		return Touched{}, err
	}
	who, err := peopledb.One(ctx, c.Q, at, in.Person)
	if err != nil {
		return Touched{}, fault.New(fault.NotFound, "Cette personne n’est pas dans ce territoire. Partez de sa page.", "This person is not in this territory. Start from their page.").At("person").Because(err)
	}
	list, err := companydb.EmploymentsOf(ctx, c.Q, at, in.Person)
	if err := errors.Join(err, in.known(c, who.File, list)); err != nil {
		return Touched{}, err
	}
	switch {
	case in.Paid == 0:
		return Touched{}, fault.New(fault.Missing, "Dites combien d’heures par semaine.", "Say how many hours a week.").At("paid")
	case in.From == nil:
		return Touched{}, fault.New(fault.Missing, "Dites à partir de quel jour.", "Say from which day.").At("from")
	}
	if err := atSite(ctx, c, in.Company, in.Site); err != nil {
		return Touched{}, err
	}
	for _, other := range list {
		if other.Until == nil || *other.Until >= *in.From {
			return Touched{}, fault.New(fault.Conflict, "Cette personne a déjà un contrat ce jour-là : terminez-le d’abord, ou écrivez un avenant.", "This person already has a contract on that day: end it first, or write an amendment.").At("person")
		}
	}
	e := company.Employment{Contract: company.Contract{Person: in.Person, Company: in.Company, Paid: worktime.Minutes(in.Paid), From: *in.From}, Site: in.Site, Wage: company.Wage(in.Wage), Other: in.Other}
	if err := sound(ctx, c, e); err != nil {
		return Touched{}, err
	}
	c.Undoable("contract.unsign", naming{in.Company, in.Person, *in.From}.fields())
	return Touched{string(in.Person)}, companydb.Sign(ctx, c.Q, at, e, c.Actor.Name)
}

// known refuses who may not know the person.
func (in signing) known(c *op.Call, who people.File, before []company.Employment) error {
	if who.KnownTo(c.Actor, slices.ContainsFunc(before, func(e company.Employment) bool { return e.Company == in.Company })) {
		return nil
	}
	return fault.New(fault.Denied, "Cette personne n’a pas accepté que l’entreprise la connaisse. L’équipe du comité le lui demande, ou note le contrat.",
		"This person has not agreed that the company knows them. The committee team asks them, or records the contract.").At("person")
}

// atSite refuses a site that is not of the company.
func atSite(ctx context.Context, c *op.Call, of company.ID, site company.SiteID) error {
	if site == "" {
		return nil
	}
	s, err := companydb.Site(ctx, c.Q, territory.ID(c.Actor.Territory), site)
	if err == nil && s.Company != of {
		err = fault.New(fault.Invalid, "Ce site est d’une autre entreprise. Choisissez-en un de celle-ci.", "This site is of another company. Choose one of this one.").At("site")
	}
	return err
}

// sound returns what is wrong with a contract, with the name of the person.
func sound(ctx context.Context, c *op.Call, e company.Employment) error {
	if p, err := peopledb.One(ctx, c.Q, territory.ID(c.Actor.Territory), e.Person); err == nil {
		e.Person = people.ID(p.Name)
	}
	return e.Check()
}

// naming says which contract is meant.
type naming struct {
	Company company.ID    `json:"company" fr:"Entreprise" en:"Company"`
	Person  people.ID     `json:"person" fr:"Personne" en:"Person"`
	Signed  calendar.Date `json:"contract" fr:"Contrat du" en:"Contract of"`
}

func (n naming) fields() map[string]any {
	return map[string]any{"company": string(n.Company), "person": string(n.Person), "contract": n.Signed.String()}
}

// found returns the contract meant. The fault is NotFound when there is none.
func (n naming) found(ctx context.Context, c *op.Call) (company.Employment, error) {
	c.About("contract", string(n.Person))
	c.Leads(string(n.Company))
	if err := c.Actor.Within(string(n.Company)); err != nil {
		return company.Employment{}, err
	}
	list, err := companydb.EmploymentsOf(ctx, c.Q, territory.ID(c.Actor.Territory), n.Person)
	for _, one := range list {
		if one.Company == n.Company && one.From == n.Signed {
			return one, nil
		}
	}
	if err == nil {
		err = fault.New(fault.NotFound, "Ce contrat n’existe pas.", "There is no such contract.")
	}
	return company.Employment{}, err
}

// unsign removes a contract written by mistake, before anything happened to it.
func unsign(ctx context.Context, c *op.Call, in naming) (Touched, error) {
	e, err := in.found(ctx, c)
	if err != nil {
		return Touched{}, err
	}
	if len(e.Amendments)+len(e.Suspended) > 0 || e.Until != nil {
		return Touched{}, fault.New(fault.Conflict, "Ce contrat a un avenant, une suspension ou une fin : reprenez-les d’abord.", "This contract has an amendment, a suspension or an end: take them back first.")
	}
	again := map[string]any{"company": string(e.Company), "person": string(e.Person), "paid": clock(e.Paid), "from": e.From.String(), "site": string(e.Site), "wage": euros(e.Wage), "other": e.Other}
	c.Undoable("contract.sign", again)
	return Touched{string(in.Person)}, companydb.Unsign(ctx, c.Q, territory.ID(c.Actor.Territory), e.Contract)
}

type ending struct {
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Person  people.ID      `json:"person" fr:"Personne" en:"Person"`
	From    calendar.Date  `json:"from" fr:"Contrat du" en:"Contract of"`
	Last    *calendar.Date `json:"last" fr:"Dernier jour" en:"Last day"`
	Why     string         `json:"why" fr:"Pourquoi" en:"Why"`
}

func (in ending) naming() naming { return naming{in.Company, in.Person, in.From} }

// end ends a contract on its last day, with a reason.
func end(ctx context.Context, c *op.Call, in ending) (Touched, error) {
	one, err := in.naming().found(ctx, c)
	switch {
	case err != nil:
		return Touched{}, err
	case strings.TrimSpace(in.Why) == "":
		return Touched{}, fault.New(fault.Missing, "Dites pourquoi, en une phrase.", "Say why in one sentence.").At("why")
	case in.Last == nil || *in.Last < one.From:
		return Touched{}, fault.New(fault.Invalid, "Donnez le dernier jour, après le début.", "Give the last day, after the beginning.").At("last")
	}
	if err := alone(ctx, c, one.Contract, in.Last); err != nil {
		return Touched{}, err
	}
	c.Undoable("contract.resume", map[string]any{"company": string(in.Company), "person": string(in.Person), "from": in.From.String()})
	return Touched{string(in.Person)}, companydb.End(ctx, c.Q, territory.ID(c.Actor.Territory), one.Contract, in.Last, in.Why)
}

// resume takes the end of a contract back.
func resume(ctx context.Context, c *op.Call, in ending) (Touched, error) {
	one, err := in.naming().found(ctx, c)
	if err != nil {
		return Touched{}, err
	}
	if err := alone(ctx, c, one.Contract, nil); err != nil {
		return Touched{}, err
	}
	return Touched{string(in.Person)}, companydb.End(ctx, c.Q, territory.ID(c.Actor.Territory), one.Contract, nil, "")
}

// alone refuses to make a contract last, until a day or for good, into the next one of its person.
func alone(ctx context.Context, c *op.Call, of company.Contract, last *calendar.Date) error {
	list, err := companydb.EmploymentsOf(ctx, c.Q, territory.ID(c.Actor.Territory), of.Person)
	for _, next := range list {
		if next.From > of.From && (last == nil || *last >= next.From) {
			return fault.Newf(fault.Conflict, "Un autre contrat de cette personne commence le %s : celui-ci finit avant.", "This one ends before: another contract of this person begins on %s.", next.From).At("last")
		}
	}
	return err
}
