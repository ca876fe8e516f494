package room

import "fabrique/solve"

// Use is what a plan does with one activity.
type Use struct {
	Blocks, Persons int
	At, Leads       [solve.MaxSlots]int // persons, and those who may supervise, in each half-day
}

// Spent is what a company uses of its limits.
type Spent struct {
	Blocks, Newcomers int
	Net               int64
}

// Room is a plan summed up.
type Room struct {
	P      *solve.Problem
	Jobs   []solve.Job
	Uses   []Use                 // by activity
	Places [][solve.MaxSlots]int // persons by site and half-day
	Spent  []Spent               // by company
}

// Of sums up the plan jobs of p.
func Of(p *solve.Problem, jobs []solve.Job) *Room {
	r := &Room{P: p, Jobs: jobs, Uses: make([]Use, len(p.Facilities)), Places: make([][solve.MaxSlots]int, len(p.Places)), Spent: make([]Spent, len(p.Groups))}
	for i, j := range jobs {
		if Served(j) {
			r.add(i, j)
		}
	}
	for a, u := range r.Uses {
		f := p.Facilities[a]
		for t, n := range u.At {
			if n > 0 {
				r.Places[f.Place][t] += n
			}
		}
		if u.Blocks > 0 {
			r.Spent[p.Places[f.Place].Group].Net += f.Fixed
		}
	}
	return r
}

// add counts job j of client i.
func (r *Room) add(i int, j solve.Job) {
	cl := &r.P.Clients[i]
	for t, w := range j.Week {
		if w > 0 {
			o := &cl.Options[w-1]
			u := &r.Uses[o.Facility]
			u.At[t]++
			if o.Lead {
				u.Leads[t]++
			}
		}
	}
	g := GroupOf(r.P, i, j)
	s := &r.Spent[g]
	n := j.Blocks() + j.Idle
	s.Blocks += n
	if !cl.Signed {
		s.Newcomers++
	}
	s.Net += int64(j.Idle)*cl.IdleCost - int64(n)*r.P.Groups[g].Relief
	for _, h := range j.Shares {
		o := &cl.Options[h.Option]
		s.Net += int64(h.Blocks) * o.Cost
		r.Uses[o.Facility].Blocks += h.Blocks
		r.Uses[o.Facility].Persons++
	}
}

// Served reports whether job j serves its client.
func Served(j solve.Job) bool { return len(j.Shares) > 0 || j.Idle > 0 }

// GroupOf returns the company of client i of p under job j.
func GroupOf(p *solve.Problem, i int, j solve.Job) int {
	if cl := &p.Clients[i]; cl.Signed || len(j.Shares) == 0 {
		return cl.Group
	}
	return p.Places[p.Facilities[p.Clients[i].Options[j.Shares[0].Option].Facility].Place].Group
}

// Spares reports whether somebody with option o can leave its activity in half-day t.
func (r *Room) Spares(o solve.Option, t int) bool {
	f, u := &r.P.Facilities[o.Facility], &r.Uses[o.Facility]
	n, leads := u.At[t]-1, u.Leads[t]
	if o.Lead {
		leads--
	}
	return u.Blocks > f.Least && (n == 0 || n >= f.Team) && (f.LeadPer == 0 || leads*f.LeadPer >= n)
}
