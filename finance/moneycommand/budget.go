package moneycommand

import (
	"os"
	"path/filepath"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/moneyfolder"
	"fabrique/lang"
	"fabrique/plan/planbudget"
	"fabrique/plan/planfolder"
	"fabrique/plan/planpage"
)

// moneyBudget is what a company’s jobs bring and cost, and what moves it.
type moneyBudget struct {
	Plan    string `help:"${flag_budget_plan}" placeholder:"PLAN.json" type:"path"`
	Company string `help:"${flag_budget_company}" placeholder:"ID"`
	From    string `help:"${flag_budget_from}" placeholder:"2025-01"`
	Months  int    `help:"${flag_months}" placeholder:"12"`
	Compare bool   `help:"${flag_budget_compare}"`
	Draws   int    `help:"${flag_draws}" placeholder:"200"`
	Seed    uint64 `help:"${flag_draw_seed}" placeholder:"1" default:"1"`
	keeping `embed:""`
}

// Run computes the budget of a folder, and on demand what moves it.
func (c moneyBudget) Run(d Desk) error {
	in, book, err := c.asked(d)
	if err != nil {
		return err
	}
	if err := c.apply(&in); err != nil {
		return err
	}
	got, err := budget.Of(book, in)
	if err != nil {
		return supposing(err)
	}
	moved, err := budget.Try(book, in, c.Compare, c.Draws, c.Seed)
	if err != nil {
		return err
	}
	if c.Out != "" {
		if err := c.write(d, "budget", append(moneyfolder.BudgetSheets(got, d.Tag()), moneyfolder.MoveSheets(moved, d.Tag())...), nil); err != nil {
			return err
		}
	}
	if c.JSON {
		return d.JSON(moneyfolder.BudgetOf(got, moved))
	}
	sayBudget(d, got, moved)
	return nil
}

// asked returns the input of the budget: the folder’s, or that of a plan of a
// territory.
func (c moneyBudget) asked(d Desk) (budget.Input, *finance.Book, error) {
	if c.Plan == "" {
		f, book, err := c.read(d)
		return f.Budget, book, err
	}
	book, err := c.book()
	if err != nil {
		return budget.Input{}, nil, faults(d, err)
	}
	in, report := planfolder.Read(c.Path)
	if !report.OK() {
		if err := report.Print(d.Err(), d.Tag()); err != nil {
			return budget.Input{}, nil, err
		}
		return budget.Input{}, nil, d.Refused()
	}
	at := c.Plan
	if info, err := os.Stat(at); err == nil && info.IsDir() {
		at = filepath.Join(at, "plan.json")
	}
	p, err := planpage.ReadPlan(at)
	if err != nil {
		return budget.Input{}, nil, err
	}
	id := company.ID(c.Company)
	if id == "" && len(in.Companies) > 0 {
		id = in.Companies[0].ID
	}
	out, err := planbudget.Of(in, p, id, planbudget.Signed(in))
	return out, book.With(in.Money), err
}

func (c moneyBudget) apply(in *budget.Input) error {
	if c.From != "" {
		m, err := calendar.ParseMonth(c.From)
		if err != nil {
			return err
		}
		in.From = m
	}
	if c.Months != 0 {
		in.Months = c.Months
	}
	if in.From == 0 {
		return fault.New(fault.Missing, "Donnez le premier mois : --from, ou la colonne « premier mois » de l’entreprise.", "Give the first month: --from, or the column “first month” of the company.")
	}
	return nil
}

func sayBudget(d Desk, b budget.Budget, m budget.Moves) {
	for _, k := range budget.Kinds() {
		if sum := b.Total(k); sum != 0 {
			d.Say(lang.F("%s : %s", "%s: %s", k.Title(), sum))
		}
	}
	low, even := b.LowPoint(), b.BreakEven()
	d.Say(lang.F("Résultat : %s", "Result: %s", b.Result()))
	d.Say(lang.F("Trésorerie au plus bas : %s fin %s", "Lowest cash: %s at the end of %s", low.Cash, low.Month))
	d.Say(lang.F("Ventes d’équilibre : %s (prévues : %s)", "Break-even sales: %s (expected: %s)", even.Needed, even.Expected))
	for _, o := range m.Outcomes {
		d.Say(lang.F("%s : résultat %s, trésorerie au plus bas %s", "%s: result %s, lowest cash %s", o.Scenario.Name, o.Result, o.Low.Cash))
	}
	for _, bar := range m.Bars {
		d.Say(lang.F("%s : résultat de %s à %s", "%s: result from %s to %s", bar.Change.Name, bar.Low, bar.High))
	}
	if r := m.Ranges; r != nil {
		d.Say(lang.F("Résultat, 8 fois sur 10 : de %s à %s (%s tirages)", "Result, 8 times in 10: %s to %s (%s draws)", r.Result.Tenth, r.Result.NineTenths, r.Draws))
	}
	for _, a := range finance.AssumptionsUsed(b.Used) {
		d.Say(lang.F("Hypothèse de %s : %s, depuis le %s : %s", "Assumption of %s: %s, since %s: %s", a.Author, a.Name, a.From, a.Value))
	}
}
