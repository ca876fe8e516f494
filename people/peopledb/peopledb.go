// Package peopledb keeps the persons of a territory: their files, paths,
// requests, notices, and the keys under which they are found.
package peopledb

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of persons.
var Schema = db.Schema{Slice: "people", Files: files}

// last is the place of whoever has none, and never the day of what has none.
const (
	last  = 1 << 30
	never = "9999-12-31"
)

// text writes a day that may be absent.
func text(d *calendar.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// date reads a day that may be absent.
func date(s string) *calendar.Date {
	if d, err := calendar.Parse(s); err == nil && s != never {
		return &d
	}
	return nil
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Row is one person as lists show them.
type Row struct {
	people.File
	Due    *calendar.Date // when something must be done
	DueWhy string         // "next", "answer", "appeal", "notice"
}

const columns = `p.id, p.name, p.state, p.state_on, p.asked, p.listed, p.place, p.due, p.due_why, p.presented, p.version, p.found, p.facts`

func scan(r db.Row) (f Row, err error) {
	var on, asked, listed, due, presented, facts string
	if err = r.Scan(&f.ID, &f.Name, &f.Now.State, &on, &asked, &listed, &f.Place, &due, &f.DueWhy, &presented, &f.Version, &f.Now.Kind, &facts); err != nil {
		return f, err
	}
	if f.Place == last {
		f.Place = 0
	}
	f.Listed, f.Due, f.Presented = date(listed), date(due), date(presented)
	if err = f.Now.On.UnmarshalText([]byte(on)); err != nil {
		return f, err
	}
	if err = f.Asked.UnmarshalText([]byte(asked)); err != nil {
		return f, err
	}
	return f, json.Unmarshal([]byte(facts), &f.Facts)
}

// One returns a person. The fault is NotFound when there is none in this territory.
func One(ctx context.Context, q db.Querier, t territory.ID, id people.ID) (Row, error) {
	f, found, err := db.One(ctx, q, scan, `SELECT `+columns+` FROM person p WHERE p.territory = $1 AND p.id = $2`, string(t), string(id))
	if err != nil {
		return f, fmt.Errorf("person %s: %w", id, err)
	}
	if !found {
		return f, fault.New(fault.NotFound, "Cette personne n’est pas dans ce territoire.", "There is no such person in this territory.")
	}
	return f, nil
}

// Some returns those of a list of persons who are in a territory.
func Some(ctx context.Context, q db.Querier, t territory.ID, ids []people.ID) (map[people.ID]Row, error) {
	out := map[people.ID]Row{}
	for part := range slices.Chunk(ids, 500) {
		s := &statement{}
		query := `SELECT ` + columns + ` FROM person p WHERE p.territory = ` + s.value(string(t)) + ` AND p.id IN (`
		var marks []string
		for _, id := range part {
			marks = append(marks, s.value(string(id)))
		}
		list, err := db.List(ctx, q, scan, query+strings.Join(marks, ", ")+`)`, s.args...)
		if err != nil {
			return nil, fmt.Errorf("some persons of %s: %w", t, err)
		}
		for _, r := range list {
			out[r.ID] = r
		}
	}
	return out, nil
}

// row is what the table person holds of f, in the order of its columns.
func row(t territory.ID, f people.File, turn people.Turn) ([]any, error) {
	facts, err := json.Marshal(f.Facts)
	if err != nil {
		return nil, fmt.Errorf("facts of %s: %w", f.ID, err)
	}
	place, due, why := f.Place, never, ""
	if place == 0 {
		place = last
	}
	if next := dueOf(f); next != nil {
		due, why = next.String(), "next"
	}
	found := people.Placing("")
	if f.Now.State == people.Placed {
		found = f.Now.Kind
	}
	day, _ := turn.Of(f)
	return []any{string(t), string(f.ID), f.Name, strings.Join(words(f.Name), " "), string(f.Now.State), f.Now.On.String(), f.Asked.String(), text(f.Listed),
		bit(f.Now.State.Waits()), place, day.String(), f.Commune, due, why, text(f.Presented), f.Version, string(found), string(facts)}, nil
}

// dueOf returns the day of the next step of a person; nil when there is none.
func dueOf(f people.File) *calendar.Date {
	if f.Now.State == people.Left {
		return nil
	}
	return f.NextOn
}

const stored = `territory, id, name, sort, state, state_on, asked, listed, waits, place, turn, commune, due, due_why, presented, version, found, facts`

// Save writes a person whose name or facts changed: what was told before is
// kept, and the person filed under their keys.
func Save(ctx context.Context, tx db.Tx, t territory.ID, f *people.File) error {
	f.Version++
	facts, err := json.Marshal(f.Facts)
	if err != nil {
		return fmt.Errorf("facts of %s: %w", f.ID, err)
	}
	if err := db.Do(ctx, tx, `INSERT INTO person_version (territory, person, version, name, facts) VALUES ($1, $2, $3, $4, $5)`,
		string(t), string(f.ID), f.Version, f.Name, string(facts)); err != nil {
		return fmt.Errorf("version of %s: %w", f.ID, err)
	}
	if err := unfile(ctx, tx, t, f.ID); err != nil {
		return err
	}
	if err := db.Many(ctx, tx, `INSERT INTO person_key (territory, word, typo, person)`, keyRows(t, *f)); err != nil {
		return err
	}
	return Keep(ctx, tx, t, *f)
}

// unfile takes away the keys under which a person was found.
func unfile(ctx context.Context, tx db.Tx, t territory.ID, id people.ID) error {
	old, err := One(ctx, tx, t, id)
	if fault.KindOf(err) == fault.NotFound {
		return nil
	}
	if err != nil {
		return err
	}
	s := &statement{}
	var keys []string
	query := `DELETE FROM person_key WHERE territory = ` + s.value(string(t)) + ` AND person = ` + s.value(string(id)) + ` AND word IN (`
	for _, k := range keysOf(old.Name, old.Phone) {
		keys = append(keys, s.value(k.word))
	}
	if len(keys) == 0 {
		return nil
	}
	if err := db.Do(ctx, tx, query+strings.Join(keys, ", ")+`)`, s.args...); err != nil {
		return fmt.Errorf("keys of %s: %w", id, err)
	}
	return nil
}

// Keep writes a person whose name and facts did not change: their state, their
// turn on the list under the territory's rules, what is due.
func Keep(ctx context.Context, tx db.Tx, t territory.ID, f people.File) error {
	rules, err := RulesOf(ctx, tx, t)
	if err != nil {
		return err
	}
	values, err := row(t, f, rules.Turn)
	if err != nil {
		return err
	}
	return recounting(ctx, tx, t, f.ID, func() error { return replace(ctx, tx, t, f.ID, values) })
}

// replace writes the row of a person, and what is due about them.
func replace(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, values []any) error {
	if err := db.Do(ctx, tx, `
		INSERT INTO person (`+stored+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
		ON CONFLICT (territory, id) DO UPDATE SET name = excluded.name, sort = excluded.sort, state = excluded.state, state_on = excluded.state_on,
			asked = excluded.asked, listed = excluded.listed, waits = excluded.waits, place = excluded.place, turn = excluded.turn, commune = excluded.commune,
			due = excluded.due, due_why = excluded.due_why, presented = excluded.presented, version = excluded.version, found = excluded.found,
			facts = excluded.facts`, values...); err != nil {
		return fmt.Errorf("save person %s: %w", id, err)
	}
	return remind(ctx, tx, t, id)
}

// remind brings forward the day when something must be done about a person:
// a request unanswered, an appeal, a notice that ends.
func remind(ctx context.Context, tx db.Tx, t territory.ID, id people.ID) error {
	return db.Do(ctx, tx, `
		UPDATE person SET due = d.day, due_why = d.why FROM (
			SELECT day, why FROM (
				SELECT due AS day, due_why AS why FROM person WHERE territory = $1 AND id = $2
				UNION ALL SELECT due, 'answer' FROM person_request WHERE territory = $1 AND person = $2 AND answered = ''
				UNION ALL SELECT due, 'appeal' FROM person_notice WHERE territory = $1 AND person = $2 AND appeal <> '' AND judged = '' AND withdrawn = 0
				UNION ALL SELECT ends, 'notice' FROM person_notice WHERE territory = $1 AND person = $2 AND (appeal = '' OR outcome = 'confirmed') AND withdrawn = 0 AND closed = ''
			) AS a ORDER BY day LIMIT 1
		) AS d WHERE person.territory = $1 AND person.id = $2`, string(t), string(id))
}

// Before returns what was told of a person in an earlier version.
func Before(ctx context.Context, q db.Querier, t territory.ID, id people.ID, version int) (name string, facts people.Facts, err error) {
	type kept struct {
		name  string
		facts people.Facts
	}
	k, found, err := db.One(ctx, q, func(r db.Row) (k kept, err error) {
		var words string
		if err = r.Scan(&k.name, &words); err == nil {
			err = json.Unmarshal([]byte(words), &k.facts)
		}
		return k, err
	}, `SELECT name, facts FROM person_version WHERE territory = $1 AND person = $2 AND version = $3`, string(t), string(id), version)
	if err == nil && !found {
		err = fault.New(fault.NotFound, "Cette version du dossier n’existe pas.", "There is no such version of the file.")
	}
	return k.name, k.facts, err
}

// Forget removes a person and everything about them.
func Forget(ctx context.Context, tx db.Tx, t territory.ID, id people.ID) error {
	if err := unfile(ctx, tx, t, id); err != nil {
		return err
	}
	for _, name := range []string{"person_step", "person_request", "person_contact", "person_ruling", "person_exception", "person_notice", "person_sealed", "person_version", "person_refusal"} {
		if err := db.Do(ctx, tx, `DELETE FROM `+name+` WHERE territory = $1 AND person = $2`, string(t), string(id)); err != nil {
			return fmt.Errorf("forget %s in %s: %w", id, name, err)
		}
	}
	return recounting(ctx, tx, t, id, func() error {
		return db.Do(ctx, tx, `DELETE FROM person WHERE territory = $1 AND id = $2`, string(t), string(id))
	})
}
