package plan

import (
	"slices"
	"sort"

	"fabrique/lang"
	"fabrique/plan/room"
	"fabrique/plan/trial"
	"fabrique/solve"
)

// keeper composes from an earlier plan with few changes.
type keeper struct {
	c      *composer
	old    []solve.Job  // by client, under the input of today
	base   []solve.Job  // old, less what the input of today forbids
	jobs   []solve.Job  // the plan so far
	free   map[int]bool // clients whose line may change
	broken []int        // clients whose old line the input of today no longer allows
	forced map[int]bool // clients whose line must change
	out    map[int]bool // clients whom the input of today keeps from any job: their leaving is no change
	left   int          // changes left
}

// keep composes from the plan Options.From: signed contracts stay, and at most
// Options.Changes other persons gain, lose or change a job. Who left the list or
// is kept from any job by a pin is not one of them. Changes that the input forces
// otherwise, such as a decision that ended, are counted first, and may alone pass
// that number. A flag says how many jobs change, another who leaves the plan.
func (c *composer) keep() error {
	before, broken, err := restore(*c.m.In, c.o.From)
	if err != nil {
		return err
	}
	c.ref = before.ref
	if err := c.settle(); err != nil {
		return err
	}
	c.before, c.was, c.hopeless = before.weeks, before.starts(c.o.From), make([]bool, len(c.res.Jobs))
	for i := range c.hopeless {
		c.hopeless[i] = c.never(i)
	}
	k := &keeper{c: c, old: before.res.Jobs, broken: broken, free: map[int]bool{}, forced: map[int]bool{}, out: map[int]bool{}, left: c.o.Changes}
	for i := range k.old {
		k.out[i] = c.m.Excluded(i)
	}
	ideal := c.res.Jobs
	k.force(before)
	k.welcome(before, ideal)
	k.improve(before.p, ideal)
	return k.settle()
}

// let allows the line of client i to change; signed contracts are not counted,
// nor who may have no job at all.
func (k *keeper) let(i int) {
	if !k.free[i] && k.c.m.Contract[i] == nil && !k.out[i] {
		k.left--
	}
	k.free[i] = true
}

// force takes out what the input of today no longer allows, with as little else
// as can be, and looks for other places for those who lose theirs by it.
func (k *keeper) force(before *composer) {
	k.base = room.Mend(before.p, k.old)
	lost := append(k.differing(before.p, k.base), k.broken...)
	if len(lost) > len(k.broken) {
		k.base = before.closest(k.only(before.p), k.old).Jobs
		lost = append(k.differing(before.p, k.base), k.broken...)
	}
	k.jobs = k.base
	slices.Sort(lost)
	for _, i := range lost {
		k.let(i)
		k.forced[i] = true
	}
	for _, i := range lost {
		if !served(k.jobs[i]) && !k.c.m.Excluded(i) {
			k.admit(before, i)
		}
	}
}

// only returns a copy of p in which those who had no job in the old plan have none.
func (k *keeper) only(p *solve.Problem) *solve.Problem {
	q := trial.Copy(p)
	for i := range q.Clients {
		q.Clients[i].Barred = q.Clients[i].Barred || !served(k.old[i])
	}
	return q
}

// differing returns the clients whose line in jobs, under p, is not the old one.
func (k *keeper) differing(p *solve.Problem, jobs []solve.Job) (out []int) {
	for i, j := range jobs {
		if k.c.m.Contract[i] == nil && (trial.Differ(&p.Clients[i], k.old[i], j) || k.old[i].Week != j.Week) {
			out = append(out, i)
		}
	}
	return out
}

// welcome lets in, in the order of the list, those whom the new plan would
// place, each with the fewest other lines changed that a search finds.
func (k *keeper) welcome(before *composer, ideal []solve.Job) {
	for i := range ideal {
		if k.left <= 0 || k.c.stopped() {
			return
		}
		if served(ideal[i]) && !served(k.jobs[i]) && !k.free[i] {
			k.admit(before, i)
		}
	}
}

// admit gives client i a job if the changes left allow it: with every line
// kept, else with a few that move.
func (k *keeper) admit(before *composer, i int) {
	got, ok := before.place(k.jobs, i, func(p *solve.Problem, _ int) { k.pin(p, i) })
	if !ok {
		got, ok = before.place(k.jobs, i, func(p *solve.Problem, _ int) { k.stay(p) })
	}
	var moved []int
	for j := range k.jobs {
		if ok && !k.free[j] && (j == i || trial.Differ(&got.P.Clients[j], k.jobs[j], got.Jobs[j])) {
			moved = append(moved, j)
		}
	}
	if !ok || len(moved) > max(k.left, 0) {
		return
	}
	for _, j := range moved {
		k.let(j)
	}
	k.jobs = got.Jobs
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
			if w := trial.Misfit(&p.Clients[i], k.old[i]) - trial.Misfit(&p.Clients[i], ideal[i]); w > 0 {
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

// fix makes client i of p keep the half-days and activities of the old plan.
func (k *keeper) fix(p *solve.Problem, i int) { trial.Fix(&p.Clients[i], k.old[i]) }

// settle composes with the lines pinned, giving up freed lines until the
// changes are few enough.
func (k *keeper) settle() error {
	c := k.c
	c.hold = func(p *solve.Problem) { k.pin(p, -1) }
	c.pinned, c.start, c.tidy = true, k.jobs, k.tidy
	most := max(c.o.Changes, k.counted())
	for try := 0; ; try++ {
		c.barred, c.bound, c.weeks = map[int]lang.Text{}, solve.NoLimit, nil
		if err := c.settle(); err != nil {
			return err
		}
		c.res.Jobs = k.again(c.res.Jobs)
		n := len(k.changed())
		if n <= most || len(k.free) == len(k.forced) || try == 3 {
			break
		}
		k.retreat(n - most)
		c.start = k.base
	}
	k.measure()
	k.say()
	k.sayGone()
	return nil
}

// counted is how many of the lines that must change are counted as changes.
func (k *keeper) counted() (n int) {
	for i := range k.forced {
		if !k.out[i] {
			n++
		}
	}
	return n
}

// say flags how many jobs change, and who has them.
func (k *keeper) say() {
	list := k.changed()
	var all []string
	for _, i := range list {
		all = append(all, k.c.m.PersonName(i))
	}
	names := few(all)
	text := lang.T("Plan d’avant gardé\u00a0: aucun emploi ne change.", "Earlier plan kept: no job changes.")
	if len(list) > 0 {
		text = lang.Count(len(list), lang.T("Plan d’avant gardé, %[2]s changements permis au plus\u00a0: %[1]s emploi change (%[3]s).", "Earlier plan kept, %[2]s changes allowed at most: %[1]s job changes (%[3]s)."),
			lang.T("Plan d’avant gardé, %[2]s changements permis au plus\u00a0: %[1]s emplois changent (%[3]s).", "Earlier plan kept, %[2]s changes allowed at most: %[1]s jobs change (%[3]s)."), k.c.o.Changes, names)
	}
	if len(list) > k.c.o.Changes {
		text = lang.Sentences(text, lang.T("Les données du jour ne permettent pas le plan d’avant, et aucun plan trouvé n’en change moins.", "Today’s data do not allow the earlier plan, and no plan found changes fewer."))
	}
	k.c.m.NoteOnce("kept", text)
}

// sayGone flags who had a job in the earlier plan and may have none today.
func (k *keeper) sayGone() {
	var gone []string
	for _, j := range k.c.o.From.Jobs {
		i, listed := k.c.m.Client[j.Person]
		switch {
		case !listed:
			gone = append(gone, string(j.Person))
		case k.out[i]:
			gone = append(gone, k.c.m.PersonName(i))
		}
	}
	if len(gone) == 0 {
		return
	}
	k.c.m.NoteOnce("kept", lang.Count(len(gone), lang.T("%s personne quitte le plan d’avant parce que les données du jour l’en retirent (%[2]s) ; cela ne compte pas parmi les changements.",
		"%s person leaves the earlier plan because today’s data take them out (%[2]s); that is not counted among the changes."),
		lang.T("%s personnes quittent le plan d’avant parce que les données du jour les en retirent (%[2]s) ; cela ne compte pas parmi les changements.",
			"%s persons leave the earlier plan because today’s data take them out (%[2]s); that is not counted among the changes."), few(gone)))
}

// few names the first of a list, and says how many others there are.
func few(all []string) lang.Text {
	var names []lang.Text
	for _, one := range all[:min(len(all), 5)] {
		names = append(names, lang.Same(one))
	}
	if n := len(all) - len(names); n > 0 {
		names = append(names, lang.Count(n, lang.T("%s autre", "%s other"), lang.T("%s autres", "%s others")))
	}
	return lang.Join(names)
}

// measure counts the hours level against what persons want, not against what was pinned.
func (k *keeper) measure() {
	c := k.c
	values, _, _ := solve.Check(c.m.Problem(c.monthsLike(c.ref)), c.res.Jobs)
	c.res.Bounds[1].Value += values[1] - c.res.Values[1]
	c.res.Values = values
}

// again returns jobs in which those whose line is fixed have their very
// half-days again, where the rest allows it: all at once if it can, else one after the other.
func (k *keeper) again(jobs []solve.Job) []solve.Job {
	var list []int
	for i, j := range k.old {
		if !k.free[i] && served(j) && jobs[i].Week != j.Week && !trial.Differ(&k.c.p.Clients[i], j, jobs[i]) {
			list = append(list, i)
		}
	}
	if back, ok := k.back(jobs, list); ok {
		return back
	}
	for left := len(list) + 1; len(list) < left; {
		left = len(list)
		list = slices.DeleteFunc(list, func(i int) (ok bool) {
			jobs, ok = k.back(jobs, []int{i})
			return ok
		})
	}
	return jobs
}

// tidy is again before the seasons are laid out: when some cannot have their
// half-days again, the plan that the search began from is taken if it serves as much.
func (k *keeper) tidy(jobs []solve.Job) []solve.Job {
	jobs = k.again(jobs)
	is, _, _ := solve.Check(k.c.p, jobs)
	from, _, bad := solve.Check(k.c.p, k.c.start)
	if len(bad) == 0 && from[0] >= is[0] && len(k.differing(k.c.p, jobs)) > len(k.differing(k.c.p, k.c.start)) {
		return k.c.start
	}
	return jobs
}

// back gives their old job back to all of list together, if the plan still holds.
func (k *keeper) back(jobs []solve.Job, list []int) ([]solve.Job, bool) {
	out := slices.Clone(jobs)
	for _, i := range list {
		out[i] = k.old[i]
	}
	if _, _, bad := solve.Check(k.c.p, out); len(bad) > 0 {
		return jobs, false
	}
	return out, true
}

// changed returns the clients without a contract whose line is not that of the old plan.
func (k *keeper) changed() []int {
	out := append(k.differing(k.c.p, k.c.res.Jobs), k.broken...)
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(i int) bool { return k.out[i] })
}

// retreat takes back the last n lines that were let free without need and changed, or all of them.
func (k *keeper) retreat(n int) {
	list := k.changed()
	for at := len(list) - 1; at >= 0 && n > 0; at-- {
		if i := list[at]; k.free[i] && !k.forced[i] {
			delete(k.free, i)
			n--
		}
	}
	for i := range k.free {
		if n > 0 && !k.forced[i] {
			delete(k.free, i)
		}
	}
}

// starts returns the month of the horizon in which each client starts in plan p, −1 for none.
func (c *composer) starts(p *Plan) []int {
	out := make([]int, len(c.m.Order))
	for i := range out {
		out[i] = -1
	}
	for _, j := range p.Jobs {
		if i, ok := c.m.Client[j.Person]; ok {
			out[i] = max(0, int(j.Start-c.m.First))
		}
	}
	return out
}
