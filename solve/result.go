package solve

// Policy is how level 1 is judged.
type Policy int

// The policies.
const (
	Weighted Policy = iota // the largest sum of weights
	Strict                 // the lexicographically largest vector of served clients, in their order
)

// Control steers a search. The zero value is a whole search with seed 0.
type Control struct {
	Seed     uint64
	Effort   int64          // counted work allowed, in kernel units; 0 lets the size decide
	Stop     func() bool    // asked now and then, from any goroutine; true ends the search with the best plan so far
	Progress func(Progress) // told now and then, from one goroutine at a time
	Start    []Job          // a plan to begin from, valid or not; nil for none
	Searched bool           // Start comes from a search of this problem: where it breaks no rule and no pin, another is not made before it is bettered
	Cores    int            // goroutines for bounds; the answer does not depend on it; 0 means 1
	Levels   int            // aims pursued and bounded, 5 when 0
}

// Progress is where a search stands.
type Progress struct {
	Level       int // 1 to 5
	Found       bool
	Value       int64 // of the best plan at that level
	Bound       int64 // valid for that level when Bounded
	Bounded     bool
	Done, Total int64 // counted work
}

// Result is the outcome of a search. Jobs has one entry per client.
type Result struct {
	Jobs        []Job
	Values      Values
	Idle        int // blocks paid to Signed clients and given by no facility
	Bounds      [Levels]Bound
	Passed      []Passing // Strict only: clients not served although nothing before forbids it by itself
	Unserved    []int     // clients not served, in order
	Drops       []Drop    // what exact preprocessing removed, and why
	Work        int64
	Interrupted bool
	// Broken lists the clients whose pins the plan does not honour. When pins
	// contradict each other the fewest are broken first; which of them is settled
	// before level 1, and values and bounds are given the pins that hold.
	Broken []int
}

// Bound is what is known of a level, given what the earlier ones reached: no
// plan passes Value, and Proven says that the plan meets it.
type Bound struct {
	Value  int64
	Proven bool
}

// Passing is a client that strict order could not keep.
type Passing struct {
	Client int
	Proven bool // no plan serves it together with every client kept before it; otherwise none was found
}

// DropKind says why something can take part in no plan.
type DropKind int

// The kinds of drop.
const (
	NoFullJob DropKind = iota // option: it extends to no full job of its client
	NoSlot                    // option: client and facility share no slot
	NoOption                  // client: no option is left
	TooFew                    // facility: fewer clients than its team
	TooLittle                 // facility: clients cannot bring its least blocks
	NoLeader                  // facility: nobody who could lead
	NoRoom                    // facility: its place is too small for its team or least blocks
	NeverOpen                 // facility: Most is 0 from the start
)

// Drop is one thing that exact preprocessing removed. Option is −1 when a
// client or a facility as a whole is meant; Facility is −1 for a client.
type Drop struct {
	Kind     DropKind
	Client   int
	Option   int
	Facility int
}

// Gap returns the distance between value and bound as a fraction: of the bound
// for a maximum, of the value for a minimum; 0 when they meet.
func Gap(level int, value, bound int64) float64 {
	d, base := float64(value-bound), float64(value)
	if Maximise[level] {
		d, base = float64(bound-value), float64(bound)
	}
	if d <= 0 {
		return 0
	}
	if base < 0 {
		base = -base
	}
	if base < 1 {
		base = 1
	}
	return d / base
}
