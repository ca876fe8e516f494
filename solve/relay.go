package solve

import "math/rand/v2"

// Relay lays out again, under p, the weeks of from, which may break its rules:
// those of another season, or of more clients. It starts from those very weeks and
// stops after so much counted work, without bounds and without asking whether to
// stop. The plan holds; with no slots, or none that holds found, ok is false.
func Relay(p *Problem, from []Job, seed uint64, effort int64) (jobs []Job, ok bool) {
	if p.Validate() != nil || len(from) != len(p.Clients) {
		return nil, false
	}
	x := newIndex(p)
	if !x.clock || len(x.pairs) == 0 {
		return nil, false
	}
	r := newRoster(x, rand.New(rand.NewPCG(seed, 0x5eed)), nil)
	r.take(from)
	r.cool(effort*6/10, 60, 15, 400, 2500)
	r.settle(effort / 10)
	if r.breach == 0 {
		r.cool(effort*2/10, 20, 4, 1500, 4000)
		r.settle(effort / 10)
	}
	jobs = r.jobs()
	_, _, bad := Check(p, jobs)
	return jobs, len(bad) == 0 || pinsOnly(bad)
}

// take sets the weeks of from, less the blocks that nobody may give any more.
func (r *roster) take(from []Job) {
	for i, j := range from {
		of := map[int]int32{}
		for k := r.x.off[i]; k < r.x.off[i+1]; k++ {
			of[int(r.x.pairs[k].opt)] = int32(k)
		}
		for t, w := range j.Week[:r.x.p.Slots] {
			if k, some := of[int(w)-1]; w > 0 && some && r.x.pairs[k].free>>t&1 == 1 {
				r.set(i, t, k)
			}
		}
	}
	r.log = r.log[:0]
}
