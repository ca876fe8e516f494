package solve

import "fabrique/solve/flow"

// exactPairs is the most pair-slots for which the exact engine is asked about the whole model.
const exactPairs = 1200

// Solve searches the best plan of p under a policy, and proves how good it is.
// The error is Invalid when p makes no sense; there is always a plan otherwise,
// if only the one that serves nobody.
func Solve(p *Problem, policy Policy, c Control) (*Result, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	own := *p
	own.Clients = append([]Client(nil), p.Clients...)
	s := newSearch(&own, c)
	s.empty()
	s.begin()
	s.sums(s.total / 3)
	s.around(s.work+s.total/5, 24)
	var passed []Passing
	if policy == Strict {
		passed = s.strict()
	}
	s.allLevels(policy)
	return s.result(p, policy, passed), nil
}

// begin takes over the plan to begin from, if it is valid.
func (s *search) begin() {
	if len(s.c.Start) == len(s.x.p.Clients) {
		s.keep(s.c.Start)
	}
}

// allLevels bounds and improves level after level. A better plan for an
// earlier level sends the search back there, a few times.
func (s *search) allLevels(policy Policy) {
	levels := s.c.Levels
	if levels == 0 {
		levels = Levels
	}
	for level, back := 0, 3; level < levels; {
		s.level = level + 1
		held := s.aim
		if level > 0 || policy == Weighted {
			s.oneLevel(level, (levels-level)*2)
		}
		if k := firstChange(held.values, s.aim.values, level); k < level && back > 0 {
			back--
			clear(s.bounds[k:])
			level = k
			continue
		}
		level++
	}
}

// firstChange returns the first level before limit at which two plans differ, or limit.
func firstChange(a, b Values, limit int) int {
	for k := range limit {
		if a[k] != b[k] {
			return k
		}
	}
	return limit
}

// oneLevel bounds a level, asks the exact engine where that is within reach,
// and searches around the plan with its share of the work left.
func (s *search) oneLevel(level, parts int) {
	s.tell()
	s.lagrange(level)
	if s.bounds[level].Proven || s.stopped() || s.aim.broken > 0 {
		return
	}
	size := len(s.x.pairs) * max(1, s.x.p.Slots/2)
	if size <= exactPairs && s.finish(level, 30_000_000) {
		return
	}
	if left := s.total - s.work; left > 0 && level > 0 {
		s.around(s.work+left/int64(parts), 24)
	}
	if v := s.asMinimum(level); s.bounds[level].known {
		low := float64(s.bounds[level].Value)
		if Maximise[level] {
			low = -low
		}
		s.settle(level, min(low, v))
	}
}

// lagrange bounds a level by prices.
func (s *search) lagrange(level int) {
	if len(s.x.pairs) == 0 {
		s.settle(level, s.asMinimum(level))
		return
	}
	b := newBounder(s.x)
	low, _, work := b.certify(newGoal(s.x, level, s.aim.idle, s.aim.values), s.asMinimum(level), 3, max(1, s.c.Cores))
	s.add(work)
	s.settle(level, low)
}

// result reports the search.
func (s *search) result(p *Problem, policy Policy, passed []Passing) *Result {
	r := &Result{Jobs: s.jobs, Values: s.aim.values, Idle: s.aim.idle, Bounds: s.bounds, Passed: passed, Drops: s.x.drops, Work: s.work, Interrupted: s.cut}
	for i := range s.jobs {
		if len(s.jobs[i].Shares) == 0 && s.jobs[i].Idle == 0 {
			r.Unserved = append(r.Unserved, i)
		}
	}
	if policy == Strict {
		s.strictBound(r, p)
	}
	for k := range r.Bounds {
		if !r.Bounds[k].known {
			r.Bounds[k] = Bound{Value: s.aim.values[k]}
			if Maximise[k] {
				r.Bounds[k].Value = flow.Unlimited
			}
		}
	}
	r.Broken = p.broken(s.jobs)
	return r
}

// broken lists the clients whose pins jobs do not honour.
func (p *Problem) broken(jobs []Job) (list []int) {
	for i := range p.Clients {
		one := &Problem{Clients: p.Clients[i : i+1]}
		one.Facilities = make([]Facility, len(p.Facilities))
		if one.brokenPins(jobs[i:i+1]) > 0 {
			list = append(list, i)
		}
	}
	return list
}
