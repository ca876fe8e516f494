package week

import (
	"math/rand/v2"
	"slices"

	"fabrique/solve"
	"fabrique/solve/prep"
)

// Small is the most pairs for which weekly sums are always laid out in two ways.
const Small = 700

// Plans is what weekly sums became over the slots: plans, and the work counted.
type Plans struct {
	Jobs [][]solve.Job
	Work int64
}

// Lay turns weekly sums into weeks by a roster, and where the problem is
// small by closing what breaks a rule as well.
func Lay(x *prep.Index, sums [][]prep.Part, seed uint64, stop func() bool) (l Plans) {
	r := NewRoster(x, rand.New(rand.NewPCG(seed, 0x5eed)), stop)
	r.begin(sums)
	effort := Effort(x)
	r.Cool(effort, 150, 30, 200, 1200)
	r.Settle(effort / 8)
	r.Cool(effort/3, 40, 4, 1000, 4000)
	r.Settle(effort / 8)
	l.Jobs, l.Work = append(l.Jobs, r.Jobs()), r.Work()
	if len(x.Pairs) <= Small {
		w := LayOut(x, sums, seed, stop)
		l.Work += w.Work()
		if w.Found {
			l.Jobs = append(l.Jobs, w.Best)
		}
	}
	return l
}

// Effort is the work of laying out by a roster.
func Effort(x *prep.Index) int64 {
	n := len(x.P.Clients)
	return int64(700 * max(n, min(150, 2*n-20)))
}

// LayOut turns weekly sums into weeks by closing what breaks a rule, a few
// times with other chances: for plans in which nearly everything hangs together.
func LayOut(x *prep.Index, sums [][]prep.Part, seed uint64, stop func() bool) *Hunt {
	nobody := make([]bool, len(x.P.Clients))
	w := NewHunt(x, nobody, nil, rand.New(rand.NewPCG(seed, 0x1a1d)), stop)
	for try := 0; try < 3 && !w.stop(); try++ {
		w.Reset(sums)
		w.Attempt(60 + 4*len(x.Fac))
	}
	return w
}

// Follow takes over weeks that break no rule.
func (r *Roster) Follow(weeks [][solve.MaxSlots]int32) {
	for i := range weeks {
		for t, k := range weeks[i] {
			r.set(i, t, k)
		}
	}
	r.log = r.log[:0]
	if r.breach == 0 {
		r.best, r.bestValue = slices.Clone(r.at), r.value
	}
}
