package ramp

import (
	"fabrique/plan/field"
	"math"

	"fabrique/lang"
	"fabrique/money"
	"fabrique/solve"
)

// Ramp is who starts when: months are indexes in the horizon.
type Ramp struct {
	Start []int             // by client, −1 for never
	Opens []int             // by facility, −1 for never
	Ahead []bool            // by client: starts before somebody listed earlier
	Why   []lang.Text       // by client, why not in the order of the list
	Early []int             // by client, the facility whose opening they prepare, −1 for none
	Stuck map[int]lang.Text // clients who cannot start within the horizon, and why
	End   int               // month by which all have started
}

// Weeks is what is to be climbed to: the main week of problem P, and the week
// of each month of the horizon.
type Weeks struct {
	M    *field.Model
	P    *solve.Problem
	Jobs []solve.Job
	In   func(k int) []solve.Job
	Was  []int // by client, the month of start to keep where that can be, −1 for none; nil for none at all
}

// was returns the month of start that client i should keep, −1 for none.
func (w Weeks) was(i int) int {
	if w.Was == nil {
		return -1
	}
	return w.Was[i]
}

// Climb decides who starts in which month, company by company.
func Climb(w Weeks) *Ramp {
	n := len(w.M.Order)
	r := &Ramp{Start: fill(n, -1), Opens: fill(len(w.M.In.Activities), -1), Ahead: make([]bool, n),
		Why: make([]lang.Text, n), Early: fill(n, -1), Stuck: map[int]lang.Text{}}
	for g := range w.M.In.Companies {
		NewFirm(w, r, g).run()
	}
	for i, k := range r.Start {
		r.End = max(r.End, k)
		if k < 0 && served(w.Jobs[i]) && r.Stuck[i].Empty() {
			r.Stuck[i] = lang.T("pas de date de départ possible", "no possible month of start")
		}
	}
	r.exceptions(w)
	return r
}

func served(j solve.Job) bool { return len(j.Shares) > 0 || j.Idle > 0 }

func fill(n, v int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = v
	}
	return out
}

// Firm follows one company month by month.
type Firm struct {
	w       Weeks
	m       *field.Model
	r       *Ramp
	g       int
	Members []int // clients of the company, in the order of the list
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

// NewFirm returns company g of the weeks w, under the starts of r.
func NewFirm(w Weeks, r *Ramp, g int) *Firm {
	n := len(w.M.In.Activities)
	l := &Firm{w: w, m: w.M, r: r, g: g, of: make([][]int, n), load: make([]int, n), heads: make([]int, n), leads: make([]int, n)}
	for i, j := range w.Jobs {
		if served(j) && w.Company(i, j) == g {
			l.Members = append(l.Members, i)
		}
	}
	l.budget = make([]money.Cents, w.M.Horizon)
	least := money.Cents(math.MaxInt64 / 24)
	for k := w.M.Horizon - 1; k >= 0; k-- {
		if b, ok := w.M.Budget(g, k); ok {
			least, l.bounded = min(least, b), true
		}
		l.budget[k] = least
	}
	return l
}

// Company returns the company that employs client i under job j.
func (w Weeks) Company(i int, j solve.Job) int {
	if k := w.M.Contract[i]; k != nil {
		return w.M.Group[k.Company]
	}
	return w.M.Employer[w.P.Clients[i].Options[j.Shares[0].Option].Facility]
}

func (l *Firm) run() {
	for l.k = 0; l.k < l.m.Horizon; l.k++ {
		l.month()
	}
	for _, i := range l.Members {
		if l.r.Start[i] < 0 {
			why := l.r.Why[i]
			if why.Empty() {
				why = lang.F("les embauches de %s ne suffisent pas pour commencer dans les %s mois du plan",
					"the hires of %s are too few to start within the %s months of the plan", l.m.CompanyName(l.g), l.m.Horizon)
			}
			l.r.Stuck[i] = why
		}
	}
}

// month lets people start in month k: signed contracts first, then the list.
func (l *Firm) month() {
	l.Turn(l.k)
	l.left = math.MaxInt32
	if h := l.m.In.Companies[l.g].Hires; h > 0 {
		l.left = h
	}
	l.dequeue()
	l.again()
	for at := 0; at < len(l.Members) && l.left > 0; at++ {
		i := l.Members[at]
		if l.r.Start[i] < 0 && l.w.was(i) <= l.k && l.admit(i) {
			at = -1
		}
	}
	for a := range l.of {
		if l.r.Opens[a] < 0 && l.load[a] > 0 && l.Holds(a) {
			l.r.Opens[a] = l.k
		}
	}
}

// again starts those who should keep this month of start, whatever runs already.
func (l *Firm) again() {
	for _, i := range l.Members {
		if was := l.w.was(i); l.r.Start[i] < 0 && was >= 0 && was <= l.k && l.left > 0 {
			l.enter(i, []int{i})
		}
	}
}

// Turn opens month k: its week, and what those already started do in it.
func (l *Firm) Turn(k int) {
	l.k = k
	l.jobs = l.w.In(l.k)
	for a := range l.of {
		l.of[a], l.load[a], l.heads[a], l.leads[a] = l.of[a][:0], 0, 0, 0
	}
	for _, i := range l.Members {
		l.each(i, func(a, n int, lead bool) { l.of[a] = append(l.of[a], i) })
		if k := l.m.Contract[i]; k != nil && l.r.Start[i] < 0 && min(int(k.From.Month()-l.m.First), l.m.Horizon-1) <= l.k {
			l.r.Start[i] = l.k
		}
		if l.Here(i) {
			l.add(i, 1)
		}
	}
}

// each calls f for each activity of client i in this month's week.
func (l *Firm) each(i int, f func(a, blocks int, lead bool)) {
	for _, s := range l.jobs[i].Shares {
		o := &l.w.P.Clients[i].Options[s.Option]
		f(o.Facility, s.Blocks, o.Lead)
	}
}

// add counts client i in, or out when sign is −1.
func (l *Firm) add(i, sign int) {
	l.each(i, func(a, n int, lead bool) {
		l.load[a] += sign * n
		l.heads[a] += sign
		if lead {
			l.leads[a] += sign * n
		}
	})
}

// Holds reports whether activity a may run with those counted in.
func (l *Firm) Holds(a int) bool {
	r, _ := l.m.Limits(a, l.m.MonthOfYear(l.k))
	act := l.m.Activity(a)
	return l.load[a] >= r.Least && r.Most > 0 && l.heads[a] >= max(act.Team, 1) && l.led(a)
}

// Load returns the half-days of those who do activity a in month k.
func (l *Firm) Load(a int) int { return l.load[a] }

func (l *Firm) led(a int) bool {
	per := l.m.Activity(a).LeadPer
	return per == 0 || l.leads[a]*per >= l.load[a]
}

// begin makes client i start this month.
func (l *Firm) begin(i int) {
	l.r.Start[i] = l.k
	l.add(i, 1)
	l.left--
}

// Here reports whether client i has started by month k.
func (l *Firm) Here(i int) bool { return l.r.Start[i] >= 0 && l.r.Start[i] <= l.k }

// Account is what a company spends and receives in a year as things stand in
// one month, on paid time.
type Account struct{ Wages, Support, Sales, Equipment money.Cents }

// Net is what its own means must bear.
func (a Account) Net() money.Cents { return a.Wages + a.Equipment - a.Sales - a.Support }

// Account sums up the company as things stand in month k.
func (l *Firm) Account() (sum Account) {
	for _, i := range l.Members {
		if !l.Here(i) {
			continue
		}
		n := l.w.Jobs[i].Blocks() + l.w.Jobs[i].Idle
		paid := l.m.Paid(i, n)
		sum.Wages += l.m.Hours[l.g].Employer.Year(paid)
		sum.Support += l.m.Support(l.g).Year(paid)
		l.each(i, func(a, blocks int, _ bool) {
			if l.Holds(a) {
				sum.Sales += l.m.Sales(a, paid, blocks, n)
			}
		})
	}
	for a := range l.of {
		if l.load[a] > 0 && l.Holds(a) {
			sum.Equipment += l.m.Activity(a).Equipment
		}
	}
	return sum
}

// affordable reports whether the months from k on can pay for those who have started.
func (l *Firm) affordable() bool { return !l.bounded || l.Account().Net() <= 12*l.budget[l.k] }
