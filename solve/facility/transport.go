package facility

import (
	"math"

	"fabrique/solve/flow"
)

// transport gives the exact cost of any set of open facilities by a minimum-cost flow: source → slot → customer.
// A slot stands for one open facility; changing the set gives slots to other facilities, so that the network
// stays as small as the open sets and every solution starts from the one before.
type transport struct {
	model     *model
	net       *flow.Network
	precision float64    // integer costs are precision times unit costs
	price     [][]int64  // by facility and customer
	slot      []int      // facility -> its slot, or -1
	tenant    []int      // slot -> its facility, or -1 when free
	door      []flow.Arc // by slot: the arc from the source, which holds the capacity
	first     []flow.Arc // by slot: the arc to customer 0; the others follow
	free      []int      // slots without facility
	spare     []int      // scratch: facilities to bring in
}

func newTransport(s *model) *transport {
	m, n := s.facilities(), s.weighty
	t := &transport{model: s, net: flow.New(1 + m + n), slot: make([]int, m)}
	dearest := 1e-9
	for i := range m {
		t.slot[i] = -1
		for _, u := range s.unit[i][:n] {
			dearest = math.Max(dearest, u)
		}
	}
	paths := float64(2*m + 4)
	t.precision = math.Min((1<<60)/(paths*float64(m+n+2)), 1<<46) / dearest
	for i := range m {
		row := make([]int64, n)
		for j := range row {
			row[j] = int64(math.Round(s.unit[i][j] * t.precision))
		}
		t.price = append(t.price, row)
	}
	t.net.Supply(0, s.total)
	for j := range n {
		t.net.Supply(1+m+j, -s.demand[j])
	}
	t.net.Start(int64(dearest*t.precision*paths) + 1)
	return t
}

// move makes open the set of facilities that have a slot, with as little change to the network as possible.
func (t *transport) move(open []bool) {
	t.spare = t.spare[:0]
	for i, is := range open {
		if is && t.slot[i] < 0 {
			t.spare = append(t.spare, i)
		}
	}
	for i, is := range open {
		if is || t.slot[i] < 0 {
			continue
		}
		k := t.slot[i]
		t.slot[i] = -1
		if last := len(t.spare) - 1; last >= 0 {
			t.give(k, t.spare[last])
			t.spare = t.spare[:last]
		} else {
			t.net.SetCapacity(t.door[k], 0)
			t.tenant[k] = -1
			t.free = append(t.free, k)
		}
	}
	for _, i := range t.spare {
		if len(t.free) == 0 {
			t.free = append(t.free, t.newSlot())
		}
		k := t.free[len(t.free)-1]
		t.free = t.free[:len(t.free)-1]
		t.give(k, i)
	}
}

// give lets facility i have slot k.
func (t *transport) give(k, i int) {
	t.slot[i], t.tenant[k] = k, i
	for j, c := range t.price[i] {
		t.net.SetCost(t.first[k]+flow.Arc(j), c)
	}
	t.net.SetCapacity(t.door[k], t.model.capacity[i])
}

func (t *transport) newSlot() int {
	k, m := len(t.door), t.model.facilities()
	t.door = append(t.door, t.net.Arc(0, 1+k, 0, 0))
	t.tenant = append(t.tenant, -1)
	for j, d := range t.model.demand[:t.model.weighty] {
		a := t.net.Arc(1+k, 1+m+j, d, 0)
		if j == 0 {
			t.first = append(t.first, a)
		}
	}
	return k
}

// cost returns the exact cost of an open set that can hold the total demand, fixed costs included.
func (t *transport) cost(open []bool) float64 {
	t.move(open)
	t.net.Solve()
	s := t.model
	value := 0.0
	for k, i := range t.tenant {
		if i < 0 {
			continue
		}
		value += s.fixed[i]
		for j, u := range s.unit[i][:s.weighty] {
			if f := t.net.Flow(t.first[k] + flow.Arc(j)); f > 0 {
				value += u * float64(f)
			}
		}
	}
	for j := s.weighty; j < s.customers(); j++ {
		value += s.unit[t.cheapest(j)][j]
	}
	return value
}

// cheapest returns the facility with a slot that serves customer j at least cost.
func (t *transport) cheapest(j int) int {
	best := -1
	for _, i := range t.tenant {
		if i >= 0 && (best < 0 || t.model.unit[i][j] < t.model.unit[best][j]) {
			best = i
		}
	}
	return best
}

// prices stores in mu what one more unit of each customer would cost under the last set.
func (t *transport) prices(mu []float64) {
	s := t.model
	source := t.net.Potential(0)
	for j := range s.weighty {
		mu[j] = float64(t.net.Potential(1+s.facilities()+j)-source) / t.precision
	}
	for j := s.weighty; j < s.customers(); j++ {
		mu[j] = s.unit[t.cheapest(j)][j]
	}
}

// shares returns who serves what under the last set, in the caller's unit.
func (t *transport) shares() []Share {
	s := t.model
	var list []Share
	for i, k := range t.slot {
		if k < 0 {
			continue
		}
		for j := range s.weighty {
			if f := t.net.Flow(t.first[k] + flow.Arc(j)); f > 0 {
				list = append(list, Share{Facility: i, Customer: s.origin[j], Amount: float64(f) / s.scale})
			}
		}
	}
	return list
}
