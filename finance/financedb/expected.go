package financedb

import (
	"context"
	"errors"
	"fmt"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/territory"
)

// Settings is what a company says of its money once for all.
type Settings struct {
	Basis    finance.Basis
	Cash     money.Cents // at the start of a budget
	Sales    money.Cents // per FTE and year, of jobs without activity
	Training money.Cents // per FTE and year
	Absence  int64       // thousandths of paid time
	Late     budget.Late
	Grant    bool           // count the start-up grant
	UpTo     *calendar.Date // social contributions are paid up to this day; nil when nothing proves it
	PayRule  claim.PayRule
	Term     int // days within which a month should be paid
}

// usualTerm is how many days after the end of a month payment is expected, until told otherwise.
const usualTerm = 30

// SettingsOf returns the settings of a company; those that hold until told when it told none.
func SettingsOf(ctx context.Context, q db.Querier, at territory.ID, c company.ID) (Settings, error) {
	s, found, err := db.One(ctx, q, func(r db.Row) (s Settings, err error) {
		var start int
		var up string
		err = r.Scan(&s.Basis.Hours, &s.Basis.Rounding, &s.Cash, &s.Sales, &s.Training, &s.Absence, &s.Late.Contribution, &s.Late.Sales, &start, &up, &s.PayRule, &s.Term)
		s.Grant = start == 1
		if err == nil && up != "" {
			s.UpTo = new(calendar.Date)
			err = parse(up, s.UpTo)
		}
		return s, err
	}, `SELECT basis, rounding, cash, sales, training, absence, late_contribution, late_sales, start_grant, paid_up, pay_rule, term
		FROM money_company WHERE territory = $1 AND company = $2`, string(at), string(c))
	if err != nil {
		return s, fmt.Errorf("money settings of %s in %s: %w", c, at, err)
	}
	if !found {
		s.Term = usualTerm
	}
	return s, nil
}

// SaveSettings writes the settings of a company.
func SaveSettings(ctx context.Context, tx db.Tx, at territory.ID, c company.ID, s Settings) error {
	up := ""
	if s.UpTo != nil {
		up = s.UpTo.String()
	}
	return save(ctx, tx, "money settings", `
		INSERT INTO money_company (territory, company, basis, rounding, cash, sales, training, absence, late_contribution, late_sales, start_grant, paid_up, pay_rule, term)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
		ON CONFLICT (territory, company) DO UPDATE SET basis = excluded.basis, rounding = excluded.rounding, cash = excluded.cash, sales = excluded.sales,
			training = excluded.training, absence = excluded.absence, late_contribution = excluded.late_contribution, late_sales = excluded.late_sales,
			start_grant = excluded.start_grant, paid_up = excluded.paid_up, pay_rule = excluded.pay_rule, term = excluded.term`,
		string(at), string(c), int(s.Basis.Hours), int(s.Basis.Rounding), int64(s.Cash), int64(s.Sales), int64(s.Training), s.Absence,
		s.Late.Contribution, s.Late.Sales, flag(s.Grant), up, int(s.PayRule), s.Term)
}

// Hire is a line of the convention’s schedule with its identifier.
type Hire struct {
	ID string
	budget.Hire
}

// Hires lists the schedule of hires of a company, by month.
func Hires(ctx context.Context, q db.Querier, at territory.ID, c company.ID) ([]Hire, error) {
	return db.List(ctx, q, func(r db.Row) (h Hire, err error) {
		var m string
		var other int
		err = r.Scan(&h.ID, &m, &h.Count, &h.Paid, &other)
		h.Other = other == 1
		return h, errors.Join(err, month(m, &h.Month))
	}, `SELECT id, month, persons, paid, other FROM money_hire WHERE territory = $1 AND company = $2 AND dropped = '' ORDER BY month, id`, string(at), string(c))
}

// AddHire writes a line of the schedule.
func AddHire(ctx context.Context, tx db.Tx, at territory.ID, c company.ID, h Hire) error {
	return save(ctx, tx, "hire", `INSERT INTO money_hire (territory, id, company, month, persons, paid, other, dropped) VALUES ($1, $2, $3, $4, $5, $6, $7, '')`,
		string(at), h.ID, string(c), h.Month.String(), h.Count, int(h.Paid), flag(h.Other))
}

// Activity is what an activity brings and costs to a company, with its share of the
// time of all jobs, in thousandths.
type Activity struct {
	Key   string // its identifier here
	Share int64
	budget.Activity
}

// Activities lists the activities of a company, by name.
func Activities(ctx context.Context, q db.Querier, at territory.ID, c company.ID) ([]Activity, error) {
	return db.List(ctx, q, func(r db.Row) (a Activity, err error) {
		var opens, closes string
		if err = r.Scan(&a.Key, &a.ID, &a.Name, &a.Share, &opens, &closes, &a.Sales, &a.Equipment, &a.Premises); err != nil {
			return a, err
		}
		if a.Opens, err = maybeMonth(opens); err != nil {
			return a, err
		}
		a.Closes, err = maybeMonth(closes)
		return a, err
	}, `SELECT id, activity, name, part, opens, closes, sales, equipment, premises FROM money_activity
		WHERE territory = $1 AND company = $2 AND dropped = '' ORDER BY name, id`, string(at), string(c))
}

// AddActivity writes what an activity brings and costs.
func AddActivity(ctx context.Context, tx db.Tx, at territory.ID, c company.ID, a Activity) error {
	text := func(m *calendar.Month) string {
		if m == nil {
			return ""
		}
		return m.String()
	}
	return save(ctx, tx, "activity", `
		INSERT INTO money_activity (territory, id, company, activity, name, part, opens, closes, sales, equipment, premises, dropped)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '')`,
		string(at), a.Key, string(c), string(a.ID), a.Name, a.Share, text(a.Opens), text(a.Closes), int64(a.Sales), int64(a.Equipment), int64(a.Premises))
}

// Line is an amount told by hand with its identifier.
type Line struct {
	ID string
	budget.Told
}

// Lines lists the amounts told by hand for a company, by month.
func Lines(ctx context.Context, q db.Querier, at territory.ID, c company.ID) ([]Line, error) {
	return db.List(ctx, q, func(r db.Row) (l Line, err error) {
		var kind, title, from, until string
		err = r.Scan(&l.ID, &kind, &title, &from, &until, &l.Amount, &l.Decision)
		l.Title = lang.Same(title)
		known := true
		if err == nil {
			if l.Kind, known = budget.KindNamed(kind); !known {
				err = fmt.Errorf("no kind of line %q", kind)
			}
		}
		return l, errors.Join(err, month(from, &l.From), month(until, &l.Until))
	}, `SELECT id, kind, title, from_month, until_month, amount, decision FROM money_line
		WHERE territory = $1 AND company = $2 AND dropped = '' ORDER BY from_month, id`, string(at), string(c))
}

// AddLine writes an amount told by hand.
func AddLine(ctx context.Context, tx db.Tx, at territory.ID, c company.ID, l Line) error {
	return save(ctx, tx, "line", `
		INSERT INTO money_line (territory, id, company, kind, title, from_month, until_month, amount, decision, dropped) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')`,
		string(at), l.ID, string(c), l.Kind.Name(), l.Title.FR, l.From.String(), l.Until.String(), int64(l.Amount), l.Decision)
}

// Scenario is a scenario saved, with its author.
type Scenario struct {
	ID, Author string
	Made       calendar.Date
	budget.Scenario
}

// Scenarios lists the scenarios saved for a company, the oldest first.
func Scenarios(ctx context.Context, q db.Querier, at territory.ID, c company.ID) ([]Scenario, error) {
	return db.List(ctx, q, func(r db.Row) (s Scenario, err error) {
		var name, made string
		err = r.Scan(&s.ID, &name, &s.Rate, &s.Wage, &s.Sales, &s.Absence, &s.Costs, &s.Later, &s.Author, &made)
		s.Name = lang.Same(name)
		return s, errors.Join(err, parse(made, &s.Made))
	}, `SELECT id, name, rate, wage, sales, absence, costs, later, author, made FROM money_scenario
		WHERE territory = $1 AND company = $2 AND dropped = '' ORDER BY made, id`, string(at), string(c))
}

// AddScenario saves a scenario.
func AddScenario(ctx context.Context, tx db.Tx, at territory.ID, c company.ID, s Scenario) error {
	return save(ctx, tx, "scenario", `
		INSERT INTO money_scenario (territory, id, company, name, rate, wage, sales, absence, costs, later, author, made, dropped)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '')`,
		string(at), s.ID, string(c), s.Name.FR, s.Rate, s.Wage, s.Sales, s.Absence, s.Costs, s.Later, s.Author, s.Made.String())
}
