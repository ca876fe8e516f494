package plan

import "fabrique/people"

// list returns s, empty rather than nil: programs read [] and never null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// fill makes every list of p one that programs can read.
func (p *Plan) fill() {
	p.Jobs, p.Waiting, p.Activities, p.Months = list(p.Jobs), list(p.Waiting), list(p.Activities), list(p.Months)
	p.Seasons, p.Policies, p.Flags, p.Assumptions = list(p.Seasons), list(p.Policies), list(p.Flags), list(p.Assumptions)
	p.Territory.Communes = list(p.Territory.Communes)
	for k := range p.Jobs {
		p.Jobs[k].fill()
	}
	for k := range p.Waiting {
		w := &p.Waiting[k]
		w.Reasons, w.Changes = list(w.Reasons), list(w.Changes)
	}
	for k := range p.Activities {
		a := &p.Activities[k]
		a.ByMonth, a.Missing, a.Limits = list(a.ByMonth), list(a.Missing), list(a.Limits)
	}
	for k := range p.Months {
		m := &p.Months[k]
		m.Starts, m.Opens, m.ByCompany = list(m.Starts), list(m.Opens), list(m.ByCompany)
	}
	for k := range p.Seasons {
		s := &p.Seasons[k]
		s.Months, s.Jobs = list(s.Months), list(s.Jobs)
		for n := range s.Jobs {
			s.Jobs[n].Shares = list(s.Jobs[n].Shares)
		}
	}
	for k := range p.Policies {
		p.Policies[k].PassedOver = list(p.Policies[k].PassedOver)
	}
}

// fill makes every list of j one that programs can read.
func (j *Job) fill() { j.Shares, j.Why = list(j.Shares), list(j.Why) }

func jobsByPerson(p *Plan) map[people.ID]*Job {
	out := map[people.ID]*Job{}
	for k := range p.Jobs {
		out[p.Jobs[k].Person] = &p.Jobs[k]
	}
	return out
}
