package peopledb

import (
	"context"
	"fmt"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

// Kept is how much is known of a person, by what it is.
type Kept struct {
	Versions, Requests, Contacts, Rulings, Notices, Sealed int
}

// KeptOf counts what is known of a person.
func KeptOf(ctx context.Context, q db.Querier, t territory.ID, id people.ID) (k Kept, err error) {
	for _, one := range []struct {
		table string
		into  *int
	}{{"person_version", &k.Versions}, {"person_request", &k.Requests}, {"person_contact", &k.Contacts}, {"person_ruling", &k.Rulings}, {"person_notice", &k.Notices}, {"person_sealed", &k.Sealed}} {
		if *one.into, _, err = db.One(ctx, q, func(r db.Row) (n int, err error) { return n, r.Scan(&n) },
			`SELECT COUNT(*) FROM `+one.table+` WHERE territory = $1 AND person = $2`, string(t), string(id)); err != nil {
			return k, fmt.Errorf("what is known of %s: %w", id, err)
		}
	}
	return k, nil
}

// LastContact returns the day when something last happened with a person: a
// request or its answer, a contact, a stage, a part of the interview.
func LastContact(ctx context.Context, q db.Querier, t territory.ID, f people.File) (calendar.Date, error) {
	last := max(f.Asked, f.Now.On)
	for _, on := range f.Saved {
		last = max(last, on)
	}
	list, err := db.List(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) }, `
		SELECT day FROM person_request WHERE territory = $1 AND person = $2
		UNION ALL SELECT answered FROM person_request WHERE territory = $1 AND person = $2
		UNION ALL SELECT day FROM person_contact WHERE territory = $1 AND person = $2`, string(t), string(f.ID))
	if err != nil {
		return 0, fmt.Errorf("last contact with %s: %w", f.ID, err)
	}
	for _, s := range list {
		if on := date(s); on != nil {
			last = max(last, *on)
		}
	}
	return last, nil
}
