package prep

import "fabrique/solve"

// Part is some blocks of a pair, for one client.
type Part struct {
	Pair   int32
	Blocks int
}

// Still is what clients that may not move contribute: they are no part of the
// network, only of its bounds.
type Still struct {
	Frozen []bool                  // of each client
	Week   [][solve.MaxSlots]int32 // of each frozen client
	All    [][solve.MaxSlots]int
	Leads  [][solve.MaxSlots]int
	Room   [][solve.MaxSlots]int
	Load   []int
	Held   []int // blocks of each place
}

// NewStill freezes some clients in the weeks they have.
func NewStill(x *Index, frozen []bool, week [][solve.MaxSlots]int32) *Still {
	s := &Still{Frozen: frozen, Week: week, All: make([][solve.MaxSlots]int, len(x.Fac)), Leads: make([][solve.MaxSlots]int, len(x.Fac)),
		Room: make([][solve.MaxSlots]int, len(x.P.Places)), Load: make([]int, len(x.Fac)), Held: make([]int, len(x.P.Places))}
	for i, f := range frozen {
		if !f {
			continue
		}
		for t, k := range week[i] {
			if k < 0 {
				continue
			}
			q := &x.Pairs[k]
			place := x.Fac[q.Fac].Place
			s.All[q.Fac][t]++
			s.Load[q.Fac]++
			s.Room[place][t]++
			s.Held[place]++
			if q.Lead {
				s.Leads[q.Fac][t]++
			}
		}
	}
	return s
}

// WeekOf returns the pairs of job j of client i, slot by slot.
func (x *Index) WeekOf(i int, j solve.Job) [solve.MaxSlots]int32 {
	week := NoWeek
	for t, w := range j.Week {
		if w == 0 {
			continue
		}
		for k := x.Off[i]; k < x.Off[i+1]; k++ {
			if x.Pairs[k].Opt == int32(w)-1 {
				week[t] = int32(k)
			}
		}
	}
	return week
}

// Job writes the week of client i as a job.
func (x *Index) Job(i int, week [solve.MaxSlots]int32) (j solve.Job) {
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		n := 0
		for t, at := range week {
			if at == int32(k) {
				n++
				j.Week[t] = int16(x.Pairs[k].Opt + 1)
			}
		}
		if n > 0 {
			j.Shares = append(j.Shares, solve.Share{Option: int(x.Pairs[k].Opt), Blocks: n})
		}
	}
	if c := &x.P.Clients[i]; c.Signed && !c.Barred {
		j.Idle = c.Want - j.Blocks()
	}
	return j
}

// NoWeek is the week of somebody who does not work.
var NoWeek = [solve.MaxSlots]int32{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}
