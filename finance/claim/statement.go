package claim

import (
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/money"
)

// Statement is what a month brings, row by row.
type Statement struct {
	Month      calendar.Month
	Convention Convention
	Rows       []Row
	Persons    int64 // FTE realised by persons, thousandths
	Others     int64 // FTE realised in other posts
	Counted    int64 // of these, what the share allows
	Funded     int64 // FTE paid, under the ceiling
	Cuts       []Cut
	State      money.Cents // due
	Department money.Cents
	Checks     []Check
	Used       []finance.Used
}

// Total returns both parts together.
func (s Statement) Total() money.Cents { return s.State + s.Department }

// Row is one row of time and what it brings before the limits.
type Row struct {
	Worked
	FTE               int64 // thousandths of a full-time month
	State, Department money.Cents
	Refused           bool // another aid is paid for the same hire
}

// Cut is what a limit takes off.
type Cut struct {
	Limit             Limit
	FTE               int64 // taken off
	State, Department money.Cents
}

// Limit is a reason why some FTE are not paid.
type Limit int

// The limits of the contribution.
const (
	OtherShare Limit = iota // other posts beyond their share of all FTE
	Ceiling                 // FTE beyond the ceiling of the convention
)

// Of makes the statement of month m from the rows of time that lie in it; others are
// left out. Each row is priced by the wage, the rate and the share of its days, its
// hours spread evenly over them, and rounded once. The share of other posts is that
// of the month, until the regularisation takes the year’s. The fault is Missing when
// a figure of law is not known, Invalid for rows that cannot be.
func Of(b *finance.Book, c Convention, m calendar.Month, rows []Worked) (Statement, error) {
	return of(b, c, m, rows, nil)
}

// shares is the counted part of other posts of a year: counted ÷ all.
type shares struct{ counted, all int64 }

func of(b *finance.Book, c Convention, m calendar.Month, rows []Worked, year *shares) (Statement, error) {
	s := Statement{Month: m, Convention: c}
	var own []Worked
	for _, w := range rows {
		if w.month() == m {
			own = append(own, w)
		}
	}
	if err := checkAll(own); err != nil {
		return s, err
	}
	if c.Term < 0 || c.Company.Ceiling < 0 {
		return s, fault.New(fault.Invalid, "Le plafond ou le délai de la convention est négatif. Corrigez-le.", "The ceiling or the term of the convention is negative. Correct it.")
	}
	c.Basis.Held = false
	prices, err := b.PricesOf(calendar.Period{From: m.First(), Until: m.Last()}, c.Basis)
	if err != nil {
		return s, err
	}
	s.Used = prices.Used()
	for _, w := range own {
		s.add(prices, w)
	}
	if err := s.limit(b, year); err != nil {
		return s, err
	}
	return s, s.weigh(b)
}

func (s *Statement) add(prices *finance.Prices, w Worked) {
	r := Row{Worked: w, FTE: s.Convention.Basis.Hours.MonthFTE(w.Paid), Refused: w.Aid != ""}
	if !r.Refused {
		r.State, r.Department = prices.Hours(w.From, w.Until, w.Paid)
		s.State, s.Department = s.State+r.State, s.Department+r.Department
		if w.Other {
			s.Others += r.FTE
		} else {
			s.Persons += r.FTE
		}
	}
	s.Rows = append(s.Rows, r)
}

// limit takes off other posts beyond their share, then FTE beyond the ceiling.
func (s *Statement) limit(b *finance.Book, year *shares) error {
	s.Counted = s.Others
	if s.Others > 0 {
		if year == nil {
			posts, err := b.PostsOn(s.Month.Last(), s.Persons, s.Others)
			if err != nil {
				return err
			}
			s.Used = append(s.Used, posts.Share)
			year = &shares{posts.Counted, posts.Other}
		}
		s.Counted = s.Others * year.counted / year.all
	}
	s.Funded = s.Persons + s.Counted
	if beyond := s.Others - s.Counted; beyond > 0 {
		state, department := s.of(func(r Row) bool { return r.Other })
		s.cut(Cut{OtherShare, beyond, state.Share(beyond, s.Others), department.Share(beyond, s.Others)})
	}
	if most := s.Convention.Company.Ceiling; most > 0 && s.Funded > most {
		beyond := s.Funded - most
		s.cut(Cut{Ceiling, beyond, s.State.Share(beyond, s.Funded), s.Department.Share(beyond, s.Funded)})
		s.Funded = most
	}
	return nil
}

func (s *Statement) cut(c Cut) {
	s.State, s.Department = s.State-c.State, s.Department-c.Department
	s.Cuts = append(s.Cuts, c)
}

// of sums the rows that hold.
func (s *Statement) of(holds func(Row) bool) (state, department money.Cents) {
	for _, r := range s.Rows {
		if holds(r) {
			state, department = state+r.State, department+r.Department
		}
	}
	return state, department
}
