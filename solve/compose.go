package solve

import "math/rand/v2"

// search is one call of Solve or Admit: the problem made ready, the best plan
// so far, and the work counted.
type search struct {
	x      *index
	c      Control
	rng    *rand.Rand
	scale  scales
	jobs   []Job
	aim    aim
	found  bool
	work   int64
	total  int64
	cut    bool // stopped by Stop
	level  int
	bounds [Levels]Bound
}

func newSearch(p *Problem, c Control) *search {
	x := newIndex(p)
	s := &search{x: x, c: c, rng: rand.New(rand.NewPCG(c.Seed, 0x5eed)), scale: newScales(x), level: 1, total: c.Effort}
	if s.total == 0 {
		s.total = defaultEffort(len(x.pairs))
	}
	return s
}

// defaultEffort is the counted work of a whole search: a little more than the
// pairs ask for, within about a second of one core at 300 clients.
func defaultEffort(pairs int) int64 { return 300_000 + 60*int64(pairs) }

func (s *search) stopped() bool {
	if !s.cut && s.c.Stop != nil && s.c.Stop() {
		s.cut = true
	}
	return s.cut
}

// keep records jobs when they are valid and better than the best so far.
func (s *search) keep(jobs []Job) bool {
	values, idle, bad := Check(s.x.p, jobs)
	if len(bad) > 0 && !pinsOnly(bad) {
		return false
	}
	got := aim{idle: idle, values: values, broken: s.x.p.brokenPins(jobs)}
	if s.found && !got.better(s.aim) {
		return false
	}
	s.jobs, s.aim, s.found = jobs, got, true
	s.tell()
	return true
}

// tell reports progress.
func (s *search) tell() {
	if s.c.Progress == nil {
		return
	}
	p := Progress{Level: s.level, Found: s.found, Done: min(s.work, s.total), Total: s.total}
	if s.found {
		p.Value = s.aim.values[s.level-1]
	}
	if b := s.bounds[s.level-1]; b.known {
		p.Bound, p.Bounded = b.Value, true
	}
	s.c.Progress(p)
}

// empty is the plan that serves nobody but signed clients, all idle: always valid.
func (s *search) empty() {
	jobs := make([]Job, len(s.x.p.Clients))
	for i := range jobs {
		if c := &s.x.p.Clients[i]; c.Signed && !c.Barred {
			jobs[i].Idle = c.Want
		}
	}
	s.keep(jobs)
}

// sums searches weekly sums first, for so much work, and lays the best out.
func (s *search) sums(effort int64) {
	if len(s.x.pairs) == 0 {
		return
	}
	h := newHunt(s.x, s.c.Seed, s.stopped)
	h.dive(4)
	s.add(h.work())
	before := h.work()
	h.anneal(before+effort, 1500, 5)
	s.add(h.work() - before)
	if !h.found {
		return
	}
	if !s.x.clock {
		h.current = h.best
		s.keep(h.jobs())
		return
	}
	s.layOut(h.best)
}

// add counts work and reports progress.
func (s *search) add(work int64) {
	s.work += work
	s.tell()
}

// layOut turns weekly sums into weeks, a few times with other chances.
func (s *search) layOut(sums [][]share) {
	nobody := make([]bool, len(s.x.p.Clients))
	w := newWeekHunt(s.x, s.x.allPairs(nobody), newStill(s.x, nobody, nil), s.rng, s.stopped)
	for try := 0; try < 3 && !s.stopped(); try++ {
		before := w.work()
		w.reset(sums)
		if w.attempt(60 + 4*len(s.x.fac)); w.found {
			s.keep(w.best)
		}
		s.add(w.work() - before)
		if w.found && try > 0 && len(s.x.pairs) > 10000 {
			break
		}
	}
}
