package companyapp

import (
	"context"
	"sort"
	"strconv"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/territory"
	"fabrique/worktime"
)

// clock writes hours as people type them: 24h30.
func clock(m worktime.Minutes) string {
	return strconv.Itoa(int(m)/60) + "h" + strconv.Itoa(int(m)%60/10) + strconv.Itoa(int(m)%10)
}

// euros writes an hourly wage as people type it; nothing for the minimum wage.
func euros(w company.Wage) string {
	if w == 0 {
		return ""
	}
	return perHour(w).In(lang.FR)
}

// perHour is an hourly wage with as many decimals as say it, two at least.
func perHour(w company.Wage) lang.Decimal {
	d := lang.Decimal{Units: int64(w), Places: 5}
	for d.Places > 2 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	return d
}

type amending struct {
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Person  people.ID      `json:"person" fr:"Personne" en:"Person"`
	Signed  calendar.Date  `json:"contract" fr:"Contrat du" en:"Contract of"`
	From    *calendar.Date `json:"from" fr:"À partir du" en:"From"`
	Paid    hours          `json:"paid" fr:"Heures payées par semaine" en:"Paid hours a week"`
	Wage    *wage          `json:"wage" fr:"Salaire horaire brut" en:"Gross hourly wage"`
}

// amend writes an amendment: other hours, another wage, or both, from a day on.
func amend(ctx context.Context, c *op.Call, in amending) (Touched, error) {
	e, err := naming{in.Company, in.Person, in.Signed}.found(ctx, c)
	if err != nil {
		return Touched{}, err
	}
	if in.From == nil {
		return Touched{}, fault.New(fault.Missing, "Dites à partir de quel jour.", "Say from which day.").At("from")
	}
	if *in.From <= e.From || e.Until != nil && *in.From > *e.Until {
		return Touched{}, fault.New(fault.Invalid, "Un avenant prend effet après le début du contrat, et avant sa fin.", "An amendment takes effect after the start of the contract, and before its end.").At("from")
	}
	a := company.Amendment{From: *in.From, Paid: worktime.Minutes(in.Paid), Wage: (*company.Wage)(in.Wage)}
	if a.Paid == 0 {
		a.Paid, _ = e.TermsOn(*in.From)
	}
	e.Amendments = append(e.Amendments, a)
	sort.SliceStable(e.Amendments, func(i, j int) bool { return e.Amendments[i].From < e.Amendments[j].From })
	if err := sound(ctx, c, e); err != nil {
		return Touched{}, err
	}
	id := c.NewID()
	c.About("amendment", id)
	c.Undoable("contract.drop", map[string]any{"sort": "amendment", "id": id})
	return Touched{id}, companydb.Amend(ctx, c.Q, territory.ID(c.Actor.Territory), e.Contract, id, a, c.Actor.Name)
}

type suspending struct {
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Person  people.ID      `json:"person" fr:"Personne" en:"Person"`
	Signed  calendar.Date  `json:"contract" fr:"Contrat du" en:"Contract of"`
	From    *calendar.Date `json:"from" fr:"Premier jour sans salaire" en:"First day without pay"`
	Until   *calendar.Date `json:"until" fr:"Dernier jour sans salaire" en:"Last day without pay"`
}

// suspend writes days on which a contract is not paid; why is not asked.
func suspend(ctx context.Context, c *op.Call, in suspending) (Touched, error) {
	e, err := naming{in.Company, in.Person, in.Signed}.found(ctx, c)
	if err != nil {
		return Touched{}, err
	}
	if in.From == nil {
		return Touched{}, fault.New(fault.Missing, "Dites à partir de quel jour.", "Say from which day.").At("from")
	}
	p := calendar.Period{From: *in.From, Open: in.Until == nil}
	if in.Until != nil {
		p.Until = *in.Until
	}
	e.Suspended = append(e.Suspended, p)
	if err := sound(ctx, c, e); err != nil {
		return Touched{}, err
	}
	id := c.NewID()
	c.About("suspension", id)
	c.Undoable("contract.drop", map[string]any{"sort": "suspension", "id": id})
	return Touched{id}, companydb.Suspend(ctx, c.Q, territory.ID(c.Actor.Territory), e.Contract, id, p, c.Actor.Name)
}

type returning struct {
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Person  people.ID      `json:"person" fr:"Personne" en:"Person"`
	Signed  calendar.Date  `json:"contract" fr:"Contrat du" en:"Contract of"`
	ID      string         `json:"id" fr:"Suspension" en:"Suspension"`
	Last    *calendar.Date `json:"last" fr:"Dernier jour sans salaire" en:"Last day without pay"`
}

// back says the last day of a suspension; without one, it goes on.
func back(ctx context.Context, c *op.Call, in returning) (Touched, error) {
	of := naming{in.Company, in.Person, in.Signed}
	e, err := of.found(ctx, c)
	if err != nil {
		return Touched{}, err
	}
	at := territory.ID(c.Actor.Territory)
	_, list, err := companydb.Changes(ctx, c.Q, at, e.Contract)
	if err != nil {
		return Touched{}, err
	}
	for i, s := range list {
		if s.ID != in.ID {
			continue
		}
		before := of.fields()
		before["id"], before["last"] = in.ID, ""
		if !s.Open {
			before["last"] = s.Until.String()
		}
		c.Undoable("contract.back", before)
		e.Suspended[i] = calendar.Period{From: s.From, Open: in.Last == nil}
		if in.Last != nil {
			e.Suspended[i].Until = *in.Last
		}
		if err := sound(ctx, c, e); err != nil {
			return Touched{}, err
		}
		return Touched{in.ID}, companydb.Back(ctx, c.Q, at, in.ID, in.Last)
	}
	return Touched{}, fault.New(fault.NotFound, "Cette suspension n’existe pas.", "There is no such suspension.")
}

type moving struct {
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Person  people.ID      `json:"person" fr:"Personne" en:"Person"`
	Signed  calendar.Date  `json:"contract" fr:"Contrat du" en:"Contract of"`
	Site    company.SiteID `json:"site" fr:"Site" en:"Site"`
}

// move says at which site a contract is worked.
func move(ctx context.Context, c *op.Call, in moving) (Touched, error) {
	of := naming{in.Company, in.Person, in.Signed}
	e, err := of.found(ctx, c)
	if err != nil {
		return Touched{}, err
	}
	if err := atSite(ctx, c, in.Company, in.Site); err != nil {
		return Touched{}, err
	}
	before := of.fields()
	before["site"] = string(e.Site)
	c.Undoable("contract.move", before)
	return Touched{string(in.Person)}, companydb.Move(ctx, c.Q, territory.ID(c.Actor.Territory), e.Contract, in.Site)
}

type dropping struct {
	Sort string `json:"sort" fr:"Sorte de changement" en:"Sort of change"`
	ID   string `json:"id" fr:"Changement" en:"Change"`
}

// dropChange takes an amendment or a suspension back.
func dropChange(ctx context.Context, c *op.Call, in dropping) (Touched, error) {
	c.Undoable("contract.restore", map[string]any{"sort": in.Sort, "id": in.ID})
	return change(ctx, c, in, &c.Today)
}

// restoreChange puts an amendment or a suspension back.
func restoreChange(ctx context.Context, c *op.Call, in dropping) (Touched, error) {
	c.Undoable("contract.drop", map[string]any{"sort": in.Sort, "id": in.ID})
	return change(ctx, c, in, nil)
}

func change(ctx context.Context, c *op.Call, in dropping, on *calendar.Date) (Touched, error) {
	of, err := companydb.Drop(ctx, c.Q, territory.ID(c.Actor.Territory), in.Sort, in.ID, on)
	if err != nil {
		return Touched{}, err
	}
	e, err := naming{of.Company, of.Person, of.From}.found(ctx, c)
	if err != nil {
		return Touched{}, err
	}
	c.About(in.Sort, in.ID)
	return Touched{in.ID}, sound(ctx, c, e)
}
