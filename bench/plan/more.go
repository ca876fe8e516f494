package main

import (
	"slices"
	"sync"

	"fabrique/demo"
	"fabrique/kit/memory"
	"fabrique/plan"
	"fabrique/solve"
	"fabrique/solve/search"
)

// nation measures level 1 with its bound for many territories, one core each.
func (o *outcome) nation() {
	o.Territory = make([]territory, o.Territories)
	clock := startClock()
	next := make(chan int)
	var all sync.WaitGroup
	for range o.Cores {
		all.Go(func() {
			for k := range next {
				o.Territory[k] = o.alone(k)
			}
		})
	}
	for k := range o.Territories {
		next <- k
	}
	close(next)
	all.Wait()
	o.Seconds, o.CPU = clock.seconds(), clock.cpu()
	for _, t := range o.Territory {
		o.Placed += t.Placed
	}
	o.Listed = o.Persons * o.Territories
}

// alone measures territory k of a nation: tight and loose ones take turns.
func (o *outcome) alone(k int) territory {
	t := territory{Seed: uint64(k + 1), Ratio: []float64{1, 1.3}[k%2]}
	clock := startOne()
	p := demo.Kernel(o.Persons, o.Activities, t.Ratio, t.Seed)
	c := o.control(clock)
	c.Seed, c.Cores, c.Levels = t.Seed, 1, 1
	res, err := search.Solve(p, solve.Weighted, c)
	if err == nil {
		t.level, t.Placed = levelOf(0, res), len(p.Clients)-len(res.Unserved)
	}
	t.Seconds = clock.seconds()
	return t
}

// newcomers is how many clients are tried, one after the other, each as if newly listed.
const newcomers = 20

// newcomer plans without the last clients of the list, then asks for each of
// them alone whether the plan can take it in.
func (o *outcome) newcomer() {
	p := o.problem()
	first := len(p.Clients) - newcomers
	for i := first; i < len(p.Clients); i++ {
		p.Clients[i].Barred = true
	}
	clock := startClock()
	c := o.control(clock)
	c.Levels = 1
	res, err := search.Solve(p, solve.Weighted, c)
	o.Seconds, o.CPU = clock.seconds(), clock.cpu()
	if err != nil {
		o.Fault = err.Error()
		return
	}
	o.read(p, res, 1)
	if o.Placed == 0 {
		o.Fault = "no plan to join was found in time"
		return
	}
	memory.Collect(memory.Soon, memory.Little) // as the product does
	for i := first; i < len(p.Clients); i++ {
		p.Clients[i].Barred = false
		one := startOne()
		_, ok := search.Admit(p, res.Jobs, i, solve.Control{Seed: o.Seed, Cores: o.Cores})
		o.Tries = append(o.Tries, one.seconds())
		if ok {
			o.Admitted++
		}
		if o.Persons <= searched && (ok || o.fits(p, res, i)) {
			o.Possible++
		}
		p.Clients[i].Barred = true
	}
}

// searched is the largest size at which a whole search follows each refused newcomer.
const searched = 300

// fits reports whether a whole search, far longer than a newcomer waits, takes
// client i in beside everybody whom the plan serves.
func (o *outcome) fits(p *solve.Problem, plan *solve.Result, i int) bool {
	own := *p
	own.Clients = slices.Clone(p.Clients)
	for _, j := range plan.Unserved {
		own.Clients[j].Barred = j != i
	}
	c := o.control(startOne())
	c.Start, c.Levels = plan.Jobs, 1
	res, err := search.Solve(&own, solve.Weighted, c)
	return err == nil && res.Values[0] == plan.Values[0]+p.Clients[i].Weight
}

// compose measures a plan of the field, its other policy and its advice left out.
func (o *outcome) compose() {
	in := demo.Scaled(o.Persons, o.Activities, o.Seed)
	if o.Kind == atOnce {
		in.Territory.Horizon = 1
		for k := range in.Companies {
			in.Companies[k].Hires = 0
		}
	}
	clock := startClock()
	c := o.control(clock)
	got, err := plan.Compose(in, plan.Options{Seed: o.Seed, Cores: o.Cores, Stop: c.Stop, Quick: true})
	o.Seconds, o.CPU = clock.seconds(), clock.cpu()
	if err != nil {
		o.Fault = err.Error()
		return
	}
	o.Listed, o.Placed, o.Work, o.Interrupted = len(in.People), len(got.Jobs), got.Work, got.Interrupted
	for _, l := range got.Levels {
		o.Levels = append(o.Levels, level{l.Value, l.Bound, l.Gap, l.Proven})
	}
	for k, m := range got.Months {
		if len(m.Starts) > 0 {
			o.MonthsLast = k + 1
		}
	}
}
