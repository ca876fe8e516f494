package planpage

import (
	"fmt"

	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/plan"
	"fabrique/worktime"
)

// workbook returns the sheets of the plan in one language.
func (n *names) workbook(tag lang.Tag) []table.Sheet {
	return []table.Sheet{
		sheetOf(sheSummary, tag, factColumns, n.summaryRows()),
		sheetOf(sheJobs, tag, n.jobColumns(n.activityName), n.p.Jobs),
		sheetOf(sheWaiting, tag, n.waitingColumns(), n.p.Waiting),
		sheetOf(sheActivities, tag, n.activityColumns(), n.p.Activities),
		sheetOf(sheMonths, tag, n.monthColumns(), n.p.Months),
		sheetOf(shePolicies, tag, n.passedColumns(), n.passedRows()),
		sheetOf(sheFlags, tag, flagColumns, n.p.Flags),
	}
}

type fact struct{ name, value lang.Text }

var factColumns = []column[fact]{
	{"name", colWhat, table.Text, true, func(f fact) lang.Text { return f.name }},
	{"value", colValue, table.Number, true, func(f fact) lang.Text { return f.value }},
}

func (n *names) summaryRows() []fact {
	same, fewer, more := n.exact()
	open, halfDays := n.open()
	m := n.p.Money
	rows := []fact{
		{sayAnswerIs, answer(n.p)}, {colKnown, proof(n.p)},
		{colTerritory, lang.Same(n.in.Territory.Name)}, {sayDate, lang.Same(n.in.Territory.Date.String())}, {sayRule, n.p.Policy.Name()},
		{colListed, cellInt(len(n.p.Jobs) + len(n.p.Waiting))}, {colPlaced, cellInt(len(n.p.Jobs))}, {colWaiting, cellInt(len(n.p.Waiting))},
		{colExact, cellInt(same)}, {colFewer, cellInt(fewer)}, {colMore, cellInt(more)},
		{colOpen, cellInt(open)}, {colHoursWeek, cellHours(n.hours(halfDays))},
		{sayColWages, cellMoney(m.Employer)}, {sayColEquipment, cellMoney(m.Equipment)}, {sayColSupport, cellMoney(m.Contribution)},
		{sayColSales, cellMoney(m.Sales)}, {sayColRest, cellMoney(m.Net - m.Contribution)},
	}
	for _, l := range n.p.Levels {
		rows = append(rows, fact{l.Title, lang.F("%s ; %s", "%s; %s", amount(l.Name, l.Value), gapWords(n.p.Policy, l))})
	}
	for _, a := range n.p.Assumptions {
		rows = append(rows, fact{lang.F(sayColon.FR, sayColon.EN, sayColWhat, a.Text), supposedBy(a)})
	}
	rows = append(rows, fact{saySeed, lang.Same(fmt.Sprint(n.p.Seed))}, fact{sayWork, cellInt(n.p.Work)}, fact{sayInterrupted, cellBool(n.p.Interrupted)})
	if n.in.Territory.Invented {
		rows = append(rows, fact{colNote, sayInvented})
	}
	return rows
}

// jobColumns are the columns of jobs; named says what an activity is called in a half-day.
func (n *names) jobColumns(named func(needs.ActivityID) lang.Text) []column[plan.Job] {
	type job = plan.Job
	out := []column[job]{
		{"place", colPlace, table.Number, false, func(j job) lang.Text { return cellInt(n.place[j.Person]) }},
		{"person", colID, table.Text, false, func(j job) lang.Text { return lang.Same(string(j.Person)) }},
		{"name", sayColPerson, table.Text, false, func(j job) lang.Text { return lang.Same(n.personName(j.Person)) }},
		{"company", colCompany, table.Text, false, func(j job) lang.Text { return lang.Same(n.companyName(j.Company)) }},
		{"start", sayColStart, table.Text, false, func(j job) lang.Text { return lang.Same(j.Start.String()) }},
		{"wanted_hours", colWantedHours, table.Number, false, func(j job) lang.Text { return cellHours(n.person[j.Person].Hours.Wanted) }},
		{"paid_hours", colPaidHours, table.Number, false, func(j job) lang.Text { return cellHours(j.Paid) }},
		{"half_days", colHalfDays, table.Number, false, func(j job) lang.Text { return cellInt(j.HalfDays) }},
		{"unassigned_half_days", colLost, table.Number, false, func(j job) lang.Text { return cellInt(j.Unassigned) }},
		{"signed", sayTagSigned, table.Text, true, func(j job) lang.Text { return cellBool(j.Signed) }},
		{"ahead", sayTagAhead, table.Text, true, func(j job) lang.Text { return cellBool(j.Ahead) }},
		{"activities", colActivities, table.Text, true, n.sharesWords},
	}
	for t := range 2 * n.lastDay {
		out = append(out, column[job]{fmt.Sprintf("slot_%02d", t+1), worktime.SlotName(t), table.Text, false, func(j job) lang.Text {
			if j.Week[t] == "" {
				return lang.Text{}
			}
			return named(j.Week[t])
		}})
	}
	return append(out, column[job]{"why", sayColWhy, table.Text, true, func(j job) lang.Text { return cellTexts(append(append([]lang.Text{}, j.Why...), j.StartWhy)) }})
}

func (n *names) sharesWords(j plan.Job) lang.Text {
	var out []lang.Text
	for _, s := range j.Shares {
		out = append(out, lang.F(sayColon.FR, sayColon.EN, n.activityName(s.Activity), lang.Count(s.HalfDays, sayHalf, sayHalves)))
	}
	return cellTexts(out)
}

func (n *names) waitingColumns() []column[plan.Waiting] {
	type waiting = plan.Waiting
	return []column[waiting]{
		{"place", colPlace, table.Number, false, func(w waiting) lang.Text { return cellInt(n.place[w.Person]) }},
		{"person", colID, table.Text, false, func(w waiting) lang.Text { return lang.Same(string(w.Person)) }},
		{"name", sayColPerson, table.Text, false, func(w waiting) lang.Text { return lang.Same(n.personName(w.Person)) }},
		{"months", colMonthsListed, table.Number, false, func(w waiting) lang.Text { return cellInt(w.Months) }},
		{"wanted_hours", colWantedHours, table.Number, false, func(w waiting) lang.Text { return cellHours(n.person[w.Person].Hours.Wanted) }},
		{"wanted_half_days", colWantedHalfDays, table.Number, false, func(w waiting) lang.Text { return cellInt(w.Wanted) }},
		{"reasons", sayWhyWaits, table.Text, true, func(w waiting) lang.Text { return cellTexts(w.Reasons) }},
		{"proven", colProven, table.Text, true, func(w waiting) lang.Text { return provenWords(w.Proven) }},
		{"changes_verified", colChangesVerified, table.Text, true, func(w waiting) lang.Text { return changesWords(w.Changes, true) }},
		{"changes_not_verified", colChangesOther, table.Text, true, func(w waiting) lang.Text { return changesWords(w.Changes, false) }},
	}
}

func provenWords(proven bool) lang.Text {
	if proven {
		return sayTagProven
	}
	return sayTagNone
}

func changesWords(changes []plan.Change, verified bool) lang.Text {
	var out []lang.Text
	for _, c := range changes {
		if c.Verified == verified {
			out = append(out, c.Text)
		}
	}
	return cellTexts(out)
}

type passed struct {
	result plan.PolicyResult
	over   plan.PassedOver
}

// passedRows returns one row per person passed over, or one for a policy that passes over nobody.
func (n *names) passedRows() []passed {
	var out []passed
	for _, r := range n.p.Policies {
		for _, o := range r.PassedOver {
			out = append(out, passed{r, o})
		}
		if len(r.PassedOver) == 0 {
			out = append(out, passed{result: r})
		}
	}
	return out
}

func (n *names) passedColumns() []column[passed] {
	return []column[passed]{
		{"policy", sayRule, table.Text, true, func(p passed) lang.Text { return p.result.Policy.Name() }},
		{"placed", colPlaced, table.Number, false, func(p passed) lang.Text { return cellInt(p.result.Placed) }},
		{"passed_over", colPassed, table.Text, false, func(p passed) lang.Text {
			if p.over.Person == "" {
				return lang.Text{}
			}
			return lang.Same(n.personName(p.over.Person))
		}},
		{"proven", colProven, table.Text, true, func(p passed) lang.Text {
			if p.over.Person == "" {
				return sayPassedNone
			}
			return provenWords(p.over.Proven)
		}},
		{"why", sayColWhy, table.Text, true, func(p passed) lang.Text { return p.over.Why }},
	}
}

var flagColumns = []column[plan.Flag]{
	{"kind", colKind, table.Text, true, func(f plan.Flag) lang.Text { return flagKinds[f.Kind] }},
	{"text", colFlag, table.Text, true, func(f plan.Flag) lang.Text { return f.Text }},
}
