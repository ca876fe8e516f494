package planpage

import (
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/plan"
)

// MoneyPart is what the plan costs and who pays, month by month.
type MoneyPart struct {
	Title, Lead, Caption string
	Chart                web.Chart
	Columns              []string
	Rows                 []MoneyRow
	YearTitle            string
	Year                 []Fact
	PerFTE               string
}

// MoneyRow is one month; Over is said when own means do not suffice.
type MoneyRow struct {
	Month string
	Cells []string
	Over  string
}

// Fact is a name and its value.
type Fact struct{ Name, Value string }

func (v view) money() MoneyPart {
	out := MoneyPart{Title: v.t(sayMoneyTitle), Lead: v.t(sayMoneyLead), Caption: v.t(sayMoneyCap), Chart: v.moneyChart(), YearTitle: v.t(sayYearTitle)}
	budget := v.anyBudget()
	for _, t := range []lang.Text{sayColMonth, sayColWages, sayColEquipment, sayColSupport, sayColSales, sayColRest} {
		out.Columns = append(out.Columns, v.t(t))
	}
	if budget {
		out.Columns = append(out.Columns, v.t(sayColBudget))
	}
	for _, m := range v.p.Months {
		out.Rows = append(out.Rows, v.moneyRow(m, budget))
	}
	y := v.p.Money
	rest, left := y.Net-y.Contribution, sayColRest
	if rest < 0 {
		rest, left = -rest, sayColOver
	}
	for _, f := range []struct {
		name lang.Text
		c    money.Cents
	}{{sayColWages, y.Employer}, {sayColEquipment, y.Equipment}, {sayColSupport, y.Contribution}, {sayColSales, y.Sales}, {left, rest}} {
		out.Year = append(out.Year, Fact{v.t(f.name), v.euros(f.c)})
	}
	if n := len(v.p.Months); n > 0 && v.p.Months[n-1].FTE > 0 {
		out.PerFTE = v.f(sayPerFTE, rest.Share(1000, v.p.Months[n-1].FTE).Rounded())
	}
	return out
}

func (n *names) anyBudget() bool {
	for _, m := range n.p.Months {
		if m.Budget != nil {
			return true
		}
	}
	return false
}

// rest returns what is left to find in a month.
func rest(m plan.MonthPlan) money.Cents { return m.Wages + m.Equipment - m.Support - m.Sales }

func (v view) moneyRow(m plan.MonthPlan, budget bool) MoneyRow {
	r := MoneyRow{Month: capital(v.t(worded(m.Month)))}
	for _, c := range []money.Cents{m.Wages, m.Equipment, m.Support, m.Sales, rest(m)} {
		r.Cells = append(r.Cells, v.euros(c))
	}
	if budget && m.Budget != nil {
		r.Cells = append(r.Cells, v.euros(*m.Budget))
		if rest(m) > *m.Budget {
			r.Over = v.t(sayOverBudget)
		}
	} else if budget {
		r.Cells = append(r.Cells, "–")
	}
	return r
}

// thousand is a thousand euros, the unit of the chart.
const thousand = int64(100_000)

func (v view) moneyChart() web.Chart {
	support, sales := web.Series{Name: v.t(saySerSupport), Class: "c1"}, web.Series{Name: v.t(saySerSales), Class: "c2"}
	left, cost := web.Series{Name: v.t(saySerRest), Class: "c3"}, web.Series{Name: v.t(saySerCost)}
	for _, m := range v.p.Months {
		support.Values, sales.Values = append(support.Values, int64(m.Support)), append(sales.Values, int64(m.Sales))
		left.Values, cost.Values = append(left.Values, int64(rest(m))), append(cost.Values, int64(m.Wages+m.Equipment))
	}
	c := web.Columns{ID: "chart-money", Title: v.t(sayMoneyChart), Series: []web.Series{support, sales, left}, Line: &cost,
		Axis: func(n int64) string { return lang.Int(n / thousand).In(v.tag) }, Least: thousand}
	c.Labels, c.Major = v.monthLabels()
	if n := len(v.p.Months); n > 0 {
		m := v.p.Months[n-1]
		left := balance(rest(m))
		c.Desc = v.f(sayMoneyDesc, m.Month, (m.Wages + m.Equipment).Rounded(), m.Support.Rounded(), m.Sales.Rounded(), left)
	}
	return web.Stacked(c)
}

// balance words what own means must bear, if anything.
func balance(rest money.Cents) lang.Text {
	switch {
	case rest > 0:
		return lang.F(sayShortfall.FR, sayShortfall.EN, rest.Rounded())
	case rest < 0:
		return lang.F(saySurplus.FR, saySurplus.EN, (-rest).Rounded())
	}
	return sayBalanced
}
