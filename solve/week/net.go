package week

import (
	"fabrique/solve"
	"fabrique/solve/flow"
	"fabrique/solve/prep"
	"fabrique/solve/price"
)

// network is the transport network with every slot drawn: client → its slot →
// facility in that slot → facility → place → sink. It holds only the pairs of
// interest, so that large problems stay within reach.
type network struct {
	x                   *prep.Index
	g                   *flow.Network
	scale               price.Scales
	kept                [][]int32       // pairs of each client
	clients, facilities []int           // those drawn
	at                  [][]flow.Arc    // of each pair and slot; nil for pairs left out, noArc where it cannot come
	team                [][2][]flow.Arc // of each facility: per slot, its first Team clients and those beyond
	slack               [][3]flow.Arc   // of each client, as in network
	least               []flow.Arc
	more                []flow.Arc
	base                []int64
	solves              int64
	all                 [][solve.MaxSlots]int // after solve: clients at each facility in each slot
	leads               [][solve.MaxSlots]int
	room                [][solve.MaxSlots]int // clients at each place in each slot
	load                []int
	arcs                int
	still               *prep.Still
}

// newNetwork draws the network of x for the kept pairs of each client.
func newNetwork(x *prep.Index, scale price.Scales, kept [][]int32, still *prep.Still) *network {
	nc, na, ns, nt := len(x.P.Clients), len(x.Fac), len(x.P.Places), x.P.Slots
	w := &network{x: x, scale: scale, kept: kept, still: still, at: make([][]flow.Arc, len(x.Pairs)), team: make([][2][]flow.Arc, na),
		slack: make([][3]flow.Arc, nc), least: make([]flow.Arc, na), more: make([]flow.Arc, na), base: make([]int64, len(x.Pairs)),
		all: make([][solve.MaxSlots]int, na), leads: make([][solve.MaxSlots]int, na), room: make([][solve.MaxSlots]int, ns), load: make([]int, na)}
	row := w.activate()
	nc, na = len(w.clients), len(w.facilities)
	slots := nc * (nt + 1) // first facility slot
	in := slots + na*nt
	place, sink := in+2*na, in+2*na+ns
	w.g = flow.New(sink + 1)
	for n, i := range w.clients {
		w.clientArcs(i, n, nc+n*nt, slots, row, sink)
	}
	for n, a := range w.facilities {
		w.facilityArcs(a, slots+n*nt, in+n, in+na+n, place+x.Fac[a].Place)
	}
	for s := range x.P.Places {
		w.g.Arc(place+s, sink, max(0, x.Room(s)-int64(still.Held[s])), 0)
	}
	w.g.Start(price.Start)
	return w
}

// activate lists the clients and facilities that the network draws, and
// returns the row of each facility.
func (w *network) activate() (row []int) {
	row = make([]int, len(w.x.Fac))
	for a := range row {
		row[a], w.least[a], w.more[a] = -1, price.NoArc, price.NoArc
	}
	for i, pairs := range w.kept {
		w.slack[i] = [3]flow.Arc{price.NoArc, price.NoArc, price.NoArc}
		if len(pairs) > 0 {
			w.clients = append(w.clients, i)
		}
		for _, k := range pairs {
			q := &w.x.Pairs[k]
			w.base[k] = int64(w.scale.Misfit*float64(q.Class)) + int64(w.scale.Cost*float64(q.Cost))
			if row[q.Fac] < 0 {
				row[q.Fac] = len(w.facilities)
				w.facilities = append(w.facilities, int(q.Fac))
			}
		}
	}
	return row
}

func (w *network) clientArcs(i, node, slots, facilities int, row []int, sink int) {
	c := &w.x.P.Clients[i]
	w.g.Supply(node, int64(c.Most))
	w.g.Supply(sink, -int64(c.Most))
	drawn := uint16(0)
	for _, k := range w.kept[i] {
		q := &w.x.Pairs[k]
		w.at[k] = make([]flow.Arc, w.x.P.Slots)
		for t := range w.x.P.Slots {
			w.at[k][t] = price.NoArc
			if q.Free>>t&1 == 0 {
				continue
			}
			if drawn>>t&1 == 0 {
				w.g.Arc(node, slots+t, 1, 0)
				drawn |= 1 << t
			}
			w.at[k][t] = w.g.Arc(slots+t, facilities+row[q.Fac]*w.x.P.Slots+t, 1, 0)
			w.arcs++
		}
	}
	if c.Most > c.Want {
		w.slack[i][0] = w.g.Arc(node, sink, int64(c.Most-c.Want), 0)
	}
	if c.Want > c.Least {
		w.slack[i][1] = w.g.Arc(node, sink, int64(c.Want-c.Least), 0)
	}
	w.slack[i][2] = w.g.Arc(node, sink, int64(c.Least), 0)
}

func (w *network) facilityArcs(a, slots, in, out, place int) {
	f := &w.x.Fac[a]
	for part := range w.team[a] {
		w.team[a][part] = make([]flow.Arc, w.x.P.Slots)
		for t := range w.x.P.Slots {
			w.team[a][part][t] = price.NoArc
			size := max(0, f.Team-w.still.All[a][t])
			if part == 1 {
				size = f.Most
			}
			if f.Open>>t&1 == 1 {
				w.team[a][part][t] = w.g.Arc(slots+t, in, int64(size), 0)
			}
		}
	}
	given := w.still.Load[a]
	useful := max(0, min(f.Need, f.Most)-given)
	if useful > 0 {
		w.g.Arc(in, out, int64(useful), -int64(w.scale.Worth*float64(f.Worth)))
	}
	if left := f.Most - given - useful; left > 0 {
		w.g.Arc(in, out, int64(left), 0)
	}
	w.least[a] = w.g.Arc(out, place, int64(max(0, f.Least-given)), 0)
	if left := f.Most - max(f.Least, given); left > 0 {
		w.more[a] = w.g.Arc(out, place, int64(left), 0)
	}
}

// here reports whether pair k works in slot t in the current flow.
func (w *network) here(k int32, t int) bool {
	return w.at[k] != nil && w.at[k][t] != price.NoArc && w.g.Flow(w.at[k][t]) > 0
}

// blocks returns the blocks of pair k in the current flow.
func (w *network) blocks(k int32) int {
	n := 0
	for t := range w.at[k] {
		if w.here(k, t) {
			n++
		}
	}
	return n
}

// total returns the blocks of client i in the current flow.
func (w *network) total(i int) int {
	n := 0
	for _, k := range w.kept[i] {
		n += w.blocks(k)
	}
	return n
}

// solve re-optimises and sums up who is where.
func (w *network) solve() {
	w.g.Solve()
	w.solves++
	copy(w.all, w.still.All)
	copy(w.leads, w.still.Leads)
	copy(w.room, w.still.Room)
	copy(w.load, w.still.Load)
	for _, i := range w.clients {
		for _, k := range w.kept[i] {
			q := &w.x.Pairs[k]
			for t := range w.at[k] {
				if !w.here(k, t) {
					continue
				}
				w.all[q.Fac][t]++
				w.load[q.Fac]++
				w.room[w.x.Fac[q.Fac].Place][t]++
				if q.Lead {
					w.leads[q.Fac][t]++
				}
			}
		}
	}
}

// week returns the pair of client i in each slot, −1 for none.
func (w *network) week(i int) [solve.MaxSlots]int32 {
	if w.still.Frozen[i] {
		return w.still.Week[i]
	}
	week := prep.NoWeek
	for _, k := range w.kept[i] {
		for t := range w.at[k] {
			if w.here(k, t) {
				week[t] = k
			}
		}
	}
	return week
}

// work returns the counted work so far.
func (w *network) work() int64 { return w.g.Pivots() + w.solves*int64(w.arcs+20)/20 }

// unfrozen lists the pairs of every client that is not frozen.
func unfrozen(x *prep.Index, frozen []bool) [][]int32 {
	kept := make([][]int32, len(x.P.Clients))
	for i := range kept {
		for k := x.Off[i]; k < x.Off[i+1] && !frozen[i]; k++ {
			kept[i] = append(kept[i], int32(k))
		}
	}
	return kept
}
