package solve

import (
	"slices"
	"sort"
)

// mendGroups keeps newcomers, ceiling and budget of every group.
func (w *weekHunt) mendGroups() bool {
	found := false
	spent, in := w.spending()
	for g := range w.x.p.Groups {
		l := &w.x.p.Groups[g]
		blocks, hires := w.signedBlocks(g), len(in[g])
		for _, i := range in[g] {
			blocks += w.blocksOf(i)
		}
		if hires > l.Newcomers || blocks > l.Ceiling {
			w.giveUp(in[g], hires-l.Newcomers, blocks-l.Ceiling)
			found = true
		}
		if spent[g] <= l.Budget {
			continue
		}
		found = true
		w.s.budget[g] = w.s.budget[g]*1.5 + w.step
		if w.s.budget[g] > 1e6*w.step {
			w.giveUp(in[g], 1, 0)
		}
	}
	return found
}

// signedBlocks is what group g pays to signed clients.
func (w *weekHunt) signedBlocks(g int) int {
	n := 0
	for i := range w.x.p.Clients {
		if c := &w.x.p.Clients[i]; c.Signed && !c.Barred && c.Group == g {
			n += c.Want
		}
	}
	return n
}

// giveUp bars the lightest of the clients until hires and blocks are saved.
func (w *weekHunt) giveUp(in []int, hires, blocks int) {
	in = slices.DeleteFunc(in, func(i int) bool { return w.n.still.frozen[i] })
	if len(in) == 0 {
		w.stuck = true
	}
	sort.SliceStable(in, func(a, b int) bool { return w.x.p.Clients[in[a]].Weight < w.x.p.Clients[in[b]].Weight })
	for _, i := range in {
		if hires <= 0 && blocks <= 0 {
			return
		}
		hires--
		blocks -= w.n.total(i)
		w.s.serve[i] = barred
	}
}

// spending returns what each group spends, relief taken off, and whom it
// hires; people who may not move come last, so that they are given up last.
func (w *weekHunt) spending() (spent []int64, in [][]int) {
	spent, in = make([]int64, len(w.x.p.Groups)), make([][]int, len(w.x.p.Groups))
	for i := range w.x.p.Clients {
		c := &w.x.p.Clients[i]
		total, group := 0, c.Group
		for _, k := range w.n.week(i) {
			if k >= 0 {
				total++
				group = w.x.group[w.x.pairs[k].fac]
				spent[group] += w.x.pairs[k].cost - w.x.p.Groups[group].Relief
			}
		}
		switch {
		case c.Signed && !c.Barred:
			spent[c.Group] += int64(c.Want-total) * (c.IdleCost - w.x.p.Groups[c.Group].Relief)
		case total > 0:
			in[group] = append(in[group], i)
		}
	}
	for a := range w.x.fac {
		if w.n.load[a] > 0 {
			spent[w.x.group[a]] += w.x.fac[a].Fixed
		}
	}
	return spent, in
}

// blocksOf returns the blocks of client i, frozen or not.
func (w *weekHunt) blocksOf(i int) int {
	n := 0
	for _, k := range w.n.week(i) {
		if k >= 0 {
			n++
		}
	}
	return n
}

// jobs writes the current flow as jobs with their weeks.
func (w *weekHunt) jobs() []Job {
	jobs := make([]Job, len(w.x.p.Clients))
	for i := range jobs {
		jobs[i] = w.x.job(i, w.n.week(i))
	}
	return jobs
}

// job writes the week of client i as a job.
func (x *index) job(i int, week [MaxSlots]int32) (j Job) {
	for k := x.off[i]; k < x.off[i+1]; k++ {
		n := 0
		for t, at := range week {
			if at == int32(k) {
				n++
				j.Week[t] = int16(x.pairs[k].opt + 1)
			}
		}
		if n > 0 {
			j.Shares = append(j.Shares, Share{int(x.pairs[k].opt), n})
		}
	}
	if c := &x.p.Clients[i]; c.Signed && !c.Barred {
		j.Idle = c.Want - j.Blocks()
	}
	return j
}
