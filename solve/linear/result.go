package linear

// Status says how a solve ended.
type Status uint8

// The ways a solve ends.
const (
	// Optimal means that X is a solution and none is better.
	Optimal Status = iota
	// Infeasible means that there is no solution (none better than the cutoff, when one was given).
	Infeasible
	// Limit means that the work limit was reached first (or, hardly ever, that rounding errors hid the proof);
	// X is the best solution found, if any.
	Limit
	// Stopped means that Stop asked to end; X is the best solution found, if any.
	Stopped
	// Invalid means that the model or the options are not well formed: see [Model.Err].
	Invalid
)

// String returns the name of the status.
func (s Status) String() string {
	return [...]string{"optimal", "infeasible", "limit", "stopped", "invalid"}[s]
}

// Cut is a row that every solution satisfies, in the columns of the model.
type Cut struct {
	Sense Sense
	RHS   float64
	Terms []Term
}

// Options steer [Solve]. The zero value asks for the optimum, without limit.
type Options struct {
	// UseCutoff asks only for solutions with a value strictly below Cutoff.
	UseCutoff bool
	Cutoff    float64
	// Granularity is a number of which every solution's value is a whole multiple, so that bounds round up.
	// Zero: it is found when all columns with a cost are integer with integer costs.
	Granularity float64
	// WorkLimit ends the search after so much counted work (about one unit per non-zero met). Zero: no limit.
	WorkLimit int64
	// Stop is asked now and then whether to end.
	Stop func() bool
	// Priority ranks columns for branching: fractional columns of the highest rank are branched on first.
	Priority []int32
	// Start is a first solution; it is ignored when it does not satisfy the model.
	Start []float64
	// Lazy is called with every candidate solution (also with Start) and returns rows that every solution
	// satisfies; the candidate is rejected when it violates one of them. It may keep x.
	Lazy func(x []float64) []Cut

	// From is a solved relaxation of the same model; its basis is where the search begins.
	From *LP
	// Prove asks for the bound first of all: no effort goes into finding solutions.
	Prove bool

	inner bool // a solve within a solve: no neighbourhoods
}

// Result is the outcome of [Solve].
type Result struct {
	Status Status
	// X is the best solution found, or nil; Value is its objective.
	X     []float64
	Value float64
	// Bound is certified: no solution (none below the cutoff, when one was given) has a smaller value.
	Bound float64
	// Root is the relaxation at the root: its certified bound, and the row prices that prove it.
	Root       float64
	RootPrices []float64
	// Nodes, Work and Pivots count what was done.
	Nodes, Work, Pivots int64
}
