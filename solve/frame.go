package solve

// frame is what clients that may not move hold: an exact model around it
// decides about the others only.
type frame struct {
	free             []bool // clients that may move
	list             []int  // those clients, in order
	load, team, lead []int  // of each facility
	held             []int  // of each place
	spent            []int64
	paid, hires      []int    // of each group; blocks paid include those of signed clients
	slots            *still   // nil without week
	columns          *columns // to write the columns of the model in; nil for new ones
	total            aim      // what the frame counts by itself, signed clients served in any case
}

// newFrame returns a frame that holds nobody.
func newFrame(x *index) *frame {
	free := make([]bool, len(x.p.Clients))
	for i := range free {
		free[i] = true
	}
	return frameOf(x, free, make([]Job, len(free)))
}

// frameOf holds the clients that are not free in their jobs.
func frameOf(x *index, free []bool, jobs []Job) *frame {
	na, ng := len(x.fac), len(x.p.Groups)
	f := &frame{free: free, load: make([]int, na), team: make([]int, na), lead: make([]int, na), held: make([]int, len(x.p.Places)),
		spent: make([]int64, ng), paid: make([]int, ng), hires: make([]int, ng)}
	for i := range free {
		if free[i] {
			f.list = append(f.list, i)
		}
		f.client(x, i, jobs[i])
	}
	for a := range x.fac {
		if f.load[a] > 0 {
			f.spent[x.group[a]] += x.fac[a].Fixed
		}
	}
	if x.clock {
		f.still(x, jobs)
	}
	return f
}

// still holds the weeks of the clients that are not free.
func (f *frame) still(x *index, jobs []Job) {
	frozen, weeks := make([]bool, len(jobs)), make([][MaxSlots]int32, len(jobs))
	for i := range jobs {
		frozen[i], weeks[i] = !f.free[i], noWeek
		if frozen[i] {
			weeks[i] = x.weekOf(i, jobs[i])
		}
	}
	f.slots = newStill(x, frozen, weeks)
}

func (f *frame) client(x *index, i int, j Job) {
	c := &x.p.Clients[i]
	if c.Signed && !c.Barred {
		f.paid[c.Group] += c.Want
		f.total.values[0] += c.Weight
	}
	if f.free[i] || (len(j.Shares) == 0 && j.Idle == 0) {
		return
	}
	group, total := c.Group, 0
	for _, s := range j.Shares {
		o := &c.Options[s.Option]
		a := o.Facility
		group = x.group[a]
		f.load[a] += s.Blocks
		f.team[a]++
		f.held[x.fac[a].Place] += s.Blocks
		if o.Lead {
			f.lead[a] += s.Blocks
		}
		f.spent[group] += int64(s.Blocks) * (o.Cost - x.p.Groups[group].Relief)
		f.total.values[2] += int64(s.Blocks) * o.Class
		f.total.values[4] += int64(s.Blocks) * o.Cost
		total += s.Blocks
	}
	f.total.idle += j.Idle
	f.total.values[4] += int64(j.Idle) * c.IdleCost
	f.spent[c.Group] += int64(j.Idle) * (c.IdleCost - x.p.Groups[c.Group].Relief)
	if !c.Signed {
		f.total.values[0] += c.Weight
		f.total.values[1] += abs(int64(total - c.Want))
		f.paid[group] += total
		f.hires[group]++
	}
}

// untouched adds what facilities outside the model count for.
func (f *frame) untouched(x *index, touch []bool) {
	for a := range x.fac {
		if f.load[a] > 0 && !touch[a] {
			f.total.values[3] += x.fac[a].Worth * int64(min(f.load[a], x.fac[a].Need))
			f.total.values[4] += x.fac[a].Fixed
		}
	}
}
