package facility

import (
	"math"
	"math/rand/v2"
)

// Options control Solve. The zero value solves to proven optimality with seed 0.
type Options struct {
	Seed      uint64         // of the random choices of the search
	WorkLimit int64          // counted work after which the search stops; 0 for no limit
	Stop      func() bool    // asked often; the search stops soon after it says true; may be nil
	Progress  func(Progress) // told of every better value and, now and then, of the bound; may be nil
}

// Progress is the state of a running search.
type Progress struct {
	Value, Bound float64 // cost of the best solution so far, and proven lower bound
	Nodes        int     // parts of the branch and bound examined
	Work         int64   // counted so far
}

// Result is the best solution found, with what is proven about it. Value is recomputed from Open and Shares.
type Result struct {
	Value  float64 // total cost
	Bound  float64 // no solution costs less
	Gap    float64 // (Value - Bound) / |Value|, as a fraction
	Proven bool    // Value is the least cost, up to one part in ten billion
	Open   []bool  // by facility
	Shares []Share
	Nodes  int
	Work   int64 // counted steps: a price looked at is 1, a step of the flow is stepWork
}

// Counted work of one step of the network simplex, and tolerances relative to the value.
const (
	stepWork   = 2000
	proofSlack = 1e-10
)

// solver holds one run of Solve.
type solver struct {
	model     *model
	options   Options
	dual      *dual
	ascent    *ascent
	screen    *ascent // for single open sets
	exactly   []int8  // scratch: the decisions that leave one open set
	transport *transport
	random    *rand.Rand
	past      experience
	sign      []uint64           // by facility: random word; a set is known by the sum of those of its members
	known     map[uint64]float64 // cost of the sets already evaluated
	value     float64
	open      []bool
	bound     float64
	nodes     int
	halted    bool
}

// Solve returns the best solution that the options allow, with its proof. The fault is Invalid for a malformed
// problem or one without solution.
func Solve(p Problem, options Options) (Result, error) {
	if err := p.Check(); err != nil {
		return Result{}, err
	}
	model, err := newModel(p)
	if err != nil {
		return Result{}, err
	}
	s := newSolver(model, options)
	s.run()
	return s.result()
}

func newSolver(m *model, options Options) *solver {
	s := &solver{
		model: m, options: options, dual: newDual(m), transport: newTransport(m),
		random: rand.New(rand.NewPCG(options.Seed, 0x9e3779b97f4a7c15)),
		known:  map[uint64]float64{}, value: math.Inf(1), bound: math.Inf(-1),
		open: make([]bool, m.facilities()),
		past: newExperience(m.facilities()),
	}
	s.ascent, s.screen, s.exactly = newAscent(s.dual), newAscent(s.dual), make([]int8, m.facilities())
	for range m.facilities() {
		s.sign = append(s.sign, s.random.Uint64())
	}
	return s
}

// result builds the answer and has it checked by Evaluate.
func (s *solver) result() (Result, error) {
	s.transport.cost(s.open)
	r := Result{Shares: s.transport.shares(), Open: make([]bool, len(s.open)), Nodes: s.nodes, Work: s.work()}
	copy(r.Open, s.open)
	value, err := s.model.problem.Evaluate(r.Open, r.Shares)
	if err != nil {
		return Result{}, err
	}
	r.Value, r.Bound = value, math.Min(s.bound, value)
	if value != 0 {
		r.Gap = (value - r.Bound) / math.Abs(value)
	}
	r.Proven = value-r.Bound <= 2*proofSlack*math.Abs(value)
	return r, nil
}

func (s *solver) work() int64 { return s.dual.work + stepWork*s.transport.net.Pivots() }

// done reports whether the search must stop.
func (s *solver) done() bool {
	if !s.halted {
		s.halted = s.options.WorkLimit > 0 && s.work() >= s.options.WorkLimit || s.options.Stop != nil && s.options.Stop()
	}
	return s.halted
}

func (s *solver) report() {
	if s.options.Progress != nil {
		s.options.Progress(Progress{Value: s.value, Bound: math.Min(s.bound, s.value), Nodes: s.nodes, Work: s.work()})
	}
}

// cutoff is the bound from which a part of the search holds nothing better.
func (s *solver) cutoff() float64 { return s.value - proofSlack*math.Abs(s.value) }

// try returns the cost of an open set, +Inf if it cannot hold the demand, and keeps it if it is the best.
func (s *solver) try(open []bool) float64 {
	var word uint64
	var room int64
	for i, is := range open {
		if is {
			word += s.sign[i]
			room += s.model.capacity[i]
		}
	}
	if room < s.model.total {
		return math.Inf(1)
	}
	if v, ok := s.known[word]; ok {
		return v
	}
	v := s.transport.cost(open)
	s.known[word] = v
	if v < s.value {
		s.value = v
		copy(s.open, open)
		s.report()
	}
	return v
}
