package facility

import "math"

// nearby lists, for each facility, the customers that may pay its cost at prices close to some base prices. It
// spares looking at all pairs each time prices move a little.
type nearby struct {
	model   *model
	base    []float64
	margin  float64   // prices may rise this much above base before the lists are out of date
	version int       // of base and margin
	built   []int     // by facility: the version of its list
	lists   [][]offer // by facility: customers with their unit cost
	uses    int       // of this version
}

func newNearby(s *model) nearby {
	n := nearby{model: s, base: make([]float64, s.customers()), built: make([]int, s.facilities()), lists: make([][]offer, s.facilities())}
	for j := range n.base {
		n.base[j] = math.Inf(-1)
	}
	return n
}

// Bounds on the life of a version, in uses, between which the margin is right.
const (
	shortLife = 12
	longLife  = 60
)

// follow makes a new version if some price has risen by more than the margin.
func (n *nearby) follow(mu []float64) {
	n.uses++
	rise := math.Inf(-1)
	for j, price := range mu {
		rise = max(rise, price-n.base[j])
	}
	if rise <= n.margin && n.uses < 4*longLife {
		return
	}
	mean := 0.0
	for _, price := range mu {
		mean += math.Abs(price) / float64(len(mu))
	}
	switch {
	case n.version == 0:
		n.margin = mean / 20
	case n.uses < shortLife:
		n.margin = min(n.margin*1.5, 4*mean)
	case n.uses > longLife:
		n.margin *= 0.7
	}
	copy(n.base, mu)
	n.version++
	n.uses = 0
}

// list returns the customers whose reduced cost at facility i may be negative, and their unit costs.
func (n *nearby) list(i int) []offer {
	if n.built[i] == n.version {
		return n.lists[i]
	}
	n.built[i] = n.version
	list := n.lists[i][:0]
	for j, u := range n.model.unit[i] {
		if u-n.base[j] < n.margin {
			list = append(list, offer{u, int32(j)})
		}
	}
	n.lists[i] = list
	return list
}
