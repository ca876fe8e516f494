package sums

import (
	"sort"

	"fabrique/solve"
	"fabrique/solve/prep"
	"fabrique/solve/price"
	"fabrique/solve/rank"
)

// repair drives the flow to a plan whose weekly sums keep every rule, by
// turning switches. Each step mends one sort of breach and then solves again;
// it reports false when rounds ran out.
func (h *Hunt) repair(rounds int) bool {
	h.partial = 0
	for range rounds {
		if h.stopped() {
			return false
		}
		for a := range h.s.open {
			if h.s.open[a] == price.Barred && h.lastOpen[a] != price.Barred {
				h.s.clearTeam(h.x, a)
			}
			h.lastOpen[a] = h.s.open[a]
		}
		h.n.solve(h.s)
		if h.mendLeast() || h.mendTeams() || h.mendPartial() || h.mendMost() || h.mendSlots() || h.mendHires() || h.mendBudget() {
			continue
		}
		return true
	}
	return false
}

// mendLeast opens or closes facilities that run below their least: the most
// hopeless are closed, the nearest are forced, a few at a time.
func (h *Hunt) mendLeast() bool {
	var low []rank.Item
	for a := range h.x.Fac {
		f := &h.x.Fac[a]
		if h.n.load[a] == 0 || h.n.load[a] >= f.Least {
			continue
		}
		if h.s.open[a] == price.Forced {
			h.s.open[a] = price.Barred
			low = append(low, rank.Item{What: -1, Rate: 0})
			continue
		}
		r := float64(h.n.load[a])/float64(f.Least) + 0.15*h.rng.Float64()
		if r > 0.85 {
			h.s.open[a] = price.Forced
		}
		low = append(low, rank.Item{What: a, Rate: r})
	}
	rank.Sort(low)
	for n, l := range low {
		if l.What < 0 || h.s.open[l.What] != price.Free {
			continue
		}
		switch {
		case l.Rate < 0.55:
			h.s.open[l.What] = price.Barred
		default:
			h.s.open[l.What] = price.Forced
		}
		if n >= len(low)/6 {
			break
		}
	}
	return len(low) > 0
}

// mendTeams mends supervision, teams and, when the week is laid out, the
// longest presence that a facility's load and leaders can carry.
func (h *Hunt) mendTeams() bool {
	found := false
	for a := range h.x.Fac {
		if h.n.load[a] == 0 {
			continue
		}
		f := &h.x.Fac[a]
		if f.LeadPer > 0 && h.n.lead[a]*f.LeadPer < h.n.load[a] {
			h.mendLead(a)
			found = true
		}
		if h.n.team[a] < f.Team {
			if !h.addTeam(a, f.Team-h.n.team[a]) {
				h.s.open[a] = price.Barred
			}
			found = true
		}
		if h.x.Clock && h.mendLongest(a) {
			found = true
		}
	}
	return found
}

func (h *Hunt) mendLead(a int) {
	f := &h.x.Fac[a]
	c := h.n.lead[a] * f.LeadPer
	if c >= f.Least && c < h.n.load[a] && h.rng.IntN(3) > 0 {
		h.s.most[a] = c
	} else {
		h.s.lead[a] = h.s.lead[a]*(1.5+h.rng.Float64()) + 3*float64(scaleLead(h.x, a))
	}
	if h.s.lead[a] > 5e5 {
		h.s.open[a] = price.Barred
	}
}

// scaleLead makes a first price of supervision comparable whatever the ratio.
func scaleLead(x *prep.Index, a int) float64 { return 1 / float64(max(1, x.Fac[a].LeadPer)) }

// mendLongest bounds the blocks of one client by the slots that its facility
// can run: load ÷ team, and the blocks of those who lead.
func (h *Hunt) mendLongest(a int) bool {
	f := &h.x.Fac[a]
	run := h.n.load[a] / f.Team
	if f.LeadPer > 0 {
		run = min(run, h.n.lead[a])
	}
	if h.n.longest[a] <= run {
		return false
	}
	for _, k := range h.x.ByFac[a] {
		if h.n.blocks(int(k)) > run {
			h.s.limit[k] = int8(max(run, h.x.Pairs[k].Least))
			if h.s.limit[k] < 1 {
				h.s.ban[k] = true
			}
		}
	}
	if h.longTries[a]++; h.longTries[a] > 12 {
		h.s.open[a] = price.Barred
	}
	return true
}

// addTeam forces the first blocks of k more clients into facility a, the
// cheapest first.
func (h *Hunt) addTeam(a, k int) bool {
	type candidate struct {
		pair int
		cost float64
	}
	var list []candidate
	tried := 0
	for _, e := range h.x.ByFac[a] {
		q := int(e)
		i := int(h.x.Pairs[q].Client)
		if h.s.must[q] {
			if tried++; tried > 3*h.x.Fac[a].Team+3 {
				return false
			}
			continue
		}
		if h.n.blocks(q) > 0 || h.s.ban[q] || h.s.serve[i] == price.Barred || h.n.total(i) == 0 {
			continue
		}
		list = append(list, candidate{q, float64(h.n.g.Reduced(h.n.first[q])) * (1 + 0.3*h.rng.Float64())})
	}
	if len(list) < k {
		return false
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].cost < list[b].cost })
	for _, c := range list[:k] {
		h.s.must[c.pair] = true
	}
	for _, q := range h.x.ByFac[a] {
		if h.n.blocks(int(q)) > 0 {
			h.s.must[q] = true
		}
	}
	return true
}

// mendPartial decides on clients that get some blocks but not their least: the
// nearest are forced, the farthest are left out, a few at a time.
func (h *Hunt) mendPartial() bool {
	var part []rank.Item
	found := false
	for i := range h.x.P.Clients {
		c := &h.x.P.Clients[i]
		if c.Signed || !h.x.Alive(i) {
			continue
		}
		t := h.n.total(i)
		if t == 0 || t >= c.Least {
			continue
		}
		found = true
		if h.s.serve[i] == price.Forced {
			h.s.serve[i] = price.Barred
			continue
		}
		part = append(part, rank.Item{What: i, Rate: float64(t)/float64(c.Least) + 0.1*h.rng.Float64()})
	}
	rank.Sort(part)
	h.partial++
	batch := 1 + len(part)/8 + h.partial/10
	for n := range min(batch, len(part)) {
		high, low := part[len(part)-1-n], part[n]
		if high.Rate > 0.5 && h.partial < 30 {
			h.s.serve[high.What] = price.Forced
		} else {
			h.s.serve[low.What] = price.Barred
		}
		if len(part) > 3 && low.What != high.What {
			h.s.serve[low.What] = price.Barred
		}
	}
	return found
}

// mendMost keeps each client within one group and its most facilities.
func (h *Hunt) mendMost() bool {
	found := false
	for i := range h.x.P.Clients {
		n, small, least := 0, -1, 1<<30
		byGroup := h.groupBlocks[:0]
		for range h.x.P.Groups {
			byGroup = append(byGroup, 0)
		}
		for k := h.x.Off[i]; k < h.x.Off[i+1]; k++ {
			b := h.n.blocks(k)
			if b == 0 {
				continue
			}
			n++
			byGroup[h.x.Group[h.x.Pairs[k].Fac]] += b
			if b < least && h.x.Pairs[k].Least == 0 {
				least, small = b, k
			}
		}
		h.groupBlocks = byGroup
		if n > 1 && h.oneGroup(i, byGroup) {
			found = true
			continue
		}
		if n > h.x.P.Most && small >= 0 {
			h.s.must[small], h.s.ban[small] = false, true
			found = true
		}
	}
	return found
}

// oneGroup bans the pairs of client i outside the group that gives it most.
func (h *Hunt) oneGroup(i int, blocks []int) bool {
	used, best := 0, -1
	for g, b := range blocks {
		if b > 0 {
			used++
			if best < 0 || b > blocks[best] || (b == blocks[best] && h.rng.IntN(2) == 0) {
				best = g
			}
		}
	}
	if used < 2 {
		return false
	}
	for k := h.x.Off[i]; k < h.x.Off[i+1]; k++ {
		if h.x.Group[h.x.Pairs[k].Fac] != best {
			h.s.must[k], h.s.ban[k] = false, true
		}
	}
	return true
}

// mendHires keeps groups within their newcomers and ceiling, giving up the lightest clients first.
func (h *Hunt) mendHires() bool {
	found := false
	for g := range h.x.P.Groups {
		l := &h.x.P.Groups[g]
		if l.Newcomers >= solve.NoBlocks && l.Ceiling >= solve.NoBlocks {
			continue
		}
		in, blocks, hires := h.members(g)
		if hires <= l.Newcomers && blocks <= l.Ceiling {
			continue
		}
		found = true
		for _, i := range in {
			if hires <= l.Newcomers && blocks <= l.Ceiling {
				break
			}
			hires--
			blocks -= h.n.total(i)
			h.s.serve[i] = price.Barred
		}
	}
	return found
}

// members returns the unsigned clients served by group g, lightest first with
// some chance, with all its blocks and its newcomers.
func (h *Hunt) members(g int) (in []int, blocks, hires int) {
	weight := map[int]float64{}
	for i := range h.x.P.Clients {
		c := &h.x.P.Clients[i]
		if c.Signed {
			if c.Group == g {
				blocks += c.Want
			}
			continue
		}
		t, mine := 0, false
		for k := h.x.Off[i]; k < h.x.Off[i+1]; k++ {
			if b := h.n.blocks(k); b > 0 {
				t += b
				mine = h.x.Group[h.x.Pairs[k].Fac] == g
			}
		}
		if t > 0 && mine {
			in = append(in, i)
			weight[i] = float64(c.Weight) * (1 + 0.05*h.rng.Float64())
			blocks += t
			hires++
		}
	}
	sort.SliceStable(in, func(a, b int) bool { return weight[in[a]] < weight[in[b]] })
	return in, blocks, hires
}

// mendBudget raises the price of money of groups that spend too much.
func (h *Hunt) mendBudget() bool {
	spent := h.spending()
	found := false
	for g := range h.x.P.Groups {
		if spent[g] <= h.x.P.Groups[g].Budget {
			continue
		}
		found = true
		h.s.budget[g] = h.s.budget[g]*1.5 + h.budgetStep
		if h.s.budget[g] > 1e6*h.budgetStep {
			h.giveUpLightest(g)
		}
	}
	return found
}

// giveUpLightest bars one client of group g, when no price of money helps.
func (h *Hunt) giveUpLightest(g int) {
	if in, _, _ := h.members(g); len(in) > 0 {
		h.s.serve[in[0]] = price.Barred
	}
}

// spending returns what each group spends in the current flow, relief taken off.
func (h *Hunt) spending() []int64 {
	spent := h.spent
	for g := range spent {
		spent[g] = 0
	}
	for k := range h.x.Pairs {
		if b := h.n.blocks(k); b > 0 {
			g := h.x.Group[h.x.Pairs[k].Fac]
			spent[g] += int64(b) * (h.x.Pairs[k].Cost - h.x.P.Groups[g].Relief)
		}
	}
	for a := range h.x.Fac {
		if h.n.load[a] > 0 {
			spent[h.x.Group[a]] += h.x.Fac[a].Fixed
		}
	}
	for i := range h.x.P.Clients {
		if c := &h.x.P.Clients[i]; c.Signed && !c.Barred {
			t := 0
			if h.x.Alive(i) {
				t = h.n.total(i)
			}
			spent[c.Group] += int64(c.Want-t) * (c.IdleCost - h.x.P.Groups[c.Group].Relief)
		}
	}
	return spent
}
