package ramp

import (
	"fabrique/plan/field"
	"slices"

	"fabrique/lang"
)

// admit lets client i start this month, with the team mates that must come
// too; otherwise it keeps why i waits.
func (l *Firm) admit(i int) bool {
	hires := l.m.In.Companies[l.g].Hires
	set, missing := l.team(i, hires, false)
	if missing >= 0 {
		set, _ = l.team(i, hires, true)
	}
	if missing >= 0 && len(set) == 0 {
		if set, _ = l.team(i, 0, true); len(set) == 0 {
			return l.wait(i, missing)
		}
		return l.stage(i, set)
	}
	if len(set) > l.left {
		return l.wait(i, l.shut(i))
	}
	return l.enter(i, set)
}

// wait keeps that client i waits for activity a, −1 when none is meant.
func (l *Firm) wait(i, a int) bool {
	l.r.Why[i] = lang.F("attend que l’équipe soit embauchée avec elle, %s personnes par mois au plus", "waits for a team to be hired together, at most %s persons a month", l.m.In.Companies[l.g].Hires)
	if a >= 0 {
		l.r.Why[i] = lang.F("attend l’ouverture de l’activité «\u00a0%s\u00a0»", "waits for the activity “%s” to open", l.m.Name(a))
	}
	return false
}

// shut returns the first activity of client i that does not run yet, −1 when all do.
func (l *Firm) shut(i int) int {
	out := -1
	l.each(i, func(a, _ int, _ bool) {
		if out < 0 && !l.Holds(a) {
			out = a
		}
	})
	return out
}

// enter starts client i and the mates of set, if the budget bears it.
func (l *Firm) enter(i int, set []int) bool {
	for _, j := range set {
		l.begin(j)
	}
	if !l.affordable() {
		for _, j := range set {
			l.r.Start[j] = -1
			l.add(j, -1)
			l.left++
		}
		l.r.Why[i] = lang.F("attend que le budget de %s le permette", "waits for the budget of %s to allow it", l.m.CompanyName(l.g))
		return false
	}
	for _, j := range set {
		if j != i {
			l.r.Why[j] = l.pulled(i, j)
		}
		l.early(j)
	}
	return true
}

// pulled says for which team client j starts together with client i.
func (l *Firm) pulled(i, j int) lang.Text {
	out := lang.T("l’équipe commence ensemble", "the team starts together")
	l.each(j, func(a, _ int, _ bool) {
		if slices.Contains(l.of[a], i) {
			out = lang.F("l’équipe de l’activité «\u00a0%s\u00a0» commence ensemble", "the team of the activity “%s” starts together", l.m.Name(a))
		}
	})
	return out
}

// early marks client j as preparing the opening of an activity that does not run yet.
func (l *Firm) early(j int) {
	if a := l.shut(j); a >= 0 {
		l.r.Early[j] = a
		l.r.Why[j] = lang.F("prépare l’ouverture de l’activité «\u00a0%s\u00a0»", "prepares the opening of the activity “%s”", l.m.Name(a))
	}
}

// stage hires a team that never fits one month over successive months.
func (l *Firm) stage(i int, set []int) bool {
	slices.Sort(set)
	n := min(l.left, len(set))
	if !l.enter(i, set[:n]) {
		return false
	}
	l.queue = set[n:]
	return true
}

// dequeue goes on hiring the team that did not fit the months before.
func (l *Firm) dequeue() {
	for len(l.queue) > 0 && l.left > 0 && l.enter(l.queue[0], l.queue[:1]) {
		l.queue = l.queue[1:]
	}
}

// team returns client i with the fewest team mates found that must start too,
// so that all their activities run, or with some so that at least one activity
// of i does. Beyond most persons (0 for no limit) it gives up and names an
// activity that is missing; −1 when none is.
func (l *Firm) team(i, most int, some bool) (set []int, missing int) {
	set = []int{i}
	l.add(i, 1)
	missing = l.lacking(set, some)
	for missing >= 0 && (most == 0 || len(set) < most) {
		j := l.mate(missing, set)
		if j < 0 {
			break
		}
		set = append(set, j)
		l.add(j, 1)
		missing = l.lacking(set, some)
	}
	for _, j := range set {
		l.add(j, -1)
	}
	if missing >= 0 && some {
		return nil, missing
	}
	return set, missing
}

// lacking returns an activity of set that cannot run yet, −1 when all can; with
// some, one activity of the first person is enough.
func (l *Firm) lacking(set []int, some bool) int {
	out, runs := -1, false
	if some {
		set = set[:1]
	}
	for _, i := range set {
		l.each(i, func(a, _ int, _ bool) {
			if l.Holds(a) {
				runs = true
			} else if out < 0 {
				out = a
			}
		})
	}
	if some && runs {
		return -1
	}
	return out
}

// mate returns who should join for activity a: a leader when one is missing,
// then whoever brings the fewest activities that do not run, then the list.
func (l *Firm) mate(a int, set []int) int {
	best, cost := -1, 1<<30
	led := l.led(a)
	for _, j := range l.of[a] {
		if l.r.Start[j] >= 0 || slices.Contains(set, j) {
			continue
		}
		n := 0
		if l.w.was(j) > l.k {
			n = 100
		}
		l.each(j, func(b, _ int, lead bool) {
			if b != a && !l.Holds(b) {
				n++
			}
			if b == a && !led && !lead {
				n += 1000
			}
		})
		if n < cost {
			best, cost = j, n
		}
	}
	return best
}

// exceptions marks who starts out of the order of the list, across companies.
func (r *Ramp) exceptions(w Weeks) {
	latest, own := -1, map[int]int{}
	for i := range r.Start {
		if r.Start[i] < 0 || w.M.Contract[i] != nil {
			continue
		}
		g := w.Company(i, w.Jobs[i])
		r.Ahead[i] = r.Start[i] < latest
		if r.Ahead[i] && r.Start[i] >= own[g] && r.Early[i] < 0 {
			r.Why[i] = lang.F("%s embauche à son propre rythme", "%s hires at its own pace", w.M.CompanyName(g))
		}
		latest, own[g] = max(latest, r.Start[i]), max(own[g], r.Start[i])
	}
	soonest := w.M.Horizon
	for i := len(r.Start) - 1; i >= 0; i-- {
		if r.Start[i] < 0 || w.M.Contract[i] != nil {
			continue
		}
		late := r.Start[i] > soonest
		soonest = min(soonest, r.Start[i])
		switch {
		case !late && !r.Ahead[i] && r.Early[i] < 0:
			r.Why[i] = lang.Text{}
		case r.Why[i].Empty() && r.Start[i] == w.was(i):
			r.Why[i] = lang.T("garde le mois de départ du plan d’avant", "keeps the month of start of the earlier plan")
		case r.Why[i].Empty() && r.Ahead[i]:
			r.Why[i] = lang.T("son activité peut commencer, des personnes inscrites avant attendent la leur", "this activity can start while persons listed before wait for theirs")
		case r.Why[i].Empty():
			g := w.Company(i, w.Jobs[i])
			r.Why[i] = lang.F("%s embauche au plus %s par mois", "%s hires at most %s a month", w.M.CompanyName(g), field.Persons(w.M.In.Companies[g].Hires))
		}
	}
}
