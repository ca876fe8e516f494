package companydb

import (
	"context"
	"errors"
	"fmt"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/territory"
)

// noWage stands for a wage that an amendment leaves as it was.
const noWage = -1

// Amended is an amendment with its identifier and the contract it changes.
type Amended struct {
	ID string
	of signed
	company.Amendment
}

// Suspended is a suspension with its identifier and the contract it is about.
type Suspended struct {
	ID string
	of signed
	calendar.Period
}

func amendments(ctx context.Context, q db.Querier, at territory.ID) ([]Amended, error) {
	return db.List(ctx, q, func(r db.Row) (a Amended, err error) {
		var of, from string
		var wage company.Wage
		err = r.Scan(&a.ID, &a.of.person, &a.of.company, &of, &from, &a.Paid, &wage)
		if wage != noWage {
			a.Wage = &wage
		}
		return a, errors.Join(err, day(of, &a.of.from), day(from, &a.From))
	}, `SELECT id, person, company, signed, from_day, paid, wage FROM contract_amendment WHERE territory = $1 AND dropped = '' ORDER BY from_day, id`, string(at))
}

func suspensions(ctx context.Context, q db.Querier, at territory.ID) ([]Suspended, error) {
	return db.List(ctx, q, func(r db.Row) (s Suspended, err error) {
		var of, from, until string
		err = errors.Join(r.Scan(&s.ID, &s.of.person, &s.of.company, &of, &from, &until), day(of, &s.of.from), day(from, &s.From))
		if s.Open = until == ""; !s.Open {
			err = errors.Join(err, day(until, &s.Until))
		}
		return s, err
	}, `SELECT id, person, company, signed, from_day, until_day FROM contract_suspension WHERE territory = $1 AND dropped = '' ORDER BY from_day, id`, string(at))
}

// Changes lists the amendments and the suspensions of a contract, by date.
func Changes(ctx context.Context, q db.Querier, at territory.ID, c company.Contract) ([]Amended, []Suspended, error) {
	of := signed{c.Person, c.Company, c.From}
	all, err := amendments(ctx, q, at)
	if err != nil {
		return nil, nil, err
	}
	away, err := suspensions(ctx, q, at)
	var changes []Amended
	for _, a := range all {
		if a.of == of {
			changes = append(changes, a)
		}
	}
	var suspended []Suspended
	for _, s := range away {
		if s.of == of {
			suspended = append(suspended, s)
		}
	}
	return changes, suspended, err
}

// Amend writes an amendment to a contract.
func Amend(ctx context.Context, tx db.Tx, at territory.ID, c company.Contract, id string, a company.Amendment, author string) error {
	wage := company.Wage(noWage)
	if a.Wage != nil {
		wage = *a.Wage
	}
	return saved(db.Do(ctx, tx, `
		INSERT INTO contract_amendment (territory, id, person, company, signed, from_day, paid, wage, author, dropped) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')`,
		string(at), id, string(c.Person), string(c.Company), c.From.String(), a.From.String(), int(a.Paid), int64(wage), author), "amendment")
}

// Suspend writes a suspension of a contract.
func Suspend(ctx context.Context, tx db.Tx, at territory.ID, c company.Contract, id string, p calendar.Period, author string) error {
	until := ""
	if !p.Open {
		until = p.Until.String()
	}
	return saved(db.Do(ctx, tx, `
		INSERT INTO contract_suspension (territory, id, person, company, signed, from_day, until_day, author, dropped) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '')`,
		string(at), id, string(c.Person), string(c.Company), c.From.String(), p.From.String(), until, author), "suspension")
}

// Back says the last day of a suspension, or that it is not known.
func Back(ctx context.Context, tx db.Tx, at territory.ID, id string, last *calendar.Date) error {
	return saved(db.Do(ctx, tx, `UPDATE contract_suspension SET until_day = $1 WHERE territory = $2 AND id = $3`, text(last), string(at), id), "suspension")
}

func saved(err error, what string) error {
	if err != nil {
		return fmt.Errorf("save %s: %w", what, err)
	}
	return nil
}

// Drop takes an amendment or a suspension back, or puts it back when on is nil, and
// returns its contract. The fault is NotFound when there is none of that identifier.
func Drop(ctx context.Context, tx db.Tx, at territory.ID, sort, id string, on *calendar.Date) (company.Contract, error) {
	tables := map[string]string{"amendment": "contract_amendment", "suspension": "contract_suspension"}
	gone := fault.New(fault.NotFound, "Ce changement de contrat n’existe pas ici. Reprenez depuis la page de l’entreprise.", "There is no such change of contract here. Start again from the page of the company.")
	if tables[sort] == "" {
		return company.Contract{}, gone
	}
	c, found, err := db.One(ctx, tx, func(r db.Row) (c company.Contract, err error) {
		var from string
		err = r.Scan(&c.Person, &c.Company, &from)
		return c, errors.Join(err, day(from, &c.From))
	}, `UPDATE `+tables[sort]+` SET dropped = $1 WHERE territory = $2 AND id = $3 RETURNING person, company, signed`, text(on), string(at), id)
	if err == nil && !found {
		err = gone
	}
	return c, err
}
