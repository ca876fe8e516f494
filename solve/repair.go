package solve

import "sort"

// repair drives the flow to a plan whose weekly sums keep every rule, by
// turning switches. Each step mends one sort of breach and then solves again;
// it reports false when rounds ran out.
func (h *hunt) repair(rounds int) bool {
	h.partial = 0
	for range rounds {
		if h.stopped() {
			return false
		}
		for a := range h.s.open {
			if h.s.open[a] == barred && h.lastOpen[a] != barred {
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
func (h *hunt) mendLeast() bool {
	var low []rated
	for a := range h.x.fac {
		f := &h.x.fac[a]
		if h.n.load[a] == 0 || h.n.load[a] >= f.Least {
			continue
		}
		if h.s.open[a] == forced {
			h.s.open[a] = barred
			low = append(low, rated{-1, 0})
			continue
		}
		r := float64(h.n.load[a])/float64(f.Least) + 0.15*h.rng.Float64()
		if r > 0.85 {
			h.s.open[a] = forced
		}
		low = append(low, rated{a, r})
	}
	sortRated(low)
	for n, l := range low {
		if l.what < 0 || h.s.open[l.what] != free {
			continue
		}
		switch {
		case l.rate < 0.55:
			h.s.open[l.what] = barred
		default:
			h.s.open[l.what] = forced
		}
		if n >= len(low)/6 {
			break
		}
	}
	return len(low) > 0
}

// rated is a client, facility or pair with a number to sort it by.
type rated struct {
	what int
	rate float64
}

func sortRated(list []rated) {
	sort.SliceStable(list, func(a, b int) bool { return list[a].rate < list[b].rate })
}

// mendTeams mends supervision, teams and, when the week is laid out, the
// longest presence that a facility's load and leaders can carry.
func (h *hunt) mendTeams() bool {
	found := false
	for a := range h.x.fac {
		if h.n.load[a] == 0 {
			continue
		}
		f := &h.x.fac[a]
		if f.LeadPer > 0 && h.n.lead[a]*f.LeadPer < h.n.load[a] {
			h.mendLead(a)
			found = true
		}
		if h.n.team[a] < f.Team {
			if !h.addTeam(a, f.Team-h.n.team[a]) {
				h.s.open[a] = barred
			}
			found = true
		}
		if h.x.clock && h.mendLongest(a) {
			found = true
		}
	}
	return found
}

func (h *hunt) mendLead(a int) {
	f := &h.x.fac[a]
	c := h.n.lead[a] * f.LeadPer
	if c >= f.Least && c < h.n.load[a] && h.rng.IntN(3) > 0 {
		h.s.most[a] = c
	} else {
		h.s.lead[a] = h.s.lead[a]*(1.5+h.rng.Float64()) + 3*float64(h.x.scaleLead(a))
	}
	if h.s.lead[a] > 5e5 {
		h.s.open[a] = barred
	}
}

// scaleLead makes a first price of supervision comparable whatever the ratio.
func (x *index) scaleLead(a int) float64 { return 1 / float64(max(1, x.fac[a].LeadPer)) }

// mendLongest bounds the blocks of one client by the slots that its facility
// can run: load ÷ team, and the blocks of those who lead.
func (h *hunt) mendLongest(a int) bool {
	f := &h.x.fac[a]
	run := h.n.load[a] / f.Team
	if f.LeadPer > 0 {
		run = min(run, h.n.lead[a])
	}
	if h.n.longest[a] <= run {
		return false
	}
	for _, k := range h.x.byFac[a] {
		if h.n.blocks(int(k)) > run {
			h.s.limit[k] = int8(max(run, h.x.pairs[k].least))
			if h.s.limit[k] < 1 {
				h.s.ban[k] = true
			}
		}
	}
	if h.longTries[a]++; h.longTries[a] > 12 {
		h.s.open[a] = barred
	}
	return true
}

// addTeam forces the first blocks of k more clients into facility a, the
// cheapest first.
func (h *hunt) addTeam(a, k int) bool {
	type candidate struct {
		pair int
		cost float64
	}
	var list []candidate
	tried := 0
	for _, e := range h.x.byFac[a] {
		q := int(e)
		i := int(h.x.pairs[q].client)
		if h.s.must[q] {
			if tried++; tried > 3*h.x.fac[a].Team+3 {
				return false
			}
			continue
		}
		if h.n.blocks(q) > 0 || h.s.ban[q] || h.s.serve[i] == barred || h.n.total(i) == 0 {
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
	for _, q := range h.x.byFac[a] {
		if h.n.blocks(int(q)) > 0 {
			h.s.must[q] = true
		}
	}
	return true
}

// mendPartial decides on clients that get some blocks but not their least: the
// nearest are forced, the farthest are left out, a few at a time.
func (h *hunt) mendPartial() bool {
	var part []rated
	found := false
	for i := range h.x.p.Clients {
		c := &h.x.p.Clients[i]
		if c.Signed || !h.x.alive(i) {
			continue
		}
		t := h.n.total(i)
		if t == 0 || t >= c.Least {
			continue
		}
		found = true
		if h.s.serve[i] == forced {
			h.s.serve[i] = barred
			continue
		}
		part = append(part, rated{i, float64(t)/float64(c.Least) + 0.1*h.rng.Float64()})
	}
	sortRated(part)
	h.partial++
	batch := 1 + len(part)/8 + h.partial/10
	for n := range min(batch, len(part)) {
		high, low := part[len(part)-1-n], part[n]
		if high.rate > 0.5 && h.partial < 30 {
			h.s.serve[high.what] = forced
		} else {
			h.s.serve[low.what] = barred
		}
		if len(part) > 3 && low.what != high.what {
			h.s.serve[low.what] = barred
		}
	}
	return found
}

// mendMost keeps each client within one group and its most facilities.
func (h *hunt) mendMost() bool {
	found := false
	for i := range h.x.p.Clients {
		n, small, least := 0, -1, 1<<30
		byGroup := h.groupBlocks[:0]
		for range h.x.p.Groups {
			byGroup = append(byGroup, 0)
		}
		for k := h.x.off[i]; k < h.x.off[i+1]; k++ {
			b := h.n.blocks(k)
			if b == 0 {
				continue
			}
			n++
			byGroup[h.x.group[h.x.pairs[k].fac]] += b
			if b < least && h.x.pairs[k].least == 0 {
				least, small = b, k
			}
		}
		h.groupBlocks = byGroup
		if n > 1 && h.oneGroup(i, byGroup) {
			found = true
			continue
		}
		if n > h.x.p.Most && small >= 0 {
			h.s.must[small], h.s.ban[small] = false, true
			found = true
		}
	}
	return found
}

// oneGroup bans the pairs of client i outside the group that gives it most.
func (h *hunt) oneGroup(i int, blocks []int) bool {
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
	for k := h.x.off[i]; k < h.x.off[i+1]; k++ {
		if h.x.group[h.x.pairs[k].fac] != best {
			h.s.must[k], h.s.ban[k] = false, true
		}
	}
	return true
}

// mendHires keeps groups within their newcomers and ceiling, giving up the lightest clients first.
func (h *hunt) mendHires() bool {
	found := false
	for g := range h.x.p.Groups {
		l := &h.x.p.Groups[g]
		if l.Newcomers >= NoBlocks && l.Ceiling >= NoBlocks {
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
			h.s.serve[i] = barred
		}
	}
	return found
}

// members returns the unsigned clients served by group g, lightest first with
// some chance, with all its blocks and its newcomers.
func (h *hunt) members(g int) (in []int, blocks, hires int) {
	weight := map[int]float64{}
	for i := range h.x.p.Clients {
		c := &h.x.p.Clients[i]
		if c.Signed {
			if c.Group == g {
				blocks += c.Want
			}
			continue
		}
		t, mine := 0, false
		for k := h.x.off[i]; k < h.x.off[i+1]; k++ {
			if b := h.n.blocks(k); b > 0 {
				t += b
				mine = h.x.group[h.x.pairs[k].fac] == g
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
func (h *hunt) mendBudget() bool {
	spent := h.spending()
	found := false
	for g := range h.x.p.Groups {
		if spent[g] <= h.x.p.Groups[g].Budget {
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
func (h *hunt) giveUpLightest(g int) {
	if in, _, _ := h.members(g); len(in) > 0 {
		h.s.serve[in[0]] = barred
	}
}

// spending returns what each group spends in the current flow, relief taken off.
func (h *hunt) spending() []int64 {
	spent := h.spent
	for g := range spent {
		spent[g] = 0
	}
	for k := range h.x.pairs {
		if b := h.n.blocks(k); b > 0 {
			g := h.x.group[h.x.pairs[k].fac]
			spent[g] += int64(b) * (h.x.pairs[k].cost - h.x.p.Groups[g].Relief)
		}
	}
	for a := range h.x.fac {
		if h.n.load[a] > 0 {
			spent[h.x.group[a]] += h.x.fac[a].Fixed
		}
	}
	for i := range h.x.p.Clients {
		if c := &h.x.p.Clients[i]; c.Signed && !c.Barred {
			t := 0
			if h.x.alive(i) {
				t = h.n.total(i)
			}
			spent[c.Group] += int64(c.Want-t) * (c.IdleCost - h.x.p.Groups[c.Group].Relief)
		}
	}
	return spent
}
