package budget

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/money"
	"fabrique/needs"
)

// engine fills the rows of a budget.
type engine struct {
	book  *finance.Book
	out   *Budget
	first []int // by month, its first segment of prices
	terms map[finance.PerHour][]finance.Terms
	told  []*finance.PerHour // by segment, the employer’s cost of an hour that the territory supposes
	sales []money.Cents      // by month, thousandths of expected sales that count
	acts  map[needs.ActivityID]*Activity
	due   []dues // by month
	used  []finance.Used
}

// dues is the contribution of a month before the limits, for persons and for other
// posts, and the minutes × days behind it.
type dues struct {
	state, department [2]money.Cents
	minutes           [2]int64
}

func newEngine(b *finance.Book, out *Budget) *engine {
	in := &out.Input
	e := &engine{book: b, out: out, terms: map[finance.PerHour][]finance.Terms{}, acts: map[needs.ActivityID]*Activity{},
		due: make([]dues, in.Months), first: make([]int, in.Months), told: make([]*finance.PerHour, len(out.prices.Segments))}
	for i, s := range out.prices.Segments {
		if m := int(s.Month() - in.From); i == 0 || out.prices.Segments[i-1].Month() != s.Month() {
			e.first[m] = i
		}
		if u, ok := b.Told(finance.EmployerCostHour, s.From, in.Company.ID); ok {
			cost := finance.PerHourOf(u.Fact.Value)
			e.told[i] = &cost
			e.used = append(e.used, u)
		}
	}
	for i := range in.Activities {
		e.acts[in.Activities[i].ID] = &in.Activities[i]
	}
	out.Rows = make([]Row, 0, len(out.Jobs)*in.Months*5)
	out.Months = make([]Month, in.Months)
	for i := range out.Months {
		out.Months[i].Month = in.From + calendar.Month(i)
		e.sales = append(e.sales, e.counted(out.Months[i].Month))
	}
	return e
}

// counted returns the thousandths of expected sales that the budget counts on.
func (e *engine) counted(m calendar.Month) money.Cents {
	u, err := e.book.Find(finance.SalesShare, m.First(), e.out.Input.Company.ID)
	if err != nil {
		return 1000
	}
	e.used = append(e.used, u)
	v := finance.Ratio(u.Fact.Value)
	return money.Cents(1000 * v.Num().Int64() / v.Denom().Int64())
}

// month is one job in one month, half summed.
type month struct {
	due            finance.Due
	minutes        int64 // paid a week × days
	gross, charges money.Cents
}

// job adds the rows of one job.
func (e *engine) job(i int) error {
	job, in := &e.out.Jobs[i], &e.out.Input
	segments := e.out.prices.Segments
	whole := calendar.Period{From: segments[0].From, Until: segments[len(segments)-1].Until}
	now, at := month{}, -1
	for _, spell := range job.Spells(whole) {
		for k := e.first[int(spell.From.Month()-in.From)]; k < len(segments) && segments[k].From <= spell.Until; k++ {
			s := &segments[k]
			from, until := max(s.From, spell.From), min(s.Until, spell.Until)
			if until < from {
				continue
			}
			if m := int(s.Month() - in.From); m != at {
				e.close(i, at, &now)
				now, at = month{}, m
			}
			e.out.prices.Add(&now.due, k, from, until, spell.Paid)
			now.minutes += int64(spell.Paid) * int64(until-from+1)
			if err := e.pay(&now, k, spell, int64(until-from+1)); err != nil {
				return err
			}
		}
	}
	e.close(i, at, &now)
	return nil
}

// pay adds the gross pay of some days of segment k and what it costs beside.
func (e *engine) pay(now *month, k int, spell company.Spell, days int64) error {
	s := &e.out.prices.Segments[k]
	wage := max(finance.PerHour(spell.Wage), finance.PerHourOf(s.Wage.Fact.Value))
	part := func(rate finance.PerHour) money.Cents {
		return money.Cents(rate).Share(int64(spell.Paid)*52*days, 60*12*1000*int64(s.Month().Days()))
	}
	gross := part(wage)
	now.gross += gross
	if cost := e.told[k]; cost != nil {
		now.charges += part(*cost) - gross
		return nil
	}
	terms, err := e.termsFor(s.From, wage)
	if err != nil {
		return err
	}
	now.charges += terms.Cost(gross)
	return nil
}

// termsFor returns the rates of a wage on day d, looked up once while they hold.
func (e *engine) termsFor(d calendar.Date, wage finance.PerHour) (*finance.Terms, error) {
	list := e.terms[wage]
	for i := range list {
		if d >= list[i].From && d <= list[i].Until {
			return &list[i], nil
		}
	}
	terms, err := e.book.TermsOn(d, e.out.Input.Company, wage)
	if err != nil {
		return nil, err
	}
	e.used = append(e.used, terms.Used...)
	e.terms[wage] = append(list, terms)
	return &e.terms[wage][len(list)], nil
}

// close adds the rows of job i in month index m.
func (e *engine) close(i, m int, now *month) {
	if m < 0 {
		return
	}
	job, in := &e.out.Jobs[i], &e.out.Input
	here := e.out.Months[m].Month
	present := 1000 - in.Absence
	state, department := now.due.Cents()
	state, department = state.Share(present, 1000), department.Share(present, 1000)
	d, who := &e.due[m], class(job.Employment)
	d.state[who] += state
	d.department[who] += department
	d.minutes[who] += now.minutes
	jobs := fte(now.minutes, here)
	e.row(Row{Month: m, Kind: StatePart, Job: i, FTE: jobs, Amount: state})
	e.row(Row{Month: m, Kind: DepartmentPart, Job: i, FTE: jobs, Amount: department})
	e.row(Row{Month: m, Kind: Wages, Job: i, FTE: jobs, Amount: -now.gross})
	e.row(Row{Month: m, Kind: Charges, Job: i, FTE: jobs, Amount: -now.charges})
	e.row(Row{Month: m, Kind: Training, Job: i, FTE: jobs, Amount: -in.Training.Share(jobs, 12_000)})
	if len(job.Parts) == 0 && who == 0 {
		e.row(Row{Month: m, Kind: Sales, Job: i, FTE: jobs, Amount: e.sold(in.Sales, jobs, m)})
	}
	for _, part := range job.Parts {
		if a := e.acts[part.Activity]; a != nil && a.open(here) {
			own := (jobs*part.Share + 500) / 1000
			e.row(Row{Month: m, Kind: Sales, Job: i, Activity: a.ID, FTE: own, Amount: e.sold(a.Sales, own, m)})
		}
	}
}

// sold returns the sales of a month: expected per FTE and year × FTE ÷ 12, less
// absence, as far as they are counted on.
func (e *engine) sold(year money.Cents, jobs int64, m int) money.Cents {
	return year.Share(jobs*(1000-e.out.Input.Absence), 12_000_000).Share(int64(e.sales[m]), 1000)
}

// class is 0 for persons, 1 for other posts.
func class(e company.Employment) int {
	if e.Other {
		return 1
	}
	return 0
}

func (e *engine) row(r Row) {
	if r.Amount == 0 {
		return
	}
	if r.Why != ByHand {
		r.Told = -1
	}
	e.out.Rows = append(e.out.Rows, r)
}
