package exact

import "fabrique/solve/linear"

// week adds the slots: each block of a pair in a slot of its own, teams,
// leaders and rooms in every slot.
func (w *Model) week() {
	w.slot = make([][]linear.Col, len(w.x.Pairs))
	for _, k := range w.pairs {
		w.slot[k] = make([]linear.Col, w.x.P.Slots)
		if w.blocks[k] == linear.NoCol {
			for t := range w.slot[k] {
				w.slot[k][t] = linear.NoCol
			}
			continue
		}
		sum := []linear.Term{term(w.blocks[k], -1)}
		for t := range w.x.P.Slots {
			w.slot[k][t] = linear.NoCol
			if w.x.Pairs[k].Free>>t&1 == 1 {
				w.slot[k][t] = w.m.Column("", 0, 1, true)
				sum = append(sum, term(w.slot[k][t], 1))
			}
		}
		w.row(linear.Equal, 0, sum)
	}
	for _, i := range w.base.list {
		w.oncePerSlot(i)
	}
	for a := range w.x.Fac {
		if w.open[a] != linear.NoCol {
			for t := range w.x.P.Slots {
				w.facilitySlot(a, t)
			}
		}
	}
	byPlace := make([][]int32, len(w.x.P.Places))
	for _, k := range w.pairs {
		s := w.x.Fac[w.x.Pairs[k].Fac].Place
		byPlace[s] = append(byPlace[s], k)
	}
	for s := range w.x.P.Places {
		for t := range w.x.P.Slots {
			w.placeSlot(s, t, byPlace[s])
		}
	}
}

func (w *Model) oncePerSlot(i int) {
	for t := range w.x.P.Slots {
		var once []linear.Term
		for k := w.x.Off[i]; k < w.x.Off[i+1]; k++ {
			if c := w.slot[k][t]; c != linear.NoCol {
				once = append(once, term(c, 1))
			}
		}
		if len(once) > 1 {
			w.row(linear.AtMost, 1, once)
		}
	}
}

// facilitySlot asks team and leaders of facility a in slot t, if anybody comes.
func (w *Model) facilitySlot(a, t int) {
	f := &w.x.Fac[a]
	if f.Open>>t&1 == 0 || (f.Team < 2 && f.LeadPer == 0) {
		return
	}
	var here, lead []linear.Term
	for _, k := range w.byFac[a] {
		c := w.slot[k][t]
		if c == linear.NoCol {
			continue
		}
		here = append(here, term(c, 1))
		v := 1.0
		if w.x.Pairs[k].Lead {
			v -= float64(f.LeadPer)
		}
		lead = append(lead, term(c, v))
	}
	if len(here) == 0 {
		return
	}
	given := w.base.slots.All[a][t]
	if f.LeadPer > 0 {
		w.row(linear.AtMost, float64(w.base.slots.Leads[a][t]*f.LeadPer-given), lead)
	}
	if f.Team > 1 && given < f.Team {
		runs := w.m.Column("", 0, 1, true)
		w.row(linear.AtMost, 0, []linear.Term{term(runs, 1), term(w.open[a], -1)})
		if given > 0 {
			w.m.SetBounds(runs, 1, 1)
		}
		w.row(linear.AtLeast, -float64(given), plus(here, term(runs, -float64(f.Team))))
		for _, h := range here {
			w.row(linear.AtMost, 0, []linear.Term{h, term(runs, -1)})
		}
	}
}

// placeSlot bounds the clients of place s, which come by the given pairs, in slot t.
func (w *Model) placeSlot(s, t int, pairs []int32) {
	room := w.x.P.Places[s].Room
	if room == 0 {
		return
	}
	var here []linear.Term
	for _, k := range pairs {
		if w.slot[k][t] != linear.NoCol {
			here = append(here, term(w.slot[k][t], 1))
		}
	}
	if left := room - w.base.slots.Room[s][t]; len(here) > left {
		w.row(linear.AtMost, float64(left), here)
	}
}
