package planfolder

import (
	"slices"

	"fabrique/additionality"
	"fabrique/needs"
	"fabrique/plan"
)

// inline returns the conditions that the columns of t say, in a fixed order.
func (t *decision) inline(months bool) []additionality.Condition {
	var out []additionality.Condition
	if t.capHours > 0 {
		out = append(out, additionality.Condition{Kind: additionality.CapHours, HalfDays: t.capHours})
	}
	if t.capSales > 0 {
		out = append(out, additionality.Condition{Kind: additionality.CapSales, Amount: t.capSales})
	}
	if t.priceFloor > 0 {
		out = append(out, additionality.Condition{Kind: additionality.PriceFloor, Amount: t.priceFloor})
	}
	if t.radius > 0 || t.zone != "" {
		out = append(out, additionality.Condition{Kind: additionality.Zone, Radius: t.radius, Text: t.zone})
	}
	if t.clientele != "" {
		out = append(out, additionality.Condition{Kind: additionality.Clientele, Text: t.clientele})
	}
	if months {
		out = append(out, additionality.Condition{Kind: additionality.Months, Months: t.months})
	}
	return out
}

// columnsOf puts the conditions of d in columns when these say exactly the
// same; otherwise the columns stay blank, and rows say it.
func columnsOf(d additionality.Decision) decision {
	out := decision{Decision: d}
	months := false
	for _, c := range d.Conditions {
		switch c.Kind {
		case additionality.CapHours:
			out.capHours = c.HalfDays
		case additionality.CapSales:
			out.capSales = c.Amount
		case additionality.PriceFloor:
			out.priceFloor = c.Amount
		case additionality.Zone:
			out.radius, out.zone = c.Radius, c.Text
		case additionality.Clientele:
			out.clientele = c.Text
		case additionality.Months:
			out.months, months = c.Months, c.Months != [12]bool{}
		}
	}
	if slices.Equal(out.inline(months), d.Conditions) {
		return out
	}
	return decision{Decision: d}
}

// rowsOfConditions returns the conditions that columns cannot say.
func rowsOfConditions(in plan.Input) []condition {
	var out []condition
	rank := map[needs.ActivityID]int{}
	for _, d := range in.Decisions {
		rank[d.Activity]++
		t := columnsOf(d)
		if slices.Equal(t.inline(t.months != [12]bool{}), d.Conditions) {
			continue
		}
		for _, c := range d.Conditions {
			out = append(out, condition{d.Activity, rank[d.Activity], c})
		}
	}
	return out
}
