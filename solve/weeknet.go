package solve

import "fabrique/solve/flow"

// weeknet is the transport network with every slot drawn: client → its slot →
// facility in that slot → facility → place → sink. It holds only the pairs of
// interest, so that large problems stay within reach.
type weeknet struct {
	x                   *index
	g                   *flow.Network
	scale               scales
	kept                [][]int32       // pairs of each client
	clients, facilities []int           // those drawn
	at                  [][]flow.Arc    // of each pair and slot; nil for pairs left out, noArc where it cannot come
	team                [][2][]flow.Arc // of each facility: per slot, its first Team clients and those beyond
	slack               [][3]flow.Arc   // of each client, as in network
	least               []flow.Arc
	more                []flow.Arc
	base                []int64
	solves              int64
	all                 [][MaxSlots]int // after solve: clients at each facility in each slot
	leads               [][MaxSlots]int
	room                [][MaxSlots]int // clients at each place in each slot
	load                []int
	arcs                int
	still               *still
}

// still is what clients that may not move contribute: they are no part of the
// network, only of its bounds.
type still struct {
	frozen []bool            // of each client
	week   [][MaxSlots]int32 // of each frozen client
	all    [][MaxSlots]int
	leads  [][MaxSlots]int
	room   [][MaxSlots]int
	load   []int
	held   []int // blocks of each place
}

// newStill freezes some clients in the weeks they have.
func newStill(x *index, frozen []bool, week [][MaxSlots]int32) *still {
	s := &still{frozen: frozen, week: week, all: make([][MaxSlots]int, len(x.fac)), leads: make([][MaxSlots]int, len(x.fac)),
		room: make([][MaxSlots]int, len(x.p.Places)), load: make([]int, len(x.fac)), held: make([]int, len(x.p.Places))}
	for i, f := range frozen {
		if !f {
			continue
		}
		for t, k := range week[i] {
			if k < 0 {
				continue
			}
			q := &x.pairs[k]
			place := x.fac[q.fac].Place
			s.all[q.fac][t]++
			s.load[q.fac]++
			s.room[place][t]++
			s.held[place]++
			if q.lead {
				s.leads[q.fac][t]++
			}
		}
	}
	return s
}

// newWeeknet draws the network of x for the kept pairs of each client.
func newWeeknet(x *index, scale scales, kept [][]int32, still *still) *weeknet {
	nc, na, ns, nt := len(x.p.Clients), len(x.fac), len(x.p.Places), x.p.Slots
	w := &weeknet{x: x, scale: scale, kept: kept, still: still, at: make([][]flow.Arc, len(x.pairs)), team: make([][2][]flow.Arc, na),
		slack: make([][3]flow.Arc, nc), least: make([]flow.Arc, na), more: make([]flow.Arc, na), base: make([]int64, len(x.pairs)),
		all: make([][MaxSlots]int, na), leads: make([][MaxSlots]int, na), room: make([][MaxSlots]int, ns), load: make([]int, na)}
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
		w.facilityArcs(a, slots+n*nt, in+n, in+na+n, place+x.fac[a].Place)
	}
	for s := range x.p.Places {
		w.g.Arc(place+s, sink, max(0, roomOf(x, s)-int64(still.held[s])), 0)
	}
	w.g.Start(priceArt)
	return w
}

// activate lists the clients and facilities that the network draws, and
// returns the row of each facility.
func (w *weeknet) activate() (row []int) {
	row = make([]int, len(w.x.fac))
	for a := range row {
		row[a], w.least[a], w.more[a] = -1, noArc, noArc
	}
	for i, pairs := range w.kept {
		w.slack[i] = [3]flow.Arc{noArc, noArc, noArc}
		if len(pairs) > 0 {
			w.clients = append(w.clients, i)
		}
		for _, k := range pairs {
			q := &w.x.pairs[k]
			w.base[k] = int64(w.scale.misfit*float64(q.class)) + int64(w.scale.cost*float64(q.cost))
			if row[q.fac] < 0 {
				row[q.fac] = len(w.facilities)
				w.facilities = append(w.facilities, int(q.fac))
			}
		}
	}
	return row
}

func (w *weeknet) clientArcs(i, node, slots, facilities int, row []int, sink int) {
	c := &w.x.p.Clients[i]
	w.g.Supply(node, int64(c.Most))
	w.g.Supply(sink, -int64(c.Most))
	drawn := uint16(0)
	for _, k := range w.kept[i] {
		q := &w.x.pairs[k]
		w.at[k] = make([]flow.Arc, w.x.p.Slots)
		for t := range w.x.p.Slots {
			w.at[k][t] = noArc
			if q.free>>t&1 == 0 {
				continue
			}
			if drawn>>t&1 == 0 {
				w.g.Arc(node, slots+t, 1, 0)
				drawn |= 1 << t
			}
			w.at[k][t] = w.g.Arc(slots+t, facilities+row[q.fac]*w.x.p.Slots+t, 1, 0)
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

func (w *weeknet) facilityArcs(a, slots, in, out, place int) {
	f := &w.x.fac[a]
	for part := range w.team[a] {
		w.team[a][part] = make([]flow.Arc, w.x.p.Slots)
		for t := range w.x.p.Slots {
			w.team[a][part][t] = noArc
			size := max(0, f.Team-w.still.all[a][t])
			if part == 1 {
				size = f.Most
			}
			if f.Open>>t&1 == 1 {
				w.team[a][part][t] = w.g.Arc(slots+t, in, int64(size), 0)
			}
		}
	}
	given := w.still.load[a]
	useful := max(0, min(f.Need, f.Most)-given)
	if useful > 0 {
		w.g.Arc(in, out, int64(useful), -int64(w.scale.worth*float64(f.Worth)))
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
func (w *weeknet) here(k int32, t int) bool {
	return w.at[k] != nil && w.at[k][t] != noArc && w.g.Flow(w.at[k][t]) > 0
}

// blocks returns the blocks of pair k in the current flow.
func (w *weeknet) blocks(k int32) int {
	n := 0
	for t := range w.at[k] {
		if w.here(k, t) {
			n++
		}
	}
	return n
}

// total returns the blocks of client i in the current flow.
func (w *weeknet) total(i int) int {
	n := 0
	for _, k := range w.kept[i] {
		n += w.blocks(k)
	}
	return n
}

// solve re-optimises and sums up who is where.
func (w *weeknet) solve() {
	w.g.Solve()
	w.solves++
	copy(w.all, w.still.all)
	copy(w.leads, w.still.leads)
	copy(w.room, w.still.room)
	copy(w.load, w.still.load)
	for _, i := range w.clients {
		for _, k := range w.kept[i] {
			q := &w.x.pairs[k]
			for t := range w.at[k] {
				if !w.here(k, t) {
					continue
				}
				w.all[q.fac][t]++
				w.load[q.fac]++
				w.room[w.x.fac[q.fac].Place][t]++
				if q.lead {
					w.leads[q.fac][t]++
				}
			}
		}
	}
}

// week returns the pair of client i in each slot, −1 for none.
func (w *weeknet) week(i int) [MaxSlots]int32 {
	if w.still.frozen[i] {
		return w.still.week[i]
	}
	week := noWeek
	for _, k := range w.kept[i] {
		for t := range w.at[k] {
			if w.here(k, t) {
				week[t] = k
			}
		}
	}
	return week
}

var noWeek = [MaxSlots]int32{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}

// work returns the counted work so far.
func (w *weeknet) work() int64 { return w.g.Pivots() + w.solves*int64(w.arcs+20)/20 }
