package todayapp

import (
	"slices"
	"sort"

	"fabrique/actor"
	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/plan/plandb"
	"fabrique/worktime"
)

// proposals finds the proposals whose askers still wait for an answer.
func (l *look) proposals() error {
	shelf, err := needsdb.Shelf(l.Context(), l.Read(), l.at)
	if err != nil {
		return err
	}
	var open []needs.Filed
	late := 0
	for _, n := range shelf {
		if _, waits := n.Due(); waits {
			open = append(open, n)
		}
		if n.Late(l.Today()) {
			late++
		}
	}
	if len(open) == 0 {
		return nil
	}
	sort.SliceStable(open, func(a, b int) bool { return open[a].Proposed < open[b].Proposed })
	t := Task{ID: "needs", Title: l.t(several(len(open), say.needOne, say.needs)), More: l.link("/needs", say.allNeeds)}
	for _, n := range open[:min(len(open), shown)] {
		due, _ := n.Due()
		i := Item{Link: web.Link{Href: l.Href("/needs/" + string(n.ID)), Text: n.Title.In(l.Lang)}, Late: n.Late(l.Today()), Note: l.t(lang.F(say.answerBy.FR, say.answerBy.EN, due))}
		t.Items = append(t.Items, i)
	}
	l.add(t, len(open), late)
	return nil
}

// ahead is how many days before its end a decision is told as ending.
const ahead = 90

// decisions finds the activities that lack a decision, and the decisions that end soon.
func (l *look) decisions() error {
	acts, err := needsdb.Activities(l.Context(), l.Read(), l.at, l.Today())
	if err != nil {
		return err
	}
	all, err := additionalitydb.Decisions(l.Context(), l.Read(), l.at)
	if err != nil {
		return err
	}
	t, without, ending := Task{ID: "decisions", More: l.link("/decisions", say.allDecisions)}, 0, 0
	for _, a := range acts {
		link := web.Link{Href: l.Href("/activities/" + string(a.ID)), Text: a.Name.In(l.Lang)}
		d, ok := additionality.On(all, a.ID, l.Today())
		switch {
		case !ok:
			without++
			t.Items = append(t.Items, Item{Link: link, Note: l.t(say.undecided)})
		case d.Staffable() && !d.Valid.Open && d.Valid.Until <= l.Today()+ahead:
			ending++
			t.Items = append([]Item{{Link: link, Note: l.t(lang.F(say.ends.FR, say.ends.EN, d.Valid.Until)), Late: true}}, t.Items...)
		}
	}
	if len(t.Items) == 0 {
		return nil
	}
	t.Items = t.Items[:min(len(t.Items), shown)]
	lacking := lang.Count(without, say.withoutOne, say.without)
	if t.Title = l.t(lacking); ending > 0 {
		t.Title = l.t(lang.F("%s ; %s", "%s; %s", lang.Count(ending, say.endingOne, say.ending), lacking))
	}
	l.add(t, without+ending, 0)
	return nil
}

// plans says where the plan stands.
func (l *look) plans() error {
	t := Task{ID: "plan", More: l.link("/plans", say.allPlans)}
	if _, busy, err := plandb.Running(l.Context(), l.Read(), l.at); err != nil || busy {
		if err == nil {
			t.Title = l.t(say.planRuns)
			l.page.Tasks = append(l.page.Tasks, t)
		}
		return err
	}
	k, found, err := plandb.Latest(l.Context(), l.Read(), l.at)
	if err != nil || !found {
		return err
	}
	t.Title = l.t(lang.F(say.planIs.FR, say.planIs.EN, lang.Count(k.Placed, say.jobOne, say.jobs), lang.Count(k.Waiting, say.waitOne, say.waiting)))
	t.Items = []Item{{Link: l.link("/plans/"+k.ID, say.readPlan), Note: l.t(lang.F(say.planOf.FR, say.planOf.EN, k.On))}}
	l.page.Tasks = append(l.page.Tasks, t)
	return nil
}

// counts are numbers of persons beside one another; those who read figures only do
// not see small ones, nor what they could be worked out from.
type counts struct {
	numbers []int
	hidden  []bool
}

func (l *look) counts(numbers []int) counts {
	c := counts{numbers, make([]bool, len(numbers))}
	if !l.Actor.May(append([]actor.Role{actor.Admin}, makers...)...) {
		c.hidden = people.Small(numbers)
	}
	return c
}

// one words one of the numbers, with its length in a picture.
func (c counts) one(i int) (lang.Text, int64) {
	switch n := c.numbers[i]; {
	case c.hidden[i] && n < people.Few:
		return lang.F(say.fewer.FR, say.fewer.EN, people.Few), 0
	case c.hidden[i]:
		return say.untold, 0
	default:
		return lang.Count(n, say.person, say.people), int64(n)
	}
}

// sum words the sum of the numbers from one on. Beside all numbers but one it
// would tell that one.
func (c counts) sum(from int) lang.Text {
	all, shown, hidden, last := 0, 0, 0, 0
	for i, n := range c.numbers[from:] {
		all += n
		if c.hidden[from+i] {
			hidden, last = hidden+1, from+i
		} else {
			shown += n
		}
	}
	switch {
	case hidden == 0:
		return lang.Count(all, say.person, say.people)
	case hidden == 1 && shown == 0:
		text, _ := c.one(last)
		return text
	case hidden == 1:
		return lang.F(say.more.FR, say.more.EN, lang.Count(shown, say.person, say.people))
	case all < people.Few:
		return lang.F(say.fewer.FR, say.fewer.EN, people.Few)
	}
	return lang.Count(all, say.person, say.people)
}

// flow pictures how many persons stand at each step of the path.
func (l *look) flow() error {
	numbers, err := peopledb.Numbers(l.Context(), l.Read(), l.at)
	if err != nil {
		return err
	}
	all := 0
	list := make([]int, len(people.States))
	for i, s := range people.States {
		list[i] = numbers[s]
		all += numbers[s]
	}
	c := l.counts(list)
	var lines []web.Amounts
	for i, s := range people.States {
		text, value := c.one(i)
		lines = append(lines, web.Amounts{Name: web.Link{Text: l.t(s.Name())}, Text: l.t(text), Values: []int64{value}})
	}
	if all == 0 {
		return nil
	}
	working, _ := c.one(slices.Index(people.States, people.Placed))
	title := lang.F(say.flow.FR, say.flow.EN, c.sum(0), working)
	if nobody(working) {
		title = lang.F(say.flowNone.FR, say.flowNone.EN, c.sum(0))
	}
	p := Picture{ID: "flow", Title: l.t(title), Lead: l.t(say.flowLead)}
	p.Bars = web.DrawBars(p.Title, l.t(say.colState), l.t(say.colPeople), nil, lines)
	if l.Actor.May(team...) {
		p.More = l.link("/people", say.allPeople)
	}
	l.page.Pictures = append(l.page.Pictures, p)
	return nil
}

// nobody reports whether a number of persons, as its reader is told it, is none.
func nobody(told lang.Text) bool { return told == lang.Count(0, say.person, say.people) }

// spans are the lengths of waiting that are counted apart, in months.
var spans = []int{3, 6, 12, 24}

// waits pictures how long those on the list have waited.
func (l *look) waits() error {
	days, err := peopledb.Listings(l.Context(), l.Read(), l.at)
	if err != nil {
		return err
	}
	numbers := make([]int, len(spans)+1)
	all := 0
	for d, n := range days {
		months := d.MonthsUntil(l.Today())
		numbers[sort.Search(len(spans), func(i int) bool { return months < spans[i] })] += n
		all += n
	}
	if all == 0 {
		return nil
	}
	c := l.counts(numbers)
	var lines []web.Amounts
	for i := range numbers {
		name := lang.F(say.between.FR, say.between.EN, spanFrom(i), spanTo(i))
		switch i {
		case 0:
			name = lang.F(say.under.FR, say.under.EN, spans[0])
		case len(spans):
			name = lang.F(say.over.FR, say.over.EN, spans[len(spans)-1])
		}
		text, value := c.one(i)
		lines = append(lines, web.Amounts{Name: web.Link{Text: l.t(name)}, Text: l.t(text), Values: []int64{value}})
	}
	year := 1 + slices.Index(spans, 12)
	title := lang.F(say.waits.FR, say.waits.EN, c.sum(year))
	if nobody(c.sum(year)) {
		title = say.waitsNone
	}
	p := Picture{ID: "waits", Title: l.t(title), Lead: l.t(lang.F(say.waitsLead.FR, say.waitsLead.EN, c.sum(0)))}
	p.Bars = web.DrawBars(p.Title, l.t(say.colWait), l.t(say.colPeople), nil, lines)
	l.page.Pictures = append(l.page.Pictures, p)
	return nil
}

func spanFrom(i int) int { return spans[max(i-1, 0)] }
func spanTo(i int) int   { return spans[min(i, len(spans)-1)] }

// mostActs is how many activities a picture shows.
const mostActs = 12

// hours pictures the hours that needs call for and those that activities may give.
func (l *look) hours() error {
	acts, err := needsdb.Activities(l.Context(), l.Read(), l.at, l.Today())
	if err != nil || len(acts) == 0 {
		return err
	}
	all, err := additionalitydb.Decisions(l.Context(), l.Read(), l.at)
	if err != nil {
		return err
	}
	wanted, given := 0, 0
	able := map[needs.ActivityID]int{}
	for _, a := range acts {
		if d, ok := additionality.On(all, a.ID, l.Today()); ok && d.Staffable() {
			able[a.ID] = a.Week.Most
		}
		wanted, given = wanted+a.Need, given+able[a.ID]
	}
	slices.SortStableFunc(acts, func(a, b needs.Activity) int { return b.Need - a.Need })
	var lines []web.Amounts
	for _, a := range acts[:min(len(acts), mostActs)] {
		name := web.Link{Href: l.Href("/activities/" + string(a.ID)), Text: a.Name.In(l.Lang)}
		if !l.May("plan.compose") && !l.Actor.May(makers...) {
			name.Href = ""
		}
		met := min(a.Need, able[a.ID])
		lines = append(lines, web.Amounts{Name: name, Text: l.t(lang.F("%s / %s", "%s / %s", hoursOf(able[a.ID]), hoursOf(a.Need))), Values: []int64{int64(met), int64(a.Need - met), int64(max(0, able[a.ID]-a.Need))}})
	}
	p := Picture{ID: "hours", Title: l.t(lang.F(say.hours.FR, say.hours.EN, hoursOf(wanted), hoursOf(given))), Lead: l.t(say.hoursLead)}
	keys := []web.Key{{Class: "c1", Text: l.t(say.keyMet)}, {Class: "c3", Text: l.t(say.keyUnmet)}, {Class: "c4", Text: l.t(say.keyMore)}}
	p.Bars = web.DrawBars(p.Title, l.t(say.colActivity), l.t(say.colHours), keys, lines)
	p.More = l.link("/activities", lang.F(say.allActs.FR, say.allActs.EN, len(acts)))
	l.page.Pictures = append(l.page.Pictures, p)
	return nil
}

// hoursOf words half-days a week in hours.
func hoursOf(halfDays int) lang.Text {
	return lang.F("%s", "%s", worktime.Minutes(halfDays)*worktime.HalfDay)
}
