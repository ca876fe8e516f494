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
	Pay        Pay     // the month behind Employer; empty when employer-cost-hour is supposed
	Used       []Used  // what these figures stand on
}

// HourOn returns what a paid hour of a full-time job at the minimum wage costs
// company c and brings it on day d. Employer is a full-time month, each line rounded
// to the cent, divided by its 1,820 ÷ 12 paid hours, unless the territory supposes
// employer-cost-hour. State is rate × minimum wage, Department its share; each is
// rounded half up to the hundred-thousandth. The fault is Missing when a figure is
// not known on that day and the territory supposes none.
func (b *Book) HourOn(d calendar.Date, c company.Company) (Hour, error) {
	t := &tally{book: b, day: d, company: c.ID}
	h := Hour{Gross: perHour(t.read(MinimumWage))}
	h.State = h.Gross.times(t.read(StateRate))
	h.Department = h.State.times(t.read(DepartmentShare))
	if t.err != nil {
		return Hour{}, t.err
	}
	if cost, told := t.maybe(EmployerCostHour); told {
		h.Employer, h.Used = perHour(cost), t.used
		return h, nil
	}
	pay, err := b.PayOn(d, c, h.Gross, worktime.FullTime)
	if err != nil {
		return Hour{}, err
	}
	h.Pay = pay
	h.Employer = PerHour(pay.Cost.Share(12*1000, yearHours))
	h.Used = once(append(t.used, pay.Used...))
	return h, nil
}

// yearHours is the paid hours of a full-time year: 35 h × 52.
const yearHours = 1820

// once drops what is listed twice.
func once(list []Used) []Used {
	type mark struct {
		name string
		from calendar.Date
	}
	seen := make(map[mark]bool, len(list))
	out := list[:0]
	for _, u := range list {
		m := mark{u.Name, u.Fact.From}
		if !seen[m] {
			seen[m] = true
			out = append(out, u)
		}
	}
	return out
}
