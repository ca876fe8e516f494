package planpage

import (
	"strings"

	"fabrique/additionality"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/plan"
)

// Activities is what becomes of each activity.
type Activities struct {
	Title, Lead, MarkLeast, MarkNeed string
	Open                             []ActivityCard
	ClosedTitle, ClosedLead          string
	Closed                           []ClosedActivity
	NeedsTitle                       string
	Needs                            []string
}

// ActivityCard is one activity that runs.
type ActivityCard struct {
	ID                     string
	Sign                   web.Squares
	Name, Hours, Who, Site string
	Opens                  string
	Stack                  web.Squares
	Given, LeastNeed       string
	ByMonth                string
	PresentTitle           string
	Present                web.Squares
	LimitsTitle            string
	Limits                 []string
	LacksTitle             string
	Lacks                  []string
	ServesTitle, Serves    string
	WorkersTitle, More     string
	Workers                []web.Link
	Money                  string
}

// ClosedActivity is one that does not run.
type ClosedActivity struct {
	ID             string
	Sign           web.Squares
	Name, Decision string
	Why            []string
}

// stackMost is the most squares in a stack: beyond, one square counts several half-days.
const stackMost = 150

func (v view) activities() Activities {
	out := Activities{Title: v.t(sayActs), Lead: v.t(sayActsLead), MarkLeast: v.t(sayMarkLeast), MarkNeed: v.t(sayMarkNeed),
		ClosedTitle: v.t(sayClosed), ClosedLead: v.t(sayClosedLead), NeedsTitle: v.t(sayOpenNeeds)}
	unit := v.stackUnit()
	if unit > 1 {
		out.Lead = v.f(sayActsScale, unit)
	}
	workers := v.workers()
	for _, a := range v.p.Activities {
		if a.Open {
			out.Open = append(out.Open, v.activityCard(a, unit, workers[a.Activity]))
		} else {
			out.Closed = append(out.Closed, v.closed(a))
		}
	}
	for _, n := range v.unserved() {
		out.Needs = append(out.Needs, v.t(n.Title))
	}
	return out
}

func (v view) stackUnit() int {
	most := 1
	for _, a := range v.p.Activities {
		if a.Open {
			most = max(most, a.Most, a.Need)
		}
	}
	for _, unit := range []int{1, 2, 5, 10, 20, 50} {
		if most <= unit*stackMost {
			return unit
		}
	}
	return 100
}

func (v view) workers() map[needs.ActivityID][]web.Link {
	out := map[needs.ActivityID][]web.Link{}
	for _, j := range v.p.Jobs {
		for _, s := range j.Shares {
			out[s.Activity] = append(out[s.Activity], web.Link{Href: "#" + v.rowAnchor(j.Person), Text: v.personName(j.Person)})
		}
	}
	return out
}

func (v view) activityCard(a plan.ActivityPlan, unit int, workers []web.Link) ActivityCard {
	source := v.activity[a.Activity]
	c := ActivityCard{ID: v.activityAnchor(a.Activity), Sign: web.Strip([]string{v.square(a.Activity)}, 1),
		Name: v.t(v.activityName(a.Activity)), Hours: v.f(sayAWeek, v.hours(a.HalfDays)),
		Who: v.count(a.Persons, sayPerson, sayPersons), Opens: v.f(sayOpensIn, a.Opens),
		Stack: web.Stack(web.Pile{Full: v.small(a.Activity), Empty: web.Room.ID, Given: a.HalfDays, Most: a.Most, Least: a.Least, Need: a.Need, Unit: unit}),
		Given: v.f(sayGiven, lang.Count(a.HalfDays, sayHalf, sayHalves), a.Most), LeastNeed: v.f(sayLeastNeed, a.Least, a.Need),
		PresentTitle: v.t(sayPresent), Present: v.present(a),
		LimitsTitle: v.t(sayLimits), Limits: v.all(a.Limits), LacksTitle: v.t(sayLacks), Lacks: v.all(a.Missing),
		ServesTitle: v.t(sayServes), Serves: v.serves(source),
		WorkersTitle: v.t(sayWorkers), More: v.t(sayMoreOf), Workers: workers, Money: v.f(sayActMoney, a.Sales.Rounded(), a.Cost.Rounded())}
	if low, high := monthRange(a); low != high {
		c.ByMonth = v.f(sayByMonth, low, high)
	}
	for _, s := range v.in.Sites {
		if string(s.ID) == source.Site {
			c.Site = s.Name
		}
	}
	return c
}

func (v view) present(a plan.ActivityPlan) web.Squares {
	refs, numbers := make([]string, 2*v.lastDay), make([]string, 2*v.lastDay)
	var said []string
	for t := range refs {
		refs[t] = web.Free.ID
		if k := a.Presence[t]; k > 0 {
			refs[t], numbers[t] = web.Room.ID, v.t(number(k))
		}
		said = append(said, v.t(number(a.Presence[t])))
	}
	return web.Counts(refs, v.initials(), numbers, v.f(sayPresentAt, strings.Join(said, ", ")))
}

func (v view) serves(a needs.Activity) string {
	var out []lang.Text
	for _, id := range a.Needs {
		for _, n := range v.in.Needs {
			if n.ID == id {
				out = append(out, n.Title)
			}
		}
	}
	return v.t(lang.Join(out))
}

func (v view) closed(a plan.ActivityPlan) ClosedActivity {
	c := ClosedActivity{ID: v.activityAnchor(a.Activity), Sign: web.Strip([]string{v.square(a.Activity)}, 1),
		Name: v.t(v.activityName(a.Activity)), Why: v.all(a.Missing)}
	if d, ok := additionality.On(v.in.Decisions, a.Activity, v.in.Territory.Date); ok && d.Staffable() {
		c.Decision = v.f(sayDecision, d.State.Name()) // else its absence is why it is closed
	}
	return c
}

// monthRange returns the fewest and the most half-days of an activity over the
// months in which all have started: the last year of the plan.
func monthRange(a plan.ActivityPlan) (low, high int) {
	last := a.ByMonth[max(0, len(a.ByMonth)-12):]
	for i, n := range last {
		if i == 0 {
			low = n
		}
		low, high = min(low, n), max(high, n)
	}
	return low, high
}
