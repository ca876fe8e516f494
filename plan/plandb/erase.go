package plandb

import (
	"context"
	"encoding/json"
	"fmt"

	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/territory"
)

// Naming lists the plans that speak of a person.
func Naming(ctx context.Context, q db.Querier, at territory.ID, person people.ID) ([]string, error) {
	list, err := db.List(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) },
		`SELECT id FROM plan_sheet WHERE territory = $1 AND shown LIKE $2 ORDER BY id`, string(at), like(person))
	if err != nil {
		return nil, fmt.Errorf("plans naming a person of %s: %w", at, err)
	}
	return list, nil
}

// like is the pattern of a document that holds an identifier.
func like(person people.ID) string {
	quoted, _ := json.Marshal(string(person)) // a text always has a form in JSON
	return "%" + string(quoted) + "%"
}

// Unname takes the name of a person out of every plan kept. What was proposed to
// them stays, under no name.
func Unname(ctx context.Context, tx db.Tx, at territory.ID, person people.ID) error {
	list, err := Naming(ctx, tx, at, person)
	if err != nil {
		return err
	}
	for _, id := range list {
		s, _, err := SheetOf(ctx, tx, at, id)
		if err != nil {
			return err
		}
		if err := s.unname(person); err != nil {
			return fmt.Errorf("plan %s of %s: %w", id, at, err)
		}
		if err := db.Do(ctx, tx, `UPDATE plan_sheet SET shown = $3 WHERE territory = $1 AND id = $2`, string(at), id, s.Shown); err != nil {
			return fmt.Errorf("unname in plan %s of %s: %w", id, at, err)
		}
		if err := db.Do(ctx, tx, `UPDATE plan SET erased = erased + 1 WHERE territory = $1 AND id = $2`, string(at), id); err != nil {
			return fmt.Errorf("mark plan %s of %s: %w", id, at, err)
		}
	}
	return nil
}

// unname takes a name out of what is shown of the input; the plan itself holds none.
func (s *Sheet) unname(person people.ID) error {
	var in plan.Input
	if err := json.Unmarshal([]byte(s.Shown), &in); err != nil {
		return err
	}
	for i := range in.People {
		if in.People[i].ID == person {
			in.People[i].Name = ""
		}
	}
	shown, err := json.Marshal(in)
	if err != nil {
		return err
	}
	s.Shown = string(shown)
	return nil
}
