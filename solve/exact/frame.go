package exact

import (
	"fabrique/solve"
	"fabrique/solve/prep"
)

// frame is what clients that may not move hold: an exact model around it
// decides about the others only.
type frame struct {
	free             []bool // clients that may move
	list             []int  // those clients, in order
	load, team, lead []int  // of each facility
	held             []int  // of each place
	spent            []int64
	paid, hires      []int       // of each group; blocks paid include those of signed clients
	slots            *prep.Still // nil without week
	lean             bool        // rows are left out that seldom matter
	columns          *Columns    // to write the columns of the model in; nil for new ones
	total            solve.Score // what the frame counts by itself, signed clients served in any case
}

// newFrame returns a frame that holds nobody.
func newFrame(x *prep.Index) *frame {
	free := make([]bool, len(x.P.Clients))
	for i := range free {
		free[i] = true
	}
	return frameOf(x, free, make([]solve.Job, len(free)))
}

// frameOf holds the clients that are not free in their jobs.
func frameOf(x *prep.Index, free []bool, jobs []solve.Job) *frame {
	na, ng := len(x.Fac), len(x.P.Groups)
	f := &frame{free: free, load: make([]int, na), team: make([]int, na), lead: make([]int, na), held: make([]int, len(x.P.Places)),
		spent: make([]int64, ng), paid: make([]int, ng), hires: make([]int, ng)}
	for i := range free {
		if free[i] {
			f.list = append(f.list, i)
		}
		f.client(x, i, jobs[i])
	}
	for a := range x.Fac {
		if f.load[a] > 0 {
			f.spent[x.Group[a]] += x.Fac[a].Fixed
		}
	}
	if x.Clock {
		f.still(x, jobs)
	}
	return f
}

// still holds the weeks of the clients that are not free.
func (f *frame) still(x *prep.Index, jobs []solve.Job) {
	frozen, weeks := make([]bool, len(jobs)), make([][solve.MaxSlots]int32, len(jobs))
	for i := range jobs {
		frozen[i], weeks[i] = !f.free[i], prep.NoWeek
		if frozen[i] {
			weeks[i] = x.WeekOf(i, jobs[i])
		}
	}
	f.slots = prep.NewStill(x, frozen, weeks)
}

func (f *frame) client(x *prep.Index, i int, j solve.Job) {
	c := &x.P.Clients[i]
	if c.Signed && !c.Barred {
		f.paid[c.Group] += c.Want
		f.total.Values[0] += c.Weight
	}
	if f.free[i] || (len(j.Shares) == 0 && j.Idle == 0) {
		return
	}
	group, total := c.Group, 0
	for _, s := range j.Shares {
		o := &c.Options[s.Option]
		a := o.Facility
		group = x.Group[a]
		f.load[a] += s.Blocks
		f.team[a]++
		f.held[x.Fac[a].Place] += s.Blocks
		if o.Lead {
			f.lead[a] += s.Blocks
		}
		f.spent[group] += int64(s.Blocks) * (o.Cost - x.P.Groups[group].Relief)
		f.total.Values[2] += int64(s.Blocks) * o.Class
		f.total.Values[4] += int64(s.Blocks) * o.Cost
		total += s.Blocks
	}
	f.total.Idle += j.Idle
	f.total.Values[4] += int64(j.Idle) * c.IdleCost
	f.spent[c.Group] += int64(j.Idle) * (c.IdleCost - x.P.Groups[c.Group].Relief)
	if !c.Signed {
		f.total.Values[0] += c.Weight
		f.total.Values[1] += c.Away(total)
		f.paid[group] += total
		f.hires[group]++
	}
}

// untouched adds what facilities outside the model count for.
func (f *frame) untouched(x *prep.Index, touch []bool) {
	for a := range x.Fac {
		if f.load[a] > 0 && !touch[a] {
			f.total.Values[3] += x.Fac[a].Worth * int64(min(f.load[a], x.Fac[a].Need))
			f.total.Values[4] += x.Fac[a].Fixed
		}
	}
}
