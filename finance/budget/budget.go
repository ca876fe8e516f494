package budget

import (
	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/worktime"
)

// Budget is an input, computed.
type Budget struct {
	Input  Input
	Jobs   []Job // those of the schedule after those of the input
	Months []Month
	Rows   []Row
	Used   []finance.Used

	prices *finance.Prices
}

// Month is the sums of one month.
type Month struct {
	Month   calendar.Month
	Persons int64 // FTE of persons, thousandths, without absence
	Others  int64 // FTE of other posts
	Funded  int64 // FTE that the contribution pays
	Kinds   [kinds]money.Cents
	Result  money.Cents // all kinds together
	Cash    money.Cents // at the end of the month
}

// Why is what a row stands on.
type Why int

// The grounds of a row.
const (
	ByJob         Why = iota
	BeyondShare       // taken off: other posts beyond their share of all FTE
	BeyondCeiling     // taken off: FTE beyond the ceiling of the convention
	ByGrant
	ByActivity
	ByHand
)

// Row is one amount of one month: income above zero, cost below.
type Row struct {
	Month    int // index in Months
	Kind     Kind
	Why      Why
	Job      int // index in Jobs; −1 without
	Told     int // index in Input.Told; −1 without
	Activity needs.ActivityID
	FTE      int64 // behind it, thousandths
	Amount   money.Cents
}

// Of computes a budget under book b. The fault is Missing when a figure of law of
// some day is not known and the territory supposes none; Invalid for an input that
// makes no sense.
func Of(b *finance.Book, in Input) (Budget, error) {
	if err := in.checkHires(); err != nil {
		return Budget{}, err
	}
	in.Basis.Held = false
	out := Budget{Input: in, Jobs: in.jobs()}
	if err := in.check(out.Jobs); err != nil {
		return Budget{}, err
	}
	last := in.From + calendar.Month(in.Months) - 1
	prices, err := b.PricesOf(calendar.Period{From: in.From.First(), Until: last.Last()}, in.Basis)
	if err != nil {
		return Budget{}, err
	}
	out.prices = prices
	e := newEngine(b, &out)
	for i := range out.Jobs {
		if err := e.job(i); err != nil {
			return Budget{}, err
		}
	}
	for _, step := range []func() error{e.limits, e.grant, e.others} {
		if err := step(); err != nil {
			return Budget{}, err
		}
	}
	out.sum()
	out.Used = append(prices.Used(), e.used...)
	return out, nil
}

// sum fills the sums and the cash of each month.
func (b *Budget) sum() {
	for _, r := range b.Rows {
		m := &b.Months[r.Month]
		m.Kinds[r.Kind] += r.Amount
		m.Result += r.Amount
	}
	cash := b.Input.Cash
	for i := range b.Months {
		for k := range b.Months[i].Kinds {
			amount, _ := b.moved(i, Kind(k))
			cash += amount
		}
		b.Months[i].Cash = cash
	}
}

// Total returns the sum of one kind over all months.
func (b Budget) Total(k Kind) money.Cents {
	sum := money.Cents(0)
	for _, m := range b.Months {
		sum += m.Kinds[k]
	}
	return sum
}

// Result returns the sum of everything over all months.
func (b Budget) Result() money.Cents {
	sum := money.Cents(0)
	for _, m := range b.Months {
		sum += m.Result
	}
	return sum
}

// LowPoint returns the month whose end has the least cash, the first of equals.
func (b Budget) LowPoint() Month {
	low := b.Months[0]
	for _, m := range b.Months {
		if m.Cash < low.Cash {
			low = m
		}
	}
	return low
}

// BreakEven is the sales that make the result zero, all else as it is.
type BreakEven struct{ Expected, Needed money.Cents }

// BreakEven returns the sales of all months that make the result zero; never below
// zero.
func (b Budget) BreakEven() BreakEven {
	sales := b.Total(Sales)
	return BreakEven{sales, max(0, sales-b.Result())}
}

// fte turns paid weekly minutes × days into thousandths of FTE of a month.
func fte(minuteDays int64, m calendar.Month) int64 {
	d := int64(m.Days()) * int64(worktime.FullTime)
	return (minuteDays*1000 + d/2) / d
}
