package demo

import (
	"math"
	"math/bits"
	"math/rand/v2"

	"fabrique/solve"
)

// Kernel returns a benchmark instance of the kernel: a synthetic territory of
// the planner's trial, draw by draw, its options not truncated, its week not
// laid out. The ratio is usable half-days ÷ half-days that people want: 1.0 is tight,
// 1.3 loose. Costs are in cents a year.
func Kernel(persons, activities int, ratio float64, seed uint64) *solve.Problem {
	t := drawTrial(persons, activities, ratio, seed)
	p := &solve.Problem{Most: 3, Groups: []solve.Group{t.group()}}
	for s := range t.sites {
		p.Places = append(p.Places, solve.Place{Week: t.sites[s].cap})
	}
	for j := range t.tasks {
		p.Facilities = append(p.Facilities, t.tasks[j].facility())
	}
	for i := range t.people {
		p.Clients = append(p.Clients, t.people[i].client())
	}
	return p
}

// KernelWeek returns the instance of [Kernel] with its ten half-days laid out:
// who can come when, what opens when, and how many fit on a site at once.
// A site's room is what its weekly limit needs when spread over the week, and
// never less than what one of its activities needs to reach that limit alone.
func KernelWeek(persons, activities int, ratio float64, seed uint64) *solve.Problem {
	p := Kernel(persons, activities, ratio, seed)
	p.Slots = trialSlots
	for s := range p.Places {
		p.Places[s].Room = ceil(p.Places[s].Week, trialSlots)
	}
	for _, f := range p.Facilities {
		if f.Most == 0 {
			continue
		}
		l := &p.Places[f.Place]
		l.Room = max(l.Room, f.Team, ceil(min(f.Most, l.Week), bits.OnesCount16(f.Open)))
	}
	return p
}

// What an hour of the trial costs and returns: euros per half-day of work.
// assumption: round figures of the first trial, near 35 h at the minimum wage.
const (
	trialSlots  = 10 // half-days, Monday to Friday
	trialMonths = 24
	trialWage   = 44  // employer cost
	trialRelief = 38  // public contribution
	trialOwn    = 2.2 // own means, per half-day wanted
	yearly      = 52 * 100
)

// group returns the one company: its own means, and hires for the whole horizon.
func (t *trial) group() solve.Group {
	return solve.Group{
		Budget:    int64(float64(t.wanted)*trialOwn) * yearly,
		Relief:    trialRelief * yearly,
		Ceiling:   solve.NoBlocks,
		Newcomers: max(3, len(t.people)/trialMonths) * trialMonths,
	}
}

// facility returns the task in numbers; without a valid decision it never opens.
func (a *trialTask) facility() solve.Facility {
	f := solve.Facility{
		Open: a.open, Team: a.team, LeadPer: a.leadPer, Place: a.site,
		Fixed: int64(a.equipment) * yearly, Worth: int64(a.useful), Need: a.most,
	}
	if a.usable() {
		f.Least, f.Most = a.least, a.most
	}
	return f
}

// client returns the person in numbers, with all their options.
func (p *trialPerson) client() solve.Client {
	return solve.Client{
		Weight: int64(10 + p.waiting), Least: p.least, Want: p.want, Most: p.most,
		Free: p.free, Options: p.options,
	}
}

// misfit is the weight of a half-day by wish (first, another, none of them) and
// skills (all at level, one level short), as docs/planner.md says.
var misfit = [3][2]int64{{0, 1}, {1, 3}, {9, 27}}

func (t *trial) pairUp(r *rand.Rand) {
	for i := range t.people {
		p := &t.people[i]
		for j := range t.tasks {
			if o, ok := t.pair(r, p, j); ok {
				p.options = append(p.options, o)
			}
		}
	}
}

// pair returns the option of p in task j; ok is false when the decision, the
// body, the distance, the skills or the hours forbid it, and for 35 % of the
// tasks that are none of their wishes.
func (t *trial) pair(r *rand.Rand, p *trialPerson, j int) (o solve.Option, ok bool) {
	a := &t.tasks[j]
	site := t.sites[a.site].at
	if !a.usable() || p.limits&a.demands != 0 || math.Hypot(p.home.x-site.x, p.home.y-site.y)*detour > p.travel {
		return o, false
	}
	short := 0
	for k, skill := range a.skills {
		have := p.skills[skill]
		if have < a.levels[k]-1 {
			return o, false
		}
		if have < a.levels[k] {
			short = 1
		}
		o.Lead = o.Lead || have >= 3
	}
	u := bits.OnesCount16(p.free & a.open)
	if u < 1 {
		return o, false
	}
	row := p.row(a.family)
	if row == 2 {
		if r.Float64() < 0.35 {
			return o, false
		}
		r.Float64() // keeps the trial's sequence of draws
	}
	o.Facility, o.Most = j, min(u, p.most, a.most)
	o.Class = misfit[row][short]
	o.Cost = int64(trialWage-a.sales) * yearly
	return o, true
}

// detour is how much longer a way is than the straight line (assumption of the trial).
const detour = 1.3

// row returns the row of [misfit] for a family: 0 first wish, 1 another, 2 none.
func (p *trialPerson) row(family int) int {
	switch {
	case p.wishes[0] == family:
		return 0
	case p.wishes[1] == family || p.wishes[2] == family:
		return 1
	}
	return 2
}

func ceil(n, d int) int { return (n + d - 1) / d }
