package plan

import (
	"math"

	"fabrique/lang"
	"fabrique/money"
	"fabrique/solve"
)

// ramp is who starts when (montée en charge): months are indexes in the horizon.
type ramp struct {
	start []int // by client, −1 for never
	opens []int // by facility, −1 for never
	ahead []bool
	why   []lang.Text // by client, why not in the order of the list
	early []int       // by client, the facility whose opening they prepare, −1 for none
	stuck map[int]lang.Text
	end   int // month by which all have started
}

// climb decides who starts in which month, company by company.
func (c *composer) climb() *ramp {
	n := len(c.m.order)
	r := &ramp{start: fill(n, -1), opens: fill(len(c.m.in.Activities), -1), ahead: make([]bool, n),
		why: make([]lang.Text, n), early: fill(n, -1), stuck: map[int]lang.Text{}}
	for g := range c.m.in.Companies {
		newClimber(c, r, g).run()
	}
	for i, k := range r.start {
		if k > r.end {
			r.end = k
		}
		if k < 0 && served(c.res.Jobs[i]) && r.stuck[i].Empty() {
			r.stuck[i] = lang.T("pas de date de départ possible", "no possible month of start")
		}
	}
	r.exceptions(c)
	return r
}

func fill(n, v int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = v
	}
	return out
}

// climber follows one company month by month.
type climber struct {
	c       *composer
	m       *model
	r       *ramp
	g       int
	members []int // clients of the company, in the order of the list
	of      [][]int
	k       int         // month index
	jobs    []solve.Job // the typical week of this month
	left    int         // hires left this month
	queue   []int       // a team too large for one month, being hired
	load    []int       // by facility, half-days of those who have started
	heads   []int
	leads   []int
	budget  []money.Cents // by month, the least from then on
	bounded bool
}

func newClimber(c *composer, r *ramp, g int) *climber {
	n := len(c.m.in.Activities)
	l := &climber{c: c, m: c.m, r: r, g: g, of: make([][]int, n), load: make([]int, n), heads: make([]int, n), leads: make([]int, n)}
	for i, j := range c.res.Jobs {
		if served(j) && c.companyOf(i, j) == g {
			l.members = append(l.members, i)
		}
	}
	l.budget = make([]money.Cents, c.m.horizon)
	least := money.Cents(math.MaxInt64 / 24)
	for k := c.m.horizon - 1; k >= 0; k-- {
		if b, ok := c.m.budget(g, k); ok {
			least, l.bounded = min(least, b), true
		}
		l.budget[k] = least
	}
	return l
}

// companyOf returns the company that employs client i under job j.
func (c *composer) companyOf(i int, j solve.Job) int {
	if k := c.m.contract[i]; k != nil {
		return c.m.group[k.Company]
	}
	return c.m.employer[c.p.Clients[i].Options[j.Shares[0].Option].Facility]
}

func (l *climber) run() {
	for l.k = 0; l.k < l.m.horizon; l.k++ {
		l.month()
	}
	for _, i := range l.members {
		if l.r.start[i] < 0 {
			why := l.r.why[i]
			if why.Empty() {
				why = lang.F("les embauches de %s ne suffisent pas pour commencer dans les %s mois du plan",
					"the hires of %s are too few to start within the %s months of the plan", l.m.companyName(l.g), l.m.horizon)
			}
			l.r.stuck[i] = why
		}
	}
}

// month lets people start in month k: signed contracts first, then the list.
func (l *climber) month() {
	l.turn()
	l.left = math.MaxInt32
	if h := l.m.in.Companies[l.g].Hires; h > 0 {
		l.left = h
	}
	l.dequeue()
	for at := 0; at < len(l.members) && l.left > 0; at++ {
		i := l.members[at]
		if l.r.start[i] < 0 && l.admit(i) {
			at = -1
		}
	}
	for a := range l.of {
		if l.r.opens[a] < 0 && l.load[a] > 0 && l.holds(a) {
			l.r.opens[a] = l.k
		}
	}
}

// turn opens month k: its week, and what those already started do in it.
func (l *climber) turn() {
	l.jobs = l.c.jobsIn(l.k)
	for a := range l.of {
		l.of[a], l.load[a], l.heads[a], l.leads[a] = l.of[a][:0], 0, 0, 0
	}
	for _, i := range l.members {
		l.each(i, func(a, n int, lead bool) { l.of[a] = append(l.of[a], i) })
		if k := l.m.contract[i]; k != nil && l.r.start[i] < 0 && min(int(k.From.Month()-l.m.first), l.m.horizon-1) <= l.k {
			l.r.start[i] = l.k
		}
		if l.here(i) {
			l.add(i, 1)
		}
	}
}

// each calls f for each activity of client i in this month's week.
func (l *climber) each(i int, f func(a, blocks int, lead bool)) {
	for _, s := range l.jobs[i].Shares {
		o := &l.c.p.Clients[i].Options[s.Option]
		f(o.Facility, s.Blocks, o.Lead)
	}
}

// add counts client i in, or out when sign is −1.
func (l *climber) add(i, sign int) {
	l.each(i, func(a, n int, lead bool) {
		l.load[a] += sign * n
		l.heads[a] += sign
		if lead {
			l.leads[a] += sign * n
		}
	})
}

// holds reports whether activity a may run with those counted in.
func (l *climber) holds(a int) bool {
	r, _ := l.m.limits(a, l.m.monthOfYear(l.k))
	act := l.m.activity(a)
	return l.load[a] >= r.Least && r.Most > 0 && l.heads[a] >= max(act.Team, 1) && l.led(a)
}

func (l *climber) led(a int) bool {
	per := l.m.activity(a).LeadPer
	return per == 0 || l.leads[a]*per >= l.load[a]
}

// begin makes client i start this month.
func (l *climber) begin(i int) {
	l.r.start[i] = l.k
	l.add(i, 1)
	l.left--
}

// here reports whether client i has started by month k.
func (l *climber) here(i int) bool { return l.r.start[i] >= 0 && l.r.start[i] <= l.k }

// account is what a company spends and receives in a year as things stand in
// one month, on paid time.
type account struct{ wages, support, sales, equipment money.Cents }

func (a account) net() money.Cents { return a.wages + a.equipment - a.sales - a.support }

// account sums up the company as things stand in month k.
func (l *climber) account() (sum account) {
	for _, i := range l.members {
		if !l.here(i) {
			continue
		}
		n := l.jobs[i].Blocks() + l.jobs[i].Idle
		paid := l.m.paid(i, n)
		sum.wages += l.m.hours[l.g].Employer.Year(paid)
		sum.support += l.m.support(l.g).Year(paid)
		l.each(i, func(a, blocks int, _ bool) {
			if l.holds(a) {
				sum.sales += l.m.sales(a, paid, blocks, n)
			}
		})
	}
	for a := range l.of {
		if l.load[a] > 0 && l.holds(a) {
			sum.equipment += l.m.activity(a).Equipment
		}
	}
	return sum
}

// affordable reports whether the months from k on can pay for those who have started.
func (l *climber) affordable() bool { return !l.bounded || l.account().net() <= 12*l.budget[l.k] }
