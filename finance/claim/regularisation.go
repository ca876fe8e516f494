package claim

import (
	"time"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// Regularisation is a year settled: due on evidence less paid, for each payer.
type Regularisation struct {
	Year     int
	Months   []Statement // with the share of other posts of the whole year
	Persons  int64       // FTE of the year, thousandths
	Others   int64
	Counted  int64 // of the other posts, what the share of the year allows
	Due      [2]money.Cents
	Paid     [2]money.Cents
	Balances []Balance
	Used     []finance.Used
}

// Left returns what each payer still owes; below zero, what is to be given back.
func (r Regularisation) Left() (state, department money.Cents) {
	return r.Due[State] - r.Paid[State], r.Due[Department] - r.Paid[Department]
}

// Settle regularises a year from its rows of time and the payments received: the
// months are priced again, with the share of other posts on the average of the year;
// payments count until day on. See [Of] and [Balances] for faults.
func Settle(b *finance.Book, c Convention, year int, rows []Worked, payments []Payment, on calendar.Date) (Regularisation, error) {
	out := Regularisation{Year: year}
	first := calendar.MonthOf(year, time.January)
	for _, w := range rows {
		if y, _ := w.month().Split(); y != year || w.Aid != "" {
			continue
		}
		if n := c.Basis.Hours.MonthFTE(w.Paid); w.Other {
			out.Others += n
		} else {
			out.Persons += n
		}
	}
	out.Persons, out.Others = out.Persons/12, out.Others/12
	share := &shares{0, 1}
	if out.Others > 0 {
		posts, err := b.PostsOn((first + 11).Last(), out.Persons, out.Others)
		if err != nil {
			return out, err
		}
		out.Counted = posts.Counted
		share, out.Used = &shares{posts.Counted, posts.Other}, append(out.Used, posts.Share)
	}
	for m := first; m < first+12; m++ {
		s, err := of(b, c, m, rows, share)
		if err != nil {
			return out, err
		}
		out.Months = append(out.Months, s)
		out.Due[State] += s.State
		out.Due[Department] += s.Department
		out.Used = append(out.Used, s.Used...)
	}
	return out, out.pay(payments, year, on)
}

func (r *Regularisation) pay(payments []Payment, year int, on calendar.Date) error {
	var own []Payment
	for _, p := range payments {
		if y, _ := p.For.Split(); y == year {
			own = append(own, p)
		}
	}
	var err error
	r.Balances, err = Balances(r.Months, own, on)
	for _, b := range r.Balances {
		r.Paid[b.Payer] += b.Paid
	}
	return err
}

// Trace says how the regularisation was found.
func (r Regularisation) Trace() finance.Trace {
	state, department := r.Left()
	left := state + department
	t := finance.Trace{
		Title: lang.F("Régularisation de l’année %s", "Regularisation of the year %s", lang.Same(yearText(r.Year))),
		Value: amountText(left), Cents: &left,
		Formula: lang.F("dû sur pièces − versé ; État : %s − %s, département : %s − %s", "due on evidence − paid; State: %s − %s, département: %s − %s",
			r.Due[State], r.Paid[State], r.Due[Department], r.Paid[Department]),
		Inputs: []finance.Input{
			{Title: lang.T("ETP des personnes, moyenne de l’année", "FTE of persons, mean of the year"), Value: finance.FTEText(r.Persons)},
			{Title: lang.T("ETP des autres postes, moyenne de l’année", "FTE of other posts, mean of the year"), Value: finance.FTEText(r.Others)},
			{Title: lang.T("Dont comptés", "Of which counted"), Value: finance.FTEText(r.Counted)},
		},
		Cited: finance.CiteAll(r.Used),
	}
	paid := -(r.Paid[State] + r.Paid[Department])
	for _, s := range r.Months {
		t.Parts = append(t.Parts, s.Trace())
	}
	t.Parts = append(t.Parts, finance.Trace{Title: lang.T("Versements reçus", "Payments received"), Value: amountText(paid), Cents: &paid,
		Formula: lang.T("somme des versements, retirée de ce qui est dû", "sum of the payments, taken off what is due"), Parts: r.received()})
	return t
}

func (r Regularisation) received() (out []finance.Trace) {
	for _, b := range r.Balances {
		for _, p := range b.Payments {
			taken := -p.Amount
			out = append(out, finance.Trace{Title: lang.F("%s, %s", "%s, %s", b.Payer.Title(), p.For), Value: amountText(taken), Cents: &taken,
				Formula: lang.F("reçu le %s %s", "received on %s %s", p.On, p.Reference)})
		}
	}
	return out
}
