package week

import (
	"sort"

	"fabrique/solve/price"
)

// mendLoads closes facilities that cannot reach their least although forced.
func (w *Hunt) mendLoads() bool {
	worst, lowest := -1, 2.0
	for a := range w.x.Fac {
		f := &w.x.Fac[a]
		if w.n.load[a] == 0 || w.n.load[a] >= f.Least {
			continue
		}
		if r := float64(w.n.load[a])/float64(f.Least) + 0.1*w.rng.Float64(); r < lowest {
			worst, lowest = a, r
		}
	}
	if worst < 0 {
		return false
	}
	if w.n.still.Load[worst] > 0 {
		w.stuck = true
	}
	if w.s.open[worst] == price.Forced {
		w.s.open[worst] = price.Barred
	} else {
		w.s.open[worst] = price.Forced
	}
	return true
}

// run is a facility that runs in a slot with fewer clients than its team.
type run struct {
	a, t  int
	ratio float64
}

// mendRuns decides, for slots with too small a team, between running and
// resting: many at once when they are clear, one at a time when not.
func (w *Hunt) mendRuns() bool {
	var list []run
	for a := range w.x.Fac {
		team := w.x.Fac[a].Team
		for t := range w.x.P.Slots {
			if n := w.n.all[a][t]; n > 0 && n < team {
				list = append(list, run{a, t, float64(n)/float64(team) + 0.2*w.rng.Float64()})
			}
		}
	}
	if len(list) == 0 {
		return false
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].ratio < list[j].ratio })
	batch := 1 + len(list)/6
	for n, r := range list {
		switch {
		case w.s.run[r.a][r.t] == price.Forced:
			w.rest(r.a, r.t)
		case n < batch && r.ratio < 0.6:
			w.rest(r.a, r.t)
		case n >= len(list)-batch:
			w.s.run[r.a][r.t] = price.Forced
		}
	}
	return true
}

// rest closes facility a in slot t; that is impossible where somebody may not move.
func (w *Hunt) rest(a, t int) {
	if w.n.still.All[a][t] > 0 {
		w.stuck = true
		return
	}
	w.s.run[a][t] = price.Barred
	for _, k := range w.x.ByFac[a] {
		delete(w.s.must, spot{k, t})
	}
}

// mendLeads brings a leader where one lacks, or bounds the clients there, or rests.
func (w *Hunt) mendLeads() bool {
	found := false
	for a := range w.x.Fac {
		f := &w.x.Fac[a]
		if f.LeadPer == 0 {
			continue
		}
		for t := range w.x.P.Slots {
			n, l := w.n.all[a][t], w.n.leads[a][t]
			if n == 0 || l*f.LeadPer >= n {
				continue
			}
			found = true
			switch {
			case w.callLeader(a, t):
			case l > 0 && l*f.LeadPer >= f.Team:
				w.s.most[a][t] = l * f.LeadPer
			default:
				w.rest(a, t)
			}
		}
	}
	return found
}

// callLeader forces the cheapest leader who is not there yet into facility a in slot t.
func (w *Hunt) callLeader(a, t int) bool {
	best, cost := spot{-1, t}, int64(price.Force)
	for _, k := range w.x.ByFac[a] {
		q := &w.x.Pairs[k]
		if !q.Lead || w.n.at[k] == nil || w.n.at[k][t] == price.NoArc || w.n.here(k, t) || w.s.ban[k] || w.s.must[spot{k, t}] ||
			w.s.serve[q.Client] == price.Barred || w.pledged(int(q.Client), t) {
			continue
		}
		if c := w.n.g.Reduced(w.n.at[k][t]) + int64(w.rng.IntN(2000)); c < cost {
			best, cost = spot{k, t}, c
		}
	}
	if best.pair >= 0 {
		w.s.must[best] = true
	}
	return best.pair >= 0
}

// pledged reports whether client i is already forced somewhere in slot t.
func (w *Hunt) pledged(i, t int) bool {
	for _, k := range w.n.kept[i] {
		if w.s.must[spot{k, t}] {
			return true
		}
	}
	return false
}

// mendRooms bounds the clients of a facility where its place is too full.
func (w *Hunt) mendRooms() bool {
	found := false
	for s := range w.x.P.Places {
		room := w.x.P.Places[s].Room
		for t := range w.x.P.Slots {
			over := w.n.room[s][t] - room
			if room == 0 || over <= 0 {
				continue
			}
			found = true
			w.makeRoom(s, t, over)
		}
	}
	return found
}

// makeRoom takes the surplus of slot t from the facilities of place s that
// exceed their team most, and rests one of them when teams alone are too many.
func (w *Hunt) makeRoom(s, t, over int) {
	for over > 0 {
		widest, spare, last := -1, 0, -1
		for a := range w.x.Fac {
			if w.x.Fac[a].Place != s || w.n.all[a][t] == 0 {
				continue
			}
			if e := min(w.n.all[a][t], w.s.most[a][t]) - max(w.x.Fac[a].Team, w.n.still.All[a][t]); e > spare {
				widest, spare = a, e
			}
			if w.s.run[a][t] != price.Barred && w.n.still.All[a][t] == 0 && (last < 0 || w.n.all[a][t]+w.rng.IntN(2) < w.n.all[last][t]) {
				last = a
			}
		}
		if widest < 0 {
			if last < 0 {
				w.stuck = true
				return
			}
			w.rest(last, t)
			return
		}
		cut := min(over, max(1, spare/2))
		w.s.most[widest][t] = min(w.n.all[widest][t], w.s.most[widest][t]) - cut
		over -= cut
	}
}

// mendClients decides on clients with part of a job, too many facilities or two groups.
func (w *Hunt) mendClients() bool {
	var parts []int
	found := false
	for _, i := range w.n.clients {
		c := &w.x.P.Clients[i]
		total := w.n.total(i)
		if !c.Signed && total > 0 && total < c.Least {
			parts = append(parts, i)
		}
		if total > 0 && w.mendUses(i) {
			found = true
		}
	}
	if found || len(parts) == 0 {
		return found
	}
	ratio := func(i int) float64 { return float64(w.n.total(i)) / float64(w.x.P.Clients[i].Least) }
	sort.SliceStable(parts, func(a, b int) bool { return ratio(parts[a]) < ratio(parts[b]) })
	batch, turned := 1+len(parts)/8, false
	for n, i := range parts {
		switch {
		case n < batch && (w.s.serve[i] == price.Forced || ratio(i) < 0.5):
			w.s.serve[i], turned = price.Barred, true
		case w.s.serve[i] == price.Free && n >= len(parts)-batch:
			w.s.serve[i], turned = price.Forced, true
		}
	}
	if !turned {
		w.s.serve[parts[0]] = price.Barred
	}
	return true
}

// mendUses keeps client i within one group and its most facilities.
func (w *Hunt) mendUses(i int) bool {
	byGroup := map[int]int{}
	n, small, least, best := 0, int32(-1), 1<<30, -1
	for _, k := range w.n.kept[i] {
		b := w.n.blocks(k)
		if b == 0 {
			continue
		}
		n++
		g := w.x.Group[w.x.Pairs[k].Fac]
		byGroup[g] += b
		if best < 0 || byGroup[g] > byGroup[best] {
			best = g
		}
		if b < least && w.x.Pairs[k].Least == 0 {
			least, small = b, k
		}
	}
	switch {
	case len(byGroup) > 1:
		for _, k := range w.n.kept[i] {
			if w.x.Group[w.x.Pairs[k].Fac] != best {
				w.forbid(k)
			}
		}
	case n > w.x.P.Most && small >= 0:
		w.forbid(small)
	default:
		return false
	}
	return true
}

func (w *Hunt) forbid(k int32) {
	w.s.ban[k] = true
	for t := range w.x.P.Slots {
		delete(w.s.must, spot{k, t})
	}
}
