package week

import (
	"slices"
	"sort"

	"fabrique/solve"
	"fabrique/solve/price"
)

// mendGroups keeps newcomers, ceiling and budget of every group.
func (w *Hunt) mendGroups() bool {
	found := false
	spent, in := w.spending()
	for g := range w.x.P.Groups {
		l := &w.x.P.Groups[g]
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
func (w *Hunt) signedBlocks(g int) int {
	n := 0
	for i := range w.x.P.Clients {
		if c := &w.x.P.Clients[i]; c.Signed && !c.Barred && c.Group == g {
			n += c.Want
		}
	}
	return n
}

// giveUp bars the lightest of the clients until hires and blocks are saved.
func (w *Hunt) giveUp(in []int, hires, blocks int) {
	in = slices.DeleteFunc(in, func(i int) bool { return w.n.still.Frozen[i] })
	if len(in) == 0 {
		w.stuck = true
	}
	sort.SliceStable(in, func(a, b int) bool { return w.x.P.Clients[in[a]].Weight < w.x.P.Clients[in[b]].Weight })
	for _, i := range in {
		if hires <= 0 && blocks <= 0 {
			return
		}
		hires--
		blocks -= w.n.total(i)
		w.s.serve[i] = price.Barred
	}
}

// spending returns what each group spends, relief taken off, and whom it
// hires; people who may not move come last, so that they are given up last.
func (w *Hunt) spending() (spent []int64, in [][]int) {
	spent, in = make([]int64, len(w.x.P.Groups)), make([][]int, len(w.x.P.Groups))
	for i := range w.x.P.Clients {
		c := &w.x.P.Clients[i]
		total, group := 0, c.Group
		for _, k := range w.n.week(i) {
			if k >= 0 {
				total++
				group = w.x.Group[w.x.Pairs[k].Fac]
				spent[group] += w.x.Pairs[k].Cost - w.x.P.Groups[group].Relief
			}
		}
		switch {
		case c.Signed && !c.Barred:
			spent[c.Group] += int64(c.Want-total) * (c.IdleCost - w.x.P.Groups[c.Group].Relief)
		case total > 0:
			in[group] = append(in[group], i)
		}
	}
	for a := range w.x.Fac {
		if w.n.load[a] > 0 {
			spent[w.x.Group[a]] += w.x.Fac[a].Fixed
		}
	}
	return spent, in
}

// blocksOf returns the blocks of client i, frozen or not.
func (w *Hunt) blocksOf(i int) int {
	n := 0
	for _, k := range w.n.week(i) {
		if k >= 0 {
			n++
		}
	}
	return n
}

// jobs writes the current flow as jobs with their weeks.
func (w *Hunt) jobs() []solve.Job {
	jobs := make([]solve.Job, len(w.x.P.Clients))
	for i := range jobs {
		jobs[i] = w.x.Job(i, w.n.week(i))
	}
	return jobs
}
