package solve

// Score is what plans are compared by: broken pins and idle blocks come before every level.
type Score struct {
	Idle   int
	Broken int // pins not honoured, before all else
	Values Values
}

// Better reports whether a beats b: fewer broken pins, then fewer idle blocks, then the values decide.
func (a Score) Better(b Score) bool {
	if a.Broken != b.Broken {
		return a.Broken < b.Broken
	}
	if a.Idle != b.Idle {
		return a.Idle < b.Idle
	}
	return a.Values.Better(b.Values)
}

// Judge returns what jobs reach; whole tells that they break no rule, broken pins aside.
func Judge(p *Problem, jobs []Job) (got Score, whole bool) {
	values, idle, bad := Check(p, jobs)
	if len(jobs) != len(p.Clients) || !pinsOnly(bad) {
		return Score{Idle: idle, Values: values}, false
	}
	return Score{Idle: idle, Values: values, Broken: p.BrokenPins(jobs)}, true
}

// pinsOnly reports whether no rule is broken but pins.
func pinsOnly(bad []Violation) bool {
	for _, b := range bad {
		if b.Rule != "pin" && b.Rule != "open" && b.Rule != "must" {
			return false
		}
	}
	return true
}

// BrokenPins counts the pins that jobs do not honour.
func (p *Problem) BrokenPins(jobs []Job) int {
	n := 0
	load := make([]int, len(p.Facilities))
	for i := range p.Clients {
		c := &p.Clients[i]
		shares := jobs[i].Shares
		for _, s := range shares {
			load[c.Options[s.Option].Facility] += s.Blocks
		}
		if c.Must && len(shares) == 0 && !c.Signed {
			n++
		}
		for k := range c.Options {
			if least := c.Options[k].Least; least > 0 && least > blocksOf(shares, k) {
				n++
			}
		}
	}
	for a := range p.Facilities {
		if p.Facilities[a].Must && load[a] == 0 {
			n++
		}
	}
	return n
}

// Broken lists the clients whose pins jobs do not honour.
func (p *Problem) Broken(jobs []Job) (list []int) {
	one := &Problem{Facilities: make([]Facility, len(p.Facilities))}
	for i := range p.Clients {
		one.Clients = p.Clients[i : i+1]
		if one.BrokenPins(jobs[i:i+1]) > 0 {
			list = append(list, i)
		}
	}
	return list
}
