package financedb

import (
	"context"
	"errors"

	"fabrique/company"
	"fabrique/finance/claim"
	"fabrique/kit/db"
	"fabrique/territory"
)

// Time is paid time of one person over some days of a month, with its identifier.
type Time struct {
	ID, Author string
	claim.Worked
}

// Worked lists the time worked in a company, by day and person.
func Worked(ctx context.Context, q db.Querier, at territory.ID, c company.ID) ([]Time, error) {
	return db.List(ctx, q, func(r db.Row) (t Time, err error) {
		var from, until string
		var other int
		err = r.Scan(&t.ID, &t.Person, &from, &until, &t.Paid, &t.Overtime, &t.Gross, &other, &t.Aid, &t.Author)
		t.Other = other == 1
		return t, errors.Join(err, parse(from, &t.From), parse(until, &t.Until))
	}, `SELECT id, person, from_day, until_day, paid, overtime, gross, other, aid, author FROM money_time
		WHERE territory = $1 AND company = $2 AND dropped = '' ORDER BY from_day, person, id`, string(at), string(c))
}

// Record writes time worked, or replaces the line of that identifier.
func Record(ctx context.Context, tx db.Tx, at territory.ID, c company.ID, t Time) error {
	return save(ctx, tx, "time", `
		INSERT INTO money_time (territory, id, company, person, from_day, until_day, paid, overtime, gross, other, aid, author, dropped)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '')
		ON CONFLICT (territory, id) DO UPDATE SET from_day = excluded.from_day, until_day = excluded.until_day, paid = excluded.paid,
			overtime = excluded.overtime, gross = excluded.gross, other = excluded.other, aid = excluded.aid, author = excluded.author`,
		string(at), t.ID, string(c), string(t.Person), t.From.String(), t.Until.String(), int(t.Paid), int(t.Overtime), int64(t.Gross), flag(t.Other), t.Aid, t.Author)
}

// Payment is money received, with its identifier and who recorded it.
type Payment struct {
	ID, Author string
	claim.Payment
}

// Payments lists the payments received by a company, the oldest first.
func Payments(ctx context.Context, q db.Querier, at territory.ID, c company.ID) ([]Payment, error) {
	return db.List(ctx, q, func(r db.Row) (p Payment, err error) {
		var m, on string
		err = r.Scan(&p.ID, &p.Payer, &m, &on, &p.Amount, &p.Reference, &p.Author)
		return p, errors.Join(err, month(m, &p.For), parse(on, &p.On))
	}, `SELECT id, payer, month, on_day, amount, reference, author FROM money_payment
		WHERE territory = $1 AND company = $2 AND dropped = '' ORDER BY on_day, id`, string(at), string(c))
}

// Receive writes a payment.
func Receive(ctx context.Context, tx db.Tx, at territory.ID, c company.ID, p Payment) error {
	return save(ctx, tx, "payment", `
		INSERT INTO money_payment (territory, id, company, payer, month, on_day, amount, reference, author, dropped) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')`,
		string(at), p.ID, string(c), int(p.Payer), p.For.String(), p.On.String(), int64(p.Amount), p.Reference, p.Author)
}
