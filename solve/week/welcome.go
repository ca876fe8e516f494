package week

import "fabrique/solve"

// Welcome takes over weeks and lets client i in where it breaks least; nobody else
// comes in, and the others make room, for so much work. It reports whether the
// client is in and no rule is broken.
func (r *Roster) Welcome(weeks [][solve.MaxSlots]int32, i int, effort int64) bool {
	r.Follow(weeks)
	r.best = nil
	for j := range r.at {
		r.send(j, j != i && r.total[j] == 0)
	}
	r.heavy = 1000
	if r.enter(i) {
		r.makeRoom(effort)
	}
	return r.breach == 0 && r.total[i] > 0
}

// makeRoom turns the roster until it breaks no rule, or so much work is done.
func (r *Roster) makeRoom(effort int64) {
	begin := r.Work()
	for n := 0; r.breach > 0; n++ {
		done := float64(r.Work()-begin) / float64(effort)
		if done >= 1 || (n%256 == 0 && r.stop()) {
			return
		}
		r.turns++
		r.heavy = 1000 + 3000*done
		r.step(60 * (1 - done))
	}
}
