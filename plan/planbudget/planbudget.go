// Package planbudget turns a plan into what a budget asks: the jobs of one company,
// when they start, their activities and what these sell and cost (le budget d'un
// plan).
package planbudget

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance/budget"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
)

// yearHours is the paid hours of a full-time year, 35 h × 52: expected sales are told
// per hour worked.
const yearHours = 1820

// Of returns the input of a budget for company c: the jobs that plan p proposes or
// keeps there, over the months of the plan. Signed contracts count from the first
// month on; jobs without activity for part of their time sell nothing in it. The fault
// is NotFound when the territory has no such company.
func Of(in plan.Input, p *plan.Plan, c company.ID) (budget.Input, error) {
	out := budget.Input{From: p.Territory.Date.Month(), Months: len(p.Months)}
	found := false
	for _, one := range in.Companies {
		if one.ID == c {
			out.Company, found = one, true
		}
	}
	if !found {
		return out, fault.Newf(fault.NotFound, "Ce territoire n’a pas d’entreprise « %s ».", "This territory has no company “%s”.", string(c))
	}
	signed := map[people.ID]calendar.Date{}
	for _, k := range in.Contracts {
		signed[k.Person] = k.From
	}
	used := map[needs.ActivityID]bool{}
	for _, j := range p.Jobs {
		if j.Company == c {
			out.Jobs = append(out.Jobs, job(j, signed, used))
		}
	}
	for _, a := range in.Activities {
		if used[a.ID] {
			out.Activities = append(out.Activities, activity(a, p))
		}
	}
	return out, nil
}

func job(j plan.Job, signed map[people.ID]calendar.Date, used map[needs.ActivityID]bool) budget.Job {
	from, kept := signed[j.Person]
	if !kept {
		from = j.Start.First()
	}
	out := budget.Job{Employment: company.Employment{Contract: company.Contract{Person: j.Person, Company: j.Company, Paid: j.Paid, From: from}}}
	all := int64(j.Unassigned)
	for _, s := range j.Shares {
		all += int64(s.HalfDays)
	}
	for i, s := range j.Shares {
		if i == 0 {
			out.Site = s.Site
		}
		used[s.Activity] = true
		out.Parts = append(out.Parts, budget.Part{Activity: s.Activity, Share: (int64(s.HalfDays)*1000 + all/2) / all})
	}
	return out
}

func activity(a needs.Activity, p *plan.Plan) budget.Activity {
	out := budget.Activity{ID: a.ID, Name: string(a.ID), Sales: yearHours * a.Sales, Equipment: a.Equipment.Share(1, 12)}
	for _, planned := range p.Activities {
		if planned.Activity == a.ID && planned.Open {
			opens := planned.Opens
			out.Opens = &opens
		}
	}
	return out
}
