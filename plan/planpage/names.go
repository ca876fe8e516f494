package planpage

import (
	"sort"
	"strconv"
	"strings"

	"fabrique/company"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/worktime"
)

// names finds what the identifiers of a plan stand for, and how each activity looks.
type names struct {
	in       plan.Input
	p        *plan.Plan
	person   map[people.ID]people.Person
	place    map[people.ID]int // on the published list, 1 for the first
	order    []people.Person   // the published list
	job      map[people.ID]*plan.Job
	waits    map[people.ID]*plan.Waiting
	activity map[needs.ActivityID]needs.Activity
	rank     map[needs.ActivityID]int    // place in Plan.Activities: gives its anchor
	hue      map[needs.ActivityID]int    // place among open ones by hours: gives its colour
	sign     map[needs.ActivityID]string // two letters, different for each while letters last
	company  map[company.ID]string
	halfDay  worktime.Minutes
	lastDay  int // last day of the week that anything uses, at least 5
}

func index(in plan.Input, p *plan.Plan) *names {
	n := &names{in: in, p: p, person: map[people.ID]people.Person{}, place: map[people.ID]int{},
		job: map[people.ID]*plan.Job{}, waits: map[people.ID]*plan.Waiting{},
		activity: map[needs.ActivityID]needs.Activity{}, rank: map[needs.ActivityID]int{},
		company: map[company.ID]string{}, halfDay: in.Territory.HalfDay}
	if n.halfDay == 0 {
		n.halfDay = worktime.HalfDay
	}
	for i, k := range people.Order(in.People) {
		person := in.People[k]
		n.order = append(n.order, person)
		n.person[person.ID], n.place[person.ID] = person, i+1
	}
	for i := range p.Jobs {
		n.job[p.Jobs[i].Person] = &p.Jobs[i]
	}
	for i := range p.Waiting {
		n.waits[p.Waiting[i].Person] = &p.Waiting[i]
	}
	for _, a := range in.Activities {
		n.activity[a.ID] = a
	}
	for i, a := range p.Activities {
		n.rank[a.Activity] = i + 1
	}
	for _, c := range in.Companies {
		n.company[c.ID] = c.Name
	}
	n.colours()
	n.signs()
	n.days()
	return n
}

// colours gives the fullest activities the most distinct looks.
func (n *names) colours() {
	list := make([]plan.ActivityPlan, len(n.p.Activities))
	copy(list, n.p.Activities)
	sort.SliceStable(list, func(i, j int) bool { return list[i].HalfDays > list[j].HalfDays })
	n.hue = map[needs.ActivityID]int{}
	for i, a := range list {
		n.hue[a.Activity] = i
	}
}

// signs keeps the sign of each activity, or makes one of its name.
func (n *names) signs() {
	n.sign = map[needs.ActivityID]string{}
	taken := map[string]bool{}
	for _, a := range n.p.Activities {
		s := n.activity[a.Activity].Sign
		for _, try := range append([]string{s}, initials(n.activityName(a.Activity).FR)...) {
			if s = try; s != "" && !taken[s] {
				break
			}
		}
		n.sign[a.Activity], taken[s] = s, true
	}
}

// initials returns two-letter signs that a name suggests: its first letter with each other one.
func initials(name string) []string {
	var letters []rune
	for _, r := range strings.ToUpper(name) {
		if r > 'A'-1 && r != ' ' {
			letters = append(letters, r)
		}
	}
	var out []string
	for i := 1; i < len(letters); i++ {
		out = append(out, string(letters[0])+string(letters[i]))
	}
	return append(out, "··")
}

func (n *names) days() {
	n.lastDay = 5
	for _, j := range n.p.Jobs {
		n.daysOf(j.Week)
	}
	for _, s := range n.p.Seasons {
		for _, j := range s.Jobs {
			n.daysOf(j.Week)
		}
	}
	for _, a := range n.p.Activities {
		for t, k := range a.Presence {
			if k > 0 {
				n.lastDay = max(n.lastDay, t/2+1)
			}
		}
	}
}

func (n *names) daysOf(week [worktime.Slots]needs.ActivityID) {
	for t, a := range week {
		if a != "" {
			n.lastDay = max(n.lastDay, t/2+1)
		}
	}
}

func (n *names) personName(id people.ID) string {
	if name := n.person[id].Name; name != "" {
		return name
	}
	return string(id)
}

func (n *names) activityName(id needs.ActivityID) lang.Text {
	if name := n.activity[id].Name; !name.Empty() {
		return name
	}
	return lang.Same(string(id))
}

func (n *names) companyName(id company.ID) string {
	if name := n.company[id]; name != "" {
		return name
	}
	return string(id)
}

// Anchors in the page: of a person's row, of what they wait for, of an activity.
func (n *names) rowAnchor(id people.ID) string  { return "p" + strconv.Itoa(n.place[id]) }
func (n *names) waitAnchor(id people.ID) string { return "w" + strconv.Itoa(n.place[id]) }
func (n *names) activityAnchor(id needs.ActivityID) string {
	return "a" + strconv.Itoa(n.rank[id])
}

// square and small are the symbols of an activity, with and without its sign.
func (n *names) square(id needs.ActivityID) string { return "q" + strconv.Itoa(n.rank[id]) }
func (n *names) small(id needs.ActivityID) string  { return "s" + strconv.Itoa(n.rank[id]) }

// hours returns the time that half-days make.
func (n *names) hours(halfDays int) worktime.Minutes {
	return worktime.Minutes(halfDays) * n.halfDay
}

// wanted returns the half-days that a person wishes.
func (n *names) wanted(id people.ID) int { return n.person[id].Hours.Wanted.HalfDays(n.halfDay) }

// weekSquares returns what stands in each half-day of a week, "" after the last used day.
func (n *names) weekSquares(week [worktime.Slots]needs.ActivityID, free string) []string {
	out := make([]string, 2*n.lastDay)
	for t := range out {
		out[t] = free
		if week[t] != "" {
			out[t] = n.square(week[t])
		}
	}
	return out
}

// strip returns the squares of a job: each activity's together, then what has no work.
func (n *names) strip(j *plan.Job, lost string) []string {
	var out []string
	for _, s := range j.Shares {
		for range s.HalfDays {
			out = append(out, n.square(s.Activity))
		}
	}
	for range j.Unassigned {
		out = append(out, lost)
	}
	return out
}

// longest returns the waiting person who has been listed longest; ok is false when nobody waits.
func (n *names) longest() (w plan.Waiting, ok bool) {
	for _, c := range n.p.Waiting {
		if !ok || c.Months > w.Months {
			w, ok = c, true
		}
	}
	return w, ok
}

// exact counts the jobs of exactly the wished half-days, of fewer, of more.
func (n *names) exact() (same, fewer, more int) {
	for _, j := range n.p.Jobs {
		switch w := n.wanted(j.Person); {
		case w == 0: // not told
		case j.HalfDays < w:
			fewer++
		case j.HalfDays > w:
			more++
		default:
			same++
		}
	}
	return same, fewer, more
}

// exactOf counts the jobs of exactly the wished half-days, and those of whom a wish was told.
func (n *names) exactOf() (same, told int) {
	same, fewer, more := n.exact()
	return same, same + fewer + more
}

// away says whose hours are not the wished ones, one sentence for each sort.
func (n *names) away() (out []lang.Text) {
	same, fewer, more := n.exact()
	untold, beyond := len(n.p.Jobs)-same-fewer-more, 0
	for _, j := range n.p.Jobs {
		h, w := n.person[j.Person].Hours, n.wanted(j.Person)
		if !j.Signed || w == 0 || j.Paid >= h.Least && j.Paid <= h.Most {
			continue
		}
		beyond++
		switch {
		case j.HalfDays < w:
			fewer--
		case j.HalfDays > w:
			more--
		}
	}
	for _, c := range []struct {
		n         int
		one, many lang.Text
	}{{untold, sayUntoldOne, sayUntold}, {fewer, sayFewerOne, sayFewer}, {more, sayLongerOne, sayLonger}, {beyond, sayBeyondOne, sayBeyond}} {
		if c.n > 0 {
			out = append(out, lang.Count(c.n, c.one, c.many))
		}
	}
	return out
}

// open counts the activities that run.
func (n *names) open() (count, halfDays int) {
	for _, a := range n.p.Activities {
		if a.Open {
			count++
			halfDays += a.HalfDays
		}
	}
	return count, halfDays
}
