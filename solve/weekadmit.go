package solve

import "math/rand/v2"

// welcome searches a roster that serves client i and everybody served in the
// best plan, around that plan: the client comes in where it breaks least, and
// the others make room, for so much work in each of some tries. Those who are
// served are pinned. It reports whether the client is served.
func (s *search) welcome(i, tries int, effort int64) bool {
	s.refresh()
	before := s.aim.broken
	weeks := s.weeks()
	for n := range tries {
		if s.stopped() {
			break
		}
		r := newRoster(s.x, rand.New(rand.NewPCG(s.c.Seed*64+uint64(n), uint64(i))), s.stopped)
		r.follow(weeks)
		r.best = nil
		for j := range s.jobs {
			r.send(j, j != i && r.total[j] == 0)
		}
		r.heavy = 1000
		if r.enter(i) {
			r.makeRoom(effort)
		}
		s.add(r.work() + int64(len(s.x.pairs)/50))
		if r.breach == 0 && r.total[i] > 0 && s.keep(r.jobs()) && s.serves(i) && s.aim.broken < before {
			return true
		}
	}
	return false
}

// makeRoom turns the roster until it breaks no rule, or so much work is done.
func (r *roster) makeRoom(effort int64) {
	begin := r.work()
	for n := 0; r.breach > 0; n++ {
		done := float64(r.work()-begin) / float64(effort)
		if done >= 1 || (n%256 == 0 && r.stop()) {
			return
		}
		r.turns++
		r.heavy = 1000 + 3000*done
		r.step(60 * (1 - done))
	}
}

// weeks returns the pairs of the best plan, slot by slot.
func (s *search) weeks() [][MaxSlots]int32 {
	weeks := make([][MaxSlots]int32, len(s.jobs))
	for i := range weeks {
		weeks[i] = s.x.weekOf(i, s.jobs[i])
	}
	return weeks
}
