package linear

import (
	"cmp"
	"math"
	"slices"
)

// plunge rounds its way down from the relaxation of the root, to find a first solution. The bounds of the
// root are as before when it ends.
func (t *search) plunge() {
	if t.opt.Prove {
		return
	}
	lo, hi := append([]float64(nil), t.p.lo...), append([]float64(nil), t.p.hi...)
	x := append([]float64(nil), t.x...)
	scratch := &node{col: -1, bound: math.Inf(-1)}
	wrong := 0
	for wrong < 3 && !t.halted() {
		t.listFractional()
		if len(t.frac) == 0 {
			if t.offer(t.c.expand(t.x)) {
				break
			}
		}
		oldLo, oldHi := append([]float64(nil), t.p.lo...), append([]float64(nil), t.p.hi...)
		col, up := t.roundSome()
		if t.p.run() && t.relax(scratch) {
			continue
		}
		wrong++
		copy(t.p.lo, oldLo)
		copy(t.p.hi, oldHi)
		if col < 0 || !t.confine(col, !up, beside(t.x[col], !up)) || !t.p.run() || !t.relax(scratch) {
			break
		}
	}
	copy(t.p.lo, lo)
	copy(t.p.hi, hi)
	copy(t.x, x)
	t.p.forget()
}

// beside returns the whole number next to v.
func beside(v float64, up bool) float64 {
	if up {
		return math.Ceil(v)
	}
	return math.Floor(v)
}

// roundSome confines the fractional columns that are nearest to a whole number, highest rank first: a
// fifth of them, and at least one. It returns the first, and the direction it was rounded in.
func (t *search) roundSome() (col int32, up bool) {
	list := t.options()
	if len(list) == 0 {
		return -1, false
	}
	for k, o := range list {
		list[k].score = math.Abs(t.x[o.col] - math.Round(t.x[o.col]))
	}
	slices.SortFunc(list, func(a, b option) int {
		return cmp.Or(cmp.Compare(a.score, b.score), cmp.Compare(a.col, b.col))
	})
	for k, o := range list {
		v := t.x[o.col]
		goesUp := v-math.Floor(v) >= 0.5
		if k == 0 {
			col, up = o.col, goesUp
		}
		if k > 0 && (k > len(list)/5 || o.score > 0.3) {
			break
		}
		if v < t.p.lo[o.col] || v > t.p.hi[o.col] {
			continue
		}
		if !t.confine(o.col, goesUp, beside(v, goesUp)) || !t.p.run() {
			break
		}
	}
	return col, up
}

// neighbourhood solves the model with the columns fixed on which the relaxation x and the best solution
// agree; without a solution, with those fixed that are whole in the relaxation. Some rows are let free: more
// of them the faster the last neighbourhoods were searched.
func (t *search) neighbourhood(x []float64, share int64) {
	if t.opt.inner || t.opt.Prove || t.halted() {
		return
	}
	t.near += int64(len(x))
	sub := *t.full
	sub.lo, sub.hi = append([]float64(nil), t.c.fixed...), append([]float64(nil), t.c.fixed...)
	free := t.freeColumns(len(x))
	fixed := 0
	for j, full := range t.c.toFull {
		sub.lo[full], sub.hi[full] = t.rootLo[j], t.rootHi[j]
		v := math.Round(x[j])
		if free[j] || !t.full.integer[full] || math.Abs(x[j]-v) > tolInt || t.best != nil && t.best[full] != v {
			continue
		}
		sub.lo[full], sub.hi[full] = v, v
		fixed++
	}
	if fixed*3 < len(x) {
		return
	}
	if t.opt.WorkLimit > 0 {
		share = min(share, t.opt.WorkLimit-t.work())
	}
	opt := Options{UseCutoff: !math.IsInf(t.bestValue, 1), Cutoff: t.bestValue, Granularity: t.grain, inner: true,
		Stop: t.opt.Stop, Priority: t.opt.Priority, Lazy: t.opt.Lazy, WorkLimit: share}
	r := Solve(&sub, opt)
	t.spent += r.Work
	t.near += r.Work
	t.pivots += r.Pivots
	switch {
	case r.Status == Limit:
		t.loose = max(0, t.loose-0.1)
	case r.Work < share/2:
		t.loose = min(0.6, t.loose+0.1)
	}
	if r.X != nil {
		t.offer(r.X)
	}
}

// freeColumns marks the columns of some rows, a share t.loose of all columns or a little more; which rows
// depends only on how many neighbourhoods were searched before.
func (t *search) freeColumns(n int) []bool {
	free := make([]bool, n)
	rows := len(t.c.model.rhs)
	if rows == 0 {
		return free
	}
	t.tour++
	h := t.tour * 0x9E3779B97F4A7C15
	for count, tries := 0, 0; float64(count) < t.loose*float64(n) && tries < rows; tries++ {
		h ^= h >> 27
		h *= 0x94D049BB133111EB
		idx, _ := t.p.byRow.Line(int(h>>33) % rows)
		if len(idx)*5 > n+50 {
			continue
		}
		for _, j := range idx {
			if !free[j] {
				free[j] = true
				count++
			}
		}
	}
	return free
}
