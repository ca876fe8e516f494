package room

import (
	"slices"

	"fabrique/solve"
)

// Mend returns the jobs of from that still hold under p, which may be another
// season or bar more persons: what breaks is mended by those who can be spared,
// or taken out, and whoever loses by it gets what is left free. It searches
// nothing and takes milliseconds.
func Mend(p *solve.Problem, from []solve.Job) []solve.Job {
	held := held(p, from)
	best := mend(p, from, held, false)
	for _, one := range [][]solve.Job{mend(p, from, held, true), Repair(p, from, held)} {
		if Count(one) > Count(best) {
			best = one
		}
	}
	return best
}

// Prune is [Mend] by taking out alone: nobody else's line moves.
func Prune(p *solve.Problem, from []solve.Job) []solve.Job {
	return mend(p, from, held(p, from), false)
}

// held returns the jobs of from that each client may have by itself.
func held(p *solve.Problem, from []solve.Job) []solve.Job {
	out := make([]solve.Job, len(from))
	for i, j := range from {
		drop(p, out, i)
		if Allows(p, i, j) {
			out[i] = j
		}
	}
	return out
}

// Count returns how many clients jobs serve.
func Count(jobs []solve.Job) (n int) {
	for _, j := range jobs {
		if Served(j) {
			n++
		}
	}
	return n
}

// mend is Mend from what is held; thrifty, it takes back first the jobs that cost something where money lacks.
func mend(p *solve.Problem, from, held []solve.Job, thrifty bool) []solve.Job {
	jobs := slices.Clone(held)
	prune(p, jobs, thrifty)
	for i, j := range from {
		if p.Clients[i].Barred || len(j.Shares) == 0 || len(jobs[i].Shares) > 0 {
			continue
		}
		if got, ok := Of(p, jobs).Gap(p, i, nil); ok {
			jobs[i] = got
		}
	}
	prune(p, jobs, thrifty)
	return jobs
}

// Allows reports whether job j is one that client i of p may have by itself.
func Allows(p *solve.Problem, i int, j solve.Job) bool {
	cl := &p.Clients[i]
	if n := j.Blocks() + j.Idle; cl.Barred || n < cl.Least || n > cl.Most || len(j.Shares) > p.Most || j.Idle > 0 && !cl.Signed {
		return false
	}
	group := -1
	for _, s := range j.Shares {
		f := &p.Facilities[cl.Options[s.Option].Facility]
		if f.Most == 0 || group >= 0 && p.Places[f.Place].Group != group {
			return false
		}
		group = p.Places[f.Place].Group
	}
	for t, w := range j.Week {
		if w > 0 && (cl.Free&p.Facilities[cl.Options[w-1].Facility].Open)>>t&1 == 0 {
			return false
		}
	}
	return true
}

// drop takes the job of client i back; a signed contract stays, unassigned.
func drop(p *solve.Problem, jobs []solve.Job, i int) {
	jobs[i] = solve.Job{}
	if cl := &p.Clients[i]; cl.Signed && !cl.Barred {
		jobs[i].Idle = cl.Least
	}
}

// prune takes jobs back until teams, supervision, ranges, places and companies
// hold, those listed last before others.
func prune(p *solve.Problem, jobs []solve.Job, thrifty bool) {
	for again := true; again; {
		r := Of(p, jobs)
		again = false
		for a := range r.Uses {
			again = r.dropFrom(a, r.Breaks(a)) || again
		}
		for s, l := range p.Places {
			week := 0
			for t, n := range r.Places[s] {
				week += n
				again = again || l.Room > 0 && n > l.Room && r.dropLast(func(i int) bool { return r.isAt(i, s, t) })
			}
			again = again || l.Week > 0 && week > l.Week && r.dropLast(func(i int) bool { return r.goesTo(i, s) })
		}
		for g, u := range r.Spent {
			l := p.Groups[g]
			in := func(i int) bool {
				return Served(jobs[i]) && !p.Clients[i].Signed && GroupOf(p, i, jobs[i]) == g
			}
			switch {
			case u.Blocks > l.Ceiling || u.Newcomers > l.Newcomers:
				again = r.dropLast(in) || again
			case u.Net > l.Budget:
				again = thrifty && r.dropLast(func(i int) bool { return in(i) && r.net(i) > 0 }) || r.dropLast(in) || again
			}
		}
	}
}

// isAt reports whether client i is at place s in half-day t.
func (r *Room) isAt(i, s, t int) bool {
	k := r.Jobs[i].Week[t]
	return k > 0 && r.P.Facilities[r.P.Clients[i].Options[k-1].Facility].Place == s
}

// goesTo reports whether client i works at place s, and may be let go.
func (r *Room) goesTo(i, s int) bool {
	return slices.ContainsFunc(r.Jobs[i].Shares, func(h solve.Share) bool {
		return r.P.Facilities[r.P.Clients[i].Options[h.Option].Facility].Place == s
	})
}

// Trouble is what breaks in one activity: the half-days in which it cannot run, and how many half-days are too many.
type Trouble struct {
	Slots uint16
	Over  int
}

// None reports whether nothing breaks.
func (t Trouble) None() bool { return t.Slots == 0 && t.Over == 0 }

// Breaks returns what breaks in activity a.
func (r *Room) Breaks(a int) (out Trouble) {
	f, u := &r.P.Facilities[a], &r.Uses[a]
	for t, n := range u.At {
		if n > 0 && (n < f.Team || u.Leads[t]*f.LeadPer < n && f.LeadPer > 0) {
			out.Slots |= 1 << t
		}
	}
	if u.Blocks > 0 && (u.Blocks < f.Least || u.Persons < f.Team) {
		out.Slots = 1<<solve.MaxSlots - 1
	}
	out.Over = max(0, u.Blocks-f.Most)
	return out
}

// dropFrom takes back the jobs that make trouble in activity a, and reports whether there were any.
func (r *Room) dropFrom(a int, bad Trouble) (some bool) {
	for i := len(r.Jobs) - 1; i >= 0 && !bad.None(); i-- {
		n, hit := 0, false
		for t, k := range r.Jobs[i].Week {
			if k > 0 && r.P.Clients[i].Options[k-1].Facility == a {
				n++
				hit = hit || bad.Slots>>t&1 == 1
			}
		}
		if n > 0 && (hit || bad.Over > 0) {
			drop(r.P, r.Jobs, i)
			bad.Over = max(0, bad.Over-n)
			some = true
		}
	}
	return some
}

// net is what the job of client i costs its company, activities themselves aside.
func (r *Room) net(i int) (sum int64) {
	j, cl := r.Jobs[i], &r.P.Clients[i]
	for _, s := range j.Shares {
		sum += int64(s.Blocks) * (cl.Options[s.Option].Cost - r.P.Groups[GroupOf(r.P, i, j)].Relief)
	}
	return sum
}

// dropLast takes back the last job of the list that is, and reports whether there was one.
func (r *Room) dropLast(is func(i int) bool) bool {
	for i := len(r.Jobs) - 1; i >= 0; i-- {
		if is(i) {
			drop(r.P, r.Jobs, i)
			return true
		}
	}
	return false
}
