package week

import (
	"math/rand/v2"

	"fabrique/solve"
	"fabrique/solve/prep"
)

// Relay lays out again, under p, the weeks of from, which may break its rules:
// those of another season, or of more clients. It starts from those very weeks and
// stops after so much counted work, without bounds and without asking whether to
// stop. The plan holds; with no slots, or none that holds found, ok is false.
func Relay(p *solve.Problem, from []solve.Job, seed uint64, effort int64) (jobs []solve.Job, ok bool) {
	if p.Validate() != nil || len(from) != len(p.Clients) {
		return nil, false
	}
	x := prep.New(p)
	if !x.Clock || len(x.Pairs) == 0 {
		return nil, false
	}
	r := NewRoster(x, rand.New(rand.NewPCG(seed, 0x5eed)), nil)
	r.take(from)
	r.Cool(effort*6/10, 60, 15, 400, 2500)
	r.Settle(effort / 10)
	if r.breach == 0 {
		r.Cool(effort*2/10, 20, 4, 1500, 4000)
		r.Settle(effort / 10)
	}
	jobs = r.Jobs()
	_, ok = solve.Judge(p, jobs)
	return jobs, ok
}

// take sets the weeks of from, less the blocks that nobody may give any more.
func (r *Roster) take(from []solve.Job) {
	for i, j := range from {
		of := map[int]int32{}
		for k := r.x.Off[i]; k < r.x.Off[i+1]; k++ {
			of[int(r.x.Pairs[k].Opt)] = int32(k)
		}
		for t, w := range j.Week[:r.x.P.Slots] {
			if k, some := of[int(w)-1]; w > 0 && some && r.x.Pairs[k].Free>>t&1 == 1 {
				r.set(i, t, k)
			}
		}
	}
	r.log = r.log[:0]
}
