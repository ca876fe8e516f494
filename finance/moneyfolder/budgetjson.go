package moneyfolder

import (
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
)

// BudgetForm is a budget, for programs.
type BudgetForm struct {
	Months    []MonthForm    `json:"months"`
	Result    money.Cents    `json:"result_cents"`
	Low       LowForm        `json:"low_point"`
	Expected  money.Cents    `json:"expected_sales_cents"`
	BreakEven money.Cents    `json:"break_even_sales_cents"`
	EvenTrace finance.Trace  `json:"break_even_trace"`
	CashTrace finance.Trace  `json:"cash_trace"`
	Acts      []GroupForm    `json:"activities,omitempty"`
	Sites     []GroupForm    `json:"sites,omitempty"`
	Scenarios []ScenarioForm `json:"scenarios,omitempty"`
	Moves     []BarForm      `json:"what_moves_the_result,omitempty"`
	Ranges    *RangesForm    `json:"ranges,omitempty"`
	Trace     finance.Trace  `json:"trace"`
}

// GroupForm is the part of one activity or site, for programs; an empty name is what
// belongs to none.
type GroupForm struct {
	Name   string        `json:"name"`
	Result money.Cents   `json:"result_cents"`
	Trace  finance.Trace `json:"trace"`
}

// RangesForm is what was drawn, for programs.
type RangesForm struct {
	Draws     int           `json:"draws"`
	Seed      uint64        `json:"seed"`
	Result    QuantileForm  `json:"result"`
	Low       QuantileForm  `json:"lowest_cash"`
	BelowZero int           `json:"draws_below_zero"`
	Trace     finance.Trace `json:"trace"`
}

// QuantileForm is the amounts that one draw in ten, one in two and nine in ten stay
// below, for programs.
type QuantileForm struct {
	Tenth      money.Cents `json:"tenth_cents"`
	Half       money.Cents `json:"half_cents"`
	NineTenths money.Cents `json:"nine_tenths_cents"`
}

// MonthForm is one month of a budget, for programs.
type MonthForm struct {
	Month  string                 `json:"month"`
	Funded int64                  `json:"fte_funded_thousandths"`
	Lines  map[string]money.Cents `json:"lines_cents"`
	Result money.Cents            `json:"result_cents"`
	Cash   money.Cents            `json:"cash_cents"`
}

// LowForm is the month with the least cash, for programs.
type LowForm struct {
	Month string      `json:"month"`
	Cash  money.Cents `json:"cash_cents"`
}

// ScenarioForm is one scenario, for programs.
type ScenarioForm struct {
	Name   lang.Text     `json:"name"`
	Result money.Cents   `json:"result_cents"`
	Low    LowForm       `json:"low_point"`
	Trace  finance.Trace `json:"trace"`
}

// BarForm is what one change alone does, for programs.
type BarForm struct {
	Name  lang.Text     `json:"name"`
	Low   money.Cents   `json:"low_result_cents"`
	High  money.Cents   `json:"high_result_cents"`
	Trace finance.Trace `json:"trace"`
}

// BudgetOf returns a budget and what was tried against it, for programs.
func BudgetOf(b budget.Budget, m budget.Moves) BudgetForm {
	even, low := b.BreakEven(), b.LowPoint()
	out := BudgetForm{Result: b.Result(), Low: LowForm{low.Month.String(), low.Cash}, Expected: even.Expected, BreakEven: even.Needed, Trace: b.Trace(),
		EvenTrace: b.EvenTrace(), CashTrace: b.CashTrace(len(b.Months) - 1), Acts: groupForms(b.ByActivity()), Sites: groupForms(b.BySite())}
	if r := m.Ranges; r != nil {
		out.Ranges = &RangesForm{r.Draws, r.Seed, QuantileForm(r.Result), QuantileForm(r.Low), r.BelowZero, r.Trace(budget.UsualChanges())}
	}
	for _, one := range b.Months {
		lines := map[string]money.Cents{}
		for _, k := range budget.Kinds() {
			lines[k.Name()] = one.Kinds[k]
		}
		out.Months = append(out.Months, MonthForm{one.Month.String(), one.Funded, lines, one.Result, one.Cash})
	}
	for _, o := range m.Outcomes {
		out.Scenarios = append(out.Scenarios, ScenarioForm{o.Scenario.Name, o.Result, LowForm{o.Low.Month.String(), o.Low.Cash}, o.Trace()})
	}
	for _, bar := range m.Bars {
		out.Moves = append(out.Moves, BarForm{bar.Change.Name, bar.Low, bar.High, bar.Trace()})
	}
	return out
}

func groupForms(list []budget.Group) (out []GroupForm) {
	for _, g := range list {
		out = append(out, GroupForm{g.Name, g.Result, g.Trace()})
	}
	return out
}

// MoveSheets returns what moves a budget as the sheets of a workbook.
func MoveSheets(m budget.Moves, tag lang.Tag) []table.Sheet {
	if len(m.Bars) == 0 {
		return nil
	}
	out := table.Sheet{Name: lang.T("Ce qui compte", "What moves it").In(tag), Head: []string{lang.T("Changement", "Change").In(tag), lang.T("Résultat bas", "Low result").In(tag), lang.T("Résultat haut", "High result").In(tag)},
		Kinds: []table.Kind{table.Text, table.Number, table.Number}}
	for _, b := range m.Bars {
		out.Rows = append(out.Rows, []string{b.Change.Name.In(tag), amount(b.Low), amount(b.High)})
	}
	var how []finance.Trace
	for _, b := range m.Bars {
		how = append(how, b.Trace())
	}
	for _, o := range m.Outcomes {
		how = append(how, uncited(o.Trace()))
	}
	if m.Ranges != nil {
		how = append(how, m.Ranges.Trace(budget.UsualChanges()))
	}
	trace := TraceSheet(tag, how...)
	trace.Name = lang.T("Calcul de ce qui compte", "Trace of what moves it").In(tag)
	return []table.Sheet{out, trace}
}
