package financedb

import (
	"context"
	"fmt"

	"fabrique/calendar"
	"fabrique/finance/redirect"
	"fabrique/kit/db"
	"fabrique/money"
	"fabrique/people"
	"fabrique/territory"
)

// Household is what a person agreed to tell of their home, to count what their job brings
// back. It is sealed: only sums over many persons leave it without a trace.
type Household struct {
	Person people.ID
	redirect.Household
	Benefit redirect.Benefit // before the job
	Told    money.Cents      // unemployment benefit a month, when Benefit is Unemployment
	Agreed  calendar.Date    // day on which the person agreed
	Author  string
}

func scanHousehold(r db.Row) (h Household, err error) {
	var couple int
	var agreed string
	err = r.Scan(&h.Person, &couple, &h.Children, &h.Housing, &h.Benefit, &h.Told, &h.Partner, &h.Other, &agreed, &h.Author)
	h.Couple = couple == 1
	if err == nil {
		err = parse(agreed, &h.Agreed)
	}
	return h, err
}

const householdColumns = `person, couple, children, housing, benefit, told, partner, other, agreed, author`

// Households lists what persons agreed to tell, for sums.
func Households(ctx context.Context, q db.Querier, at territory.ID) ([]Household, error) {
	return db.List(ctx, q, scanHousehold, `SELECT `+householdColumns+` FROM money_household WHERE territory = $1 ORDER BY person`, string(at))
}

// HouseholdOf returns what one person agreed to tell; found is false when nothing was told.
func HouseholdOf(ctx context.Context, q db.Querier, at territory.ID, person people.ID) (h Household, found bool, err error) {
	return db.One(ctx, q, scanHousehold, `SELECT `+householdColumns+` FROM money_household WHERE territory = $1 AND person = $2`, string(at), string(person))
}

// TellHousehold writes what a person agreed to tell.
func TellHousehold(ctx context.Context, tx db.Tx, at territory.ID, h Household) error {
	return save(ctx, tx, "household", `
		INSERT INTO money_household (territory, `+householdColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
		ON CONFLICT (territory, person) DO UPDATE SET couple = excluded.couple, children = excluded.children, housing = excluded.housing, benefit = excluded.benefit,
			told = excluded.told, partner = excluded.partner, other = excluded.other, agreed = excluded.agreed, author = excluded.author`,
		string(at), string(h.Person), flag(h.Couple), h.Children, int(h.Housing), string(h.Benefit), int64(h.Told), int64(h.Partner), int64(h.Other), h.Agreed.String(), h.Author)
}

// EraseHousehold erases what a person told.
func EraseHousehold(ctx context.Context, tx db.Tx, at territory.ID, person people.ID) error {
	if err := db.Do(ctx, tx, `DELETE FROM money_household WHERE territory = $1 AND person = $2`, string(at), string(person)); err != nil {
		return fmt.Errorf("erase the household of %s in %s: %w", person, at, err)
	}
	return nil
}
