package companydb

import (
	"context"
	"errors"
	"fmt"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

// signed names a contract: nobody signs two with one company on the same day.
type signed struct {
	person  people.ID
	company company.ID
	from    calendar.Date
}

func named(e company.Employment) signed { return signed{e.Person, e.Company, e.From} }

// employments lists contracts, with what happened to them since; where says which,
// beside the territory.
func employments(ctx context.Context, q db.Querier, at territory.ID, where string, args ...any) ([]company.Employment, error) {
	args = append([]any{string(at)}, args...)
	list, err := db.List(ctx, q, func(r db.Row) (e company.Employment, err error) {
		var first, last string
		var other int
		err = r.Scan(&e.Person, &e.Company, &e.Paid, &first, &last, &e.Site, &e.Wage, &other)
		e.Other = other == 1
		e.Until, err = maybeDay(last, errors.Join(err, day(first, &e.From)))
		return e, err
	}, `SELECT person, company, paid, from_day, until_day, site, wage, other FROM contract WHERE territory = $1`+where+` ORDER BY from_day, person, company`, args...)
	if err != nil || len(list) == 0 {
		return list, err
	}
	place := map[signed]int{}
	for i, e := range list {
		place[named(e)] = i
	}
	changes, err := amendments(ctx, q, at)
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		if i, here := place[c.of]; here {
			list[i].Amendments = append(list[i].Amendments, c.Amendment)
		}
	}
	away, err := suspensions(ctx, q, at)
	for _, s := range away {
		if i, here := place[s.of]; here {
			list[i].Suspended = append(list[i].Suspended, s.Period)
		}
	}
	return list, err
}

// Employments lists the contracts of a company that hold on a day or later, with what
// happened to them since, the first one first.
func Employments(ctx context.Context, q db.Querier, at territory.ID, c company.ID, from calendar.Date) ([]company.Employment, error) {
	return employments(ctx, q, at, ` AND company = $2 AND (until_day = '' OR until_day >= $3)`, string(c), from.String())
}

// EmploymentsOf lists every contract of a person, ended ones included, with what
// happened to them since, the first one first.
func EmploymentsOf(ctx context.Context, q db.Querier, at territory.ID, person people.ID) ([]company.Employment, error) {
	return employments(ctx, q, at, ` AND person = $2`, string(person))
}

// Unexplain takes out why the contracts of a person ended; what was agreed and paid stays.
func Unexplain(ctx context.Context, tx db.Tx, at territory.ID, person people.ID) error {
	return saved(db.Do(ctx, tx, `UPDATE contract SET why = '' WHERE territory = $1 AND person = $2`, string(at), string(person)), "contract")
}

// Everybody lists the contracts of all companies signed by a day and not ended on it,
// with what happened to them since, the first one first; one that begins later counts,
// since it is a promise.
func Everybody(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) ([]company.Employment, error) {
	return employments(ctx, q, at, ` AND (until_day = '' OR until_day >= $2)`, on.String())
}

// Contracts is [Everybody] for the persons whom the jobs are made for, with the paid time
// of that day: management and supervision are left out.
func Contracts(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) ([]company.Contract, error) {
	list, err := Everybody(ctx, q, at, on)
	var out []company.Contract
	for _, e := range list {
		if e.Paid, _ = e.TermsOn(on); !e.Other {
			out = append(out, e.Contract)
		}
	}
	return out, err
}

// Sign writes a contract.
func Sign(ctx context.Context, tx db.Tx, at territory.ID, e company.Employment, author string) error {
	err := db.Do(ctx, tx, `
		INSERT INTO contract (territory, person, company, from_day, paid, until_day, why, author, site, wage, other) VALUES ($1, $2, $3, $4, $5, '', '', $6, $7, $8, $9)`,
		string(at), string(e.Person), string(e.Company), e.From.String(), int(e.Paid), author, string(e.Site), int64(e.Wage), flag(e.Other))
	if db.Taken(err) {
		return fault.New(fault.Conflict, "Un contrat de cette personne commence déjà ce jour-là.", "A contract of this person already begins on that day.").At("from")
	}
	if err != nil {
		return fmt.Errorf("sign contract of %s in %s: %w", e.Person, at, err)
	}
	return nil
}

// Unsign removes a contract that was written by mistake.
func Unsign(ctx context.Context, tx db.Tx, at territory.ID, c company.Contract) error {
	return db.Do(ctx, tx, `DELETE FROM contract WHERE territory = $1 AND person = $2 AND company = $3 AND from_day = $4`,
		string(at), string(c.Person), string(c.Company), c.From.String())
}

// Move says at which site a contract is worked; none when it is empty.
func Move(ctx context.Context, tx db.Tx, at territory.ID, c company.Contract, to company.SiteID) error {
	return db.Do(ctx, tx, `UPDATE contract SET site = $1 WHERE territory = $2 AND person = $3 AND company = $4 AND from_day = $5`,
		string(to), string(at), string(c.Person), string(c.Company), c.From.String())
}

// End ends a contract on its last day, or takes its end back when the day is not known.
func End(ctx context.Context, tx db.Tx, at territory.ID, c company.Contract, last *calendar.Date, why string) error {
	return db.Do(ctx, tx, `UPDATE contract SET until_day = $1, why = $2 WHERE territory = $3 AND person = $4 AND company = $5 AND from_day = $6`,
		text(last), why, string(at), string(c.Person), string(c.Company), c.From.String())
}

// text writes a day that may be open.
func text(d *calendar.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func day(text string, into *calendar.Date) (err error) {
	*into, err = calendar.Parse(text)
	return err
}

// maybeDay reads a day that may be open, unless something went wrong before.
func maybeDay(text string, before error) (*calendar.Date, error) {
	if before != nil || text == "" {
		return nil, before
	}
	d, err := calendar.Parse(text)
	return &d, err
}

func flag(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
