package finance

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/money"
	"fabrique/worktime"
)

// PerHour is an amount per paid hour, in hundred-thousandths of a euro.
type PerHour int64

// Year returns what r makes in a year of 52 weeks of weekly paid minutes, rounded
// half away from zero once.
func (r PerHour) Year(weekly worktime.Minutes) money.Cents {
	return money.Cents(r).Share(int64(weekly)*52, 60*1000)
}

// Hour is what one paid hour costs and brings on a date.
type Hour struct {
	Gross      PerHour // gross pay
	Employer   PerHour // full cost to the company: gross and employer contributions, after the general reduction
	State      PerHour // State part of the contribution
	Department PerHour // département part of the contribution
	Used       []Used  // what these figures stand on
}

// HourOn returns what a paid hour of a full-time job at the minimum wage costs
// company c and brings it on day d. The fault is Missing when a figure is not
// known on that day and the territory supposes none.
func (b *Book) HourOn(d calendar.Date, c company.Company) (Hour, error) {
	t := tally{book: b, day: d, company: c.ID}
	wage := t.read(MinimumWage)
	rate := t.read(StateRate)
	share := t.read(DepartmentShare)
	cost := t.read(EmployerCostHour)
	if t.err != nil {
		return Hour{}, t.err
	}
	gross := perHour(wage)
	state := gross.times(rate)
	return Hour{Gross: gross, Employer: perHour(cost), State: state, Department: state.times(share), Used: t.used}, nil
}
