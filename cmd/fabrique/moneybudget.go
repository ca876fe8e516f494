package main

import (
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/moneyfolder"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
)

// moneyBudget is what a company’s jobs bring and cost, and what moves it.
type moneyBudget struct {
	From    string `help:"${flag_budget_from}" placeholder:"2025-01"`
	Months  int    `help:"${flag_months}" placeholder:"12"`
	Compare bool   `help:"${flag_budget_compare}"`
	Draws   int    `help:"${flag_draws}" placeholder:"200"`
	Seed    uint64 `help:"${flag_draw_seed}" placeholder:"1" default:"1"`
	keeping `embed:""`
}

// budgetJSON is a budget, for programs.
type budgetJSON struct {
	Months    []monthJSON    `json:"months"`
	Result    money.Cents    `json:"result_cents"`
	Low       lowJSON        `json:"low_point"`
	Expected  money.Cents    `json:"expected_sales_cents"`
	BreakEven money.Cents    `json:"break_even_sales_cents"`
	Scenarios []scenarioJSON `json:"scenarios,omitempty"`
	Moves     []barJSON      `json:"what_moves_the_result,omitempty"`
	Ranges    *budget.Spread `json:"ranges,omitempty"`
	Trace     finance.Trace  `json:"trace"`
}

type monthJSON struct {
	Month  string                 `json:"month"`
	Funded int64                  `json:"fte_funded_thousandths"`
	Lines  map[string]money.Cents `json:"lines_cents"`
	Result money.Cents            `json:"result_cents"`
	Cash   money.Cents            `json:"cash_cents"`
}

type lowJSON struct {
	Month string      `json:"month"`
	Cash  money.Cents `json:"cash_cents"`
}

type scenarioJSON struct {
	Name   lang.Text   `json:"name"`
	Result money.Cents `json:"result_cents"`
	Low    lowJSON     `json:"low_point"`
}

type barJSON struct {
	Name lang.Text   `json:"name"`
	Low  money.Cents `json:"low_result_cents"`
	High money.Cents `json:"high_result_cents"`
}

// Run computes the budget of a folder, and on demand what moves it.
func (c moneyBudget) Run(d *desk) error {
	f, book, err := c.read(d)
	if err != nil {
		return err
	}
	if err := c.apply(&f.Budget); err != nil {
		return err
	}
	got, err := budget.Of(book, f.Budget)
	if err != nil {
		return err
	}
	moved, err := c.moves(book, f.Budget)
	if err != nil {
		return err
	}
	if c.Out != "" {
		if err := c.write(d, "budget", append(moneyfolder.BudgetSheets(got, d.tag), moved.sheets(d.tag)...), nil); err != nil {
			return err
		}
	}
	if c.JSON {
		return d.json(moved.json(got))
	}
	d.sayBudget(got, moved)
	return nil
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

// moves is what was tried against a budget.
type moves struct {
	outcomes []budget.Outcome
	bars     []budget.Bar
	ranges   *budget.Spread
}

func (c moneyBudget) moves(book *finance.Book, in budget.Input) (m moves, err error) {
	if c.Compare {
		if m.outcomes, err = budget.Compare(book, in, budget.UsualScenarios()); err != nil {
			return m, err
		}
		if m.bars, err = budget.Tornado(book, in, budget.UsualChanges()); err != nil {
			return m, err
		}
	}
	if c.Draws != 0 {
		spread, err := budget.SpreadOf(book, in, budget.UsualChanges(), c.Draws, c.Seed)
		if err != nil {
			return m, err
		}
		m.ranges = &spread
	}
	return m, nil
}

func (m moves) json(b budget.Budget) budgetJSON {
	even, low := b.BreakEven(), b.LowPoint()
	out := budgetJSON{Result: b.Result(), Low: lowJSON{low.Month.String(), low.Cash}, Expected: even.Expected, BreakEven: even.Needed, Ranges: m.ranges, Trace: b.Trace()}
	for _, one := range b.Months {
		lines := map[string]money.Cents{}
		for _, k := range budget.Kinds() {
			lines[k.Name()] = one.Kinds[k]
		}
		out.Months = append(out.Months, monthJSON{one.Month.String(), one.Funded, lines, one.Result, one.Cash})
	}
	for _, o := range m.outcomes {
		out.Scenarios = append(out.Scenarios, scenarioJSON{o.Scenario.Name, o.Result, lowJSON{o.Low.Month.String(), o.Low.Cash}})
	}
	for _, bar := range m.bars {
		out.Moves = append(out.Moves, barJSON{bar.Change.Name, bar.Low, bar.High})
	}
	return out
}

func (m moves) sheets(tag lang.Tag) []table.Sheet {
	if len(m.bars) == 0 {
		return nil
	}
	amount := func(c money.Cents) string { return table.Point(lang.Decimal{Units: int64(c), Places: 2}, lang.EN) }
	out := table.Sheet{Name: lang.T("Ce qui compte", "What moves it").In(tag), Head: []string{lang.T("Changement", "Change").In(tag), lang.T("Résultat bas", "Low result").In(tag), lang.T("Résultat haut", "High result").In(tag)},
		Kinds: []table.Kind{table.Text, table.Number, table.Number}}
	for _, b := range m.bars {
		out.Rows = append(out.Rows, []string{b.Change.Name.In(tag), amount(b.Low), amount(b.High)})
	}
	return []table.Sheet{out}
}

func (d *desk) sayBudget(b budget.Budget, m moves) {
	for _, k := range budget.Kinds() {
		if sum := b.Total(k); sum != 0 {
			d.say(lang.F("%s : %s", "%s: %s", k.Title(), sum))
		}
	}
	low, even := b.LowPoint(), b.BreakEven()
	d.say(lang.F("Résultat : %s", "Result: %s", b.Result()))
	d.say(lang.F("Trésorerie au plus bas : %s fin %s", "Lowest cash: %s at the end of %s", low.Cash, low.Month))
	d.say(lang.F("Ventes d’équilibre : %s (prévues : %s)", "Break-even sales: %s (expected: %s)", even.Needed, even.Expected))
	for _, o := range m.outcomes {
		d.say(lang.F("%s : résultat %s, trésorerie au plus bas %s", "%s: result %s, lowest cash %s", o.Scenario.Name, o.Result, o.Low.Cash))
	}
	for _, bar := range m.bars {
		d.say(lang.F("%s : résultat de %s à %s", "%s: result from %s to %s", bar.Change.Name, bar.Low, bar.High))
	}
	if r := m.ranges; r != nil {
		d.say(lang.F("Résultat, 8 fois sur 10 : de %s à %s (%s tirages)", "Result, 8 times in 10: %s to %s (%s draws)", r.Result.Tenth, r.Result.NineTenths, r.Draws))
	}
	for _, a := range finance.AssumptionsUsed(b.Used) {
		d.say(lang.F("Hypothèse de %s : %s, depuis le %s : %s", "Assumption of %s: %s, since %s: %s", a.Author, a.Name, a.From, a.Value))
	}
}
