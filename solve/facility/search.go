package facility

import (
	"cmp"
	"math"
	"slices"
)

// move is a change of an open set: one facility more, one less, or both; -1 for none. gain is what the set would
// cost more, at least.
type move struct {
	in, out int
	gain    float64
}

// descend improves an open set by the first move that lowers its cost, until none does, and returns the cost.
// The prices of the present flow bound the effect of each move from below, so that most need no flow.
func (s *solver) descend(open []bool, decided []int8) float64 {
	cost := s.try(open)
	for !s.done() {
		better := s.improve(open, cost, decided)
		if better >= cost {
			break
		}
		cost = better
	}
	return cost
}

// improve makes the first move that lowers the cost and returns the new cost; or leaves open and returns cost.
func (s *solver) improve(open []bool, cost float64, decided []int8) float64 {
	list, mu := s.moves(open, decided)
	for _, v := range list {
		if s.done() {
			break
		}
		s.apply(open, v)
		if !s.hopeless(open, mu, cost) {
			if c := s.try(open); c < cost-1e-9*math.Abs(cost) {
				return c
			}
		}
		s.apply(open, move{in: v.out, out: v.in})
	}
	return cost
}

func (s *solver) apply(open []bool, v move) {
	if v.in >= 0 {
		open[v.in] = true
	}
	if v.out >= 0 {
		open[v.out] = false
	}
}

// screenTrials is the number of trials of the ascent that may show an open set to be useless without a flow.
const screenTrials = 25

// hopeless reports whether an open set is shown, by a bound raised from prices mu, to cost no less than cost.
func (s *solver) hopeless(open []bool, mu []float64, cost float64) bool {
	for i, is := range open {
		s.exactly[i] = closed
		if is {
			s.exactly[i] = opened
		}
	}
	a := s.screen
	a.begin(mu, s.exactly, firstBlend)
	for k := 0; k < screenTrials && a.bound < cost; k++ {
		a.step(cost, s.exactly)
	}
	return a.bound >= cost
}

// mostMoves is the number of moves looked at from one open set.
const mostMoves = 150

// moves lists the moves that the prices of the flow of this set do not exclude, the most promising first, and
// returns these prices.
func (s *solver) moves(open []bool, decided []int8) ([]move, []float64) {
	s.transport.move(open)
	s.transport.net.Solve()
	mu := make([]float64, s.model.customers())
	s.transport.prices(mu)
	s.dual.price(mu, decided)
	list := s.candidates(open, decided, s.dual.gain)
	slices.SortStableFunc(list, func(a, b move) int { return cmp.Compare(a.gain, b.gain) })
	return list[:min(len(list), mostMoves)], mu
}

// candidates lists the moves that keep enough capacity and whose bound, from the gains of single facilities, is
// below the present cost.
func (s *solver) candidates(open []bool, decided []int8, gain []float64) []move {
	room := -s.model.total
	for i, is := range open {
		if is {
			room += s.model.capacity[i]
		}
	}
	var list []move
	for out := -1; out < len(open); out++ {
		spare, saved := room, 0.0
		if out >= 0 {
			if !open[out] || decided[out] != undecided {
				continue
			}
			spare, saved = room-s.model.capacity[out], gain[out]
			if spare >= 0 && saved > 0 {
				list = append(list, move{-1, out, -saved})
			}
		}
		for in := range open {
			if !open[in] && decided[in] == undecided && spare+s.model.capacity[in] >= 0 && gain[in] < saved {
				list = append(list, move{in, out, gain[in] - saved})
			}
		}
	}
	return list
}
