package planpage

import (
	"fabrique/additionality"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
)

func (n *names) activityColumns() []column[plan.ActivityPlan] {
	type act = plan.ActivityPlan
	return []column[act]{
		{"activity", colID, table.Text, false, func(a act) lang.Text { return lang.Same(string(a.Activity)) }},
		{"name", colActivity, table.Text, true, func(a act) lang.Text { return n.activityName(a.Activity) }},
		{"open", colIsOpen, table.Text, true, func(a act) lang.Text { return cellBool(a.Open) }},
		{"half_days", colHalfDays, table.Number, false, func(a act) lang.Text { return cellInt(a.HalfDays) }},
		{"hours", colHoursWeek, table.Number, false, func(a act) lang.Text { return cellHours(n.hours(a.HalfDays)) }},
		{"least", colLeast, table.Number, false, func(a act) lang.Text { return cellInt(a.Least) }},
		{"most", colMost, table.Number, false, func(a act) lang.Text { return cellInt(a.Most) }},
		{"need", colNeed, table.Number, false, func(a act) lang.Text { return cellInt(a.Need) }},
		{"persons", colPersons, table.Number, false, func(a act) lang.Text { return cellInt(a.Persons) }},
		{"opens", colOpens, table.Text, false, func(a act) lang.Text {
			if !a.Open {
				return lang.Text{}
			}
			return lang.Same(a.Opens.String())
		}},
		{"decision", colDecision, table.Text, true, func(a act) lang.Text { return n.decision(a) }},
		{"limits", sayLimits, table.Text, true, func(a act) lang.Text { return cellTexts(a.Limits) }},
		{"missing", sayLacks, table.Text, true, func(a act) lang.Text { return cellTexts(a.Missing) }},
		{"sales_euros", colSalesYear, table.Amount, false, func(a act) lang.Text { return cellMoney(a.Sales) }},
		{"equipment_euros", colEquipmentYear, table.Amount, false, func(a act) lang.Text { return cellMoney(a.Cost) }},
	}
}

// decision words what the committee said of an activity on the day of the plan.
func (n *names) decision(a plan.ActivityPlan) lang.Text {
	if d, ok := additionality.On(n.in.Decisions, a.Activity, n.in.Territory.Date); ok {
		return d.State.Name()
	}
	return sayNoDecision
}

func (n *names) monthColumns() []column[plan.MonthPlan] {
	type month = plan.MonthPlan
	return []column[month]{
		{"month", sayColMonth, table.Text, false, func(m month) lang.Text { return lang.Same(m.Month.String()) }},
		{"starting", sayColStarts, table.Number, false, func(m month) lang.Text { return cellInt(len(m.Starts)) }},
		{"persons", sayColAtWork, table.Number, false, func(m month) lang.Text { return cellInt(m.Persons) }},
		{"fte", sayColFTE, table.Number, false, func(m month) lang.Text { return cellFTE(m.FTE) }},
		{"wages_euros", sayColWages, table.Amount, false, func(m month) lang.Text { return cellMoney(m.Wages) }},
		{"equipment_euros", sayColEquipment, table.Amount, false, func(m month) lang.Text { return cellMoney(m.Equipment) }},
		{"contribution_euros", sayColSupport, table.Amount, false, func(m month) lang.Text { return cellMoney(m.Support) }},
		{"sales_euros", sayColSales, table.Amount, false, func(m month) lang.Text { return cellMoney(m.Sales) }},
		{"rest_euros", sayColRest, table.Amount, false, func(m month) lang.Text { return cellMoney(rest(m)) }},
		{"budget_euros", sayColBudget, table.Amount, false, func(m month) lang.Text {
			if m.Budget == nil {
				return lang.Text{}
			}
			return cellMoney(*m.Budget)
		}},
		{"who_starts", colWhoStarts, table.Text, false, func(m month) lang.Text {
			var who []string
			for _, id := range m.Starts {
				who = append(who, n.personName(id))
			}
			return cellNames(who)
		}},
		{"opens", sayColOpens, table.Text, true, func(m month) lang.Text {
			var what []lang.Text
			for _, id := range m.Opens {
				what = append(what, n.activityName(id))
			}
			return cellTexts(what)
		}},
	}
}
