package room

import (
	"math/bits"
	"slices"

	"fabrique/solve"
)

// gaps is what the main week leaves free for one more client.
type gaps struct {
	p      *solve.Problem
	option []int    // options of the client that have room
	slots  []uint16 // half-days in which each may be joined
	most   []int    // half-days that each may still give
	least  []int    // half-days that each needs to open for this client alone
}

// Gap returns the best job that client i of p, which may be an edited copy of
// the main problem, may have with everybody else as they are, by level: closest
// to the time wanted, then best fit. The activities of avoid are left out.
func (r *Room) Gap(p *solve.Problem, i int, avoid []int) (solve.Job, bool) {
	best, found := solve.Job{}, false
	bestAway, bestClass := 0, int64(0)
	for g := range p.Groups {
		s := r.gaps(p, i, g, avoid)
		s.each(p.Most, func(set []int) {
			j, ok := s.fill(&p.Clients[i], set)
			if !ok {
				return
			}
			away, class := abs(j.Blocks()-p.Clients[i].Want), int64(0)
			for _, sh := range j.Shares {
				class += p.Clients[i].Options[sh.Option].Class * int64(sh.Blocks)
			}
			if !found || away < bestAway || away == bestAway && class < bestClass {
				best, bestAway, bestClass, found = j, away, class, true
			}
		})
	}
	return best, found
}

// gaps lists the options of client i in company g that have room now.
func (r *Room) gaps(p *solve.Problem, i, g int, avoid []int) gaps {
	out := gaps{p: p}
	cl := &p.Clients[i]
	for k, o := range cl.Options {
		f := p.Facilities[o.Facility]
		if f.Most == 0 || p.Places[f.Place].Group != g || slices.Contains(avoid, o.Facility) {
			continue
		}
		slots, least := r.Openings(p, i, o), 1
		if r.Uses[o.Facility].Blocks == 0 {
			least = f.Least
		}
		most := min(f.Most-r.Uses[o.Facility].Blocks, bits.OnesCount16(slots))
		if o.Most > 0 {
			most = min(most, o.Most)
		}
		if most >= least {
			out.option, out.slots = append(out.option, k), append(out.slots, slots)
			out.most, out.least = append(out.most, most), append(out.least, least)
		}
	}
	return out
}

// Openings returns the half-days in which client i could join the activity of
// option o as it runs, with its team, its leaders and its place.
func (r *Room) Openings(p *solve.Problem, i int, o solve.Option) (out uint16) {
	f := p.Facilities[o.Facility]
	u := &r.Uses[o.Facility]
	for t, n := range u.At {
		leads := u.Leads[t]
		if o.Lead {
			leads++
		}
		room := p.Places[f.Place].Room
		if (f.Open&p.Clients[i].Free)>>t&1 == 1 && (room == 0 || r.Places[f.Place][t] < room) && n+1 >= f.Team && (f.LeadPer == 0 || leads*f.LeadPer > n) {
			out |= 1 << t
		}
	}
	return out
}

// each calls f for each set of at most most options, at least one.
func (s gaps) each(most int, f func(set []int)) {
	var set []int
	var walk func(from int)
	walk = func(from int) {
		for k := from; k < len(s.option); k++ {
			set = append(set, k)
			f(set)
			if len(set) < most {
				walk(k + 1)
			}
			set = set[:len(set)-1]
		}
	}
	walk(0)
}

// fill gives the client the half-days closest to those wanted, from the
// options of set, best fit first; every option of set gets its least.
func (s gaps) fill(cl *solve.Client, set []int) (solve.Job, bool) {
	order := slices.Clone(set)
	slices.SortStableFunc(order, func(x, y int) int {
		return int(cl.Options[s.option[x]].Class - cl.Options[s.option[y]].Class)
	})
	var j solve.Job
	taken, total := uint16(0), 0
	counts := make([]int, len(order))
	give := func(k, upTo int) {
		for t := 0; t < solve.MaxSlots && counts[k] < upTo && total < cl.Want; t++ {
			if free := s.slots[order[k]] &^ taken; free>>t&1 == 1 {
				taken |= 1 << t
				counts[k]++
				total++
				j.Week[t] = int16(s.option[order[k]] + 1)
			}
		}
	}
	for k, o := range order {
		give(k, s.least[o])
	}
	for k, o := range order {
		give(k, s.most[o])
	}
	for k, o := range order {
		if counts[k] < s.least[o] {
			return solve.Job{}, false
		}
		j.Shares = append(j.Shares, solve.Share{Option: s.option[o], Blocks: counts[k]})
	}
	return j, total >= cl.Least
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
