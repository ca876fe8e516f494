package demo

import (
	"fmt"
	"math"
	"time"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/worktime"
)

// work draws the activities, each with its need and its decision, then sizes
// them so that those that may be staffed could use ratio × the half-days wanted.
func (b *builder) work() {
	rows := append(append(append([]row(nil), oliveaux...), deule...), menin...)
	b.r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	raw, all := make([]float64, b.size.Activities), 0.0
	states := make([]additionality.State, b.size.Activities)
	for j := range raw {
		raw[j] = 20 + b.r.ExpFloat64()*30
		states[j] = pick(b.r, []share[additionality.State]{{68, fine}, {14, with}, {8, against}, {10, open}})
		switch {
		case j == 0 || states[j] == fine:
			states[j] = fine
			all += raw[j]
		case states[j] == with:
			all += raw[j] / 2
		}
	}
	for j := range raw {
		most := max(8, int(raw[j]*b.size.Ratio*float64(b.wanted)/all))
		b.activity(rows[j%len(rows)], j, most, states[j])
	}
}

// activity adds the activity j, like row but with sizes and demands of its own.
func (b *builder) activity(like row, j, most int, state additionality.State) {
	r := b.r
	s := r.IntN(len(b.in.Sites))
	where := neighbourhoods[b.at[s]]
	a := like.activity(b.in.Sites[s].ID)
	a.ID = needs.ActivityID(fmt.Sprintf("%s-%d", like.id, j+1))
	a.Name = lang.F("%s, %s", "%s, %s", a.Name, lang.Same(where))
	a.Sign, a.Months = b.sign(like.sign), nil
	a.Team, a.LeadPer, a.LeadSkill, a.LeadLevel = 2+r.IntN(3), 0, "", 0
	if chance(r, 40) {
		a.LeadPer, a.LeadSkill, a.LeadLevel = []int{10, 7, 5}[r.IntN(3)], crafts[a.Family][0], 3
	}
	usable := most
	if state == with {
		usable = max(8, most/2)
	}
	a.Need, a.Week = most, needs.Range{Least: max(2*a.Team, usable*(30+r.IntN(40))/100), Most: most}
	a.Opening = worktime.WorkingDays
	if chance(r, 40) {
		for range 2 + r.IntN(4) {
			a.Opening &^= 1 << r.IntN(trialSlots)
		}
	}
	a.Sales = money.Cents(math.Max(0, r.NormFloat64()*12+10) * 100 / 3.5)
	a.Equipment = money.Euros(52 * int64(20+r.ExpFloat64()*120))
	a.Usefulness, a.Demands = 1+r.IntN(5), fourLimits(r, 15)
	a.Licences = without(a.Licences)
	b.serve(&a, like, where)
	b.decide(a.ID, state, usable)
	if state == fine || state == with {
		b.usable[s] += usable
	}
	b.in.Activities = append(b.in.Activities, a)
}

// without keeps the driving licence alone: few enough people hold the others
// that a small territory could open nothing.
func without(list []people.Licence) (kept []people.Licence) {
	for _, l := range list {
		if l == driving {
			kept = append(kept, l)
		}
	}
	return kept
}

// serve adds the need that a answers.
func (b *builder) serve(a *needs.Activity, like row, where string) {
	first := string(like.activity("").Needs[0])
	for _, n := range besoins {
		if n.id == first {
			made := n.need()
			made.ID = needs.ID(fmt.Sprintf("b%04d", len(b.in.Needs)+1))
			made.Title = lang.F("%s (%s)", "%s (%s)", made.Title, lang.Same(where))
			made.HalfDays = a.Need
			a.Needs = []needs.ID{made.ID}
			b.in.Needs = append(b.in.Needs, made)
		}
	}
}

// decide adds the committee's decision; a condition is a cap of hours.
func (b *builder) decide(id needs.ActivityID, state additionality.State, half int) {
	d := additionality.Decision{
		Activity: id, State: state, Decided: calendar.On(2026, time.May, 28), Reason: "décision inventée",
		Valid: calendar.Period{From: calendar.On(2026, time.May, 28), Open: true},
	}
	if state == with {
		d.Conditions = []additionality.Condition{capAt(half)}
	}
	b.in.Decisions = append(b.in.Decisions, d)
}

// room gives each site its places: what its activities need when spread over
// the week, times 0.75 to 1.15, and never less than one of them needs alone.
func (b *builder) room() {
	for s := range b.in.Sites {
		week := int(float64(b.usable[s]) * (0.75 + b.r.Float64()*0.4))
		l := &b.in.Sites[s]
		l.Places = ceil(week, trialSlots)
		for _, a := range b.in.Activities {
			if a.Site == string(l.ID) {
				l.Places = max(l.Places, a.Team, ceil(min(a.Week.Most, week), max(1, a.Opening.Count())))
			}
		}
	}
}

// sign returns two letters that no activity has yet: those wanted if they are
// free, else others that begin alike, else any.
func (b *builder) sign(wanted string) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	tries := []string{wanted}
	for _, c := range letters {
		tries = append(tries, wanted[:1]+string(c))
	}
	for _, c := range letters {
		for _, d := range letters {
			tries = append(tries, string(c)+string(d))
		}
	}
	for _, t := range tries {
		if !b.taken[t] {
			b.taken[t] = true
			return t
		}
	}
	return wanted
}
