package peopledb

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

// Insert adds many new persons at once, each with their path, as an import or a
// demonstration does. A path that is empty holds the last step alone. It takes
// seconds for 50,000.
func Insert(ctx context.Context, tx db.Tx, t territory.ID, list []people.File, paths map[people.ID][]people.Step) error {
	rules, err := RulesOf(ctx, tx, t)
	if err != nil {
		return err
	}
	var rows, keys, steps, versions [][]any
	for _, f := range list {
		f.Version = 1
		values, err := row(t, f, rules.Turn)
		if err != nil {
			return err
		}
		rows = append(rows, values)
		versions = append(versions, []any{string(t), string(f.ID), 1, f.Name, values[len(values)-1]})
		keys = append(keys, keyRows(t, f)...)
		path := paths[f.ID]
		if len(path) == 0 {
			path = []people.Step{f.Now}
		}
		for n, s := range path {
			steps = append(steps, stepRow(t, f.ID, n+1, s))
		}
	}
	ordered(keys)
	for _, one := range []struct {
		head string
		rows [][]any
	}{
		{`INSERT INTO person (` + stored + `)`, rows},
		{`INSERT INTO person_version (territory, person, version, name, facts)`, versions},
		{`INSERT INTO person_step (` + stepColumns + `)`, steps},
		{`INSERT INTO person_key (territory, word, typo, person)`, keys},
	} {
		if err := db.Many(ctx, tx, one.head, one.rows); err != nil {
			return err
		}
	}
	if err := count(ctx, tx, t, marksOfAll(list)); err != nil {
		return err
	}
	return lookAnew(ctx, tx, len(list))
}

// marksOfAll counts new persons under their marks.
func marksOfAll(list []people.File) map[mark]int {
	out := map[mark]int{}
	for _, f := range list {
		for _, m := range marksOf(f, text(dueOf(f))) {
			out[m]++
		}
	}
	return out
}

// lookAnew lets the engine count what its tables hold, once so many persons are new.
func lookAnew(ctx context.Context, tx db.Tx, fresh int) error {
	if fresh < surprising {
		return nil
	}
	for _, name := range []string{"person", "person_key", "person_step"} {
		if err := db.Do(ctx, tx, `ANALYZE `+name); err != nil {
			return fmt.Errorf("look at %s anew: %w", name, err)
		}
	}
	return nil
}

// surprising is from how many new persons on the engine looks at its tables
// anew, so that it walks the right index at once.
const surprising = 1000

// Batch is what one act on several persons did, line by line.
type Batch struct {
	ID     string
	Day    string
	Act    string
	Author string
	Undone bool
	Lines  []BatchLine
}

// BatchLine is what became of one person in a batch.
type BatchLine struct {
	Person people.ID `json:"person"`
	Name   string    `json:"name"` // as it is now; "" once the person is erased
	Done   bool      `json:"done"`
	FR     string    `json:"fr"`
	EN     string    `json:"en"`
	Before int       `json:"before,omitempty"` // what the act found: the version of the file, or how many contacts
}

// SaveBatch keeps what a batch did.
func SaveBatch(ctx context.Context, tx db.Tx, t territory.ID, b Batch) error {
	nameless := slices.Clone(b.Lines) // names are found again when it is read
	for i := range nameless {
		nameless[i].Name = ""
	}
	lines, err := json.Marshal(nameless)
	if err != nil {
		return fmt.Errorf("batch %s: %w", b.ID, err)
	}
	undone := ""
	if b.Undone {
		undone = "yes"
	}
	return db.Do(ctx, tx, `
		INSERT INTO person_bulk (territory, id, day, act, author, undone, lines) VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (territory, id) DO UPDATE SET undone = excluded.undone, lines = excluded.lines`, string(t), b.ID, b.Day, b.Act, b.Author, undone, string(lines))
}

// OneBatch returns a batch, and false when there is none.
func OneBatch(ctx context.Context, q db.Querier, t territory.ID, id string) (Batch, bool, error) {
	b, found, err := db.One(ctx, q, func(r db.Row) (b Batch, err error) {
		var undone, lines string
		if err = r.Scan(&b.ID, &b.Day, &b.Act, &b.Author, &undone, &lines); err == nil {
			b.Undone = undone != ""
			err = json.Unmarshal([]byte(lines), &b.Lines)
		}
		return b, err
	}, `SELECT id, day, act, author, undone, lines FROM person_bulk WHERE territory = $1 AND id = $2`, string(t), id)
	if err != nil || !found {
		return b, found, err
	}
	ids := make([]people.ID, len(b.Lines))
	for i, l := range b.Lines {
		ids[i] = l.Person
	}
	known, err := Some(ctx, q, t, ids)
	for i, l := range b.Lines {
		b.Lines[i].Name = known[l.Person].Name
	}
	return b, true, err
}
