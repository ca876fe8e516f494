package flow

import "math"

// reference is a plain successive-shortest-path solver (Bellman-Ford), slow and simple.
type reference struct {
	head           [][]int
	to             []int
	capacity, cost []int64
	fixed          int64
	excess         []int64
}

func newReference(nodes int) *reference {
	return &reference{head: make([][]int, nodes), excess: make([]int64, nodes)}
}

// arc adds an arc; one of negative cost is filled at once, and what it moved is put right by solve.
func (s *reference) arc(from, to int, capacity, cost int64) {
	if cost < 0 {
		s.fixed += capacity * cost
		s.excess[to] += capacity
		s.excess[from] -= capacity
		from, to, cost = to, from, -cost
	}
	s.half(from, to, capacity, cost)
	s.half(to, from, 0, -cost)
}

func (s *reference) half(from, to int, capacity, cost int64) {
	s.head[from] = append(s.head[from], len(s.to))
	s.to = append(s.to, to)
	s.capacity = append(s.capacity, capacity)
	s.cost = append(s.cost, cost)
}

func (s *reference) solve(source, sink int) int64 {
	for v, e := range s.excess {
		if e > 0 {
			s.arc(source, v, e, 0)
		} else if e < 0 {
			s.arc(v, sink, -e, 0)
		}
	}
	total := s.fixed
	for {
		via, distance := s.paths(source)
		if distance[sink] == math.MaxInt64 {
			return total
		}
		amount := int64(math.MaxInt64)
		for v := sink; v != source; v = s.to[via[v]^1] {
			amount = min(amount, s.capacity[via[v]])
		}
		for v := sink; v != source; v = s.to[via[v]^1] {
			s.capacity[via[v]] -= amount
			s.capacity[via[v]^1] += amount
		}
		total += amount * distance[sink]
	}
}

func (s *reference) paths(source int) (via []int, distance []int64) {
	via, distance = make([]int, len(s.head)), make([]int64, len(s.head))
	for v := range distance {
		distance[v] = math.MaxInt64
	}
	distance[source] = 0
	for moved := true; moved; {
		moved = false
		for v := range s.head {
			for _, e := range s.head[v] {
				if distance[v] == math.MaxInt64 || s.capacity[e] == 0 {
					continue
				}
				if d := distance[v] + s.cost[e]; d < distance[s.to[e]] {
					distance[s.to[e]], via[s.to[e]], moved = d, e, true
				}
			}
		}
	}
	return via, distance
}
