package plan

import (
	"slices"
	"sort"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/plan/field"
	"fabrique/solve"
	"fabrique/territory"
	"fabrique/worktime"
)

// plan words the outcome of the searches.
func (c *composer) plan() (*Plan, error) {
	out := &Plan{Territory: c.m.In.Territory, Policy: c.policy, Seed: c.o.Seed, Reference: c.m.First + calendar.Month(c.ref)}
	out.Levels = c.levels()
	for i, j := range c.res.Jobs {
		if served(j) {
			out.Jobs = append(out.Jobs, c.job(i, j))
		}
	}
	for _, s := range c.weeks {
		out.Seasons = append(out.Seasons, c.seasonOf(s))
	}
	c.months(out)
	out.Activities = c.activities(out)
	if err := c.policies(out); err != nil {
		return nil, err
	}
	w := c.newAdviser()
	for _, i := range c.res.Unserved {
		out.Waiting = append(out.Waiting, c.waiting(w, i))
	}
	c.brokenPins()
	out.Flags = c.flags(out)
	out.Assumptions = c.assumptions()
	out.Work, out.Interrupted = c.work, c.halted
	out.fill()
	return out, nil
}

// levelNames are the five aims, in their strict order.
var levelNames = [solve.Levels]struct {
	name  string
	title lang.Text
}{
	{"placed", lang.T("que personne ne soit laissé de côté", "nobody left out")},
	{"hours", lang.T("temps choisi (écart en demi-journées)", "chosen hours (half-days away)")},
	{"fit", lang.T("envies et savoir-faire (écart)", "wishes and skills (misfit)")},
	{"needs", lang.T("besoins servis", "needs met")},
	{"cost", lang.T("coût net par an, en centimes", "net cost a year, in cents")},
}

// levels returns what is reached and what is proven. Under strict order the
// first gap is the unproven passings-over among those listed.
func (c *composer) levels() (out [solve.Levels]Level) {
	for k, n := range levelNames {
		b := c.res.Bounds[k]
		out[k] = Level{Name: n.name, Title: n.title, Value: c.res.Values[k], Bound: b.Value,
			Proven: b.Proven && b.Value == c.res.Values[k], Gap: solve.Gap(k, c.res.Values[k], b.Value)}
		out[k].Given = c.supposes(k)
	}
	first := &out[0]
	if c.policy == territory.Strict {
		first.Bound, first.Gap = first.Value, 0
		n := 0
		for _, i := range c.res.Unserved {
			if !c.passing(i) {
				n++
				first.Bound += c.p.Clients[i].Weight
			}
		}
		first.Proven = n == 0
		first.Gap = float64(n) / float64(max(len(c.m.Order), 1))
	} else if len(c.barred) > 0 {
		first.Bound = c.bound
		first.Proven = first.Value == first.Bound
		first.Gap = solve.Gap(0, first.Value, first.Bound)
	}
	return out
}

// supposes says what else the bound of level k supposes.
func (c *composer) supposes(k int) lang.Text {
	switch {
	case c.pinned:
		return lang.T("parmi les plans qui gardent les lignes du plan d’avant", "among the plans that keep the lines of the earlier one")
	case k > 1 && c.atHours:
		return lang.T("pour les personnes que ce plan place et les heures qu’il leur donne", "for the persons whom this plan places and the hours it gives them")
	case k > 0 && len(c.barred) > 0:
		return lang.T("pour les personnes que ce plan place", "for the persons whom this plan places")
	}
	return lang.Text{}
}

// passing reports whether it is proven that those kept before client i leave
// them no room; once one of those was lost to a season, nothing is.
func (c *composer) passing(i int) bool {
	if c.never(i) {
		return true
	}
	proven := map[int]bool{}
	for _, p := range c.res.Passed {
		proven[p.Client] = p.Proven
	}
	for _, j := range c.res.Unserved {
		if _, passed := proven[j]; j <= i && !passed && !c.aside[j] {
			return false
		}
	}
	return proven[i] || c.aside[i] && !c.halted
}

// job words the job of client i.
func (c *composer) job(i int, j solve.Job) Job {
	n := j.Blocks() + j.Idle
	out := Job{Person: c.m.Person(i).ID, Company: c.m.In.Companies[c.companyOf(i, j)].ID, HalfDays: n,
		Paid: c.m.Paid(i, n), Shares: c.shares(i, j), Week: c.weekOf(i, j), Unassigned: j.Idle,
		Signed: c.m.Contract[i] != nil, Ahead: c.ramp.Ahead[i], StartWhy: c.ramp.Why[i]}
	out.Rounding = worktime.Minutes(n)*c.m.Half - out.Paid
	out.Start = c.m.First + calendar.Month(max(c.ramp.Start[i], 0))
	out.Why = c.jobWhy(i, out)
	return out
}

// shares words the activities of a job, the largest first.
func (c *composer) shares(i int, j solve.Job) []Share {
	var out []Share
	for _, s := range j.Shares {
		a := c.p.Clients[i].Options[s.Option].Facility
		wish, skill, class := c.m.Fit(i, a)
		out = append(out, Share{Activity: c.m.Activity(a).ID, Site: company.SiteID(c.m.Activity(a).Site), HalfDays: s.Blocks,
			Class: class, Wish: wish, Skill: skill, Leads: c.m.Leads(i, a), Why: c.m.ShareWhy(i, a, wish)})
	}
	sort.SliceStable(out, func(x, y int) bool { return out[x].HalfDays > out[y].HalfDays })
	return out
}

// weekOf names the activity of each half-day of a job.
func (c *composer) weekOf(i int, j solve.Job) (out [worktime.Slots]needs.ActivityID) {
	for t, w := range j.Week {
		if w > 0 {
			out[t] = c.m.Activity(c.p.Clients[i].Options[w-1].Facility).ID
		}
	}
	return out
}

// seasonOf words another week of the year, with all the months in which it holds,
// those before the reference month included.
func (c *composer) seasonOf(s season) Season {
	var out Season
	seen := [12]bool{}
	like := c.m.Ranges(c.m.MonthOfYear(s.ks[0]))
	for k := range c.m.Horizon {
		of := c.m.MonthOfYear(k)
		seen[of] = seen[of] || slices.Equal(c.m.Ranges(of), like)
	}
	for k, in := range seen {
		if in {
			out.Months = append(out.Months, k)
		}
	}
	for i, j := range s.jobs {
		if served(j) {
			out.Jobs = append(out.Jobs, SeasonJob{Person: c.m.Person(i).ID, Shares: c.shares(i, j), Week: c.weekOf(i, j), Unassigned: j.Idle})
		}
	}
	return out
}

// policies sets both list policies side by side, the chosen one first.
func (c *composer) policies(out *Plan) error {
	out.Policies = []PolicyResult{c.policyResult(c.policy, c.res, out.Levels[0].Proven)}
	if c.o.Quick || c.o.From != nil || c.stopped() {
		return nil
	}
	other, k := territory.Strict, solve.Control{Levels: 1, Effort: c.first/2 + 1}
	if c.policy == territory.Strict {
		other = territory.Weighted
	} else {
		k.Start, k.Searched = c.res.Jobs, true // the order of the list is followed from there
	}
	p := c.m.Problem(c.monthsLike(c.ref))
	c.prepare(p)
	res, err := c.solve(p, field.PolicyOf(other), other.Name(), k)
	if err != nil || res.Interrupted {
		return err
	}
	out.Policies = append(out.Policies, c.policyResult(other, res, res.Bounds[0].Proven))
	return nil
}

// policyResult says whom a policy serves and passes over.
func (c *composer) policyResult(policy territory.Policy, res *solve.Result, proven bool) PolicyResult {
	out := PolicyResult{Policy: policy, Placed: len(res.Jobs) - len(res.Unserved), Value: res.Values[0]}
	last := -1
	for i, j := range res.Jobs {
		if served(j) && c.m.Contract[i] == nil {
			last = i
		}
	}
	strictly := map[int]bool{}
	for _, s := range res.Passed {
		strictly[s.Client] = s.Proven
	}
	for _, i := range res.Unserved {
		if i > last || c.m.Excluded(i) {
			continue
		}
		ok := proven && !c.pinned || c.never(i)
		if policy == territory.Strict {
			ok = (strictly[i] && res != c.res || res == c.res && c.passing(i)) && !c.pinned || c.never(i)
		}
		out.PassedOver = append(out.PassedOver, PassedOver{Person: c.m.Person(i).ID, Proven: ok, Why: c.passedWhy(policy, i, ok)})
		if ok {
			out.Proven++
		} else {
			out.Unproven++
		}
	}
	return out
}

// never reports whether no plan at all can serve client i.
func (c *composer) never(i int) bool {
	if c.pinned {
		return c.hopeless[i]
	}
	for _, d := range c.res.Drops {
		if d.Kind == solve.NoOption && d.Client == i && d.Facility < 0 {
			return true
		}
	}
	return len(c.p.Clients[i].Options) == 0
}

// brokenPins flags the pins that the plan does not honour.
func (c *composer) brokenPins() {
	for _, pin := range c.m.In.Pins {
		i, known := c.m.Client[pin.Person]
		if known && pin.Kind == Forbid && pin.Activity == "" && served(c.res.Jobs[i]) {
			c.m.NoteOnce("pin", lang.F("%s a un contrat signé\u00a0: la consigne (épingle) qui l’écarte de tout emploi ne peut pas tenir.",
				"%s has a signed contract: the instruction (pin) that keeps them from any job cannot hold.", c.m.PersonName(i)))
		}
		if pin.Kind != Require || !known {
			continue
		}
		a, named := c.m.Facility[pin.Activity]
		if named && field.OptionTo(&c.p.Clients[i], a) < 0 {
			continue // said already, with what stands against it
		}
		if !served(c.res.Jobs[i]) || named && !c.now().Does(i, a) {
			c.m.NoteOnce("pin", lang.F("La consigne (épingle) pour %s n’a pas pu tenir\u00a0: aucun plan trouvé ne la respecte.",
				"The instruction (pin) for %s could not hold: no plan found honours it.", c.m.PersonName(i)))
		}
	}
	for a, f := range c.p.Facilities {
		if f.Must && c.now().Given(a) == 0 {
			c.m.NoteOnce("pin", lang.F("La consigne (épingle) qui ouvre %s n’a pas pu tenir.", "The instruction (pin) that opens %s could not hold.", c.m.Name(a)))
		}
	}
}
