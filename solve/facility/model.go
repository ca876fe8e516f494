package facility

import (
	"math"
	"slices"

	"fabrique/fault"
)

// model is a problem made ready for computing: whole amounts, and costs per unit of amount. Customers without
// demand come last; they use no capacity, and one "unit" of such a customer is the whole customer.
type model struct {
	problem  Problem
	scale    float64     // whole amounts are scale times the caller's
	capacity []int64     // by facility
	demand   []int64     // by customer, 0 for those without demand
	origin   []int       // customer -> index in the problem
	weighty  int         // customers 0 … weighty-1 have a demand
	total    int64       // of the demands
	fixed    []float64   // by facility
	weight   []float64   // by customer: its demand, or 1 without demand
	unit     [][]float64 // unit[i][j]: cost of one unit
	size     []float64   // capacity as a float
}

// newModel returns the model of a valid problem. The fault is Invalid if amounts are so large or so precise that
// they cannot be written as whole numbers below 2^52.
func newModel(p Problem) (*model, error) {
	s := &model{problem: p, fixed: p.Fixed}
	scale, ok := wholeScale(slices.Concat(p.Capacity, p.Demand))
	s.scale = scale
	whole := make([]int64, len(p.Demand))
	for j, d := range p.Demand {
		whole[j] = int64(math.Round(d * scale))
		s.total += whole[j]
	}
	if !ok || s.total == 0 {
		return nil, fault.New(fault.Invalid, "Les quantités sont trop grandes ou trop précises : réduisez le nombre de chiffres.",
			"Amounts are too large or too precise: use fewer digits.")
	}
	for j, d := range whole {
		if d > 0 {
			s.origin = append(s.origin, j)
		}
	}
	s.weighty = len(s.origin)
	for j, d := range whole {
		if d == 0 {
			s.origin = append(s.origin, j)
		}
	}
	for _, j := range s.origin {
		s.demand = append(s.demand, whole[j])
		s.weight = append(s.weight, math.Max(1, float64(whole[j])))
	}
	s.addFacilities()
	var room int64
	for _, c := range s.capacity {
		room += c
	}
	if room < s.total {
		return nil, fault.New(fault.Invalid, "Les sites ne peuvent pas servir toute la demande.", "The facilities cannot serve the whole demand.")
	}
	return s, nil
}

func (s *model) addFacilities() {
	p := s.problem
	for i, c := range p.Capacity {
		capacity := min(int64(math.Round(c*s.scale)), s.total)
		s.capacity = append(s.capacity, capacity)
		s.size = append(s.size, float64(capacity))
		row := make([]float64, len(s.origin))
		for j, from := range s.origin {
			row[j] = p.Cost[i][from] / s.weight[j]
		}
		s.unit = append(s.unit, row)
	}
}

// wholeScale returns the smallest power of ten that makes whole numbers of all amounts, at most 10^9, where what
// is left is below a billionth of the unit and is rounded.
func wholeScale(amounts []float64) (float64, bool) {
	total := sum(amounts)
	for scale := 1.0; scale <= 1e9; scale *= 10 {
		if total*scale > 1<<52 {
			return 0, false
		}
		if scale == 1e9 || !slices.ContainsFunc(amounts, func(x float64) bool {
			return math.Abs(x*scale-math.Round(x*scale)) > 1e-12*math.Max(1, x*scale)
		}) {
			return scale, true
		}
	}
	return 0, false
}

func (s *model) facilities() int { return len(s.capacity) }

func (s *model) customers() int { return len(s.demand) }
