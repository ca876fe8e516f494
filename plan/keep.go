package plan

import (
	"sort"

	"fabrique/lang"
	"fabrique/people"
	"fabrique/solve"
)

// keeper composes from an earlier plan with few changes.
type keeper struct {
	c    *composer
	old  []solve.Job  // by client, under the input of today
	jobs []solve.Job  // the plan so far
	free map[int]bool // clients whose line may change
	left int          // changes left
}

// keep composes from the plan Options.From: signed contracts stay, and at most
// Options.Changes other persons gain, lose or change a job. Changes that the
// input forces, such as a decision that ended, are counted first and flagged
// when they alone pass that number.
func (c *composer) keep() error {
	before, broken, err := restore(*c.m.In, c.o.From)
	if err != nil {
		return err
	}
	c.ref = before.ref
	if err := c.settle(); err != nil {
		return err
	}
	c.before = before.weeks
	k := &keeper{c: c, old: before.res.Jobs, jobs: before.res.Jobs, free: map[int]bool{}, left: c.o.Changes}
	for _, i := range broken {
		k.let(i)
	}
	ideal := c.res.Jobs
	_, _, bad := solve.Check(before.p, before.res.Jobs)
	if len(bad) == 0 {
		k.welcome(before, ideal)
	}
	k.improve(before.p, ideal)
	return k.settle()
}

// let allows the line of client i to change; signed contracts are not counted.
func (k *keeper) let(i int) {
	if !k.free[i] && k.c.m.Contract[i] == nil {
		k.left--
	}
	k.free[i] = true
}

// welcome lets in, in the order of the list, those whom the new plan would
// place, each with the fewest other lines changed that a search finds.
func (k *keeper) welcome(before *composer, ideal []solve.Job) {
	for i := range ideal {
		if k.left <= 0 || !served(ideal[i]) || served(k.jobs[i]) || k.free[i] {
			continue
		}
		got, ok := before.place(k.jobs, i, func(p *solve.Problem, _ int) { k.pin(p, i) })
		if !ok {
			got, ok = before.place(k.jobs, i, func(p *solve.Problem, _ int) { k.stay(p) })
		}
		var moved []int
		for j := range k.jobs {
			if ok && j != i && !k.free[j] && differ(&got.p.Clients[j], k.jobs[j], got.jobs[j]) {
				moved = append(moved, j)
			}
		}
		if !ok || 1+len(moved) > k.left {
			continue
		}
		for _, j := range append(moved, i) {
			k.let(j)
		}
		k.jobs = got.jobs
	}
}

// improve spends the changes left on those to whom the new plan gives hours or
// activities closest to what they chose.
func (k *keeper) improve(p *solve.Problem, ideal []solve.Job) {
	type gain struct {
		i     int
		worth int64
	}
	var list []gain
	for i := range ideal {
		if !k.free[i] && k.c.m.Contract[i] == nil && served(k.old[i]) && served(ideal[i]) {
			if w := misfit(&p.Clients[i], k.old[i]) - misfit(&p.Clients[i], ideal[i]); w > 0 {
				list = append(list, gain{i, w})
			}
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].worth > list[b].worth })
	for _, g := range list {
		if k.left <= 0 {
			return
		}
		k.let(g.i)
	}
}

// misfit folds hours and fit of one job into one number, hours first.
func misfit(cl *solve.Client, j solve.Job) int64 {
	sum := 1000 * int64(abs(j.Blocks()+j.Idle-cl.Want))
	for _, s := range j.Shares {
		sum += cl.Options[s.Option].Class * int64(s.Blocks)
	}
	return sum
}

// pin fixes every line of p but those that are free and that of client but (−1 for none).
func (k *keeper) pin(p *solve.Problem, but int) {
	for i := range p.Clients {
		if i != but && !k.free[i] {
			k.fix(p, i)
		}
	}
}

// stay fixes the lines of signed contracts alone.
func (k *keeper) stay(p *solve.Problem) {
	for i := range p.Clients {
		if k.c.m.Contract[i] != nil && !k.free[i] {
			k.fix(p, i)
		}
	}
}

// fix makes client i of p keep the half-days and activities it has.
func (k *keeper) fix(p *solve.Problem, i int) {
	cl, j := &p.Clients[i], k.old[i]
	if !served(j) {
		cl.Barred = true
		return
	}
	n := j.Blocks() + j.Idle
	cl.Least, cl.Want, cl.Most, cl.Must = n, n, n, true
	var week uint16
	for t, w := range j.Week {
		if w > 0 {
			week |= 1 << t
		}
	}
	cl.Free &= week
	options := make([]solve.Option, len(cl.Options))
	for o := range cl.Options {
		options[o] = cl.Options[o]
		options[o].Least = 0
	}
	for _, s := range j.Shares {
		options[s.Option].Least, options[s.Option].Most = s.Blocks, s.Blocks
	}
	cl.Options = options
}

// settle composes with the lines pinned, giving up freed lines until the
// changes are few enough.
func (k *keeper) settle() error {
	c := k.c
	c.hold = func(p *solve.Problem) { k.pin(p, -1) }
	c.pinned, c.start = true, k.jobs
	for try := 0; ; try++ {
		c.barred, c.bound, c.weeks = map[int]lang.Text{}, solve.NoLimit, nil
		if err := c.settle(); err != nil {
			return err
		}
		k.again()
		n := len(k.changed())
		if n <= c.o.Changes {
			break
		}
		if len(k.free) == 0 || try == 3 {
			c.m.NoteOnce("pin", lang.F("%s lignes changent, pour %s permises\u00a0: les données du jour l’imposent.",
				"%s lines change, for %s allowed: today’s data require it.", n, c.o.Changes))
			break
		}
		k.retreat(n - c.o.Changes)
		c.start = k.old
	}
	k.measure()
	return nil
}

// measure counts the hours level against what persons want, not against what was pinned.
func (k *keeper) measure() {
	c := k.c
	values, _, _ := solve.Check(c.m.Problem(c.monthsLike(c.ref)), c.res.Jobs)
	c.res.Bounds[1].Value += values[1] - c.res.Values[1]
	c.res.Values = values
}

// again gives back their very half-days to those whose line is fixed, where the rest allows it.
func (k *keeper) again() {
	for i, j := range k.old {
		if k.free[i] || !served(j) || k.c.res.Jobs[i].Week == j.Week || differ(&k.c.p.Clients[i], j, k.c.res.Jobs[i]) {
			continue
		}
		was := k.c.res.Jobs[i]
		k.c.res.Jobs[i] = j
		if _, _, bad := solve.Check(k.c.p, k.c.res.Jobs); len(bad) > 0 {
			k.c.res.Jobs[i] = was
		}
	}
}

// changed returns the clients without a contract whose line is not that of the old plan.
func (k *keeper) changed() (out []int) {
	for i, j := range k.c.res.Jobs {
		if k.c.m.Contract[i] == nil && (differ(&k.c.p.Clients[i], k.old[i], j) || k.old[i].Week != j.Week) {
			out = append(out, i)
		}
	}
	return out
}

// retreat takes back the last n lines that were let free and changed.
func (k *keeper) retreat(n int) {
	list := k.changed()
	for at := len(list) - 1; at >= 0 && n > 0; at-- {
		if i := list[at]; k.free[i] {
			delete(k.free, i)
			n--
		}
	}
	for i := range k.free {
		if n > 0 {
			delete(k.free, i)
		}
	}
}

// Changes returns the persons without a contract whose job is not the same in
// both plans: another employer, other activities, other half-days, or none.
func Changes(a, b *Plan) []people.ID {
	old, now := jobsByPerson(a), jobsByPerson(b)
	var out []people.ID
	for _, list := range [2][]Job{a.Jobs, b.Jobs} {
		for _, j := range list {
			if id := j.Person; !j.Signed && changed(old[id], now[id]) {
				out = append(out, id)
				old[id], now[id] = nil, nil
			}
		}
	}
	return out
}
