package eraseapp_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/db"
)

func TestStories(t *testing.T) { apptest.Stories(t) }

// TestNothingIsLeft reads every row of every table: before a file is erased the
// name, the telephone and the words stand in many, afterwards in none.
func TestNothingIsLeft(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		for _, s := range []string{"as visitor", `do needs.propose title="Un banc" wording="Pour se reposer." name="Ysolde Quémard" contact=0698765432`,
			"as team", "do company.create name=Fabrique -> c", `do people.register name="Ysolde Quémard" phone="06 98 76 54 32" words="matin zinzolin" volunteer=yes -> y`,
			`do people.contact id={y} name="Ysolde Quémard-Roux" phone=0698765432 email=ysolde@example.org`, `do people.wishes id={y} hopes="atelier zinzolin"`,
			"do people.consents id={y} to=committee to=company", "do people.present id={y}", `do people.decide id={y} eligible=yes reason="Projet zinzolin."`, "do people.move id={y} to=listed",
			`do people.seal id={y} words="Siège zinzolin."`, `do people.trace id={y} channel=phone words="Appel zinzolin."`, `do people.except id={y} place=1 reason="Urgence zinzolin."`,
			"do money.tell person={y} agreed=yes benefit=rsa", `do people.bulk ids.0={y} act=next words="Réunion" on=2026-03-09`, `do people.notify id={y} exit=lost reason="Silence zinzolin."`,
			`do link.make role=person subject={y} name="Ysolde Quémard" days=30`, "do contract.sign company={c} person={y} paid=20 from=2026-03-02",
			`do contract.end company={c} person={y} from=2026-03-02 last=2026-03-02 why="Départ zinzolin."`, "day 2026-03-10"} {
			w.Step(s)
		}
		before := holding(t, w.DB)
		for _, table := range []string{"person", "person_version", "person_key", "person_sealed", "journal_words", "need", "link", "contract"} {
			if !slices.Contains(before, table) {
				t.Errorf("%s held nothing of the person before: this test sees nothing there", table)
			}
		}
		w.Step("do people.erase id={y} ground=asked")
		if left := holding(t, w.DB); len(left) > 0 {
			t.Errorf("something of the person is left in %v", left)
		}
	})
}

// holding lists the tables where something of the person stands.
func holding(t *testing.T, d *db.DB) (found []string) {
	t.Helper()
	names, err := db.List(t.Context(), d.Read(), func(r db.Row) (s string, err error) { return s, r.Scan(&s) }, map[db.Engine]string{
		db.Postgres: `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`, db.SQLite: `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1`}[d.Engine])
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		rows, err := d.Read().QueryContext(t.Context(), `SELECT * FROM `+name)
		if err != nil {
			t.Fatal(err)
		}
		columns, _ := rows.Columns()
		for rows.Next() {
			cells := make([]any, len(columns))
			for i := range cells {
				cells[i] = new(any)
			}
			if err := rows.Scan(cells...); err != nil {
				t.Fatal(err)
			}
			for _, c := range cells {
				text := strings.ToLower(fmt.Sprintf("%s", *c.(*any)))
				if strings.Contains(text, "quémard") || strings.Contains(text, "quemard") || strings.Contains(text, "98765432") || strings.Contains(text, "zinzolin") || strings.Contains(text, "ysolde") {
					found = append(found, name)
				}
			}
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return slices.Compact(found)
}
