package trial

import (
	"slices"

	"fabrique/plan/field"
	"fabrique/plan/room"
	"fabrique/solve"
)

// Copy returns a copy of p whose clients, facilities, places and groups may
// be edited; the options of a client are still shared.
func Copy(p *solve.Problem) *solve.Problem {
	q := *p
	q.Clients = slices.Clone(p.Clients)
	q.Facilities = slices.Clone(p.Facilities)
	q.Places = slices.Clone(p.Places)
	q.Groups = slices.Clone(p.Groups)
	return &q
}

// Favour returns a copy of p whose first aim is that everybody whom jobs
// serve stays served, then that they keep their hours, then their activities.
func Favour(p *solve.Problem, jobs []solve.Job) *solve.Problem {
	q := Copy(p)
	for i := range q.Clients {
		cl, j := &q.Clients[i], jobs[i]
		if !room.Served(j) {
			cl.Weight = 1
			continue
		}
		cl.Weight *= int64(len(jobs))
		if n := j.Blocks() + j.Idle; n >= cl.Least && n <= cl.Most {
			cl.Want = n
		}
		cl.Options = slices.Clone(cl.Options)
		for k := range cl.Options {
			cl.Options[k].Class = 1
		}
		for _, s := range j.Shares {
			if k := field.OptionTo(cl, p.Clients[i].Options[s.Option].Facility); k >= 0 {
				cl.Options[k].Class = 0
			}
		}
	}
	return q
}

// Fix makes client cl keep the half-days and activities of job j.
func Fix(cl *solve.Client, j solve.Job) {
	if !room.Served(j) {
		cl.Barred = true
		return
	}
	n := j.Blocks() + j.Idle
	cl.Least, cl.Want, cl.Most, cl.Must = n, n, n, true
	var week uint16
	for t, w := range j.Week {
		if w > 0 {
			week |= 1 << t
		}
	}
	cl.Free &= week
	options := make([]solve.Option, len(cl.Options))
	for o := range cl.Options {
		options[o] = cl.Options[o]
		options[o].Least = 0
	}
	for _, s := range j.Shares {
		options[s.Option].Least, options[s.Option].Most = s.Blocks, s.Blocks
	}
	cl.Options = options
}

// Insist makes client i work in activity a, at least one half-day.
func Insist(p *solve.Problem, i, a int) {
	c := &p.Clients[i]
	c.Must, c.Barred = true, false
	c.Options = append([]solve.Option(nil), c.Options...)
	k := field.OptionTo(c, a)
	c.Options[k].Least = max(c.Options[k].Least, 1)
}

// Misfit folds hours and fit of one job into one number, hours first.
func Misfit(cl *solve.Client, j solve.Job) int64 {
	sum := 1000 * int64(abs(j.Blocks()+j.Idle-cl.Want))
	for _, s := range j.Shares {
		sum += cl.Options[s.Option].Class * int64(s.Blocks)
	}
	return sum
}

// Idle sums the half-days paid and not worked.
func Idle(jobs []solve.Job) (n int) {
	for _, j := range jobs {
		n += j.Idle
	}
	return n
}

// Unpin takes off p the pins that t does not honour, and reports whether there
// are some: what holds for plans with them does not bound t.
func (t Plan) Unpin(p *solve.Problem) (some bool) {
	for i := range p.Clients {
		cl := &p.Clients[i]
		some = some || cl.Must && !room.Served(t.Jobs[i])
		cl.Must = cl.Must && room.Served(t.Jobs[i])
		for k := range cl.Options {
			o := &cl.Options[k]
			if o.Least > 0 && t.Blocks(i, o.Facility) < o.Least {
				o.Least, some = 0, true
			}
		}
	}
	for a := range p.Facilities {
		if f := &p.Facilities[a]; f.Must && t.Given(a) == 0 {
			f.Must, some = false, true
		}
	}
	return some
}

// Blocks returns the half-days that client i works in activity a.
func (t Plan) Blocks(i, a int) int {
	for _, s := range t.Jobs[i].Shares {
		if t.P.Clients[i].Options[s.Option].Facility == a {
			return s.Blocks
		}
	}
	return 0
}

// Given returns the half-days that activity a is given.
func (t Plan) Given(a int) (n int) {
	for i := range t.Jobs {
		n += t.Blocks(i, a)
	}
	return n
}

// SameHours reports whether two plans give every client as many half-days, idle ones included.
func SameHours(a, b []solve.Job) bool {
	for i := range a {
		if a[i].Blocks()+a[i].Idle != b[i].Blocks()+b[i].Idle {
			return false
		}
	}
	return true
}

func abs(n int) int { return max(n, -n) }
