package budget

import (
	"time"

	"fabrique/calendar"
	"fabrique/money"
)

// limits takes off what the contribution does not pay: other posts beyond their
// share of all FTE (yearly average of the months of the budget), then FTE beyond the
// ceiling of the convention (each month; assumption). FTE are counted without absence.
func (e *engine) limits() error {
	in := &e.out.Input
	for m := range e.out.Months {
		month := &e.out.Months[m]
		persons, others := e.averages(m)
		month.Persons, month.Others = e.present(e.due[m].minutes[0], month.Month), e.present(e.due[m].minutes[1], month.Month)
		month.Funded = month.Persons
		d := e.due[m]
		if others > 0 && month.Others > 0 {
			posts, err := e.book.PostsOn(month.Month.Last(), persons, others)
			if err != nil {
				return err
			}
			e.used = append(e.used, posts.Share)
			counted := month.Others * posts.Counted / posts.Other
			month.Funded += counted
			e.off(m, BeyondShare, month.Others-counted, month.Others, &d.state[1], &d.department[1])
		}
		if in.Company.Ceiling > 0 && month.Funded > in.Company.Ceiling {
			state, department := d.state[0]+d.state[1], d.department[0]+d.department[1]
			e.off(m, BeyondCeiling, month.Funded-in.Company.Ceiling, month.Funded, &state, &department)
			month.Funded = in.Company.Ceiling
		}
	}
	return nil
}

// off takes part ÷ whole off both amounts.
func (e *engine) off(m int, why Why, part, whole int64, state, department *money.Cents) {
	e.take(m, why, StatePart, part, whole, state)
	e.take(m, why, DepartmentPart, part, whole, department)
}

func (e *engine) take(m int, why Why, kind Kind, part, whole int64, amount *money.Cents) {
	cut := amount.Share(part, whole)
	*amount -= cut
	e.row(Row{Month: m, Kind: kind, Why: why, Job: -1, FTE: part, Amount: -cut})
}

// present returns the FTE behind minutes × days, without absence.
func (e *engine) present(minuteDays int64, m calendar.Month) int64 {
	return fte(minuteDays, m) * (1000 - e.out.Input.Absence) / 1000
}

// averages returns the mean FTE of persons and of other posts over the months of
// the budget in the calendar year of month m.
func (e *engine) averages(m int) (persons, others int64) {
	year, _ := e.out.Months[m].Month.Split()
	n := int64(0)
	for i, other := range e.out.Months {
		if y, _ := other.Month.Split(); y == year {
			persons += e.present(e.due[i].minutes[0], other.Month)
			others += e.present(e.due[i].minutes[1], other.Month)
			n++
		}
	}
	return persons / n, others / n
}

// grant adds the start-up grant of each December.
func (e *engine) grant() error {
	if !e.out.Input.Grant {
		return nil
	}
	for m, month := range e.out.Months {
		year, name := month.Month.Split()
		if name != time.December {
			continue
		}
		before, after := e.headcount(calendar.On(year-1, time.December, 31)), e.headcount(month.Month.Last())
		if after <= before {
			continue
		}
		grant, err := e.book.GrantOf(year, before, after)
		if err != nil {
			return err
		}
		e.used = append(e.used, grant.PerFTE)
		e.row(Row{Month: m, Kind: StartUpGrant, Why: ByGrant, Job: -1, FTE: after - before, Amount: grant.Amount})
	}
	return nil
}

// headcount returns the FTE of persons under contract on day d, in thousandths.
func (e *engine) headcount(d calendar.Date) int64 {
	sum := int64(0)
	for _, j := range e.out.Jobs {
		if !j.Other {
			sum += j.PaidOn(d).FTE()
		}
	}
	return sum
}

// others adds what activities cost while open, and the lines told by hand.
func (e *engine) others() error {
	in := &e.out.Input
	for m, month := range e.out.Months {
		for _, a := range in.Activities {
			if a.open(month.Month) {
				e.row(Row{Month: m, Kind: Equipment, Why: ByActivity, Job: -1, Activity: a.ID, Amount: -a.Equipment})
				e.row(Row{Month: m, Kind: Premises, Why: ByActivity, Job: -1, Activity: a.ID, Amount: -a.Premises})
			}
		}
		for i, t := range in.Told {
			if month.Month < t.From || month.Month > t.Until {
				continue
			}
			amount := t.Amount
			if !t.Kind.Income() {
				amount = -amount
			}
			e.row(Row{Month: m, Kind: t.Kind, Why: ByHand, Job: -1, Told: i, Activity: t.Activity, Amount: amount})
		}
	}
	return nil
}
