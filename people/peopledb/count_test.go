package peopledb_test

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/worktime"
)

// TestCountsAreWhatStands changes persons in every way, then counts everybody
// anew as the migrations do: the counts kept on the way are the same.
func TestCountsAreWhatStands(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		r := rand.New(rand.NewPCG(7, 8))
		var many []people.File
		for i := range 40 {
			many = append(many, anybody(r, people.ID(fmt.Sprintf("m%02d", i))))
		}
		run := func(f func(tx db.Tx) error) {
			t.Helper()
			if err := d.InTx(t.Context(), f); err != nil {
				t.Fatal(err)
			}
		}
		run(func(tx db.Tx) error { return peopledb.Insert(t.Context(), tx, "loos", many, nil) })
		for n := range 150 {
			f := anybody(r, people.ID(fmt.Sprintf("m%02d", r.IntN(60))))
			run(func(tx db.Tx) error {
				if old, err := peopledb.One(t.Context(), tx, "loos", f.ID); err == nil {
					f.Version = old.Version
				}
				switch n % 6 {
				case 0:
					return peopledb.Forget(t.Context(), tx, "loos", f.ID)
				case 1:
					return peopledb.Keep(t.Context(), tx, "loos", f)
				case 2:
					request := peopledb.Request{ID: fmt.Sprint("r", n), Person: f.ID, On: march, Due: march + calendar.Date(n)}
					if err := peopledb.SaveRequest(t.Context(), tx, "loos", request); err != nil {
						return err
					}
				}
				return peopledb.Save(t.Context(), tx, "loos", &f)
			})
		}
		kept := counts(t, d)
		run(func(tx db.Tx) error { return anew(t, d, tx) })
		if now := counts(t, d); !maps.Equal(kept, now) || len(now) < 20 {
			t.Errorf("kept %v\nthere are %v", kept, now)
		}
	}, peopledb.Schema)
}

// anybody returns a person by chance.
func anybody(r *rand.Rand, id people.ID) people.File {
	f := named(id, "Marie Petit", people.States[r.IntN(len(people.States))])
	if f.Now.State == people.Placed {
		f.Now.Kind = []people.Placing{people.InCompany, people.InEmployer}[r.IntN(2)]
	}
	if r.IntN(2) == 0 {
		day := march + calendar.Date(r.IntN(9))
		f.Next, f.NextOn = "Appeler", &day
	}
	if r.IntN(2) == 0 {
		f.Chosen = []people.Chosen{{From: march, Hours: people.Hours{Wanted: 600 * worktime.Minutes(r.IntN(2)), Most: 600 * worktime.Minutes(r.IntN(2))}}}
	}
	f.Available = worktime.Week(r.IntN(2))
	return f
}

func counts(t *testing.T, d *db.DB) map[string]int {
	t.Helper()
	out := map[string]int{}
	_, err := db.List(t.Context(), d.Read(), func(r db.Row) (s string, err error) {
		var what, word string
		var n int
		err = r.Scan(&what, &word, &n)
		out[what+" "+word] = n
		return s, err
	}, `SELECT what, word, n FROM person_count WHERE territory = $1 AND n <> 0`, "loos")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// anew empties the counts and fills them as the migrations do.
func anew(t *testing.T, d *db.DB, tx db.Tx) error {
	if err := db.Do(t.Context(), tx, `DELETE FROM person_count`); err != nil {
		return err
	}
	for _, name := range []string{"0003_count.sql", "0004_lack." + string(d.Engine) + ".sql", "0005_found.sql"} {
		text, err := fs.ReadFile(peopledb.Schema.Files, name)
		if err != nil {
			return err
		}
		for _, statement := range strings.Split(strings.TrimPrefix(string(text), "-- +goose Up\n"), ";\n") {
			if strings.HasPrefix(statement, "INSERT") {
				if err := db.Do(t.Context(), tx, statement); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
