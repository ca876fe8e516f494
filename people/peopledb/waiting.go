package peopledb

import (
	"context"
	"fmt"

	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

// Waiting lists the persons on the mobilisation list in its published order,
// from a place on (0 for the first), at most so many (0 for all).
func Waiting(ctx context.Context, q db.Querier, t territory.ID, from, most int) ([]Row, error) {
	if most == 0 {
		most = last
	}
	list, err := db.List(ctx, q, scan, `SELECT `+columns+` FROM person p WHERE p.territory = $1 AND p.waits = 1 ORDER BY p.place, p.turn, p.id LIMIT $2 OFFSET $3`, string(t), most, from)
	if err != nil {
		return nil, fmt.Errorf("list of %s: %w", t, err)
	}
	return list, nil
}

// Rank returns the place of a person on the list, 1 for the first, and how many wait; 0 when they do not.
func Rank(ctx context.Context, q db.Querier, t territory.ID, id people.ID) (rank, of int, err error) {
	type pair struct{ rank, of int }
	p, found, err := db.One(ctx, q, func(r db.Row) (p pair, err error) { return p, r.Scan(&p.rank, &p.of) }, `
		SELECT (SELECT COUNT(*) FROM person p WHERE p.territory = $1 AND p.waits = 1 AND (p.place, p.turn, p.id) <= (m.place, m.turn, m.id)),
			(SELECT COUNT(*) FROM person p WHERE p.territory = $1 AND p.waits = 1)
		FROM person m WHERE m.territory = $1 AND m.id = $2 AND m.waits = 1`, string(t), string(id))
	if err != nil {
		return 0, 0, fmt.Errorf("rank of %s: %w", id, err)
	}
	if !found {
		return 0, 0, nil
	}
	return p.rank, p.of, nil
}

// ForPlan returns everybody on the list as the composer of jobs reads them, in
// the published order. Where the rule is not the day of listing, their place says it.
func ForPlan(ctx context.Context, q db.Querier, t territory.ID) ([]people.Person, error) {
	rules, err := RulesOf(ctx, q, t)
	if err != nil {
		return nil, err
	}
	list, err := Waiting(ctx, q, t, 0, 0)
	if err != nil {
		return nil, err
	}
	out := make([]people.Person, len(list))
	for i, f := range list {
		out[i] = f.Person()
		if f.Listed == nil {
			out[i].Listed = f.Now.On
		}
		if rules.Turn != people.ByListing {
			out[i].Place = i + 1
		}
	}
	return out, nil
}

// Hired returns who works in the job-purposed company, then who prepares to, by
// name from a place on, at most so many; and how many there are in all.
func Hired(ctx context.Context, q db.Querier, t territory.ID, from, most int) (list []Row, all int, err error) {
	placings, err := counted(ctx, q, t, byFound)
	if err != nil {
		return nil, 0, err
	}
	numbers, err := Numbers(ctx, q, t)
	if err != nil {
		return nil, 0, err
	}
	works := placings[string(people.InCompany)]
	for _, part := range []struct {
		state people.State
		kind  people.Placing
		from  int
	}{{people.Placed, people.InCompany, from}, {people.Preparing, "", max(0, from-works)}} {
		more, err := db.List(ctx, q, scan, `SELECT `+columns+` FROM person p WHERE p.territory = $1 AND p.state = $2 AND p.found = $3 ORDER BY p.sort, p.id LIMIT $4 OFFSET $5`,
			string(t), string(part.state), string(part.kind), most-len(list), part.from)
		if err != nil {
			return nil, 0, fmt.Errorf("hired in %s: %w", t, err)
		}
		list = append(list, more...)
	}
	return list, works + numbers[people.Preparing], nil
}
