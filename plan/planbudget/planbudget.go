// Package planbudget turns a plan into what a budget asks: the jobs of one company,
// when they start, their activities and what these sell and cost (le budget d'un
// plan).
package planbudget

import (
	"strings"

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

// Signed returns the contracts that the input of a plan tells, as far as it does.
func Signed(in plan.Input) []company.Employment {
	var out []company.Employment
	for _, k := range in.Contracts {
		out = append(out, company.Employment{Contract: k})
	}
	return out
}

// Of returns the input of a budget for company c: the jobs that plan p proposes or
// keeps there, over the months of the plan. A signed contract counts as it stands, from
// the first month on, with the activities that the plan gives it; jobs without activity
// for part of their time sell nothing in it. A contract that the plan does not know, of
// management for example, stays; one that ended since is gone. The fault is NotFound when the territory has no such
// company.
func Of(in plan.Input, p *plan.Plan, c company.ID, signed []company.Employment) (budget.Input, error) {
	out := budget.Input{From: p.Territory.Date.Month(), Months: len(p.Months)}
	found := false
	for _, one := range in.Companies {
		if one.ID == c {
			out.Company, found = one, true
		}
	}
	if !found {
		return out, missing(in, c)
	}
	used, planned := map[needs.ActivityID]bool{}, map[people.ID]plan.Job{}
	for _, j := range p.Jobs {
		if j.Company == c {
			planned[j.Person] = j
		}
	}
	has := map[people.ID]bool{}
	for _, e := range signed {
		if e.Company == c {
			has[e.Person] = true
			out.Jobs = append(out.Jobs, kept(e, planned, used))
		}
	}
	for _, j := range p.Jobs {
		if j.Company == c && !has[j.Person] && !j.Signed {
			out.Jobs = append(out.Jobs, budget.Job{Parts: parts(j, used), Employment: company.Employment{Site: site(j),
				Contract: company.Contract{Person: j.Person, Company: c, Paid: j.Paid, From: j.Start.First()}}})
		}
	}
	for _, a := range in.Activities {
		if used[a.ID] {
			out.Activities = append(out.Activities, activity(a, p))
		}
	}
	return out, nil
}

// missing says which companies the territory has instead of c.
func missing(in plan.Input, c company.ID) error {
	if len(in.Companies) == 0 {
		return fault.New(fault.NotFound, "Le territoire de ce plan n’a aucune entreprise. Ajoutez-en une au territoire, puis composez de nouveau.",
			"The territory of this plan has no company. Add one to the territory, then compose again.")
	}
	var names []string
	for _, one := range in.Companies {
		names = append(names, string(one.ID))
	}
	return fault.Newf(fault.NotFound, "Ce plan n’a pas d’entreprise « %s ». Choisissez parmi : %s.", "This plan has no company “%s”. Choose among: %s.",
		string(c), strings.Join(names, ", "))
}

// kept is a contract, with the activities and the site that the plan gives it.
func kept(e company.Employment, planned map[people.ID]plan.Job, used map[needs.ActivityID]bool) budget.Job {
	out := budget.Job{Employment: e}
	if j, known := planned[e.Person]; known {
		out.Parts = parts(j, used)
		if out.Site == "" {
			out.Site = site(j)
		}
	}
	return out
}

// site returns where a job is worked first.
func site(j plan.Job) company.SiteID {
	if len(j.Shares) == 0 {
		return ""
	}
	return j.Shares[0].Site
}

// parts shares the time of a job between its activities, and notes them as used.
func parts(j plan.Job, used map[needs.ActivityID]bool) (out []budget.Part) {
	all := int64(j.Unassigned)
	for _, s := range j.Shares {
		all += int64(s.HalfDays)
	}
	left := int64(1000)
	for _, s := range j.Shares {
		used[s.Activity] = true
		share := min(left, (int64(s.HalfDays)*1000+all/2)/max(1, all))
		left -= share
		out = append(out, budget.Part{Activity: s.Activity, Share: share})
	}
	return out
}

func activity(a needs.Activity, p *plan.Plan) budget.Activity {
	out := budget.Activity{ID: a.ID, Name: name(a), Sales: yearHours * a.Sales, Equipment: a.Equipment.Share(1, 12)}
	for _, planned := range p.Activities {
		if planned.Activity == a.ID && planned.Open {
			opens := planned.Opens
			out.Opens = &opens
		}
	}
	return out
}

// name returns what an activity is called, its identifier when nobody named it.
func name(a needs.Activity) string {
	if a.Name.Empty() {
		return string(a.ID)
	}
	return a.Name.FR
}
