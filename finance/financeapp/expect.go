package financeapp

import (
	"context"
	"errors"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/finance/financedb"
	"fabrique/finance/typed"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/territory"
	"fabrique/worktime"
)

// about says that an operation touches an entry of a company, which must be here.
func about(ctx context.Context, c *op.Call, kind, id string, of company.ID) (territory.ID, error) {
	at := territory.ID(c.Actor.Territory)
	c.About(kind, id)
	c.Leads(string(of))
	_, err := companydb.One(ctx, c.Q, at, of)
	return at, errors.Join(err, c.Actor.Within(string(of)))
}

type settling struct {
	Company  company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Cash     typed.Euros    `json:"cash" fr:"Trésorerie au départ" en:"Cash at the start"`
	Sales    typed.Euros    `json:"sales" fr:"Ventes par ETP et par an" en:"Sales per FTE and year"`
	Training typed.Euros    `json:"training" fr:"Formation par ETP et par an" en:"Training per FTE and year"`
	Absence  typed.Percent  `json:"absence" fr:"Absence, en % du temps payé" en:"Absence, % of paid time"`
	Late     int            `json:"late" fr:"Mois d’attente des contributions" en:"Months until contributions come in"`
	Selling  int            `json:"selling" fr:"Mois d’attente des ventes" en:"Months until sales come in"`
	Grant    bool           `json:"grant" fr:"Compter la dotation d’amorçage" en:"Count the start-up grant"`
	UpTo     *calendar.Date `json:"up_to" fr:"Cotisations sociales à jour au" en:"Social contributions up to date on"`
	Rule     string         `json:"rule" fr:"Salaire auquel comparer les contributions" en:"Pay that contributions are compared with"`
	Term     *int           `json:"term" fr:"Délai de paiement, en jours" en:"Payment term, days"`
	Basis    string         `json:"basis" fr:"Heures d’un temps plein par an" en:"Hours of a full time a year"`
}

var payRules = map[string]claim.PayRule{"": claim.Gross, "gross": claim.Gross, "loaded": claim.Loaded, "employer": claim.EmployerCost}

// settle keeps what a company says of its money once for all.
func settle(ctx context.Context, c *op.Call, in settling) (Touched, error) {
	at, err := about(ctx, c, "company-money", string(in.Company), in.Company)
	if err != nil {
		return Touched{}, err
	}
	rule, known := payRules[in.Rule]
	if in.Basis == "" {
		in.Basis = "1820"
	}
	basis, failed := finance.ParseBasis(in.Basis)
	switch {
	case !known:
		return Touched{}, fault.New(fault.Invalid, "Choisissez salaire brut, chargé ou coût employeur.", "Choose gross pay, loaded pay or employer cost.").At("rule")
	case failed != nil:
		return Touched{}, failed
	case in.Absence < 0 || in.Absence > 10_000:
		return Touched{}, fault.New(fault.Invalid, "L’absence va de 0 à 100 %. Corrigez-la.", "Absence goes from 0 to 100%. Correct it.").At("absence")
	case in.Late < 0 || in.Late > 24 || in.Selling < 0 || in.Selling > 24:
		return Touched{}, fault.New(fault.Invalid, "Une attente va de 0 à 24 mois.", "A delay goes from 0 to 24 months.").At("late")
	}
	s := financedb.Settings{Basis: basis, Cash: money.Cents(in.Cash), Sales: money.Cents(in.Sales), Training: money.Cents(in.Training), Absence: (int64(in.Absence) + 5) / 10,
		Late: budget.Late{Contribution: in.Late, Sales: in.Selling}, Grant: in.Grant, UpTo: in.UpTo, PayRule: rule, Term: 30}
	if in.Term != nil {
		s.Term = *in.Term
	}
	if s.Term < 0 || s.Term > 365 {
		return Touched{}, fault.New(fault.Invalid, "Le délai va de 0 à 365 jours.", "The term goes from 0 to 365 days.").At("term")
	}
	return Touched{string(in.Company)}, financedb.SaveSettings(ctx, c.Q, at, in.Company, s)
}

type hiring struct {
	Company company.ID      `json:"company" fr:"Entreprise" en:"Company"`
	Month   *calendar.Month `json:"month" fr:"Mois d’embauche" en:"Month of hiring"`
	Count   int             `json:"count" fr:"Nombre d’embauches" en:"Number of hires"`
	Paid    typed.Hours     `json:"paid" fr:"Heures payées par semaine" en:"Paid hours a week"`
	Other   bool            `json:"other" fr:"Encadrement ou direction" en:"Supervision or management"`
}

// hire adds a line to the schedule of the convention.
func hire(ctx context.Context, c *op.Call, in hiring) (Touched, error) {
	id := c.NewID()
	at, err := about(ctx, c, "hire", id, in.Company)
	if err != nil {
		return Touched{}, err
	}
	switch {
	case in.Month == nil:
		return Touched{}, fault.New(fault.Missing, "Dites le mois, par exemple 2026-09.", "Say the month, for example 2026-09.").At("month")
	case in.Count < 1 || in.Count > 500:
		return Touched{}, fault.New(fault.Invalid, "Donnez un nombre entre 1 et 500.", "Give a number from 1 to 500.").At("count")
	case in.Paid <= 0 || worktime.Minutes(in.Paid) > worktime.FullTime:
		return Touched{}, fault.New(fault.Invalid, "Donnez des heures par semaine, 35 au plus.", "Give hours a week, 35 at most.").At("paid")
	}
	c.Undoable("money.drop", map[string]any{"sort": "hire", "id": id})
	h := financedb.Hire{ID: id, Hire: budget.Hire{Month: *in.Month, Count: in.Count, Paid: worktime.Minutes(in.Paid), Other: in.Other}}
	return Touched{id}, financedb.AddHire(ctx, c.Q, at, in.Company, h)
}

type opening struct {
	Company   company.ID      `json:"company" fr:"Entreprise" en:"Company"`
	Name      string          `json:"name" fr:"Activité" en:"Activity"`
	Share     typed.Percent   `json:"share" fr:"Part du temps de tous, en %" en:"Share of everybody’s time, %"`
	Opens     *calendar.Month `json:"opens" fr:"Premier mois" en:"First month"`
	Closes    *calendar.Month `json:"closes" fr:"Dernier mois" en:"Last month"`
	Sales     typed.Euros     `json:"sales" fr:"Ventes par ETP et par an" en:"Sales per FTE and year"`
	Equipment typed.Euros     `json:"equipment" fr:"Matériel par mois" en:"Equipment a month"`
	Premises  typed.Euros     `json:"premises" fr:"Locaux par mois" en:"Premises a month"`
}

// openActivity says what an activity brings and costs.
func openActivity(ctx context.Context, c *op.Call, in opening) (Touched, error) {
	id := c.NewID()
	at, err := about(ctx, c, "money-activity", id, in.Company)
	if err != nil {
		return Touched{}, err
	}
	list, err := financedb.Activities(ctx, c.Q, at, in.Company)
	if err != nil {
		return Touched{}, err
	}
	all := (int64(in.Share) + 5) / 10
	for _, a := range list {
		all += a.Share
	}
	switch {
	case strings.TrimSpace(in.Name) == "":
		return Touched{}, fault.New(fault.Missing, "Donnez un nom à cette activité.", "Give this activity a name.").At("name")
	case in.Share < 0 || all > 1000:
		return Touched{}, fault.New(fault.Invalid, "Les parts de toutes les activités font 100 % au plus.", "The shares of all activities make 100% at most.").At("share")
	case in.Opens != nil && in.Closes != nil && *in.Closes < *in.Opens:
		return Touched{}, fault.New(fault.Invalid, "L’activité ferme avant d’ouvrir. Corrigez un des deux mois.", "The activity closes before it opens. Correct one of the two months.").At("closes")
	}
	c.Undoable("money.drop", map[string]any{"sort": "activity", "id": id})
	a := financedb.Activity{Key: id, Share: (int64(in.Share) + 5) / 10, Activity: budget.Activity{ID: needs.ActivityID(in.Name), Name: in.Name, Opens: in.Opens, Closes: in.Closes,
		Sales: money.Cents(in.Sales), Equipment: money.Cents(in.Equipment), Premises: money.Cents(in.Premises)}}
	return Touched{id}, financedb.AddActivity(ctx, c.Q, at, in.Company, a)
}

type lining struct {
	Company  company.ID      `json:"company" fr:"Entreprise" en:"Company"`
	Kind     string          `json:"kind" fr:"Nature" en:"Kind"`
	Title    string          `json:"title" fr:"Intitulé" en:"Title"`
	From     *calendar.Month `json:"from" fr:"De" en:"From"`
	Until    *calendar.Month `json:"until" fr:"À" en:"Until"`
	Amount   typed.Euros     `json:"amount" fr:"Montant par mois" en:"Amount a month"`
	Decision string          `json:"decision" fr:"Décision qui l’accorde" en:"Decision that grants it"`
}

// line adds an amount told by hand.
func line(ctx context.Context, c *op.Call, in lining) (Touched, error) {
	id := c.NewID()
	at, err := about(ctx, c, "money-line", id, in.Company)
	if err != nil {
		return Touched{}, err
	}
	kind, known := budget.KindNamed(in.Kind)
	var wrong []error
	if !known {
		wrong = append(wrong, fault.New(fault.Missing, "Choisissez la nature de cette ligne.", "Choose the kind of this line.").At("kind"))
	}
	if strings.TrimSpace(in.Title) == "" {
		wrong = append(wrong, fault.New(fault.Missing, "Donnez un intitulé.", "Give a title.").At("title"))
	}
	if in.From == nil {
		wrong = append(wrong, fault.New(fault.Missing, "Dites le mois, par exemple 2026-09.", "Say the month, for example 2026-09.").At("from"))
	}
	if known && kind == budget.TopUp && strings.TrimSpace(in.Decision) == "" {
		wrong = append(wrong, fault.New(fault.Missing, "Le complément n’est jamais prévu d’avance : citez la décision qui l’accorde.", "The top-up is never forecast: cite the decision that grants it.").At("decision"))
	}
	if in.From != nil && in.Until != nil && *in.Until < *in.From {
		wrong = append(wrong, fault.New(fault.Invalid, "La ligne finit avant de commencer.", "The line ends before it begins.").At("until"))
	}
	if len(wrong) > 0 {
		return Touched{}, errors.Join(wrong...)
	}
	if in.Until == nil {
		in.Until = in.From
	}
	c.Undoable("money.drop", map[string]any{"sort": "line", "id": id})
	told := budget.Told{Kind: kind, Title: lang.Same(in.Title), From: *in.From, Until: *in.Until, Amount: money.Cents(in.Amount), Decision: in.Decision}
	return Touched{id}, financedb.AddLine(ctx, c.Q, at, in.Company, financedb.Line{ID: id, Told: told})
}

type imagining struct {
	Company company.ID    `json:"company" fr:"Entreprise" en:"Company"`
	Name    string        `json:"name" fr:"Nom du scénario" en:"Name of the scenario"`
	Rate    typed.Percent `json:"rate" fr:"Taux de l’État, en points" en:"State rate, points"`
	Wage    typed.Percent `json:"wage" fr:"Salaire minimum, en %" en:"Minimum wage, %"`
	Sales   typed.Percent `json:"sales" fr:"Ventes, en %" en:"Sales, %"`
	Absence typed.Percent `json:"absence" fr:"Absence, en points" en:"Absence, points"`
	Costs   typed.Percent `json:"costs" fr:"Autres dépenses, en %" en:"Other costs, %"`
	Later   int           `json:"later" fr:"Mois de retard des embauches" en:"Months by which hires are late"`
}

// imagine saves a scenario.
func imagine(ctx context.Context, c *op.Call, in imagining) (Touched, error) {
	id := c.NewID()
	at, err := about(ctx, c, "scenario", id, in.Company)
	if err != nil {
		return Touched{}, err
	}
	changes := budget.Scenario{Name: lang.Same(in.Name), Rate: int64(in.Rate), Wage: int64(in.Wage) / 10, Sales: int64(in.Sales) / 10, Absence: int64(in.Absence) / 10,
		Costs: int64(in.Costs) / 10, Later: in.Later}
	switch {
	case strings.TrimSpace(in.Name) == "":
		return Touched{}, fault.New(fault.Missing, "Donnez un nom à ce scénario.", "Give this scenario a name.").At("name")
	case in.Later < 0 || in.Later > 60:
		return Touched{}, fault.New(fault.Invalid, "Le retard va de 0 à 60 mois.", "The delay goes from 0 to 60 months.").At("later")
	case changes.Rate == 0 && changes.Wage == 0 && changes.Sales == 0 && changes.Absence == 0 && changes.Costs == 0 && changes.Later == 0:
		return Touched{}, fault.New(fault.Missing, "Ce scénario ne change rien. Changez au moins une chose.", "This scenario changes nothing. Change at least one thing.").At("sales")
	}
	c.Undoable("money.drop", map[string]any{"sort": "scenario", "id": id})
	return Touched{id}, financedb.AddScenario(ctx, c.Q, at, in.Company, financedb.Scenario{ID: id, Author: c.Actor.Name, Made: c.Today, Scenario: changes})
}
